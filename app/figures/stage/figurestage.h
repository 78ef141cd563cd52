// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/skeleton.h"
#include "figures/files/figurelibrary.h"

#include <QRectF>
#include <QTransform>

namespace matside {

/// A picture that has been worked out: who lies how, where things are, and how that is looked at. Draws nothing.
struct FigureStage final
{
    const FigureMotion *motion = nullptr;
    Pose pose;
    Skeleton skeleton; ///< that pose, solved
    std::optional<SupportPlace> support;
    Side nearSide = Side::Right;
    bool sideWorks = false; ///< a leg is at work and the motion shows it
    bool nearWorks = true;  ///< which one; the near one where no leg is at work
    double homeHeel = 0;    ///< of the working leg, when the heel is home
    double goalHeel = 0;    ///< at Picture::ghostReach
    std::optional<Leg> ghost;
    double ghostStrength = 0; ///< it fades as the leg arrives

    [[nodiscard]] const Leg &workingLeg() const { return nearWorks ? skeleton.nearLeg : skeleton.farLeg; }
};

/// How far out a turned thigh is drawn, at turn 1: what is easy for most, lying long.
inline constexpr double kFullTurn = 32;

[[nodiscard]] FigureStage solveStage(const FigureMotion &motion, const Picture &picture, const Build &build = {});

/// The body and the support of `to` on their way from another stage, seen by the same camera; 1 is there.
[[nodiscard]] FigureStage blendStages(const FigureStage &from, FigureStage to, double arrived);

/// How far the joint, or the support, that moves most is from one stage to the other, in world units; what nobody sees
/// counts for nothing, and a support that comes or goes counts as infinitely far.
[[nodiscard]] double poseDistance(const FigureStage &from, const FigureStage &to);

/// World to stage: mirrored when the head is at the right.
[[nodiscard]] QTransform stageTransform(const QRectF &stage, const FigureMotion &motion, bool headRight);

/// The circle of the view from the feet end, in the coordinates of the stage.
[[nodiscard]] QRectF insetCircle(const QRectF &stage, const FigureMotion &motion, bool headRight);

} // namespace matside
