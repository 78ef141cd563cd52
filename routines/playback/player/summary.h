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
    PerSide<int> repetitions; ///< heels brought home
    PerSide<int> turns;       ///< turned in and out
    PerSide<int> complaints;  ///< how often the back complained, by the side that worked
    int complaintsAtRest = 0; ///< the same with no leg working
    int pauses = 0;
    PerSide<Millis> away;                ///< time led with the leg of this side away from home
    PerSide<double> furthest;            ///< the longest reach of the leg of this side, 0 to 1
    PerSide<std::vector<double>> easings; ///< the reach, 0 to 1, at each complaint of this side, in order
    int repeats = 0;                     ///< how often a slide, a turn or a step was done again
    std::optional<Place> unfinished; ///< of Left, beyond the first step: where to go on from another day, heels at home

    friend bool operator==(const Summary &, const Summary &) = default;
};

} // namespace matside
