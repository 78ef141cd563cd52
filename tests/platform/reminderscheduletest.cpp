// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/reminder/reminderschedule.h"

#include "support/fakesystemd.h"
#include "support/testbus.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gmock/gmock.h>

namespace matside::test {
namespace {

const ReminderTimes kEvening{true, {true, true, true, true, true, false, false}, QTime(18, 30)};

class ReminderScheduleTest : public testing::Test
{
protected:
    ~ReminderScheduleTest() override { QDBusConnection::disconnectFromBus(QStringLiteral("program")); }
    void SetUp() override { ASSERT_FALSE(m_bus.address().isEmpty()) << "dbus-daemon is not there (app/packages: tests)"; }

    [[nodiscard]] ReminderFiles files() const
    {
        return {m_folder.path(), QStringLiteral("matside-reminder"), {QStringLiteral("/usr/bin/matside"), QStringLiteral("remind")}};
    }
    void set(const ReminderTimes &times)
    {
        m_schedule.setTimes(times);
        m_schedule.flush();
    }
    [[nodiscard]] bool isCalled(const QString &last)
    {
        return QTest::qWaitFor([&] { return !m_systemd.calls.isEmpty() && m_systemd.calls.back() == last; });
    }

    TestBus m_bus;
    QTemporaryDir m_folder;
    FakeSystemd m_systemd{m_bus.address()};
    ReminderSchedule m_schedule{
        [this] { return QDBusConnection::connectToBus(QString::fromUtf8(m_bus.address()), QStringLiteral("program")); }, files()};
    QSignalSpy m_background{&m_schedule, &ReminderSchedule::backgroundWanted};
    QSignalSpy m_failed{&m_schedule, &ReminderSchedule::failed};
};

} // namespace

TEST_F(ReminderScheduleTest, SystemdSendsItAndNothingRunsUntilThen)
{
    m_systemd.appear();
    set(kEvening);
    ASSERT_TRUE(isCalled(QStringLiteral("RestartUnit matside-reminder.timer")));
    EXPECT_EQ(m_systemd.calls, QStringList({QStringLiteral("Reload"), QStringLiteral("RestartUnit matside-reminder.timer")}));
    EXPECT_TRUE(files().hasTimer(kEvening));
    EXPECT_FALSE(files().hasAutostart());
    EXPECT_TRUE(m_background.isEmpty());
}

TEST_F(ReminderScheduleTest, TheSameReminderIsNotSetAgain)
{
    m_systemd.appear();
    set(kEvening);
    ASSERT_TRUE(isCalled(QStringLiteral("RestartUnit matside-reminder.timer")));
    m_systemd.calls.clear();
    set(kEvening);
    ReminderTimes later = kEvening;
    later.at = QTime(20, 0);
    set(later);
    ASSERT_TRUE(isCalled(QStringLiteral("RestartUnit matside-reminder.timer")));
    EXPECT_EQ(m_systemd.calls.size(), 2) << "of the other time alone";
    EXPECT_TRUE(files().hasTimer(later));
}

TEST_F(ReminderScheduleTest, SwitchedOffNothingIsLeft)
{
    m_systemd.appear();
    set(kEvening);
    ASSERT_TRUE(isCalled(QStringLiteral("RestartUnit matside-reminder.timer")));
    m_systemd.calls.clear();
    set({});
    ASSERT_TRUE(isCalled(QStringLiteral("Reload")));
    EXPECT_EQ(m_systemd.calls.front(), QStringLiteral("StopUnit matside-reminder.timer"));
    EXPECT_FALSE(files().isThere());
    EXPECT_TRUE(m_failed.isEmpty());
}

TEST_F(ReminderScheduleTest, OffByStandardNothingIsAskedNorWritten)
{
    m_systemd.appear();
    set({});
    QTest::qWait(50);
    EXPECT_TRUE(m_systemd.calls.isEmpty());
    EXPECT_FALSE(files().isThere());
}

TEST_F(ReminderScheduleTest, WithoutSystemdTheDesktopStartsItInTheBackground)
{
    set(kEvening);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_background.isEmpty(); }));
    EXPECT_TRUE(files().hasAutostart());
    EXPECT_FALSE(files().hasTimer(kEvening));
    set(kEvening);
    QTest::qWait(50);
    EXPECT_EQ(m_background.size(), 1) << "it runs already";
    set({});
    EXPECT_FALSE(files().isThere());
}

TEST_F(ReminderScheduleTest, ASystemdThatRefusesTheTimerIsReplacedByTheDesktop)
{
    m_systemd.appear();
    m_systemd.refused = QStringLiteral("RestartUnit");
    set(kEvening);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_background.isEmpty(); }));
    EXPECT_TRUE(files().hasAutostart());
    EXPECT_FALSE(files().hasTimer(kEvening));
}

TEST_F(ReminderScheduleTest, AnAnswerThatComesAfterItWasSwitchedOffSetsNothing)
{
    set(kEvening); // systemd is not there, which is not known yet
    set({});
    QTest::qWait(100);
    EXPECT_FALSE(files().isThere());
    EXPECT_TRUE(m_background.isEmpty());
}

TEST_F(ReminderScheduleTest, ASliderThatMovesSetsItOnce)
{
    m_systemd.appear();
    for (int minute = 0; minute < 60; minute += 15) {
        ReminderTimes times = kEvening;
        times.at = QTime(19, minute);
        m_schedule.setTimes(times);
    }
    EXPECT_FALSE(files().isThere());
    ASSERT_TRUE(isCalled(QStringLiteral("RestartUnit matside-reminder.timer")));
    EXPECT_EQ(m_systemd.calls.size(), 2);
}

TEST_F(ReminderScheduleTest, AFolderThatCannotBeWrittenIsToldWithWhatToDo)
{
    QFile inTheWay(m_folder.filePath(QStringLiteral("systemd")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    set(kEvening);
    ASSERT_EQ(m_failed.size(), 1);
    EXPECT_TRUE(m_failed[0][0].toString().contains(QStringLiteral("Look whether")));
}

} // namespace matside::test
