// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/reminder/remindertimes.h"

#include <QByteArray>
#include <QStringList>

namespace matside {

// What the files of a reminder hold. program: the command with its arguments; the first is a whole path.

/// A timer of systemd, systemd.timer(5): it starts the service of its name on the chosen days, and not for a day that went by while
/// the machine was off. At least one day is chosen.
[[nodiscard]] QByteArray timerText(const ReminderTimes &times);
/// The service that the timer starts, systemd.service(5). A program that is not there any more is left alone.
[[nodiscard]] QByteArray serviceText(const QStringList &program);
/// An entry that a desktop starts with each session, for where there is no systemd:
/// specifications.freedesktop.org/autostart-spec and desktop-entry-spec, "The Exec key".
[[nodiscard]] QByteArray autostartText(const QStringList &program);

} // namespace matside
