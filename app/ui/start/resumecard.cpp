// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/resumecard.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"

#include <QBoxLayout>

#include <algorithm>

namespace matside {

ResumeCard::ResumeCard(const Look &look, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_word(new FittedLabel(m_panel)),
      m_place(new FittedLabel(m_panel)),
      m_go(new ActionButton(ActionButton::Kind::Quiet, m_panel)),
      m_end(new ActionButton(ActionButton::Kind::Quiet, m_panel)),
      m_forget(new ActionButton(ActionButton::Kind::Ghost, m_panel)),
      m_box(new QBoxLayout(QBoxLayout::LeftToRight, m_panel)),
      m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("resumeCard"));
    m_word->setObjectName(QStringLiteral("resumeWord"));
    m_place->setObjectName(QStringLiteral("resumePlace"));
    m_go->setObjectName(QStringLiteral("resume"));
    m_go->setFace(tr("Go on there"), Glyph::Play, {});
    m_end->setObjectName(QStringLiteral("resumeEnd"));
    m_end->setFace(tr("End gently"), Glyph::None, {});
    m_end->setAccessibleDescription(tr("If you are still there: the way up, as at the end of the routine."));
    m_end->setToolTip(m_end->accessibleDescription());
    m_forget->setObjectName(QStringLiteral("forget"));
    m_forget->setFace({}, Glyph::Cross, {});
    m_forget->setAccessibleName(tr("Forget where you stopped"));
    m_forget->setToolTip(m_forget->accessibleName());
    setContentsMargins(m_panel->contentsMargins());
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins({});
    addContents(frame, m_panel);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_word);
    words->addWidget(m_place, 1);
    m_buttons->setSpacing(6);
    for (ActionButton *button : {m_go, m_end, m_forget})
        m_buttons->addWidget(button);
    m_box->addLayout(words, 1);
    m_box->addLayout(m_buttons);
    connect(m_go, &ActionButton::clicked, this, &ResumeCard::taken);
    connect(m_end, &ActionButton::clicked, this, &ResumeCard::ended);
    connect(m_forget, &ActionButton::clicked, this, &ResumeCard::refused);
    refresh();
}

void ResumeCard::setOffer(const ResumeOffer &offer)
{
    m_word->setText(tr("You stopped %1").arg(offer.when));
    m_place->setText(offer.where);
    m_go->setAccessibleDescription(tr("You stopped at %1, %2.").arg(offer.where, offer.when));
    m_end->setVisible(offer.canEnd);
}

QString ResumeCard::words() const
{
    return m_go->accessibleDescription();
}

double ResumeCard::heightAt(double unit, bool tall)
{
    const double words = std::max(44.0, 56 * unit);
    return std::max(kLeastTarget + 12.0, 76 * unit) + (tall ? words : 0);
}

void ResumeCard::setSizes(double width, double unit, bool tall)
{
    const double pad = std::max(6.0, 10 * unit);
    const double target = std::max<double>(kLeastTarget, 52 * unit);
    const double word = std::max(13.0, 15 * unit);
    const double inside = width - 2 * pad - 8;
    setVisibleWidth(this, width);
    setVisibleHeight(this, heightAt(unit, tall));
    m_panel->setRadius(20 * std::max(unit, .8));
    m_box->setDirection(tall ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_box->setSpacing(tall ? 0 : 12);
    m_box->setContentsMargins(whole(pad + 8), whole(pad), whole(pad), whole(pad));
    m_word->setSpec({.pixels = word, .least = 12, .weight = QFont::Medium, .lines = 1});
    m_word->setFixedHeight(whole(word * 1.3));
    m_place->setSpec(
        {.pixels = std::max(15.0, 19 * unit), .least = 12, .weight = QFont::DemiBold, .lines = 2, .lineHeight = 1.1});
    for (ActionButton *button : {m_go, m_end})
        button->setTypeSize(std::max(15.0, 18 * unit));
    m_forget->setTypeSize(20 * std::max(unit, .8));
    setVisibleWidth(m_go, tall ? (inside - target - 12) * .54 : inside * .29);
    setVisibleWidth(m_end, tall ? (inside - target - 12) * .46 : inside * .22);
    setVisibleWidth(m_forget, target);
    for (ActionButton *button : {m_go, m_end, m_forget})
        setVisibleHeight(button, target);
}

void ResumeCard::refresh()
{
    m_word->setInk(m_look.tokens.soft);
    m_place->setInk(m_look.tokens.ink);
}

} // namespace matside
