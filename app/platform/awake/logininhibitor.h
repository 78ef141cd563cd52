// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/awake/inhibitor.h"
#include "platform/busservice.h"
#include "platform/systembus.h"

#include <QDBusUnixFileDescriptor>

namespace matside {

/// Keeps the machine from going idle by org.freedesktop.login1, which systemd and elogind have on the system bus.
class LoginInhibitor final : public Inhibitor
{
    Q_OBJECT

public:
    explicit LoginInhibitor(const QByteArray &systemBus, QObject *parent = nullptr);

    void ask() override;
    void giveBack() override;

private:
    void watchService();
    void call();
    void answered(const QDBusMessage &reply, bool isLate);

    SystemBus m_bus;
    std::unique_ptr<BusService> m_service; ///< once the bus is reached
    QDBusUnixFileDescriptor m_lock;        ///< the service inhibits as long as this is open
};

} // namespace matside
