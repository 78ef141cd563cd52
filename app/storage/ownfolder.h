// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace matside {

/// Makes a folder that only its owner may read, and each missing folder above it in the same way. A folder that is there keeps
/// its permissions. False where it cannot be made. The XDG Base Directory Specification asks for all of this.
[[nodiscard]] bool makeOwnFolder(const QString &path);

} // namespace matside
