// SPDX-License-Identifier: GPL-3.0-or-later
// With the main action alone, pressed or held, a person reaches everything that is needed: end gently, too.
#include "playing.h"

#include <gmock/gmock.h>

namespace matside::test {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

const QString kHoldOn = QStringLiteral("Keep holding to finish.");
const QString kHeld = QStringLiteral("Take your time. Press the button again when you're ready.");

class OneKeyTest : public Playing
{
protected:
    /// Presses the main action, and keeps it held up to the question.
    void hold()
    {
        press();
        advance(1500ms);
        player.command(CommandKind::MainHeld);
        advance(1500ms);
        player.command(CommandKind::MainHeldOn);
    }
    void press() { player.command(CommandKind::Main); }
    void pressTwice()
    {
        press();
        advance(500ms);
        press();
    }
    [[nodiscard]] bool endsGently() const { return player.options().ending == Ending::Gently; }
};

TEST_F(OneKeyTest, AHeldKeyPausesIsAnnouncedAndThenAsks)
{
    goTo("slide-out", Side::Left, 2);
    heard.clear();
    press();
    EXPECT_EQ(player.phase(), Phase::Paused);
    advance(1500ms);
    const double reach = player.body().reach;
    player.command(CommandKind::MainHeld);
    EXPECT_EQ(player.phase(), Phase::Paused);
    advance(1500ms);
    EXPECT_THAT(heard, ElementsAre(kHoldOn));
    player.command(CommandKind::MainHeldOn);
    EXPECT_EQ(player.phase(), Phase::Confirming);
    EXPECT_EQ(player.body().reach, reach);
}

TEST_F(OneKeyTest, AKeyThatIsLetGoBeforeTheQuestionLeavesThePause)
{
    goTo("slide-out", Side::Left, 2);
    heard.clear();
    press();
    advance(1500ms);
    player.command(CommandKind::MainHeld);
    advance(30s);
    EXPECT_EQ(player.phase(), Phase::Paused);
    EXPECT_THAT(heard, ElementsAre(kHoldOn, kHeld));
    heard.clear();
    press();
    arrive();
    EXPECT_EQ(player.phase(), Phase::Running);
    EXPECT_THAT(heard, Not(Contains(kHoldOn)));
}

TEST_F(OneKeyTest, TheQuestionOfAHeldKeyIsAnsweredByThePressAndElseStays)
{
    goTo("slide-out", Side::Left, 2);
    hold();
    heard.clear();
    advance(40s);
    EXPECT_EQ(player.phase(), Phase::Paused);
    EXPECT_THAT(heard, Not(Contains(kHoldOn)));
    press(); // goes on
    advance(2s);
    hold();
    advance(2s);
    press();
    EXPECT_TRUE(endsGently());
    arrive();
}

/// The same from a pause, where the press goes on, and from a gate, where it holds.
TEST_F(OneKeyTest, AHeldKeyAsksInEveryPhaseInWhichThePressIsNotAComplaint)
{
    goTo("slide-out", Side::Left, 2);
    pauseFor(5s);
    hold();
    EXPECT_THAT(heard, Contains(kHoldOn));
    EXPECT_EQ(player.phase(), Phase::Confirming);
    heard.clear();
    advance(60s);
    EXPECT_THAT(heard, Not(Contains(kHoldOn)));
}

TEST_F(OneKeyTest, AHeldGateThatStaysDoesNotTellOfTheHoldAgain)
{
    while (!player.moment().gate)
        advance(100ms);
    hold();
    EXPECT_THAT(heard, Contains(kHoldOn));
    EXPECT_EQ(player.phase(), Phase::Confirming);
    heard.clear();
    advance(40s);
    EXPECT_EQ(player.phase(), Phase::Waiting);
    EXPECT_THAT(heard, Not(Contains(kHoldOn)));
}

TEST_F(OneKeyTest, AGateThatGoesOnUnderAHeldKeyDoesNotTellOfTheHoldAgain)
{
    while (!player.moment().gate)
        advance(100ms);
    press();
    advance(5s);
    hold();
    EXPECT_THAT(heard, Contains(kHoldOn));
    EXPECT_EQ(player.phase(), Phase::Confirming);
    heard.clear();
    advance(40s);
    EXPECT_EQ(player.phase(), Phase::Running);
    EXPECT_THAT(heard, Not(Contains(kHoldOn)));
}

/// A hand that closes in fright asks for no end: easing goes on.
TEST_F(OneKeyTest, AComplaintWhoseKeyStaysHeldEases)
{
    goTo("slide-out", Side::Left, 2);
    press();
    advance(500ms);
    heard.clear();
    hold();
    EXPECT_EQ(player.phase(), Phase::Easing);
    EXPECT_THAT(heard, Not(Contains(kHoldOn)));
}

/// The press that takes the question for an answer may be long.
TEST_F(OneKeyTest, WhereTheSessionEndsGentlyAHeldKeyAsksNothing)
{
    goTo("slide-out", Side::Left, 2);
    player.command(CommandKind::EndGently);
    advance(3s);
    hold();
    EXPECT_TRUE(endsGently());
    EXPECT_EQ(player.phase(), Phase::Running);
    EXPECT_THAT(heard, Not(Contains(kHoldOn)));
}

/// PlayPause of a headset cannot be held.
TEST_F(OneKeyTest, PressedTwiceWhileEasingItAsksWhetherToEnd)
{
    goTo("slide-out", Side::Left, 2);
    pressTwice();
    EXPECT_EQ(player.phase(), Phase::Easing);
    advance(5s);
    const double reach = player.body().reach;
    pressTwice();
    EXPECT_EQ(player.phase(), Phase::Confirming);
    EXPECT_NEAR(player.body().reach, reach, .1);
    advance(2s);
    press();
    EXPECT_TRUE(endsGently());
}

TEST_F(OneKeyTest, WithoutAnAnswerThatQuestionLeadsBackToEasing)
{
    goTo("slide-out", Side::Left, 2);
    pressTwice();
    advance(5s);
    pressTwice();
    const double reach = player.body().reach;
    advance(40s);
    EXPECT_EQ(player.phase(), Phase::Easing);
    EXPECT_EQ(player.body().reach, reach);
}

TEST_F(OneKeyTest, PressesInFrightNeitherAskNorAnswer)
{
    goTo("slide-out", Side::Left, 2);
    for (int times = 0; times < 6; ++times) {
        press();
        advance(300ms);
    }
    EXPECT_EQ(player.phase(), Phase::Easing);
    advance(5s);
    for (int times = 0; times < 6; ++times) {
        press();
        advance(300ms);
    }
    EXPECT_EQ(player.phase(), Phase::Confirming);
    EXPECT_FALSE(endsGently());
}

} // namespace
} // namespace matside::test
