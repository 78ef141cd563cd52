// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/desktopinhibitors.h"

#if defined(Q_OS_WIN)
#    include "platform/awake/windowsinhibitor.h"
#elif defined(Q_OS_MACOS)
#    include "platform/awake/macinhibitor.h"
#else
#    include "platform/awake/logininhibitor.h"
#    include "platform/awake/portalinhibitor.h"
#    include "platform/awake/screensaverinhibitor.h"
#endif

#include <QFile>

namespace matside {

bool isSandboxed()
{
    return QFile::exists(QStringLiteral("/.flatpak-info")) || qEnvironmentVariableIsSet("SNAP");
}

std::vector<std::unique_ptr<Inhibitor>> desktopInhibitors([[maybe_unused]] const QString &platform)
{
    std::vector<std::unique_ptr<Inhibitor>> inhibitors;
#if defined(Q_OS_WIN)
    inhibitors.push_back(std::make_unique<WindowsInhibitor>());
#elif defined(Q_OS_MACOS)
    inhibitors.push_back(std::make_unique<MacInhibitor>());
#else
    const QDBusConnection session = QDBusConnection::sessionBus();
    if (isSandboxed()) {
        inhibitors.push_back(std::make_unique<PortalInhibitor>(session));
    } else {
        inhibitors.push_back(std::make_unique<ScreenSaverInhibitor>(session));
        inhibitors.push_back(
            std::make_unique<LoginInhibitor>(SystemBus::standardAddress(), LoginInhibitor::Kind::Idle));
        inhibitors.back()->setKeepsScreenOn(platform != QLatin1String("xcb"));
    }
#endif
    return inhibitors;
}

} // namespace matside
