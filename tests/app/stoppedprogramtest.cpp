// SPDX-License-Identifier: GPL-3.0-or-later
// What is on the disk after the program was stopped from outside in the middle of a session. MATSIDE_STOPS=200 in the environment
// has two programs stopped at so many random instants instead of 5.
#include "storage/journalfile.h"
#include "storage/settingsfile.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <random>

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
        const auto isWritten = [this] { return contentOf(path()).contains("first=right") && !contentOf(journal()).isEmpty(); };
        while (!isWritten() && m_program.state() != QProcess::NotRunning && !end.hasExpired())
            m_program.waitForFinished(10);
        ASSERT_TRUE(isWritten()) << m_program.readAll().constData();
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("matside.conf")); }
    [[nodiscard]] QString journal() const { return m_folder.filePath(QStringLiteral("journal.toml")); }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void expectWhole() const
    {
        const SettingsFile file(path());
        EXPECT_TRUE(file.problems().empty());
        EXPECT_EQ(file.settings().options.first, Side::Right);
        const Result<JournalEntries> entries = readJournal(journal());
        ASSERT_TRUE(entries) << entries.problems().front().toString().toStdString();
        const std::optional<JournalEntry> left = offeredOf(*entries);
        ASSERT_TRUE(left);
        EXPECT_EQ(left->done.routine, QStringLiteral("front-of-hips"));
        EXPECT_EQ(left->done.options.first, Side::Right);
    }

    QTemporaryDir m_folder;
    std::array<QTemporaryDir, 2> m_runtimes;
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
        for (const QString &file : {path(), journal()})
            ASSERT_TRUE(!QFile::exists(file) || QFile::remove(file));
        start();
        ::kill(static_cast<pid_t>(m_program.processId()), number);
        ASSERT_TRUE(m_program.waitForFinished(10'000));
        EXPECT_EQ(m_program.exitStatus(), QProcess::NormalExit) << number;
        EXPECT_EQ(m_program.exitCode(), 0) << number;
        expectWhole();
    }
}

TEST_F(StoppedProgramTest, TwoProgramsThatAreStoppedAtAnyInstantLeaveSettingsAndPlaceWhole)
{
    bool isCount = false;
    const int wanted = qEnvironmentVariableIntValue("MATSIDE_STOPS", &isCount);
    const int rounds = isCount ? wanted : 5;
    {
        SettingsFile file(path());
        Settings chosen = file.settings();
        chosen.theme = ThemeChoice::Dark;
        chosen.volume = .3;
        chosen.keys = {{QStringLiteral("mute"), {QStringLiteral("Q")}}};
        file.keep(chosen);
    }
    start(); // until there is a place
    m_program.kill();
    ASSERT_TRUE(m_program.waitForFinished(10'000));
    std::minstd_rand random(18);
    std::array<int, 3> stops{};
    for (int round = 0; round < rounds; ++round) {
        std::array<QProcess, 2> programs;
        for (std::size_t index = 0; index < programs.size(); ++index) {
            QProcess &program = programs.at(index);
            // As on two machines with one home: on one machine the second would only pass its arguments on.
            QProcessEnvironment environment = m_program.processEnvironment();
            environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_runtimes.at(index).path());
            program.setProcessEnvironment(environment);
            program.setProcessChannelMode(QProcess::MergedChannels);
            // The size of files is limited below; a disk that is full sends no signal.
            program.setChildProcessModifier([] { std::signal(SIGXFSZ, SIG_IGN); });
            program.start(QStringLiteral(MATSIDE_PROGRAM), m_program.arguments());
            ASSERT_TRUE(program.waitForStarted());
        }
        for (QProcess &program : programs) {
            program.waitForFinished(static_cast<int>(random() % 1200));
            const std::size_t kind = random() % stops.size();
            ++stops.at(kind);
            ASSERT_EQ(program.state(), QProcess::Running) << program.readAll().constData();
            const auto id = static_cast<pid_t>(program.processId());
            if (kind == 2) {
                const rlimit full{0, RLIM_INFINITY};
                ASSERT_EQ(prlimit(id, RLIMIT_FSIZE, &full, nullptr), 0);
                program.waitForFinished(static_cast<int>(random() % 1200));
            }
            ::kill(id, kind == 0 || (kind == 2 && random() % 2 == 0) ? SIGKILL : SIGTERM);
        }
        for (QProcess &program : programs)
            ASSERT_TRUE(program.waitForFinished(10'000)) << round;
        expectWhole();
        const SettingsFile file(path());
        EXPECT_EQ(file.settings().theme, ThemeChoice::Dark);
        EXPECT_EQ(file.settings().volume, .3);
        EXPECT_EQ(file.settings().keys.value(QStringLiteral("mute")), QStringList(QStringLiteral("Q")));
        EXPECT_EQ(QDir(m_folder.path()).entryList({QStringLiteral("*broken*")}), QStringList());
        ASSERT_FALSE(HasFailure()) << "round " << round << ": " << contentOf(path()).constData() << contentOf(journal()).constData();
    }
    std::printf("stopped: %d times by KILL, %d by TERM, %d on a full disk; whole each time\n", stops[0], stops[1], stops[2]);
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
    server.kill();
    ASSERT_TRUE(m_program.waitForFinished(10'000));
    expectWhole();
}

} // namespace
} // namespace matside::test
