// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/desktopsettings.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace matside {

namespace {

// flatpak.github.io/xdg-desktop-portal: org.freedesktop.portal.Settings, namespace org.freedesktop.appearance.
const auto kService = QStringLiteral("org.freedesktop.portal.Desktop");
const auto kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const auto kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const auto kSpace = QStringLiteral("org.freedesktop.appearance");

/// Older portals wrap a value twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

void DesktopSettings::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // Without its name known, Qt finds no slot that takes one, and connects nothing.
    qRegisterMetaType<QDBusVariant>("QDBusVariant");
    // No service is named: for one, Qt would ask the bus who owns it, and wait.
    bus.connect(QString(), kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("ReadAll"));
    question << QStringList(kSpace);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &DesktopSettings::answered);
}

void DesktopSettings::answered(QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    if (watcher->isError())
        return; // no portal, or none with settings
    const QVariant first = watcher->reply().arguments().value(0);
    if (!first.canConvert<QDBusArgument>())
        return;
    const auto answer = first.value<QDBusArgument>();
    if (answer.currentSignature() != QLatin1String("a{sa{sv}}"))
        return;
    QMap<QString, QVariantMap> spaces;
    answer >> spaces;
    const QVariantMap values = spaces.value(kSpace);
    for (auto value = values.begin(); value != values.end(); ++value)
        read(value.key(), *value);
    tell();
}

void DesktopSettings::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space != kSpace)
        return;
    read(key, value.variant());
    tell();
}

void DesktopSettings::read(const QString &key, const QVariant &value)
{
    bool isNumber = false;
    const uint number = unwrapped(value).toUInt(&isNumber);
    if (!isNumber)
        return;
    if (key == QLatin1String("color-scheme"))
        m_appearance.scheme = number == 1   ? DesktopAppearance::Scheme::Dark
                              : number == 2 ? DesktopAppearance::Scheme::Light
                                            : DesktopAppearance::Scheme::NoPreference;
    else if (key == QLatin1String("reduced-motion"))
        m_appearance.reducedMotion = number == 1;
    else if (key == QLatin1String("contrast"))
        m_appearance.moreContrast = number == 1;
}

void DesktopSettings::tell()
{
    if (m_told == m_appearance)
        return;
    m_told = m_appearance;
    emit changed(m_appearance);
}

} // namespace matside
