// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/closesheet.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscale.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace matside {

namespace {

constexpr std::chrono::seconds kPatience{20}; // as long as the question whether to finish waits

} // namespace

CloseSheet::CloseSheet(QWidget *parent)
    : Sheet(parent),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_title(new FittedLabel(m_panel)),
      m_words(new FittedLabel(m_panel)),
      m_leave(new ActionButton(ActionButton::Kind::Ghost, m_panel)),
      m_stay(new ActionButton(ActionButton::Kind::Primary, m_panel)),
      m_column(new QVBoxLayout(m_panel)),
      m_answers(new QHBoxLayout)
{
    setObjectName(QStringLiteral("closeSheet"));
    m_title->setText(tr("Close in the middle of the session?"));
    m_words->setText(tr("The session goes on behind this question. Without an answer the window stays open. If you "
                        "close it now, your place is kept: the start page offers it for 12 hours."));
    m_title->setHeightByText(true);
    m_words->setHeightByText(true);
    m_leave->setObjectName(QStringLiteral("closeNow"));
    m_stay->setObjectName(QStringLiteral("closeNot"));
    m_leave->setFace(tr("Close now"), Glyph::None, {});
    m_stay->setFace(tr("Carry on"), Glyph::Play, tr("Esc"));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_words->text());
    for (ActionButton *answer : {m_leave, m_stay}) // a screen reader says it with the answer that has the focus
        answer->setAccessibleDescription(m_title->text() + QLatin1Char(' ') + m_words->text());
    auto *middle = new QVBoxLayout(this);
    middle->setContentsMargins({});
    addContents(middle, m_panel);
    m_column->addWidget(m_title);
    m_column->addWidget(m_words);
    m_column->addStretch(1);
    m_column->addLayout(m_answers);
    m_answers->addWidget(m_leave);
    m_answers->addStretch(1);
    m_answers->addWidget(m_stay);
    setControls({m_leave, m_stay});
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &CloseSheet::close);
    connect(this, &CloseSheet::closed, &m_patience, &QTimer::stop);
    connect(m_stay, &ActionButton::clicked, this, &CloseSheet::close);
    connect(m_leave, &ActionButton::clicked, this, &CloseSheet::closeWanted);
    refresh();
}

void CloseSheet::ask()
{
    if (!isHidden())
        return;
    showWithFocus();
    m_patience.start();
}

bool CloseSheet::fits() const
{
    return m_title->fits() && m_words->fits() && m_leave->fits() && m_stay->fits();
}

void CloseSheet::refresh()
{
    m_title->setInk(tokens().ink);
    m_words->setInk(tokens().ink);
    update();
}

bool CloseSheet::useKey(QKeyEvent *event)
{
    const int key = event->key();
    if (const std::optional<CommandKind> command = m_keys.commandFor(key, event->modifiers())) {
        if (!changesStep(*command))
            forward(event);
        else if (!event->isAutoRepeat())
            close(); // no step is gone on to unseen
        return true;
    }
    const bool presses = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool moves = key == Qt::Key_Tab || key == Qt::Key_Backtab;
    return !moves && !presses;
}

/// All sizes follow the window; the layouts place the parts.
void CloseSheet::arrange()
{
    const double scale = textScaleOf(*this);
    const double u = std::min(width() / 1280.0, height() / 800.0);
    const double wide = std::min(width() - 48.0, std::max(640.0, 860 * u) * std::max(1.0, scale));
    const double pad = std::max(24.0, 52 * u);
    const double button = std::max(52.0, 72 * u * scale);
    const double gap = std::max(14.0, 24 * u);
    const double type = std::max(18.0, 24 * u) * scale;
    m_title->setSpec({std::max(26.0, 40 * u) * scale, 22, QFont::DemiBold, 3, 1.15});
    m_words->setSpec({type, 16, QFont::Medium, 8, 1.3});
    const int words = whole(wide - 2 * pad);
    const double high = pad * 1.7 + m_title->heightForWidth(words) + m_words->heightForWidth(words) + 2 * gap + button;
    m_panel->setRadius(34 * std::max(u, .75));
    setVisibleWidth(m_panel, wide);
    setVisibleHeight(m_panel, std::min(high + 8, height() - 16.0));
    m_column->setContentsMargins(whole(pad), whole(pad * .85), whole(pad), whole(pad * .85));
    m_column->setSpacing(whole(gap));
    for (ActionButton *answer : {m_leave, m_stay}) {
        answer->setTypeSize(type);
        setVisibleHeight(answer, button);
    }
    const double leave = (wide - 2 * pad - gap) * .38;
    setVisibleWidth(m_leave, leave);
    setVisibleWidth(m_stay, wide - 2 * pad - gap - leave);
    activateLayouts(this);
}

void CloseSheet::mousePressEvent(QMouseEvent *)
{
    close(); // beside the card
}

} // namespace matside
