// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/body/pose.h"

namespace matside {

namespace {

template <typename Limb>
void place(std::optional<Limb> &working, std::optional<Limb> &other, Limb &near, Limb &far, bool nearWorks)
{
    if (working)
        (nearWorks ? near : far) = *working;
    if (other)
        (nearWorks ? far : near) = *other;
    working.reset();
    other.reset();
}

LegPose mirrorImage(LegPose leg)
{
    if (leg.heel)
        leg.heel = -*leg.heel;
    leg.hipFlex = -leg.hipFlex;
    leg.kneeFlex = -leg.kneeFlex;
    return leg;
}

ArmPose mirrorImage(ArmPose arm)
{
    if (arm.wrist)
        arm.wrist->rx() *= -1;
    arm.elbowSide = -arm.elbowSide;
    for (double *angle : {&arm.upper, &arm.fore, &arm.hand})
        *angle = 180 - *angle;
    arm.curl = -arm.curl;
    return arm;
}

} // namespace

bool namesWorkingSide(const Pose &pose)
{
    return pose.workingLeg || pose.otherLeg || pose.workingArm || pose.otherArm;
}

Pose poseFor(Pose pose, bool nearWorks)
{
    place(pose.workingLeg, pose.otherLeg, pose.nearLeg, pose.farLeg, nearWorks);
    place(pose.workingArm, pose.otherArm, pose.nearArm, pose.farArm, nearWorks);
    return pose;
}

Pose mirrorImage(const Pose &pose)
{
    Pose mirrored = pose;
    mirrored.hip.rx() *= -1;
    for (double Pose::*angle : {&Pose::pelvis, &Pose::thorax, &Pose::neck, &Pose::head})
        mirrored.*angle = 180 - mirrored.*angle;
    if (mirrored.chord)
        mirrored.chord = 180 - *mirrored.chord;
    mirrored.nearLeg = mirrorImage(pose.farLeg);
    mirrored.farLeg = mirrorImage(pose.nearLeg);
    mirrored.nearArm = mirrorImage(pose.farArm);
    mirrored.farArm = mirrorImage(pose.nearArm);
    return mirrored;
}

} // namespace matside
