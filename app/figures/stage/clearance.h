// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/figurestage.h"

#include <vector>

namespace matside {

/// How far a part of the body is above the floor under it, in world units; less than 0: it is under the floor.
struct Clearance final
{
    const char *part; ///< "near leg", "trunk", "near hand"
    double above;
};

/// Those of all parts that the floor could carry. Only where the floor is seen from the side: hasFloor().
[[nodiscard]] std::vector<Clearance> clearancesOf(const FigureStage &stage);

/// From above all of the mat is floor, and nothing is under it.
[[nodiscard]] bool hasFloor(const FigureStage &stage);

} // namespace matside
