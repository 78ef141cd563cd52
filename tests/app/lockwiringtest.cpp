// SPDX-License-Identifier: GPL-3.0-or-later
// A screen that is locked in a session, through the wiring of the program.
#include "platform/awake/lockguard.h"
#include "platform/awake/screenlock.h"
#include "windowfixture.h"

#include <QTest>

namespace matside::test {
namespace {

class LockWiringTest : public WindowFixture
{
protected:
    LockWiringTest()
    {
        wire(m_session, m_window, &m_sound, makePlayer);
        wireLockGuard(m_guard, m_lock, m_session, m_window);
    }

    ScreenLock m_lock{"unix:path=/nonexistent"};
    LockGuard m_guard{Millis{20}};
};

TEST_F(LockWiringTest, ASessionIsPausedBehindALockedScreen)
{
    begin();
    emit m_lock.changed(true);
    ASSERT_EQ(m_phase, Phase::Running);
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_phase == Phase::Paused; }));
    EXPECT_EQ(m_pausedBy, PauseReason::Locked);
}

TEST_F(LockWiringTest, ASessionGoesOnBehindALockedScreenWhereThatWasChosen)
{
    Settings settings = m_window.settings();
    settings.goOnLocked = true;
    m_window.choose(settings);
    begin();
    emit m_lock.changed(true);
    QTest::qWait(100);
    EXPECT_EQ(m_phase, Phase::Running);
}

} // namespace
} // namespace matside::test
