// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/sleepguard.h"

#include "silentbus.h"
#include "support/fakeservice.h"
#include "support/testbus.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

class SleepGuardTest : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        m_bus = std::make_unique<TestBus>();
        ASSERT_FALSE(m_bus->address().isEmpty()) << "dbus-daemon is not there (app/packages: tests)";
    }
    static void TearDownTestSuite() { m_bus.reset(); }
    SleepGuardTest() { m_login.appear(); }

    [[nodiscard]] bool has(int inhibitors)
    {
        return QTest::qWaitFor([&] { return m_login.inhibitors() == inhibitors; }, 5000);
    }

    static inline std::unique_ptr<TestBus> m_bus;
    FakeLogin m_login{m_bus->address()};
    SleepGuard m_guard{m_bus->address()};
    QSignalSpy m_paused{&m_guard, &SleepGuard::pauseWanted};
};

} // namespace

TEST_F(SleepGuardTest, DelaysSleepDuringASessionAlone)
{
    QTest::qWait(100);
    EXPECT_EQ(m_login.asked, 0);
    m_guard.began();
    EXPECT_TRUE(has(1));
    EXPECT_EQ(m_login.arguments.value(0).toString(), QStringLiteral("sleep"));
    EXPECT_EQ(m_login.arguments.value(3).toString(), QStringLiteral("delay"));
    m_guard.ended();
    EXPECT_TRUE(has(0));
}

TEST_F(SleepGuardTest, PausesFirstAndLetsTheMachineSleepWhenNothingIsHeard)
{
    m_guard.began();
    ASSERT_TRUE(has(1));
    m_login.prepareForSleep(true);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_paused.isEmpty(); }));
    QElapsedTimer time;
    time.start();
    EXPECT_EQ(m_login.inhibitors(), 1);
    EXPECT_TRUE(has(0));
    EXPECT_GE(time.elapsed(), 300) << "the buffer of the sound device is 250 ms long";
    static_assert(SleepGuard::kQuiet < std::chrono::seconds(5), "login1 waits no longer");
    QTest::qWait(200);
    EXPECT_EQ(m_paused.size(), 1);
}

TEST_F(SleepGuardTest, DelaysTheNextSleepToo)
{
    m_guard.began();
    for (int time = 1; time <= 2; ++time) {
        ASSERT_TRUE(has(1));
        m_login.prepareForSleep(true);
        ASSERT_TRUE(has(0));
        m_login.prepareForSleep(false);
        EXPECT_TRUE(has(1));
        EXPECT_EQ(m_paused.size(), time);
    }
}

TEST_F(SleepGuardTest, OutsideASessionNothingIsPaused)
{
    m_guard.began();
    ASSERT_TRUE(has(1));
    m_guard.ended();
    m_login.prepareForSleep(true);
    QTest::qWait(100);
    EXPECT_TRUE(m_paused.isEmpty());
}

TEST_F(SleepGuardTest, ASessionThatEndsWhileTheMachineFallsAsleepLetsItSleep)
{
    m_guard.began();
    ASSERT_TRUE(has(1));
    m_login.prepareForSleep(true);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_paused.isEmpty(); }));
    m_guard.ended();
    EXPECT_TRUE(has(0));
}

TEST_F(SleepGuardTest, ASystemBusThatHangsHoldsNothingUp)
{
    const SilentBus silent;
    SleepGuard guard(silent.address());
    QElapsedTimer time;
    time.start();
    guard.began();
    QTest::qWait(100);
    guard.ended();
    EXPECT_LT(time.elapsed(), 10'000) << "a call that waits for an answer waits 25 s";
}

} // namespace matside::test
