// SPDX-License-Identifier: GPL-3.0-or-later
// Reads any bytes as an export of the diary, writes what was read, and reads it again. libFuzzer makes the bytes.
#include "input.h"
#include "require.h"
#include "storage/diary/diaryexport.h"

namespace matside::fuzz {
namespace {

void check(const DiaryEntry &entry)
{
    const Summary &done = entry.done;
    require(!entry.id.isEmpty(), "a session has an id");
    require(entry.began.isValid() && entry.ended.isValid() && entry.day().isValid(), "a time is one");
    require(done.options.pace >= kSlowestPace && done.options.pace <= kQuickestPace, "the pace is in its range");
    for (const Side side : {Side::Left, Side::Right}) {
        require(done.furthest[side] >= 0 && done.furthest[side] <= 1, "a reach is a share");
        require(done.repetitions[side] >= 0 && done.complaints[side] >= 0, "a count is no negative number");
    }
    for (const std::optional<int> &rating : {entry.answer.before, entry.answer.after})
        require(!rating || (*rating >= kLeastRating && *rating <= kMostRating), "a rating is in its range");
    require(entry.answer.note.size() <= kLongestNote, "a note has an end");
}

void readAndWrite(const QByteArray &bytes)
{
    const QString file = QStringLiteral("diary.json");
    const Result<DiaryEntries> read = diaryOf(bytes, file);
    for (const Problem &problem : read.problems())
        require(problem.sentence.endsWith(QLatin1Char('.')), "a problem is a sentence");
    if (!read)
        return;
    for (const DiaryEntry &entry : *read)
        check(entry);
    const Result<DiaryEntries> again = diaryOf(diaryJson(*read), file);
    require(again && *again == *read, "what is written is read back");
    const QByteArray csv = diaryCsv(*read);
    require(csv.endsWith("\r\n") && csv.count('"') % 2 == 0, "CSV is whole");
}

} // namespace
} // namespace matside::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    matside::fuzz::readAndWrite(matside::fuzz::bytesOf(data, size));
    return 0;
}
