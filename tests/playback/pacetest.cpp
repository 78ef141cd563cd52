// SPDX-License-Identifier: GPL-3.0-or-later
// "Slower" and "quicker" hold from the next move on: the present move goes on as it is.
#include "playing.h"

#include <algorithm>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

constexpr const char *kSlower = "A little slower from here.";

class PaceTest : public Playing
{
protected:
    /// Advances until the current move, of the main program or of a detour, is this one and done to this share.
    void waitFor(const char *move, double share)
    {
        const auto isThere = [&] {
            const Moment now = player.moment();
            return now.move == QString::fromLatin1(move) && now.fraction >= share;
        };
        for (int step = 0; step < 4000 && !isThere(); ++step)
            advance(50ms);
        EXPECT_TRUE(isThere()) << move;
    }

    /// Advances until this sentence has begun.
    void waitForWords(const char *text)
    {
        for (int step = 0; step < 1200 && times(text) == 0; ++step)
            advance(50ms);
        EXPECT_EQ(times(text), 1) << text;
    }
};

TEST_F(PaceTest, AMoveWhoseSentenceIsBeingSaidGoesOnFromWhereItIs)
{
    for (const char *move : {"rest-home", "rest-long", "slide-out", "turn-in"}) {
        SCOPED_TRACE(move);
        player = Player(frontOfHipsScript(), {});
        goTo(move, Side::Left, 2, 0.15);
        const Millis position = player.position();
        player.command(CommandKind::Slower);
        EXPECT_EQ(player.position(), position);
        advance(500ms);
        EXPECT_EQ(player.position(), position) << "it stands still while the answer is said";
        arrive();
        EXPECT_GE(player.position(), position);
        EXPECT_LE(player.position(), position + 100ms);
        EXPECT_EQ(player.moment().move, QString::fromLatin1(move));
    }
}

TEST_F(PaceTest, AnInstructionThatIsCutIsSaidAgainAndItsMoveDoesNotBeginAgain)
{
    goTo("rest-home", Side::Left, 3, 0.1);
    const Millis position = player.position();
    const Program &program = *player.program();
    const auto cut = std::find_if(program.cues.begin(), program.cues.end(), [&](const Cue &cue) {
        return cue.spoken() && cue.at < position && position < cue.end();
    });
    ASSERT_NE(cut, program.cues.end());
    const QString sentence = cut->text;
    heard.clear();
    player.command(CommandKind::Slower);
    arrive();
    EXPECT_EQ(heard, QStringList({QString::fromLatin1(kSlower), sentence}));
    EXPECT_GE(player.position(), position);
}

TEST_F(PaceTest, ARecapAfterAPauseIsNotSaidAgain)
{
    goTo("slide-out", Side::Left, 3);
    pauseFor(5s);
    player.command(CommandKind::GoOn);
    waitForWords("Two.");
    player.command(CommandKind::Slower);
    arrive();
    EXPECT_EQ(times(kSlower), 1);
    for (const char *text : {"Welcome back.", "Three.", "One."})
        EXPECT_EQ(times(text), 1) << text;
    EXPECT_GT(player.moment().moveLength, 5s) << "the move that begins behind the recap is the next move";
}

TEST_F(PaceTest, AHeelOnItsWayHomeIsNotAskedAgain)
{
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::Next);
    waitFor("come-home", 0.4);
    const double reach = player.body().reach;
    ASSERT_GT(reach, 0.1);
    player.command(CommandKind::Quicker);
    advance(1s);
    EXPECT_DOUBLE_EQ(player.body().reach, reach) << "the heel stands still while the answer is said";
    double most = 0;
    for (int step = 0; step < 400 && player.moment().move != QStringLiteral("go-away"); ++step) {
        advance(50ms);
        most = std::max(most, player.body().reach);
    }
    EXPECT_DOUBLE_EQ(most, reach) << "and never goes out again on its way";
    arrive();
    EXPECT_EQ(times("A little quicker from here."), 1);
    EXPECT_EQ(times("First bring your left heel home."), 1);
    EXPECT_EQ(player.moment().step, QStringLiteral("turns"));
}

TEST_F(PaceTest, ADetourKeepsTheSentenceThatTheAnswerCuts)
{
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::Next);
    advance(1s);
    heard.clear();
    player.command(CommandKind::Slower);
    arrive();
    EXPECT_EQ(times(kSlower), 1);
    EXPECT_EQ(times("First bring your left heel home."), 1) << "the cut sentence is said whole, once";
}

TEST_F(PaceTest, OnADetourTheLaterOfTwoAnswersIsSaid)
{
    for (const bool inThePause : {false, true}) {
        SCOPED_TRACE(inThePause ? "slower in the pause" : "slower on the detour");
        player = Player(frontOfHipsScript(), {});
        goTo("slide-out", Side::Left, 3);
        pauseFor(5s);
        if (inThePause)
            player.command(CommandKind::Slower);
        player.command(CommandKind::GoOn);
        if (!inThePause)
            player.command(CommandKind::Slower);
        if (!inThePause)
            advance(500ms);
        heard.clear();
        player.command(CommandKind::Quicker);
        arrive();
        EXPECT_EQ(times(kSlower), 0);
        EXPECT_EQ(times("A little quicker from here."), 1);
        EXPECT_EQ(times("Welcome back."), 1);
        EXPECT_EQ(player.moment().moveLength, 5s);
    }
}

TEST_F(PaceTest, SettlingThatAnAnswerInterruptsIsStillDone)
{
    goTo("slide-out", Side::Left, 2);
    pauseFor(121s);
    player.command(CommandKind::GoOn);
    advance(20s);
    player.command(CommandKind::Slower);
    advance(8s);
    EXPECT_EQ(times("Welcome back."), 0) << "the half minute is not over: the answer stopped it";
    arrive();
    EXPECT_EQ(times("Settle back onto your support. We begin in half a minute."), 1);
    EXPECT_EQ(times("Welcome back."), 1);
}

TEST_F(PaceTest, AHeelThatGoesOnHomeBehindAPauseKeepsItsPace)
{
    goTo("slide-home", Side::Left, 2);
    const Millis length = player.moment().moveLength;
    pauseFor(3s);
    player.command(CommandKind::Slower);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_EQ(times(kSlower), 1);
    ASSERT_EQ(player.moment().move, QStringLiteral("slide-home"));
    EXPECT_EQ(player.moment().moveLength, length);
    advance(player.moment().moveLeft + 1ms);
    EXPECT_LT(player.program()->options.pace, 1.0);
}

TEST_F(PaceTest, AHeldGateStaysHeldAndCountsOnce)
{
    advance(25s);
    player.command(CommandKind::Main);
    ASSERT_EQ(player.phase(), Phase::Waiting);
    const Millis position = player.position();
    heard.clear();
    player.command(CommandKind::Slower);
    advance(20s);
    EXPECT_EQ(player.phase(), Phase::Waiting);
    EXPECT_EQ(player.position(), position);
    EXPECT_EQ(times(kSlower), 1);
    player.command(CommandKind::Main);
    advance(3001ms);
    EXPECT_EQ(times("Three."), 1);
    EXPECT_LT(player.program()->options.pace, 1.0);
}

TEST_F(PaceTest, ACountInGoesOnAfterAnAnswer)
{
    for (const Segment &segment : player.program()->segments) {
        if (segment.gate) {
            advance(segment.end - 1500ms - player.position());
            break;
        }
    }
    ASSERT_EQ(times("Two."), 1);
    player.command(CommandKind::Slower);
    arrive();
    advance(1500ms);
    EXPECT_EQ(times("Three."), 1);
    EXPECT_EQ(times("One."), 1);
}

TEST_F(PaceTest, WhileTheBackEasesTheAnswerWaits)
{
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::Complain);
    advance(5s);
    heard.clear();
    player.command(CommandKind::Slower);
    advance(2s);
    EXPECT_EQ(player.phase(), Phase::Easing);
    EXPECT_EQ(times(kSlower), 0);
    player.command(CommandKind::Main);
    arrive();
    EXPECT_EQ(times(kSlower), 1);
    EXPECT_LT(player.options().pace, 1.0);
}

} // namespace
} // namespace matside::test
