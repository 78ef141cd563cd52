// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/device/sessionclock.h"

#include "audio/mixer/mixer.h"

#include <algorithm>

namespace matside {

namespace {

constexpr qint64 kTolerance = kSampleRate * 40 / 1000;
/// Half a second of late ticks: then it is the clock that is off, and no delay of the window.
constexpr int kLateCalls = 15;

} // namespace

qint64 SessionClock::frameOf(Millis clock, qint64 heard, bool idle)
{
    const qint64 counted = clock.count() * (kSampleRate / 1000);
    const qint64 zero = heard - counted;
    if (!m_zero || (idle && zero < *m_zero)) {
        m_zero = zero;
        m_late = 0;
    }
    const qint64 off = zero - *m_zero;
    m_leastLate = m_late == 0 ? off : std::min(m_leastLate, off);
    m_late = off > kTolerance ? m_late + 1 : 0;
    if (off < -kTolerance || m_late > kLateCalls) {
        *m_zero += off < 0 ? off : m_leastLate;
        m_late = 0;
        ++m_anchored;
    }
    return *m_zero + counted;
}

} // namespace matside
