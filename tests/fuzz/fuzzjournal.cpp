// SPDX-License-Identifier: GPL-3.0-or-later
// Reads any bytes as the journal, changes it, and reads what was written. libFuzzer makes the bytes.
#include "input.h"
#include "require.h"
#include "storage/journalentry.h"

namespace matside::fuzz {
namespace {

void check(const JournalEntry &entry)
{
    const Options &options = entry.done.options;
    const std::optional<Place> &place = entry.done.unfinished;
    require(entry.ended || place, "a session that goes on has a place");
    require(!place || (place->step >= 0 && place->repetition >= 0), "a place is no negative number");
    for (const Side side : {Side::Left, Side::Right})
        require(entry.done.furthest[side] >= 0 && entry.done.furthest[side] <= 1, "a reach is a share");
    require(options.pace >= kSlowestPace && options.pace <= kQuickestPace, "the pace is in its range");
    for (const Side side : {Side::Left, Side::Right})
        require(options.ceiling[side] >= 0 && options.ceiling[side] <= 1, "a ceiling is a share");
    require(options.extraRepetitions >= 0 && options.extraRepetitions <= kMostExtraRepetitions, "extra slides are in their range");
    require(entry.at.isValid() && entry.began.isValid(), "a time is one");
}

void readAndChange(const QByteArray &bytes)
{
    const Result<JournalEntries> read = journalOf(bytes, QStringLiteral("journal"));
    for (const Problem &problem : read.problems())
        require(problem.sentence.endsWith(QLatin1Char('.')), "a problem is a sentence");
    if (!read)
        return;
    require(std::ssize(*read) <= kMostSessions, "the journal is short");
    for (const JournalEntry &entry : *read)
        check(entry);
    JournalEntries entries = *read;
    if (!entries.empty()) {
        JournalEntry newest = entries.front();
        newest.id = QStringLiteral("another");
        entries = changed(entries, {{newest.id, newest}});
        require(std::ssize(entries) <= kMostSessions, "the journal stays short");
    }
    const Result<JournalEntries> again = journalOf(journalText(entries), QStringLiteral("journal"));
    require(again && *again == entries, "what is written is read back");
}

} // namespace
} // namespace matside::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    matside::fuzz::readAndChange(matside::fuzz::bytesOf(data, size));
    return 0;
}
