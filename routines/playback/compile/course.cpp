// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/compile/course.h"

#include <algorithm>

namespace matside::course {

namespace {

/// The sides of a part in order; the first one again where it is the weaker.
std::vector<Side> sidesOf(const Options &options, PartSides sides)
{
    std::vector<Side> order;
    for (const Side side : {options.first, otherSide(options.first)}) {
        const bool isPartOfIt = sides == PartSides::LeftOnly    ? side == Side::Left
                                : sides == PartSides::RightOnly ? side == Side::Right
                                                                : true;
        if (isPartOfIt && options.works(side))
            order.push_back(side);
    }
    const bool isTwice = sides == PartSides::WeakerTwice || options.sides == Sides::WeakerTwice;
    if (isTwice && order.size() == 2)
        order.push_back(options.first);
    return order;
}

} // namespace

std::vector<Pass> passesOf(const Routine &routine, const Options &options, const Part &part)
{
    const int rounds = part.roundsChoice.isEmpty() ? part.rounds : choiceOf(routine, options, part.roundsChoice);
    std::vector<Pass> passes;
    const auto countOf = [rounds](int round) { return rounds > 1 ? Count{round, rounds} : Count{}; };
    if (!part.isSided()) {
        for (int round = 1; round <= rounds; ++round)
            passes.push_back({countOf(round).number, countOf(round), std::nullopt, false});
        return passes;
    }
    const std::vector<Side> sides = sidesOf(options, part.sides);
    const bool isOnce = rounds == 1 && sides.size() <= 2;
    int index = isOnce ? 0 : 1;
    for (int round = 1; round <= rounds; ++round) {
        for (std::size_t at = 0; at < sides.size(); ++at) {
            // Within one index each side comes once; the steps between two indexes have an index of their own.
            if (!passes.empty() && at != 1)
                passes.push_back({++index, countOf(round), std::nullopt, true});
            else if (!passes.empty())
                passes.push_back({index, countOf(round), std::nullopt, true});
            if (!passes.empty() && at != 1)
                ++index;
            passes.push_back({index, countOf(round), sides[at], false});
        }
    }
    return passes;
}

int setsOf(const Routine &routine, const Options &options, const Step &step)
{
    if (!step.optional.isEmpty() && choiceOf(routine, options, step.optional) == 0)
        return 0;
    if (!step.setsChoice.isEmpty())
        return choiceOf(routine, options, step.setsChoice);
    return step.setTimes.empty() ? step.sets : static_cast<int>(step.setTimes.size());
}

int timesOf(const Routine &routine, const Options &options, const Step &step, int set)
{
    if (!step.setTimes.empty())
        return step.setTimes[static_cast<std::size_t>(std::clamp<int>(set, 1, std::ssize(step.setTimes))) - 1];
    if (step.timesChoice.isEmpty())
        return step.times;
    const int chosen = choiceOf(routine, options, step.timesChoice);
    return chosen > 0 ? chosen + options.extraRepetitions : 0;
}

Millis lengthOf(const Routine &routine, const Options &options, const Move &move)
{
    return move.lengthChoice.isEmpty() ? move.length
                                       : std::chrono::seconds{choiceOf(routine, options, move.lengthChoice)};
}

bool isBreathTaken(const Routine &routine, const Options &options, const Move &move)
{
    return move.breathsChoice.isEmpty() || move.breathNumber <= choiceOf(routine, options, move.breathsChoice);
}

std::vector<Turn> turnsOf(const Options &options, Alternation alternation, int times)
{
    const int all = alternation == Alternation::ACountASide ? 2 * times : times;
    std::vector<Turn> turns;
    for (int number = 0; number < all; ++number) {
        const Side side = number % 2 == 0 ? options.first : otherSide(options.first);
        if (options.works(side))
            turns.push_back({number + 1, side, {}});
    }
    for (std::size_t at = 0; at < turns.size(); ++at) {
        const bool isASide = alternation == Alternation::ACountASide && options.doesBoth();
        const int total = isASide ? times : static_cast<int>(turns.size());
        turns[at].count = {isASide ? static_cast<int>(at) / 2 + 1 : static_cast<int>(at) + 1, total};
    }
    return turns;
}

} // namespace matside::course
