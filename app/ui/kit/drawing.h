// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/side.h"
#include "ui/kit/tokens.h"

#include <QFont>
#include <QPainterPath>
#include <QRectF>
#include <QString>

class QPainter;

namespace matside {

// What all painted parts of the pages are made of.

enum class Glyph { None, Play, Pause, Back, Next, Repeat, Breath, Voice, Check, Info, Dots, Question, Home, Stop, Cross };

void paintGlyph(QPainter &painter, Glyph glyph, const QPointF &centre, double size, const QColor &colour);

/// Text on one line, centred on the height of its capitals.
void paintText(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const QColor &colour,
               Qt::Alignment alignment = Qt::AlignHCenter);
/// A number in cells of one width: it must not dance.
void paintDigits(QPainter &painter, const QPointF &centre, const QString &digits, const QFont &font,
                 const QColor &colour);

/// A rounded rectangle with its line inside.
void paintCard(QPainter &painter, const QRectF &box, double radius, const QColor &fill,
               const QColor &line = Qt::transparent, double lineWidth = 0);
void paintShadow(QPainter &painter, const QRectF &box, double radius, double blur, double drop, const QColor &colour,
                 double strength);
void paintFocus(QPainter &painter, const QRectF &box, double radius, const QColor &colour);

/// The width of a key cap with this text at this size.
[[nodiscard]] double keyCapWidth(const QString &key, double pixels);
void paintKeyCap(QPainter &painter, const QRectF &box, const QString &key, double pixels, const QColor &ink);

/// The flag of a side: left points left, right points right and wears stripes.
void paintSideFlag(QPainter &painter, const QRectF &box, Side side, double radius, const Tokens &tokens);

} // namespace matside
