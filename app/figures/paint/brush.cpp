// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/brush.h"

#include "figures/paint/figuretheme.h"

#include <QLinearGradient>
#include <QPainter>
#include <QRadialGradient>

namespace matside {

namespace {

QPainterPath arrowHead(Point tip, Point along, double size)
{
    const Point side = leftOf(along) * (size * .62);
    QPainterPath head(tip);
    head.lineTo(tip - along * size + side);
    head.quadTo(tip - along * (size * .72), tip - along * size - side);
    head.closeSubpath();
    return head;
}

void drawHead(QPainter &painter, Point tip, Point along, const QColor &colour, double width, double size)
{
    painter.setPen(QPen(colour, width * .55, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawPath(arrowHead(tip, along, size));
    painter.setPen(Qt::NoPen);
}

} // namespace

bool inSight(const QPainter &painter, const QRectF &box)
{
    return !painter.hasClipping() || painter.clipBoundingRect().intersects(box);
}

void fillShape(QPainter &painter, const QPainterPath &path, const QBrush &brush)
{
    if (inSight(painter, path.controlPointRect()))
        painter.fillPath(path, brush);
}

void fillDisc(QPainter &painter, Point centre, double rx, double ry, const QBrush &brush)
{
    if (!inSight(painter, {centre.x() - rx, centre.y() - ry, 2 * rx, 2 * ry}))
        return;
    QPainterPath disc;
    disc.addEllipse(centre, rx, ry);
    painter.fillPath(disc, brush);
}

void fillRounded(QPainter &painter, const QRectF &rect, double radius, const QBrush &brush)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    painter.fillPath(path, brush);
}

void drawLine(QPainter &painter, const QPainterPath &path, const QBrush &brush, double width)
{
    if (inSight(painter, path.controlPointRect().adjusted(-width, -width, width, width)))
        painter.strokePath(path, QPen(brush, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void drawLine(QPainter &painter, const Points &through, const QColor &colour, double width)
{
    drawLine(painter, smoothOpen(through), colour, width);
}

void drawShadow(QPainter &painter, const QColor &colour, Point centre, double rx, double ry, double strength)
{
    if (!inSight(painter, {centre.x() - rx, centre.y() - ry, 2 * rx, 2 * ry}))
        return;
    QRadialGradient gradient(Point(0, 0), 1);
    gradient.setColorAt(0, faded(colour, strength));
    gradient.setColorAt(.45, faded(colour, strength * .60));
    gradient.setColorAt(.8, faded(colour, strength * .13));
    gradient.setColorAt(1, faded(colour, 0));
    QBrush brush(gradient);
    brush.setTransform(QTransform::fromTranslate(centre.x(), centre.y()).scale(rx, ry));
    fillDisc(painter, centre, rx, ry, brush);
}

void drawArrow(QPainter &painter, const Points &through, const QColor &colour, double width, double head,
               bool bothEnds)
{
    constexpr int kPieces = 16;
    const Curve curve(through);
    const double covered = head * .75 / curve.length();
    Points middle;
    for (int i = 0; i <= kPieces; ++i)
        middle.push_back(curve.at(between(bothEnds ? covered : 0, 1 - covered, double(i) / kPieces)));
    drawLine(painter, middle, colour, width);
    const double back = head / curve.length();
    drawHead(painter, through.back(), unit(curve.at(1) - curve.at(1 - back)), colour, width, head);
    if (bothEnds)
        drawHead(painter, through.front(), unit(curve.at(0) - curve.at(back)), colour, width, head);
}

QBrush acrossBrush(Point front, Point back, const Tones &tones)
{
    QLinearGradient gradient(front, back);
    gradient.setColorAt(0, tones.light);
    gradient.setColorAt(.28, tones.base);
    gradient.setColorAt(.62, tones.base);
    gradient.setColorAt(1, tones.shade);
    return gradient;
}

} // namespace matside
