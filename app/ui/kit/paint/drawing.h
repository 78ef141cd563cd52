// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QAbstractButton;
class QPainter;

namespace matside {

// Text, cards, shadows, focus rings and key caps, as every painted part of the pages has them.

/// Text on one line, centred on the height of its capitals.
void paintText(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const QColor &colour,
               Qt::Alignment alignment = Qt::AlignHCenter);
/// A number in cells of one width: a countdown must not move sideways.
void paintDigits(QPainter &painter, const QPointF &centre, const QString &digits, const QFont &font,
                 const QColor &colour);

/// A rounded rectangle; its line lies inside the box.
void paintCard(QPainter &painter, const QRectF &box, double radius, const QColor &fill,
               const QColor &line = Qt::transparent, double lineWidth = 0);
void paintShadow(QPainter &painter, const QRectF &box, double radius, double blur, double drop, const QColor &colour,
                 double strength);
void paintFocus(QPainter &painter, const QRectF &box, double radius, const QColor &colour);

/// A fill as it is painted while the pointer is over its button, or presses it.
[[nodiscard]] QColor touched(const QAbstractButton &button, const QColor &fill);

/// The width of a key cap with this text at this size.
[[nodiscard]] double keyCapWidth(const QString &key, double pixels);
void paintKeyCap(QPainter &painter, const QRectF &box, const QString &key, double pixels, const QColor &ink);

} // namespace matside
