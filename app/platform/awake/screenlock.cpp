// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/screenlock.h"

#include <QDBusObjectPath>

#include <utility>

namespace matside {

namespace {

constexpr QLatin1String kLogin{"org.freedesktop.login1"};

} // namespace

ScreenLock::ScreenLock(QByteArray systemBus, QObject *parent) : QObject(parent), m_systemBus(std::move(systemBus))
{
    connect(&m_systemBus, &SystemBus::reached, this, &ScreenLock::askForSession);
}

void ScreenLock::watch(QDBusConnection session)
{
    if (std::exchange(m_watches, true))
        return;
    m_systemBus.reach();
    // The names of KDE and others, GNOME, Cinnamon and MATE: each tells ActiveChanged.
    for (const char *const desktop : {"freedesktop", "gnome", "cinnamon", "mate"})
        session.connect(QString(), QString(), QStringLiteral("org.%1.ScreenSaver").arg(QLatin1String(desktop)),
                        QStringLiteral("ActiveChanged"), this, SLOT(screenSaverChanged(bool)));
}

void ScreenLock::askForSession()
{
    m_login = std::make_unique<BusService>(m_systemBus.connection(),
                                           BusService::Name{kLogin, QStringLiteral("/org/freedesktop/login1"),
                                                            QStringLiteral("org.freedesktop.login1.Manager")});
    // "auto": the session of the caller, or the one on the screen where the caller belongs to none (systemd 243 and newer).
    m_login->call(QStringLiteral("GetSession"), {qEnvironmentVariable("XDG_SESSION_ID", QStringLiteral("auto"))},
                  [this](const QDBusMessage &reply, bool isLate) {
                      const QString path = reply.arguments().value(0).value<QDBusObjectPath>().path();
                      if (!isLate && !path.isEmpty())
                          watchSession(path);
                  });
}

void ScreenLock::watchSession(const QString &path)
{
    QDBusConnection(m_systemBus.connection())
        .connect(kLogin, path, QStringLiteral("org.freedesktop.DBus.Properties"),
                 QStringLiteral("PropertiesChanged"), this, SLOT(propertiesChanged(QString, QVariantMap)));
}

void ScreenLock::propertiesChanged(const QString &interface, const QVariantMap &properties)
{
    const QVariant hint = properties.value(QStringLiteral("LockedHint"));
    if (interface == QLatin1String("org.freedesktop.login1.Session") && hint.typeId() == QMetaType::Bool)
        set(m_lockedByLogin, hint.toBool());
}

void ScreenLock::screenSaverChanged(bool isActive)
{
    set(m_lockedBySaver, isActive);
}

void ScreenLock::set(bool &source, bool isLocked)
{
    const bool before = m_lockedByLogin || m_lockedBySaver;
    source = isLocked;
    const bool now = m_lockedByLogin || m_lockedBySaver;
    if (now != before)
        emit changed(now);
}

} // namespace matside
