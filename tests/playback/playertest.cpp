// SPDX-License-Identifier: GPL-3.0-or-later
// One command at one place, and what the player does then.
#include "playing.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class PlayerTest : public Playing
{
protected:
    /// Into the middle of the next move of this name, whatever side.
    void goToNext(const char *move)
    {
        for (const Segment &segment : player.program()->segments) {
            if (segment.move == QString::fromLatin1(move) && segment.start >= player.position()) {
                advance(segment.start + segment.length() / 2 - player.position());
                return;
            }
        }
        FAIL() << "no such move: " << move;
    }

    [[nodiscard]] QString move() const { return player.moment().move; }
    [[nodiscard]] bool hasHeard(const char *text) const { return times(text) > 0; }
};

TEST_F(PlayerTest, CuesDoNotDependOnTickSize)
{
    Player other(frontOfHipsScript(), {});
    advance(player.program()->duration());
    QStringList fine;
    while (other.phase() != Phase::Done) {
        for (const ScheduledCue &cue : other.advance(17ms)) {
            if (cue.cue.spoken())
                fine << cue.cue.text;
        }
    }
    EXPECT_EQ(heard, fine);
    EXPECT_EQ(player.phase(), Phase::Done);
    EXPECT_EQ(player.summary().end, Summary::End::Finished);
    EXPECT_EQ(player.summary().repetitions.left, 5);
    EXPECT_EQ(player.summary().turns.right, 5);
}

TEST_F(PlayerTest, TheFirstLineWaitsUntilThePersonIsAtTheMat)
{
    Options options;
    options.toTheMat = 20s;
    player = Player(frontOfHipsScript(), options);
    EXPECT_EQ(player.program()->duration(), Player(frontOfHipsScript(), {}).program()->duration());
    advance(12s);
    EXPECT_EQ(player.phase(), Phase::Running);
    EXPECT_EQ(player.moment().moveLeft, 8s);
    EXPECT_FALSE(player.moment().endless);
    EXPECT_EQ(player.moment().title, QStringLiteral("Sit on the mat"));
    EXPECT_TRUE(player.ahead(7s).empty());
    advance(8s);
    EXPECT_TRUE(heard.isEmpty());
    advance(1s);
    EXPECT_EQ(heard.size(), 1) << "the first line";
}

TEST_F(PlayerTest, TheStripStaysWithTheLegThatComesHome)
{
    goTo("slide-out", Side::Left, 3);
    const int cell = player.moment().cell;
    player.command(CommandKind::Next);
    player.command(CommandKind::SwitchSide);
    const auto sideOfCell = [this] {
        return player.program()->cells[static_cast<std::size_t>(player.moment().cell)].side;
    };
    ASSERT_GT(player.body().reach, 0);
    EXPECT_EQ(sideOfCell(), Side::Left);
    EXPECT_GE(player.moment().cell, cell);
    arrive();
    EXPECT_EQ(sideOfCell(), Side::Right);
}

TEST_F(PlayerTest, TheWayToTheMatIsNotCountedAsLed)
{
    Options options;
    options.toTheMat = 20s;
    player = Player(frontOfHipsScript(), options);
    advance(25s);
    EXPECT_EQ(player.summary().active, 5s);
}

TEST_F(PlayerTest, TheSummaryTellsHowFarAndHowLongEachLegWasAway)
{
    goTo("slide-out", Side::Left, 1, 0);
    EXPECT_EQ(player.summary().away.left, 0s);
    goTo("slide-out", Side::Left, 1, 1);
    const Millis out = player.summary().away.left;
    const double reach = player.body().reach;
    EXPECT_GT(out, 3s);
    EXPECT_EQ(player.summary().furthest.left, reach);
    pauseFor(10s);
    EXPECT_EQ(player.summary().away.left, out) << "a pause is not led";
    player.command(CommandKind::GoOn);
    arrive();
    advance(1s);
    EXPECT_GT(player.summary().away.left, out) << "nor is the leg at home in a detour";
    goTo("rest-home", Side::Left, 2);
    const Millis home = player.summary().away.left;
    advance(500ms);
    EXPECT_EQ(player.summary().away.left, home);
    EXPECT_EQ(player.summary().furthest.left, reach);
    EXPECT_EQ(player.summary().away.right, 0s);
    EXPECT_EQ(player.summary().furthest.right, 0);
}

TEST_F(PlayerTest, TheSummaryTellsTheReachOfEachComplaint)
{
    goTo("slide-out", Side::Left, 2);
    const double first = player.body().reach;
    player.command(CommandKind::Complain);
    player.command(CommandKind::Main);
    arrive();
    goTo("slide-out", Side::Left, 3);
    const double second = player.body().reach;
    player.command(CommandKind::Complain);
    EXPECT_THAT(player.summary().easings.left, testing::ElementsAre(first, second));
    EXPECT_THAT(player.summary().easings.right, testing::IsEmpty());
}

TEST_F(PlayerTest, TheSummaryCountsWhatIsDoneAgain)
{
    goTo("slide-out", Side::Left, 2);
    player.command(CommandKind::Repeat);
    arrive();
    player.command(CommandKind::RepeatStep);
    player.command(CommandKind::Previous);
    player.command(CommandKind::SayAgain);
    EXPECT_EQ(player.summary().repeats, 2) << "to go back or to hear it again is something else";
}

TEST_F(PlayerTest, TheWayToTheMatIsPausedLikeEverything)
{
    Options options;
    options.toTheMat = 20s;
    player = Player(frontOfHipsScript(), options);
    advance(12s);
    player.command(CommandKind::Main);
    EXPECT_EQ(player.phase(), Phase::Paused) << "it is no gate that would be held";
    advance(3min);
    player.command(CommandKind::GoOn);
    EXPECT_EQ(player.moment().moveLeft, 8s) << "nobody is welcomed back, or settles again";
    player.command(CommandKind::Slower);
    const Millis said = player.interlude()->cursor.program().duration() - 8s;
    EXPECT_GT(said, 0s);
    advance(said + 8s - 1ms);
    EXPECT_EQ(heard, QStringList(QStringLiteral("A little slower from here.")));
    advance(1s);
    EXPECT_EQ(heard.size(), 2);
}

/// A session that begins at the first step of this name; the steps that are led until its own.
QStringList stepsOnTheWayTo(const char *step, Player &player, QStringList &thenNamed)
{
    Options options;
    options.toTheMat = 10s;
    player = Player(frontOfHipsScript(), options);
    const auto &cells = player.program()->cells;
    const auto chosen =
        std::find_if(cells.begin(), cells.end(), [step](const Cell &cell) { return cell.step == QLatin1String(step); });
    player.advance(1s);
    player.command(chosen->place);
    QStringList steps;
    while (steps.value(steps.size() - 1) != QLatin1String(step) && player.phase() != Phase::Done) {
        const Moment now = player.moment();
        if (!steps.contains(now.step)) {
            steps << now.step;
            thenNamed << now.nextTitle;
        }
        player.advance(200ms);
    }
    return steps;
}

TEST_F(PlayerTest, AStepThatIsChosenInSittingFollowsTheWayDownToTheMat)
{
    QStringList then;
    EXPECT_EQ(stepsOnTheWayTo("slides", player, then).join(QLatin1Char(' ')), QStringLiteral("sit lie-down knees support slides"));
    EXPECT_EQ(then.value(3), player.moment().title) << "Then names the step that follows";
    EXPECT_EQ(player.moment().rep, 1);
    then.clear();
    EXPECT_EQ(stepsOnTheWayTo("breaths", player, then).join(QLatin1Char(' ')), QStringLiteral("sit lie-down knees breaths"))
        << "there the support is away already";
    EXPECT_EQ(stepsOnTheWayTo("knees", player, then).join(QLatin1Char(' ')), QStringLiteral("sit lie-down knees"));
}

TEST_F(PlayerTest, ASessionThatEndsOnTheWayDownDoesNotGoToTheChosenStep)
{
    QStringList then;
    Options options;
    options.toTheMat = 10s;
    player = Player(frontOfHipsScript(), options);
    player.command(player.program()->cells[8].place);
    advance(40s);
    player.command(CommandKind::EndGently);
    player.command(CommandKind::Main);
    for (int step = 0; step < 2000 && player.phase() != Phase::Done; ++step) {
        EXPECT_FALSE(player.moment().side);
        advance(200ms);
    }
    EXPECT_EQ(player.phase(), Phase::Done);
}

TEST_F(PlayerTest, MainPausesAndNothingIsHeardAnyMore)
{
    goTo("slide-out", Side::Left, 3);
    const quint64 generation = player.generation();
    player.command(CommandKind::Main);
    EXPECT_EQ(player.phase(), Phase::Paused);
    EXPECT_GT(player.generation(), generation);
    EXPECT_TRUE(player.ahead(1500ms).empty());
    heard.clear();
    advance(10s);
    EXPECT_TRUE(heard.isEmpty());
}

TEST_F(PlayerTest, AfterAShortPauseTheMoveBeginsAgainFromWhereTheLegIs)
{
    goTo("slide-out", Side::Left, 3);
    const double reach = player.body().reach;
    player.command(CommandKind::Pause);
    heard.clear();
    advance(10s);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_THAT(heard.mid(0, 6), ::testing::ElementsAre(QStringLiteral("Welcome back."), QStringLiteral("Left leg. Slide number three."), QStringLiteral("Slide away."),
                                              QStringLiteral("Three."), QStringLiteral("Two."), QStringLiteral("One.")));
    EXPECT_EQ(move(), QStringLiteral("slide-out"));
    EXPECT_NEAR(player.body().reach, reach, 1e-3);
}

TEST_F(PlayerTest, AShortPauseWithTheHeelAtHomeSaysSo)
{
    goTo("rest-home", Side::Right, 2);
    player.command(CommandKind::Pause);
    advance(5s);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_TRUE(hasHeard("Right leg. Slide number two, heel at home."));
}

TEST_F(PlayerTest, AHeelOnItsWayHomeGoesOnHomewards)
{
    goTo("slide-home", Side::Left, 2);
    const Millis position = player.position();
    player.command(CommandKind::Pause);
    advance(5s);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_NEAR(static_cast<double>((player.position() - position).count()), 0, 101);
    EXPECT_EQ(move(), QStringLiteral("slide-home"));
}

TEST_F(PlayerTest, AfterALongerPauseTheSlideBeginsAgainFromHome)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::Pause);
    advance(16s);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_EQ(move(), QStringLiteral("rest-home"));
    EXPECT_EQ(player.moment().rep, 3);
    EXPECT_EQ(player.body().reach, 0);
}

TEST_F(PlayerTest, AfterALongerPauseInATurnThereIsOneSlideOutFirst)
{
    goTo("turn-out", Side::Left, 4);
    player.command(CommandKind::Pause);
    advance(20s);
    heard.clear();
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_TRUE(hasHeard("Left leg. Turn number four, heel at home."));
    EXPECT_TRUE(hasHeard("Slide your left heel out, and stay there."));
    EXPECT_EQ(move(), QStringLiteral("turn-in"));
    EXPECT_EQ(player.moment().rep, 4);
    EXPECT_EQ(player.body().reach, 1.0);
}

TEST_F(PlayerTest, AfterTwoMinutesEverybodySettlesFirst)
{
    goTo("slide-out", Side::Left, 2);
    player.command(CommandKind::Pause);
    advance(121s);
    heard.clear();
    player.command(CommandKind::GoOn);
    advance(29s);
    EXPECT_EQ(heard.first(), QStringLiteral("Settle back onto your support. We begin in half a minute."));
    EXPECT_TRUE(player.interlude());
    arrive();
    EXPECT_EQ(move(), QStringLiteral("rest-home"));
}

TEST_F(PlayerTest, APauseInAnInstructionSaysItAnew)
{
    advance(42s);
    player.command(CommandKind::Pause);
    heard.clear();
    player.command(CommandKind::GoOn);
    arrive();
    advance(1s);
    EXPECT_TRUE(heard.last().startsWith(QStringLiteral("Press through both feet")));
}

TEST_F(PlayerTest, MainHoldsAGateUntilMain)
{
    advance(25s);
    player.command(CommandKind::Main);
    EXPECT_EQ(player.phase(), Phase::Waiting);
    advance(10min);
    EXPECT_EQ(player.phase(), Phase::Waiting);
    EXPECT_EQ(heard.count(QStringLiteral("Take your time. Press the button again when you're ready.")), 1);
    heard.clear();
    player.command(CommandKind::Main);
    EXPECT_EQ(player.phase(), Phase::Running);
    advance(3001ms);
    EXPECT_THAT(heard, ::testing::ElementsAre(QStringLiteral("Three."), QStringLiteral("Two."), QStringLiteral("One."),
                                              QStringLiteral("Bend both knees, and set your feet flat, as wide as your hips.")));
}

TEST_F(PlayerTest, GatesThatWaitNeedAReadyEach)
{
    Options options;
    options.gates = Gates::Wait;
    player = Player(frontOfHipsScript(), options);
    int readies = 0;
    for (Millis passed{0}; player.phase() != Phase::Done && passed < 30min; passed += 1s) {
        advance(1s);
        if (player.phase() == Phase::Waiting) {
            advance(5s);
            player.command(CommandKind::Main);
            ++readies;
        }
    }
    EXPECT_EQ(player.phase(), Phase::Done);
    EXPECT_EQ(readies, 10);
}

TEST_F(PlayerTest, NextBringsALegThatIsOutHomeFirst)
{
    goTo("rest-long", Side::Left, 3);
    heard.clear();
    player.command(CommandKind::Next);
    EXPECT_GT(player.body().reach, 0.8);
    advance(9s);
    EXPECT_EQ(heard.first(), QStringLiteral("First bring your left heel home."));
    EXPECT_LT(player.body().reach, 0.05);
    arrive();
    EXPECT_EQ(player.moment().step, QStringLiteral("turns"));
    EXPECT_EQ(player.body().reach, 1.0);
}

TEST_F(PlayerTest, PreviousGoesBackEarlyAndRestartsLate)
{
    advance(11s);
    player.command(CommandKind::Previous);
    EXPECT_EQ(player.moment().step, QStringLiteral("sit"));
    advance(14s);
    player.command(CommandKind::Previous);
    EXPECT_EQ(player.moment().step, QStringLiteral("lie-down"));
    EXPECT_EQ(player.position(), 10s);
}

TEST_F(PlayerTest, RepeatIsTheSameSlideFromHome)
{
    goTo("slide-home", Side::Left, 4);
    player.command(CommandKind::Repeat);
    arrive();
    EXPECT_TRUE(hasHeard("Once more, the same slide."));
    EXPECT_EQ(move(), QStringLiteral("rest-home"));
    EXPECT_EQ(player.moment().rep, 4);
}

TEST_F(PlayerTest, RepeatOfATurnStaysLong)
{
    goTo("turn-out", Side::Right, 3);
    player.command(CommandKind::Repeat);
    arrive();
    EXPECT_TRUE(hasHeard("Once more, the same turn."));
    EXPECT_EQ(move(), QStringLiteral("turn-in"));
    EXPECT_EQ(player.body().reach, 1.0);
}

TEST_F(PlayerTest, SayAgainStandsStillAndGoesOnAfterASecond)
{
    goTo("slide-out", Side::Left, 3);
    const Millis position = player.position();
    const double reach = player.body().reach;
    heard.clear();
    player.command(CommandKind::SayAgain);
    advance(4s);
    EXPECT_EQ(player.body().reach, reach);
    arrive();
    EXPECT_THAT(heard, ::testing::ElementsAre(QStringLiteral("Left leg. Slide number three."), QStringLiteral("Three of five. Slide out.")));
    EXPECT_LT(player.position() - position, 101ms);
}

TEST_F(PlayerTest, PaceChangesFromTheNextMoveOn)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::Slower);
    arrive();
    EXPECT_TRUE(hasHeard("A little slower from here."));
    EXPECT_EQ(player.moment().moveLength, 5s);
    goTo("slide-home", Side::Left, 3);
    EXPECT_NEAR(static_cast<double>(player.moment().moveLength.count()), 6667, 1);
    player.command(CommandKind::Slower);
    advance(1s);
    EXPECT_TRUE(hasHeard("That changes nothing here.")) << "there is nothing slower";
}

TEST_F(PlayerTest, AChangeBetweenTwoMovesHearsTheCueThereOnce)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::Slower);
    heard.clear();
    arrive();
    advance(5s);
    EXPECT_EQ(times("Press, and slide it home."), 1);
}

TEST_F(PlayerTest, AJumpFromTheClosingToASlideSettlesFirst)
{
    goToNext("breathe-in");
    heard.clear();
    const auto &cells = player.program()->cells;
    const auto slides = std::find_if(cells.begin(), cells.end(), [](const Cell &cell) { return cell.step == QStringLiteral("slides"); });
    player.command(slides->place);
    advance(20s);
    EXPECT_EQ(heard.first(), QStringLiteral("Lift your hips, slide the support under, below your waist, and lower. We begin in half a minute."));
    EXPECT_TRUE(player.interlude());
}

TEST_F(PlayerTest, EndGentlyAsksAndStaysByItself)
{
    goTo("slide-out", Side::Left, 2);
    const Millis position = player.position();
    player.command(CommandKind::EndGently);
    EXPECT_EQ(player.phase(), Phase::Confirming);
    advance(30s);
    EXPECT_EQ(player.phase(), Phase::Running);
    EXPECT_GT(player.position(), position);
    EXPECT_EQ(player.options().ending, Ending::Whole);
}

TEST_F(PlayerTest, EndGentlyBringsTheBodyHome)
{
    goTo("slide-out", Side::Left, 2);
    player.command(CommandKind::EndGently);
    advance(2s);
    heard.clear();
    player.command(CommandKind::Main);
    advance(5min);
    EXPECT_EQ(heard.first(), QStringLiteral("We're finishing early, and that's fine. Bring your heel home."));
    EXPECT_TRUE(hasHeard("Press your feet down, lift your hips, slide the support out, and lower down."));
    EXPECT_TRUE(hasHeard("Well done. Sit a while before you stand."));
    EXPECT_EQ(player.phase(), Phase::Done);
    EXPECT_EQ(player.summary().end, Summary::End::EndedGently);
}

TEST_F(PlayerTest, EndingBeforeTheSupportIsThereTakesNoneAway)
{
    advance(12s);
    player.command(CommandKind::EndGently);
    player.command(CommandKind::Main);
    advance(5min);
    EXPECT_EQ(heard.filter(QStringLiteral("take the support away")).size(), 0);
    EXPECT_EQ(player.phase(), Phase::Done);
}

TEST_F(PlayerTest, AMotionThatChangesStandsStillDuringAnAnswer)
{
    advance(25s);
    const double fraction = player.moment().fraction;
    player.command(CommandKind::Main);
    advance(3s);
    EXPECT_EQ(player.phase(), Phase::Waiting);
    EXPECT_EQ(player.moment().fraction, fraction);
}

TEST_F(PlayerTest, LeaveWorksOnlyDuringTheQuestion)
{
    advance(30s);
    player.command(CommandKind::Leave);
    EXPECT_EQ(player.phase(), Phase::Running);
    player.command(CommandKind::EndGently);
    player.command(CommandKind::Leave);
    EXPECT_EQ(player.phase(), Phase::Done);
    EXPECT_EQ(player.summary().end, Summary::End::Left);
}

} // namespace
TEST(MomentTest, TellsHowLongNothingIsSaid)
{
    const Program program = compile(test::frontOfHips(), Options{}, Phrasebook(), Lengths());
    for (Millis position{0}; position < program.duration(); position += Millis{170}) {
        const Moment moment = momentAt(program, position);
        if (!moment.caption.isEmpty()) {
            EXPECT_EQ(moment.quiet, Millis{0}) << position.count();
            continue;
        }
        EXPECT_GT(moment.quiet, Millis{0}) << position.count();
        EXPECT_TRUE(momentAt(program, position + moment.quiet - Millis{1}).caption.isEmpty()) << position.count();
        const bool last = position + moment.quiet == program.duration();
        EXPECT_NE(momentAt(program, position + moment.quiet).caption.isEmpty(), !last) << position.count();
    }
}

} // namespace matside::test
