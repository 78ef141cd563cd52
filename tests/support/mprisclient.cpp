// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mprisclient.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QTest>
#include <QUuid>

#include <gtest/gtest.h>

#include <utility>

namespace matside::test {

namespace {

const auto kPath = QStringLiteral("/org/mpris/MediaPlayer2");
const auto kRoot = QStringLiteral("org.mpris.MediaPlayer2");
const auto kPlayer = QStringLiteral("org.mpris.MediaPlayer2.Player");
const auto kProperties = QStringLiteral("org.freedesktop.DBus.Properties");

QString interfaceOf(const QString &member)
{
    const QStringList ofTheRoot{QStringLiteral("Raise"),    QStringLiteral("Quit"),         QStringLiteral("CanQuit"),
                                QStringLiteral("CanRaise"), QStringLiteral("HasTrackList"), QStringLiteral("Identity"),
                                QStringLiteral("DesktopEntry")};
    return ofTheRoot.contains(member) ? kRoot : kPlayer;
}

} // namespace

MprisClient::MprisClient(const QByteArray &bus, QString service)
    : m_connection(QUuid::createUuid().toString()),
      m_service(std::move(service)),
      m_bus(QDBusConnection::connectToBus(QString::fromUtf8(bus), m_connection))
{
    m_bus.connect(QString(), kPath, kProperties, QStringLiteral("PropertiesChanged"), this,
                  SLOT(hear(QString, QVariantMap, QStringList)));
    m_bus.connect(QString(), kPath, kPlayer, QStringLiteral("Seeked"), this, SLOT(hearSeeked(qlonglong)));
}

MprisClient::~MprisClient()
{
    QDBusConnection::disconnectFromBus(m_connection);
}

bool MprisClient::finds() const
{
    return QTest::qWaitFor([this] { return m_bus.interface()->isServiceRegistered(m_service).value(); }, 5000);
}

/// The player may be in this very thread: nothing waits without the event loop.
QDBusMessage MprisClient::ask(const QDBusMessage &question) const
{
    const QDBusPendingCallWatcher watcher(m_bus.asyncCall(question));
    EXPECT_TRUE(QTest::qWaitFor([&watcher] { return watcher.isFinished(); }, 5000)) << question.member().toStdString();
    return watcher.reply();
}

QDBusMessage MprisClient::call(const QString &method, const QVariantList &arguments) const
{
    QDBusMessage question = QDBusMessage::createMethodCall(m_service, kPath, interfaceOf(method), method);
    question.setArguments(arguments);
    return ask(question);
}

QVariant MprisClient::get(const QString &property) const
{
    QDBusMessage question = QDBusMessage::createMethodCall(m_service, kPath, kProperties, QStringLiteral("Get"));
    question << interfaceOf(property) << property;
    return ask(question).arguments().value(0).value<QDBusVariant>().variant();
}

QDBusMessage MprisClient::set(const QString &property, const QVariant &value) const
{
    QDBusMessage question = QDBusMessage::createMethodCall(m_service, kPath, kProperties, QStringLiteral("Set"));
    question << interfaceOf(property) << property << QVariant::fromValue(QDBusVariant(value));
    return ask(question);
}

QVariantMap MprisClient::metadata() const
{
    return qdbus_cast<QVariantMap>(get(QStringLiteral("Metadata")));
}

void MprisClient::hear(const QString &interface, const QVariantMap &changed, const QStringList &)
{
    if (interface == kPlayer)
        announced << changed;
}

void MprisClient::hearSeeked(qlonglong position)
{
    seeked << position;
}

} // namespace matside::test
