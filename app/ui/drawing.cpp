// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing.h"

#include "ui/type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>

namespace matside {

void paintText(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const QColor &colour,
               Qt::Alignment alignment)
{
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text);
    double x = box.center().x() - width / 2;
    if (alignment & Qt::AlignLeft)
        x = box.left();
    else if (alignment & Qt::AlignRight)
        x = box.right() - width;
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(x, box.center().y() + metrics.capHeight() / 2), text);
}

void paintDigits(QPainter &painter, const QPointF &centre, const QString &digits, const QFont &font,
                 const QColor &colour)
{
    const QFontMetricsF metrics(font);
    double cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        cell = std::max(cell, metrics.horizontalAdvance(QChar(digit)));
    cell *= .97;
    double x = centre.x() - cell * static_cast<double>(digits.size() - 1) / 2;
    for (const QChar digit : digits) {
        paintText(painter, QRectF(x - cell / 2, centre.y() - cell, cell, cell * 2), digit, font, colour);
        x += cell;
    }
}

void paintCard(QPainter &painter, const QRectF &box, double radius, const QColor &fill, const QColor &line,
               double lineWidth)
{
    const double inset = lineWidth / 2;
    painter.setBrush(fill);
    painter.setPen(lineWidth > 0 ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.setPen(Qt::NoPen);
}

namespace {

/// Soft by many faint layers: dear, so each is drawn once.
QPixmap shadowPixmap(const QSizeF &size, double radius, int blur, const QColor &colour, double strength, double ratio)
{
    const QString key = QStringLiteral("matside-shadow %1 %2 %3 %4 %5 %6 %7")
                            .arg(size.width())
                            .arg(size.height())
                            .arg(radius)
                            .arg(blur)
                            .arg(colour.name())
                            .arg(strength)
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(((size + QSizeF(2 * blur, 2 * blur)) * ratio).toSize() + QSize(1, 1));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(QPointF(blur, blur), size);
    for (int ring = blur; ring >= 1; --ring) {
        const double out = static_cast<double>(ring) / blur;
        paintCard(painter, box.adjusted(-ring, -ring, ring, ring), radius + ring,
                  faded(colour, strength * (1 - out) * (1 - out) * 2.6 / blur));
    }
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void paintShadow(QPainter &painter, const QRectF &box, double radius, double blur, double drop, const QColor &colour,
                 double strength)
{
    if (colour.alpha() == 0)
        return;
    const int rings = std::max(1, static_cast<int>(blur));
    const QPixmap shadow =
        shadowPixmap(box.size(), radius, rings, colour, strength, painter.device()->devicePixelRatioF());
    painter.drawPixmap((box.topLeft() + QPointF(-rings, drop - rings)).toPoint(), shadow);
}

void paintFocus(QPainter &painter, const QRectF &box, double radius, const QColor &colour)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 3.5));
    painter.drawRoundedRect(box.adjusted(-5.75, -5.75, 5.75, 5.75), radius + 5, radius + 5);
    painter.setPen(Qt::NoPen);
}

double keyCapWidth(const QString &key, double pixels)
{
    return std::max(pixels * 1.75, widthOf(key, typeface(pixels, QFont::DemiBold)) + pixels);
}

void paintKeyCap(QPainter &painter, const QRectF &box, const QString &key, double pixels, const QColor &ink)
{
    paintCard(painter, box, pixels * .42, faded(ink, .07), faded(ink, .42), 1.5);
    paintText(painter, box, key, typeface(pixels, QFont::DemiBold), faded(ink, .92));
}

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
    painter.setPen(QPen(faded(Qt::white, tokens.dark ? .45 : .55), box.height() * .07));
    for (int stripe = 0; stripe < 3; ++stripe) {
        const double x = box.right() - box.height() * (.28 + .17 * stripe);
        painter.drawLine(QPointF(x, box.top() - 4), QPointF(x, box.bottom() + 4));
    }
    painter.restore();
}

} // namespace matside
