// SPDX-License-Identifier: GPL-3.0-or-later
// Going on after a pause: what was held is held again, and how long it was is forgotten by nobody.
#include "playing.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

constexpr const char *kSettle = "Settle back onto your support. We begin in half a minute.";

class PauseTest : public Playing
{
protected:
    /// Into the middle of the first move of this step that belongs to no side.
    void goToStep(const char *step, double share = 0.5)
    {
        for (const Segment &segment : player.program()->segments) {
            if (segment.step == QString::fromLatin1(step) && !segment.side) {
                const auto into = static_cast<double>(segment.length().count()) * share;
                advance(segment.start + Millis{static_cast<int>(into)} - player.position());
                return;
            }
        }
        FAIL() << "no such step: " << step;
    }

    [[nodiscard]] Place cell(const char *step) const
    {
        const auto &cells = player.program()->cells;
        return std::find_if(cells.begin(), cells.end(), [step](const Cell &cell) { return cell.step == QString::fromLatin1(step); })->place;
    }
};

TEST_F(PauseTest, ALongPauseBetweenTheSidesSettlesFirst)
{
    goToStep("change");
    pauseFor(121s);
    player.command(CommandKind::GoOn);
    advance(29s);
    EXPECT_EQ(times(kSettle), 1);
    EXPECT_TRUE(player.interlude());
    arrive();
    EXPECT_EQ(player.moment().step, QStringLiteral("change"));
}

TEST_F(PauseTest, ALongPauseOnTheSupportBeforeTheFirstSideSettlesFirst)
{
    goToStep("ease");
    pauseFor(121s);
    player.command(CommandKind::GoOn);
    advance(1s);
    EXPECT_EQ(times(kSettle), 1);
}

TEST_F(PauseTest, ALongPauseBeforeTheSupportOrInTheClosingSettlesNobody)
{
    for (const char *step : {"lie-down", "support", "breaths"}) {
        player = Player(frontOfHipsScript(), {});
        goToStep(step);
        pauseFor(121s);
        player.command(CommandKind::GoOn);
        advance(10s);
        EXPECT_EQ(times(kSettle), 0) << step;
    }
}

TEST_F(PauseTest, AJumpToBetweenTheSidesSettlesBeforeIt)
{
    goToStep("breaths");
    heard.clear();
    player.command(cell("change"));
    advance(29s);
    EXPECT_EQ(times("Lift your hips, slide the support under, below your waist, and lower. We begin in half a minute."), 1);
    EXPECT_TRUE(player.interlude());
}

TEST_F(PauseTest, ALongPauseInEasingSettlesFirst)
{
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::Complain);
    advance(5s);
    pauseFor(121s);
    player.command(CommandKind::GoOn);
    advance(25s);
    EXPECT_EQ(times(kSettle), 1);
    EXPECT_TRUE(player.interlude());
}

TEST_F(PauseTest, ALongPauseBeforeAComplaintSettlesAfterIt)
{
    goTo("rest-long", Side::Left, 3);
    pauseFor(121s);
    player.command(CommandKind::Complain);
    advance(5s);
    player.command(CommandKind::Main);
    advance(20s);
    EXPECT_EQ(times(kSettle), 1);
}

TEST_F(PauseTest, RepeatRemembersTheLengthOfThePause)
{
    goTo("slide-out", Side::Left, 3);
    pauseFor(20s);
    player.command(CommandKind::Repeat);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_EQ(times("First bring your left heel home."), 0); // after 15 s it is taken to be at home
    EXPECT_EQ(player.moment().rep, 3);
    goTo("slide-out", Side::Left, 3);
    pauseFor(121s);
    player.command(CommandKind::Repeat);
    player.command(CommandKind::GoOn);
    advance(25s);
    EXPECT_EQ(times(kSettle), 1);
    EXPECT_TRUE(player.interlude());
}

TEST_F(PauseTest, RepeatOfATurnAfterALongerPauseSlidesOutFirst)
{
    goTo("turn-out", Side::Left, 3);
    pauseFor(20s);
    player.command(CommandKind::Repeat);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_EQ(times("Slide your left heel out, and stay there."), 1);
    EXPECT_EQ(player.moment().move, QStringLiteral("turn-in"));
    EXPECT_EQ(player.moment().rep, 3);
}

TEST_F(PauseTest, ACommandInAPauseIsAnsweredAndWaitsAtItsTargetUntilGoOn)
{
    for (const CommandKind kind : {CommandKind::Next, CommandKind::Previous, CommandKind::Repeat, CommandKind::RepeatStep}) {
        SCOPED_TRACE(commandName(kind).toStdString());
        player = Player(frontOfHipsScript(), {});
        goTo("slide-out", Side::Left, 3);
        pauseFor(1s);
        heard.clear();
        player.command(kind);
        const Body lies = player.body();
        advance(5s);
        EXPECT_EQ(player.phase(), Phase::Paused);
        EXPECT_EQ(player.body(), lies);
        EXPECT_EQ(heard.size(), 2);
        EXPECT_TRUE(heard.last().startsWith(QStringLiteral("Take your time."))) << heard.last().toStdString();
    }
}

TEST_F(PauseTest, RepeatInAPauseIsTheSameSlideFromHomeAndTheRecapNamesIt)
{
    goTo("slide-out", Side::Left, 3);
    pauseFor(5s);
    heard.clear();
    player.command(CommandKind::Repeat);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_EQ(times("Welcome back."), 1);
    EXPECT_EQ(times("Left leg. Slide number three, heel at home."), 1);
    EXPECT_EQ(times("Once more, the same slide."), 0);
    EXPECT_EQ(player.moment().rep, 3);
    EXPECT_LT(player.body().reach, .01);
}

TEST_F(PauseTest, AQuestionDoesNotShortenThePause)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::Pause);
    advance(110s);
    player.command(CommandKind::EndGently);
    advance(30s); // nobody answers: the pause goes on
    ASSERT_EQ(player.phase(), Phase::Paused);
    heard.clear();
    player.command(CommandKind::GoOn);
    advance(20s);
    EXPECT_EQ(times(kSettle), 1);
}

TEST_F(PauseTest, AHeldGateIsHeldAgain)
{
    for (const CommandKind going : {CommandKind::GoOn, CommandKind::Main}) {
        player = Player(frontOfHipsScript(), {});
        advance(25s);
        player.command(CommandKind::Main);
        ASSERT_EQ(player.phase(), Phase::Waiting);
        advance(2s);
        pauseFor(5s);
        player.command(going);
        EXPECT_EQ(player.phase(), Phase::Waiting) << commandName(going).toStdString();
        advance(20s);
        EXPECT_EQ(times("Take your time. Press the button again when you're ready."), 1);
        player.command(going);
        EXPECT_EQ(player.phase(), Phase::Running);
    }
}

TEST_F(PauseTest, PauseAndGoOnInTurnLeaveAHeldGate)
{
    advance(25s);
    player.command(CommandKind::Main);
    for (const Phase then : {Phase::Waiting, Phase::Running}) {
        ASSERT_EQ(player.phase(), Phase::Waiting);
        pauseFor(5s);
        player.command(CommandKind::GoOn);
        EXPECT_EQ(player.phase(), then);
    }
    EXPECT_FALSE(player.interlude());
}

TEST_F(PauseTest, PauseAndGoOnInTurnLeaveEasing)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::Complain);
    for (const Phase then : {Phase::Easing, Phase::Running}) {
        ASSERT_EQ(player.phase(), Phase::Easing);
        pauseFor(5s);
        player.command(CommandKind::GoOn);
        EXPECT_EQ(player.phase(), then);
    }
    advance(1s);
    EXPECT_EQ(times("Press, and slide your left heel home."), 1) << heard.join(u'|').toStdString();
}

TEST_F(PauseTest, TheNextGateIsHeldAgainToo)
{
    for (const char *gate : {"sit", "lie-down"}) {
        goToStep(gate);
        player.command(CommandKind::Main);
        ASSERT_EQ(player.phase(), Phase::Waiting) << gate;
        pauseFor(5s);
        player.command(CommandKind::GoOn);
        EXPECT_EQ(player.phase(), Phase::Waiting) << gate;
        player.command(CommandKind::GoOn);
        arrive();
    }
}

TEST_F(PauseTest, AfterALongPauseAGateOnTheSupportSettlesAndIsSaidAgain)
{
    goToStep("change");
    player.command(CommandKind::Main);
    ASSERT_EQ(player.phase(), Phase::Waiting);
    pauseFor(121s);
    player.command(CommandKind::GoOn);
    advance(40s);
    EXPECT_EQ(heard.value(0), QString::fromLatin1(kSettle));
    EXPECT_EQ(times("Rest on the support, or lift off it for a moment, then settle back, hips level."), 1);
}

TEST_F(PauseTest, SettlingThatIsDoneIsNotDoneAgain)
{
    goTo("slide-out", Side::Left, 2);
    pauseFor(121s);
    player.command(CommandKind::GoOn);
    advance(32s); // the settling is over, the recap is being said
    ASSERT_TRUE(player.interlude());
    goOnAfter(3s);
    EXPECT_EQ(times(kSettle), 0);
}

TEST_F(PauseTest, SettlingThatWasCutIsDoneAgain)
{
    goTo("slide-out", Side::Left, 2);
    pauseFor(121s);
    player.command(CommandKind::GoOn);
    advance(12s);
    pauseFor(3s);
    player.command(CommandKind::GoOn);
    advance(1s);
    EXPECT_EQ(times(kSettle), 1);
}

TEST_F(PauseTest, TheLastRepetitionIsNeverCalledFiveOfFive)
{
    goTo("slide-out", Side::Left, 5);
    goOnAfter(5s);
    EXPECT_EQ(times("Left leg. The last slide."), 1);
    player.command(CommandKind::SayAgain);
    arrive();
    EXPECT_EQ(times("Left leg. The last slide."), 2);
    goOnAfter(20s);
    EXPECT_EQ(times("Left leg. The last slide, heel at home."), 1);
    goTo("turn-in", Side::Left, 5);
    goOnAfter(5s);
    EXPECT_EQ(times("Left leg. The last turn."), 1);
    EXPECT_TRUE(heard.filter(QStringLiteral("five of five")).isEmpty());
}

TEST_F(PauseTest, TheSupportThatAComplaintTookAwayStaysAwayOnAnotherDay)
{
    for (const int slide : {1, 3}) {
        goTo("slide-out", Side::Left, slide);
        player.command(CommandKind::Complain);
        player.command(CommandKind::Main);
        arrive();
    }
    ASSERT_EQ(player.options().support, QStringLiteral("none"));
    ASSERT_TRUE(player.progress().unfinished);
    EXPECT_EQ(player.progress().options.support, QStringLiteral("none"));
}

/// What is left of a session counts on, and what was chosen for the next move is chosen for another day, too.
TEST_F(PauseTest, ASessionThatGoesOnCountsOnFromWhatWasDone)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::Slower);
    const Summary done = player.progress();
    EXPECT_EQ(done.repetitions.left, 2);
    EXPECT_EQ(done.options.pace, .75);
    player = Player(frontOfHipsScript(), done.options, done);
    goTo("slide-out", Side::Left, 2);
    EXPECT_EQ(player.progress().repetitions.left, 3) << "two before, and one now";
    EXPECT_GT(player.progress().active, done.active);
}

/// Leaving is a pause of days: where it goes on both heels are at home.
TEST_F(PauseTest, LeavingInTheMiddleTellsWhereToGoOnAnotherDay)
{
    const auto left = [this] {
        player.command(CommandKind::EndGently);
        player.command(CommandKind::Leave);
        return player.summary().unfinished;
    };
    Player another = player;
    another.command(CommandKind::EndGently);
    another.command(CommandKind::Leave);
    EXPECT_FALSE(another.summary().unfinished) << "nothing was done yet";

    goTo("slide-out", Side::Left, 3);
    const Player before = player;
    const std::optional<Place> place = left();
    ASSERT_TRUE(place);
    EXPECT_EQ(place->repetition, 3);
    EXPECT_EQ(place->side, Side::Left);
    EXPECT_EQ(place->fraction, 0);
    const Program &program = *before.program();
    EXPECT_EQ(program.segments[static_cast<std::size_t>(program.segmentAt(*program.positionOf(*place)))].from.reach, 0);

    player = before;
    player.command(CommandKind::EndGently);
    player.command(CommandKind::Main);
    advance(30s);
    EXPECT_FALSE(left()) << "who is led home has finished";
}

} // namespace
} // namespace matside::test
