// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace matside {

/// Asks the session bus for an answer, and waits two seconds at most. Without one, takes the bus out of the environment
/// of this process and returns true. Call it before there is an application.
///
/// Qt 6.4 connects to the bus while the caller waits, without an end: its plugin for X11 does so with the first window,
/// QDBusConnection::sessionBus() does so anywhere. Where there is no bus at all, Qt does not wait.
[[nodiscard]] bool giveUpSilentBus();

} // namespace matside
