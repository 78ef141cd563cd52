// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

#include <optional>

namespace matside {

/// Maps the clock of the session to frames of the output, by the session's clock and not by when its slots are called.
///
/// A slot runs late while pages paint or recorders write, and never early: a single late call changes nothing.
class SessionClock final
{
public:
    /// Forgets everything: for a new session, or a new stream.
    void restart() { m_zero.reset(); }

    /// The frame of this moment. clock: the time of the session; heard: the frame that is heard now. idle: nothing is
    /// scheduled, so that a better reading moves no sound.
    [[nodiscard]] qint64 frameOf(Millis clock, qint64 heard, bool idle);

    /// How often the clock was off by more than 40 ms, and was set again.
    [[nodiscard]] int anchored() const { return m_anchored; }

private:
    std::optional<qint64> m_zero; ///< the frame at which the clock stood at zero
    qint64 m_leastLate = 0;       ///< the smallest lateness of the late calls in a row, in frames
    int m_late = 0;               ///< late calls in a row
    int m_anchored = 0;
};

} // namespace matside
