// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/awake/inhibitor.h"
#include "platform/busservice.h"

namespace matside {

/// Keeps the screen on by org.freedesktop.portal.Inhibit, the way out of a sandbox.
///
/// The answer to the call is only the path of a request; whether it succeeded is in the request's Response.
class PortalInhibitor final : public Inhibitor
{
    Q_OBJECT

public:
    explicit PortalInhibitor(const QDBusConnection &bus, QObject *parent = nullptr);

    void ask() override;
    void giveBack() override;

private slots:
    void responded(uint code, const QVariantMap &results, const QDBusMessage &message);

private:
    void answered(const QDBusMessage &reply, bool isLate, const QString &asked);
    void follow(const QString &request);
    void stopFollowing();
    void close(const QString &portal, const QString &request) const;

    BusService m_service;
    QString m_request; ///< the path of the last request
    int m_requests = 0;
};

} // namespace matside
