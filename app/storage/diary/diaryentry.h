// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/journalentry.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace matside {

/// How a session ended. BrokenOff: the program ended in the middle of it, as without power.
enum class Outcome { Finished, EndedGently, Left, BrokenOff };

/// "finished", "ended-gently", "left", "broken-off".
[[nodiscard]] QString outcomeName(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromName(QStringView name);

/// The least and the most of a rating: docs/sources.md, "Safety".
inline constexpr int kLeastRating = 0;
inline constexpr int kMostRating = 10;
/// Characters of a note; what is longer is cut.
inline constexpr int kLongestNote = 10'000;

/// What the person said about a session.
struct Answer final
{
    std::optional<int> before; ///< kLeastRating to kMostRating
    std::optional<int> after;
    QString asked; ///< the question that both answer; empty without one
    QString note;

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// One session of the diary.
struct DiaryEntry final
{
    QString id;      ///< of this session alone
    QDateTime began; ///< with the offset that the wall clock of the person had from UTC then
    QDateTime ended; ///< with the same offset; of a session that was broken off: when the journal was written last
    QString zone;    ///< of that clock: "Europe/Berlin"; empty where it is not known
    QString title;   ///< of the routine
    int version = 1; ///< of the routine
    Outcome outcome = Outcome::Finished;
    /// Routine and counts, and of the options first, sides, choices, extraRepetitions, pace and support. All else is as in Summary().
    Summary done;
    Answer answer;

    /// The day of the calendar on which it began, where the person was.
    [[nodiscard]] QDate day() const { return began.date(); }

    friend bool operator==(const DiaryEntry &, const DiaryEntry &) = default;
};

/// By the time when they began, the earliest first.
using DiaryEntries = std::vector<DiaryEntry>;

/// What the diary keeps of a session that is over or was broken off.
[[nodiscard]] DiaryEntry diaryEntryOf(const JournalEntry &entry);

} // namespace matside
