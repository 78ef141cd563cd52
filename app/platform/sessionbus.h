// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace matside {

/// Asks the session bus for an answer, and waits two seconds at most. Without one, the environment of this process names no
/// bus any more; then this is true. Call it before there is an application.
///
/// Qt 6.4 connects to the bus while the caller waits, without an end: its plugin for X11 does so with the first window,
/// QDBusConnection::sessionBus() does so anywhere. A bus that is not there costs nothing: Qt is told so at once.
[[nodiscard]] bool giveUpSilentBus();

} // namespace matside
