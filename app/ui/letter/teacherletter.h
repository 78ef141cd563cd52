// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace matside {

/// What a letter to the teacher can tell of: a session of the diary, or a day on which the person rested because something was sore.
struct LetterItem final
{
    std::optional<DiaryEntry> session; ///< unset: a day of rest
    QDate day;                         ///< where the person was
};

/// The items of these, the earliest first.
[[nodiscard]] std::vector<LetterItem> letterItems(const DiaryEntries &entries, const std::vector<QDate> &rested);
/// Whether it came after that letter; without one everything did.
[[nodiscard]] bool isSince(const LetterItem &item, const QDateTime &lastLetter);
/// "12 May 2026, A quiet evening"
[[nodiscard]] QString itemTitle(const LetterItem &item);

/// A letter that tells all of these: what was done, and what the person said about it, with every note whole.
[[nodiscard]] QString letterOver(const std::vector<LetterItem> &items);

} // namespace matside
