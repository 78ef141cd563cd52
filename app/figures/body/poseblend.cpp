// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/body/poseblend.h"

#include "figures/body/skeleton.h"

#include <cmath>

namespace matside {

namespace {

double betweenAngles(double a, double b, double t)
{
    return a + std::remainder(b - a, 360.0) * t;
}

LegPose betweenLegs(const LegPose &a, const LegPose &b, const Leg &solvedA, const Leg &solvedB, double pelvis, double t)
{
    LegPose leg;
    leg.turn = between(a.turn, b.turn, t);
    leg.thighShare = between(a.thighShare, b.thighShare, t);
    leg.shankShare = between(a.shankShare, b.shankShare, t);
    if (a.kneel && b.kneel) {
        leg.kneel = between(*a.kneel, *b.kneel, t);
        leg.lift = between(a.lift, b.lift, t);
        return leg;
    }
    if (a.heel && b.heel) {
        leg.heel = between(*a.heel, *b.heel, t);
        leg.lift = between(a.lift, b.lift, t);
        leg.plantar = between(a.plantar, b.plantar, t);
        return leg;
    }
    const double thigh = betweenAngles(solvedA.thighAngle, solvedB.thighAngle, t);
    const double shank = betweenAngles(solvedA.shankAngle, solvedB.shankAngle, t);
    if (a.thigh || b.thigh) {
        leg.thigh = thigh;
        leg.shank = shank;
    } else {
        leg.hipFlex = thigh - (pelvis - 180);
        leg.kneeFlex = thigh - shank;
    }
    leg.plantar = shank + 90 - betweenAngles(solvedA.footAngle, solvedB.footAngle, t);
    return leg;
}

ArmPose betweenArms(const ArmPose &a, const ArmPose &b, const Arm &solvedA, const Arm &solvedB, double t)
{
    ArmPose arm;
    if (a.wrist && b.wrist && a.elbowSide == b.elbowSide) { // else the elbow would flip from one side to the other
        arm.wrist = between(*a.wrist, *b.wrist, t);
        arm.elbowSide = a.elbowSide;
    }
    arm.upper = betweenAngles(solvedA.upperAngle, solvedB.upperAngle, t);
    arm.fore = betweenAngles(solvedA.foreAngle, solvedB.foreAngle, t);
    arm.hand = betweenAngles(solvedA.handAngle, solvedB.handAngle, t);
    arm.curl = between(a.curl, b.curl, t);
    arm.upperShare = between(a.upperShare, b.upperShare, t);
    arm.foreShare = between(a.foreShare, b.foreShare, t);
    arm.handShare = between(a.handShare, b.handShare, t);
    return arm;
}

} // namespace

Pose blendPoses(const Pose &from, const Pose &to, double t)
{
    const Skeleton a = solve(from);
    const Skeleton b = solve(to);
    Pose pose;
    pose.hip = between(from.hip, to.hip, t);
    pose.pelvis = betweenAngles(from.pelvis, to.pelvis, t);
    pose.thorax = betweenAngles(from.thorax, to.thorax, t);
    pose.trunkShare = between(from.trunkShare, to.trunkShare, t);
    pose.neckShare = between(from.neckShare, to.neckShare, t);
    pose.neck = betweenAngles(from.neck, to.neck, t);
    pose.head = betweenAngles(from.head, to.head, t);
    pose.belly = between(from.belly, to.belly, t);
    pose.chest = between(from.chest, to.chest, t);
    pose.farFloor = between(from.farFloor, to.farFloor, t);
    pose.back = between(from.back, to.back, t);
    pose.breathesInBack = t < .5 ? from.breathesInBack : to.breathesInBack;
    pose.legOverTop = between(from.legOverTop, to.legOverTop, t);
    pose.farArmShown = between(from.farArmShown, to.farArmShown, t);
    pose.dropped = between(from.dropped, to.dropped, t);
    if (from.chord || to.chord) // both with the shoulders on the mat: they stay there
        pose.chord = betweenAngles(from.chord.value_or(angleOf(a.shoulder - a.hip)),
                                   to.chord.value_or(angleOf(b.shoulder - b.hip)), t);
    pose.nearLeg = betweenLegs(from.nearLeg, to.nearLeg, a.nearLeg, b.nearLeg, pose.pelvis, t);
    pose.farLeg = betweenLegs(from.farLeg, to.farLeg, a.farLeg, b.farLeg, pose.pelvis, t);
    pose.nearArm = betweenArms(from.nearArm, to.nearArm, a.nearArm, b.nearArm, t);
    pose.farArm = betweenArms(from.farArm, to.farArm, a.farArm, b.farArm, t);
    return pose;
}

} // namespace matside
