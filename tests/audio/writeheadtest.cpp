// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/device/writehead.h"

#include "audio/mixer/mixer.h"

#include <gtest/gtest.h>

namespace matside {

namespace {

constexpr qint64 kBlock = 960;

} // namespace

TEST(WriteHeadTest, BeginsAtThePlayedFrame)
{
    WriteHead head;
    EXPECT_EQ(head.next(123'456, kBlock), 123'456);
    EXPECT_EQ(head.jumps(), 0);
}

TEST(WriteHeadTest, JitterOfTheDeviceLeavesNoGap)
{
    WriteHead head;
    qint64 expected = head.next(5000, kBlock);
    for (int read = 1; read < 5000; ++read) {
        expected += kBlock;
        const qint64 jitter = read % 7 * 400 - 1200; // 25 ms to either side
        ASSERT_EQ(head.next(expected + jitter, kBlock), expected);
    }
    EXPECT_EQ(head.jumps(), 0);
}

TEST(WriteHeadTest, FollowsAfterAnUnderrun)
{
    WriteHead head;
    static_cast<void>(head.next(0, kBlock));
    EXPECT_EQ(head.next(kSampleRate, kBlock), kSampleRate);
    EXPECT_EQ(head.next(kSampleRate + kBlock, kBlock), kSampleRate + kBlock);
    EXPECT_EQ(head.jumps(), 1);
}

TEST(WriteHeadTest, FollowsAClockThatDriftsWithoutEverBeingFarOff)
{
    WriteHead head;
    qint64 due = 0;
    qint64 furthest = 0;
    for (int read = 0; read < 30'000; ++read) { // ten minutes, 0.1 % fast
        furthest = std::max(furthest, std::abs(due - head.next(due, kBlock)));
        due += kBlock + 1;
    }
    EXPECT_LE(furthest, kSampleRate * 50 / 1000);
    EXPECT_LE(head.jumps(), 20);
}

TEST(WriteHeadTest, ANewStreamBeginsAtZero)
{
    WriteHead head;
    static_cast<void>(head.next(0, kBlock));
    head.restart();
    EXPECT_EQ(head.next(1500, kBlock), 1500);
    EXPECT_EQ(head.jumps(), 0);
}

} // namespace matside
