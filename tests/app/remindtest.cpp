// SPDX-License-Identifier: GPL-3.0-or-later
// matside remind, as the program that was built, with a desktop of the test's own.
#include "storage/dayfile.h"
#include "storage/journalfile.h"
#include "storage/settingsfile.h"
#include "support/fakenotifications.h"
#include "support/fakesystemd.h"
#include "support/testbus.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <csignal>

namespace matside::test {
namespace {

constexpr int kLong = 30'000; // ms

class RemindTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_FALSE(m_bus.address().isEmpty()) << "dbus-daemon is not there (app/packages: tests)";
        m_desktop.appear();
        m_systemd.appear(); // a window sets its reminder, too
        setReminder(true);
    }
    void TearDown() override
    {
        for (QProcess *program : {&m_reminder, &m_window}) {
            program->kill();
            program->waitForFinished();
        }
        // A window that the background program opened is no child of this process.
        for (const QString &process : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
            QFile arguments(QStringLiteral("/proc/%1/cmdline").arg(process));
            if (arguments.open(QIODevice::ReadOnly) && arguments.readAll().contains(m_data.path().toUtf8() + '\0'))
                ::kill(process.toInt(), SIGKILL);
        }
    }
    /// On every day, from midnight on.
    void setReminder(bool isOn) const
    {
        SettingsFile file(at("matside.conf"));
        Settings settings = file.settings();
        settings.reminder = isOn;
        settings.reminderAt = QTime(0, 0);
        file.keep(settings);
    }
    [[nodiscard]] QString at(const char *name) const { return m_data.filePath(QLatin1String(name)); }

    void start(QProcess &program, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromUtf8(m_bus.address()));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_runtime.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_config.path());
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(MATSIDE_PROGRAM), arguments + QStringList{QStringLiteral("--data"), m_data.path()});
        ASSERT_TRUE(program.waitForStarted());
    }
    void remind(const QStringList &more = {}) { start(m_reminder, QStringList(QStringLiteral("remind")) + more); }
    [[nodiscard]] bool isShown(std::size_t times = 1)
    {
        return QTest::qWaitFor([&] { return m_desktop.shown.size() == times; }, kLong);
    }
    /// The exit code, while this process answers on the bus.
    int outcome(QProcess &program)
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, kLong));
        EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
        return program.exitCode();
    }
    [[nodiscard]] bool isWindowOpen() const
    {
        return !QDir(m_runtime.path()).entryList({QStringLiteral("*.socket")}, QDir::Files | QDir::System).isEmpty();
    }
    [[nodiscard]] bool isSessionUnderWay() const { return QFile::exists(at("journal.toml")); }

    TestBus m_bus;
    FakeNotifications m_desktop{m_bus.address()};
    FakeSystemd m_systemd{m_bus.address()};
    QTemporaryDir m_data;
    QTemporaryDir m_config;
    QTemporaryDir m_runtime;
    QProcess m_reminder;
    QProcess m_window;
};

TEST_F(RemindTest, SendsItOnceADayAtMost)
{
    remind();
    ASSERT_TRUE(isShown());
    m_desktop.press(QStringLiteral("not-today"));
    EXPECT_EQ(outcome(m_reminder), 0);
    EXPECT_FALSE(isWindowOpen());
    remind();
    EXPECT_EQ(outcome(m_reminder), 0);
    EXPECT_EQ(m_desktop.shown.size(), 1U);
    writeDay(at("last-reminder"), QDate::currentDate().addDays(-1));
    remind();
    EXPECT_TRUE(isShown(2)) << "another day";
}

TEST_F(RemindTest, SendsNothingOnADayWithASession)
{
    writeDay(at("last-session"), QDate::currentDate());
    remind();
    EXPECT_EQ(outcome(m_reminder), 0);
    EXPECT_TRUE(m_desktop.shown.empty());
    writeDay(at("last-session"), QDate::currentDate().addDays(-1));
    remind();
    EXPECT_TRUE(isShown());
}

TEST_F(RemindTest, OffByStandardItSendsAndWritesNothing)
{
    ASSERT_TRUE(QFile::remove(at("matside.conf")));
    for (const auto &more : {QStringList(), QStringList(QStringLiteral("--wait"))}) {
        remind(more);
        EXPECT_EQ(outcome(m_reminder), 0);
    }
    EXPECT_TRUE(m_desktop.shown.empty());
    EXPECT_EQ(QDir(m_data.path()).entryList(QDir::Files), QStringList());
}

TEST_F(RemindTest, StartBecomesTheWindowWithASession)
{
    remind();
    ASSERT_TRUE(isShown());
    const qint64 process = m_reminder.processId();
    m_desktop.press(QStringLiteral("start"), QStringLiteral("token-7"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return isWindowOpen(); }, kLong)) << m_reminder.readAll().constData();
    EXPECT_EQ(m_reminder.processId(), process);
    start(m_window, {QStringLiteral("--start")});
    EXPECT_EQ(outcome(m_window), 0);
    EXPECT_TRUE(m_window.readAll().contains("A session is under way")) << "of the window that was the reminder";
}

TEST_F(RemindTest, StartBeginsTheSessionOfAnOpenWindow)
{
    start(m_window, {QStringLiteral("--speed"), QStringLiteral("20")});
    ASSERT_TRUE(QTest::qWaitFor([this] { return isWindowOpen(); }, kLong));
    remind();
    ASSERT_TRUE(isShown());
    m_desktop.press(QStringLiteral("start"));
    EXPECT_EQ(outcome(m_reminder), 0);
    EXPECT_TRUE(QTest::qWaitFor([this] { return isSessionUnderWay(); }, kLong)) << m_window.readAll().constData();
}

TEST_F(RemindTest, SendsNothingWhileASessionIsUnderWay)
{
    start(m_window, {QStringLiteral("--start"), QStringLiteral("--speed"), QStringLiteral("20")});
    ASSERT_TRUE(QTest::qWaitFor([this] { return isSessionUnderWay(); }, kLong)) << m_window.readAll().constData();
    remind();
    EXPECT_EQ(outcome(m_reminder), 0);
    EXPECT_TRUE(m_desktop.shown.empty());
}

TEST_F(RemindTest, WithoutADesktopItSaysSoAndTheDayIsNotUsedUp)
{
    m_desktop.vanish();
    remind();
    EXPECT_EQ(outcome(m_reminder), 1);
    EXPECT_TRUE(m_reminder.readAll().contains("was not sent"));
    EXPECT_EQ(readDay(at("last-reminder")), std::nullopt);
}

TEST_F(RemindTest, InTheBackgroundItGoesOnUntilItIsSwitchedOff)
{
    remind({QStringLiteral("--wait")});
    ASSERT_TRUE(isShown());
    QProcess second;
    start(second, {QStringLiteral("remind")});
    EXPECT_EQ(outcome(second), 0) << "one reminds already";
    m_desktop.press(QStringLiteral("start"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return isWindowOpen(); }, kLong)) << "a program of its own";
    EXPECT_EQ(m_reminder.state(), QProcess::Running);
    EXPECT_EQ(m_desktop.shown.size(), 1U);
    setReminder(false);
    EXPECT_EQ(outcome(m_reminder), 0);
    start(m_window, {QStringLiteral("--start")});
    EXPECT_EQ(outcome(m_window), 0);
    EXPECT_TRUE(m_window.readAll().contains("A session is under way"));
}

TEST_F(RemindTest, AWindowHasSystemdSendIt)
{
    start(m_window, {});
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_systemd.calls.size() == 2; }, kLong));
    EXPECT_TRUE(m_systemd.calls.back().startsWith(QStringLiteral("RestartUnit matside-reminder-")));
    EXPECT_TRUE(m_desktop.shown.empty());
}

TEST_F(RemindTest, WithoutSystemdAWindowStartsTheBackgroundProgramWhichBeginsWithTheNextTime)
{
    m_systemd.vanish();
    start(m_window, {});
    ASSERT_TRUE(QTest::qWaitFor([this] { return QFile::exists(at("last-reminder.lock")); }, kLong));
    EXPECT_EQ(QDir(m_config.filePath(QStringLiteral("autostart"))).entryList(QDir::Files).size(), 1);
    EXPECT_TRUE(readDay(at("last-reminder"))) << "its time of today has passed when it is set";
    remind();
    EXPECT_EQ(outcome(m_reminder), 0);
    EXPECT_TRUE(m_desktop.shown.empty());
}

} // namespace
} // namespace matside::test
