// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakenotifications.h"

#include <QDBusConnectionInterface>
#include <QUuid>

namespace matside::test {

namespace {

const auto kService = QStringLiteral("org.freedesktop.Notifications");
const auto kPath = QStringLiteral("/org/freedesktop/Notifications");

} // namespace

FakeNotifications::FakeNotifications(const QByteArray &bus) : m_connection(QUuid::createUuid().toString())
{
    QDBusConnection::connectToBus(QString::fromUtf8(bus), m_connection).registerVirtualObject(kPath, this);
}

FakeNotifications::~FakeNotifications()
{
    QDBusConnection::disconnectFromBus(m_connection);
}

void FakeNotifications::appear()
{
    connection().interface()->registerService(kService);
}

void FakeNotifications::vanish()
{
    connection().unregisterService(kService);
}

void FakeNotifications::press(const QString &action, const QString &token)
{
    if (!token.isEmpty())
        tell(QStringLiteral("ActivationToken"), {newest(), token});
    tell(QStringLiteral("ActionInvoked"), {newest(), action});
    close();
}

void FakeNotifications::close()
{
    tell(QStringLiteral("NotificationClosed"), {newest(), 2U});
}

bool FakeNotifications::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    if (message.member() == QLatin1String("CloseNotification")) {
        taken.push_back(message.arguments().value(0).toUInt());
        connection().send(message.createReply());
    } else if (refuses) {
        connection().send(message.createErrorReply(QDBusError::AccessDenied, QStringLiteral("not here")));
    } else {
        shown.push_back(message.arguments());
        connection().send(message.createReply(newest()));
    }
    return true;
}

void FakeNotifications::tell(const QString &signal, const QVariantList &arguments) const
{
    QDBusMessage message = QDBusMessage::createSignal(kPath, kService, signal);
    message.setArguments(arguments);
    connection().send(message);
}

} // namespace matside::test
