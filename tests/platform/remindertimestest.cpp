// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/reminder/remindertimes.h"

#include <gtest/gtest.h>

namespace matside::test {
namespace {

const QDate kMonday(2026, 11, 30);

/// On Monday and Thursday at 18:30.
ReminderTimes wanted()
{
    return {true, {true, false, false, true, false, false, false}, QTime(18, 30)};
}

bool isDue(const QDateTime &now, const std::optional<QDate> &reminded = {}, const std::optional<QDate> &finished = {})
{
    return isReminderDue(wanted(), now, reminded, finished);
}

} // namespace

TEST(ReminderTimesTest, IsDueOnItsDaysFromItsTimeOn)
{
    EXPECT_TRUE(isDue({kMonday, QTime(18, 30)}));
    EXPECT_TRUE(isDue({kMonday, QTime(23, 59)})) << "the machine slept at 18:30";
    EXPECT_FALSE(isDue({kMonday, QTime(18, 29, 59)}));
    EXPECT_FALSE(isDue({kMonday.addDays(1), QTime(18, 30)}));
    EXPECT_FALSE(isDue({kMonday.addDays(1), QTime(8, 0)})) << "what was missed is not made up for";
    EXPECT_TRUE(isDue({kMonday.addDays(3), QTime(18, 30)}));
}

TEST(ReminderTimesTest, IsNeverDueTwiceADayNorAfterASession)
{
    const QDateTime now(kMonday, QTime(20, 0));
    EXPECT_FALSE(isDue(now, kMonday));
    EXPECT_TRUE(isDue(now, kMonday.addDays(-4)));
    EXPECT_FALSE(isDue(now, {}, kMonday));
    EXPECT_TRUE(isDue(now, {}, kMonday.addDays(-1)));
}

TEST(ReminderTimesTest, IsOffByStandardAndWithoutADay)
{
    const QDateTime now(kMonday, QTime(20, 0));
    EXPECT_FALSE(isEverDue(ReminderTimes()));
    EXPECT_FALSE(isReminderDue(ReminderTimes(), now, {}, {}));
    ReminderTimes noDay = wanted();
    noDay.days = {};
    EXPECT_FALSE(isEverDue(noDay));
    ReminderTimes off = wanted();
    off.isOn = false;
    EXPECT_FALSE(isReminderDue(off, now, {}, {}));
    EXPECT_TRUE(isEverDue(wanted()));
}

} // namespace matside::test
