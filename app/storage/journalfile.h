// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/journalentry.h"

namespace matside {

/// The entries of this file; none where there is no file. Problems: it cannot be read, or it is damaged.
[[nodiscard]] Result<JournalEntries> readJournal(const QString &path);

/// Replaces the file in one step by one with these changes, which is on the disk then; another program may change it, too, and
/// waits meanwhile. A damaged file is kept beside it as "journal-broken.toml". Only its owner may read the file.
///
/// May take long, as every wait for a disk. A problem where it cannot be written: then the old file is still there.
[[nodiscard]] std::optional<Problem> changeJournal(const QString &path, const JournalChanges &changes);

} // namespace matside
