// SPDX-License-Identifier: GPL-3.0-or-later
// What a second start of the program does in the window of the first.
#include "secondstarts.h"

#include "startsettings.h"
#include "support/tokenatshow.h"
#include "ui/kit/notice.h"
#include "windowfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class SecondStartsTest : public WindowFixture
{
protected:
    SecondStartsTest()
    {
        wire(m_session, m_window, nullptr, makePlayer);
        m_window.show();
    }
    [[nodiscard]] Invocation running() const
    {
        Invocation invocation;
        invocation.data = m_folder.path();
        return invocation;
    }
    QString start(const QStringList &arguments)
    {
        return m_starts.answer({m_folder.path(), {}, QStringList(QStringLiteral("matside")) + arguments});
    }
    [[nodiscard]] QString told() { return m_window.findChild<Notice *>()->accessibleName(); }

    QTemporaryDir m_folder;
    SecondStarts m_starts{m_session, m_window, m_routine, running()};
    QSignalSpy m_renewed{&m_starts, &SecondStarts::renewalWanted};
    QSignalSpy m_began{&m_session, &Session::began};
};

TEST_F(SecondStartsTest, AStartWithoutArgumentsRaisesTheWindowAndSaysSo)
{
    m_window.showMinimized();
    const QString said = start({});
    EXPECT_FALSE(m_window.isMinimized());
    EXPECT_TRUE(m_window.isVisible());
    EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    EXPECT_TRUE(said.contains(QStringLiteral("open already"))) << said.toStdString();
    EXPECT_EQ(told(), said);
    EXPECT_TRUE(m_renewed.isEmpty());
    EXPECT_TRUE(m_began.isEmpty());
}

TEST_F(SecondStartsTest, TheActivationTokenComesWithTheStart)
{
    m_window.hide();
    TokenAtShow seen;
    m_window.installEventFilter(&seen);
    static_cast<void>(m_starts.answer({m_folder.path(), QStringLiteral("token-7"), {QStringLiteral("matside")}}));
    EXPECT_EQ(seen.token, QStringLiteral("token-7"));
}

TEST_F(SecondStartsTest, StartBeginsTheSessionOfTheOpenWindow)
{
    Settings chosen = m_window.settings();
    chosen.options.first = Side::Right;
    m_window.choose(chosen);
    start({QStringLiteral("--start")});
    EXPECT_TRUE(m_session.underWay());
    EXPECT_TRUE(m_renewed.isEmpty());
    ASSERT_EQ(m_began.size(), 1);
    EXPECT_EQ(m_began[0][0].value<ProgramPtr>()->options.first, Side::Right);
}

TEST_F(SecondStartsTest, ARunningSessionGoesOnWhateverASecondStartWants)
{
    start({QStringLiteral("--start")});
    m_ticker.tick(60s);
    const Summary before = m_session.progress();
    for (const auto &arguments :
         {QStringList(), QStringList(QStringLiteral("--start")), QStringList{QStringLiteral("--slides"), QStringLiteral("6"), QStringLiteral("--start")},
          QStringList(QStringLiteral("other.toml"))}) {
        const QString said = start(arguments);
        EXPECT_TRUE(said.contains(QStringLiteral("under way"))) << said.toStdString();
        EXPECT_EQ(told(), said);
        EXPECT_EQ(arguments.isEmpty(), !said.contains(QStringLiteral("no other one begins"))) << said.toStdString();
    }
    EXPECT_EQ(m_began.size(), 1);
    EXPECT_TRUE(m_renewed.isEmpty());
    EXPECT_EQ(m_session.progress(), before);
    m_session.command(CommandKind::Pause);
    start({QStringLiteral("--start")});
    EXPECT_EQ(m_began.size(), 1) << "a paused session is under way, too";
}

TEST_F(SecondStartsTest, AnotherRoutineOpensTheWindowAnewWithWhatWasPassedOn)
{
    ASSERT_TRUE(QFile::copy(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/routines/front-of-hips.toml"),
                            m_folder.filePath(QStringLiteral("mine.toml"))));
    start({QStringLiteral("mine.toml"), QStringLiteral("--start")});
    ASSERT_EQ(m_renewed.size(), 1);
    const auto request = m_renewed[0][0].value<StartRequest>();
    EXPECT_EQ(request.folder, m_folder.path());
    EXPECT_EQ(request.arguments, QStringList({QStringLiteral("matside"), QStringLiteral("mine.toml"), QStringLiteral("--start")}));
    EXPECT_TRUE(m_began.isEmpty()) << "the new window begins it";
}

TEST_F(SecondStartsTest, AFileIsShownInTheOpenWindowAndNotLed)
{
    QSignalSpy files(&m_starts, &SecondStarts::fileWanted);
    EXPECT_TRUE(start({QStringLiteral("mine.toml")}).contains(QStringLiteral("shows this file")));
    ASSERT_EQ(files.size(), 1);
    EXPECT_EQ(files[0][0].toString(), m_folder.filePath(QStringLiteral("mine.toml"))) << "from the folder of the second start";
    EXPECT_TRUE(m_renewed.isEmpty());
    EXPECT_TRUE(m_began.isEmpty());
}

TEST_F(SecondStartsTest, ThePageAfterASessionIsDoneFirst)
{
    m_window.ended(Summary());
    QSignalSpy files(&m_starts, &SecondStarts::fileWanted);
    EXPECT_TRUE(start({QStringLiteral("mine.toml")}).contains(QStringLiteral("Done")));
    EXPECT_TRUE(files.isEmpty());
}

TEST_F(SecondStartsTest, OtherOptionsOpenItAnewAndTheSameOnesDoNot)
{
    start({QStringLiteral("front-of-hips"), QStringLiteral("--first"), QStringLiteral("left")});
    EXPECT_TRUE(m_renewed.isEmpty());
    start({QStringLiteral("--first"), QStringLiteral("right")});
    EXPECT_EQ(m_renewed.size(), 1);
}

TEST_F(SecondStartsTest, ARoutineThatCannotBeReadIsToldAndTheWindowStays)
{
    for (const auto &arguments : {QStringList(QStringLiteral("gone")), QStringList{QStringLiteral("--slides"), QStringLiteral("9")},
                                  QStringList{QStringLiteral("--speaker"), QStringLiteral("nobody")}}) {
        const QString said = start(arguments);
        EXPECT_FALSE(said.isEmpty());
        EXPECT_EQ(told(), said);
    }
    EXPECT_TRUE(m_renewed.isEmpty());
    EXPECT_TRUE(start({QStringLiteral("--no-such-option")}).contains(QStringLiteral("no-such-option")));
}

} // namespace
} // namespace matside::test
