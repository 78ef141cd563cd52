// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"

#include <QDate>
#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

#include <optional>
#include <vector>

namespace matside {

/// A search in the notes gives at most the latest that many sessions.
inline constexpr int kMostFound = 500;

/// What of the diary is wanted: all of it, unless a value says less.
struct DiaryWish final
{
    QDate from; ///< the first day on which sessions began; invalid: no limit
    QDate to;   ///< the last day; invalid: no limit
    QString routine; ///< its id; empty: every routine
    QString words;   ///< in the note, in capitals or not; empty: any note and none
    int most = 0;    ///< the latest that many; 0: every one, or kMostFound with words

    friend bool operator==(const DiaryWish &, const DiaryWish &) = default;
};

/// A routine that has sessions in the diary, with the title that it had last.
struct DiaryRoutine final
{
    QString id;
    QString title;

    friend bool operator==(const DiaryRoutine &, const DiaryRoutine &) = default;
};

/// What the diary has of a wish.
struct DiaryPart final
{
    DiaryWish wish;
    DiaryEntries entries;
    std::vector<QDate> rested; ///< days of the wish on which the person rested because something was sore, in order
    int found = 0; ///< how many sessions meet the wish; `most` may give fewer of them
    QDate first;   ///< the day of the first session of the diary; invalid where there is none
    QDate last;    ///< the day of the last one
    std::vector<DiaryRoutine> routines; ///< of all sessions, by their ids
    QString problem; ///< why the diary could not be read: a sentence; empty where it was
};

/// Reads from an open diary (DiaryFile::database()); gives the error of the database, or none.
[[nodiscard]] std::optional<QSqlError> readPart(const QSqlDatabase &database, DiaryPart &part);

/// All days of rest, in order.
[[nodiscard]] std::optional<QSqlError> readRested(const QSqlDatabase &database, std::vector<QDate> &days);

/// All sessions, by the time when they began. A row that no Matside has written is left out.
[[nodiscard]] std::optional<QSqlError> readSessions(const QSqlDatabase &database, DiaryEntries &entries);

} // namespace matside
