// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/awakerule.h"

namespace matside {

void AwakeRule::enter(Phase phase, Millis now)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    m_since = now;
}

bool AwakeRule::isAwake(Millis now) const
{
    switch (m_phase) {
    case Phase::Running:
    case Phase::Waiting:
    case Phase::Easing:
    case Phase::Confirming:
        return true;
    case Phase::Paused:
        return now - m_since < m_longestPause;
    case Phase::Done:
        break;
    }
    return false;
}

std::optional<Millis> AwakeRule::rest(Millis now) const
{
    if (m_phase != Phase::Paused || !isAwake(now))
        return std::nullopt;
    return m_since + m_longestPause - now;
}

} // namespace matside
