// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/routinetraits.h"

#include "playback/compile/offpathlines.h"

#include <algorithm>

namespace matside {

namespace {

bool isGate(const Move &move)
{
    return move.gate;
}

/// Of some of its moves, or of some of its steps.
void add(RoutineTraits &traits, const Part &part)
{
    const bool alternates =
        std::ranges::any_of(part.steps, [](const Step &step) { return step.alternation != Alternation::None; });
    traits.sides =
        traits.sides || alternates || part.sides == PartSides::Both || part.sides == PartSides::WeakerTwice;
    traits.onFloor = traits.onFloor || isOnFloor(part.posture);
    traits.headAtASide = traits.headAtASide || isAlongMat(part.posture);
    for (const Step &step : part.steps) {
        traits.paced = traits.paced || step.paced;
        traits.forms = traits.forms || step.hasForm(Form::Easier) || step.hasForm(Form::Harder);
        traits.gates = traits.gates || std::ranges::any_of(step.moves, isGate) || std::ranges::any_of(step.after, isGate);
    }
}

} // namespace

RoutineTraits traitsOf(const Routine &routine)
{
    RoutineTraits traits;
    for (const Part &part : routine.parts)
        add(traits, part);
    traits.firstTwice = traits.sides && routine.supports.empty();
    traits.holds = longestHold(routine) > Millis{0};
    traits.warns =
        std::ranges::any_of(routine.cards, [](const ReadingCard &card) { return card.id == QLatin1String("when-not"); });
    return traits;
}

} // namespace matside
