// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"

#include <QString>

#include <vector>

namespace matside {

/// One thing that the diary keeps of a session, and its name.
struct EntryLine final
{
    QString name;
    QString value;

    friend bool operator==(const EntryLine &, const EntryLine &) = default;
};

/// Everything of an entry but what the person said, in words, in the order in which it is read.
[[nodiscard]] std::vector<EntryLine> linesOf(const DiaryEntry &entry);

/// When it began and ended, by the clock of the person: "Tuesday 3 November 2026, 18:40 to 18:52, Europe/Berlin (UTC+01:00)".
[[nodiscard]] QString whenText(const DiaryEntry &entry);
/// The day and the time alone: "Tuesday 3 November, 18:40"; with the year where it is not this one.
[[nodiscard]] QString beganText(const DiaryEntry &entry, int year);
/// The same in fewer letters: "Tue 3 November, 18:40".
[[nodiscard]] QString shortBeganText(const DiaryEntry &entry, int year);
/// "finished", "ended gently", "left early", "broken off".
[[nodiscard]] QString outcomeText(Outcome outcome);
/// "Before 5, after 3"; empty without a rating.
[[nodiscard]] QString ratingsText(const Answer &answer);
/// The whole entry in one sentence for a screen reader.
[[nodiscard]] QString entryText(const DiaryEntry &entry, int year);

} // namespace matside
