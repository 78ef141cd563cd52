// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QVariantMap>

namespace matside {

/// A file of more bytes is not read: Matside 0.1 wrote 12 KiB.
inline constexpr qint64 kLargestOldDatabase = 1024 * 1024;

/// The rows of "matside.sqlite", where Matside 0.1 kept its settings, under the keys of the settings table. The database is
/// only read. Problems: Damaged, also where another program made it, or a pipe or a larger file lies there; CannotRead, as where another program has locked it.
[[nodiscard]] Result<QVariantMap> readOldDatabase(const QString &file);

} // namespace matside
