// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QSizeF>
#include <QStringList>

namespace matside {

/// The face of the program at a height in pixels, the even one that is nearest: Inter where it is installed, else what the
/// system has.
[[nodiscard]] QFont typeface(double pixels, QFont::Weight weight = QFont::Medium);
[[nodiscard]] double widthOf(const QString &text, const QFont &font);
/// As large as is wished, or smaller until the text is no wider than the room; not smaller than the least.
[[nodiscard]] double pixelsFor(const QString &text, double wish, double least, QFont::Weight weight, double room);
/// A text in lines that are no wider, broken between words; a word that is wider stands alone.
[[nodiscard]] QStringList wrapped(const QString &text, const QFont &font, double width);
/// As few lines as wrapped() needs, as even as they can be.
[[nodiscard]] QStringList balanced(const QString &text, const QFont &font, double width);

/// How a text is wanted.
struct TypeSpec final
{
    double pixels = 20;
    double least = 11; ///< never smaller than this
    QFont::Weight weight = QFont::Medium;
    int lines = 1;
    double lineHeight = 1.2; ///< share of the pixels
};

/// A text as large as it fits a box; fits is false when even the least size is too large.
struct FittedText final
{
    QFont font;
    QStringList lines;
    double lineHeight = 0; ///< pixels
    bool fits = true;
};
[[nodiscard]] FittedText fitted(const QString &text, const TypeSpec &spec, const QSizeF &box);

} // namespace matside
