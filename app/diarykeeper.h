// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "storage/journalentry.h"

#include <QObject>

#include <functional>

namespace matside {

class Diary;

/// Has the diary keep each session that is over, and with the first one those of the journal that were broken off before.
class DiaryKeeper final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this. journal: as it was when the program started. now: the time of the wall clock.
    DiaryKeeper(Diary &diary, const Routine &routine, JournalEntries journal,
                std::function<QDateTime()> now = QDateTime::currentDateTimeUtc);

    /// The session that was kept last; empty before.
    [[nodiscard]] const QString &latest() const { return m_latest; }

public slots:
    void over(const matside::JournalEntry &entry);

private:
    void keepOlder(const QString &present);
    [[nodiscard]] JournalEntry spelledOut(JournalEntry entry) const;

    Diary &m_diary;
    const Routine &m_routine;
    JournalEntries m_older; ///< of the journal, until they are given to the diary
    const std::function<QDateTime()> m_now;
    QString m_latest;
};

} // namespace matside
