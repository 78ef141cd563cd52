// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace matside {

// The rows of an open diary (DiaryFile::database()). Each change is whole or not at all, also when the program is killed in it. Each
// function gives the error of the database, or none.

/// Which of two records of one session stays.
enum class Newer {
    Given,     ///< the given one
    FurtherOn, ///< the one in which more time was led
};

/// Keeps the session; of one that is there already its answers stay.
[[nodiscard]] std::optional<QSqlError> keepSession(const QSqlDatabase &database, const DiaryEntry &entry, Newer newer);
/// Keeps what the person says about a session in place of what was said. One that is not there is not made.
[[nodiscard]] std::optional<QSqlError> keepAnswer(const QSqlDatabase &database, const QString &id, const Answer &answer);

/// All sessions, by the time when they began. A row that no Matside has written is left out.
[[nodiscard]] std::optional<QSqlError> readSessions(const QSqlDatabase &database, DiaryEntries &entries);

} // namespace matside
