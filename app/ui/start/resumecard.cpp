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
      m_forget(new ActionButton(ActionButton::Kind::Ghost, m_panel)),
      m_row(new QHBoxLayout(m_panel))
{
    setObjectName(QStringLiteral("resumeCard"));
    m_word->setObjectName(QStringLiteral("resumeWord"));
    m_word->setText(tr("You stopped at"));
    m_place->setObjectName(QStringLiteral("resumePlace"));
    m_go->setObjectName(QStringLiteral("resume"));
    m_go->setFace(tr("Go on there"), Glyph::Play, {});
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
    m_row->setSpacing(0);
    m_row->addLayout(words, 1);
    m_row->addSpacing(12);
    m_row->addWidget(m_go);
    m_row->addSpacing(6);
    m_row->addWidget(m_forget);
    connect(m_go, &ActionButton::clicked, this, &ResumeCard::taken);
    connect(m_forget, &ActionButton::clicked, this, &ResumeCard::refused);
    refresh();
}

void ResumeCard::setPlace(const QString &words)
{
    m_place->setText(words);
    m_go->setAccessibleDescription(tr("You stopped at %1.").arg(words));
}

double ResumeCard::heightAt(double unit)
{
    return std::max(kLeastTarget + 12.0, 76 * unit);
}

void ResumeCard::setSizes(double width, double unit)
{
    const double pad = std::max(6.0, 10 * unit);
    const double target = std::max<double>(kLeastTarget, 52 * unit);
    const double word = std::max(13.0, 15 * unit);
    setVisibleWidth(this, width);
    setVisibleHeight(this, heightAt(unit));
    m_panel->setRadius(20 * std::max(unit, .8));
    m_row->setContentsMargins(whole(pad + 8), whole(pad), whole(pad), whole(pad));
    m_word->setSpec({.pixels = word, .least = 12, .weight = QFont::Medium, .lines = 1});
    m_word->setFixedHeight(whole(word * 1.3));
    m_place->setSpec(
        {.pixels = std::max(15.0, 19 * unit), .least = 12, .weight = QFont::DemiBold, .lines = 2, .lineHeight = 1.1});
    m_go->setTypeSize(std::max(15.0, 18 * unit));
    m_forget->setTypeSize(20 * std::max(unit, .8));
    setVisibleWidth(m_go, (width - 2 * pad - 8) * .38);
    setVisibleWidth(m_forget, target);
    for (ActionButton *button : {m_go, m_forget})
        setVisibleHeight(button, target);
}

void ResumeCard::refresh()
{
    m_word->setInk(m_look.tokens.soft);
    m_place->setInk(m_look.tokens.ink);
}

} // namespace matside
