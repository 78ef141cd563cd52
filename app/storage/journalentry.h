// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "playback/player/summary.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace matside {

/// A session that was not finished is offered for this long; after that the person does not lie there any more.
inline constexpr std::chrono::hours kOfferedFor{12};
/// The journal keeps this many sessions, and drops the oldest.
inline constexpr int kMostSessions = 20;

/// One session of the journal: how far it was when this was written. One that has ended stays until the diary has it.
struct JournalEntry final
{
    QString id;      ///< of this session alone
    QDateTime began; ///< UTC
    QDateTime at;    ///< UTC; when this was written
    QString zone;      ///< of the wall clock as it began: "Europe/Berlin"; empty where it is not known
    int utcOffset = 0; ///< of that clock, in seconds east of UTC
    QString title;     ///< of the routine
    int version = 1;   ///< of the routine
    Summary done; ///< up to then. Its unfinished is set where the session is to be gone on with.
    QString step; ///< the id of the step of that place: the file of a routine may change
    std::optional<int> before; ///< the answer before it began, 0 to 10
    QString asked;             ///< the question of that answer
    bool ended = false; ///< as its summary says; else the session is under way, or was broken off
    bool offered = true;

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// Sessions in the order in which they were written; the last one is the newest.
using JournalEntries = std::vector<JournalEntry>;
/// By the id of its session: what the journal is to hold of it, or nothing where it is finished or forgotten.
using JournalChanges = std::map<QString, std::optional<JournalEntry>>;

/// What the journal holds after these changes. Every other session is kept, and is not offered any more.
[[nodiscard]] JournalEntries changed(JournalEntries entries, const JournalChanges &changes);

/// The session that is offered: the newest, unless it may not be. An older one is not offered in its place.
[[nodiscard]] std::optional<JournalEntry> offeredOf(const JournalEntries &entries);
/// Whether the entry was written less than kOfferedFor before now; or after it, where the clock was set back by less.
[[nodiscard]] bool isRecent(const JournalEntry &entry, const QDateTime &now);

/// The text of the file of the journal (TOML).
[[nodiscard]] QByteArray journalText(const JournalEntries &entries);
/// The entries of such a text. Every number is in a range that playback can take; whether the routine has the place is for the
/// routine to say. file: the name that problems give.
[[nodiscard]] Result<JournalEntries> journalOf(const QByteArray &text, const QString &file);

} // namespace matside
