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
constexpr std::array kOfAway{line::kEaseStill, line::kEndLegOut, line::kLeaveLegOut, line::kGoOnAway,
                             line::kGoOnHome,  line::kHomeFirst, line::kHomePress};
constexpr std::array kOfTurns{line::kGoOnIn,    line::kGoOnOut,       line::kHomeMiddle,    line::kRepeatTurn,
                              line::kRecapTurn, line::kRecapTurnHome, line::kRecapLastTurn, line::kRecapLastTurnHome};

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

} // namespace

bool canBeSaid(const Line &line, const Routine &routine)
{
    const QString text = (line.text + line.brief).toLower();
    const bool namesSide = text.contains(QLatin1String("{side}")) || text.contains(QLatin1String("{other}"));
    const bool hasSides =
        std::any_of(routine.parts.begin(), routine.parts.end(), [](const Part &part) { return part.eachSide; });
    if (!hasSides && (namesSide || isAmong(line, kOfSides)))
        return false;
    if (isAmong(line, kOfAway) && !hasMove(routine, [](const Move &move) { return move.reach == ReachTarget::Plan; }))
        return false;
    const auto turns = [](const Move &move) { return move.turn == TurnTarget::In || move.turn == TurnTarget::Out; };
    return !isAmong(line, kOfTurns) || hasMove(routine, turns);
}

} // namespace matside
