// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/format/bounds.h"

#include <algorithm>

namespace matside {

namespace {

/// 150 words a minute, as Lengths::estimate() has it.
constexpr Millis kWord{400};

Millis mostLength(const Move &move, const Tempo &tempo)
{
    qsizetype words = 0;
    for (const Line &line : move.lines)
        words = std::max(words, line.text.split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
    const Millis lead = words > 0 ? std::max(tempo.leadIn, tempo.leadInKnown) : Millis(0);
    return move.length + words * kWord + lead;
}

int mostTimes(const Routine &routine, const Step &step)
{
    const Choice *const choice = step.timesChoice.isEmpty() ? nullptr : routine.choice(step.timesChoice);
    return choice && !choice->values.empty() ? choice->values.back() : step.times;
}

} // namespace

RoutineBounds boundsOf(const Routine &routine)
{
    RoutineBounds bounds;
    const auto add = [&](const std::vector<Move> &moves, int times) {
        for (const Move &move : moves)
            bounds.length += times * mostLength(move, routine.tempo);
        bounds.moves += times * static_cast<qint64>(moves.size());
    };
    for (const Part &part : routine.parts) {
        for (const Step &step : part.steps) {
            const int sides = part.eachSide && !step.between ? 2 : 1;
            add(step.moves, sides * mostTimes(routine, step));
            add(step.after, sides);
        }
    }
    return bounds;
}

namespace {

bool leavesNothingIn(const Routine &routine, const Circumstances &now)
{
    const auto takesTime = [&](const Move &move) {
        const bool speaks = std::any_of(move.lines.begin(), move.lines.end(),
                                        [&](const Line &line) { return now.allowSomeRepetition(line.when); });
        return now.allowSomeRepetition(move.when) && (move.length > Millis(0) || speaks);
    };
    for (const Part &part : routine.parts) {
        for (const Step &step : part.steps) {
            const bool isThere = now.allowSomeRepetition(step.when) && (!step.between || now.bothSides);
            if (isThere && (std::any_of(step.moves.begin(), step.moves.end(), takesTime)
                            || std::any_of(step.after.begin(), step.after.end(), takesTime)))
                return false;
        }
    }
    return true;
}

} // namespace

bool leavesNothing(const Routine &routine, bool support, bool bothSides)
{
    Circumstances now;
    now.support = support;
    now.bothSides = bothSides;
    Circumstances eased = now;
    eased.eased = true;
    return leavesNothingIn(routine, now) || leavesNothingIn(routine, eased);
}

} // namespace matside
