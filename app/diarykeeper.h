// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "storage/diary/diaryentry.h"

#include <QObject>

#include <functional>
#include <optional>

namespace matside {

class Diary;

/// Has the diary keep each session that is over, and with the first one those of the journal that were broken off before.
class DiaryKeeper final : public QObject
{
    Q_OBJECT

public:
    /// The diary, and the routine until there is another, must outlive this. journal: as it was when the program started. now: the time of the wall clock.
    DiaryKeeper(Diary &diary, const Routine &routine, JournalEntries journal,
                std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); });

    /// The sessions from now on are of this routine.
    void setRoutine(const Routine &routine) { m_routine = &routine; }

public slots:
    void over(const matside::JournalEntry &entry);
    /// What the person says about the session that was over last.
    void answer(const matside::Answer &answer);
    /// The diary has an answer; before: what it had in its place.
    void answered(const QString &id, const matside::Answer &before);
    /// The person has deleted all of the diary: what waits in the journal is not kept either, but for the session that is offered.
    void emptied();
    /// The person takes the last answer back.
    void takeBack();

signals:
    /// The answer is on the disk.
    void answerKept();
    /// The journal need not have this session any more.
    void dropped(const QString &id);

private:
    void keepOlder(const QString &present);
    [[nodiscard]] bool goesOn(const JournalEntry &entry) const;
    [[nodiscard]] JournalEntry spelledOut(JournalEntry entry) const;

    Diary &m_diary;
    const Routine *m_routine; ///< never null
    JournalEntries m_older; ///< of the journal, until they are given to the diary
    const std::function<QDateTime()> m_now;
    QString m_latest; ///< the session that was over last
    std::optional<Answer> m_before; ///< what the last answer took the place of; unset once that is back
    bool m_isAnswering = false;
};

} // namespace matside
