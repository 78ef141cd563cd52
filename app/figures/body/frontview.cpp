// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/body/frontview.h"

#include <algorithm>

namespace matside {

namespace {

constexpr double kHipHalf = 44; // of the pelvis, from one hip joint to the other
constexpr double kShoulderHalf =
    78; // the same of the shoulders: as wide as Drillis and Contini have them, with the arms
constexpr double kShoulderAt = .115; // along the spine

void shift(Leg &leg, Point by)
{
    for (Point *joint : {&leg.hip, &leg.knee, &leg.ankle, &leg.heel})
        *joint += by;
}

void moveTo(Arm &arm, Point shoulder)
{
    const Point by = shoulder - arm.shoulder;
    for (Point *joint : {&arm.shoulder, &arm.elbow, &arm.wrist})
        *joint += by;
}

/// A leg with its foot on the floor, as far out as its heel says. Thigh and shank look as much shorter as the knee is bent.
void standAt(Leg &leg, double foot)
{
    leg.ankle = {foot, body::ankleInFoot.y()};
    const Point whole = leg.ankle - leg.hip;
    const double longest = body::thigh + body::shank;
    leg.reached = length(whole) <= longest;
    leg.thighShare = leg.shankShare = std::min(1.0, length(whole) / longest);
    leg.thighAngle = leg.shankAngle = angleOf(whole);
    leg.kneeFlex = 0;
    leg.knee = leg.hip + direction(leg.thighAngle) * (body::thigh * leg.thighShare);
    leg.ankle = leg.knee + direction(leg.shankAngle) * (body::shank * leg.shankShare);
    leg.heel = leg.ankle;
}

void placeFoot(Leg &leg, const LegPose &pose, Facing facing)
{
    if (pose.heel)
        standAt(leg, *pose.heel);
    leg.footAngle = facing == Facing::Standing ? -90 : leg.shankAngle; // the way from the ankle to the sole
}

} // namespace

Skeleton seenFromFront(const Pose &pose, Skeleton s, Facing facing)
{
    const Point hips = rightOf(direction(s.pelvis)) * kHipHalf;
    shift(s.nearLeg, s.hip - hips - s.nearLeg.hip);
    shift(s.farLeg, s.hip + hips - s.farLeg.hip);
    placeFoot(s.nearLeg, pose.nearLeg, facing);
    placeFoot(s.farLeg, pose.farLeg, facing);
    const Point middle = s.spine(kShoulderAt);
    const Point shoulders = s.across(kShoulderAt) * kShoulderHalf;
    moveTo(s.nearArm, middle - shoulders);
    moveTo(s.farArm, middle + shoulders);
    return s;
}

} // namespace matside
