// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/steadyticker.h"

#include <algorithm>
#include <utility>

#ifdef Q_OS_LINUX
#    include <ctime>
#endif

namespace matside {

namespace {

constexpr std::chrono::milliseconds kMoving{33};
constexpr std::chrono::milliseconds kStill{90};

/// The two clocks are read one after the other: a difference below this is no sleep.
constexpr Millis kShortestSleep{100};

std::chrono::nanoseconds awakeNow()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

std::chrono::nanoseconds steadyNow()
{
#ifdef Q_OS_LINUX
    // QElapsedTimer and std::chrono::steady_clock read CLOCK_MONOTONIC there, which stands still in suspend: a lid
    // closed for an hour would pass for nothing, and the routine would go on over a body that has long got up.
    timespec now{};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec};
#endif
    return awakeNow();
}

} // namespace

SteadyTicker::SteadyTicker(QObject *parent) : SteadyTicker(steadyNow, awakeNow, parent) {}

SteadyTicker::SteadyTicker(Clock clock, Clock awake, QObject *parent)
    : Ticker(parent),
      m_clock(std::move(clock)),
      m_awakeClock(std::move(awake)),
      m_told(m_clock()),
      m_awake(m_awakeClock())
{
    // A coarse timer may be 5 % early or late, which shows in a figure that moves.
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SteadyTicker::tick);
}

void SteadyTicker::start(Pace pace)
{
    const auto interval = pace == Pace::Moving ? kMoving : kStill;
    if (!m_timer.isActive()) {
        m_told = m_clock();
        m_awake = m_awakeClock();
        m_asleep = Millis{0};
    } else if (m_timer.intervalAsDuration() == interval) {
        return;
    }
    m_timer.start(interval);
}

void SteadyTicker::stop()
{
    m_timer.stop();
}

Millis SteadyTicker::takeElapsed()
{
    const auto elapsed = std::max(std::chrono::duration_cast<Millis>(m_clock() - m_told), Millis{0});
    m_told += elapsed;
    const std::chrono::nanoseconds awake = m_awakeClock();
    const auto led = std::chrono::duration_cast<Millis>(awake - std::exchange(m_awake, awake));
    if (elapsed - led >= kShortestSleep)
        m_asleep += elapsed - led;
    return elapsed;
}

Millis SteadyTicker::takeAsleep()
{
    return std::exchange(m_asleep, Millis{0});
}

void SteadyTicker::tick()
{
    const Millis elapsed = takeElapsed();
    if (elapsed > Millis{0})
        emit ticked(elapsed);
}

} // namespace matside

// Ticker has no file of its own beside its header: without this, moc would not read it.
#include "moc_ticker.cpp"
