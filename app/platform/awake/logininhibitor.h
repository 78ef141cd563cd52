// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/awake/inhibitor.h"
#include "platform/busservice.h"
#include "platform/systembus.h"

#include <QDBusUnixFileDescriptor>

namespace matside {

/// Keeps the machine from going idle, or delays its sleep, by org.freedesktop.login1: systemd and elogind have it on the system bus.
class LoginInhibitor final : public Inhibitor
{
    Q_OBJECT

public:
    enum class Kind {
        Idle,  ///< the machine does not go idle
        Sleep, ///< the machine waits before it sleeps, five seconds at most as systemd comes
    };

    LoginInhibitor(const QByteArray &systemBus, Kind kind, QObject *parent = nullptr);

    void ask() override;
    void giveBack() override;

signals:
    /// The machine is about to sleep, or has woken up. Told by Kind::Sleep alone.
    void preparesForSleep(bool sleeps);

private:
    void watchService();
    void call();
    void answered(const QDBusMessage &reply, bool isLate);

    const Kind m_kind;
    SystemBus m_bus;
    std::unique_ptr<BusService> m_service; ///< once the bus is reached
    QDBusUnixFileDescriptor m_lock;        ///< the service inhibits as long as this is open
};

} // namespace matside
