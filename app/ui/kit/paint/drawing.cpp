// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/paint/drawing.h"

#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QAbstractButton>
#include <QFontMetricsF>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <array>
#include <cmath>

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

/// The shadow of a small card with these corners, its edges one pixel long: soft by many faint layers, which
/// take long to paint, so each kind is painted once. edge: from the outside of the shadow to where a corner ends.
QPixmap shadowTile(double radius, int blur, int edge, const QColor &colour, double strength, double ratio)
{
    const QString key = QStringLiteral("matside-shadow %1 %2 %3 %4 %5")
                            .arg(radius)
                            .arg(blur)
                            .arg(colour.name())
                            .arg(strength)
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int size = 2 * edge + 1;
    pixmap = QPixmap((QSizeF(size, size) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(blur, blur, size - 2 * blur, size - 2 * blur);
    for (int ring = blur; ring >= 1; --ring) {
        const double out = static_cast<double>(ring) / blur;
        paintCard(painter, box.adjusted(-ring, -ring, ring, ring), radius + ring,
                  translucent(colour, strength * (1 - out) * (1 - out) * 2.6 / blur));
    }
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

constexpr int kStrip = 64; // pixels of a side that are painted at once

/// Paints the tile over the box: its corners as they are, its sides lengthened. The middle is left out: the card that casts
/// the shadow covers it. A shadow as large as its sheet would be megabytes, and another for each window size.
void paintLengthened(QPainter &painter, const QRect &box, const QPixmap &tile, int edge)
{
    const double ratio = tile.devicePixelRatio();
    const int wide = std::min(edge, box.width() / 2);
    const int high = std::min(edge, box.height() / 2);
    const std::array x{box.left(), box.left() + wide, box.left() + box.width() - wide, box.left() + box.width()};
    const std::array y{box.top(), box.top() + high, box.top() + box.height() - high, box.top() + box.height()};
    // Sides are lengthened from one pixel of the tile: more pixels would be blended at their ends.
    const std::array u{0, edge, 2 * edge + 1 - wide};
    const std::array v{0, edge, 2 * edge + 1 - high};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            const QRect target(x[column], y[row], x[column + 1] - x[column], y[row + 1] - y[row]);
            const QSizeF size(column == 1 ? 1 : wide, row == 1 ? 1 : high);
            const bool isCovered = row == 1 && column == 1;
            if (target.isEmpty() || isCovered)
                continue;
            const QRectF source(QPointF(u[column], v[row]) * ratio, size * ratio);
            if (column != 1 && row != 1) {
                painter.drawPixmap(QRectF(target), tile, source);
                continue;
            }
            // In strips: to stretch one pixel over a whole side takes three times as long.
            const QSizeF strip(column == 1 ? kStrip : wide, row == 1 ? kStrip : high);
            painter.drawTiledPixmap(target, tile.copy(source.toRect()).scaled((strip * ratio).toSize()));
        }
    }
}

} // namespace

void paintShadow(QPainter &painter, const QRectF &box, double radius, double blur, double drop, const QColor &colour,
                 double strength)
{
    if (colour.alpha() == 0)
        return;
    const int rings = std::max(1, static_cast<int>(blur));
    // A corner is never wider than half its card, as drawRoundedRect() has it.
    const double corner = std::min({radius, box.width() / 2, box.height() / 2});
    const int edge = static_cast<int>(std::ceil(corner)) + rings;
    const QPixmap tile = shadowTile(corner, rings, edge, colour, strength, painter.device()->devicePixelRatioF());
    const QSize size = box.size().toSize() + QSize(2 * rings, 2 * rings);
    paintLengthened(painter, {(box.topLeft() + QPointF(-rings, drop - rings)).toPoint(), size}, tile, edge);
}

void paintFocus(QPainter &painter, const QRectF &box, double radius, const QColor &colour)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 3.5));
    painter.drawRoundedRect(box.adjusted(-5.75, -5.75, 5.75, 5.75), radius + 5, radius + 5);
    painter.setPen(Qt::NoPen);
}

QColor touched(const QAbstractButton &button, const QColor &fill)
{
    const QColor ink = tokensOf(button.palette()).ink;
    if (button.isDown())
        return blended(fill, ink, .12);
    return button.underMouse() && button.isEnabled() ? blended(fill, ink, .05) : fill;
}

double keyCapWidth(const QString &key, double pixels)
{
    return std::max(pixels * 1.75, widthOf(key, typeface(pixels, QFont::DemiBold)) + pixels);
}

void paintKeyCap(QPainter &painter, const QRectF &box, const QString &key, double pixels, const QColor &ink)
{
    paintCard(painter, box, pixels * .42, translucent(ink, .07), translucent(ink, .42), 1.5);
    paintText(painter, box, key, typeface(pixels, QFont::DemiBold), translucent(ink, .92));
}

} // namespace matside
