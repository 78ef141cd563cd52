// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/reminder/reminderfiles.h"
#include "platform/reminder/remindertimes.h"

namespace matside {

struct Invocation;
struct Settings;

/// When the settings want a reminder.
[[nodiscard]] ReminderTimes reminderTimesOf(const Settings &settings);
/// The files that have the reminder of this data folder sent, "" for the standard one. Another folder has a reminder of its own.
[[nodiscard]] ReminderFiles reminderFilesFor(const QString &data);
/// Starts `matside remind --wait`, for where systemd is not there. A reminder that is set after its time comes on the next day, as
/// with systemd.
void startReminder(const QString &data, const ReminderTimes &times);

/// `matside remind`: sends the reminder of today if it is due, and waits for its answer as long as it stands. With --wait it goes on
/// in the background and sends each reminder at its time, until the reminder is switched off. 0; 1 when no desktop shows
/// notifications. Needs a QCoreApplication.
[[nodiscard]] int runRemind(const Invocation &invocation);

} // namespace matside
