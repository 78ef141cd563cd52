// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariantMap>

#include <optional>

namespace matside {

/// A file of more bytes is not read: all settings together take 2 KiB.
inline constexpr qint64 kLargestIniFile = 64 * 1024;

/// The rows of an ini file, as QSettings reads them.
struct IniRows final
{
    QVariantMap rows;
    bool damaged = false; ///< some lines are no rows
};

/// The bytes of a file; nothing where it cannot be read, is no ordinary file, or is larger than kLargestIniFile.
[[nodiscard]] std::optional<QByteArray> readIniFile(const QString &path);

/// The rows of these bytes of path. QSettings reads them from a copy of an unused name (from path itself where there is no room
/// for a copy): of a name that it knows it gives the rows that it read before, as long as the file has the same size and time,
/// and two programs may write within one tick of the clock.
[[nodiscard]] IniRows iniRowsOf(const QByteArray &bytes, const QString &path);

/// Replaces the file in one step by these bytes with some rows changed; a row without a value is removed. Only its owner may read
/// the new file. False, and the file stays as it is, where it cannot be written. Programs must not call this at the same time.
[[nodiscard]] bool writeIniFile(const QString &path, const QByteArray &bytes, const QVariantMap &rows);

} // namespace matside
