// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace matside {

/// The folder for locks and sockets of this person on this machine: XDG_RUNTIME_DIR; where that is not set or is open to others, a
/// folder of the person's own beside the temporary files, which is made. Empty where there is none.
///
/// Not QStandardPaths: Qt 6.4 complains on the error output where the variable is not set.
[[nodiscard]] QString runtimeFolder();

} // namespace matside
