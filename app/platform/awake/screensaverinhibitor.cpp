// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/screensaverinhibitor.h"

namespace matside {

// specifications.freedesktop.org/idle-inhibit-spec
ScreenSaverInhibitor::ScreenSaverInhibitor(const QDBusConnection &bus, QObject *parent)
    : Inhibitor(parent),
      m_service(bus, {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"),
                      QStringLiteral("org.freedesktop.ScreenSaver")})
{
    connect(&m_service, &BusService::appeared, this, &Inhibitor::appeared);
    connect(&m_service, &BusService::vanished, this, &Inhibitor::vanished);
}

void ScreenSaverInhibitor::ask()
{
    m_service.call(QStringLiteral("Inhibit"), {QStringLiteral("Matside"), tr("A session is under way")},
                   [this](const QDBusMessage &reply, bool isLate) { answered(reply, isLate); });
}

void ScreenSaverInhibitor::answered(const QDBusMessage &reply, bool isLate)
{
    const bool isGrant = reply.type() == QDBusMessage::ReplyMessage && reply.signature() == QLatin1String("u");
    if (isLate) {
        if (isGrant)
            giveBack(reply);
        return;
    }
    if (!isGrant) {
        emit refused();
        return;
    }
    m_grant = reply;
    emit granted();
}

void ScreenSaverInhibitor::giveBack()
{
    giveBack(m_grant);
}

/// To the process that granted it: a cookie means nothing to another one that has the name meanwhile.
void ScreenSaverInhibitor::giveBack(const QDBusMessage &grant) const
{
    const BusService::Name &name = m_service.name();
    QDBusMessage message =
        QDBusMessage::createMethodCall(grant.service(), name.path, name.interface, QStringLiteral("UnInhibit"));
    message.setArguments(grant.arguments());
    m_service.send(message);
}

} // namespace matside
