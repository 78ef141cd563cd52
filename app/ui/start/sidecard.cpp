// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/sidecard.h"

#include "ui/kit/paint/drawing.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"
#include "ui/session/sessiontext.h"
#include "ui/shell/sideflag.h"

#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

/// Of the side's word: as high as the card lets it be, and no wider.
double wordType(const QString &word, const QRectF &box)
{
    return pixelsFor(word, box.height() * .185, 20, QFont::DemiBold, box.width() - 16);
}

double hintType(const QString &hint, const QRectF &box)
{
    return pixelsFor(hint, std::clamp(box.height() * .084, 13.0, 44.0), 11, QFont::Medium, box.width() - 12);
}

} // namespace

SideCard::SideCard(Side side, QWidget *parent) : ChoiceButton(Shape::Card, sideWord(side), parent), m_side(side)
{
    connect(this, &SideCard::toggled, this, [this] { setAlone(m_alone); });
    setAlone(false);
}

QString SideCard::hint() const
{
    if (m_alone)
        return isChecked() ? tr("this side only") : tr("this one instead");
    return isChecked() ? tr("goes first") : tr("first instead");
}

void SideCard::setAlone(bool alone)
{
    m_alone = alone;
    setAccessibleName(text() + QStringLiteral(", ") + hint());
    update();
}

void SideCard::setKeyCap(const QString &label)
{
    m_keyCap = label;
    update();
}

bool SideCard::fits() const
{
    const QRectF box = visibleRect();
    return widthOf(hint(), typeface(hintType(hint(), box))) <= box.width() - 8
           && widthOf(text(), typeface(wordType(text(), box), QFont::DemiBold)) <= box.width() - 8;
}

void SideCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Tokens &t = tokensOf(palette());
    const QRectF box = visibleRect();
    const double h = box.height();
    const bool on = isChecked();
    const QColor colour = m_side == Side::Left ? t.left : t.right;
    const double radius = h * .12;
    if (on)
        paintShadow(painter, box, radius, 8, 4, t.shadow, .22);
    paintCard(painter, box, radius,
              touched(*this, on ? blended(t.card, colour,
                                          t.dark                 ? .20
                                          : m_side == Side::Left ? .26
                                                                 : .12)
                                : t.card),
              on ? (m_side == Side::Left ? t.leftEdge : t.rightEdge) : t.control, on ? 4 : 1.5);
    const double flag = std::min(h * .34, box.width() * .30);
    paintSideFlag(painter, QRectF(box.center().x() - flag * .84, box.top() + h * .15, flag * 1.68, flag), m_side,
                  flag * .23, t);
    paintText(painter, QRectF(box.left(), box.top() + h * .56, box.width(), h * .2), text(),
              typeface(wordType(text(), box), QFont::DemiBold), t.ink);
    paintText(painter, QRectF(box.left(), box.top() + h * .79, box.width(), h * .12), hint(),
              typeface(hintType(hint(), box)), t.soft);
    const double cap = std::clamp(h * .07, 12.0, 34.0);
    if (!m_keyCap.isEmpty()) {
        const double wide = keyCapWidth(m_keyCap, cap);
        paintKeyCap(painter, QRectF(box.left() + h * .065, box.top() + h * .065, wide, cap * 1.75), m_keyCap, cap,
                    t.ink);
    }
    if (on) {
        const double disc = cap * .93;
        const QPointF centre(box.right() - h * .065 - disc, box.top() + h * .065 + disc);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.primary);
        painter.drawEllipse(centre, disc, disc);
        paintGlyph(painter, Glyph::Check, centre, disc, t.onPrimary);
    }
    if (hasFocus())
        paintFocus(painter, box, radius, t.focus);
}

} // namespace matside
