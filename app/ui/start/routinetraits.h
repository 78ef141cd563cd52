// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

namespace matside {

/// What a routine has to choose, and to be read, before it begins: pages offer nothing else.
struct RoutineTraits final
{
    bool sides = false;       ///< something in it is done on both sides, of which one is first
    bool firstTwice = false;  ///< the first side may be done once more: nobody lies on a support longer than was planned
    bool forms = false;       ///< some of its steps have an easier or a harder form
    bool holds = false;       ///< some of its moves are holds whose seconds may be counted
    bool paced = false;       ///< some of its moves follow the pace
    bool gates = false;       ///< it has changes of position, which may wait for the person
    bool headAtASide = false; ///< the head is at the left or the right of the laptop
    bool onFloor = false;     ///< the person has to get down first
    bool warns = false;       ///< it has a card that says when not to do it
};
[[nodiscard]] RoutineTraits traitsOf(const Routine &routine);

} // namespace matside
