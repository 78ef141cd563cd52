// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QSizeF>
#include <QStringList>

#include <functional>

namespace matside {

/// The program's typeface at a size in pixels, rounded to an even number: Inter where it is installed, else a font of the
/// system.
[[nodiscard]] QFont typeface(double pixels, QFont::Weight weight = QFont::Medium);
[[nodiscard]] double widthOf(const QString &text, const QFont &font);
/// The largest size from `wish` down to `least`, in pixels, at which the text is no wider than `room`; else `least`.
[[nodiscard]] double pixelsFor(const QString &text, double wish, double least, QFont::Weight weight, double room);
/// Breaks a text between words into lines of at most this width; a wider word has a line of its own.
[[nodiscard]] QStringList wrapped(const QString &text, const QFont &font, double width);
/// As many lines as wrapped() makes, but of nearly the same width.
[[nodiscard]] QStringList balanced(const QString &text, const QFont &font, double width);

/// The text, or as much of its beginning as fits with an ellipsis: whole words, or the first letters of a word that is too long.
[[nodiscard]] QString shortened(const QString &text, const std::function<bool(const QString &)> &fits);

/// The wanted type of a text.
struct TypeSpec final
{
    double pixels = 20;
    double least = 11; ///< never smaller than this
    QFont::Weight weight = QFont::Medium;
    int lines = 1;
    double lineHeight = 1.2; ///< share of the pixels
};

/// A text in the largest size that fits a box; `fits` is false when even the least size is too large.
struct FittedText final
{
    QFont font;
    QStringList lines;
    double lineHeight = 0; ///< pixels
    bool fits = true;
};
[[nodiscard]] FittedText fitted(const QString &text, const TypeSpec &spec, const QSizeF &box);

} // namespace matside
