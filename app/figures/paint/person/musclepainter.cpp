// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/person/musclepainter.h"

#include "figures/body/bodyshape.h"
#include "figures/paint/brush.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace matside {

namespace {

using Key = Profile::Key;

constexpr std::array kBelly{Key{0, .16},   Key{.10, .36}, Key{.34, 1}, Key{.54, .98},
                            Key{.80, .48}, Key{.93, .24}, Key{1, .30}};
constexpr double kHalfWidth = 16.5;
constexpr double kRimHalfWidth = 18.5;

/// From the front of the pelvis over the thigh to the upper edge of the kneecap.
Points muscleLine(const Skeleton &s, const Leg &leg)
{
    const Limb thigh = thighOf(leg);
    const double flex = clamped((leg.thighAngle - (s.pelvis - 180)) / 70);
    Points line{s.pelvisFrame().at(28, 26) + (leg.hip - s.hip)};
    line.push_back(between(thigh.at(.10, 38), thigh.at(.17, 40), flex));
    for (double t : {.30, .45, .60, .75, .87})
        line.push_back(thigh.at(t, thigh.frontWidth(t) - 14));
    line.push_back(thigh.at(.955, thigh.frontWidth(.955) - 7));
    return line;
}

/// Its volume is constant: the longer, the slimmer.
double slimness(const Curve &curve)
{
    return std::sqrt(235 / std::max(100.0, curve.length()));
}

QPainterPath bellyShape(const Curve &curve, double halfWidth)
{
    constexpr int kPieces = 9;
    const double width = halfWidth * slimness(curve);
    Points above;
    Points below;
    for (int i = 0; i <= kPieces; ++i) {
        const double u = double(i) / kPieces;
        const Point out = leftOf(curve.directionAt(u)) * (Profile{kBelly}.at(u) * width);
        above.push_back(curve.at(u) + out * .8);
        below.insert(below.begin(), curve.at(u) - out);
    }
    QPainterPath path(above.front());
    smoothTo(path, above);
    path.lineTo(below.front());
    smoothTo(path, below);
    path.closeSubpath();
    path.setFillRule(Qt::WindingFill);
    return path;
}

/// A tube along the curve; to fill it is three times cheaper than to stroke it.
QPainterPath tube(const Curve &curve, double halfWidth)
{
    Points above;
    Points below;
    for (int i = 0; i <= 5; ++i) {
        const double u = i / 5.0;
        const Point out = leftOf(curve.directionAt(u)) * halfWidth;
        above.push_back(curve.at(u) + out);
        below.insert(below.begin(), curve.at(u) - out);
    }
    QPainterPath path(above.front());
    smoothTo(path, above);
    capTo(path, below.front(), curve.directionAt(1) * halfWidth);
    smoothTo(path, below);
    capTo(path, above.front(), curve.directionAt(0) * -halfWidth);
    path.closeSubpath();
    return path;
}

QPainterPath fibre(const Curve &curve, double offset)
{
    Points above;
    Points below;
    for (int i = 0; i <= 4; ++i) {
        const double u = between(.07, .92, i / 4.0);
        const double half = std::min(1.0, 4 * std::min(u - .05, .95 - u) + .25); // tapers at both ends
        const Point out = leftOf(curve.directionAt(u));
        const Point middle = curve.at(u) + out * (offset * 15.5 * slimness(curve) * Profile{kBelly}.at(u));
        above.push_back(middle + out * half);
        below.insert(below.begin(), middle - out * half);
    }
    QPainterPath path(above.front());
    smoothTo(path, above);
    path.lineTo(below.front());
    smoothTo(path, below);
    path.closeSubpath();
    return path;
}

} // namespace

void paintMuscle(QPainter &painter, const Skeleton &skeleton, const Leg &leg, double strength, const FigureTheme &theme)
{
    const Points line = muscleLine(skeleton, leg);
    const Curve curve(line);
    const double stretch = clamped((curve.length() - 215) / 50);
    const double solid = std::min(1.0, strength * 1.6);
    const QColor core = mixed(theme.muscleHot, theme.muscle, stretch);
    for (int i = 0; i < 3; ++i)
        fillShape(painter, tube(curve, 27 - i * 6.5), faded(core, .12 * strength));
    QLinearGradient along(line.front(), line.back());
    along.setColorAt(0, faded(core, .55 * solid));
    along.setColorAt(.22, faded(core, .97 * solid));
    along.setColorAt(.78, faded(core, .97 * solid));
    along.setColorAt(1, faded(core, .65 * solid));
    // The dark rim keeps the glow readable on any legging.
    const QColor rim = theme.legShade.darker(theme.dark ? 180 : 100);
    fillShape(painter, bellyShape(curve, kRimHalfWidth), faded(rim, .6 * solid));
    fillShape(painter, bellyShape(curve, kHalfWidth), along);
    for (double offset : {-.50, -.02, .42})
        fillShape(painter, fibre(curve, offset), faded(theme.muscleLine, .78 * solid));
    for (Point anchor : {line.front(), line.back()}) {
        fillDisc(painter, anchor, 7.6, 7.6, faded(core, solid));
        fillDisc(painter, anchor, 5, 5, faded(theme.muscleLine, solid));
    }
}

} // namespace matside
