// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalkeeper.h"

#include "session/session.h"
#include "storage/journal.h"

#include <QTimeZone>
#include <QUuid>

#include <utility>

namespace matside {

namespace {

/// In UTC, to a second: as the journal keeps it.
QDateTime kept(const QDateTime &now)
{
    return QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC);
}

} // namespace

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

void JournalKeeper::setBefore(const Answer &answer)
{
    m_before = answer;
}

void JournalKeeper::forget()
{
    if (!m_left)
        return;
    JournalEntry entry = *m_left;
    entry.offered = false;
    m_journal.keep(entry);
    setLeft(std::nullopt);
    emit over(entry);
}

void JournalKeeper::began(const ProgramPtr &program)
{
    m_program = program;
    m_spot = {};
    m_entry = {};
    m_entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_entry.title = program->title;
    m_entry.version = program->version;
    const QDateTime now = m_now();
    m_entry.began = kept(now);
    m_entry.zone = QString::fromUtf8(now.timeZone().id());
    m_entry.utcOffset = now.offsetFromUtc();
    if (std::exchange(m_goesOn, false) && m_left) {
        m_entry.id = m_left->id;
        m_entry.began = m_left->began;
        m_entry.zone = m_left->zone;
        m_entry.utcOffset = m_left->utcOffset;
        m_entry.before = m_left->before;
        m_entry.asked = m_left->asked;
    }
    if (const Answer said = std::exchange(m_before, {}); said.before && !m_entry.before) {
        m_entry.before = said.before;
        m_entry.asked = said.asked;
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
    const Summary done = m_session.progress();
    Spot now{moment.cell, moment.move, moment.rep, done};
    now.done.active = Millis{0};
    now.done.away = {};
    now.done.furthest = {};
    if (now == m_spot)
        return;
    m_spot = std::move(now);
    if (done.unfinished)
        keep(done);
}

void JournalKeeper::ended(const Summary &summary)
{
    m_entry.ended = true;
    if (summary.end == Summary::End::Left && !m_entry.done.unfinished && !summary.unfinished)
        return; // nothing was done yet
    if (summary.unfinished)
        keep(summary);
    JournalEntry whole = m_entry;
    whole.at = kept(m_now());
    whole.done = summary;
    if (summary.end == Summary::End::Left) {
        m_journal.keep(m_entry);
        setLeft(m_entry);
    } else {
        whole.offered = false;
        m_journal.keep(whole);
        setLeft(std::nullopt);
    }
    emit over(whole);
}

void JournalKeeper::taken(const QString &id)
{
    if (m_left && m_left->id == id) {
        if (isRecent(*m_left, m_now()))
            return;
        setLeft(std::nullopt);
    }
    m_journal.remove(id);
    if (const JournalEntry *entry = offered())
        m_journal.keep(*entry); // to remove one ends the offer of the others
}

/// The session that the journal is to offer; null without one.
const JournalEntry *JournalKeeper::offered() const
{
    if (m_session.underWay() && m_entry.done.unfinished)
        return &m_entry;
    return m_left ? &*m_left : nullptr;
}

/// done has a place where the session goes on.
void JournalKeeper::keep(const Summary &done)
{
    const Program &program = *m_program;
    const Millis position = program.positionOf(*done.unfinished).value_or(program.duration());
    m_entry.at = kept(m_now());
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
