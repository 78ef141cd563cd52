// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ticker.h"

#include <utility>

namespace matside::test {

/// A ticker that a test turns by hand: no clock, no waiting.
class HandTicker final : public Ticker
{
public:
    void start(Pace pace) override
    {
        m_running = true;
        m_pace = pace;
    }
    void stop() override { m_running = false; }
    [[nodiscard]] Millis takeElapsed() override { return std::exchange(m_elapsed, Millis{0}); }

    [[nodiscard]] Millis takeAsleep() override { return std::exchange(m_asleep, Millis{0}); }

    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] Pace pace() const { return m_pace; }
    /// Time passes without a tick: what the next command finds.
    void pass(Millis elapsed) { m_elapsed += elapsed; }
    /// The machine sleeps for so long, and wakes; the next tick tells it.
    void sleep(Millis asleep)
    {
        m_elapsed += asleep;
        m_asleep += asleep;
    }
    /// Time passes, and a tick tells it, unless the ticker stands.
    void tick(Millis elapsed)
    {
        m_elapsed += elapsed;
        if (m_running)
            emit ticked(takeElapsed());
    }

private:
    bool m_running = false;
    Pace m_pace = Pace::Moving;
    Millis m_elapsed{0};
    Millis m_asleep{0};
};

} // namespace matside::test
