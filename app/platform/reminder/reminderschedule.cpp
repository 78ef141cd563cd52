// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/reminder/reminderschedule.h"

#include "platform/busservice.h"

#include <utility>

namespace matside {

namespace {

// freedesktop.org/software/systemd/man/org.freedesktop.systemd1.html: the Manager of the person's own units.
const auto kService = QStringLiteral("org.freedesktop.systemd1");
const auto kPath = QStringLiteral("/org/freedesktop/systemd1");
const auto kInterface = QStringLiteral("org.freedesktop.systemd1.Manager");
const auto kMode = QStringLiteral("replace"); // of a job that conflicts with one that is queued

constexpr std::chrono::milliseconds kDelay{500}; // a slider moves through many times

} // namespace

ReminderSchedule::ReminderSchedule(std::function<QDBusConnection()> bus, ReminderFiles files, QObject *parent)
    : QObject(parent),
      m_bus(std::move(bus)),
      m_files(std::move(files))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelay);
    connect(&m_delay, &QTimer::timeout, this, &ReminderSchedule::apply);
}

ReminderSchedule::~ReminderSchedule() = default;

void ReminderSchedule::setTimes(const ReminderTimes &times)
{
    m_times = times;
    m_delay.start();
}

void ReminderSchedule::flush()
{
    if (m_delay.isActive())
        apply();
}

void ReminderSchedule::apply()
{
    m_delay.stop();
    ++m_change;
    if (!isEverDue(m_times)) {
        if (m_files.isThere())
            switchOff();
    } else if (!m_files.hasTimer(m_times) && !m_files.hasAutostart()) {
        useTimer();
    }
}

void ReminderSchedule::switchOff()
{
    tell(QStringLiteral("StopUnit"), {m_files.timerName(), kMode}, {});
    const bool isAutostartGone = m_files.removeAutostart();
    if (!m_files.removeTimer() || !isAutostartGone)
        emit failed(tr("The reminder cannot be switched off: its file cannot be removed. Remove %1 in systemd/user and autostart of "
                       "your settings folder.")
                        .arg(m_files.timerName()));
    tell(QStringLiteral("Reload"), {}, {});
}

void ReminderSchedule::useTimer()
{
    if (!m_files.writeTimer(m_times)) {
        emit failed(tr("The reminder cannot be set: its file cannot be written. Look whether your settings folder is full or "
                       "read-only."));
        return;
    }
    tell(QStringLiteral("Reload"), {}, [this](bool isDone) {
        if (!isDone)
            return useAutostart();
        tell(QStringLiteral("RestartUnit"), {m_files.timerName(), kMode}, [this](bool isStarted) {
            if (!isStarted)
                useAutostart();
        });
    });
}

void ReminderSchedule::useAutostart()
{
    static_cast<void>(m_files.removeTimer());
    if (m_files.writeAutostart())
        emit backgroundWanted();
    else
        emit failed(tr("The reminder cannot be set: its file cannot be written. Look whether your settings folder is full or "
                       "read-only."));
}

/// answered is not called where the wish has changed meanwhile.
void ReminderSchedule::tell(const QString &method, const QVariantList &arguments,
                            const std::function<void(bool isDone)> &answered)
{
    if (!m_systemd)
        m_systemd = std::make_unique<BusService>(m_bus(), BusService::Name{kService, kPath, kInterface});
    m_systemd->call(method, arguments, [this, answered, change = m_change](const QDBusMessage &reply, bool) {
        if (answered && change == m_change)
            answered(reply.type() == QDBusMessage::ReplyMessage);
    });
}

} // namespace matside
