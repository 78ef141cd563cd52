// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/sessionreader.h"

#include "playback/compile/lengths.h"
#include "ui/session/sessiontext.h"

#include <algorithm>
#include <utility>

namespace matside {

namespace {

/// Until its first line a session has the reader say the page, its title and the main button: measured with Orca 43, 4 s.
constexpr Millis kArrival{5000};

} // namespace

void SessionReader::begin()
{
    m_arrives = true;
    m_phase = Phase::Running;
    m_told = Phase::Running;
    m_waits.clear();
}

/// Of the phases a pause alone is silent: in each other one the session says itself how it stands.
void SessionReader::setMoment(const Moment &moment)
{
    if (std::exchange(m_told, m_phase) != m_phase) {
        m_waits.clear(); // a key that changed the phase is told by the phase
        if (m_phase == Phase::Paused)
            m_waits = instructionOf(m_phase, moment, nullptr);
    }
    m_quiet = moment.quiet;
    sayInSilence(m_quiet);
}

void SessionReader::cue(const Cue &cue)
{
    m_arrives = m_arrives && !cue.spoken();
    if (m_tellsLines && cue.spoken() && cue.kind != CueKind::LeadIn)
        emit said(cue.text);
}

void SessionReader::tell(const QString &sentence)
{
    m_waits = sentence;
    if (m_told == Phase::Paused) // no moment comes
        sayInSilence(m_quiet);
}

void SessionReader::sayInSilence(Millis quiet)
{
    const Millis page = m_arrives ? kArrival : Millis{0};
    if (!m_waits.isEmpty() && quiet >= page + Lengths::ofReader(m_speed).of({}, m_waits))
        emit said(std::exchange(m_waits, {}));
}

} // namespace matside
