// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/geometry.h"

#include <QBrush>
#include <QColor>

class QPainter;

namespace matside {

// Drawing functions that all painters of figures use. They leave the painter without a pen.

/// False for a box outside of the clip, which needs no painting: most frames repaint a small part of the stage.
[[nodiscard]] bool inSight(const QPainter &painter, const QRectF &box);

void fillShape(QPainter &painter, const QPainterPath &path, const QBrush &brush);
void fillDisc(QPainter &painter, Point centre, double rx, double ry, const QBrush &brush);
void fillRounded(QPainter &painter, const QRectF &rect, double radius, const QBrush &brush);
void drawLine(QPainter &painter, const QPainterPath &path, const QBrush &brush, double width);
void drawLine(QPainter &painter, const Points &through, const QColor &colour, double width);
/// A soft contact shadow; strength is the alpha of its middle.
void drawShadow(QPainter &painter, const QColor &colour, Point centre, double rx, double ry, double strength);
/// A line with an arrow head at its end, or at both ends.
void drawArrow(QPainter &painter, const Points &through, const QColor &colour, double width, double head,
               bool bothEnds = false);

struct Tones final
{
    QColor light, base, shade;
};

/// The light falls on the front: a gradient across a part of the body.
[[nodiscard]] QBrush acrossBrush(Point front, Point back, const Tones &tones);

} // namespace matside
