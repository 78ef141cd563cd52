// SPDX-License-Identifier: GPL-3.0-or-later
// On the way somewhere: whatever is pressed there, the leg and the words arrive.
#include "playing.h"

#include <algorithm>
#include <cmath>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

constexpr const char *kSwitch = "Now the right leg. Keep both knees bent, and level your hips.";

class DetourTest : public Playing
{
protected:
    /// On until this move is done to this share, in whatever program.
    void waitFor(const char *move, double share)
    {
        const auto there = [&] {
            const Moment now = player.moment();
            return now.move == QString::fromLatin1(move) && now.fraction >= share;
        };
        for (int step = 0; step < 4000 && !there(); ++step)
            advance(50ms);
        EXPECT_TRUE(there()) << move;
    }

    double worstJump(Millis length)
    {
        double worst = 0;
        for (Millis gone{0}; gone < length; gone += 20ms) {
            const double before = player.body().reach;
            advance(20ms);
            worst = std::max(worst, std::abs(player.body().reach - before));
        }
        return worst;
    }
};

TEST_F(DetourTest, AfterAPauseOnTheWayHomeTheLegComesHomeBeforeItGoesOutAgain)
{
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::Next);
    waitFor("come-home", 0.8);
    pauseFor(5s);
    player.command(CommandKind::GoOn);
    double least = 1;
    for (int step = 0; step < 1200 && player.interlude(); ++step) {
        advance(100ms);
        least = std::min(least, player.body().reach);
    }
    EXPECT_LT(least, 0.01);
    EXPECT_DOUBLE_EQ(player.body().reach, 1.0);
}

TEST_F(DetourTest, NumbersOfACountAreSpacedByTheirLength)
{
    goTo("slide-out", Side::Left, 2);
    pauseFor(20s);
    player.command(CommandKind::GoOn);
    ASSERT_TRUE(player.interlude());
    const Program &detour = player.interlude()->cursor.program();
    std::vector<Millis> numbers;
    for (const Cue &cue : detour.cues) {
        if (cue.kind == CueKind::LeadIn)
            numbers.push_back(cue.at);
    }
    ASSERT_EQ(numbers.size(), 3U);
    EXPECT_EQ(numbers[1] - numbers[0], kNumberLength);
    EXPECT_EQ(numbers[2] - numbers[0], kCountLength - kNumberLength);
}

TEST_F(DetourTest, TurnsAreNeverDoneOnALegThatIsNotOut)
{
    for (const bool paused : {false, true}) {
        player = Player(frontOfHipsScript(), {});
        goTo("turn-out", Side::Left, 3);
        pauseFor(20s);
        player.command(CommandKind::GoOn);
        waitFor("go-away", 0.3);
        if (paused)
            pauseFor(3s);
        player.command(paused ? CommandKind::GoOn : CommandKind::Repeat);
        arrive();
        EXPECT_EQ(player.moment().step, QStringLiteral("turns"));
        EXPECT_DOUBLE_EQ(player.body().reach, 1.0);
    }
}

TEST_F(DetourTest, FewerSlidesOnTheWayHomeOfTheLastDoNotTurnAtHome)
{
    Options options;
    options.choices.insert(QStringLiteral("slides"), 6);
    player = Player(frontOfHipsScript(), options);
    goTo("slide-home", Side::Left, 5, 0.8);
    options.choices.insert(QStringLiteral("slides"), 5);
    player.setOptions(options);
    arrive();
    EXPECT_TRUE(player.body().reach < 0.01 || player.body().reach > 0.9) << player.body().reach;
}

TEST_F(DetourTest, ACeilingThatFallsHoldsForTheSlideOutThatIsUnderWay)
{
    goTo("turn-out", Side::Left, 3);
    pauseFor(20s);
    player.command(CommandKind::GoOn);
    advance(2s);
    Options options = player.options();
    options.ceiling.left = 0.5;
    player.setOptions(options);
    arrive();
    EXPECT_DOUBLE_EQ(player.body().reach, 0.5);
}

TEST_F(DetourTest, LengthsThatComeDuringAQuestionOnADetourMoveNoLeg)
{
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::Previous);
    advance(1s);
    player.command(CommandKind::EndGently);
    advance(1s);
    player.setScript(frontOfHipsScript());
    player.command(CommandKind::GoOn);
    EXPECT_LT(worstJump(30s), 0.05);
}

TEST_F(DetourTest, SwitchingSidesIsSaidAnewAfterAPauseInIt)
{
    goTo("slide-out", Side::Left, 2);
    player.command(CommandKind::SwitchSide);
    for (int step = 0; step < 300 && times(kSwitch) == 0; ++step)
        advance(50ms);
    goOnAfter(3s);
    EXPECT_EQ(times(kSwitch), 1);
}

TEST_F(DetourTest, SwitchingSidesWhilePausedIsSaid)
{
    goTo("slide-out", Side::Left, 3);
    pauseFor(3s);
    player.command(CommandKind::SwitchSide);
    advance(2s);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_EQ(times(kSwitch), 1);
}

TEST_F(DetourTest, TheEndIsSaidAnewAfterAPauseInIt)
{
    goTo("slide-out", Side::Left, 2);
    player.command(CommandKind::EndGently);
    advance(2s);
    player.command(CommandKind::Main);
    advance(2s);
    goOnAfter(3s);
    EXPECT_EQ(times("We're finishing early, and that's fine. Bring your heel home."), 1);
}

TEST_F(DetourTest, EndingAfterALongerPauseAsksForNoHeel)
{
    goTo("slide-out", Side::Left, 2);
    pauseFor(60s);
    player.command(CommandKind::EndGently);
    advance(2s);
    heard.clear();
    player.command(CommandKind::Main);
    advance(10s);
    EXPECT_EQ(heard.value(0), QStringLiteral("We're finishing early, and that's fine."));
}

TEST_F(DetourTest, SayAgainStandsStillAndSaysTheLineOfTheDetour)
{
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::Next);
    waitFor("come-home", 0.3);
    heard.clear();
    const double reach = player.body().reach;
    player.command(CommandKind::SayAgain);
    advance(2s);
    EXPECT_EQ(heard.value(0), QStringLiteral("First bring your left heel home."));
    EXPECT_DOUBLE_EQ(player.body().reach, reach);
}

TEST_F(DetourTest, TheCardShowsTheLegThatComesHome)
{
    goTo("slide-out", Side::Left, 2);
    player.command(CommandKind::SwitchSide);
    advance(1s);
    EXPECT_EQ(player.moment().side, Side::Left);
    EXPECT_EQ(player.moment().title, QStringLiteral("Stay there"));
    EXPECT_EQ(player.moment().rep, 2);
    EXPECT_EQ(player.moment().nextTitle, QStringLiteral("Bring the heel home"));
    waitFor("come-home", 0.3);
    EXPECT_EQ(player.moment().side, Side::Left);
    EXPECT_EQ(player.moment().rep, 2);
    EXPECT_EQ(player.moment().title, QStringLiteral("Bring the heel home"));
}

TEST_F(DetourTest, BackUndoesASwitchOfSides)
{
    for (const CommandKind undo : {CommandKind::Previous, CommandKind::SwitchSide}) {
        player = Player(frontOfHipsScript(), {});
        goTo("slide-out", Side::Left, 3);
        player.command(CommandKind::SwitchSide);
        advance(1s);
        heard.clear();
        player.command(undo);
        arrive();
        EXPECT_EQ(player.moment().side, Side::Left);
        EXPECT_EQ(player.moment().rep, 3);
        EXPECT_EQ(times("Left leg. Slide number three, heel at home."), 1);
    }
}

TEST_F(DetourTest, BackLongAfterASwitchIsAStep)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::SwitchSide);
    arrive();
    advance(4s);
    player.command(CommandKind::Previous);
    arrive();
    EXPECT_EQ(player.moment().side, Side::Right);
}

TEST_F(DetourTest, GoingBackToTheSettingUpLeavesTheSupportWhereItLies)
{
    goTo("slide-out", Side::Left, 2);
    player.command(player.program()->cells[2].place); // "Bend both knees"
    arrive();
    player.command(CommandKind::EndGently);
    advance(2s);
    player.command(CommandKind::Main);
    advance(60s);
    EXPECT_FALSE(heard.filter(QStringLiteral("slide the support out")).isEmpty());
    EXPECT_EQ(player.options().support, QString());
}

TEST_F(DetourTest, TheBreathOfTheFigureDoesNotJump)
{
    for (const Segment &segment : player.program()->segments) {
        if (segment.move == QStringLiteral("breathe-in") && segment.rep == 3) {
            advance(segment.start + segment.length() * 6 / 10);
            break;
        }
    }
    ASSERT_GT(player.body().breath, 0.5);
    pauseFor(3s);
    player.command(CommandKind::GoOn);
    double worst = 0;
    for (int step = 0; step < 80; ++step) {
        const double before = player.body().breath;
        advance(50ms);
        worst = std::max(worst, std::abs(player.body().breath - before));
    }
    EXPECT_LT(worst, 0.1);
    EXPECT_EQ(player.moment().rep, 3);
}

TEST_F(DetourTest, TheBreathOfEasingDoesNotJump)
{
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::Complain);
    advance(9s);
    const double breath = player.body().breath;
    ASSERT_GT(breath, 0.3);
    pauseFor(3s);
    player.command(CommandKind::GoOn);
    EXPECT_NEAR(player.body().breath, breath, 0.01);
}

TEST_F(DetourTest, EverySlideAndTurnIsCountedOnce)
{
    for (int rep = 1; rep <= 4; ++rep) {
        goTo("slide-home", Side::Left, rep, 0.9);
        pauseFor(20s);
        player.command(CommandKind::GoOn);
        arrive();
    }
    for (int rep = 1; rep <= 5; ++rep) {
        goTo("turn-out", Side::Left, rep, 0.8);
        pauseFor(5s);
        player.command(CommandKind::GoOn);
        arrive();
    }
    goTo("rest-long", Side::Right, 2);
    player.command(CommandKind::Complain);
    advance(5s);
    player.command(CommandKind::Main);
    arrive();
    advance(10min);
    ASSERT_EQ(player.phase(), Phase::Done);
    EXPECT_EQ(player.summary().repetitions.left, 5);
    EXPECT_EQ(player.summary().turns.left, 5);
    EXPECT_EQ(player.summary().repetitions.right, 5);
    EXPECT_EQ(player.summary().turns.right, 5);
}

TEST_F(DetourTest, EndingBeforeTheSupportKeepsTheChosenSupportInTheSummary)
{
    Options options;
    options.support = QStringLiteral("block");
    player = Player(frontOfHipsScript(), options);
    advance(12s);
    player.command(CommandKind::EndGently);
    player.command(CommandKind::Main);
    advance(5min);
    EXPECT_EQ(player.summary().options.support, QStringLiteral("block"));
}

} // namespace
} // namespace matside::test
