// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/awake/inhibitor.h"

#include <memory>
#include <vector>

namespace matside {

/// True within Flatpak and Snap.
[[nodiscard]] bool isSandboxed();

/// The services that can keep this machine awake: in a sandbox the portal, else the screen saver's and login1.
///
/// On X11 (platform "xcb", as QGuiApplication calls it) login1 leaves the screen to itself: the X server turns it off. Connects to the
/// session bus, as Qt does it: giveUpSilentBus() has looked before.
[[nodiscard]] std::vector<std::unique_ptr<Inhibitor>> desktopInhibitors(const QString &platform);

} // namespace matside
