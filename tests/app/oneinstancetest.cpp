// SPDX-License-Identifier: GPL-3.0-or-later
// One window for a data folder: the lock by itself, and second starts of the program that was built.
#include "oneinstance.h"

#include "storage/journalfile.h"
#include "support/testbus.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <future>
#include <memory>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

const StartRequest kRequest{QStringLiteral("/"), {}, {QStringLiteral("matside")}};

/// A runtime folder for this test alone.
class OneInstanceTest : public testing::Test
{
protected:
    OneInstanceTest() { qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime.path())); }
    ~OneInstanceTest() override { qputenv("XDG_RUNTIME_DIR", m_before); }

    [[nodiscard]] QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    const QByteArray m_before = qgetenv("XDG_RUNTIME_DIR");
    QTemporaryDir m_runtime;
    QTemporaryDir m_folder;
};

TEST_F(OneInstanceTest, TheFirstHasTheWindowUntilItEnds)
{
    auto first = std::make_unique<OneInstance>(data());
    EXPECT_TRUE(first->isFirst());
    EXPECT_NE(first->listener(), nullptr);
    EXPECT_FALSE(OneInstance(data()).isFirst());
    EXPECT_FALSE(OneInstance(data()).isFirst()) << "a second start takes nothing away";
    first.reset();
    EXPECT_TRUE(OneInstance(data()).isFirst());
    EXPECT_EQ(QDir(m_runtime.path()).entryList(QDir::Files | QDir::System), QStringList());
}

TEST_F(OneInstanceTest, AnotherDataFolderIsAnotherHolderByWhateverNameItIsCalled)
{
    const OneInstance first(data());
    EXPECT_TRUE(OneInstance(m_folder.filePath(QStringLiteral("other"))).isFirst());
    EXPECT_FALSE(OneInstance(m_folder.filePath(QStringLiteral("other/../data/"))).isFirst()) << "the folder is not there yet";
    ASSERT_TRUE(QDir().mkpath(data()));
    ASSERT_TRUE(QFile::link(data(), m_folder.filePath(QStringLiteral("link"))));
    ASSERT_TRUE(QFile::link(m_folder.path(), m_folder.filePath(QStringLiteral("above"))));
    EXPECT_FALSE(OneInstance(m_folder.filePath(QStringLiteral("link"))).isFirst());
    EXPECT_FALSE(OneInstance(m_folder.filePath(QStringLiteral("above/data"))).isFirst());
}

TEST_F(OneInstanceTest, ARequestToAProgramThatEndsMakesThisOneTheFirst)
{
    auto first = std::make_unique<OneInstance>(data());
    OneInstance second(data());
    first->stopListening();
    EXPECT_EQ(second.passOn(kRequest, 1ms).state, StartAnswer::State::Silent) << "the window is still open";
    EXPECT_FALSE(second.isFirst());
    first.reset();
    EXPECT_EQ(second.passOn(kRequest, 20s).state, StartAnswer::State::Nobody);
    EXPECT_TRUE(second.isFirst());
    EXPECT_NE(second.listener(), nullptr);
}

TEST_F(OneInstanceTest, AProgramThatDoesNotAnswerIsNotWaitedForForEver)
{
    auto first = std::make_unique<OneInstance>(data()); // nobody listens yet
    OneInstance second(data());
    auto answer = std::async(std::launch::async, [&second] { return second.passOn(kRequest, 50ms); });
    if (answer.wait_for(20s) != std::future_status::ready)
        first.reset(); // else it would wait for ever
    EXPECT_EQ(answer.get().state, StartAnswer::State::Silent);
    EXPECT_FALSE(second.isFirst());
}

TEST_F(OneInstanceTest, WithoutARuntimeFolderEachProgramIsTheFirst)
{
    QFile inTheWay(m_folder.filePath(QStringLiteral("matside-%1").arg(geteuid())));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    const QByteArray temporary = qgetenv("TMPDIR");
    qunsetenv("XDG_RUNTIME_DIR");
    qputenv("TMPDIR", QFile::encodeName(m_folder.path()));
    const OneInstance first(data());
    const OneInstance second(data());
    temporary.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", temporary);
    EXPECT_TRUE(first.isFirst());
    EXPECT_TRUE(second.isFirst());
    EXPECT_EQ(second.listener(), nullptr);
}

/// Starts of the program that was built, without a bus.
class SecondStartTest : public OneInstanceTest
{
protected:
    void start(QProcess &program, const QStringList &arguments = {}, const QByteArray &bus = "disabled:")
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromLatin1(bus));
        for (const auto *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME"})
            environment.insert(QString::fromLatin1(name), m_folder.filePath(QStringLiteral("home")));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(MATSIDE_PROGRAM), arguments);
        ASSERT_TRUE(program.waitForStarted());
    }
    [[nodiscard]] QStringList with(const QStringList &arguments = {}) const
    {
        return QStringList{QStringLiteral("--data"), data(), QStringLiteral("--speed"), QStringLiteral("20")} + arguments;
    }
    /// What the program printed, once it has ended with this code.
    static QByteArray outcome(QProcess &program, int code)
    {
        EXPECT_TRUE(program.waitForFinished(30'000)) << "it has opened a window of its own";
        EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
        EXPECT_EQ(program.exitCode(), code);
        const QByteArray printed = program.readAllStandardOutput() + program.readAllStandardError();
        program.kill();
        program.waitForFinished();
        return printed;
    }
    /// Starts the program that is to have the window, and waits until it holds the lock.
    void open(const QStringList &arguments, const QByteArray &bus = "disabled:")
    {
        start(m_first, arguments, bus);
        ASSERT_TRUE(waitFor([this] {
            return !QDir(m_runtime.path()).entryList({QStringLiteral("*.socket")}, QDir::Files | QDir::System).isEmpty();
        })) << m_first.readAllStandardError().constData();
    }
    bool waitFor(const std::function<bool()> &isSo)
    {
        const QDeadlineTimer end(30'000);
        while (!isSo() && m_first.state() != QProcess::NotRunning && !end.hasExpired())
            m_first.waitForFinished(10);
        return isSo();
    }
    [[nodiscard]] JournalEntries journal() const
    {
        const auto read = readJournal(data() + QStringLiteral("/journal.toml"));
        return read ? *read : JournalEntries();
    }
    void TearDown() override
    {
        m_first.kill();
        m_first.waitForFinished();
    }

    QProcess m_first;
    QProcess m_second;
};

TEST_F(SecondStartTest, ASecondStartPassesItselfOnAndSaysSo)
{
    open(with());
    start(m_second, with());
    EXPECT_EQ(outcome(m_second, 0), "Matside is open already: this is its window.\n");
    EXPECT_EQ(m_first.state(), QProcess::Running);
    start(m_second, with({QStringLiteral("--start")}));
    EXPECT_EQ(outcome(m_second, 0), "Matside is open already: the session begins in its window.\n");
    EXPECT_TRUE(waitFor([this] { return journal().size() == 1; })) << "the session of the first program";
}

TEST_F(SecondStartTest, ASessionThatRunsIsNotOfferedByASecondProgram)
{
    open(with({QStringLiteral("--start")}));
    ASSERT_TRUE(waitFor([this] { return journal().size() == 1; }));
    const QString id = journal().front().id;
    start(m_second, with({QStringLiteral("--start")}));
    EXPECT_TRUE(outcome(m_second, 0).contains("no other one begins"));
    EXPECT_EQ(m_first.state(), QProcess::Running);
    ASSERT_EQ(journal().size(), 1U);
    EXPECT_EQ(journal().front().id, id);
}

TEST_F(SecondStartTest, AProgramThatWasKilledBlocksNobody)
{
    open(with());
    m_first.kill();
    ASSERT_TRUE(m_first.waitForFinished());
    ASSERT_FALSE(QDir(m_runtime.path()).entryList({QStringLiteral("*.lock")}).isEmpty()) << "it could remove nothing";
    m_first.close();
    start(m_first, with({QStringLiteral("--start")}));
    EXPECT_TRUE(waitFor([this] { return journal().size() == 1; })) << m_first.readAllStandardError().constData();
    start(m_second, with());
    EXPECT_TRUE(outcome(m_second, 0).contains("with a session under way"));
}

TEST_F(SecondStartTest, AProgramThatIsKilledBeforeItAnswersIsFollowedByTheSecond)
{
    open(with());
    ::kill(static_cast<pid_t>(m_first.processId()), SIGSTOP);
    start(m_second, with({QStringLiteral("--start")}));
    m_second.waitForFinished(500); // by then it most often waits for the answer
    m_first.kill();
    ASSERT_TRUE(m_first.waitForFinished());
    const QDeadlineTimer end(30'000);
    while (journal().empty() && m_second.state() != QProcess::NotRunning && !end.hasExpired())
        m_second.waitForFinished(10);
    EXPECT_EQ(journal().size(), 1U) << m_second.readAll().constData();
    m_second.kill();
    m_second.waitForFinished();
}

TEST_F(SecondStartTest, ARoutineOfAnotherFolderOpensInTheSameProcess)
{
    open(with());
    const QDir other(m_folder.path());
    QFile shipped(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/routines/front-of-hips.toml"));
    QFile mine(other.filePath(QStringLiteral("mine.toml")));
    ASSERT_TRUE(shipped.open(QIODevice::ReadOnly) && mine.open(QIODevice::WriteOnly));
    mine.write(shipped.readAll().replace("id = \"front-of-hips\"", "id = \"mine\""));
    mine.close();
    m_second.setWorkingDirectory(other.path());
    start(m_second, with({QStringLiteral("mine.toml"), QStringLiteral("--first"), QStringLiteral("right"), QStringLiteral("--start")}));
    EXPECT_TRUE(outcome(m_second, 0).contains("opens anew"));
    ASSERT_TRUE(waitFor([this] { return !journal().empty(); })) << m_first.readAllStandardError().constData();
    EXPECT_EQ(m_first.state(), QProcess::Running);
    EXPECT_EQ(journal().front().done.routine, QStringLiteral("mine"));
    EXPECT_EQ(journal().front().done.options.first, Side::Right);
    start(m_second, with());
    EXPECT_TRUE(outcome(m_second, 0).contains("with a session under way")) << "the new window answers, too";
}

TEST_F(SecondStartTest, AWrongCommandLineIsRefusedWhereItWasTyped)
{
    open(with());
    start(m_second, with({QStringLiteral("no-such-routine")}));
    EXPECT_TRUE(outcome(m_second, 1).contains("no-such-routine"));
    start(m_second, with({QStringLiteral("--slides"), QStringLiteral("9")}));
    EXPECT_TRUE(outcome(m_second, 2).startsWith("Slides on each side"));
    EXPECT_EQ(m_first.state(), QProcess::Running);
}

TEST_F(SecondStartTest, CommandsOfTheTerminalRunBesideAWindow)
{
    open(with());
    const QString shipped = QStringLiteral(MATSIDE_SOURCE_DIR "/resources/routines/front-of-hips.toml");
    const QStringList data{QStringLiteral("--data"), this->data()};
    const QString sound = m_folder.filePath(QStringLiteral("gone/session.wav"));
    for (const auto &command : {QStringList{QStringLiteral("check"), shipped}, QStringList{QStringLiteral("timeline"), QStringLiteral("front-of-hips")},
                                QStringList{QStringLiteral("lines"), QStringLiteral("front-of-hips")}, QStringList(QStringLiteral("--version"))}) {
        start(m_second, command.front() == QLatin1String("--version") ? command : command + data);
        EXPECT_FALSE(outcome(m_second, 0).contains("open already")) << command.front().toStdString();
    }
    start(m_second, QStringList{QStringLiteral("render"), QStringLiteral("front-of-hips"), QStringLiteral("-o"), sound} + data);
    EXPECT_TRUE(outcome(m_second, 1).contains("session.wav")) << "it looks for its folder";
}

TEST_F(SecondStartTest, TheNameOnTheBusBelongsToTheWindowOfTheStandardFolder)
{
    TestBus bus;
    ASSERT_FALSE(bus.address().isEmpty()) << "dbus-daemon is not there (app/packages: tests)";
    QDBusConnection desktop = QDBusConnection::connectToBus(QString::fromUtf8(bus.address()), QStringLiteral("onlooker"));
    const auto owner = [&desktop] {
        return static_cast<qint64>(desktop.interface()->servicePid(QStringLiteral("org.matside.Matside")).value());
    };
    open(with(), bus.address());
    QProcess third;
    start(third, with(), bus.address());
    EXPECT_EQ(outcome(third, 0), "Matside is open already: this is its window.\n");
    start(m_second, {}, bus.address());
    EXPECT_TRUE(waitFor([&] { return owner() == m_second.processId(); })) << "and not of --data";
    m_second.kill();
    m_second.waitForFinished();
    QDBusConnection::disconnectFromBus(QStringLiteral("onlooker"));
}

} // namespace
} // namespace matside::test
