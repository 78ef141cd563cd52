// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <array>
#include <optional>

namespace matside {

/// When a reminder is wanted.
struct ReminderTimes final
{
    bool isOn = false;
    std::array<bool, 7> days{}; ///< Monday first
    QTime at;                   ///< to the minute

    friend bool operator==(const ReminderTimes &, const ReminderTimes &) = default;
};

/// Whether there is any time for a reminder.
[[nodiscard]] bool isEverDue(const ReminderTimes &times);

/// Whether a reminder is due now: on a chosen day at its time or later, not twice a day, and not after a session was finished that
/// day. A day that went by without one is not made up for. reminded, finished: the last day of each.
[[nodiscard]] bool isReminderDue(const ReminderTimes &times, const QDateTime &now, const std::optional<QDate> &reminded,
                                 const std::optional<QDate> &finished);

} // namespace matside
