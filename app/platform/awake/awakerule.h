// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "playback/player/command.h"

#include <optional>

namespace matside {

/// Decides from the phase of a session, and how long a pause has lasted, whether the machine should stay awake.
class AwakeRule final
{
public:
    static constexpr Millis kLongestPause{5 * 60'000}; // docs/sources.md, "Platform"

    explicit AwakeRule(Millis longestPause = kLongestPause) : m_longestPause(longestPause) {}

    /// now, here and below: monotonic time from any start.
    void enter(Phase phase, Millis now);
    [[nodiscard]] bool isAwake(Millis now) const;
    /// The time until a pause is too long; nothing where none counts.
    [[nodiscard]] std::optional<Millis> rest(Millis now) const;

private:
    Millis m_longestPause;
    Phase m_phase = Phase::Done;
    Millis m_since{0};
};

} // namespace matside
