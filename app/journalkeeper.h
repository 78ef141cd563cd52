// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/moment.h"
#include "playback/program/program.h"
#include "storage/diary/diaryentry.h"
#include "storage/journalentry.h"

#include <QObject>

#include <functional>
#include <optional>

namespace matside {

class Journal;
class Session;

/// Has the journal keep how far the running session is, at each segment and each command, and knows which session was left
/// unfinished.
///
/// That session stays until the running one has a place of its own, or is finished. A session that is over stays in the journal until
/// taken() says that the diary has it.
class JournalKeeper final : public QObject
{
    Q_OBJECT

public:
    /// session and journal must outlive this. left: the session that was left unfinished before. now: the time of the wall clock, in
    /// its zone.
    JournalKeeper(const Session &session, Journal &journal, std::optional<JournalEntry> left,
                  std::function<QDateTime()> now = [] { return QDateTime::currentDateTime(); });

    [[nodiscard]] const std::optional<JournalEntry> &left() const { return m_left; }
    /// What was done already of the session that begins next: nothing, unless goOn() was called.
    [[nodiscard]] Summary before() const;

public slots:
    /// The session that begins next is the one that was left.
    void goOn();
    /// What the person said before the session that begins next.
    void setBefore(const matside::Answer &answer);
    /// The person does not want the session that was left.
    void forget();
    void began(const matside::ProgramPtr &program);
    void recompiled(const matside::ProgramPtr &program);
    void moved(const matside::Moment &moment);
    void ended(const matside::Summary &summary);
    /// The diary has this session: the journal needs it no longer, unless it is offered.
    void taken(const QString &id);

signals:
    /// A session has ended, or is not to be gone on with: for the diary. One in which nothing was done is not told.
    void over(const matside::JournalEntry &entry);
    void leftChanged(const std::optional<matside::JournalEntry> &left);

private:
    /// Where a session is: the entry is written again when this changes.
    struct Spot final
    {
        int cell = -1;
        QString move;
        int rep = 0;
        Summary done; ///< without what grows all the time

        friend bool operator==(const Spot &, const Spot &) = default;
    };

    void keep(const Summary &done);
    [[nodiscard]] const JournalEntry *offered() const;
    void setLeft(const std::optional<JournalEntry> &left);

    const Session &m_session;
    Journal &m_journal;
    const std::function<QDateTime()> m_now;
    std::optional<JournalEntry> m_left;
    bool m_goesOn = false;
    Answer m_before; ///< of the session that begins next
    ProgramPtr m_program; ///< of the running session
    JournalEntry m_entry; ///< of the running session
    Spot m_spot;
};

} // namespace matside
