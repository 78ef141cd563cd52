// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorder.h"

#include "playback/program/timeline.h"
#include "session/session.h"

namespace matside::test {

Recorder::Recorder(Session &session)
{
    connect(&session, &Session::cue, this, &Recorder::hear);
    connect(&session, &Session::moved, this, &Recorder::follow);
}

QString Recorder::text() const
{
    QString all;
    for (const auto &[when, line] : m_lines)
        all += line + QLatin1Char('\n');
    return all;
}

void Recorder::hear(const Cue &cue)
{
    const QString words = QStringLiteral("    %1  %2  %3  %4").arg(clockText(cue.at), cueKindName(cue.kind), cue.id, cue.text);
    QString line = words;
    while (line.endsWith(QLatin1Char(' ')))
        line.chop(1);
    m_lines.emplace(std::pair{cue.at, Line::Cue}, line);
}

void Recorder::follow(const Moment &now)
{
    const bool entered = m_lines.empty() || now.step != m_last.step || now.move != m_last.move || now.side != m_last.side
        || now.rep != m_last.rep;
    m_last = now;
    if (!entered)
        return;
    // The tick comes somewhere inside the move: what has passed of it tells when it began.
    const Millis start = now.position - (now.moveLength - now.moveLeft);
    QString line = QStringLiteral("%1  %2/%3").arg(clockText(start), now.step, now.move);
    if (now.side)
        line += QStringLiteral("  %1").arg(sideName(*now.side));
    if (now.rep > 0)
        line += QStringLiteral("  %1 of %2").arg(now.rep).arg(now.reps);
    m_lines.emplace(std::pair{start, Line::Move}, line);
}

} // namespace matside::test
