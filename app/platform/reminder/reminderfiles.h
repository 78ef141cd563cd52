// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/reminder/remindertimes.h"

#include <QString>
#include <QStringList>

namespace matside {

/// The files that have a reminder sent while no window is open: a timer of systemd with its service and the link that enables it, or
/// an entry of the desktop's autostart folder.
class ReminderFiles final
{
public:
    /// settings: XDG_CONFIG_HOME. name: of the unit and of the entry, "matside-reminder". program: the command that sends the
    /// reminder; the first word is a whole path.
    ReminderFiles(QString settings, QString name, QStringList program);

    [[nodiscard]] QString timerName() const; ///< "matside-reminder.timer"
    /// Whether systemd, or the desktop, has exactly this reminder. A timer that the person disabled by systemctl counts, too: it is not
    /// enabled again behind their back.
    [[nodiscard]] bool hasTimer(const ReminderTimes &times) const;
    [[nodiscard]] bool hasAutostart() const;
    /// Whether there is any file of a reminder, in whatever state.
    [[nodiscard]] bool isThere() const;

    /// False where a file cannot be written.
    [[nodiscard]] bool writeTimer(const ReminderTimes &times) const;
    [[nodiscard]] bool writeAutostart() const;
    /// False where a file cannot be removed.
    [[nodiscard]] bool removeTimer() const;
    [[nodiscard]] bool removeAutostart() const;

private:
    [[nodiscard]] QString timer() const;
    [[nodiscard]] QString service() const;
    [[nodiscard]] QString link() const;
    [[nodiscard]] QString autostart() const;

    const QString m_settings;
    const QString m_name;
    const QStringList m_program;
};

} // namespace matside
