// SPDX-License-Identifier: GPL-3.0-or-later
// Off the path of any routine: what is said about the place and the way home, and how long it takes.
#include "model/routinereader.h"
#include "support/shipped.h"

#include <gmock/gmock.h>

namespace matside::test {
namespace {

using testing::Contains;
using testing::Not;

/// A roll-down of two sets, on both sides; after a complaint it stays in the middle.
const Routine &rolls()
{
    static const Routine routine = [] {
        Result<Routine> read = parseRoutine(R"(
format = 1
id = "rolls"
title = "Rolls"

[[part]]
id = "work"
title = "Work"
sides = "both"

[[part.step]]
id = "roll"
title = "Roll"
sentence = "Slowly."
called = "roll"
home = "Roll up from your {side} leg."
away = "Roll down again."
ease_at_home = true
sets = 2
move = [
  { name = "down", motion = "wide-roll-down", seconds = 6, reach = "plan", say = "Down." },
  { name = "stay", motion = "wide-roll-down", seconds = 10 },
  { name = "over", motion = "wide-over-right", seconds = 5, when = { eased = false } },
  { name = "up", motion = "wide-roll-down", seconds = 12, reach = "home", say = "Up." },
]
rest = 6
)",
                                            QStringLiteral("rolls.toml"), shippedVocabulary());
        EXPECT_TRUE(read.ok()) << (read.ok() ? "" : qPrintable(read.problems().front().toString()));
        return read.ok() ? read.take() : Routine{};
    }();
    return routine;
}

class WayHome : public testing::Test
{
protected:
    Player player{scriptOf(rolls()), {}};
    QStringList heard;

    void advance(Millis length)
    {
        for (const ScheduledCue &cue : player.advance(length)) {
            if (cue.cue.spoken())
                heard << cue.cue.text;
        }
    }

    /// Into the middle of the move of this name that comes as the `nth`, from 1.
    void goTo(const char *move, int nth)
    {
        for (const Segment &segment : player.program()->segments) {
            if (segment.move == QLatin1StringView(move) && --nth == 0)
                return advance(segment.start + segment.length() / 2 - player.position());
        }
        FAIL() << move;
    }
};

TEST_F(WayHome, TheWordsForItNameTheSide)
{
    goTo("stay", 1);
    player.command(CommandKind::Complain);
    advance(Millis{8'000});
    EXPECT_THAT(heard, Contains(QStringLiteral("That's enough. Roll up from your left leg.")));
}

TEST_F(WayHome, ItIsNoQuickerThanInTheStep)
{
    goTo("stay", 1);
    player.command(CommandKind::Next);
    const std::vector<Segment> &segments = player.interlude()->cursor.program().segments;
    const auto home = std::find_if(segments.begin(), segments.end(), [](const Segment &one) { return one.bringsHome; });
    ASSERT_NE(home, segments.end());
    EXPECT_GE(home->length(), Millis{12'000});
}

TEST_F(WayHome, AfterAPauseTheSetIsNamed)
{
    goTo("stay", 2);
    player.command(CommandKind::Pause);
    advance(Millis{3'000});
    heard.clear();
    player.command(CommandKind::GoOn);
    advance(Millis{10'000});
    EXPECT_THAT(heard, Contains(QStringLiteral("Left side, set two.")));
}

TEST_F(WayHome, WhileTheBodyIsHeldTheFigureStaysWhereItIs)
{
    goTo("over", 1);
    player.command(CommandKind::Pause);
    advance(Millis{3'000});
    player.command(CommandKind::GoOn);
    ASSERT_TRUE(player.interlude());
    EXPECT_EQ(player.moment().motion, QStringLiteral("wide-over-right"));
}

TEST_F(WayHome, AMoveThatGoesFurtherIsLeftOutAfterAComplaint)
{
    goTo("stay", 1);
    player.command(CommandKind::Complain);
    advance(Millis{20'000});
    player.command(CommandKind::Main);
    advance(Millis{15'000});
    QStringList left;
    QStringList right;
    for (const Segment &segment : player.program()->segments) {
        if (segment.start > player.position())
            (segment.side == Side::Left ? left : right) << segment.move;
    }
    EXPECT_THAT(left, Contains(QStringLiteral("up")));
    EXPECT_THAT(left, Not(Contains(QStringLiteral("over"))));
    EXPECT_THAT(right, Contains(QStringLiteral("over")));
}

TEST_F(WayHome, OneRecordingIsListedForOneWay)
{
    QStringList ids;
    for (const Phrase &phrase : spokenPhrases(rolls(), Phrasebook())) {
        if (phrase.text == QStringLiteral("Roll up from your left leg."))
            ids << phrase.id;
    }
    EXPECT_EQ(ids, QStringList{QStringLiteral("home-roll-left")});
}

TEST(NumbersTest, AreWordsUpToNinetyNine)
{
    EXPECT_EQ(Phrasebook().number(31), QStringLiteral("thirty-one"));
    EXPECT_EQ(Phrasebook().number(40), QStringLiteral("forty"));
    EXPECT_EQ(Phrasebook().number(99), QStringLiteral("ninety-nine"));
    EXPECT_EQ(Phrasebook().number(100), QStringLiteral("100"));
}

} // namespace
} // namespace matside::test
