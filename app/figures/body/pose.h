// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/geometry.h"

#include <optional>

namespace matside {

// Angles are degrees in the world: 0 points to the feet end of the mat, 90 up. Lengths are world units.

/// Where a leg lies: by a heel or a knee on the mat, or by joint angles. The shares foreshorten what points to the viewer.
struct LegPose final
{
    std::optional<double> heel;  ///< its place on the mat; from the front that of the ankle. Unset: angles are used
    std::optional<double> kneel; ///< the place of the knee on the mat; the shank lies behind it, and the hips follow
    std::optional<double> thigh; ///< its angle in the picture, with shank; unset: hipFlex and kneeFlex are used
    double shank = 0;
    double hipFlex = 0; ///< thigh against the pelvis
    double kneeFlex = 0;
    double plantar = 14; ///< how far the foot points; on the mat: at most this far
    double turn = 0;     ///< thigh about its own length, + is outwards
    double lift = 0;     ///< the mat stands this much higher for that heel or knee
    double thighShare = 1;
    double shankShare = 1;
};

/// Where an arm lies: by a place of its wrist, or by angles. The shares foreshorten it.
struct ArmPose final
{
    std::optional<Point> wrist; ///< unset: upper and fore are used
    bool onSupport = false;     ///< wrist.y counts from the top of the support
    double elbowSide = -1;      ///< -1: the elbow bends to the back of the body's profile; +1: to the front
    double upper = 0;
    double fore = 0;
    double hand = 0;
    double curl = 0;
    double upperShare = 1;
    double foreShare = 1;
    double handShare = 1;
    double breathRise = 0; ///< degrees by which a full breath lifts the forearm: a hand on the belly
};

/// A body as a figure file describes it: places and angles from which solve() finds all joints.
struct Pose final
{
    Point hip{0, 62};
    double pelvis = 180;
    double thorax = 180;
    std::optional<double> chord; ///< hip to shoulders; unset: the shoulders lie on the mat
    double trunkShare = 1;       ///< foreshortens the trunk; below 0 the shoulders hang before the hips, to the viewer
    double neck = 178.5;
    double neckShare = 1; ///< below 0 the head hangs
    double head = 182;
    double belly = 0; ///< how far the breath lifts it
    double chest = 0;
    double back = 0;
    bool breathesInBack = false; ///< the front of the body lies on the mat
    double farFloor =
        22; ///< the floor of the far foot in the picture: lower for a body that stands, whose legs look as long
    bool onSupport = false; ///< hip.y counts from the top of the support
    double legOverTop = 0;  ///< 1: the thigh covers the hem: seated, or lying on a side; in between it fades
    double farArmShown = 0; ///< 1: the far arm is painted
    double dropped = 0;     ///< 1: both knees have dropped to the side that faces the viewer
    LegPose nearLeg;
    LegPose farLeg;
    ArmPose nearArm;
    ArmPose farArm;
    // Limbs of the side that works, and of the other one, in the place of the near and the far one: poseFor().
    std::optional<LegPose> workingLeg;
    std::optional<LegPose> otherLeg;
    std::optional<ArmPose> workingArm;
    std::optional<ArmPose> otherArm;
};

/// True for a pose with a limb of the working or the other side.
[[nodiscard]] bool namesWorkingSide(const Pose &pose);

/// The pose with near and far limbs alone; the working side is near or far.
[[nodiscard]] Pose poseFor(Pose pose, bool nearWorks);

/// The mirror image of a body that is seen from the front: left and right change places, about the long axis of a body that
/// stands or lies.
[[nodiscard]] Pose mirrorImage(const Pose &pose, bool lies);

} // namespace matside
