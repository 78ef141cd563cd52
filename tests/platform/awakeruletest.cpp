// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/awakerule.h"

#include <gtest/gtest.h>

namespace matside {

namespace {

using namespace std::chrono_literals;

/// Whether the machine stays awake when this phase has lasted for a time.
bool isAwakeAfter(Phase phase, Millis time)
{
    AwakeRule rule;
    rule.enter(phase, 10s);
    return rule.isAwake(10s + time);
}

} // namespace

TEST(AwakeRuleTest, ASessionThatRunsWaitsEasesOrAsksKeepsAwakeForHours)
{
    for (const Phase phase : {Phase::Running, Phase::Waiting, Phase::Easing, Phase::Confirming})
        for (const Millis time : {Millis{0}, Millis{5min}, Millis{3h}})
            EXPECT_TRUE(isAwakeAfter(phase, time)) << static_cast<int>(phase) << ' ' << time.count();
}

TEST(AwakeRuleTest, APauseKeepsAwakeForFiveMinutes)
{
    EXPECT_TRUE(isAwakeAfter(Phase::Paused, 0s));
    EXPECT_TRUE(isAwakeAfter(Phase::Paused, 5min - 1ms));
    EXPECT_FALSE(isAwakeAfter(Phase::Paused, 5min));
    EXPECT_FALSE(isAwakeAfter(Phase::Paused, 3h));
}

TEST(AwakeRuleTest, NothingKeepsAwakeBeforeAndAfterASession)
{
    EXPECT_FALSE(AwakeRule().isAwake(0s));
    EXPECT_FALSE(isAwakeAfter(Phase::Done, 0s));
}

TEST(AwakeRuleTest, EachPauseCountsByItself)
{
    AwakeRule rule;
    rule.enter(Phase::Paused, 0s);
    rule.enter(Phase::Paused, 4min); // told twice
    EXPECT_FALSE(rule.isAwake(5min));
    rule.enter(Phase::Running, 6min);
    EXPECT_TRUE(rule.isAwake(6min));
    rule.enter(Phase::Paused, 7min);
    EXPECT_TRUE(rule.isAwake(11min));
}

TEST(AwakeRuleTest, TellsTheRestOfAPause)
{
    AwakeRule rule;
    rule.enter(Phase::Running, 0s);
    EXPECT_FALSE(rule.rest(1s));
    rule.enter(Phase::Paused, 2s);
    EXPECT_EQ(rule.rest(3s), Millis{299s});
    EXPECT_FALSE(rule.rest(302s));
}

} // namespace matside
