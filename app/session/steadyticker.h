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
    /// With another clock, for tests.
    explicit SteadyTicker(Clock clock, QObject *parent = nullptr);

    void start(Pace pace) override;
    void stop() override;
    [[nodiscard]] Millis takeElapsed() override;

private:
    void tick();

    Clock m_clock;
    QTimer m_timer;
    std::chrono::nanoseconds m_told; ///< the time that has been told; the rest of a millisecond is told later
};

} // namespace matside
