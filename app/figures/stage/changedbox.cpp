// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/stage/changedbox.h"

#include "figures/body/bodyshape.h"
#include "figures/stage/arrows.h"

#include <algorithm>

namespace matside {

namespace {

// How far paint reaches beyond the outline of a part, in world units: the glow of the muscle above a leg, the
// shadow on the mat below and beyond it, the lines about a foot.
constexpr double kGlow = 30;
constexpr double kShadow = 35;
constexpr double kBreathReach = 190; // of the glow and the arcs about the belly
constexpr double kTrackTop = 24;
constexpr double kTrackBottom = -100;
constexpr double kTrackEnd = 45; // the tip of the arrow beyond the place it points to

bool same(const Leg &a, const Leg &b)
{
    return a.knee == b.knee && a.ankle == b.ankle && a.footAngle == b.footAngle && a.turn == b.turn && a.hip == b.hip;
}

bool same(const Arm &a, const Arm &b)
{
    return a.shoulder == b.shoulder && a.elbow == b.elbow && a.wrist == b.wrist && a.handAngle == b.handAngle
           && a.curl == b.curl;
}

bool sameTrunk(const Skeleton &a, const Skeleton &b)
{
    return a.hip == b.hip && a.shoulder == b.shoulder && a.pelvis == b.pelvis && a.thorax == b.thorax
           && a.headCentre == b.headCentre && a.head == b.head;
}

/// With its shadow on the mat and the glow above it.
QRectF wholeBoxOf(const Leg &leg)
{
    return boxOf(leg).adjusted(-kShadow, -kShadow, kShadow, kGlow);
}

QRectF breathBox(const Skeleton &s)
{
    const Point belly = whereItBreathes(s);
    return {belly - Point(kBreathReach, kBreathReach), QSizeF(2 * kBreathReach, 2 * kBreathReach)};
}

/// The mat and the things on it along the way of the heel.
QRectF trackBox(const FigureStage &stage)
{
    const double heel = stage.workingLeg().heel.x();
    const double left = std::min({stage.homeHeel, stage.goalHeel, heel, stage.workingLeg().hip.x()}) - kTrackEnd;
    const double right = std::max({stage.homeHeel, stage.goalHeel, heel}) + kTrackEnd;
    return {left, kTrackBottom, right - left, kTrackTop - kTrackBottom};
}

QRectF supportBox(const FigureStage &stage)
{
    return stage.support ? supportBoxAt(stage.support->top) : QRectF();
}

bool sameSupport(const FigureStage &a, const FigureStage &b)
{
    return a.support.has_value() == b.support.has_value()
           && (!a.support || (a.support->top == b.support->top && a.support->inFront == b.support->inFront));
}

QRectF legsBox(const FigureStage &a, const FigureStage &b)
{
    QRectF box;
    for (const auto leg : {&Skeleton::nearLeg, &Skeleton::farLeg}) {
        if (!same(a.seen.*leg, b.seen.*leg))
            box |= wholeBoxOf(a.seen.*leg) | wholeBoxOf(b.seen.*leg);
    }
    if (!box.isEmpty() && !a.motion->drives.empty())
        box |= trackBox(a) | trackBox(b);
    for (const FigureStage *stage : {&a, &b}) {
        if (stage->ghost && a.ghostStrength != b.ghostStrength)
            box |= boxOf(*stage->ghost);
    }
    return box;
}

/// The arrows that appear, fade or go.
QRectF arrowsBox(const FigureStage &before, const Picture &pictureBefore, const FigureStage &after,
                 const Picture &pictureAfter)
{
    constexpr double kHead = 40; // of an arrow, with its line
    const std::vector<Arrow> old = arrowsOf(before, pictureBefore);
    const std::vector<Arrow> now = arrowsOf(after, pictureAfter);
    const auto isSame = [](const Arrow &a, const Arrow &b) { return a.line == b.line && a.strength == b.strength; };
    QRectF box;
    if (std::equal(old.begin(), old.end(), now.begin(), now.end(), isSame))
        return box;
    for (const std::vector<Arrow> *arrows : {&old, &now}) {
        for (const Arrow &arrow : *arrows) {
            for (const Point &point : arrow.line)
                box |= QRectF(point - Point(kHead, kHead), QSizeF(2 * kHead, 2 * kHead));
        }
    }
    return box;
}

QRectF armsBox(const Skeleton &a, const Skeleton &b)
{
    QRectF box;
    for (const auto arm : {&Skeleton::nearArm, &Skeleton::farArm}) {
        if (!same(a.*arm, b.*arm))
            box |= boxOf(a.*arm) | boxOf(b.*arm);
    }
    return box;
}

} // namespace

QRectF supportBoxAt(Point foot)
{
    constexpr double kHalf = 115;
    constexpr double kLow = 40; // with its shadow
    constexpr double kHigh = 110;
    return {foot - Point(kHalf, kLow), QSizeF(2 * kHalf, kLow + kHigh)};
}

std::optional<QRectF> changedBox(const FigureStage &before, const Picture &pictureBefore, const FigureStage &after,
                                 const Picture &pictureAfter)
{
    const Skeleton &a = before.seen;
    const Skeleton &b = after.seen;
    if (before.motion != after.motion || before.sideWorks != after.sideWorks || before.nearWorks != after.nearWorks
        || before.nearSide != after.nearSide || before.camera != Camera::Side || before.camera != after.camera
        || !sameTrunk(a, b) || a.legOverTop != b.legOverTop || a.farArmShown != b.farArmShown
        || before.goalHeel != after.goalHeel || before.ghost.has_value() != after.ghost.has_value()
        || pictureBefore.goes != pictureAfter.goes || pictureBefore.support != pictureAfter.support)
        return std::nullopt;
    QRectF box = legsBox(before, after) | armsBox(a, b) | arrowsBox(before, pictureBefore, after, pictureAfter);
    if (a.belly != b.belly || a.chest != b.chest || a.back != b.back)
        box |= trunkBox(b) | boxOf(b.nearArm);
    if (pictureBefore.breath != pictureAfter.breath && before.motion->cues.contains(FigureCue::Breath))
        box |= breathBox(a) | breathBox(b);
    if (!sameSupport(before, after))
        box |= supportBox(before) | supportBox(after);
    return box;
}

} // namespace matside
