// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QVariantMap>

namespace matside {

/// The rows of "matside.sqlite", where Matside 0.1 kept its settings, under the keys of the settings table. The database is
/// only read. Problems: Damaged, also where another Matside made it; CannotRead, as where another program has locked it.
[[nodiscard]] Result<QVariantMap> readOldDatabase(const QString &file);

} // namespace matside
