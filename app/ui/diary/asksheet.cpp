// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/asksheet.h"

#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscale.h"
#include "ui/kit/tokens.h"

#include <QBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace matside {

AskSheet::AskSheet(QWidget *parent)
    : Sheet(parent),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_title(new FittedLabel(m_panel)),
      m_words(new FittedLabel(m_panel)),
      m_yes(new ActionButton(ActionButton::Kind::Pain, m_panel)),
      m_no(new ActionButton(ActionButton::Kind::Quiet, m_panel)),
      m_column(new QVBoxLayout(m_panel)),
      m_answers(new QHBoxLayout)
{
    setObjectName(QStringLiteral("askSheet"));
    m_title->setHeightByText(true);
    m_words->setHeightByText(true);
    m_yes->setObjectName(QStringLiteral("askYes"));
    m_no->setObjectName(QStringLiteral("askNo"));
    auto *middle = new QVBoxLayout(this);
    middle->setContentsMargins({});
    addContents(middle, m_panel);
    m_column->addWidget(m_title);
    m_column->addWidget(m_words);
    m_column->addStretch(1);
    m_column->addLayout(m_answers);
    m_answers->addWidget(m_yes);
    m_answers->addStretch(1);
    m_answers->addWidget(m_no);
    setControls({m_yes, m_no});
    connect(m_no, &ActionButton::clicked, this, &AskSheet::close);
    connect(m_yes, &ActionButton::clicked, this, [this] {
        close();
        std::exchange(m_agreed, [] {})();
    });
    refresh();
}

void AskSheet::ask(const Question &question, std::function<void()> agreed)
{
    m_agreed = std::move(agreed);
    m_title->setText(question.title);
    m_words->setText(question.words);
    m_yes->setKind(question.kind);
    m_yes->setFace(question.yes, Glyph::None, {});
    m_no->setFace(question.no, Glyph::None, tr("Esc"));
    setAccessibleName(question.title);
    setAccessibleDescription(question.words);
    for (ActionButton *answer : {m_yes, m_no}) // a screen reader says it with the answer that has the focus
        answer->setAccessibleDescription(question.title + QLatin1Char(' ') + question.words);
    showWithFocus();
}

bool AskSheet::fits() const
{
    return m_title->fits() && m_words->fits() && m_yes->fits() && m_no->fits();
}

void AskSheet::refresh()
{
    m_title->setInk(tokens().ink);
    m_words->setInk(tokens().ink);
    update();
}

/// All sizes follow the window; the layouts place the parts.
void AskSheet::arrange()
{
    const double scale = textScaleOf(*this);
    const double u = std::min(width() / 1280.0, height() / 800.0);
    const double wide = std::min(width() - 48.0, std::max(600.0, 800 * u) * std::max(1.0, scale));
    const double pad = std::max(20.0, 48 * u);
    const double button = std::max(52.0, 68 * u * scale);
    const double gap = std::max(14.0, 24 * u);
    const double type = std::max(18.0, 23 * u) * scale;
    m_title->setSpec({std::max(24.0, 36 * u) * scale, 20, QFont::DemiBold, 4, 1.15});
    m_words->setSpec({type, 15, QFont::Medium, 10, 1.3});
    const int words = whole(wide - 2 * pad);
    const double high = pad * 1.7 + m_title->heightForWidth(words) + m_words->heightForWidth(words) + 2 * gap + button;
    m_panel->setRadius(34 * std::max(u, .75));
    setVisibleWidth(m_panel, wide);
    setVisibleHeight(m_panel, std::min(high + 8, height() - 16.0));
    m_column->setContentsMargins(whole(pad), whole(pad * .85), whole(pad), whole(pad * .85));
    m_column->setSpacing(whole(gap));
    for (ActionButton *answer : {m_yes, m_no}) {
        answer->setTypeSize(type);
        setVisibleHeight(answer, button);
        setVisibleWidth(answer, (wide - 2 * pad - gap) / 2);
    }
    activateLayouts(this);
}

void AskSheet::mousePressEvent(QMouseEvent *)
{
    close(); // beside the card
}

} // namespace matside
