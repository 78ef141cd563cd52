// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace matside {

// A file that holds one day, "2026-11-29": of the last reminder, or of the last session that was finished.

/// The day; nothing where the file is missing or damaged.
[[nodiscard]] std::optional<QDate> readDay(const QString &path);
/// Replaces the file in one step; its folder is made. False where that cannot be done. May run in any thread.
bool writeDay(const QString &path, const QDate &day);

} // namespace matside
