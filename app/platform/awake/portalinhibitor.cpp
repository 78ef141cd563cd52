// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/portalinhibitor.h"

#include <QDBusObjectPath>

namespace matside {

namespace {

// flatpak.github.io/xdg-desktop-portal: org.freedesktop.portal.Inhibit and org.freedesktop.portal.Request.
const auto kRequestInterface = QStringLiteral("org.freedesktop.portal.Request");
constexpr uint kIdle = 8;
constexpr uint kSuccess = 0;

} // namespace

PortalInhibitor::PortalInhibitor(const QDBusConnection &bus, QObject *parent)
    : Inhibitor(parent),
      m_service(bus,
                {QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"),
                 QStringLiteral("org.freedesktop.portal.Inhibit")})
{
    connect(&m_service, &BusService::appeared, this, &Inhibitor::appeared);
    connect(&m_service, &BusService::vanished, this, [this] {
        stopFollowing();
        emit vanished();
    });
}

void PortalInhibitor::ask()
{
    const QString token = QStringLiteral("matside%1").arg(++m_requests);
    // The Response may come before the answer with the path: so the path is followed as the portal is bound to make it.
    const QString sender = m_service.bus().baseService().mid(1).replace(QLatin1Char('.'), QLatin1Char('_'));
    follow(QStringLiteral("%1/request/%2/%3").arg(m_service.name().path, sender, token));
    const QVariantMap options{{QStringLiteral("handle_token"), token},
                              {QStringLiteral("reason"), tr("A session is under way")}};
    m_service.call(
        QStringLiteral("Inhibit"), {QString(), kIdle, options},
        [this, asked = m_request](const QDBusMessage &reply, bool isLate) { answered(reply, isLate, asked); });
}

void PortalInhibitor::answered(const QDBusMessage &reply, bool isLate, const QString &asked)
{
    const QString request = reply.arguments().value(0).value<QDBusObjectPath>().path();
    if (isLate) {
        if (!request.isEmpty())
            close(reply.service(), request);
    } else if (asked != m_request) {
        return; // its Response came first
    } else if (request.isEmpty()) {
        stopFollowing();
        emit refused();
    } else if (request != m_request) {
        follow(request); // portals before 0.9 make the path in their own way
    }
}

void PortalInhibitor::responded(uint code, const QVariantMap &, const QDBusMessage &message)
{
    if (message.path() != m_request)
        return;
    if (code == kSuccess) {
        emit granted();
        return;
    }
    stopFollowing();
    emit refused();
}

void PortalInhibitor::giveBack()
{
    close(m_service.name().service, m_request);
    stopFollowing();
}

void PortalInhibitor::follow(const QString &request)
{
    stopFollowing();
    m_request = request;
    QDBusConnection(m_service.bus())
        .connect(QString(), m_request, kRequestInterface, QStringLiteral("Response"), this,
                 SLOT(responded(uint, QVariantMap, QDBusMessage)));
}

void PortalInhibitor::stopFollowing()
{
    if (m_request.isEmpty())
        return;
    QDBusConnection(m_service.bus())
        .disconnect(QString(), m_request, kRequestInterface, QStringLiteral("Response"), this,
                    SLOT(responded(uint, QVariantMap, QDBusMessage)));
    m_request.clear();
}

void PortalInhibitor::close(const QString &portal, const QString &request) const
{
    m_service.send(QDBusMessage::createMethodCall(portal, request, kRequestInterface, QStringLiteral("Close")));
}

} // namespace matside
