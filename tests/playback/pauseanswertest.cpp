// SPDX-License-Identifier: GPL-3.0-or-later
// What the person presses within a pause is answered within the pause, and the body stays as it is.
#include "playing.h"

#include <gmock/gmock.h>

namespace matside::test {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const QString kHeld = QStringLiteral("Take your time. Press the button again when you're ready.");

class PauseAnswerTest : public Playing
{
protected:
    /// Presses within the pause, and listens for so long that every answer has ended.
    QStringList answerTo(const Command &command)
    {
        heard.clear();
        player.command(command);
        advance(30s);
        return std::exchange(heard, {});
    }

    void pauseInTheSecondSlide()
    {
        goTo("slide-out", Side::Left, 2);
        pauseFor(1s);
    }
};

TEST_F(PauseAnswerTest, ASlideIsNamedWithItsLegAndItsNumber)
{
    pauseInTheSecondSlide();
    EXPECT_THAT(answerTo(CommandKind::Repeat), ElementsAre(QStringLiteral("Left leg. Slide number two."), kHeld));
    EXPECT_EQ(player.phase(), Phase::Paused);
}

TEST_F(PauseAnswerTest, TheOtherLegIsNamed)
{
    pauseInTheSecondSlide();
    EXPECT_THAT(answerTo(CommandKind::SwitchSide), ElementsAre(QStringLiteral("The right leg, then."), kHeld));
    EXPECT_THAT(answerTo(CommandKind::SwitchSide), ElementsAre(QStringLiteral("Left leg. Slide number two."), kHeld));
}

TEST_F(PauseAnswerTest, AStepIsNamedByWhereItLies)
{
    advance(5s);
    pauseFor(1s);
    EXPECT_THAT(answerTo(CommandKind::Next), ElementsAre(QStringLiteral("On to the next step, then."), kHeld));
    EXPECT_THAT(answerTo(CommandKind::Previous), ElementsAre(QStringLiteral("Back to the step before, then."), kHeld));
    EXPECT_THAT(answerTo(CommandKind::RepeatStep),
                ElementsAre(QStringLiteral("This step from the start, then."), kHeld));
    EXPECT_THAT(answerTo(player.program()->cells.back().place),
                ElementsAre(QStringLiteral("On to another step, then."), kHeld));
}

TEST_F(PauseAnswerTest, AChangeIsAnsweredAtOnceAndOnlyOnce)
{
    pauseInTheSecondSlide();
    EXPECT_THAT(answerTo(CommandKind::Slower), ElementsAre(QStringLiteral("A little slower from here."), kHeld));
    EXPECT_THAT(answerTo(CommandKind::OneSide),
                ElementsAre(QStringLiteral("Only this side today, then we come home."), kHeld));
    EXPECT_THAT(answerTo(CommandKind::OneMore), Contains(QStringLiteral("One more, and then the long one.")));
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_EQ(times("A little slower from here."), 0);
    EXPECT_EQ(times("Only this side today, then we come home."), 0);
}

TEST_F(PauseAnswerTest, AnAnswerThatIsCutIsSaidOnGoingOn)
{
    pauseInTheSecondSlide();
    player.command(CommandKind::Slower);
    advance(200ms);
    player.command(CommandKind::GoOn);
    heard.clear();
    arrive();
    EXPECT_EQ(times("A little slower from here."), 1);
}

TEST_F(PauseAnswerTest, APauseThatNobodyPressedSaysWhyAndShowsIt)
{
    const auto saidAfter = [this](const Command &pause) {
        goTo("slide-out", Side::Left, 2);
        const QStringList said = answerTo(pause);
        EXPECT_EQ(player.phase(), Phase::Paused);
        EXPECT_EQ(player.moment().pausedBy, pause.why);
        player.command(CommandKind::GoOn);
        return said;
    };
    EXPECT_THAT(saidAfter({PauseReason::StoodStill, 20s}),
                ElementsAre(QStringLiteral("The computer stood still for a while, so we pause here."), kHeld));
    EXPECT_THAT(saidAfter(PauseReason::Locked), ElementsAre(QStringLiteral("The screen is locked, so we pause here."), kHeld));
    EXPECT_THAT(saidAfter(PauseReason::Asleep), IsEmpty());
    EXPECT_THAT(saidAfter(PauseReason::SoundLost), IsEmpty()) << "it would not be heard";
    EXPECT_THAT(saidAfter({PauseReason::StoodStill, 121s}), IsEmpty()) << "nobody may be there any more";
    EXPECT_THAT(saidAfter(CommandKind::Pause), IsEmpty());
}

TEST_F(PauseAnswerTest, TheTimeBeforeThePauseThatNobodyPressedIsPartOfIt)
{
    goTo("slide-out", Side::Left, 2);
    player.command({PauseReason::StoodStill, 14s});
    advance(1500ms);
    player.command(CommandKind::GoOn);
    heard.clear();
    arrive();
    EXPECT_EQ(times("Left leg. Slide number two, heel at home."), 1) << "it lasted more than 15 s";
}

TEST_F(PauseAnswerTest, APauseWithinAPauseKeepsItsReason)
{
    pauseInTheSecondSlide();
    EXPECT_THAT(answerTo(PauseReason::Locked), IsEmpty());
    EXPECT_EQ(player.moment().pausedBy, PauseReason::Person);
}

TEST_F(PauseAnswerTest, PauseSilencesItAndLengthensNothing)
{
    pauseInTheSecondSlide();
    const int pauses = player.summary().pauses;
    player.command(CommandKind::Slower);
    const quint64 generation = player.generation();
    EXPECT_TRUE(player.isAnswering());
    EXPECT_FALSE(player.ahead(1500ms).empty());
    player.command(CommandKind::Pause);
    EXPECT_FALSE(player.isAnswering());
    EXPECT_GT(player.generation(), generation);
    EXPECT_THAT(player.ahead(1500ms), IsEmpty());
    EXPECT_EQ(player.summary().pauses, pauses);
}

TEST_F(PauseAnswerTest, NothingMovesWhileItIsSaid)
{
    pauseInTheSecondSlide();
    const Body body = player.body();
    player.command(CommandKind::SwitchSide);
    for (int glance = 0; glance < 300; ++glance) {
        advance(100ms);
        EXPECT_EQ(player.body(), body);
        EXPECT_EQ(player.phase(), Phase::Paused);
    }
}

TEST_F(PauseAnswerTest, TheCaptionShowsItWhileItIsSaidAndOnlyThen)
{
    pauseInTheSecondSlide();
    EXPECT_EQ(player.moment().caption, QString());
    player.command(CommandKind::Slower);
    advance(500ms);
    EXPECT_EQ(player.moment().caption, QStringLiteral("A little slower from here."));
    advance(30s);
    EXPECT_EQ(player.moment().caption, QString());
}

TEST_F(PauseAnswerTest, TheQuestionPromisesNoGoingOnInAPause)
{
    pauseInTheSecondSlide();
    player.command(CommandKind::EndGently);
    EXPECT_TRUE(player.moment().staysPaused);
    advance(40s);
    EXPECT_FALSE(player.moment().staysPaused);
    EXPECT_THAT(heard, ElementsAre(QStringLiteral(
                           "Shall we finish here? Press the button again to finish, or wait, and we stay paused.")));
    EXPECT_EQ(player.phase(), Phase::Paused);
}

TEST_F(PauseAnswerTest, AKeyThatStaysIsAnswered)
{
    pauseInTheSecondSlide();
    player.command(CommandKind::EndGently);
    EXPECT_THAT(answerTo(CommandKind::EndGently), ElementsAre(QStringLiteral("We stay paused, then."), kHeld));
    player.command(CommandKind::GoOn);
    arrive();
    player.command(CommandKind::EndGently);
    heard.clear();
    player.command(CommandKind::EndGently);
    advance(1s);
    EXPECT_THAT(heard, ElementsAre(QStringLiteral("We carry on, then.")));
}

TEST_F(PauseAnswerTest, APressWithoutEffectIsTold)
{
    const QString nothing = QStringLiteral("That changes nothing here.");
    advance(5s);
    heard.clear();
    player.command(CommandKind::OneMore);
    advance(3s);
    EXPECT_EQ(heard.first(), nothing);
    pauseFor(1s);
    for (const CommandKind kind : {CommandKind::OneMore, CommandKind::Further})
        EXPECT_THAT(answerTo(kind), ElementsAre(nothing, kHeld));
    while (answerTo(CommandKind::Slower).first() != nothing) { }
    EXPECT_EQ(player.progress().options.pace, kPaces.front());
    player.command(CommandKind::GoOn);
    heard.clear();
    arrive();
    EXPECT_FALSE(heard.contains(nothing)) << "it is not told later";
    player.command(CommandKind::Further);
    advance(200ms);
    pauseFor(1s);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_FALSE(heard.contains(nothing)) << "not even where it was cut";
}

TEST_F(PauseAnswerTest, TheSideToBeginWithIsAnswered)
{
    advance(5s);
    heard.clear();
    player.command(CommandKind::SwitchSide);
    advance(3s);
    EXPECT_EQ(times("We'll start with the right leg."), 1);
    pauseFor(1s);
    EXPECT_THAT(answerTo(CommandKind::SwitchSide),
                ElementsAre(QStringLiteral("We'll start with the left leg."), kHeld));
}

} // namespace
} // namespace matside::test
