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
    /// A new session, or a new stream: nothing is known.
    void restart() { m_zero.reset(); }

    /// The frame of now. clock: what the session has counted up to now; heard: the frame that is heard now. idle: nothing is
    /// scheduled, so that a nearer reading may be taken over without moving a sound.
    [[nodiscard]] qint64 frameOf(Millis clock, qint64 heard, bool idle);

    /// How often it was off by more than 40 ms, and was set anew.
    [[nodiscard]] int anchored() const { return m_anchored; }

private:
    std::optional<qint64> m_zero; ///< the frame at which the clock stood at zero
    qint64 m_leastLate = 0;       ///< of the calls in a row that were too late
    int m_late = 0;               ///< how many these are
    int m_anchored = 0;
};

} // namespace matside
