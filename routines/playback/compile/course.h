// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "playback/program/options.h"

#include <optional>
#include <vector>

/// Pure functions that say how often, and for which sides, something of a routine is done with these options.
namespace matside::course {

/// One time through a part.
struct Pass final
{
    int index = 0; ///< Place::round: 0 where the part is done once
    Count round;   ///< as it is said and shown: zeros where there is one
    std::optional<Side> side;
    bool between = false; ///< the steps between two sides, or between two rounds of a part with sides
};

/// In order: for each round the first side, then the other, with the steps between two of them.
[[nodiscard]] std::vector<Pass> passesOf(const Routine &routine, const Options &options, const Part &part);
/// The sets of a step: 1 or more; 0 where the person leaves the step out.
[[nodiscard]] int setsOf(const Routine &routine, const Options &options, const Step &step);
/// The repetitions of a set, from 1, of a step: "one more" adds to the number that the person chose.
[[nodiscard]] int timesOf(const Routine &routine, const Options &options, const Step &step, int set);
/// The length of a move at pace 1, without what its lines need.
[[nodiscard]] Millis lengthOf(const Routine &routine, const Options &options, const Move &move);
/// Whether a breath of a move of several is taken.
[[nodiscard]] bool isBreathTaken(const Routine &routine, const Options &options, const Move &move);

/// Which repetition of a step that alternates is for which side, and how it is counted.
struct Turn final
{
    int repetition = 0; ///< Place::repetition: the same whether one side is done or both
    Side side = Side::Left;
    Count count;
};
/// All of them, in order: with one count `times` of both sides together, with a count a side `times` of each. One side alone
/// gets the repetitions that it has with both.
[[nodiscard]] std::vector<Turn> turnsOf(const Options &options, Alternation alternation, int times);

} // namespace matside::course
