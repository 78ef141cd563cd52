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
    Present,   ///< the one that is there
};

/// Keeps the session; of one that is there already its answers stay.
[[nodiscard]] std::optional<QSqlError> keepSession(const QSqlDatabase &database, const DiaryEntry &entry, Newer newer);
/// Whether an answer takes the place of the one that is there.
enum class Saying {
    Instead, ///< as it is, also where it is empty
    Besides, ///< a rating that is missing changes none, and a note stands under the one that is there
};

/// Keeps what the person says about a session, and gives what was there before. A session that is not there is not made.
[[nodiscard]] std::optional<QSqlError> keepAnswer(const QSqlDatabase &database, const QString &id, const Answer &answer,
                                                  Saying saying, Answer &before);

/// Keeps that the person rested on this day because something was sore, or that they did not.
[[nodiscard]] std::optional<QSqlError> keepRested(const QSqlDatabase &database, const QDate &day, bool rested);

/// Deletes one session, or all sessions and days of rest. What they said may still be read from the bytes of the file:
/// DiaryFile::leaveNoTraces().
[[nodiscard]] std::optional<QSqlError> deleteSession(const QSqlDatabase &database, const QString &id);
[[nodiscard]] std::optional<QSqlError> deleteAll(const QSqlDatabase &database);

/// Keeps these days of rest, too.
[[nodiscard]] std::optional<QSqlError> addRested(const QSqlDatabase &database, const std::vector<QDate> &days);
/// Keeps these sessions with their answers in one step; one that is there stays as it is. added: how many were not there.
[[nodiscard]] std::optional<QSqlError> addSessions(const QSqlDatabase &database, const DiaryEntries &entries, int &added);

} // namespace matside
