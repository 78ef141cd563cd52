// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/program/place.h"

#include <tuple>

namespace matside {

namespace {

/// The first side, then the steps between the sides, then the other side.
int sideRank(const std::optional<Side> &side, Side first)
{
    if (!side)
        return 1;
    return *side == first ? 0 : 2;
}

auto order(const Place &place, Side first)
{
    return std::tuple(place.part, place.round, sideRank(place.side, first), place.step, place.after, place.set, place.resting,
                      place.repetition, place.nested, place.move);
}

} // namespace

bool Place::sameStep(const Place &other) const
{
    return part == other.part && round == other.round && side == other.side && step == other.step;
}

bool Place::sameMove(const Place &other) const
{
    return sameStep(other) && set == other.set && resting == other.resting && repetition == other.repetition && nested == other.nested && after == other.after
           && move == other.move;
}

bool isBefore(const Place &a, const Place &b, Side first)
{
    return order(a, first) < order(b, first);
}

} // namespace matside
