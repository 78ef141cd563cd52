// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/lockguard.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

class LockGuardTest : public testing::Test
{
protected:
    /// Whether the session has been paused once its patience is over.
    [[nodiscard]] bool isPaused()
    {
        QTest::qWait(100);
        return std::exchange(m_seen, m_paused.size()) < m_paused.size();
    }

    LockGuard m_guard{Millis{20}};
    QSignalSpy m_paused{&m_guard, &LockGuard::pauseWanted};
    qsizetype m_seen = 0;
};

} // namespace

TEST_F(LockGuardTest, PausesASessionBehindALockedScreen)
{
    m_guard.began();
    EXPECT_FALSE(isPaused());
    m_guard.setLocked(true);
    EXPECT_TRUE(m_paused.isEmpty()) << "not at once";
    EXPECT_TRUE(isPaused());
    EXPECT_FALSE(isPaused()) << "once";
}

TEST_F(LockGuardTest, AScreenThatIsUnlockedInTimePausesNothing)
{
    m_guard.began();
    m_guard.setLocked(true);
    m_guard.setLocked(false);
    EXPECT_FALSE(isPaused());
}

TEST_F(LockGuardTest, ALockBeforeTheSessionCountsFromItsBeginning)
{
    m_guard.setLocked(true);
    EXPECT_FALSE(isPaused());
    m_guard.began();
    EXPECT_TRUE(isPaused());
}

TEST_F(LockGuardTest, ASessionThatHasEndedIsNotPaused)
{
    m_guard.began();
    m_guard.setLocked(true);
    m_guard.ended();
    EXPECT_FALSE(isPaused());
}

TEST_F(LockGuardTest, APersonWhoChoseToGoOnIsLedOn)
{
    m_guard.setGoesOn(true);
    m_guard.began();
    m_guard.setLocked(true);
    EXPECT_FALSE(isPaused());
    m_guard.setGoesOn(false);
    EXPECT_TRUE(isPaused());
}

TEST(LockGuardPatienceTest, IsTwentySeconds)
{
    EXPECT_EQ(LockGuard::kPatience, std::chrono::seconds(20));
}

} // namespace matside::test
