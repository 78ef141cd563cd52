// SPDX-License-Identifier: GPL-3.0-or-later
// The phase × command table of docs/architecture.md, cell by cell: written down a second time, as what somebody would expect.
#include "playback/player/command.h"

#include <gtest/gtest.h>

#include <string>

namespace matside::test {
namespace {

struct Cell final
{
    CommandKind command;
    Phase phase;
    const char *expected;
};

void PrintTo(const Cell &cell, std::ostream *out)
{
    *out << commandName(cell.command).toStdString() << " while " << phaseName(cell.phase).toStdString();
}

constexpr auto R = Phase::Running;
constexpr auto P = Phase::Paused;
constexpr auto W = Phase::Waiting;
constexpr auto E = Phase::Easing;
constexpr auto C = Phase::Confirming;

std::vector<Cell> cells()
{
    using enum CommandKind;
    std::vector<Cell> all{
        {Main, R, "pause-or-hold"}, {Main, P, "go-on"}, {Main, W, "ready"}, {Main, E, "come-home"}, {Main, C, "end-gently"},
        {Pause, R, "pause"}, {Pause, P, "pause"}, {Pause, W, "pause"}, {Pause, E, "pause"}, {Pause, C, "stay-paused"},
        {GoOn, R, "nothing"}, {GoOn, P, "go-on"}, {GoOn, W, "ready"}, {GoOn, E, "come-home"}, {GoOn, C, "stay"},
        {Next, R, "next"}, {Next, P, "next"}, {Next, W, "next"}, {Next, E, "leave-side"}, {Next, C, "stay"},
        {OneMore, R, "one-more"}, {OneMore, P, "one-more"}, {OneMore, W, "one-more"}, {OneMore, E, "nothing"}, {OneMore, C, "stay"},
        {Further, R, "further"}, {Further, P, "further"}, {Further, W, "further"}, {Further, E, "nothing"}, {Further, C, "stay"},
        {EndGently, R, "ask"}, {EndGently, P, "ask"}, {EndGently, W, "ask"}, {EndGently, E, "ask"}, {EndGently, C, "stay"},
        {Leave, R, "nothing"}, {Leave, P, "nothing"}, {Leave, W, "nothing"}, {Leave, E, "nothing"}, {Leave, C, "leave"},
        {Complain, C, "ease"},
        {MainHeld, R, "tell-hold"}, {MainHeld, P, "tell-hold"}, {MainHeld, W, "tell-hold"}, {MainHeld, E, "nothing"}, {MainHeld, C, "nothing"},
        {MainHeldOn, R, "ask-held"}, {MainHeldOn, P, "ask-held"}, {MainHeldOn, W, "ask-held"}, {MainHeldOn, E, "nothing"}, {MainHeldOn, C, "nothing"},
    };
    // Whatever is the same in all phases of a session; the question is answered by "any other key" with staying.
    const std::pair<CommandKind, const char *> everywhere[]{
        {Previous, "previous"}, {Repeat, "repeat"}, {RepeatStep, "repeat-step"}, {SayAgain, "say-again"}, {Slower, "slower"},
        {Quicker, "quicker"}, {Easier, "easier"}, {Harder, "harder"}, {SwitchSide, "switch-side"}, {OneSide, "one-side"}, {JumpTo, "jump"}, {Complain, "ease"}};
    for (const auto &[command, action] : everywhere) {
        for (const Phase phase : {R, P, W, E})
            all.push_back({command, phase, action});
        if (command != Complain)
            all.push_back({command, C, "stay"});
    }
    for (const CommandKind command : kCommandKinds)
        all.push_back({command, Phase::Done, "nothing"});
    return all;
}

class CommandTable : public ::testing::TestWithParam<Cell>
{
};

TEST_P(CommandTable, GivesTheActionOfTheCommandInThePhase)
{
    EXPECT_EQ(actionName(actionFor(GetParam().command, GetParam().phase)).toStdString(), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cells, CommandTable, ::testing::ValuesIn(cells()));

TEST(CommandTableTest, EveryCellIsTested)
{
    EXPECT_EQ(cells().size(), kCommandKinds.size() * kPhases.size());
}

} // namespace
} // namespace matside::test
