// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/side.h"

#include <QString>

#include <optional>

namespace matside {

/// Where the person is in a routine, never in milliseconds: it means the same at every pace, with every speaker and side.
struct Place final
{
    int part = 0;             ///< index in Routine::parts
    std::optional<Side> side; ///< unset in parts done once, and between the sides
    int step = 0;             ///< index in Part::steps
    int repetition = 0;  ///< from 1; 0 when not counted, or inside the last one of an earlier step, whatever its number
    int nested = 0;      ///< from 1: the count of a step that goes on inside that last one; 0 for none
    bool after = false;  ///< in Step::after instead of Step::moves
    int move = 0;        ///< index in Step::moves or Step::after
    double fraction = 0; ///< of the move, 0 to 1
    int round = 0;       ///< of the part, from 1; 0 where it is done once. The weaker side done again is a round of its own
    int set = 0;         ///< of the step, from 1; 0 where it has one set, and in Step::after
    bool resting = false; ///< in Step::rest, after that set

    friend bool operator==(const Place &, const Place &) = default;

    [[nodiscard]] bool sameMove(const Place &other) const;
    [[nodiscard]] bool sameStep(const Place &other) const;
};

/// True when a comes before b with this side done first. The fraction does not count.
[[nodiscard]] bool isBefore(const Place &a, const Place &b, Side first);

} // namespace matside
