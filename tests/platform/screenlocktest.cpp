// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/screenlock.h"

#include "silentbus.h"
#include "support/fakeservice.h"
#include "support/testbus.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

/// One bus stands for both.
class ScreenLockTest : public testing::Test
{
protected:
    ScreenLockTest() : m_session(QDBusConnection::connectToBus(QString::fromUtf8(m_bus.address()), QStringLiteral("lock")))
    {
        qputenv("XDG_SESSION_ID", "2");
        m_login.appear();
    }
    ~ScreenLockTest() override
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("lock"));
        qunsetenv("XDG_SESSION_ID");
    }

    void watch()
    {
        m_lock.watch(m_session);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !m_login.askedFor.isEmpty(); }));
        QTest::qWait(50); // until the answer is there
    }
    [[nodiscard]] bool isTold(bool isLocked)
    {
        return QTest::qWaitFor([this] { return !m_changed.isEmpty(); }) && m_changed.takeFirst()[0] == isLocked;
    }
    void saver(const char *desktop, bool isActive)
    {
        QDBusMessage message = QDBusMessage::createSignal(QStringLiteral("/org/%1/ScreenSaver").arg(QLatin1String(desktop)),
                                                          QStringLiteral("org.%1.ScreenSaver").arg(QLatin1String(desktop)),
                                                          QStringLiteral("ActiveChanged"));
        m_session.send(message << isActive);
    }

    TestBus m_bus;
    QDBusConnection m_session;
    FakeLogin m_login{m_bus.address()};
    ScreenLock m_lock{m_bus.address()};
    QSignalSpy m_changed{&m_lock, &ScreenLock::changed};
};

} // namespace

TEST_F(ScreenLockTest, TellsWhatLoginSaysOfTheSession)
{
    watch();
    EXPECT_EQ(m_login.askedFor, QStringLiteral("2"));
    m_login.lockScreen(true);
    EXPECT_TRUE(isTold(true));
    m_login.lockScreen(true);
    m_login.lockScreen(false);
    EXPECT_TRUE(isTold(false)) << "told once each time";
}

TEST_F(ScreenLockTest, TellsWhatTheScreenSaverOfADesktopSays)
{
    watch();
    for (const char *const desktop : {"freedesktop", "gnome", "cinnamon", "mate"}) {
        saver(desktop, true);
        EXPECT_TRUE(isTold(true)) << desktop;
        saver(desktop, false);
        EXPECT_TRUE(isTold(false)) << desktop;
    }
}

TEST_F(ScreenLockTest, IsUnlockedOnlyWhenBothSaySo)
{
    watch();
    m_login.lockScreen(true);
    EXPECT_TRUE(isTold(true));
    saver("gnome", true);
    saver("gnome", false);
    QTest::qWait(100);
    EXPECT_TRUE(m_changed.isEmpty());
    m_login.lockScreen(false);
    EXPECT_TRUE(isTold(false));
}

TEST_F(ScreenLockTest, AsksNobodyBeforeItWatches)
{
    QTest::qWait(100);
    EXPECT_TRUE(m_login.askedFor.isEmpty());
}

TEST_F(ScreenLockTest, ASystemBusThatHangsHidesNoScreenSaver)
{
    const SilentBus silent;
    ScreenLock lock(silent.address());
    QSignalSpy changed(&lock, &ScreenLock::changed);
    lock.watch(m_session);
    saver("gnome", true);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
}

} // namespace matside::test
