// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/readingdistance.h"

#include "ui/kit/type.h"

#include <QFontMetricsF>
#include <QScreen>

#include <cmath>
#include <numbers>

namespace matside {

namespace {

constexpr double kMmPerInch = 25.4;
// From a large television with few pixels to a small tablet with many.
constexpr double kLeastDpi = 30;
constexpr double kMostDpi = 420;
constexpr double kSmallestDiagonal = 7; // inches; a smaller size is taken for an error
constexpr double kLargestDiagonal = 120;
constexpr double kFormSlack = .08; // share by which a true size may differ from the form of the picture

double halfAngle(double minutes)
{
    return minutes / 60 * std::numbers::pi / 180 / 2;
}

/// Height of the capitals as a share of the size of type.
double capShare(double pixels, QFont::Weight weight)
{
    const QFont font = typeface(pixels, weight);
    return QFontMetricsF(font).capHeight() / font.pixelSize();
}

} // namespace

double pixelsForArc(double minutes, const ReadingDistance &distance)
{
    return 2 * distance.metres * 1000 * std::tan(halfAngle(minutes)) * distance.pixelsPerMm;
}

double arcForPixels(double pixels, const ReadingDistance &distance)
{
    return 2 * std::atan(pixels / distance.pixelsPerMm / (2 * distance.metres * 1000)) * 180 / std::numbers::pi * 60;
}

double typeForArc(double minutes, const ReadingDistance &distance, QFont::Weight weight)
{
    const double cap = pixelsForArc(minutes, distance);
    return std::ceil(cap / capShare(cap / .7, weight));
}

double arcOfType(double pixels, const ReadingDistance &distance, QFont::Weight weight)
{
    return arcForPixels(pixels * capShare(pixels, weight), distance);
}

std::optional<double> plausiblePixelsPerMm(const QSizeF &millimetres, const QSize &pixels)
{
    if (millimetres.width() < 1 || millimetres.height() < 1 || pixels.isEmpty())
        return std::nullopt;
    const double across = pixels.width() / millimetres.width();
    const double down = pixels.height() / millimetres.height();
    const double diagonal = std::hypot(millimetres.width(), millimetres.height()) / kMmPerInch;
    const double dpi = across * kMmPerInch;
    const bool form = std::abs(across / down - 1) <= kFormSlack;
    const bool ratio = millimetres == QSizeF(160, 90) || millimetres == QSizeF(160, 100);
    if (!form || ratio || dpi < kLeastDpi || dpi > kMostDpi || diagonal < kSmallestDiagonal
        || diagonal > kLargestDiagonal)
        return std::nullopt;
    return (across + down) / 2;
}

std::optional<double> pixelsPerMmOf(const QScreen &screen)
{
    // The size in millimetres belongs to the pixels of the device: it must be judged with those.
    const double ratio = screen.devicePixelRatio();
    const std::optional<double> device = plausiblePixelsPerMm(screen.physicalSize(), screen.size() * ratio);
    return device ? std::optional(*device / ratio) : std::nullopt;
}

} // namespace matside
