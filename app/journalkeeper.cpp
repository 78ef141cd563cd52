// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalkeeper.h"

#include "session/session.h"
#include "storage/journal.h"

#include <QUuid>

#include <utility>

namespace matside {

JournalKeeper::JournalKeeper(const Session &session, Journal &journal, std::optional<JournalEntry> left,
                             std::function<QDateTime()> now)
    : m_session(session),
      m_journal(journal),
      m_now(std::move(now)),
      m_left(std::move(left))
{}

Summary JournalKeeper::before() const
{
    return m_goesOn && m_left ? m_left->done : Summary{};
}

void JournalKeeper::goOn()
{
    m_goesOn = true;
}

void JournalKeeper::forget()
{
    if (!m_left)
        return;
    m_journal.remove(m_left->id);
    setLeft(std::nullopt);
}

void JournalKeeper::began(const ProgramPtr &program)
{
    m_program = program;
    m_spot = {};
    m_entry = {};
    m_entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_entry.began = m_now();
    if (std::exchange(m_goesOn, false) && m_left) {
        m_entry.id = m_left->id;
        m_entry.began = m_left->began;
    }
}

void JournalKeeper::recompiled(const ProgramPtr &program)
{
    m_program = program;
}

void JournalKeeper::moved(const Moment &moment)
{
    if (!m_session.underWay())
        return;
    Summary done = m_session.progress();
    const Millis active = std::exchange(done.active, Millis{0});
    const Spot now{moment.cell, moment.move, moment.rep, done};
    if (now == m_spot)
        return;
    m_spot = now;
    done.active = active;
    if (done.unfinished)
        keep(done);
}

void JournalKeeper::ended(const Summary &summary)
{
    if (summary.end != Summary::End::Left) {
        m_journal.remove(m_entry.id);
        return setLeft(std::nullopt);
    }
    if (summary.unfinished)
        keep(summary);
    if (m_entry.done.unfinished)
        setLeft(m_entry);
}

/// done has a place where the session goes on.
void JournalKeeper::keep(const Summary &done)
{
    const Program &program = *m_program;
    const Millis position = program.positionOf(*done.unfinished).value_or(program.duration());
    m_entry.at = m_now();
    m_entry.done = done;
    m_entry.step = program.segments[static_cast<std::size_t>(program.segmentAt(position))].step;
    m_journal.keep(m_entry);
}

void JournalKeeper::setLeft(const std::optional<JournalEntry> &left)
{
    m_left = left;
    emit leftChanged(m_left);
}

} // namespace matside
