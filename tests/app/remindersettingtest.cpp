// SPDX-License-Identifier: GPL-3.0-or-later
// The reminder from the settings to systemd, and the day of a finished session, through the wiring of the program.
#include "platform/reminder/reminderschedule.h"
#include "storage/dayfile.h"
#include "support/fakesystemd.h"
#include "support/testbus.h"
#include "ui/kit/notice.h"
#include "windowfixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class ReminderSettingTest : public WindowFixture
{
protected:
    ReminderSettingTest()
    {
        wire(m_session, m_window, nullptr, makePlayer);
        wireReminder(m_reminder, m_window);
        wireSessionDay(m_session, day());
        m_window.show();
    }
    ~ReminderSettingTest() override { QDBusConnection::disconnectFromBus(QStringLiteral("program")); }
    [[nodiscard]] QString day() const { return m_folder.filePath(QStringLiteral("last-session")); }
    [[nodiscard]] ReminderFiles files() const
    {
        return {m_folder.path(), QStringLiteral("matside-reminder"), {QStringLiteral("/usr/bin/matside"), QStringLiteral("remind")}};
    }
    void choose(bool isOn)
    {
        Settings settings = m_window.settings();
        settings.reminder = isOn;
        settings.reminderDays = {true, false, false, false, false, false, true};
        settings.reminderAt = QTime(7, 15);
        m_window.choose(settings);
        m_reminder.flush();
    }

    TestBus m_bus;
    QTemporaryDir m_folder;
    FakeSystemd m_systemd{m_bus.address()};
    ReminderSchedule m_reminder{
        [this] { return QDBusConnection::connectToBus(QString::fromUtf8(m_bus.address()), QStringLiteral("program")); }, files()};
};

TEST_F(ReminderSettingTest, SystemdHasTheDaysAndTheTimeOfTheSettingsUntilItIsSwitchedOff)
{
    ASSERT_FALSE(m_bus.address().isEmpty()) << "dbus-daemon is not there (app/packages: tests)";
    m_systemd.appear();
    choose(true);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_systemd.calls.size() == 2; }));
    EXPECT_TRUE(files().hasTimer({true, {true, false, false, false, false, false, true}, QTime(7, 15)}));
    choose(false);
    EXPECT_FALSE(files().isThere());
}

TEST_F(ReminderSettingTest, WhatCannotBeDoneIsToldInTheWindow)
{
    QFile inTheWay(m_folder.filePath(QStringLiteral("systemd")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    choose(true);
    EXPECT_TRUE(m_window.findChild<Notice *>()->accessibleName().contains(QStringLiteral("cannot be set")));
}

TEST_F(ReminderSettingTest, ASessionThatIsFinishedKeepsItsDay)
{
    const auto today = QDate::currentDate();
    m_session.begin(Player(frontOfHipsScript(), {}));
    for (int second = 0; second < 3600 && m_session.underWay(); ++second)
        m_ticker.tick(1s);
    ASSERT_FALSE(m_session.underWay());
    EXPECT_TRUE(QTest::qWaitFor([this] { return readDay(day()).has_value(); }));
    EXPECT_TRUE(readDay(day()) == today || readDay(day()) == today.addDays(1));
}

TEST_F(ReminderSettingTest, ASessionThatIsLeftKeepsNone)
{
    m_session.begin(Player(frontOfHipsScript(), {}));
    m_ticker.tick(1s);
    m_session.leave();
    QTest::qWait(50);
    EXPECT_EQ(readDay(day()), std::nullopt);
}

} // namespace
} // namespace matside::test
