// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

namespace matside {

/// The position that a client of MPRIS assumes: it is told when that differs from the true one, and counts on by itself.
///
/// Of the program as a whole, which stands still while something else is played; now: monotonic time from any start.
class AssumedPosition final
{
public:
    static constexpr Millis kMostOff{2000}; // docs/sources.md, "Platform"

    /// rate: how many times faster than real time the position moves while it counts on.
    explicit AssumedPosition(double rate) : m_rate(rate) {}

    /// The client is told this position.
    void tell(Millis position, Millis now);
    /// The client learns that the session leads on, or that it stands still.
    void setMoving(bool moves, Millis now);
    /// The client is so wrong that it has to be told.
    [[nodiscard]] bool isOff(Millis position, Millis now) const;

private:
    [[nodiscard]] Millis at(Millis now) const;

    const double m_rate;
    Millis m_position{0};
    Millis m_since{0};
    bool m_moves = false;
};

} // namespace matside
