// SPDX-License-Identifier: GPL-3.0-or-later
// A change on the way: the same Place, or the next that exists.
#include "playback/player/cursor.h"
#include "support/shipped.h"

#include <gtest/gtest.h>

namespace matside::test {
namespace {

bool exists(const Program &program, const Place &place)
{
    for (const Segment &segment : program.segments) {
        if (segment.place.sameMove(place))
            return true;
    }
    return false;
}

/// What the next Place should be, found the slow way: the first of the program that is not before the old one.
std::optional<Place> nextThatExists(const Program &program, const Place &place)
{
    for (const Segment &segment : program.segments) {
        if (!isBefore(segment.place, place, program.options.first))
            return segment.place;
    }
    return std::nullopt;
}

TEST(PlaceTest, EveryOptionChangedAtEverySegmentKeepsThePlaceOrTakesTheNext)
{
    const Options options;
    const Program before = compiled(options);
    for (const Options &changed : neighbours(options)) {
        const Program after = compiled(changed);
        for (const Segment &segment : before.segments) {
            const Place place = before.placeAt(segment.start + segment.length() / 2);
            const std::optional<Millis> position = after.positionOf(place);
            if (exists(after, place)) {
                ASSERT_TRUE(position);
                EXPECT_TRUE(after.placeAt(*position).sameMove(place)) << segment.step.toStdString();
                EXPECT_NEAR(after.placeAt(*position).fraction, 0.5, 0.001);
            } else if (const auto next = nextThatExists(after, place)) {
                ASSERT_TRUE(position) << segment.step.toStdString();
                EXPECT_TRUE(after.placeAt(*position).sameMove(*next)) << segment.step.toStdString();
            } else {
                EXPECT_FALSE(position);
            }
        }
    }
}

TEST(PlaceTest, APlayerWithOtherOptionsStandsAtThePlace)
{
    const ScriptPtr script = frontOfHipsScript();
    const Options options;
    for (const Options &changed : neighbours(options)) {
        for (const Segment &segment : compiled(options).segments) {
            Player player(script, options);
            (void)player.advance(segment.start + segment.length() / 2);
            const Place place = player.place();
            const Body body = player.body();
            player.setOptions(changed);
            if (player.phase() == Phase::Done)
                continue;
            if (exists(*player.program(), place))
                EXPECT_TRUE(player.place().sameMove(place)) << segment.step.toStdString();
            else
                EXPECT_FALSE(isBefore(player.place(), place, player.options().first)) << segment.step.toStdString();
            EXPECT_NEAR(player.body().reach, body.reach, 1e-6) << segment.step.toStdString();
            EXPECT_NEAR(player.body().turn, body.turn, 1e-6) << segment.step.toStdString();
        }
    }
}

TEST(PlaceTest, ASideThatHasBegunStaysFirst)
{
    Player player(frontOfHipsScript(), {});
    (void)player.advance(std::chrono::minutes{3});
    ASSERT_EQ(player.place().side, Side::Left);
    Options turned;
    turned.first = Side::Right;
    player.setOptions(turned);
    EXPECT_EQ(player.options().first, Side::Left);
    EXPECT_EQ(player.place().side, Side::Left);
}

/// Every line half as long again.
ScriptPtr slowerSpeaker()
{
    auto script = std::make_shared<Script>(*frontOfHipsScript());
    for (const Cue &cue : compiled().cues) {
        if (cue.spoken())
            script->lengths.set(cue.id, cue.length * 3 / 2);
    }
    return script;
}

TEST(PlaceTest, LengthsThatComeLaterKeepThePlace)
{
    for (const Segment &segment : compiled().segments) {
        Player player(frontOfHipsScript(), {});
        (void)player.advance(segment.start + segment.length() / 2);
        const Place place = player.place();
        const Body body = player.body();
        const quint64 generation = player.generation();
        player.setScript(slowerSpeaker());
        EXPECT_TRUE(player.place().sameMove(place)) << segment.step.toStdString();
        EXPECT_NEAR(player.body().reach, body.reach, 1e-6) << segment.step.toStdString();
        EXPECT_GT(player.generation(), generation);
    }
}

TEST(PlaceTest, LengthsOfAnswersAloneCutNothing)
{
    Player player(frontOfHipsScript(), {});
    (void)player.advance(Millis{42'000});
    auto script = std::make_shared<Script>(*frontOfHipsScript());
    script->lengths.set(QStringLiteral("welcome-back"), Millis{9000});
    const ProgramPtr program = player.program();
    const quint64 generation = player.generation();
    player.setScript(script);
    EXPECT_EQ(player.generation(), generation);
    EXPECT_EQ(player.program(), program);
    player.command(CommandKind::Pause);
    player.command(CommandKind::GoOn);
    const auto heard = player.advance(Millis{100});
    ASSERT_FALSE(heard.empty());
    EXPECT_EQ(heard.front().cue.length, Millis{9000}) << "the answer takes as long as it is said";
}

TEST(PlaceTest, ASentenceThatNewLengthsCutIsSaidAnew)
{
    Player player(frontOfHipsScript(), {});
    (void)player.advance(Millis{42'000}); // "Press through both feet …"
    player.setScript(slowerSpeaker());
    const auto heard = player.advance(Millis{100});
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_TRUE(heard.front().cue.text.startsWith(QStringLiteral("Press through both feet")));
}

TEST(PlaceTest, ACursorKeepsItsPlaceInAnotherProgram)
{
    Options quicker;
    quicker.pace = 1.25;
    const auto after = std::make_shared<const Program>(compiled(quicker));
    for (const Segment &segment : compiled().segments) {
        Cursor cursor(std::make_shared<const Program>(compiled()));
        cursor.seek(segment.start + segment.length() / 2);
        const Place place = cursor.place();
        cursor.replaceProgram(after);
        EXPECT_TRUE(cursor.place().sameMove(place)) << segment.step.toStdString();
        EXPECT_EQ(cursor.nextCue(), after->cueAt(cursor.position()));
    }
    Cursor atEnd(std::make_shared<const Program>(compiled()));
    atEnd.seek(atEnd.program().duration());
    atEnd.replaceProgram(after);
    EXPECT_EQ(atEnd.position(), after->duration());
}

TEST(PlaceTest, PositionsBeyondTheEndAreTheEnd)
{
    const Program program = compiled();
    EXPECT_EQ(program.segmentAt(program.duration() + Millis{1}), static_cast<int>(program.segments.size()) - 1);
    EXPECT_EQ(momentAt(program, program.duration() + Millis{1}), momentAt(program, program.duration()));
}

} // namespace
} // namespace matside::test
