// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/pose.h"

namespace matside {

/// Lengths of the drawn person, in world units. Sources: docs/sources.md, "Figure".
namespace body {
inline constexpr double thigh = 245;
inline constexpr double shank = 246;
inline constexpr double upperArm = 186;
inline constexpr double foreArm = 146;
inline constexpr double head = 130;
inline constexpr double trunkArc = 290;
inline constexpr double heelRadius = 19;     ///< the heel pad is a circle: it rolls and never sinks into the mat
inline constexpr Point heelCentre{19.5, 19}; ///< in the frame of the foot: x to the toes, y to the instep, sole at 0
inline constexpr Point ankleInFoot{43, 42};
inline constexpr double kneeRadius = 35;   ///< of a knee that rests on the mat
inline constexpr double instepRadius = 25; ///< the ankle of a foot that lies on its instep is this high
} // namespace body

/// The mat lies in perspective: the near heel stands a little lower in the picture than the far one.
inline constexpr double kNearFloor = -8;
inline constexpr double kFarFloor = 22;
/// The far foot or knee of a body that stands or kneels: as far below its hip as the near one.
inline constexpr double kFarStanding = 10;

/// How much thicker or slimmer a body is than the drawn one. Lengths of bones never differ; 0 is as drawn.
struct Build final
{
    double chest = 0; ///< world units by which the front stands further off
    double belly = 0;
    double thigh = 0; ///< share by which it is thicker where it is thickest; joints stay as they are
    double calf = 0;
    double arm = 0;

    friend bool operator==(const Build &, const Build &) = default;
};

/// A solved leg.
struct Leg final
{
    Point hip, knee, ankle, heel;
    double thighAngle = 0;
    double shankAngle = 0;
    double footAngle = 0;
    double turn = 0;
    double kneeFlex = 0;
    double thighShare = 1;
    double shankShare = 1;
    double thighMore = 0; ///< of the build
    double calfMore = 0;
    bool reached = true; ///< false: the wanted place of the heel is further away than the leg is long

    [[nodiscard]] Frame footFrame() const;
};

/// A solved arm; the shares say how much of each length the view shows.
struct Arm final
{
    Point shoulder, elbow, wrist;
    double upperAngle = 0;
    double foreAngle = 0;
    double handAngle = 0;
    double curl = 0;
    double upperShare = 1;
    double foreShare = 1;
    double handShare = 1;
    double more = 0; ///< of the build
};

/// A body with the place of every joint.
struct Skeleton final
{
    Point hip, shoulder, headCentre;
    Point hipHandle, shoulderHandle; ///< of the cubic that is the spine
    double pelvis = 180;
    double thorax = 180;
    double head = 182;
    double trunkShare = 1; ///< as in Pose
    double belly = 0;
    double chest = 0;
    double back = 0;
    bool breathesInBack = false;
    double legOverTop = 0;
    double farArmShown = 0;
    double dropped = 0; ///< as in Pose
    Leg nearLeg, farLeg;
    Arm nearArm, farArm;
    Build build;

    [[nodiscard]] Point spine(double s) const;          ///< s from 0, shoulders, to 1, hips; goes on straight beyond
    [[nodiscard]] Point spineDirection(double s) const; ///< towards the feet
    [[nodiscard]] Point across(double s) const;         ///< the side of the body at the left of that direction
    [[nodiscard]] Frame pelvisFrame() const;            ///< x to the head, y to the front
    [[nodiscard]] Frame headFrame() const; ///< x to the face, y to the crown; the unit is the height of the head
    [[nodiscard]] Point shortened(Point vector) const; ///< as the view shows a vector of the trunk
};

/// The joints of a pose.
[[nodiscard]] Skeleton solve(const Pose &pose, const Build &build = {});

/// A leg whose heel stands on the mat, or as near to that place as the leg is long.
[[nodiscard]] Leg solveLegOnMat(Point hip, double heel, double floor, double plantar, double turn);

/// The furthest place at which the heel can stand with a knee that stays soft.
[[nodiscard]] double longestHeel(Point hip, double floor, double plantar);

/// The skeleton in the picture: thighs and shanks of knees that have dropped point towards the viewer, and look shorter.
[[nodiscard]] Skeleton withKneesDropped(Skeleton skeleton);

[[nodiscard]] Point nearHipOf(Point hip);
[[nodiscard]] Point farHipOf(Point hip);

} // namespace matside
