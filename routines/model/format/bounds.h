// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

namespace matside {

/// How much of a routine there can be at most, at pace 1, with the largest choices and both sides.
struct RoutineBounds final
{
    Millis length{0}; ///< rough, and never less than the truth
    qint64 moves = 0; ///< played, repetitions counted
};

[[nodiscard]] RoutineBounds boundsOf(const Routine &routine);

/// True when nothing is left to do for somebody with or without support who does both sides or one.
[[nodiscard]] bool leavesNothing(const Routine &routine, bool support, bool bothSides);

} // namespace matside
