// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/reminder/reminderfiles.h"

#include <QDBusConnection>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace matside {

class BusService;

/// Has a reminder sent at its times, also while no window is open and after the machine was started anew.
///
/// systemd does it, by a timer of the person's own units: nothing runs until then, and it needs no memory. Where it does not answer,
/// the desktop starts the program in the background with each session, which waits. Switched off, all files are removed, and the
/// background program ends.
class ReminderSchedule final : public QObject
{
    Q_OBJECT

public:
    /// bus: makes the connection to the session bus, when it is first needed. files: as ReminderFiles.
    ReminderSchedule(std::function<QDBusConnection()> bus, ReminderFiles files, QObject *parent = nullptr);
    ~ReminderSchedule() override;

    /// Does nothing where all is as it should be. The times count half a second after the last change.
    void setTimes(const ReminderTimes &times);
    /// What setTimes() has not done yet is done at once: the files are written, and systemd is told without its answer.
    void flush();

signals:
    /// systemd does not answer: the program is wanted in the background, in this session already.
    void backgroundWanted();
    /// A sentence for the person.
    void failed(const QString &why);

private:
    void apply();
    void switchOff();
    void useTimer();
    void useAutostart();
    void tell(const QString &method, const QVariantList &arguments, const std::function<void(bool isDone)> &answered);

    const std::function<QDBusConnection()> m_bus;
    const ReminderFiles m_files;
    std::unique_ptr<BusService> m_systemd; ///< since it was first needed
    ReminderTimes m_times;
    QTimer m_delay;
    int m_change = 0; ///< rises with each apply(): an answer to an older one is not heeded
};

} // namespace matside
