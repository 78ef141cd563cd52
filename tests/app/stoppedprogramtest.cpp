// SPDX-License-Identifier: GPL-3.0-or-later
// What is on the disk after the program was stopped from outside in the middle of a session.
#include "storage/settingsfile.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>

namespace matside::test {
namespace {

/// The program in a quick session, with the right side first, and a folder of its own.
class StoppedProgramTest : public testing::Test
{
protected:
    void start(const char *platform = "offscreen", const QString &display = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QLatin1String(platform));
        environment.insert(QStringLiteral("DISPLAY"), display);
        m_program.setProcessEnvironment(environment);
        m_program.setProcessChannelMode(QProcess::MergedChannels);
        m_program.start(QStringLiteral(MATSIDE_PROGRAM),
                        {QStringLiteral("--start"), QStringLiteral("--speed"), QStringLiteral("60"), QStringLiteral("--first"),
                         QStringLiteral("right"), QStringLiteral("--data"), m_folder.path()});
        const QDeadlineTimer end(30'000);
        while (!content().contains("unfinished=") && m_program.state() != QProcess::NotRunning && !end.hasExpired())
            m_program.waitForFinished(10);
        ASSERT_TRUE(content().contains("unfinished=")) << m_program.readAll().constData();
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("matside.conf")); }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void expectWhole() const
    {
        const SettingsFile file(path());
        EXPECT_TRUE(file.problems().empty());
        EXPECT_EQ(file.settings().options.first, Side::Right);
        ASSERT_TRUE(file.settings().unfinished);
        EXPECT_EQ(file.settings().unfinished->routine, QStringLiteral("front-of-hips"));
        EXPECT_EQ(file.settings().unfinished->first, Side::Right);
    }

    QTemporaryDir m_folder;
    QProcess m_program;
};

TEST_F(StoppedProgramTest, AKillLosesNeitherSettingsNorPlace)
{
    start();
    m_program.kill();
    ASSERT_TRUE(m_program.waitForFinished(10'000));
    expectWhole();
}

TEST_F(StoppedProgramTest, ASignalThatAsksItToEndWritesWhatIsNotWrittenYet)
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        ASSERT_TRUE(!QFile::exists(path()) || QFile::remove(path()));
        start();
        const QByteArray before = content();
        m_program.waitForFinished(400); // of the half second until the next writing
        ASSERT_EQ(content(), before) << "something is not written yet";
        ::kill(static_cast<pid_t>(m_program.processId()), number);
        ASSERT_TRUE(m_program.waitForFinished(10'000));
        EXPECT_EQ(m_program.exitStatus(), QProcess::NormalExit) << number;
        EXPECT_EQ(m_program.exitCode(), 0) << number;
        EXPECT_NE(content(), before) << number << ": at this speed the place has changed";
        expectWhole();
    }
}

TEST_F(StoppedProgramTest, TheEndOfTheScreenServerLosesNeitherSettingsNorPlace)
{
    if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty())
        GTEST_SKIP() << "Xvfb is missing";
    QProcess server;
    server.start(QStringLiteral("Xvfb"), {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-nolisten"),
                                          QStringLiteral("tcp"), QStringLiteral("-noreset")});
    ASSERT_TRUE(server.waitForReadyRead(20'000));
    start("xcb", u':' + QString::fromLatin1(server.readAllStandardOutput().trimmed()));
    const QByteArray before = content();
    m_program.waitForFinished(400);
    ASSERT_EQ(content(), before) << "something is not written yet";
    server.kill();
    ASSERT_TRUE(m_program.waitForFinished(10'000));
    EXPECT_NE(content(), before) << "at this speed the place has changed";
    expectWhole();
}

} // namespace
} // namespace matside::test
