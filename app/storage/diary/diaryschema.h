// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace matside {

/// The SQL statements that bring a database from one version of its tables to the next.
using Migration = QStringList;

/// From no tables to version 1, from 1 to 2, and so on: "PRAGMA user_version" of a database is the number of those that it has had. One
/// that was in a release never changes: tests/storage/diaryversions holds a database of each.
[[nodiscard]] const std::vector<Migration> &diaryMigrations();

} // namespace matside
