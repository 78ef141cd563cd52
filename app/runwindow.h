// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace matside {

class OneInstance;
struct Invocation;

/// Passes this start on where another program has the window already, and prints its answer. The exit code of this program: 0; 1
/// when the routine cannot be read or that program does not answer; 2 when the routine has no such options. Nothing where this
/// program has the window. No other application object may be there.
[[nodiscard]] std::optional<int> passOn(OneInstance &instance, const Invocation &invocation, const QStringList &arguments,
                                        int &argc, char **argv);

/// `matside [ROUTINE]`: shows the window until it is closed. 0; 1 when the routine cannot be read; 2 when it has no such options.
/// Needs a QApplication.
[[nodiscard]] int runWindow(const Invocation &invocation, const QStringList &arguments, OneInstance &instance);

} // namespace matside
