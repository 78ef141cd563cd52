// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/desktopinhibitors.h"

#include "platform/awake/logininhibitor.h"
#include "platform/awake/portalinhibitor.h"
#include "platform/awake/screensaverinhibitor.h"

#include <QFile>

namespace matside {

bool isSandboxed()
{
    return QFile::exists(QStringLiteral("/.flatpak-info")) || qEnvironmentVariableIsSet("SNAP");
}

std::vector<std::unique_ptr<Inhibitor>> desktopInhibitors(const QString &platform)
{
    std::vector<std::unique_ptr<Inhibitor>> inhibitors;
    const QDBusConnection session = QDBusConnection::sessionBus();
    if (isSandboxed()) {
        inhibitors.push_back(std::make_unique<PortalInhibitor>(session));
    } else {
        inhibitors.push_back(std::make_unique<ScreenSaverInhibitor>(session));
        inhibitors.push_back(
            std::make_unique<LoginInhibitor>(SystemBus::standardAddress(), LoginInhibitor::Kind::Idle));
        inhibitors.back()->setKeepsScreenOn(platform != QLatin1String("xcb"));
    }
    return inhibitors;
}

} // namespace matside
