// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/steadyticker.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace matside {

namespace {

using namespace std::chrono_literals;

class SteadyTickerTest : public testing::Test
{
protected:
    SteadyTickerTest()
    {
        QObject::connect(&m_ticker, &Ticker::ticked, [this](Millis elapsed) { m_ticks.push_back(elapsed); });
    }

    /// Waits until so many ticks have come, or far too long.
    void wait(std::size_t ticks)
    {
        QDeadlineTimer patience(5000);
        while (m_ticks.size() < ticks && !patience.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }

    int m_arguments = 0;
    QCoreApplication m_application{m_arguments, nullptr};
    std::chrono::nanoseconds m_now{1h};
    std::chrono::nanoseconds m_awake{5min};
    SteadyTicker m_ticker{[this] { return m_now; }, [this] { return m_awake; }};
    std::vector<Millis> m_ticks;
};

} // namespace

TEST_F(SteadyTickerTest, ALidClosedForAnHourShowsAsOneGap)
{
    m_ticker.start(Ticker::Pace::Moving);
    m_now += 33ms;
    wait(1);
    m_now += 1h;
    wait(2);
    EXPECT_EQ(m_ticks, (std::vector<Millis>{33ms, 1h}));
}

TEST_F(SteadyTickerTest, TellsSleepFromABusyMachine)
{
    m_ticker.start(Ticker::Pace::Moving);
    m_now += 4s;
    m_awake += 4s;
    EXPECT_EQ(m_ticker.takeElapsed(), 4s);
    EXPECT_EQ(m_ticker.takeAsleep(), 0ms) << "busy";
    m_now += 1h;
    m_awake += 1s;
    EXPECT_EQ(m_ticker.takeElapsed(), 1h);
    EXPECT_EQ(m_ticker.takeAsleep(), 1h - 1s);
    EXPECT_EQ(m_ticker.takeAsleep(), 0ms) << "told once";
}

TEST_F(SteadyTickerTest, ASleepBeforeItStartsIsForgotten)
{
    m_now += 1h;
    EXPECT_EQ(m_ticker.takeElapsed(), 1h);
    m_ticker.start(Ticker::Pace::Moving);
    EXPECT_EQ(m_ticker.takeAsleep(), 0ms);
}

TEST_F(SteadyTickerTest, AnotherPaceLosesNoTime)
{
    m_ticker.start(Ticker::Pace::Moving);
    m_now += 20ms;
    m_ticker.start(Ticker::Pace::Still);
    m_now += 30ms;
    m_ticker.start(Ticker::Pace::Still);
    wait(1);
    EXPECT_EQ(m_ticks, std::vector<Millis>{50ms});
}

TEST_F(SteadyTickerTest, NothingIsLostBelowAMillisecond)
{
    m_ticker.start(Ticker::Pace::Moving);
    Millis taken{0};
    for (int index = 0; index < 1000; ++index) {
        m_now += 1'400us;
        taken += m_ticker.takeElapsed();
    }
    EXPECT_EQ(taken, 1400ms);
}

TEST_F(SteadyTickerTest, TakenTimeIsNotToldAgain)
{
    m_ticker.start(Ticker::Pace::Moving);
    m_now += 20ms;
    EXPECT_EQ(m_ticker.takeElapsed(), 20ms);
    m_now += 7ms;
    wait(1);
    EXPECT_EQ(m_ticks, std::vector<Millis>{7ms});
}

TEST_F(SteadyTickerTest, NoTickTellsOfNoTime)
{
    m_ticker.start(Ticker::Pace::Moving);
    QDeadlineTimer patience(150);
    while (!patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    EXPECT_TRUE(m_ticks.empty());
}

TEST_F(SteadyTickerTest, AStoppedTickerEmitsNothingAndStillCounts)
{
    m_ticker.start(Ticker::Pace::Moving);
    m_ticker.stop();
    m_now += 5s;
    QDeadlineTimer patience(100);
    while (!patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    EXPECT_TRUE(m_ticks.empty());
    EXPECT_EQ(m_ticker.takeElapsed(), 5s);
}

TEST_F(SteadyTickerTest, StartForgetsEarlierTime)
{
    m_now += 5s;
    m_ticker.start(Ticker::Pace::Moving);
    m_now += 40ms;
    m_ticker.start(Ticker::Pace::Moving); // it ticks already: nothing is forgotten
    wait(1);
    EXPECT_EQ(m_ticks, std::vector<Millis>{40ms});
}

TEST_F(SteadyTickerTest, AClockThatGoesBackTellsNothing)
{
    m_ticker.start(Ticker::Pace::Moving);
    m_now -= 10s;
    EXPECT_EQ(m_ticker.takeElapsed(), 0ms);
}

TEST_F(SteadyTickerTest, TheRealClockKeepsTime)
{
    SteadyTicker ticker;
    QObject::connect(&ticker, &Ticker::ticked, [this](Millis elapsed) { m_ticks.push_back(elapsed); });
    const auto begun = std::chrono::steady_clock::now();
    ticker.start(Ticker::Pace::Moving);
    wait(15);
    const auto real = std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now() - begun);
    const Millis told = std::accumulate(m_ticks.begin(), m_ticks.end(), Millis{0});
    EXPECT_GE(m_ticks.size(), 15U);
    EXPECT_NEAR(static_cast<double>(told.count()), static_cast<double>(real.count()), 25.0);
}

} // namespace matside
