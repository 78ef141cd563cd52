// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;
class QPointF;

namespace matside {

/// The icons of buttons and signs.
enum class Glyph {
    None,
    Play,
    Pause,
    Back,
    Next,
    Repeat,
    Breath,
    Voice,
    Check,
    Info,
    Dots,
    Question,
    Home,
    Stop,
    Cross
};

/// Paints an icon in a square of this size (pixels) around its centre.
void paintGlyph(QPainter &painter, Glyph glyph, const QPointF &centre, double size, const QColor &colour);

} // namespace matside
