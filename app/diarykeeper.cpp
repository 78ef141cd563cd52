// SPDX-License-Identifier: GPL-3.0-or-later
#include "diarykeeper.h"

#include "storage/diary/diary.h"

#include <utility>

namespace matside {

DiaryKeeper::DiaryKeeper(Diary &diary, const Routine &routine, JournalEntries journal, std::function<QDateTime()> now)
    : m_diary(diary),
      m_routine(routine),
      m_older(std::move(journal)),
      m_now(std::move(now))
{}

void DiaryKeeper::over(const JournalEntry &entry)
{
    keepOlder(entry.id);
    m_latest = entry.id;
    // One that was broken off may have been left before, and gone on with: then the diary has it.
    m_diary.keep(diaryEntryOf(spelledOut(entry)), entry.ended ? Newer::Given : Newer::FurtherOn);
}

/// Those that nobody goes on with: not offered any more, or too old.
void DiaryKeeper::keepOlder(const QString &present)
{
    for (const JournalEntry &entry : std::exchange(m_older, {})) {
        const bool goesOn = entry.offered && isRecent(entry, m_now());
        if (!goesOn && entry.id != present)
            m_diary.keep(diaryEntryOf(spelledOut(entry)), Newer::FurtherOn);
    }
}

/// What was not chosen takes the standard of the routine, which may be another one some day.
JournalEntry DiaryKeeper::spelledOut(JournalEntry entry) const
{
    if (entry.done.routine != m_routine.id)
        return entry;
    Options &options = entry.done.options;
    options.support = supportOf(m_routine, options);
    for (const Choice &choice : m_routine.choices)
        options.choices.insert(choice.id, choiceOf(m_routine, options, choice.id));
    return entry;
}

} // namespace matside
