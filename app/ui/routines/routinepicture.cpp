// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routines/routinepicture.h"

#include "figures/paint/figurepainter.h"

#include <algorithm>
#include <tuple>

namespace matside {

namespace {

Millis lengthOf(const Routine &routine, const Step &step)
{
    Millis once{0};
    for (const Move &move : step.moves)
        once += move.length;
    const Choice *choice = routine.choice(step.timesChoice);
    return once * std::max(1, choice ? choice->standard : step.times);
}

struct Telling final
{
    const Step *step = nullptr; ///< null only in a routine without moves
    bool sided = false;
};

Telling tellingStep(const Routine &routine)
{
    Telling best;
    auto most = std::tuple(false, false, Millis{-1});
    for (const Part &part : routine.parts) {
        for (const Step &step : part.steps) {
            const bool sided = (part.isSided() && !step.between) || step.alternation != Alternation::None;
            const auto now = std::tuple(!part.closing, sided, lengthOf(routine, step));
            if (step.moves.empty() || now <= most)
                continue;
            most = now;
            best = {&step, sided};
        }
    }
    return best;
}

/// The one in which the body goes furthest; the longest where none says so.
const Move &tellingMove(const Step &step)
{
    return *std::ranges::max_element(step.moves, {}, [](const Move &move) {
        return std::tuple(move.reach == ReachTarget::Plan, move.turn != TurnTarget::Keep, move.length);
    });
}

} // namespace

Picture tellingPicture(const Routine &routine, const FigurePainter &painter)
{
    const Telling telling = tellingStep(routine);
    if (!telling.step)
        return {};
    Picture picture = painter.still(tellingMove(*telling.step).motion);
    if (telling.sided)
        picture.side = Side::Left;
    return picture;
}

Picture homePicture(const Routine &routine)
{
    Picture picture;
    if (const Telling telling = tellingStep(routine); telling.step)
        picture.motion = telling.step->moves.front().motion;
    return picture;
}

const Step &lastStepOf(const Routine &routine)
{
    static const Step none;
    return routine.parts.empty() || routine.parts.back().steps.empty() ? none : routine.parts.back().steps.back();
}

Picture endPicture(const Routine &routine)
{
    const Step &last = lastStepOf(routine);
    const std::vector<Move> &moves = last.after.empty() ? last.moves : last.after;
    Picture picture;
    if (!moves.empty())
        picture.motion = moves.back().motion;
    picture.progress = 1;
    return picture;
}

} // namespace matside
