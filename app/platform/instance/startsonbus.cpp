// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instance/startsonbus.h"

#include "platform/identity.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDir>
#include <QUrl>

#include <utility>

namespace matside {

namespace {

constexpr uint kDoNotQueue = 4; // dbus.freedesktop.org/doc/dbus-specification.html, "RequestName"

/// The path that belongs to the name, by the desktop entry specification, "D-Bus Activation".
QString pathOfName()
{
    return QLatin1Char('/') + programId().replace(QLatin1Char('.'), QLatin1Char('/'));
}

} // namespace

StartsOnBus::StartsOnBus(std::function<void(const StartRequest &)> started, QObject *parent)
    : QObject(parent),
      m_started(std::move(started))
{}

void StartsOnBus::appear(QDBusConnection bus)
{
    if (!bus.isConnected() || !bus.registerObject(pathOfName(), this, QDBusConnection::ExportAllSlots))
        return;
    // Not registerService(), which waits for the answer.
    const QString dbus = QStringLiteral("org.freedesktop.DBus");
    QDBusMessage wish = QDBusMessage::createMethodCall(dbus, QStringLiteral("/org/freedesktop/DBus"), dbus,
                                                       QStringLiteral("RequestName"));
    wish << programId() << kDoNotQueue;
    bus.send(wish);
}

void StartsOnBus::Activate(const QVariantMap &platform)
{
    tell({}, platform);
}

void StartsOnBus::Open(const QStringList &uris, const QVariantMap &platform)
{
    const QUrl first(uris.value(0));
    tell(first.isLocalFile() ? QStringList(first.toLocalFile()) : QStringList(), platform);
}

void StartsOnBus::ActivateAction(const QString &action, const QVariantList &, const QVariantMap &platform)
{
    if (action == QLatin1String("start"))
        tell({QStringLiteral("--start")}, platform);
}

void StartsOnBus::tell(const QStringList &arguments, const QVariantMap &platform)
{
    m_started({QDir::currentPath(), platform[QStringLiteral("activation-token")].toString(),
               QStringList(QStringLiteral("matside")) + arguments});
}

} // namespace matside
