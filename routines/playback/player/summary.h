// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/options.h"
#include "playback/program/place.h"

#include <optional>

namespace matside {

/// What was done in a session: complete when it ends.
struct Summary final
{
    enum class End { Finished, EndedGently, Left };

    QString routine;
    End end = End::Finished;
    Options options;          ///< as they stood at the end
    Millis active{0};         ///< time led, without pauses
    PerSide<int> slides;      ///< heels brought home
    PerSide<int> turns;       ///< turned in and out
    PerSide<int> complaints;  ///< how often the back complained, by the side that worked
    int complaintsAtRest = 0; ///< the same with no leg working
    int pauses = 0;
    std::optional<Place> unfinished; ///< of Left, beyond the first step: where to go on from another day, heels at home

    friend bool operator==(const Summary &, const Summary &) = default;
};

} // namespace matside
