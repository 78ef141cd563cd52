// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QSize>
#include <QSizeF>

#include <optional>

class QScreen;

namespace matside {

/// The distance from which the screen is read, and the fineness of the screen.
struct ReadingDistance final
{
    double metres = 2.0;            ///< 0.3 to 5
    double pixelsPerMm = 96 / 25.4; ///< logical pixels, as all sizes of the pages

    friend bool operator==(const ReadingDistance &, const ReadingDistance &) = default;
};

// The height of capitals, in minutes of arc: docs/sources.md, "Legibility".
inline constexpr double kCountdownArc = 45;
inline constexpr double kInstructionArc = 30;
inline constexpr double kRestArc = 22;

/// The height, in pixels, that is seen under this angle, and the angle of a height.
[[nodiscard]] double pixelsForArc(double minutes, const ReadingDistance &distance);
[[nodiscard]] double arcForPixels(double pixels, const ReadingDistance &distance);

/// The size of type, in pixels, whose capitals are seen under this angle.
[[nodiscard]] double typeForArc(double minutes, const ReadingDistance &distance, QFont::Weight weight);
/// The angle under which the capitals of type of this size are seen.
[[nodiscard]] double arcOfType(double pixels, const ReadingDistance &distance, QFont::Weight weight);

/// The pixels a millimetre from the size that a screen reports; nothing where the report cannot be true: many screens
/// report 0, a ratio (160 x 90 mm), or a size of another aspect ratio than their picture.
[[nodiscard]] std::optional<double> plausiblePixelsPerMm(const QSizeF &millimetres, const QSize &pixels);
/// The same of this screen, in logical pixels.
[[nodiscard]] std::optional<double> pixelsPerMmOf(const QScreen &screen);

} // namespace matside
