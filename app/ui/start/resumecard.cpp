// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/resumecard.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"

#include <algorithm>

namespace matside {

namespace {

constexpr int kShadow = 24;
constexpr double kTarget = 48;

} // namespace

ResumeCard::ResumeCard(const Look &look, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_word(new FittedLabel(this)),
      m_place(new FittedLabel(this)),
      m_go(new ActionButton(ActionButton::Kind::Quiet, this)),
      m_forget(new ActionButton(ActionButton::Kind::Ghost, this))
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
    return std::max(kTarget + 12, 76 * unit);
}

void ResumeCard::setVisibleRect(const QRectF &box, double unit)
{
    setGeometry(box.toAlignedRect().adjusted(-kShadow, -kShadow, kShadow, kShadow));
    const QRectF card(box.topLeft() - QPointF(geometry().topLeft()), box.size());
    m_panel->setRadius(20 * std::max(unit, .8));
    m_panel->setVisibleRect(card);
    const double pad = std::max(6.0, 10 * unit);
    const double target = std::max(kTarget, 52 * unit);
    const QRectF row = card.adjusted(pad + 8, pad, -pad, -pad);
    m_forget->setTypeSize(20 * std::max(unit, .8));
    m_forget->setVisibleRect(QRectF(row.right() - target, row.center().y() - target / 2, target, target));
    const double go = row.width() * .38;
    m_go->setTypeSize(std::max(15.0, 18 * unit));
    m_go->setVisibleRect(QRectF(row.right() - target - 6 - go, row.center().y() - target / 2, go, target));
    const double words = row.width() - target - go - 6 - 12;
    const double word = std::max(13.0, 15 * unit);
    m_word->setSpec({.pixels = word, .least = 12, .weight = QFont::Medium, .lines = 1});
    m_word->setVisibleRect(QRectF(row.left(), row.top(), words, word * 1.3));
    m_place->setSpec(
        {.pixels = std::max(15.0, 19 * unit), .least = 12, .weight = QFont::DemiBold, .lines = 2, .lineHeight = 1.1});
    m_place->setVisibleRect(QRectF(row.left(), row.top() + word * 1.3, words, row.height() - word * 1.3));
}

void ResumeCard::refresh()
{
    m_word->setInk(m_look.tokens.soft);
    m_place->setInk(m_look.tokens.ink);
}

} // namespace matside
