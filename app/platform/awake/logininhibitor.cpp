// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/logininhibitor.h"

namespace matside {

LoginInhibitor::LoginInhibitor(const QByteArray &systemBus, Kind kind, QObject *parent)
    : Inhibitor(parent),
      m_kind(kind),
      m_bus(systemBus)
{
    connect(&m_bus, &SystemBus::failed, this, &Inhibitor::refused);
    connect(&m_bus, &SystemBus::reached, this, [this] {
        watchService();
        call();
    });
}

void LoginInhibitor::watchService()
{
    // www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
    m_service = std::make_unique<BusService>(m_bus.connection(),
                                             BusService::Name{QStringLiteral("org.freedesktop.login1"),
                                                              QStringLiteral("/org/freedesktop/login1"),
                                                              QStringLiteral("org.freedesktop.login1.Manager")});
    connect(m_service.get(), &BusService::appeared, this, &Inhibitor::appeared);
    connect(m_service.get(), &BusService::vanished, this, &Inhibitor::vanished);
    if (m_kind == Kind::Sleep)
        QDBusConnection(m_bus.connection())
            .connect(QString(), m_service->name().path, m_service->name().interface, QStringLiteral("PrepareForSleep"),
                     this, SIGNAL(preparesForSleep(bool)));
}

void LoginInhibitor::ask()
{
    if (m_bus.isReached())
        call();
    else
        m_bus.reach();
}

void LoginInhibitor::call()
{
    const bool isIdle = m_kind == Kind::Idle;
    m_service->call(QStringLiteral("Inhibit"),
                    {isIdle ? QStringLiteral("idle") : QStringLiteral("sleep"), QStringLiteral("Matside"),
                     tr("A session is under way"), isIdle ? QStringLiteral("block") : QStringLiteral("delay")},
                    [this](const QDBusMessage &reply, bool isLate) { answered(reply, isLate); });
}

void LoginInhibitor::answered(const QDBusMessage &reply, bool isLate)
{
    if (isLate)
        return; // a lock that is not kept is closed
    auto lock = reply.arguments().value(0).value<QDBusUnixFileDescriptor>();
    if (!lock.isValid()) {
        emit refused();
        return;
    }
    m_lock.swap(lock);
    emit granted();
}

void LoginInhibitor::giveBack()
{
    m_lock = QDBusUnixFileDescriptor();
}

} // namespace matside
