// SPDX-License-Identifier: GPL-3.0-or-later
#include "diarykeeper.h"

#include "storage/diary/diary.h"

#include <utility>

namespace matside {

DiaryKeeper::DiaryKeeper(Diary &diary, const Routine &routine, JournalEntries journal, std::function<QDateTime()> now)
    : m_diary(diary),
      m_routine(&routine),
      m_older(std::move(journal)),
      m_now(std::move(now))
{}

void DiaryKeeper::over(const JournalEntry &entry)
{
    keepOlder(entry.id);
    m_latest = entry.ended ? entry.id : QString();
    m_before.reset();
    // One that was broken off may have been left before, and gone on with: then the diary has it.
    m_diary.keep(diaryEntryOf(spelledOut(entry)), entry.ended ? Newer::Given : Newer::FurtherOn);
}

void DiaryKeeper::answer(const Answer &answer)
{
    if (m_latest.isEmpty())
        return; // nothing was done
    m_isAnswering = true;
    m_diary.answer(m_latest, answer, Saying::Besides);
}

void DiaryKeeper::answered(const QString &id, const Answer &before)
{
    if (id != m_latest || !std::exchange(m_isAnswering, false))
        return;
    m_before = before;
    emit answerKept();
}

void DiaryKeeper::takeBack()
{
    if (m_before)
        m_diary.answer(m_latest, *m_before, Saying::Instead);
    m_before.reset();
}

void DiaryKeeper::emptied()
{
    m_before.reset();
    for (const JournalEntry &entry : m_older) {
        if (!goesOn(entry))
            emit dropped(entry.id);
    }
    std::erase_if(m_older, [this](const JournalEntry &entry) { return !goesOn(entry); });
}

/// Else nobody goes on with it: it is not offered any more, or too old.
bool DiaryKeeper::goesOn(const JournalEntry &entry) const
{
    return entry.offered && isRecent(entry, m_now());
}

/// Those that nobody goes on with.
void DiaryKeeper::keepOlder(const QString &present)
{
    for (const JournalEntry &entry : std::exchange(m_older, {})) {
        if (!goesOn(entry) && entry.id != present)
            m_diary.keep(diaryEntryOf(spelledOut(entry)), Newer::FurtherOn);
    }
}

/// What was not chosen takes the standard of the routine, which may be another one some day.
JournalEntry DiaryKeeper::spelledOut(JournalEntry entry) const
{
    if (entry.done.routine != m_routine->id)
        return entry;
    Options &options = entry.done.options;
    options.support = supportOf(*m_routine, options);
    for (const Choice &choice : m_routine->choices)
        options.choices.insert(choice.id, choiceOf(*m_routine, options, choice.id));
    return entry;
}

} // namespace matside
