// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/device/sessionclock.h"

#include "audio/mixer/mixer.h"

#include <gtest/gtest.h>

namespace matside {

namespace {

using namespace std::chrono_literals;

constexpr qint64 kMilli = kSampleRate / 1000;

} // namespace

TEST(SessionClockTest, LateSlotsDoNotMoveASound)
{
    SessionClock clock;
    EXPECT_EQ(clock.frameOf(0ms, 5000, false), 5000);
    for (int tick = 1; tick < 2000; ++tick) {
        const Millis now = tick * 33ms;
        const qint64 late = tick % 7 == 0 ? 35 * kMilli : tick % 3;
        ASSERT_EQ(clock.frameOf(now, 5000 + now.count() * kMilli + late, false), 5000 + now.count() * kMilli);
    }
    EXPECT_EQ(clock.anchored(), 0);
}

TEST(SessionClockTest, AWindowThatHangsForASecondMovesNothing)
{
    SessionClock clock;
    static_cast<void>(clock.frameOf(0ms, 0, false));
    // The tick tells of the second that has passed; the slot is called 200 ms after it.
    EXPECT_EQ(clock.frameOf(1000ms, 1200 * kMilli, false), 1000 * kMilli);
    EXPECT_EQ(clock.frameOf(1210ms, 1210 * kMilli, false), 1210 * kMilli);
}

TEST(SessionClockTest, IsCorrectedWhenOffByOver40Milliseconds)
{
    SessionClock clock;
    static_cast<void>(clock.frameOf(0ms, 0, false));
    EXPECT_EQ(clock.frameOf(100ms, (100 - 39) * kMilli, false), 100 * kMilli);
    EXPECT_EQ(clock.frameOf(200ms, (200 - 41) * kMilli, false), (200 - 41) * kMilli) << "too early is never a hold-up";
    EXPECT_EQ(clock.anchored(), 1);
}

TEST(SessionClockTest, IsCorrectedWhenAllSlotsAreTooLate)
{
    SessionClock clock;
    static_cast<void>(clock.frameOf(0ms, 0, false));
    qint64 frame = 0;
    for (int tick = 1; tick <= 30; ++tick)
        frame = clock.frameOf(tick * 33ms, (tick * 33 + 60 + tick % 4) * kMilli, false) - tick * 33 * kMilli;
    EXPECT_EQ(frame, 60 * kMilli) << "by the least that they were late";
    EXPECT_EQ(clock.anchored(), 1);
}

TEST(SessionClockTest, ANearerReadingIsTakenWhileNothingIsScheduled)
{
    SessionClock clock;
    EXPECT_EQ(clock.frameOf(0ms, 30 * kMilli, true), 30 * kMilli);
    EXPECT_EQ(clock.frameOf(33ms, 34 * kMilli, true), 34 * kMilli);
    EXPECT_EQ(clock.frameOf(66ms, 66 * kMilli, false), 67 * kMilli);
    EXPECT_EQ(clock.anchored(), 0);
}

TEST(SessionClockTest, ARestartForgets)
{
    SessionClock clock;
    static_cast<void>(clock.frameOf(0ms, 0, false));
    clock.restart();
    EXPECT_EQ(clock.frameOf(100ms, 3000 * kMilli, false), 3000 * kMilli);
}

} // namespace matside
