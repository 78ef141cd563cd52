// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/pose.h"

namespace matside {

/// The pose at a share of the way from one pose to another, 0 to 1. Heels slide along the mat where both poses have them
/// on it; all other limbs go by angles, the shorter way round, so no bone changes its length.
[[nodiscard]] Pose blendPoses(const Pose &from, const Pose &to, double t);

} // namespace matside
