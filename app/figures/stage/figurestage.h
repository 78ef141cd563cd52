// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/frontview.h"
#include "figures/body/skeleton.h"
#include "figures/files/figurelibrary.h"

#include <QRectF>
#include <QTransform>

namespace matside {

/// Everything that is needed to draw a Picture: the solved body, the support and the marks, in world units. Draws nothing.
struct FigureStage final
{
    const FigureMotion *motion = nullptr;
    Pose pose;
    Skeleton skeleton; ///< that pose, solved
    Skeleton seen;     ///< as it is painted
    Camera camera = Camera::Side;
    std::optional<SupportPlace> support;
    Side nearSide = Side::Right;
    bool sideWorks = false; ///< a leg works, and the motion tells it from the other
    bool nearWorks = true;  ///< the near side works; true where no side does
    bool flipped = false;   ///< from the front: poses and arrows are the mirror image of those in the file
    Facing facing = Facing::Standing; ///< of a body that turns its front to the viewer
    bool fromBehind = false;          ///< it turns its back
    double homeHeel = 0;    ///< of the working leg, when the heel is home
    double goalHeel = 0;    ///< at Picture::ghostReach
    std::optional<Leg> ghost;
    double ghostStrength = 0; ///< 0 to 1; it fades as the leg reaches it

    [[nodiscard]] const Leg &workingLeg() const { return nearWorks ? skeleton.nearLeg : skeleton.farLeg; }
};

/// Degrees of a turned thigh at turn 1: docs/sources.md, "Figure".
inline constexpr double kFullTurn = 32;

/// The stage of a picture. The motion must outlive it.
[[nodiscard]] FigureStage solveStage(const FigureMotion &motion, const Picture &picture, const Build &build = {});

/// The stage `to` with body and support at a share (0 to 1) of the way from `from`. Both have the same camera.
[[nodiscard]] FigureStage blendStages(const FigureStage &from, FigureStage to, double arrived);

/// The largest distance that a joint or the support moves from one stage to the other, in world units. Hidden arms do not
/// count; a support that appears or disappears is infinitely far.
[[nodiscard]] double poseDistance(const FigureStage &from, const FigureStage &to);

/// World to stage at a progress of the motion: mirrored when the head is at the right.
[[nodiscard]] QTransform stageTransform(const QRectF &stage, const FigureMotion &motion, bool headRight,
                                        double progress = 0);

/// The circle of the view from the feet end, in the coordinates of the stage.
[[nodiscard]] QRectF insetCircle(const QRectF &stage, const FigureMotion &motion, bool headRight);

} // namespace matside
