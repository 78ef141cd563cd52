// SPDX-License-Identifier: GPL-3.0-or-later
// "My back complains": a normal thing to say, at any time.
#include "playing.h"

#include <algorithm>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class BackComplainsTest : public Playing
{
};

TEST_F(BackComplainsTest, StopsTheVoiceAndKeepsTheLegWhereItIs)
{
    goTo("slide-out", Side::Left, 3);
    const double reach = player.body().reach;
    const quint64 generation = player.generation();
    player.command(CommandKind::Complain);
    EXPECT_EQ(player.phase(), Phase::Easing);
    EXPECT_GT(player.generation(), generation);
    advance(3min);
    EXPECT_EQ(player.phase(), Phase::Easing); // it never moves on by itself
    EXPECT_EQ(player.body().reach, reach);
    EXPECT_EQ(times("Stay right there. Let a long breath out, and rest."), 1);
    EXPECT_EQ(times("No rush. When it feels softer, slide your heel home."), 2);
}

/// The slide gets shorter by the complaint, and so it seems to be nearer to home than the heel is.
TEST_F(BackComplainsTest, AHeelThatIsNotYetHomeStaysWhereItIs)
{
    goTo("slide-out", Side::Left, 3);
    while (player.body().reach > 0.045 || player.body().reach < 0.035)
        advance(10ms);
    const double reach = player.body().reach;
    player.command(CommandKind::Complain);
    advance(20s);
    EXPECT_EQ(player.body().reach, reach);
}

TEST_F(BackComplainsTest, SpeaksAfterFourAndAfterEightBreaths)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::Complain);
    advance(46s);
    EXPECT_EQ(times("No rush. When it feels softer, slide your heel home."), 1);
    advance(46s);
    EXPECT_EQ(times("No rush. When it feels softer, slide your heel home."), 2);
}

TEST_F(BackComplainsTest, PacesTheBreathForEyesThatAreShut)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::Complain);
    advance(40s);
    EXPECT_EQ(times("Breathe in."), 2);
    EXPECT_EQ(times("Breathe out."), 2);
    EXPECT_EQ(player.moment().motion, QStringLiteral("hold-long"));
}

TEST_F(BackComplainsTest, NobodyIsToldToStayInAChangeOfPosition)
{
    for (const char *step : {"lie-down", "support", "roll", "sit-up"}) {
        player = Player(frontOfHipsScript(), {});
        heard.clear();
        while (player.moment().step != QLatin1String(step))
            advance(100ms);
        advance(2s);
        player.command(CommandKind::Complain);
        heard.clear();
        advance(4s);
        EXPECT_EQ(heard, QStringList(QStringLiteral("Come to where it is easy. Let a long breath out, and rest.")))
            << step;
        EXPECT_EQ(player.moment().title, QStringLiteral("Rest where it is easy")) << step;
    }
}

TEST_F(BackComplainsTest, AnArrowShowsThatTheSupportGoesAndNoneThatTheBodyWaits)
{
    Player waiting = player;
    waiting.advance(2s);
    waiting.command(CommandKind::Main); // holds the gate of sitting down
    ASSERT_EQ(waiting.phase(), Phase::Waiting);
    EXPECT_FALSE(waiting.moment().moves);
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::Complain);
    EXPECT_FALSE(player.moment().moves);
    player.command(CommandKind::Main);
    arrive();
    goTo("rest-long", Side::Left, 4);
    player.command(CommandKind::Complain);
    EXPECT_FALSE(player.moment().moves);
    player.command(CommandKind::Main);
    int moves = 0;
    for (advance(1s); player.interlude(); advance(1s)) {
        const Moment moment = player.moment();
        EXPECT_EQ(moment.moves, moment.move == QLatin1String("take-away"));
        moves += moment.moves;
    }
    EXPECT_GT(moves, 5);
}

TEST_F(BackComplainsTest, HoldsLaterSlidesOfThatSideShort)
{
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::Complain);
    EXPECT_DOUBLE_EQ(player.options().ceiling.left, 0.85 * 0.9);
    EXPECT_DOUBLE_EQ(player.options().ceiling.right, 1.0);
    advance(8s);
    player.command(CommandKind::Main);
    arrive();
    EXPECT_EQ(times("We'll stay shorter on this side."), 1);
    EXPECT_EQ(player.moment().rep, 4);
    goTo("turn-in", Side::Left, 3);
    EXPECT_DOUBLE_EQ(player.body().reach, 0.85 * 0.9);
    EXPECT_TRUE(player.moment().heldShort);
}

TEST_F(BackComplainsTest, NeverHoldsShorterThanTheLeast)
{
    goTo("slide-out", Side::Right, 1, 0.3);
    ASSERT_LT(player.body().reach, 0.3);
    player.command(CommandKind::Complain);
    EXPECT_DOUBLE_EQ(player.options().ceiling.right, 0.3);
}

TEST_F(BackComplainsTest, DuringTurnsTheRestOfThemIsSkipped)
{
    goTo("turn-out", Side::Left, 2, 0.7);
    player.command(CommandKind::Complain);
    advance(10s);
    heard.clear();
    player.command(CommandKind::Main);
    arrive();
    EXPECT_EQ(heard.first(), QStringLiteral("Back to the middle."));
    EXPECT_EQ(player.moment().step, QStringLiteral("rest"));
    EXPECT_EQ(player.moment().side, Side::Left);
}

TEST_F(BackComplainsTest, InARecapHoldsTheSlideShortToo)
{
    goTo("slide-out", Side::Left, 5, 0.9);
    player.command(CommandKind::Pause);
    advance(5s);
    player.command(CommandKind::GoOn);
    advance(3s);
    ASSERT_TRUE(player.interlude());
    const double reach = player.body().reach;
    player.command(CommandKind::Complain);
    EXPECT_DOUBLE_EQ(player.options().ceiling.left, 0.9 * reach);
    advance(5s);
    player.command(CommandKind::Main);
    arrive();
    advance(20s);
    EXPECT_LE(player.body().reach, 0.9 * reach + 1e-9);
}

TEST_F(BackComplainsTest, InARecapOfATurnSkipsTheTurns)
{
    goTo("turn-out", Side::Left, 3, 0.7);
    player.command(CommandKind::Pause);
    advance(5s);
    player.command(CommandKind::GoOn);
    advance(3s);
    player.command(CommandKind::Complain);
    advance(5s);
    player.command(CommandKind::Main);
    arrive();
    EXPECT_EQ(player.moment().step, QStringLiteral("rest"));
}

TEST_F(BackComplainsTest, WithBothHeelsAtHomeTheSupportIsTakenAway)
{
    goTo("rest-home", Side::Left, 2);
    player.command(CommandKind::Complain);
    advance(30s);
    EXPECT_EQ(times("Let's bring your hips down. Both feet flat, lift a little, slide the support out, and lower."), 1);
    EXPECT_EQ(times("If it is sharp, or runs down your leg, that is enough for today."), 1);
    EXPECT_DOUBLE_EQ(player.options().ceiling.left, 1.0);
}

/// Whose leg a line off the path is about: the page shows it.
TEST_F(BackComplainsTest, UntilAnotherLegIsNamedItIsAboutTheLegThatCameHome)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::Complain);
    advance(10s);
    const std::vector<Cell> cells = player.program()->cells;
    const auto right = std::find_if(cells.begin(), cells.end(), [](const Cell &cell) { return cell.side == Side::Right; });
    player.command(right->place);
    bool saysShorter = false;
    for (int glance = 0; glance < 300 && player.bodySide() == Side::Left; ++glance) {
        advance(100ms);
        const Moment now = player.moment();
        saysShorter = saysShorter
                      || (now.side == Side::Left && now.caption == QStringLiteral("We'll stay shorter on this side."));
    }
    EXPECT_TRUE(saysShorter);
    EXPECT_EQ(player.bodySide(), Side::Right);
}

TEST_F(BackComplainsTest, AComplaintBeforeAnotherLegIsNamedStaysWithThisOne)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::SwitchSide);
    for (int glance = 0; glance < 300 && (!player.body().isOut() || !player.body().isNearlyHome()); ++glance)
        advance(50ms);
    ASSERT_TRUE(player.body().isNearlyHome());
    player.command(CommandKind::Complain);
    advance(8s);
    EXPECT_FALSE(player.body().isOut());
    EXPECT_EQ(player.moment().side, Side::Left);
}

TEST_F(BackComplainsTest, AComplaintWithTheHipsUpSaysToComeToWhereItIsEasy)
{
    goTo("rest-home", Side::Left, 2);
    player.command(CommandKind::Complain);
    while (!player.moment().moves)
        advance(100ms);
    advance(9s);
    heard.clear();
    player.command(CommandKind::Complain);
    advance(1s);
    EXPECT_EQ(heard.value(0), QStringLiteral("Come to where it is easy. Let a long breath out, and rest."));
}

/// The note of an arriving heel tells a person with eyes shut that the heel is at home.
TEST_F(BackComplainsTest, AHeelWhoseNoteSoundsIsAtHome)
{
    for (const double pace : kPaces) {
        Options options;
        options.pace = pace;
        player = Player(frontOfHipsScript(), options);
        heard.clear();
        for (const ScheduledCue &cue : player.ahead(player.program()->duration())) {
            if (cue.cue.id == QStringLiteral("chime-home") && cue.cue.side == Side::Right) {
                advance(cue.in + 1ms);
                break;
            }
        }
        ASSERT_TRUE(player.body().isOut());
        player.command(CommandKind::Complain);
        EXPECT_DOUBLE_EQ(player.options().ceiling.right, 1.0) << pace;
        advance(30s);
        EXPECT_FALSE(player.body().isOut());
        EXPECT_EQ(times("No rush. When it feels softer, slide your heel home."), 0) << pace;
        EXPECT_EQ(times("If it is sharp, or runs down your leg, that is enough for today."), 1) << pace;
        EXPECT_EQ(player.summary().repetitions.right, 1) << pace;
    }
}

/// What a person may press while the support is taken away, and after which the session goes on.
constexpr std::array kGoingOn{std::array{CommandKind::Main, CommandKind::Main},
                              std::array{CommandKind::Next, CommandKind::Next},
                              std::array{CommandKind::SwitchSide, CommandKind::SwitchSide},
                              std::array{CommandKind::Pause, CommandKind::Next}};

const auto kHipsDown =
    QStringLiteral("Let's bring your hips down. Both feet flat, lift a little, slide the support out, and lower.");

class SupportGoesTest : public Playing, public testing::WithParamInterface<std::array<CommandKind, 2>>
{
protected:
    /// A complaint on the support with both heels at home, this long ago; then what is pressed.
    void pressAfter(Millis length)
    {
        goTo("rest-home", Side::Left, 2);
        player.command(CommandKind::Complain);
        advance(length);
        ASSERT_EQ(heard.count(kHipsDown), 1);
        heard.clear();
        player.command(GetParam()[0]);
        if (GetParam()[1] != GetParam()[0])
            player.command(GetParam()[1]);
        if (player.phase() == Phase::Paused)
            player.command(CommandKind::GoOn);
        if (player.phase() == Phase::Easing)
            player.command(CommandKind::Main);
    }
};

INSTANTIATE_TEST_SUITE_P(Each, SupportGoesTest, testing::ValuesIn(kGoingOn));

TEST_P(SupportGoesTest, ASentenceThatWasCutIsSaidAgainBeforeAnythingElse)
{
    pressAfter(7s);
    arrive();
    ASSERT_FALSE(heard.isEmpty());
    EXPECT_EQ(heard[0], kHipsDown);
    EXPECT_EQ(heard.count(kHipsDown), 1);
    EXPECT_EQ(player.moment().support, QStringLiteral("none"));
}

TEST_P(SupportGoesTest, ASentenceThatWasSaidCounts)
{
    pressAfter(15s);
    EXPECT_EQ(player.moment().support, QStringLiteral("none"));
    arrive();
    EXPECT_EQ(heard.count(kHipsDown), 0);
    advance(60s);
    EXPECT_TRUE(heard.filter(QStringLiteral("your support")).isEmpty()) << heard.join(u'\n').toStdString();
}

TEST_F(BackComplainsTest, TheSupportIsNotTakenAwayASecondTime)
{
    for (const Millis after : {7'000ms, 15'000ms, 20'000ms}) {
        Player again = player;
        heard.clear();
        goTo("rest-home", Side::Left, 2);
        player.command(CommandKind::Complain);
        advance(after);
        player.command(CommandKind::Complain);
        advance(30s);
        EXPECT_EQ(heard.count(kHipsDown), after == 7'000ms ? 2 : 1) << after.count();
        player = again;
    }
}

TEST_F(BackComplainsTest, SettlingAfterALongPauseDoesNotSpeakOfASupportThatHasJustGone)
{
    goTo("rest-home", Side::Left, 2);
    player.command(CommandKind::Complain);
    advance(7s);
    goOnAfter(10min);
    EXPECT_EQ(heard.value(0), kHipsDown) << heard.join(u'\n').toStdString();
    EXPECT_EQ(times("Settle on your back again. We begin in half a minute."), 1) << heard.join(u'\n').toStdString();
    EXPECT_EQ(times("Settle back onto your support. We begin in half a minute."), 0);
}

TEST_F(BackComplainsTest, EndingGentlyTakesTheSupportAwayOnce)
{
    for (const Millis after : {7'000ms, 15'000ms}) {
        Player again = player;
        heard.clear();
        goTo("rest-home", Side::Left, 2);
        player.command(CommandKind::Complain);
        advance(after);
        player.command(CommandKind::EndGently);
        heard.clear();
        player.command(CommandKind::Main);
        advance(60s);
        EXPECT_EQ(heard.filter(QStringLiteral("slide the support out")).size(), after == 7'000ms ? 1 : 0)
            << heard.join(u'\n').toStdString();
        player = again;
    }
}

TEST_F(BackComplainsTest, TheSecondTimeOffersToLeaveTheSide)
{
    goTo("slide-out", Side::Left, 2);
    player.command(CommandKind::Complain);
    advance(2s);
    player.command(CommandKind::Complain);
    EXPECT_TRUE(player.moment().complainedTwice);
    player.command(CommandKind::Next);
    arrive();
    EXPECT_EQ(player.moment().step, QStringLiteral("change"));
    EXPECT_EQ(player.summary().complaints.left, 2);
}

TEST_F(BackComplainsTest, TwoPressesOfMainComplain)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::Main);
    advance(1400ms);
    player.command(CommandKind::Main);
    EXPECT_EQ(player.phase(), Phase::Easing);
}

TEST_F(BackComplainsTest, AThirdPressOfMainDoesNotSlideHome)
{
    goTo("slide-out", Side::Left, 3);
    for (int press = 0; press < 4; ++press) {
        player.command(CommandKind::Main);
        advance(700ms);
    }
    EXPECT_EQ(player.phase(), Phase::Easing);
    EXPECT_EQ(player.summary().complaints.left, 1);
    advance(2s);
    player.command(CommandKind::Main);
    EXPECT_EQ(player.phase(), Phase::Running);
}

TEST_F(BackComplainsTest, TwoPressesOfMainAtAQuestionComplain)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::EndGently);
    advance(3s);
    player.command(CommandKind::Main);
    advance(500ms);
    player.command(CommandKind::Main);
    EXPECT_EQ(player.phase(), Phase::Easing);
}

TEST_F(BackComplainsTest, TwoSlowPressesOfMainPauseAndGoOn)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::Main);
    advance(1600ms);
    player.command(CommandKind::Main);
    EXPECT_EQ(player.phase(), Phase::Running);
}

TEST_F(BackComplainsTest, ALittleFurtherGivesTenPointsBackFromTheNextSlide)
{
    goTo("rest-long", Side::Left, 2);
    player.command(CommandKind::Complain);
    const double ceiling = player.options().ceiling.left;
    advance(5s);
    player.command(CommandKind::Main);
    arrive();
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::Further);
    EXPECT_DOUBLE_EQ(player.options().ceiling.left, ceiling);
    arrive();
    goTo("slide-out", Side::Left, 4);
    EXPECT_DOUBLE_EQ(player.options().ceiling.left, ceiling + 0.1);
}

TEST_F(BackComplainsTest, AComplaintTakesBackALittleFurther)
{
    goTo("rest-long", Side::Left, 2);
    player.command(CommandKind::Complain);
    advance(5s);
    player.command(CommandKind::Main);
    arrive();
    player.command(CommandKind::Further);
    arrive();
    player.command(CommandKind::Complain); // with both heels at home
    advance(5s);
    player.command(CommandKind::Main);
    arrive();
    const double ceiling = player.options().ceiling.left;
    goTo("rest-long", Side::Left, 4);
    EXPECT_DOUBLE_EQ(player.options().ceiling.left, ceiling);
    EXPECT_LE(player.body().reach, ceiling);
}

TEST_F(BackComplainsTest, AComplaintOnADetourHomeShortensTheSlideAfterIt)
{
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::Next); // home first, then out again to the turns
    advance(1s);
    const double reach = player.body().reach;
    player.command(CommandKind::Complain);
    advance(5s);
    heard.clear();
    player.command(CommandKind::Main);
    arrive();
    EXPECT_EQ(times("We'll stay shorter on this side."), 1);
    EXPECT_EQ(player.moment().step, QStringLiteral("turns"));
    EXPECT_NEAR(player.body().reach, 0.9 * reach, 1e-9);
}

TEST_F(BackComplainsTest, AComplaintInAPauseOfEasingKeepsThePlace)
{
    goTo("turn-out", Side::Left, 3);
    player.command(CommandKind::Complain);
    advance(3s);
    player.command(CommandKind::Pause);
    advance(3s);
    player.command(CommandKind::Complain);
    advance(3s);
    player.command(CommandKind::Main);
    arrive();
    EXPECT_EQ(player.moment().step, QStringLiteral("rest"));
}

TEST_F(BackComplainsTest, TwoComplaintsOnTheDetourToTheOtherLegLeaveOnlyThisSide)
{
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::SwitchSide);
    advance(1s);
    player.command(CommandKind::Complain);
    advance(2s);
    player.command(CommandKind::Complain);
    player.command(CommandKind::Next);
    arrive();
    EXPECT_EQ(player.moment().side, Side::Right);
    EXPECT_EQ(player.moment().step, QStringLiteral("ready"));
}

TEST_F(BackComplainsTest, FurtherChangesNothingWithoutAShorterReachAndTellsIt)
{
    goTo("slide-out", Side::Left, 3);
    heard.clear();
    player.command(CommandKind::Further);
    arrive();
    EXPECT_EQ(heard.value(0), QStringLiteral("That changes nothing here."));
    EXPECT_DOUBLE_EQ(player.progress().options.ceiling.left, 1.0);
}

} // namespace
} // namespace matside::test
