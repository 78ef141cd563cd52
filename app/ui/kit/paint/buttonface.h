// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/paint/icons.h"

#include <QList>
#include <QSizeF>
#include <QStringList>

class QColor;
class QPainter;
class QRectF;

namespace matside {

/// The content of a push button: an icon, words, and the keys that press it.
struct ButtonFace final
{
    QString words;
    Glyph glyph = Glyph::None;
    QList<QStringList> keys; ///< each key as its caps: {"Ctrl", "+"}
    double pixels = 20;      ///< the size of the words
};

/// A face fitted into a box. If the box is too small, the keys are left out first, then the icon. Words are never cut: they
/// take a second line, and only then smaller type.
struct FittedFace final
{
    double pixels = 0;
    bool glyph = false;
    bool keys = false;
    QStringList lines;
    bool fits = true; ///< false when even the least type is too large
};
[[nodiscard]] FittedFace fitted(const ButtonFace &face, const QSizeF &box);

/// The width of the whole face on one line, in pixels.
[[nodiscard]] double widthOf(const ButtonFace &face);

/// Paints the face in the middle of the box.
void paintFace(QPainter &painter, const QRectF &box, const ButtonFace &face, const QColor &ink);

} // namespace matside
