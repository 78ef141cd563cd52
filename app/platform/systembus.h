// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDBusConnection>
#include <QObject>

#include <memory>

class QSocketNotifier;

namespace matside {

class BusGreeting;

/// A connection to the system bus, made once the bus has answered: a bus that hangs is never waited for.
class SystemBus final : public QObject
{
    Q_OBJECT

public:
    /// address: as in DBUS_SYSTEM_BUS_ADDRESS.
    explicit SystemBus(QByteArray address, QObject *parent = nullptr);
    ~SystemBus() override;

    /// The address that the environment has for this machine.
    [[nodiscard]] static QByteArray standardAddress();

    /// Connects: reached(), failed(), or nothing as long as the bus is silent.
    void reach();
    [[nodiscard]] bool isReached() const { return m_bus.isConnected(); }
    [[nodiscard]] const QDBusConnection &connection() const { return m_bus; }

signals:
    void reached();
    void failed();

private:
    void connectToBus();

    const QByteArray m_address;
    const QString m_name; ///< of the connection within this process
    QDBusConnection m_bus;
    std::unique_ptr<BusGreeting> m_greeting;
    std::unique_ptr<QSocketNotifier> m_answer;
};

} // namespace matside
