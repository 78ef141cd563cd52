// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/reminder/remindertimes.h"

#include <algorithm>

namespace matside {

namespace {

bool isChosen(const ReminderTimes &times, const QDate &day)
{
    return times.isOn && times.days.at(static_cast<std::size_t>(day.dayOfWeek() - 1));
}

} // namespace

bool isEverDue(const ReminderTimes &times)
{
    return times.isOn && std::find(times.days.begin(), times.days.end(), true) != times.days.end();
}

bool isReminderDue(const ReminderTimes &times, const QDateTime &now, const std::optional<QDate> &reminded,
                   const std::optional<QDate> &finished)
{
    const QDate today = now.date();
    return isChosen(times, today) && now.time() >= times.at && reminded != today && finished != today;
}

QDateTime nextReminder(const ReminderTimes &times, const QDateTime &now)
{
    constexpr int kWeek = 7;
    for (int days = 0; days <= kWeek; ++days) {
        const QDateTime next(now.date().addDays(days), times.at);
        if (isChosen(times, next.date()) && next > now)
            return next;
    }
    return {};
}

} // namespace matside
