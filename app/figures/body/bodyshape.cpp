// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/body/bodyshape.h"

#include <algorithm>
#include <array>

namespace matside {

namespace {

using Key = Profile::Key;

// How far the outline stands off its bone, in world units, along the bone from 0 to 1. The tables carry the calf, the
// kneecap, the seat and the belly; they were drawn by eye over photographs of proportion charts.
constexpr std::array kThighFront{Key{-.20, 50}, Key{0, 55},     Key{.15, 56}, Key{.35, 51}, Key{.6, 45},
                                 Key{.8, 39},   Key{.93, 37.2}, Key{1, 35.8}, Key{1.08, 30}};
constexpr std::array kThighBack{Key{-.20, 62}, Key{0, 64},   Key{.12, 58}, Key{.3, 48},  Key{.55, 40},
                                Key{.8, 34},   Key{.95, 31}, Key{1, 30},   Key{1.08, 26}};
constexpr std::array kShankFront{Key{-.10, 28}, Key{0, 34.5},  Key{.10, 34}, Key{.2, 29}, Key{.45, 24.5},
                                 Key{.7, 20.5}, Key{.9, 18.5}, Key{1, 20},   Key{1.1, 19}};
constexpr std::array kShankBack{Key{-.10, 26}, Key{0, 31.5},   Key{.10, 35},   Key{.24, 40.5}, Key{.36, 39.5},
                                Key{.55, 31},  Key{.75, 22.5}, Key{.88, 19.5}, Key{1, 20.5},   Key{1.1, 20}};
constexpr std::array kUpperArmFront{Key{-.12, 20}, Key{-.04, 26}, Key{.1, 28.5}, Key{.3, 26},
                                    Key{.6, 22.5}, Key{.9, 20},   Key{1.05, 19}};
constexpr std::array kUpperArmBack{Key{-.12, 20},  Key{-.04, 26}, Key{.1, 28},  Key{.35, 25.5},
                                   Key{.65, 22.5}, Key{.95, 20},  Key{1.05, 18}};
constexpr std::array kForeArmFront{Key{-.06, 18}, Key{.05, 20.5}, Key{.25, 22.5}, Key{.5, 19},
                                   Key{.8, 14},   Key{1, 12.5},   Key{1.1, 12.5}};
constexpr std::array kForeArmBack{Key{-.06, 17}, Key{.05, 19.5}, Key{.22, 20.5}, Key{.5, 17.5},
                                  Key{.8, 13},   Key{1, 12},     Key{1.1, 12}};
constexpr std::array kVentral{Key{-.16, 20},  Key{-.08, 29}, Key{0, 43.5},  Key{.08, 55.5}, Key{.17, 65.5},
                              Key{.27, 70.5}, Key{.36, 67},  Key{.46, 59},  Key{.58, 52},   Key{.70, 50},
                              Key{.82, 50.5}, Key{.94, 49},  Key{1.04, 44}, Key{1.14, 30}};
constexpr std::array kDorsal{Key{-.16, 31}, Key{-.08, 44},   Key{0, 56},    Key{.08, 62},   Key{.18, 64},
                             Key{.32, 61},  Key{.46, 53},    Key{.60, 46},  Key{.70, 46.5}, Key{.82, 55.5},
                             Key{.93, 64},  Key{1.02, 62.5}, Key{1.12, 50}, Key{1.20, 34}};
constexpr std::array kBellyBump{Key{.36, 0}, Key{.50, .45}, Key{.66, 1}, Key{.80, .75}, Key{.95, .05}, Key{1, 0}};
constexpr std::array kChestBump{Key{0, 0}, Key{.15, .6}, Key{.30, 1}, Key{.45, .7}, Key{.60, 0}};
constexpr std::array kBackBump{Key{.05, 0}, Key{.30, .7}, Key{.55, 1}, Key{.75, .6}, Key{.92, 0}};
constexpr std::array kThighSwell{Key{-.1, .7}, Key{.1, 1}, Key{.45, 1}, Key{.85, .1}, Key{1, 0}};
constexpr std::array kShankSwell{Key{0, 0}, Key{.12, .3}, Key{.3, 1}, Key{.6, .5}, Key{.85, 0}};
constexpr std::array kArmSwell{Key{-.1, .3}, Key{.15, .8}, Key{.4, 1}, Key{.85, .15}, Key{1, 0}};

// Its first five points lie on the heel pad's circle, on which it rolls.
constexpr std::array kFoot{
    Point{.79, 22.3}, Point{1.15, 14.08}, Point{4.95, 6.79},  Point{11.47, 1.78}, Point{19.5, 0},
    Point{39, 1.8},   Point{62, 5},       Point{86, 2.2},     Point{108, 0},      Point{136, .3},
    Point{149.5, 4},  Point{152, 10.5},   Point{147.5, 16.5}, Point{137, 18},     Point{123, 19.5},
    Point{105, 27},   Point{87, 38.5},    Point{73.5, 49},    Point{65, 57.5},    Point{56, 63},
    Point{42, 65},    Point{27, 62},      Point{19.5, 54.5},  Point{12.5, 43},    Point{3.5, 33}};
constexpr std::array kHand{Point{-12, 11.8}, Point{10, 13.8},  Point{34, 15},    Point{56, 12.8}, Point{78, 8.5},
                           Point{98, 3},     Point{105.5, -3}, Point{102, -7.5}, Point{86, -7},   Point{66, -8.5},
                           Point{40, -12},   Point{14, -12.5}, Point{-12, -11.5}};
constexpr std::array kHead{Point{.36, .2},   Point{.2, .45},  Point{-.1, .54}, Point{-.4, .38},
                           Point{-.48, .05}, Point{-.3, -.3}, Point{.1, -.42}, Point{.36, -.4}};

QRectF around(Point middle, double half)
{
    return {middle.x() - half, middle.y() - half, 2 * half, 2 * half};
}

/// A closed path along two edges, the second one given from its far end.
QPainterPath ribbon(const Points &front, const Points &back, Point endCap, Point startCap)
{
    QPainterPath path(front.front());
    smoothTo(path, front);
    capTo(path, back.front(), endCap);
    smoothTo(path, back);
    capTo(path, front.front(), startCap);
    path.closeSubpath();
    path.setFillRule(Qt::WindingFill);
    return path;
}

} // namespace

QPainterPath Limb::band(double t0, double t1, double cap0, double cap1) const
{
    constexpr int kPieces = 8;
    Points fronts;
    Points backs;
    for (int i = 0; i <= kPieces; ++i) {
        fronts.push_back(frontAt(between(t0, t1, double(i) / kPieces)));
        backs.push_back(backAt(between(t1, t0, double(i) / kPieces)));
    }
    return ribbon(fronts, backs, axis() * cap1, -axis() * cap0);
}

Limb thighOf(const Leg &leg)
{
    return {leg.hip, leg.knee, {kThighFront}, {kThighBack}, {kThighSwell}, leg.thighMore};
}

Limb shankOf(const Leg &leg)
{
    return {leg.knee, leg.ankle, {kShankFront}, {kShankBack}, {kShankSwell}, leg.calfMore};
}

Limb upperArmOf(const Arm &arm)
{
    return {arm.shoulder, arm.elbow, {kUpperArmFront}, {kUpperArmBack}, {kArmSwell}, arm.more};
}

Limb foreArmOf(const Arm &arm)
{
    return {arm.elbow, arm.wrist, {kForeArmFront}, {kForeArmBack}, {kArmSwell}, arm.more * .5};
}

QPainterPath footOutline(const Leg &leg)
{
    return smoothClosed(leg.footFrame().map(kFoot));
}

Point inHand(const Arm &arm, double x, double y)
{
    const Frame frame{arm.wrist, direction(arm.handAngle) * arm.handShare, leftOf(direction(arm.handAngle))};
    const double fingers = std::max(0.0, x - 35); // the curl begins at the knuckles
    const double bent = fingers * fingers * arm.curl / kBodyHeight;
    return frame.at(x - bent * 2.2, y - bent * 6.5);
}

QPainterPath handOutline(const Arm &arm)
{
    Points points;
    for (const Point &p : kHand)
        points.push_back(inHand(arm, p.x(), p.y()));
    return smoothClosed(points);
}

QPainterPath legOutline(const Leg &leg)
{
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    addOriented(outline, thighOf(leg).band(.10, 1.0, 0, 31.5));
    addOriented(outline, shankOf(leg).band(-.06, 1.0, 18, 12));
    addOriented(outline, footOutline(leg));
    return outline;
}

KneeHollow kneeHollow(const Limb &thigh, const Limb &shank, double bend)
{
    return {between(.97, .84, bend), between(.03, .17, bend),
            between((thigh.backAt(.97) + shank.backAt(.04)) / 2, thigh.to, .30 * bend)};
}

QPainterPath kneeFillet(const Limb &thigh, const Limb &shank, double bend)
{
    const KneeHollow hollow = kneeHollow(thigh, shank, bend);
    QPainterPath fillet(thigh.backAt(hollow.above));
    fillet.quadTo(hollow.crease, shank.backAt(hollow.below));
    fillet.lineTo(shank.at(hollow.below, 0));
    fillet.lineTo(thigh.to);
    fillet.lineTo(thigh.at(hollow.above, 0));
    fillet.closeSubpath();
    return fillet;
}

Point ventral(const Skeleton &s, double at, double grow)
{
    const double offset = Profile{kVentral}.at(at) + (s.belly + s.build.belly) * Profile{kBellyBump}.at(at)
                          + (s.chest + s.build.chest) * Profile{kChestBump}.at(at) + grow;
    return s.spine(at) + leftOf(s.spineDirection(at)) * offset;
}

Point dorsal(const Skeleton &s, double at, double grow)
{
    const double offset = Profile{kDorsal}.at(at) + s.back * Profile{kBackBump}.at(at) + grow;
    return s.spine(at) - leftOf(s.spineDirection(at)) * offset;
}

Point whereItBreathes(const Skeleton &s)
{
    constexpr double kAt = .55;
    return s.breathesInBack ? dorsal(s, kAt) : ventral(s, kAt);
}

QPainterPath trunkBand(const Skeleton &s, double from, double to, Point cap0, Point cap1)
{
    constexpr int kPieces = 9;
    Points fronts;
    Points backs;
    for (int i = 0; i <= kPieces; ++i) {
        fronts.push_back(ventral(s, between(from, to, double(i) / kPieces)));
        backs.push_back(dorsal(s, between(to, from, double(i) / kPieces)));
    }
    return ribbon(fronts, backs, cap1, cap0);
}

QPainterPath shirtOutline(const Skeleton &s)
{
    constexpr int kPieces = 12;
    constexpr double kCloth = 1.4;
    Points fronts;
    Points backs;
    for (int i = 0; i <= kPieces; ++i) {
        fronts.push_back(ventral(s, between(-.005, .80, double(i) / kPieces), kCloth));
        backs.push_back(dorsal(s, between(.80, -.075, double(i) / kPieces), kCloth));
    }
    QPainterPath path(fronts.front());
    smoothTo(path, fronts);
    capTo(path, backs.front(), s.spineDirection(.8) * 7);
    smoothTo(path, backs);
    const Point down = s.spineDirection(0); // the collar is scooped
    path.cubicTo(backs.back() + leftOf(down) * 22 + down * 10, fronts.front() - leftOf(down) * 30 + down * 6,
                 fronts.front());
    path.closeSubpath();
    path.setFillRule(Qt::WindingFill);
    return path;
}

QRectF boxOf(const Leg &leg)
{
    return around(leg.hip, 85) | around(leg.knee, 65) | around(leg.ankle, 50) | around(leg.heel, 35)
           | around(leg.footFrame().at(152, 10), 20);
}

QRectF footBox(const Leg &leg)
{
    return around(leg.ankle, 85) | around(leg.heel, 35) | around(leg.footFrame().at(152, 10), 20);
}

QRectF boxOf(const Arm &arm)
{
    return around(arm.shoulder, 50) | around(arm.elbow, 45) | around(arm.wrist, 45)
           | around(arm.wrist + direction(arm.handAngle) * 105, 35);
}

QRectF trunkBox(const Skeleton &s)
{
    QRectF box;
    for (const double at : {-.1, .25, .5, .75, 1.1})
        box |= around(s.spine(at), 125);
    return box;
}

QRectF headBox(const Skeleton &s)
{
    return around(s.headCentre, 125) | around(s.spine(0), 110);
}

QPainterPath bodyOutline(const Skeleton &s)
{
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    addOriented(outline, trunkBand(s, -.05, 1.08, s.spineDirection(0) * -10, s.spineDirection(1.1) * 24));
    outline.addPath(legOutline(s.farLeg));
    outline.addPath(legOutline(s.nearLeg));
    addOriented(outline, upperArmOf(s.nearArm).band(0, 1, 0, 19));
    addOriented(outline, foreArmOf(s.nearArm).band(-.02, 1.55, 10, 10));
    if (s.farArmShown > 0) {
        addOriented(outline, upperArmOf(s.farArm).band(0, 1, 0, 19));
        addOriented(outline, foreArmOf(s.farArm).band(-.02, 1.55, 10, 10));
    }
    addOriented(outline, smoothClosed(s.headFrame().map(kHead)));
    return outline;
}

} // namespace matside
