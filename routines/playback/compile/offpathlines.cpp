// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/compile/offpathlines.h"

#include "model/engineids.h"

#include <algorithm>
#include <array>

namespace matside {

namespace {

namespace line = engine::line;

constexpr std::array kOfSides{line::kSwitchSide,  line::kOneSide,   line::kBothSides,
                              line::kOneMoreBoth, line::kThenFirst, line::kThenSide};
constexpr std::array kOfAway{line::kEaseStill, line::kEndAway, line::kLeaveAway, line::kGoOnAway,
                             line::kGoOnHome,  line::kHomeFirst, line::kHomePress};
constexpr std::array kOfTurns{line::kGoOnIn,    line::kGoOnOut,       line::kHomeMiddle,    line::kRepeatNested,
                              line::kRecapNested, line::kRecapNestedHome, line::kRecapLastNested, line::kRecapLastNestedHome};

/// In the order of Form.
constexpr std::array kOfForms{line::kFormEasier, line::kFormStandard, line::kFormHarder};

template <typename Ids>
bool isAmong(const Line &one, const Ids &ids)
{
    return std::any_of(ids.begin(), ids.end(), [&one](engine::Id id) { return one.id == id; });
}

template <typename Is>
bool hasMove(const Routine &routine, const Is &is)
{
    return std::any_of(routine.parts.begin(), routine.parts.end(), [&is](const Part &part) {
        return std::any_of(part.steps.begin(), part.steps.end(), [&is](const Step &step) {
            return std::any_of(step.moves.begin(), step.moves.end(), is)
                   || std::any_of(step.after.begin(), step.after.end(), is);
        });
    });
}

template <typename Is>
bool hasStep(const Routine &routine, const Is &is)
{
    return std::any_of(routine.parts.begin(), routine.parts.end(), [&is](const Part &part) {
        return std::any_of(part.steps.begin(), part.steps.end(), [&](const Step &step) { return is(part, step); });
    });
}

/// The person can change to this form.
bool hasForm(const Routine &routine, Form form)
{
    return hasStep(routine, [form](const Part &, const Step &step) {
        return form == Form::Standard ? step.hasForm(Form::Easier) || step.hasForm(Form::Harder) : step.hasForm(form);
    });
}

bool settlesInPostureOf(const Line &line, const Routine &routine)
{
    return hasStep(routine, [&line](const Part &part, const Step &) {
        return part.works() && line.id == line::kSettlePrefix + postureName(part.posture);
    });
}

Millis lengthOf(const Routine &routine, const Move &move)
{
    const Choice *choice = routine.choice(move.lengthChoice);
    return choice && !choice->values.empty() ? Millis{std::chrono::seconds{choice->values.back()}} : move.length;
}

} // namespace

Millis longestHold(const Routine &routine)
{
    Millis longest{0};
    hasStep(routine, [&](const Part &, const Step &step) {
        for (const auto *moves : {&step.moves, &step.rest, &step.after}) {
            for (const Move &move : *moves) {
                if (move.hold && !move.leadIn) // one that counts in has no seconds of its own
                    longest = std::max(longest, lengthOf(routine, move));
            }
        }
        return false;
    });
    return longest;
}

bool canBeSaid(const Line &line, const Routine &routine)
{
    if (line.id == line::kHome || line.id == line::kAway || line.id == line::kSetRest)
        return false; // they fill others in, or are lines of moves
    for (std::size_t form = 0; form < kOfForms.size(); ++form) {
        if (line.id == kOfForms[form])
            return hasForm(routine, static_cast<Form>(form));
    }
    if (line.id == line::kEaseHome)
        return hasStep(routine, [](const Part &, const Step &step) { return step.easesAtHome; });
    if (line.id == line::kHalfway || line.id == line::kSecond)
        return longestHold(routine) > Millis{0};
    if (line.id == line::kSettleAgain || line.id == line::kSettleUnder)
        return hasStep(routine, [](const Part &part, const Step &) { return part.posture == kStandardPosture; });
    if (line.id.startsWith(line::kSettlePrefix))
        return settlesInPostureOf(line, routine);
    const QString text = (line.text + line.brief).toLower();
    const bool namesSide = text.contains(QLatin1String("{side}")) || text.contains(QLatin1String("{other}"));
    const bool hasSides = hasStep(routine, [](const Part &part, const Step &step) {
        return part.isSided() || step.alternation != Alternation::None;
    });
    if (!hasSides && (namesSide || isAmong(line, kOfSides)))
        return false;
    if (isAmong(line, kOfAway) && !hasMove(routine, [](const Move &move) { return move.reach == ReachTarget::Plan; }))
        return false;
    const auto turns = [](const Move &move) { return move.turn == TurnTarget::In || move.turn == TurnTarget::Out; };
    return !isAmong(line, kOfTurns) || hasMove(routine, turns);
}

} // namespace matside
