// SPDX-License-Identifier: GPL-3.0-or-later
// The silence in which a loudspeaker wakes before a session, and the clock that sound goes by.
#include "session/session.h"
#include "support/handticker.h"
#include "support/shipped.h"

#include <gtest/gtest.h>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class SilenceTest : public ::testing::Test
{
protected:
    SilenceTest()
    {
        QObject::connect(&session, &Session::cue, &session, [this] { ++heard; });
        QObject::connect(&session, &Session::moved, &session, [this](const Moment &now) { position = now.position; });
        QObject::connect(&session, &Session::ahead, &session, [this](quint64, const std::vector<ScheduledCue> &cues, Millis now) {
            coming = cues;
            clock = now;
        });
    }

    HandTicker ticker;
    Session session{ticker, 1.0};
    std::vector<ScheduledCue> coming;
    Millis clock{-1};
    Millis position{-1};
    int heard = 0;
};

TEST_F(SilenceTest, NothingIsHeardAndNothingMovesInIt)
{
    session.begin(Player(frontOfHipsScript(), {}), 1000ms);
    ASSERT_FALSE(coming.empty());
    EXPECT_EQ(coming.front().in, 1000ms);
    ticker.tick(400ms);
    EXPECT_EQ(coming.front().in, 600ms);
    ticker.tick(600ms);
    EXPECT_EQ(heard, 0);
    EXPECT_EQ(position, 0ms);
    ticker.tick(250ms);
    EXPECT_GT(heard, 0);
    EXPECT_EQ(position, 250ms);
}

TEST_F(SilenceTest, SoundIsToldNoFurtherAhead)
{
    session.begin(Player(frontOfHipsScript(), {}), 1000ms);
    for (int tick = 0; tick < 300; ++tick) {
        for (const ScheduledCue &scheduled : coming)
            ASSERT_LE(scheduled.in, 1500ms);
        ticker.tick(33ms);
    }
}

TEST_F(SilenceTest, TheClockCountsAllRealTimeOfASession)
{
    session.begin(Player(frontOfHipsScript(), {}), 1000ms);
    EXPECT_EQ(clock, 0ms);
    ticker.tick(700ms);
    ticker.tick(700ms);
    EXPECT_EQ(clock, 1400ms);
    session.command(CommandKind::Pause);
    ticker.pass(5s);
    session.command(CommandKind::GoOn);
    EXPECT_EQ(clock, 6400ms) << "pauses, too";
    session.begin(Player(frontOfHipsScript(), {}));
    EXPECT_EQ(clock, 0ms);
}

} // namespace
} // namespace matside::test
