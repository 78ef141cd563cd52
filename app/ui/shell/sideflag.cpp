// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sideflag.h"

#include "ui/kit/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace matside {

namespace {

/// The left flag; the right one is its mirror image.
QPainterPath flagPath(const QRectF &box, double radius)
{
    const double tip = box.height() * .42;
    const double nose = box.center().y();
    QPainterPath path(QPointF(box.right() - radius, box.top()));
    path.quadTo(box.right(), box.top(), box.right(), box.top() + radius);
    path.lineTo(box.right(), box.bottom() - radius);
    path.quadTo(box.right(), box.bottom(), box.right() - radius, box.bottom());
    path.lineTo(box.left() + tip, box.bottom());
    path.quadTo(box.left() + tip * .8, box.bottom(), box.left() + tip * .66, box.bottom() - box.height() * .12);
    path.lineTo(box.left() + 2, nose + box.height() * .05);
    path.quadTo(box.left() - 1, nose, box.left() + 2, nose - box.height() * .05);
    path.lineTo(box.left() + tip * .66, box.top() + box.height() * .12);
    path.quadTo(box.left() + tip * .8, box.top(), box.left() + tip, box.top());
    path.closeSubpath();
    return path;
}

} // namespace

void paintSideFlag(QPainter &painter, const QRectF &box, Side side, double radius, const Tokens &tokens)
{
    if (side == Side::Left) {
        const QPainterPath path = flagPath(box, radius);
        painter.setBrush(tokens.left);
        painter.setPen(QPen(tokens.leftEdge, std::clamp(box.height() * .045, 1.4, 3.0)));
        painter.drawPath(path);
        painter.setPen(Qt::NoPen);
        return;
    }
    QTransform mirror;
    mirror.translate(box.left() + box.right(), 0);
    mirror.scale(-1, 1);
    const QPainterPath path = mirror.map(flagPath(box, radius));
    painter.fillPath(path, tokens.right);
    painter.save();
    painter.setClipPath(path, Qt::IntersectClip);
    painter.setPen(QPen(translucent(Qt::white, tokens.dark ? .45 : .55), box.height() * .07));
    for (int stripe = 0; stripe < 3; ++stripe) {
        const double x = box.right() - box.height() * (.28 + .17 * stripe);
        painter.drawLine(QPointF(x, box.top() - 4), QPointF(x, box.bottom() + 4));
    }
    painter.restore();
}

} // namespace matside
