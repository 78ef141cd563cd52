// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/options.h"
#include "playback/program/place.h"

#include <optional>
#include <vector>

namespace matside {

/// What was done in a session: complete when it ends.
struct Summary final
{
    enum class End { Finished, EndedGently, Left };

    QString routine;
    End end = End::Finished;
    Options options;          ///< as they stood at the end
    Millis active{0};         ///< time led, without pauses
    PerSide<int> repetitions; ///< how often the body came home
    PerSide<int> turns;       ///< how often it turned in and out
    PerSide<int> complaints;  ///< how often something hurt, by the side that worked
    int complaintsAtRest = 0; ///< the same while no side worked
    int pauses = 0;
    PerSide<Millis> away;                ///< time led with this side away from home
    PerSide<double> furthest;            ///< the longest reach of this side, 0 to 1
    PerSide<std::vector<double>> easings; ///< the reach, 0 to 1, at each complaint of this side, in order
    int repeats = 0;                     ///< how often a repetition or a step was done again
    std::optional<Place> unfinished; ///< of Left, beyond the first step: where to go on from another day, at home

    friend bool operator==(const Summary &, const Summary &) = default;
};

} // namespace matside
