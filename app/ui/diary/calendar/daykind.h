// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"

#include <QDate>
#include <QString>

#include <vector>

class QPainter;
class QRectF;

namespace matside {

struct Tokens;

/// What kind of day it was, by all that was done on it.
enum class DayKind {
    Nothing,
    Rested, ///< because something was sore
    Partly, ///< every session was ended early
    Done,   ///< a session was finished
};

/// A day of the calendar.
struct DiaryDay final
{
    QDate date;
    DayKind kind = DayKind::Nothing;
    bool rested = false;
    int sessions = 0;
    QString words; ///< all that the day shows, for a screen reader: "Tuesday 3 November: done, both sides, after 3"

    friend bool operator==(const DiaryDay &, const DiaryDay &) = default;
};

/// The days of this month, by these sessions and days of rest; what is of other months is passed over.
[[nodiscard]] std::vector<DiaryDay> daysOf(const QDate &month, const DiaryEntries &entries, const std::vector<QDate> &rested,
                                           const QDate &today);

/// The kind that an entry makes its day.
[[nodiscard]] DayKind kindOf(const DiaryEntry &entry);
/// "done"; "rested because sore" where there is room, else "rested"; empty for a day with nothing.
[[nodiscard]] QString kindName(DayKind kind);
[[nodiscard]] QString shortKindName(DayKind kind);

/// Paints the shape of the kind: a full disc with a tick, a disc of which the lower half is full, a moon; nothing for a day with
/// nothing.
void paintKind(QPainter &painter, const QRectF &box, DayKind kind, const Tokens &tokens);

} // namespace matside
