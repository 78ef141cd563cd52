// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/player/stepmotions.h"

#include <algorithm>
#include <vector>

namespace matside::stepmotions {

namespace {

const Part &partOf(const Routine &routine, StepIndex at)
{
    return routine.parts[static_cast<std::size_t>(at.part)];
}

const Step &stepOf(const Routine &routine, StepIndex at)
{
    return partOf(routine, at).steps[static_cast<std::size_t>(at.step)];
}

bool isOf(const Move &move, Form form)
{
    return move.when.forms.empty() || std::ranges::find(move.when.forms, form) != move.when.forms.end();
}

/// The moves that follow one another from home to home, in the form of the step: those of the step that this one continues, then
/// its own.
std::vector<const Move *> movesOf(const Routine &routine, StepIndex at)
{
    const Step &own = stepOf(routine, at);
    std::vector<const Move *> moves;
    const auto add = [&moves](const Step &step, Form form) {
        for (const auto *list : {&step.moves, &step.after}) {
            for (const Move &move : *list) {
                if (isOf(move, form))
                    moves.push_back(&move);
            }
        }
    };
    for (const Step &step : partOf(routine, at).steps) {
        if (step.id == own.continues)
            add(step, Form::Standard);
    }
    add(own, at.form);
    return moves;
}

const Move *first(const std::vector<const Move *> &moves, std::size_t from, auto holds)
{
    for (std::size_t index = from; index < moves.size(); ++index) {
        if (holds(*moves[index]))
            return moves[index];
    }
    return nullptr;
}

QString motionOf(const Move *move, const QString &otherwise)
{
    return move ? move->motion : otherwise;
}

bool goesAway(const Move &move)
{
    return move.reach == ReachTarget::Plan;
}

bool comesHome(const Move &move)
{
    return move.reach == ReachTarget::Home;
}

bool staysAsItIs(const Move &move)
{
    return move.reach == ReachTarget::Keep && move.turn == TurnTarget::Keep;
}

} // namespace

const Move *moveAway(const Routine &routine, StepIndex at)
{
    return first(movesOf(routine, at), 0, goesAway);
}

const Move *moveHold(const Routine &routine, StepIndex at)
{
    const std::vector<const Move *> moves = movesOf(routine, at);
    const auto out = std::find_if(moves.begin(), moves.end(), [](const Move *move) { return goesAway(*move); });
    const auto back = std::find_if(out, moves.end(), [](const Move *move) { return comesHome(*move); });
    const auto found = std::find_if(out, back, [](const Move *move) { return staysAsItIs(*move); });
    return found == back ? nullptr : *found;
}

const Move *moveHome(const Routine &routine, StepIndex at)
{
    return first(movesOf(routine, at), 0, comesHome);
}

QString away(const Routine &routine, StepIndex at)
{
    return motionOf(moveAway(routine, at), QString());
}

QString home(const Routine &routine, StepIndex at)
{
    return motionOf(moveHome(routine, at), away(routine, at));
}

QString hold(const Routine &routine, StepIndex at)
{
    return motionOf(moveHold(routine, at), away(routine, at));
}

QString turn(const Routine &routine, StepIndex at)
{
    return motionOf(first(movesOf(routine, at), 0, [](const Move &move) { return move.turn != TurnTarget::Keep; }),
                    hold(routine, at));
}

QString rest(const Routine &routine, StepIndex at)
{
    const std::vector<Step> &steps = partOf(routine, at).steps;
    const auto restOf = [](const Step &step, Form form) {
        const auto out = std::find_if(step.moves.begin(), step.moves.end(), goesAway);
        const auto rests = std::ranges::find_if(step.moves, [form](const Move &move) { return isOf(move, form); });
        return out == step.moves.end() || rests == step.moves.end() ? QString() : rests->motion;
    };
    const QString own = restOf(stepOf(routine, at), at.form);
    if (!own.isEmpty())
        return own;
    for (const Step &step : steps) {
        const QString found = restOf(step, Form::Standard);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

} // namespace matside::stepmotions
