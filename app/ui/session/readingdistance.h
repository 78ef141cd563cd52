// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QSize>
#include <QSizeF>

#include <optional>

class QScreen;

namespace matside {

/// From how far away the screen is read, and how fine it is.
struct ReadingDistance final
{
    double metres = 2.0;           ///< 0.3 to 5
    double pixelsPerMm = 96 / 25.4; ///< logical pixels, as all sizes of the pages

    friend bool operator==(const ReadingDistance &, const ReadingDistance &) = default;
};

// The height of capitals, in minutes of arc: docs/sources.md, "Legibility".
inline constexpr double kCountdownArc = 45;
inline constexpr double kInstructionArc = 30;
inline constexpr double kRestArc = 22;

/// The height of something that is seen under this angle, in pixels, and the other way round.
[[nodiscard]] double pixelsForArc(double minutes, const ReadingDistance &viewing);
[[nodiscard]] double arcForPixels(double pixels, const ReadingDistance &viewing);

/// The size of type, in pixels, whose capitals are seen under this angle.
[[nodiscard]] double typeForArc(double minutes, const ReadingDistance &viewing, QFont::Weight weight);
/// The angle under which the capitals of type of this size are seen.
[[nodiscard]] double arcOfType(double pixels, const ReadingDistance &viewing, QFont::Weight weight);

/// How fine a screen is by what it says of itself; nothing when that cannot be true: many screens say 0, a ratio
/// (160 x 90 mm), or a size that has not the form of their picture.
[[nodiscard]] std::optional<double> plausiblePixelsPerMm(const QSizeF &millimetres, const QSize &pixels);
/// The same of this screen, in logical pixels.
[[nodiscard]] std::optional<double> pixelsPerMmOf(const QScreen &screen);

} // namespace matside
