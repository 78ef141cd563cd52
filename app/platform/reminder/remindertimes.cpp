// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/reminder/remindertimes.h"

#include <algorithm>

namespace matside {

bool isEverDue(const ReminderTimes &times)
{
    return times.isOn && std::find(times.days.begin(), times.days.end(), true) != times.days.end();
}

bool isReminderDue(const ReminderTimes &times, const QDateTime &now, const std::optional<QDate> &reminded,
                   const std::optional<QDate> &finished)
{
    const QDate today = now.date();
    return times.isOn && times.days.at(static_cast<std::size_t>(today.dayOfWeek() - 1)) && now.time() >= times.at && reminded != today && finished != today;
}

} // namespace matside
