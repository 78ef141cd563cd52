// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever cuts a sentence or stands in its way: it is said, and it is said once.
#include "playing.h"

#include <algorithm>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class LostWordsTest : public Playing
{
protected:
    /// Every sentence of the routine this many times as long.
    static ScriptPtr speakerOf(double factor)
    {
        auto script = std::make_shared<Script>(*frontOfHipsScript());
        for (const Options &options : neighbours({})) {
            for (const Cue &cue : compiled(options).cues) {
                if (cue.spoken() && cue.kind != CueKind::LeadIn)
                    script->lengths.set(cue.id,
                                        Millis{static_cast<int>(static_cast<double>(cue.length.count()) * factor)});
            }
        }
        for (const Line &line : script->routine.offPath) {
            for (const Side side : {Side::Left, Side::Right}) {
                const Phrase phrase = script->phrasebook.phrase(line, {side, 3, 5});
                const auto length = static_cast<double>(Lengths::estimate(phrase.text).count());
                script->lengths.set(phrase.id, Millis{static_cast<int>(length * factor)});
            }
        }
        return script;
    }

    /// "Slower" and "quicker" in words of the routine's own, which name the side or are for somebody without support.
    static ScriptPtr withOwnLines(bool forNoSupport)
    {
        auto script = std::make_shared<Script>(*frontOfHipsScript());
        for (Line &line : script->routine.offPath) {
            if (line.id != QStringLiteral("slower") && line.id != QStringLiteral("quicker"))
                continue;
            line.text =
                forNoSupport ? QStringLiteral("Flat, and ") + line.id : line.id + QStringLiteral(" on the {side}.");
            if (forNoSupport)
                line.when.support = false;
        }
        return script;
    }

    static Options withoutSupport(bool forNoSupport)
    {
        Options options;
        options.support = forNoSupport ? QStringLiteral("none") : QString();
        return options;
    }
};

TEST_F(LostWordsTest, AQuestionThatClosesLosesNoLine)
{
    advance(42s);
    player.command(CommandKind::EndGently);
    advance(10s);
    const quint64 generation = player.generation();
    for (int step = 0; step < 300 && player.phase() == Phase::Confirming; ++step)
        advance(100ms);
    EXPECT_EQ(player.phase(), Phase::Running);
    EXPECT_EQ(player.generation(), generation);
    advance(1s);
    EXPECT_TRUE(heard.last().startsWith(QStringLiteral("Press through both feet")));
}

TEST_F(LostWordsTest, OneMoreIsSaidAfterAPauseAndAfterSayAgain)
{
    for (const char *move : {"slide-out", "turn-out"}) {
        for (const CommandKind before : {CommandKind::Pause, CommandKind::SayAgain}) {
            player = Player(frontOfHipsScript(), {});
            goTo(move, Side::Left, 2);
            player.command(before);
            advance(1s);
            heard.clear();
            player.command(CommandKind::OneMore);
            advance(1s);
            player.command(CommandKind::GoOn);
            arrive();
            EXPECT_EQ(times("The other side gets one more, too."), 1) << move;
        }
    }
}

TEST_F(LostWordsTest, SlowerWhilePausedIsSaidAndHoldsAtOnce)
{
    goTo("slide-out", Side::Left, 3);
    pauseFor(3s);
    player.command(CommandKind::Slower);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_EQ(times("A little slower from here."), 1);
    EXPECT_GT(player.moment().moveLength, 5s);
}

TEST_F(LostWordsTest, OfTwoOppositeAnswersTheLaterIsSaid)
{
    goTo("slide-out", Side::Left, 2);
    player.command(CommandKind::Slower);
    advance(500ms);
    heard.clear();
    player.command(CommandKind::Quicker);
    arrive();
    EXPECT_EQ(times("A little quicker from here."), 1);
    EXPECT_EQ(times("A little slower from here."), 0);
    EXPECT_EQ(player.options().pace, 1.0);
}

/// A routine's own lines have phrase ids that are longer than their line ids: slower-left, slower.no-support.
TEST_F(LostWordsTest, OwnLinesOfOppositeAnswersTakeEachOtherBack)
{
    for (const bool forNoSupport : {false, true}) {
        SCOPED_TRACE(forNoSupport ? "a line for no support" : "a line that names the side");
        player = Player(withOwnLines(forNoSupport), withoutSupport(forNoSupport));
        goTo("slide-out", Side::Left, 2);
        player.command(CommandKind::Slower);
        advance(500ms);
        heard.clear();
        player.command(CommandKind::Quicker);
        arrive();
        EXPECT_EQ(heard.filter(QStringLiteral("slower")).size(), 0);
        EXPECT_EQ(heard.filter(QStringLiteral("quicker")).size(), 1);
    }
}

TEST_F(LostWordsTest, OwnLinesThatAPauseCutsAreSaidAfterThePause)
{
    for (const bool forNoSupport : {false, true}) {
        SCOPED_TRACE(forNoSupport ? "a line for no support" : "a line that names the side");
        player = Player(withOwnLines(forNoSupport), withoutSupport(forNoSupport));
        goTo("slide-out", Side::Left, 2);
        player.command(CommandKind::Slower);
        advance(500ms);
        pauseFor(3s);
        player.command(CommandKind::GoOn);
        arrive();
        EXPECT_EQ(heard.filter(QStringLiteral("slower")).size(), 1);
    }
}

TEST_F(LostWordsTest, AnAnswerLosesNoCountOfAMovingLeg)
{
    goTo("turn-out", Side::Left, 2, 0.7); // "Three. Turn in." is being said
    heard.clear();
    player.command(CommandKind::Slower);
    arrive();
    EXPECT_EQ(times("Three. Turn in."), 1);
    player = Player(frontOfHipsScript(), {});
    goTo("to-middle", Side::Left, 5, 0.3);
    heard.clear();
    player.command(CommandKind::Slower);
    arrive();
    EXPECT_EQ(times("Back to the middle."), 1);
}

TEST_F(LostWordsTest, AQuestionLosesNoInstructionOfAMovingLeg)
{
    goTo("turn-in", Side::Left, 2, 0.85); // "Turn out." is being said
    heard.clear();
    player.command(CommandKind::EndGently);
    advance(2s);
    player.command(CommandKind::GoOn);
    advance(2s);
    EXPECT_EQ(times("Turn out."), 1);
}

TEST_F(LostWordsTest, ChangedGatesLoseNoInstruction)
{
    advance(42s);
    heard.clear();
    Options options = player.options();
    options.gates = Gates::Wait;
    player.setOptions(options);
    advance(12s);
    EXPECT_TRUE(heard.value(0).startsWith(QStringLiteral("Press through both feet")));
}

TEST_F(LostWordsTest, AnotherSpeakerLosesNoLineAndSaysNoneTwice)
{
    for (const char *move : {"turn-in", "turn-out"}) {
        const char *line = QLatin1String(move) == QLatin1String("turn-in") ? "Turn out." : "Three. Turn in.";
        for (int share = 5; share < 95; share += 3) {
            for (const double factor : {0.7, 1.4}) {
                player = Player(frontOfHipsScript(), {});
                goTo(move, Side::Left, 2, share / 100.0);
                const Program &program = *player.program();
                const int here = program.segmentAt(player.position());
                const bool isOver = std::any_of(program.cues.begin(), program.cues.end(), [&](const Cue &cue) {
                    return cue.segment == here && cue.text == QLatin1String(line) && cue.end() <= player.position();
                });
                heard.clear();
                player.setScript(speakerOf(factor));
                arrive();
                advance(player.moment().moveLeft);
                EXPECT_EQ(times(line), isOver ? 0 : 1) << move << " at " << share << " % with " << factor;
            }
        }
    }
}

TEST_F(LostWordsTest, AShorterSentenceThatWasCutIsStillSaidAnew)
{
    advance(15s); // "Come down onto one side …" is being said, from 10 s to 16
    heard.clear();
    player.setScript(speakerOf(0.7));
    advance(10s);
    EXPECT_EQ(heard.filter(QStringLiteral("Come down")).size(), 1);
}

TEST_F(LostWordsTest, AnnouncedAheadMeansHeardUnlessTheGenerationRises)
{
    goTo("turn-in", Side::Left, 2, 0.97);
    player.command(CommandKind::Quicker);
    const auto announcesTheCount = [this] {
        const auto coming = player.ahead(1500ms);
        return std::any_of(coming.begin(), coming.end(),
                           [](const ScheduledCue &cue) { return cue.cue.text == QStringLiteral("Three. Turn in."); });
    };
    for (int step = 0; step < 200 && !announcesTheCount(); ++step)
        advance(50ms);
    const quint64 generation = player.generation();
    player.command(CommandKind::Slower);
    EXPECT_GT(player.generation(), generation);
}

TEST_F(LostWordsTest, ASlowSpeakerIsNotInterruptedOnTheWayHome)
{
    player = Player(speakerOf(1.4), {});
    goTo("turn-out", Side::Left, 3, 0.3);
    player.command(CommandKind::Next);
    Millis now{0};
    Millis ends{0};
    for (int step = 0; step < 200; ++step, now += 100ms) {
        for (const ScheduledCue &cue : player.advance(100ms)) {
            if (!cue.cue.spoken())
                continue;
            EXPECT_GE(now + cue.in, ends) << cue.cue.text.toStdString();
            ends = now + cue.in + cue.cue.length;
        }
    }
}

TEST_F(LostWordsTest, OnlyTwoPressesInARowSayThatTheBackComplains)
{
    goTo("slide-out", Side::Left, 2);
    player.command(CommandKind::Main);
    advance(400ms);
    player.command(CommandKind::EndGently);
    advance(400ms);
    player.command(CommandKind::Main);
    EXPECT_EQ(player.options().ending, Ending::Gently);
    EXPECT_EQ(player.summary().complaints.left, 0);
}

TEST_F(LostWordsTest, AGateCanBeHeldDuringAnAnswer)
{
    advance(25s);
    player.command(CommandKind::Slower);
    advance(1s);
    player.command(CommandKind::Main);
    EXPECT_EQ(player.phase(), Phase::Waiting);
}

TEST_F(LostWordsTest, RepeatAfterEasingSaysThatSlidesStayShorter)
{
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::Complain);
    advance(3s);
    player.command(CommandKind::Repeat);
    arrive();
    EXPECT_EQ(times("We'll stay shorter on this side."), 1);
}

TEST_F(LostWordsTest, APauseBeforeTheFirstSlideNamesTheLegAndCountsOnce)
{
    for (const Segment &segment : player.program()->segments) {
        if (segment.move == QStringLiteral("count-in")) {
            advance(segment.start + 1s);
            break;
        }
    }
    goOnAfter(5s);
    advance(8s);
    EXPECT_EQ(times("Left leg. Keep your right knee bent, and that foot planted."), 1);
    EXPECT_EQ(times("Three."), 1);
}

} // namespace
} // namespace matside::test
