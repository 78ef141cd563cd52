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

/// A direction, or a place, on the other side of the long axis.
double mirrored(double degrees, bool lies)
{
    return lies ? -degrees : 180 - degrees;
}

Point mirrored(Point point, bool lies)
{
    return lies ? Point(point.x(), -point.y()) : Point(-point.x(), point.y());
}

LegPose mirrored(LegPose leg, bool lies)
{
    if (leg.heel && !lies)
        leg.heel = -*leg.heel;
    if (leg.thigh)
        leg.thigh = mirrored(*leg.thigh, lies);
    leg.shank = mirrored(leg.shank, lies);
    leg.hipFlex = -leg.hipFlex;
    leg.kneeFlex = -leg.kneeFlex;
    return leg;
}

ArmPose mirrored(ArmPose arm, bool lies)
{
    if (arm.wrist)
        arm.wrist = mirrored(*arm.wrist, lies);
    arm.elbowSide = -arm.elbowSide;
    for (double *angle : {&arm.upper, &arm.fore, &arm.hand})
        *angle = mirrored(*angle, lies);
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

Pose mirrorImage(const Pose &pose, bool lies)
{
    Pose image = pose;
    image.hip = mirrored(pose.hip, lies);
    for (double Pose::*angle : {&Pose::pelvis, &Pose::thorax, &Pose::neck, &Pose::head})
        image.*angle = mirrored(pose.*angle, lies);
    if (pose.chord)
        image.chord = mirrored(*pose.chord, lies);
    image.nearLeg = mirrored(pose.farLeg, lies);
    image.farLeg = mirrored(pose.nearLeg, lies);
    image.nearArm = mirrored(pose.farArm, lies);
    image.farArm = mirrored(pose.nearArm, lies);
    return image;
}

} // namespace matside
