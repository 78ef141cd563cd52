// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"

#include <QStringList>
#include <QVariantList>

#include <optional>

class QSqlQuery;

namespace matside {

// How an entry lies in a row of the table "session".

/// The columns in the order of sessionValues() and entryOf(); before, after, asked and note follow them.
[[nodiscard]] QStringList sessionColumns();
[[nodiscard]] QVariantList sessionValues(const DiaryEntry &entry);

/// The session of this row, with its answer; nothing where a name means nothing.
[[nodiscard]] std::optional<DiaryEntry> entryOf(const QSqlQuery &row);
/// The answer from this column on, which is moved on.
[[nodiscard]] Answer answerOf(const QSqlQuery &row, int &column);

} // namespace matside
