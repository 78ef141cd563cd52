// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/beforesheet.h"

#include "ui/after/ratingrow.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscale.h"
#include "ui/kit/tokens.h"

#include <QBoxLayout>
#include <QKeyEvent>

#include <algorithm>
#include <utility>
#include <vector>

namespace matside {

BeforeSheet::BeforeSheet(const Look &look, const QString &question, const QString &kept, QWidget *parent)
    : Sheet(parent),
      m_kept(kept),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_title(new FittedLabel(m_panel)),
      m_words(new FittedLabel(m_panel)),
      m_rating(new RatingRow(look, question, m_panel)),
      m_close(new ActionButton(ActionButton::Kind::Ghost, m_panel)),
      m_start(new ActionButton(ActionButton::Kind::Primary, m_panel)),
      m_column(new QVBoxLayout(m_panel)),
      m_answers(new QHBoxLayout)
{
    setObjectName(QStringLiteral("beforeSheet"));
    setAccessibleName(question);
    for (FittedLabel *label : {m_title, m_words}) {
        label->setHeightByText(true);
        label->setToldElsewhere(); // as name and description of the sheet
    }
    m_title->setText(question);
    m_words->setText(tr("Only if you like: it is kept in your diary, and changes nothing."));
    setAccessibleDescription(m_words->text());
    m_rating->setObjectName(QStringLiteral("beforeRating"));
    m_close->setObjectName(QStringLiteral("beforeClose"));
    m_close->setFace(tr("Back"), Glyph::None, tr("Esc"));
    m_start->setObjectName(QStringLiteral("beforeStart"));
    m_start->setFace(tr("Start"), Glyph::Play, tr("Space"));
    auto *middle = new QVBoxLayout(this);
    middle->setContentsMargins({});
    addContents(middle, m_panel);
    m_column->addWidget(m_title);
    m_column->addWidget(m_words);
    addContents(m_column, m_rating);
    m_column->addStretch(1);
    m_column->addLayout(m_answers);
    m_answers->addWidget(m_close);
    m_answers->addStretch(1);
    m_answers->addWidget(m_start);
    std::vector<QWidget *> controls;
    for (QAbstractButton *number : m_rating->findChildren<QAbstractButton *>())
        controls.push_back(number);
    controls.push_back(m_close);
    controls.push_back(m_start);
    setControls(controls);
    connect(m_close, &ActionButton::clicked, this, &BeforeSheet::close);
    connect(m_start, &ActionButton::clicked, this, &BeforeSheet::begin);
    refresh();
}

void BeforeSheet::ask(std::function<void(const Answer &)> begin)
{
    m_begin = std::move(begin);
    m_rating->clear();
    showWithFocus();
}

void BeforeSheet::begin()
{
    const std::optional<int> rating = m_rating->rating();
    close();
    if (m_begin)
        m_begin({rating, std::nullopt, rating ? m_kept : QString(), {}});
}

bool BeforeSheet::fits() const
{
    return m_title->fits() && m_words->fits() && m_close->fits() && m_start->fits();
}

void BeforeSheet::refresh()
{
    m_title->setInk(tokens().ink);
    m_words->setInk(tokens().soft);
    m_rating->refresh();
    update();
}

bool BeforeSheet::useKey(QKeyEvent *event)
{
    const int key = event->key();
    const bool isDigit = key >= Qt::Key_0 && key <= Qt::Key_9;
    if (isDigit && !event->isAutoRepeat())
        m_rating->typeDigit(key - Qt::Key_0);
    const bool starts = m_keys.startActionFor(key, event->modifiers()) == StartAction::Start;
    if (starts && !event->isAutoRepeat())
        begin();
    return isDigit || starts;
}

/// All sizes follow the window; the layouts place the parts. Text that is too large for the window gets smaller, no less than the standard.
void BeforeSheet::arrange()
{
    double scale = textScaleOf(*this);
    while (!setSizes(scale) && scale > 1)
        scale = std::max(1.0, scale - .05);
    activateLayouts(this);
}

/// False where the window is not high enough for this text size.
bool BeforeSheet::setSizes(double scale)
{
    const double u = std::min(width() / 1280.0, height() / 800.0);
    const double wide = std::min(width() - 32.0, std::max(640.0, 980 * u) * std::max(1.0, scale));
    const double pad = std::max(18.0, 48 * u);
    const double button = std::max(52.0, 72 * u * scale);
    const double gap = std::max(10.0, 20 * u);
    const double type = std::max(17.0, 23 * u) * scale;
    m_title->setSpec({std::max(24.0, 38 * u) * scale, 20, QFont::DemiBold, 3, 1.15});
    m_words->setSpec({type, 15, QFont::Medium, 4, 1.3});
    const int words = whole(wide - 2 * pad);
    m_rating->setUnit(std::min(u * scale, words / 980.0));
    const int rating = m_rating->heightForWidth(words + 18) - 18;
    const double high =
        pad * 1.7 + m_title->heightForWidth(words) + m_words->heightForWidth(words) + rating + 3 * gap + button;
    m_panel->setRadius(34 * std::max(u, .75));
    setVisibleWidth(m_panel, wide);
    setVisibleHeight(m_panel, std::min(high + 8, height() - 16.0));
    m_column->setContentsMargins(whole(pad), whole(pad * .85), whole(pad), whole(pad * .85));
    m_column->setSpacing(whole(gap));
    for (ActionButton *answer : {m_close, m_start}) {
        answer->setTypeSize(type);
        setVisibleHeight(answer, button);
    }
    const double close = (wide - 2 * pad - gap) * .3;
    setVisibleWidth(m_close, close);
    setVisibleWidth(m_start, wide - 2 * pad - gap - close);
    return high + 8 <= height() - 16.0;
}

} // namespace matside
