// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/skeleton.h"

namespace matside {

/// How a body turns its front to the viewer.
enum class Facing {
    Standing, ///< or sitting: feet and knees under it
    OnSide,   ///< it lies on a side; feet are seen as the shanks point
    OnBack,   ///< it lies on its back, seen from above
};

/// A pose as a skeleton that faces the viewer: near is the side at the left of the picture of a body that stands, the lower one of a
/// body that lies with the head at the left. A heel is the place of the foot on the floor: a leg that is too long for it bends its
/// knee towards the viewer, and looks shorter.
[[nodiscard]] Skeleton seenFromFront(const Pose &pose, Skeleton skeleton, Facing facing);

} // namespace matside
