// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/sheets/questionsheet.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscale.h"
#include "ui/kit/tokens.h"

#include <QBoxLayout>

#include <algorithm>

namespace matside {

QuestionSheet::QuestionSheet(double firstShare, QWidget *parent)
    : Sheet(parent),
      m_firstShare(firstShare),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_title(new FittedLabel(m_panel)),
      m_words(new FittedLabel(m_panel)),
      m_first(new ActionButton(ActionButton::Kind::Ghost, m_panel)),
      m_second(new ActionButton(ActionButton::Kind::Primary, m_panel)),
      m_column(new QVBoxLayout(m_panel)),
      m_answers(new QHBoxLayout)
{
    for (FittedLabel *label : {m_title, m_words}) {
        label->setHeightByText(true);
        label->setToldElsewhere(); // as name and description of the sheet
    }
    auto *middle = new QVBoxLayout(this);
    middle->setContentsMargins({});
    addContents(middle, m_panel);
    m_column->addWidget(m_title);
    m_column->addWidget(m_words);
    m_column->addStretch(1);
    m_column->addLayout(m_answers);
    m_answers->addWidget(m_first);
    m_answers->addStretch(1);
    m_answers->addWidget(m_second);
    setControls({m_first, m_second});
    connect(m_second, &ActionButton::clicked, this, &QuestionSheet::close);
    QuestionSheet::refresh();
}

void QuestionSheet::setQuestion(const QString &title, const QString &words)
{
    m_title->setText(title);
    m_words->setText(words);
    setAccessibleName(title);
    setAccessibleDescription(words);
}

bool QuestionSheet::fits() const
{
    return m_title->fits() && m_words->fits() && m_first->fits() && m_second->fits();
}

void QuestionSheet::refresh()
{
    m_title->setInk(tokens().ink);
    m_words->setInk(tokens().ink);
    update();
}

/// All sizes follow the window; the layouts place the parts.
void QuestionSheet::arrange()
{
    const double scale = textScaleOf(*this);
    const double u = std::min(width() / 1280.0, height() / 800.0);
    const double wide = std::min(width() - 48.0, std::max(640.0, 860 * u) * std::max(1.0, scale));
    const double pad = std::max(24.0, 52 * u);
    const double button = std::max(52.0, 72 * u * scale);
    const double gap = std::max(14.0, 24 * u);
    const double type = std::max(18.0, 24 * u) * scale;
    m_title->setSpec({std::max(26.0, 40 * u) * scale, 22, QFont::DemiBold, 4, 1.15});
    m_words->setSpec({type, 16, QFont::Medium, 10, 1.3});
    const int words = whole(wide - 2 * pad);
    const double high = pad * 1.7 + m_title->heightForWidth(words) + m_words->heightForWidth(words) + 2 * gap + button;
    m_panel->setRadius(34 * std::max(u, .75));
    setVisibleWidth(m_panel, wide);
    setVisibleHeight(m_panel, std::min(high + 8, height() - 16.0));
    m_column->setContentsMargins(whole(pad), whole(pad * .85), whole(pad), whole(pad * .85));
    m_column->setSpacing(whole(gap));
    for (ActionButton *answer : {m_first, m_second}) {
        answer->setTypeSize(type);
        setVisibleHeight(answer, button);
    }
    const double first = (wide - 2 * pad - gap) * m_firstShare;
    setVisibleWidth(m_first, first);
    setVisibleWidth(m_second, wide - 2 * pad - gap - first);
    activateLayouts(this);
}

void QuestionSheet::mousePressEvent(QMouseEvent *)
{
    close(); // beside the card
}

} // namespace matside
