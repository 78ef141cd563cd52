// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "storage/diary/diaryentry.h"

#include <QDate>
#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

#include <optional>
#include <vector>

namespace matside {

/// What a file that "matside diary export" has written holds, and what importing it does.
struct DiaryImport final
{
    QString path;
    DiaryEntries entries;      ///< all of the file
    std::vector<QDate> rested; ///< days of rest of the file
    int added = 0;             ///< sessions that the diary does not have
    int known = 0;             ///< sessions that it has, and that stay as they are there
    QString problem;           ///< why it cannot be imported: a sentence; empty where it can
};

/// Reads such a file, and compares nothing yet. Problems: all of the file; CannotRead.
[[nodiscard]] Result<DiaryImport> readImport(const QString &path);
/// Counts what the open diary does not have.
[[nodiscard]] std::optional<QSqlError> compare(const QSqlDatabase &database, DiaryImport &import);
/// Keeps what it does not have.
[[nodiscard]] std::optional<QSqlError> addImport(const QSqlDatabase &database, DiaryImport &import);

/// The text of a file with all of the open diary: JSON where its name ends in ".json", else CSV. count: the sessions.
[[nodiscard]] std::optional<QSqlError> exportText(const QSqlDatabase &database, const QString &path, QByteArray &text,
                                                  int &count);
/// Writes the text, for its owner alone. Problem: CannotWrite.
[[nodiscard]] std::optional<Problem> saveExport(const QString &path, const QByteArray &text);

} // namespace matside
