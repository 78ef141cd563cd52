// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/awake/inhibitor.h"
#include "platform/busservice.h"

namespace matside {

/// Keeps the screen on by org.freedesktop.ScreenSaver, which desktops have on the session bus.
class ScreenSaverInhibitor final : public Inhibitor
{
    Q_OBJECT

public:
    explicit ScreenSaverInhibitor(const QDBusConnection &bus, QObject *parent = nullptr);

    void ask() override;
    void giveBack() override;

private:
    void answered(const QDBusMessage &reply, bool isLate);
    void giveBack(const QDBusMessage &grant) const;

    BusService m_service;
    QDBusMessage m_grant; ///< the answer with the cookie
};

} // namespace matside
