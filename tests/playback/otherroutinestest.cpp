// SPDX-License-Identifier: GPL-3.0-or-later
// Routines that are not the shipped one: without a closing, without a count, with gates where a leg is out.
#include "model/routinereader.h"
#include "playing.h"

#include <algorithm>
#include <cmath>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

ScriptPtr scriptOf(const QByteArray &parts)
{
    const auto routine = parseRoutine("format = 1\nid = \"x\"\ntitle = \"X\"\n" + parts, QStringLiteral("x.toml"), shippedVocabulary());
    EXPECT_TRUE(routine.ok()) << (routine.ok() ? "" : routine.problems().front().toString().toStdString());
    return std::make_shared<const Script>(Script{*routine, Phrasebook(), Lengths()});
}

QByteArray part(const char *id, const char *keys, const QByteArray &steps)
{
    return QByteArray("[[part]]\nid = \"") + id + "\"\ntitle = \"P\"\n" + keys + "\n" + steps;
}

QByteArray step(const char *id, const char *keys, const QByteArray &moves)
{
    return QByteArray("[[part.step]]\nid = \"") + id + "\"\ntitle = \"S\"\nsentence = \"S.\"\n" + keys + "\nmove = [\n" + moves + "]\n";
}

const QByteArray kSlides = step("slide", "repeat = 3\nreach = { first = 0.7, last = 1.0 }",
                                "{ name = \"rest-home\", motion = \"rest\", seconds = 3, say = \"{N}. Slide the {side} heel out.\" },\n"
                                "{ name = \"slide-out\", motion = \"slide\", seconds = 5, reach = \"plan\" },\n"
                                "{ name = \"slide-home\", motion = \"press\", seconds = 5, reach = \"home\" },\n");
const QByteArray kLegs = part("legs", "sides = \"both\"", kSlides);
const QByteArray kBegin = part("begin", "", step("down", "", "{ name = \"down\", motion = \"lie-down\", gate = 10, say = \"Lie down.\" },\n"));
const QByteArray kClosing = part("closing", "closing = true", step("sit", "", "{ name = \"sit\", motion = \"sit-up\", gate = 10, say = \"Sit up.\" },\n"));
const QByteArray kUncounted = part("legs", "sides = \"both\"",
                                   step("slide", "",
                                        "{ name = \"rest-home\", motion = \"rest\", seconds = 4, say = \"Slide out.\" },\n"
                                        "{ name = \"slide-out\", motion = \"slide\", seconds = 5, reach = \"plan\" },\n"
                                        "{ name = \"hold\", motion = \"hold-long\", gate = 20, say = \"Stay.\" },\n"
                                        "{ name = \"slide-home\", motion = \"press\", seconds = 5, reach = \"home\" },\n"));

class OtherRoutinesTest : public Playing
{
protected:
    void waitFor(const char *move)
    {
        for (int count = 0; count < 4000 && player.moment().move != QString::fromLatin1(move); ++count)
            advance(50ms);
        EXPECT_EQ(player.moment().move, QString::fromLatin1(move));
    }

    void endGently()
    {
        player.command(CommandKind::EndGently);
        advance(2s);
        heard.clear();
        player.command(CommandKind::Main);
    }
};

TEST_F(OtherRoutinesTest, EndingGentlyLeadsIntoNoMoreSlides)
{
    for (const QByteArray &parts : {kLegs, kBegin + kLegs}) {
        player = Player(scriptOf(parts), {});
        waitFor("slide-out");
        advance(2s);
        endGently();
        EXPECT_EQ(player.phase(), Phase::Running); // the heel comes home first
        advance(1min);
        EXPECT_EQ(player.phase(), Phase::Done);
        EXPECT_EQ(player.summary().end, Summary::End::EndedGently);
        EXPECT_TRUE(heard.filter(QStringLiteral("Slide the")).isEmpty());
        EXPECT_EQ(player.summary().repetitions.left, 1);
    }
}

TEST_F(OtherRoutinesTest, EndingGentlyWithoutAClosingDoesNotCrash)
{
    const QByteArray parts = "[[support]]\nid = \"towel\"\ntitle = \"T\"\nstandard = true\n" + kBegin
        + part("on", "", step("place", "places_support = true", "{ name = \"place\", motion = \"lift\", gate = 10, say = \"Place it.\" },\n"))
        + part("closing", "closing = true", step("away", "when = { support = true }", "{ name = \"away\", motion = \"take-away\", gate = 10, say = \"Take it away.\" },\n"));
    player = Player(scriptOf(parts), {});
    advance(3s);
    endGently();
    advance(30s);
    EXPECT_EQ(player.phase(), Phase::Done);
    EXPECT_EQ(player.summary().end, Summary::End::EndedGently);
}

TEST_F(OtherRoutinesTest, AnotherSpeakerAfterTheLastMoveDoesNotCrash)
{
    const ScriptPtr script = scriptOf(kLegs);
    player = Player(script, {});
    waitFor("slide-out");
    advance(2s);
    endGently();
    advance(500ms);
    player.command(CommandKind::Complain);
    advance(2s);
    const double reach = player.body().reach;
    ASSERT_GT(reach, 0);
    player.setScript(script);
    EXPECT_EQ(player.phase(), Phase::Easing);
    EXPECT_DOUBLE_EQ(player.body().reach, reach);
    player.command(CommandKind::Main);
    advance(1min);
    EXPECT_EQ(player.phase(), Phase::Done);
    EXPECT_EQ(player.summary().end, Summary::End::EndedGently);
}

TEST_F(OtherRoutinesTest, OneSideDoesNotEndTheSessionWithALegOut)
{
    const QByteArray between = step("change", "between = true", "{ name = \"change\", motion = \"change-sides\", gate = 10, say = \"Even up.\" },\n");
    player = Player(scriptOf(kLegs + between), {});
    advance(20s);
    player.command(CommandKind::Next);
    advance(1s);
    ASSERT_GT(player.body().reach, 0);
    player.command(CommandKind::OneSide);
    ASSERT_EQ(player.phase(), Phase::Running);
    advance(30s);
    EXPECT_EQ(player.phase(), Phase::Done);
    EXPECT_EQ(times("Only this side today, then we come home."), 1);
}

TEST_F(OtherRoutinesTest, AfterALongerPauseAnUncountedSlideBeginsAgain)
{
    player = Player(scriptOf(kUncounted + kClosing), {});
    waitFor("hold");
    player.command(CommandKind::Pause);
    advance(60s);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_EQ(player.moment().move, QStringLiteral("rest-home"));
    EXPECT_EQ(player.moment().side, Side::Left);
    EXPECT_EQ(player.body().reach, 0);
}

TEST_F(OtherRoutinesTest, AHeldGateWithTheLegOutIsTakenToBeHomeToo)
{
    player = Player(scriptOf(kUncounted + kClosing), {});
    waitFor("hold");
    player.command(CommandKind::Main);
    ASSERT_EQ(player.phase(), Phase::Waiting);
    player.command(CommandKind::Pause);
    advance(60s);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_EQ(player.body().reach, 0);
}

TEST_F(OtherRoutinesTest, MovesAfterTheSlidesBeginAgainOnTheirSide)
{
    QByteArray slides = kSlides;
    slides += "after = [\n{ name = \"extra-out\", motion = \"slide\", seconds = 5, reach = \"plan\", say = \"Once, and stay.\" },\n"
              "{ name = \"extra-hold\", motion = \"hold-long\", seconds = 8, say = \"Stay there.\" },\n"
              "{ name = \"extra-home\", motion = \"press\", seconds = 5, reach = \"home\" },\n]\n";
    player = Player(scriptOf(part("legs", "sides = \"both\"", slides) + kClosing), {});
    waitFor("extra-hold");
    player.command(CommandKind::Pause);
    advance(30s);
    player.command(CommandKind::GoOn);
    arrive();
    EXPECT_EQ(player.moment().side, Side::Left);
    EXPECT_EQ(player.moment().move, QStringLiteral("extra-out"));
}

TEST_F(OtherRoutinesTest, OneMoreWithoutAChoiceSaysNothing)
{
    player = Player(scriptOf(kLegs + kClosing), {});
    advance(2s);
    heard.clear();
    player.command(CommandKind::OneMore);
    advance(8s);
    EXPECT_TRUE(heard.filter(QStringLiteral("One more")).isEmpty());
}

TEST_F(OtherRoutinesTest, NoCommandCrashesWithoutSides)
{
    const ScriptPtr script = scriptOf(kBegin + kClosing);
    for (const CommandKind kind : kCommandKinds) {
        player = Player(script, {});
        advance(3s);
        heard.clear();
        player.command(kind);
        advance(30s);
        EXPECT_TRUE(heard.filter(QStringLiteral("side")).isEmpty()) << commandName(kind).toStdString();
    }
    Place nowhere;
    nowhere.part = 9;
    player = Player(script, {});
    player.command(nowhere);
    EXPECT_EQ(player.phase(), Phase::Running);
}

TEST_F(OtherRoutinesTest, NoLineOverlapsTheCountOfAGate)
{
    const QByteArray moves = "{ name = \"a\", motion = \"rest\", gate = 10, say = \"Lie down.\", inside = \"Take all the time you need to get there, my friend.\" },\n"
                             "{ name = \"b\", motion = \"rest\", gate = 10, say = \"Lie down.\", end = \"And again.\" },\n"
                             "{ name = \"c\", motion = \"rest\", seconds = 5, lead_in = true, inside = \"Soft face now.\", end = \"And on.\" },\n";
    const ScriptPtr script = scriptOf(part("p", "", step("s", "", moves)) + kClosing);
    const Program program = compile(script->routine, {}, script->phrasebook, script->lengths);
    Millis ends{0};
    int said = 0;
    for (const Cue &cue : program.cues) {
        if (!cue.spoken())
            continue;
        EXPECT_GE(cue.at, ends) << cue.text.toStdString();
        ends = cue.end();
        said += cue.text == QStringLiteral("And again.") || cue.text == QStringLiteral("And on.");
    }
    EXPECT_EQ(said, 2);
}

} // namespace
} // namespace matside::test
