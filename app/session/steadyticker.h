// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ticker.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace matside {

/// The Ticker of the program: its clock never goes back, and runs on while the machine sleeps.
class SteadyTicker final : public Ticker
{
    Q_OBJECT

public:
    /// Time since some fixed moment.
    using Clock = std::function<std::chrono::nanoseconds()>;

    explicit SteadyTicker(QObject *parent = nullptr);
    /// With other clocks, for tests. awake: stands still while the machine sleeps.
    SteadyTicker(Clock clock, Clock awake, QObject *parent = nullptr);

    void start(Pace pace) override;
    void stop() override;
    [[nodiscard]] Millis takeElapsed() override;
    [[nodiscard]] Millis takeAsleep() override;

private:
    void tick();

    Clock m_clock;
    Clock m_awakeClock;
    QTimer m_timer;
    std::chrono::nanoseconds m_told; ///< the time that has been told; the rest of a millisecond is told later
    std::chrono::nanoseconds m_awake; ///< of m_awakeClock when m_told was taken
    Millis m_asleep{0};               ///< in the time that was told
};

} // namespace matside
