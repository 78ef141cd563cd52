// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QStringList>
#include <QUuid>

namespace matside::test {

/// The manager of a person's own units, on a connection of its own: it lists its calls, "RestartUnit matside-reminder.timer".
class FakeSystemd final : public QDBusVirtualObject
{
public:
    explicit FakeSystemd(const QByteArray &bus) : m_connection(QUuid::createUuid().toString())
    {
        QDBusConnection::connectToBus(QString::fromUtf8(bus), m_connection)
            .registerVirtualObject(QStringLiteral("/org/freedesktop/systemd1"), this);
    }
    ~FakeSystemd() override { QDBusConnection::disconnectFromBus(m_connection); }

    void appear()
    {
        QDBusConnection(m_connection).interface()->registerService(QStringLiteral("org.freedesktop.systemd1"));
    }

    void vanish() { QDBusConnection(m_connection).unregisterService(QStringLiteral("org.freedesktop.systemd1")); }

    QString refused; ///< the method that it refuses
    QStringList calls;

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        calls << QString(message.member() + QLatin1Char(' ') + message.arguments().value(0).toString()).trimmed();
        QDBusConnection(m_connection)
            .send(message.member() == refused
                      ? message.createErrorReply(QDBusError::AccessDenied, QStringLiteral("not here"))
                      : message.createReply());
        return true;
    }
    QString introspect(const QString &) const override { return {}; }

private:
    const QString m_connection;
};

} // namespace matside::test
