// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/reminder/remindertext.h"

#include "platform/reminder/reminderfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

const ReminderTimes kTimes{true, {true, false, false, true, false, false, true}, QTime(7, 5)};
const QStringList kProgram{QStringLiteral("/opt/my \"own\" $100 50% \\x/matside"), QStringLiteral("remind"), QStringLiteral("--data"), QStringLiteral("/home/anna/mat")};

} // namespace

TEST(ReminderTextTest, TheTimerNamesDaysAndTime)
{
    const QByteArray text = timerText(kTimes);
    EXPECT_TRUE(text.contains("\nOnCalendar=Mon,Thu,Sun 07:05\n")) << text.constData();
    EXPECT_TRUE(text.contains("\nPersistent=false\n")) << "a day without the machine is not made up for";
    EXPECT_TRUE(text.contains("\nWantedBy=timers.target\n"));
}

TEST(ReminderTextTest, TheServiceRunsTheProgramWhateverItsName)
{
    const QByteArray text = serviceText(kProgram);
    EXPECT_TRUE(text.contains("\nExecStart=\"/opt/my \\\"own\\\" $$100 50%% \\\\x/matside\" \"remind\" \"--data\" \"/home/anna/mat\"\n"))
        << text.constData();
    EXPECT_TRUE(text.contains("\nConditionFileIsExecutable=/opt/my \"own\" $100 50%% \\x/matside\n")) << text.constData();
}

TEST(ReminderTextTest, TheEntryOfTheDesktopRunsTheProgramWhateverItsName)
{
    const QByteArray text = autostartText(kProgram);
    EXPECT_TRUE(text.startsWith("[Desktop Entry]\n"));
    EXPECT_TRUE(text.contains("\nExec=\"/opt/my \\\\\"own\\\\\" \\\\$100 50%% \\\\\\\\x/matside\" \"remind\" \"--data\" \"/home/anna/mat\"\n"))
        << text.constData();
    EXPECT_TRUE(text.contains("\nNoDisplay=true\n"));
}

TEST(ReminderTextTest, EachTextSaysHowItIsUndone)
{
    for (const QByteArray &text : {timerText(kTimes), serviceText(kProgram), autostartText(kProgram)})
        EXPECT_TRUE(text.contains("\n# ") || text.startsWith("# ")) << text.constData();
}

TEST(ReminderFilesTest, SystemdAcceptsItsUnits)
{
    if (QStandardPaths::findExecutable(QStringLiteral("systemd-analyze")).isEmpty())
        GTEST_SKIP() << "systemd-analyze is missing";
    const QTemporaryDir folder;
    const ReminderFiles files(folder.path(), QStringLiteral("matside-reminder"), {QStringLiteral("/bin/true"), QStringLiteral("50% \"$x\"")});
    ASSERT_TRUE(files.writeTimer(kTimes));
    QProcess systemd;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), folder.path());
    systemd.setProcessEnvironment(environment);
    systemd.setProcessChannelMode(QProcess::MergedChannels);
    systemd.start(QStringLiteral("systemd-analyze"), {QStringLiteral("verify"), QStringLiteral("--user"), QStringLiteral("--man=no"),
                                                      folder.filePath(QStringLiteral("systemd/user/matside-reminder.timer")),
                                                      folder.filePath(QStringLiteral("systemd/user/matside-reminder.service"))});
    ASSERT_TRUE(systemd.waitForFinished(30'000));
    const QByteArray complaints = systemd.readAll();
    if (complaints.contains("initialize manager"))
        GTEST_SKIP() << complaints.constData();
    EXPECT_EQ(systemd.exitCode(), 0);
    EXPECT_FALSE(complaints.contains("matside-reminder")) << complaints.constData();
    systemd.start(QStringLiteral("systemd-analyze"), {QStringLiteral("calendar"), QStringLiteral("Mon,Thu,Sun 07:05")});
    ASSERT_TRUE(systemd.waitForFinished(30'000));
    EXPECT_EQ(systemd.exitCode(), 0);
    EXPECT_TRUE(systemd.readAll().contains("07:05:00"));
}

TEST(ReminderFilesTest, AreWrittenAndRemovedWithoutATrace)
{
    const QTemporaryDir folder;
    const ReminderFiles files(folder.path(), QStringLiteral("matside-reminder"), kProgram);
    const QDir settings(folder.path());
    EXPECT_FALSE(files.isThere());
    ASSERT_TRUE(files.writeTimer(kTimes));
    EXPECT_TRUE(files.hasTimer(kTimes));
    ReminderTimes later = kTimes;
    later.at = QTime(8, 0);
    EXPECT_FALSE(files.hasTimer(later));
    EXPECT_EQ(QFileInfo(settings.filePath(QStringLiteral("systemd/user/timers.target.wants/matside-reminder.timer"))).canonicalFilePath(),
              QFileInfo(settings.filePath(QStringLiteral("systemd/user/matside-reminder.timer"))).canonicalFilePath())
        << "it is enabled";
    ASSERT_TRUE(files.writeTimer(later)) << "in place of the one that is there";
    ASSERT_TRUE(files.writeAutostart());
    EXPECT_TRUE(files.hasAutostart());
    EXPECT_TRUE(files.removeTimer());
    EXPECT_TRUE(files.isThere());
    EXPECT_TRUE(files.removeAutostart());
    EXPECT_FALSE(files.isThere());
    EXPECT_TRUE(files.removeTimer()) << "nothing is there";
}

TEST(ReminderFilesTest, AFolderThatCannotBeWrittenIsTold)
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("systemd")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    EXPECT_FALSE(ReminderFiles(folder.path(), QStringLiteral("matside-reminder"), kProgram).writeTimer(kTimes));
}

} // namespace matside::test
