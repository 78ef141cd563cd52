// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/busservice.h"
#include "platform/systembus.h"

namespace matside {

/// Tells when the screen is locked and unlocked: what login1 says of the desktop session of this program, and the screen saver of the
/// desktop. Without either it never tells anything.
class ScreenLock final : public QObject
{
    Q_OBJECT

public:
    /// systemBus: its address. Connects to no bus before watch().
    explicit ScreenLock(QByteArray systemBus, QObject *parent = nullptr);

    /// Watches both buses from now on; a second call does nothing. session: the bus of the desktop.
    void watch(QDBusConnection session);

signals:
    void changed(bool isLocked);

private slots:
    void propertiesChanged(const QString &interface, const QVariantMap &properties);
    void screenSaverChanged(bool isActive);

private:
    void askForSession();
    void watchSession(const QString &path);
    void set(bool &source, bool isLocked);

    SystemBus m_systemBus;
    std::unique_ptr<BusService> m_login; ///< once the bus is reached
    bool m_watches = false;
    bool m_lockedByLogin = false;
    bool m_lockedBySaver = false;
};

} // namespace matside
