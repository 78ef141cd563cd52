// SPDX-License-Identifier: GPL-3.0-or-later
// What each call of a media player and each key of a remote does in each phase, through the wiring of the program and a bus. The
// table is printed: matside_app_tests --gtest_filter='MprisTableTest.*'
#include "platform/mpris/mpris.h"
#include "steppictures.h"
#include "support/mprisclient.h"
#include "support/testbus.h"
#include "support/typing.h"
#include "ui/session/sessiontext.h"
#include "windowfixture.h"

#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QUuid>

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

constexpr std::array kButtons{"PlayPause", "Play", "Pause", "Stop", "Next", "Previous", "PageDown", "Space"};

/// The program without its ticker and its sound, and a client on the same bus.
class MprisTableTest : public WindowFixture
{
protected:
    MprisTableTest() : WindowFixture(choices())
    {
        wire(m_session, m_window, nullptr, makePlayer, {nullptr, &m_mpris, &m_pictures});
        QObject::connect(&m_session, &Session::moved, &m_window, [this](const Moment &now) { m_now = now; });
        QObject::connect(&m_session, &Session::recompiled, &m_window, [this](const ProgramPtr &program) { m_program = program; });
        QObject::connect(&m_session, &Session::began, &m_window, [this](const ProgramPtr &program) {
            m_program = program;
            m_ended.reset();
        });
        QObject::connect(&m_session, &Session::ended, &m_window, [this](const Summary &summary) { m_ended = summary.end; });
        m_window.resize(1280, 800);
        m_window.show();
        m_mpris.start(QDBusConnection::connectToBus(QString::fromUtf8(m_bus.address()), m_connection));
        m_pictures.want();
    }
    ~MprisTableTest() override { QDBusConnection::disconnectFromBus(m_connection); }

    void SetUp() override { ASSERT_TRUE(m_client.finds()); }

    [[nodiscard]] static StartChoices choices()
    {
        StartChoices choices;
        choices.settings.options.gates = Gates::Wait;
        choices.settings.toTheMat = 0;
        return choices;
    }

    [[nodiscard]] QString status() const { return m_client.get(QStringLiteral("PlaybackStatus")).toString(); }
    void press(const char *button)
    {
        if (std::string_view(button) == "PageDown")
            test::type(*m_window.windowHandle(), Qt::Key_PageDown);
        else if (std::string_view(button) == "Space")
            test::type(*m_window.windowHandle(), Qt::Key_Space);
        else
            EXPECT_EQ(m_client.call(QLatin1String(button)).type(), QDBusMessage::ReplyMessage) << button;
    }

    void tickFor(Millis length)
    {
        for (Millis gone{0}; gone < length; gone += 500ms)
            m_ticker.tick(500ms);
    }
    void tickUntil(const std::function<bool()> &there)
    {
        for (int tick = 0; tick < 20'000 && m_session.underWay() && !there(); ++tick) {
            m_ticker.tick(200ms);
            if (!there() && m_phase == Phase::Waiting)
                command(CommandKind::Main);
        }
    }
    void command(CommandKind kind)
    {
        m_session.command(kind);
        tickFor(2s); // two presses in a row would say that the back complains
    }

    // Ways into a phase.
    void begin()
    {
        m_session.begin(makePlayer(m_window.settings().options));
        m_ticker.tick(100ms);
    }
    void slide()
    {
        begin();
        tickUntil([this] { return m_now.move == QLatin1String("slide-out") && m_now.rep == 2 && m_now.fraction > .5; });
    }
    void holdGate()
    {
        begin();
        for (int tick = 0; tick < 1000 && m_phase != Phase::Waiting; ++tick)
            m_ticker.tick(200ms);
    }
    void showStart()
    {
        m_session.leave();
        m_window.showPage(QStringLiteral("routine"));
    }

    struct Row final
    {
        const char *name;
        std::function<void()> enter;
    };
    [[nodiscard]] std::vector<Row> rows()
    {
        return {{"running", [this] { slide(); }},
                {"paused", [this] { slide(); command(CommandKind::Pause); }},
                {"waiting", [this] { holdGate(); m_ticker.tick(1s); }},
                {"paused at a gate", [this] { holdGate(); command(CommandKind::Pause); }},
                {"easing", [this] { slide(); command(CommandKind::Complain); }},
                {"paused in easing", [this] { slide(); command(CommandKind::Complain); command(CommandKind::Pause); }},
                {"confirming", [this] { slide(); command(CommandKind::EndGently); }},
                {"last step", [this] { begin(); tickUntil([this] { return isInTheLastStep(); }); }},
                {"start page", [this] { showStart(); }},
                {"settings", [this] { showStart(); m_window.showPage(QStringLiteral("settings")); }},
                {"after page", [this] { begin(); m_session.leave(); }}};
    }
    [[nodiscard]] bool isInTheLastStep() const { return m_now.cell + 1 == static_cast<int>(m_program->cells.size()); }
    [[nodiscard]] bool endsGently() const { return m_program && m_program->options.ending == Ending::Gently; }

    /// The phase, and whether the session is not where it was.
    [[nodiscard]] std::string outcome(const QString &stepBefore) const
    {
        if (!m_session.underWay())
            return m_window.canStart() ? "start page" : "no session";
        QString text = phaseName(m_phase);
        if (endsGently())
            text += QStringLiteral(", ends gently");
        else if (stepBefore.isEmpty())
            text += QStringLiteral(", from the start");
        else if (step() != stepBefore)
            text += QStringLiteral(", other step");
        return text.toStdString();
    }
    [[nodiscard]] QString step() const { return QString::number(m_now.cell); }

    /// Whether these buttons, one after the other, lead from here to the end; pressed where the session does not lead on.
    [[nodiscard]] bool leadToTheEnd(const std::vector<void (Mpris::*)()> &buttons)
    {
        std::size_t presses = 0;
        for (int second = 0; second < 2000 && m_session.underWay(); ++second) {
            m_ticker.tick(1s);
            if (m_phase != Phase::Running && second % 3 == 0)
                (m_mpris.*buttons[presses++ % buttons.size()])();
        }
        return !m_session.underWay();
    }

    /// A whole session from the start page with these buttons, one after the other; once the back complains. Gives how often one was
    /// pressed.
    int lead(const std::vector<const char *> &buttons)
    {
        showStart();
        std::size_t presses = 0;
        const auto pressNext = [&] { press(buttons[presses++ % buttons.size()]); };
        while (!m_session.underWay() && presses < 2)
            pressNext();
        int ran = 0;
        int stood = 0;
        bool hasComplained = false;
        for (int second = 0; second < 4000 && m_session.underWay(); ++second) {
            m_ticker.tick(1s);
            if (m_phase == Phase::Running)
                ++ran;
            else
                ++stood;
            if (m_phase == Phase::Running ? ran % 97 == 0 : stood % 5 == 0)
                pressNext();
            if (!hasComplained && ran > 300 && m_now.body.reach > .5) {
                hasComplained = true;
                test::type(*m_window.windowHandle(), Qt::Key_H);
            }
        }
        return static_cast<int>(presses);
    }

    const TestBus m_bus;
    const QString m_connection = QUuid::createUuid().toString();
    QTemporaryDir m_folder;
    Mpris m_mpris{1};
    StepPictures m_pictures{m_painter, m_folder.filePath(QStringLiteral("steps"))};
    MprisClient m_client{m_bus.address()};
    Moment m_now;
    ProgramPtr m_program;
    std::optional<Summary::End> m_ended;
};

/// What is expected in the order of kButtons. Space is the main action, and PageDown the next step, as on every remote.
constexpr std::array<std::array<const char *, kButtons.size()>, 11> kExpected{{
    // PlayPause, Play, Pause, Stop, Next, Previous, PageDown, Space
    {"paused", "running", "paused", "paused", "running, other step", "running", "running, other step", "paused"},
    {"running", "running", "paused", "paused", "paused, other step", "paused", "paused, other step", "running"},
    {"running", "running", "paused", "paused", "running, other step", "running", "running, other step", "running"},
    {"waiting", "waiting", "paused", "paused", "paused, other step", "paused", "paused, other step", "waiting"},
    {"running", "running", "paused", "paused", "running, other step", "running", "running, other step", "running"},
    {"easing", "easing", "paused", "paused", "paused, other step", "paused", "paused, other step", "easing"},
    {"running, ends gently", "running", "paused", "paused", "running", "running", "running", "running, ends gently"},
    // At the very start of a step, Previous goes to the step before. PageDown ends the last step.
    {"paused", "running", "paused", "paused", "running", "running, other step", "no session", "paused"},
    {"running, from the start", "running, from the start", "start page", "start page", "start page", "start page", "start page",
     "running, from the start"},
    {"no session", "no session", "no session", "no session", "no session", "no session", "no session", "no session"},
    {"no session", "no session", "no session", "no session", "no session", "no session", "no session", "start page"},
}};

} // namespace

TEST_F(MprisTableTest, NothingEndsOrSkipsByAccidentAndNothingIsADeadEnd)
{
    std::printf("| phase |");
    for (const char *button : kButtons)
        std::printf(" %s |", button);
    std::printf("\n|---|---|---|---|---|---|---|---|---|\n");
    const std::vector<Row> table = rows();
    ASSERT_EQ(table.size(), kExpected.size());
    for (std::size_t row = 0; row < table.size(); ++row) {
        std::printf("| %s |", table[row].name);
        std::set<std::string> led; // from each outcome of a row the way to the end is tried once
        for (std::size_t column = 0; column < kButtons.size(); ++column) {
            table[row].enter();
            const QString before = m_session.underWay() ? step() : QString();
            press(kButtons[column]);
            m_ticker.tick(10ms);
            const std::string now = outcome(before);
            std::printf(" %s |", now.c_str());
            EXPECT_EQ(now, kExpected[row][column]) << table[row].name << ", " << kButtons[column];
            const bool isAlone = column % 2 == 0;
            if (m_session.underWay() && led.insert(now + (isAlone ? "alone" : "")).second) {
                EXPECT_TRUE(isAlone ? leadToTheEnd({&Mpris::playPause}) : leadToTheEnd({&Mpris::pause, &Mpris::play}))
                    << "a dead end after " << kButtons[column] << " while " << table[row].name;
            }
        }
        std::printf("\n");
    }
}

TEST_F(MprisTableTest, PlayPauseAloneLeadsFromStartToEnd)
{
    const int presses = lead({"PlayPause"});
    ASSERT_TRUE(m_ended);
    EXPECT_EQ(*m_ended, Summary::End::Finished);
    std::printf("PlayPause alone: %d presses from Start to the end\n", presses);
}

TEST_F(MprisTableTest, PlayAndPauseInTurnLeadFromStartToEnd)
{
    for (const std::vector<const char *> &buttons : {std::vector{"Play", "Pause"}, std::vector{"Pause", "Play"}}) {
        const int presses = lead(buttons);
        ASSERT_TRUE(m_ended);
        EXPECT_EQ(*m_ended, Summary::End::Finished);
        std::printf("%s and %s in turn: %d presses from Start to the end\n", buttons[0], buttons[1], presses);
    }
}

TEST_F(MprisTableTest, PlayPauseTwiceSaysThatTheBackComplains)
{
    slide();
    press("PlayPause");
    tickFor(500ms);
    press("PlayPause");
    EXPECT_EQ(m_phase, Phase::Easing);
    press("PlayPause"); // in fright
    EXPECT_EQ(m_phase, Phase::Easing);
    EXPECT_EQ(status(), QStringLiteral("Paused"));
}

TEST_F(MprisTableTest, PlayPauseAloneEndsGently)
{
    slide();
    const auto twice = [this] {
        press("PlayPause");
        tickFor(500ms);
        press("PlayPause");
        tickFor(3s);
    };
    twice();
    EXPECT_EQ(m_phase, Phase::Easing);
    twice();
    EXPECT_EQ(m_phase, Phase::Confirming);
    press("PlayPause");
    EXPECT_TRUE(endsGently());
    EXPECT_TRUE(leadToTheEnd({&Mpris::playPause}));
    ASSERT_TRUE(m_ended);
    EXPECT_EQ(*m_ended, Summary::End::EndedGently);
}

/// Space does what somebody expects on every page: it starts, leads on, ends, and is done.
TEST_F(MprisTableTest, SpaceAloneLeadsFromTheStartPageToItAgain)
{
    for (const bool gently : {false, true}) {
        showStart();
        ASSERT_TRUE(m_window.canStart());
        if (!gently) {
            lead({"Space"});
        } else {
            press("Space");
            ASSERT_TRUE(m_session.underWay());
            tickFor(60s);
            press("Space");
            tickFor(1500ms);
            m_session.command(CommandKind::MainHeld); // LongPressTest holds the key
            tickFor(1500ms);
            m_session.command(CommandKind::MainHeldOn);
            ASSERT_EQ(m_phase, Phase::Confirming);
            tickFor(2s);
            press("Space");
            EXPECT_TRUE(leadToTheEnd({&Mpris::playPause}));
        }
        ASSERT_TRUE(m_ended);
        EXPECT_EQ(*m_ended, gently ? Summary::End::EndedGently : Summary::End::Finished);
        EXPECT_FALSE(m_window.canStart()); // the after page
        press("Space");
        EXPECT_TRUE(m_window.canStart());
    }
}

TEST_F(MprisTableTest, ADesktopShowsWhereTheSessionIs)
{
    slide();
    const std::string title = m_client.metadata()[QStringLiteral("xesam:title")].toString().toStdString();
    EXPECT_EQ(title, placeText(m_now).toStdString()) << "as the session page says it";
    EXPECT_NE(title.find(": left, 2 of 5"), std::string::npos) << title;
    EXPECT_EQ(m_client.get(QStringLiteral("Position")).toLongLong(), mprisTime(m_now.position));
    EXPECT_EQ(m_client.metadata()[QStringLiteral("mpris:length")].toLongLong(), mprisTime(m_now.duration));
    command(CommandKind::Pause);
    EXPECT_EQ(status(), QStringLiteral("Paused"));
    showStart();
    EXPECT_EQ(status(), QStringLiteral("Stopped"));
}

/// The calls of its plugins mpriscontrol and pausemusic (KDE/kdeconnect-kde, August 2026), in their order.
TEST_F(MprisTableTest, KdeConnectReachesTheSession)
{
    showStart();
    EXPECT_EQ(m_client.get(QStringLiteral("Identity")), QVariant(QStringLiteral("Matside")));
    press("Play"); // {"action": "Play"}
    ASSERT_EQ(m_phase, Phase::Running);
    slide();
    // requestNowPlaying
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_client.metadata().contains(QStringLiteral("mpris:artUrl")); }));
    const QVariantMap playing = m_client.metadata();
    EXPECT_EQ(playing[QStringLiteral("xesam:artist")].toStringList(), QStringList(QStringLiteral("Front of the hips")));
    EXPECT_GT(playing[QStringLiteral("mpris:length")].toLongLong() / 1000, 500'000);
    EXPECT_GT(m_client.get(QStringLiteral("Position")).toLongLong() / 1000, 60'000);
    EXPECT_EQ(status(), QStringLiteral("Playing"));
    for (const char *can : {"CanPause", "CanPlay", "CanGoNext", "CanGoPrevious"})
        EXPECT_EQ(m_client.get(QLatin1String(can)), QVariant(true)) << can;
    EXPECT_EQ(m_client.get(QStringLiteral("CanSeek")), QVariant(false));
    for (const char *optional : {"LoopStatus", "Shuffle"})
        EXPECT_FALSE(m_client.get(QLatin1String(optional)).isValid()) << optional;
    // albumArtUrl: a file of this machine, which is sent to the phone
    const QUrl art(playing[QStringLiteral("mpris:artUrl")].toString());
    EXPECT_EQ(art.scheme(), QStringLiteral("file"));
    EXPECT_FALSE(QImage(art.toLocalFile()).isNull());
    // setVolume, requestVolume
    m_client.set(QStringLiteral("Volume"), static_cast<double>(37 / 100.F));
    EXPECT_EQ(m_window.volume(), .37);
    EXPECT_EQ(static_cast<int>(m_client.get(QStringLiteral("Volume")).toDouble() * 100), 37);
    // Seek, SetPosition (which is a Seek), setLoopStatus, setShuffle: refused, and nothing happens
    const Millis before = m_now.position;
    for (const qlonglong offset : {10'000'000LL, -10'000'000LL})
        EXPECT_EQ(m_client.call(QStringLiteral("Seek"), {offset}).type(), QDBusMessage::ErrorMessage);
    m_client.set(QStringLiteral("LoopStatus"), QStringLiteral("Track"));
    m_client.set(QStringLiteral("Shuffle"), true);
    m_ticker.tick(100ms);
    EXPECT_LE(m_now.position - before, 100ms);
    EXPECT_EQ(m_phase, Phase::Running);
    // A call comes in, and is over.
    m_client.announced.clear();
    press("Pause");
    EXPECT_EQ(m_phase, Phase::Paused);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_client.announced.isEmpty(); }));
    EXPECT_EQ(m_client.announced[0][QStringLiteral("PlaybackStatus")], QVariant(QStringLiteral("Paused")));
    press("Play");
    EXPECT_EQ(m_phase, Phase::Running);
    press("Stop");
    EXPECT_EQ(m_phase, Phase::Paused) << "no phone ends the session";
}

TEST_F(MprisTableTest, TheVolumeIsThatOfTheProgram)
{
    EXPECT_EQ(m_client.get(QStringLiteral("Volume")), QVariant(m_window.volume()));
    test::type(*m_window.windowHandle(), Qt::Key_M);
    ASSERT_TRUE(m_window.muted());
    EXPECT_EQ(m_client.get(QStringLiteral("Volume")), QVariant(0.0));
    m_client.set(QStringLiteral("Volume"), .5);
    EXPECT_FALSE(m_window.muted());
    EXPECT_EQ(m_window.volume(), .5);
    EXPECT_EQ(m_client.get(QStringLiteral("Volume")), QVariant(.5));
}

TEST_F(MprisTableTest, RaiseShowsTheWindow)
{
    m_window.showMinimized();
    m_client.call(QStringLiteral("Raise"));
    EXPECT_FALSE(m_window.isMinimized());
}

TEST_F(MprisTableTest, QuitClosesTheWindow)
{
    QSignalSpy closed(&m_window, &MainWindow::closed);
    showStart();
    m_client.call(QStringLiteral("Quit"));
    EXPECT_TRUE(QTest::qWaitFor([&closed] { return !closed.isEmpty(); }));
}

} // namespace matside::test
