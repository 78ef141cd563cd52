// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/format/bounds.h"

#include <algorithm>

namespace matside {

namespace {

/// 150 words a minute, as Lengths::estimate() has it.
constexpr Millis kWord{400};

Millis mostLength(const Routine &routine, const Move &move)
{
    const Tempo &tempo = routine.tempo;
    const Choice *const choice = move.lengthChoice.isEmpty() ? nullptr : routine.choice(move.lengthChoice);
    const Millis length =
        choice && !choice->values.empty() ? Millis{std::chrono::seconds{choice->values.back()}} : move.length;
    qsizetype words = 0;
    for (const Line &line : move.lines)
        words = std::max(words, line.text.split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
    const Millis lead = words > 0 ? std::max(tempo.leadIn, tempo.leadInKnown) : Millis(0);
    return length + words * kWord + lead;
}

int most(const Routine &routine, const QString &choiceId, int fixed)
{
    const Choice *const choice = choiceId.isEmpty() ? nullptr : routine.choice(choiceId);
    return choice && !choice->values.empty() ? choice->values.back() : fixed;
}

int mostTimes(const Routine &routine, const Step &step)
{
    const int times = step.setTimes.empty() ? most(routine, step.timesChoice, step.times)
                                            : *std::max_element(step.setTimes.begin(), step.setTimes.end());
    const int sets = step.setTimes.empty() ? most(routine, step.setsChoice, step.sets)
                                           : static_cast<int>(step.setTimes.size());
    return times * sets * (step.alternation == Alternation::ACountASide ? 2 : 1);
}

} // namespace

RoutineBounds boundsOf(const Routine &routine)
{
    RoutineBounds bounds;
    const auto add = [&](const std::vector<Move> &moves, int times) {
        for (const Move &move : moves)
            bounds.length += times * mostLength(routine, move);
        bounds.moves += times * static_cast<qint64>(moves.size());
    };
    for (const Part &part : routine.parts) {
        for (const Step &step : part.steps) {
            const int rounds = most(routine, part.roundsChoice, part.rounds);
            const int sides = part.isSided() ? (part.sides == PartSides::WeakerTwice ? 3 : 2) : 1;
            const int passes = rounds * (step.between ? std::max(1, sides - 1) : sides);
            add(step.moves, passes * mostTimes(routine, step));
            add(step.rest, passes * mostTimes(routine, step));
            add(step.after, passes);
        }
    }
    return bounds;
}

namespace {

bool isZero(const Routine &routine, const QString &choiceId)
{
    const Choice *const choice = choiceId.isEmpty() ? nullptr : routine.choice(choiceId);
    return choice && !choice->values.empty() && choice->values.front() == 0;
}

/// The person can choose that the step is not done.
bool mayBeLeftOut(const Routine &routine, const Step &step)
{
    return isZero(routine, step.timesChoice) || isZero(routine, step.setsChoice) || isZero(routine, step.optional);
}

bool leavesNothingIn(const Routine &routine, const Circumstances &now)
{
    const auto takesTime = [&](const Move &move) {
        const bool speaks = std::any_of(move.lines.begin(), move.lines.end(),
                                        [&](const Line &line) { return now.allowSomeRepetition(line.when); });
        return now.allowSomeRepetition(move.when) && (move.length > Millis(0) || !move.lengthChoice.isEmpty() || speaks);
    };
    for (const Part &part : routine.parts) {
        for (const Step &step : part.steps) {
            if (mayBeLeftOut(routine, step))
                continue;
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
    for (const Form form : {Form::Easier, Form::Standard, Form::Harder}) {
        for (const bool eased : {false, true}) {
            now.form = form;
            now.eased = eased;
            if (leavesNothingIn(routine, now))
                return true;
        }
    }
    return false;
}

} // namespace matside
