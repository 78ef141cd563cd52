// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "storage/diary/diaryentry.h"

#include <QByteArray>

namespace matside {

// The diary as a file for other programs: docs/diary-format.md.

/// The number of the format that diaryJson() writes. A newer Matside reads each older one.
inline constexpr int kDiaryFormat = 1;
/// A file with more sessions is refused: one a day for 270 years.
inline constexpr int kMostDiarySessions = 100'000;

/// CSV (RFC 4180) in UTF-8: a line of names, and one line a session. A text that a spreadsheet would take for a formula, or that begins
/// with an apostrophe, has an apostrophe before it.
[[nodiscard]] QByteArray diaryCsv(const DiaryEntries &entries);

/// JSON in UTF-8, from which diaryOf() reads the same entries.
[[nodiscard]] QByteArray diaryJson(const DiaryEntries &entries, const std::vector<QDate> &rested = {});
/// The entries of such a text, by the time when they began; each with values that keepSession() takes. file: the name that problems give.
[[nodiscard]] Result<DiaryEntries> diaryOf(const QByteArray &text, const QString &file);

/// The days of rest of a text that diaryOf() reads; a value that is no day is passed over.
[[nodiscard]] std::vector<QDate> restedOf(const QByteArray &text);

} // namespace matside
