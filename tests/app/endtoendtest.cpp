// SPDX-License-Identifier: GPL-3.0-or-later
// The whole routine through the wiring of the program: only the ticker is turned by hand, and nothing sounds.
#include "audio/mixer/chimes.h"
#include "content/library.h"
#include "figures/paint/figurepainter.h"
#include "playback/compile/compile.h"
#include "playback/program/timeline.h"
#include "recorder.h"
#include "session/session.h"
#include "support/golden.h"
#include "support/handticker.h"
#include "support/printers.h"
#include "support/typing.h"
#include "ui/shell/mainwindow.h"
#include "wiring.h"

#include <QApplication>
#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <random>
#include <utility>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

constexpr int kStartPage = 0;
constexpr int kSessionPage = 1;
constexpr int kAfterPage = 2;

ScriptPtr shippedScript(const Library &library, const QString &routine = QStringLiteral("front-of-hips"))
{
    return std::make_shared<const Script>(Script{library.catalogue.find(routine).value(), Phrasebook(), Lengths()});
}

const Library &library()
{
    static const Library loaded = loadLibrary({}, chimeNames()).value();
    return loaded;
}

/// The program without its ticker and its sound, and a log of all it did.
class Desk final
{
public:
    explicit Desk(const Options &options, const QString &routine = QStringLiteral("front-of-hips"))
        : script(shippedScript(library(), routine)), painter(library().figures), session(ticker, 1.0),
          window(script->routine, choicesWith(options), painter, [this](const Options &o) { return lengthWith(o); })
    {
        wire(session, window, nullptr, [this](const Options &o) { return Player(script, o); });
        QObject::connect(&session, &Session::cue, &window, [this](const Cue &cue) {
            log += QStringLiteral("  %1 %2 %3\n").arg(cueKindName(cue.kind), cue.id, cue.text).replace(QStringLiteral(" \n"), QStringLiteral("\n"));
        });
        QObject::connect(&session, &Session::moved, &window, [this](const Moment &now) { follow(now); });
        QObject::connect(&session, &Session::ended, &window, [this](const Summary &summary) { ended.push_back(summary); });
        window.resize(1280, 800);
        window.show();
    }

    /// As a keyboard does: to the window of the screen, which hands it to what has the focus.
    void press(Qt::Key key) { test::type(*window.windowHandle(), key); }
    void tickFor(Millis length, Millis tick = 100ms)
    {
        for (Millis gone{0}; gone < length && ended.empty(); gone += tick)
            ticker.tick(tick);
    }

    ScriptPtr script;
    FigurePainter painter;
    HandTicker ticker;
    Session session;
    MainWindow window;
    QString log;
    Moment last;
    std::vector<Summary> ended;

private:
    static StartChoices choicesWith(const Options &options)
    {
        StartChoices choices;
        choices.settings.options = options;
        choices.settings.toTheMat = 0; // the golden timelines begin with the first line
        return choices;
    }

    Millis lengthWith(const Options &options) const
    {
        return compile(script->routine, options, script->phrasebook, script->lengths).duration();
    }

    void follow(const Moment &now)
    {
        const bool entered = log.isEmpty() || now.step != last.step || now.move != last.move || now.side != last.side
            || now.rep != last.rep;
        if (entered) {
            log += QStringLiteral("%1/%2 %3 %4\n")
                       .arg(now.step, now.move, now.side ? sideName(*now.side) : QStringLiteral("-"),
                            now.rep > 0 ? QStringLiteral("%1 of %2").arg(now.rep).arg(now.reps) : QStringLiteral("-"));
        }
        last = now;
    }
};

class WholeRoutine : public ::testing::TestWithParam<Side>
{
};

TEST_P(WholeRoutine, PlaysAsTheGoldenTimeline)
{
    Options options;
    options.first = GetParam();
    Desk desk(options);
    const Recorder recorder(desk.session);
    EXPECT_EQ(desk.window.currentIndex(), kStartPage);
    desk.press(Qt::Key_Space);
    ASSERT_TRUE(desk.session.underWay());
    EXPECT_EQ(desk.window.currentIndex(), kSessionPage);
    desk.tickFor(11min, 33ms);
    EXPECT_EQ(desk.window.currentIndex(), kAfterPage);
    ASSERT_EQ(desk.ended.size(), 1U);
    EXPECT_EQ(desk.ended.front().end, Summary::End::Finished);
    EXPECT_EQ(desk.ended.front().repetitions.left, 5);
    EXPECT_EQ(desk.ended.front().repetitions.right, 5);
    EXPECT_TRUE(isGolden(QStringLiteral("front-of-hips-%1.txt").arg(sideName(GetParam())), recorder.text()));
}

INSTANTIATE_TEST_SUITE_P(Golden, WholeRoutine, ::testing::Values(Side::Left, Side::Right));

/// Each routine that comes with the program, with each side first.
class EveryRoutine : public ::testing::TestWithParam<std::tuple<const char *, Side>>
{
protected:
    [[nodiscard]] QString routine() const { return QString::fromLatin1(std::get<0>(GetParam())); }
    [[nodiscard]] Options options() const
    {
        Options options;
        options.first = std::get<1>(GetParam());
        return options;
    }
};

/// Pauses, or holds a gate, for so long.
void pauseFor(Desk &desk, Millis length)
{
    desk.press(Qt::Key_Space);
    desk.ticker.pass(length);
    desk.press(Qt::Key_Space);
}

/// What a person may do in a step, one of it after the other.
void answer(Desk &desk, int number)
{
    switch (number % 6) {
    case 0:
        desk.press(Qt::Key_H);
        desk.tickFor(12s);
        return desk.press(Qt::Key_Space);
    case 1:
        return pauseFor(desk, 3s);
    case 2:
        return pauseFor(desk, 20s);
    case 3:
        return pauseFor(desk, 130s);
    case 4:
        return desk.press(Qt::Key_R);
    default:
        return desk.press(Qt::Key_Right);
    }
}

TEST_P(EveryRoutine, ReachesItsEndWhateverIsPressedInEachStep)
{
    for (int first = 0; first < 6; ++first) {
        Desk desk(options(), routine());
        desk.press(Qt::Key_Space);
        QString step;
        int answers = first;
        for (int tenths = 0; desk.ended.empty() && tenths < 60 * 600; tenths += 2) {
            desk.tickFor(200ms, 200ms);
            if (desk.ended.empty() && (desk.last.endless || !desk.ticker.running())) { // a gate that was held before it hurt is held again
                desk.tickFor(5s);
                desk.press(Qt::Key_Space);
            }
            const QString now = desk.last.step + (desk.last.side ? sideName(*desk.last.side) : QString());
            if (now == std::exchange(step, now) || !desk.ended.empty())
                continue;
            desk.tickFor(3s);
            answer(desk, answers++);
        }
        ASSERT_EQ(desk.ended.size(), 1U) << first << " at " << desk.last.step.toStdString() << '/' << desk.last.move.toStdString()
                                          << (desk.last.endless ? ", which waits" : "");
        EXPECT_EQ(desk.ended.front().end, Summary::End::Finished) << first;
        EXPECT_EQ(desk.window.currentIndex(), kAfterPage) << first;
    }
}

TEST_P(EveryRoutine, EndsGentlyFromEveryStep)
{
    const ScriptPtr script = shippedScript(library(), routine());
    const std::size_t steps = compile(script->routine, options(), script->phrasebook, script->lengths).cells.size();
    ASSERT_GT(steps, 3U);
    for (std::size_t step = 0; step < steps; ++step) {
        Desk desk(options(), routine());
        desk.press(Qt::Key_Space);
        desk.tickFor(2s);
        for (std::size_t pressed = 0; pressed < step; ++pressed) {
            desk.press(Qt::Key_Right);
            desk.tickFor(500ms);
        }
        desk.tickFor(10s);
        if (!desk.ended.empty())
            continue; // it was the last one
        desk.press(Qt::Key_E);
        desk.tickFor(2s);
        desk.press(Qt::Key_Space);
        desk.tickFor(15min, 500ms);
        ASSERT_EQ(desk.ended.size(), 1U) << step << " at " << desk.last.step.toStdString();
        EXPECT_EQ(desk.ended.front().end, Summary::End::EndedGently) << step;
        EXPECT_EQ(desk.window.currentIndex(), kAfterPage) << step;
    }
}

INSTANTIATE_TEST_SUITE_P(Shipped, EveryRoutine,
                         ::testing::Combine(::testing::Values("front-of-hips", "back-of-thighs", "half-kneeling", "quiet-back"),
                                            ::testing::Values(Side::Left, Side::Right)));

TEST(EndToEndTest, FiveHundredTickPatternsHearTheSame)
{
    const ScriptPtr script = shippedScript(library());
    QStringList first;
    std::mt19937 random(20);
    for (int pattern = 0; pattern < 500; ++pattern) {
        HandTicker ticker;
        Session session(ticker, 1.0);
        QStringList heard;
        bool over = false;
        QObject::connect(&session, &Session::cue, &session, [&heard](const Cue &cue) {
            heard << QStringLiteral("%1 %2").arg(clockText(cue.at), cue.id);
        });
        QObject::connect(&session, &Session::ended, &session, [&over] { over = true; });
        session.begin(Player(script, {}));
        std::uniform_int_distribution<int> tick(1, pattern % 2 ? 1400 : 300);
        while (!over)
            ticker.tick(Millis{tick(random)});
        if (first.isEmpty())
            first = heard;
        ASSERT_EQ(heard, first) << "pattern " << pattern;
    }
    EXPECT_EQ(static_cast<std::size_t>(first.size()), compile(script->routine, {}, {}, {}).cues.size());
}

TEST(EndToEndTest, SpacePausesAndGoesOn)
{
    Desk desk({});
    desk.press(Qt::Key_Space);
    desk.tickFor(125s);
    desk.press(Qt::Key_Space);
    EXPECT_FALSE(desk.ticker.running());
    desk.ticker.pass(3s);
    desk.press(Qt::Key_Space);
    EXPECT_TRUE(desk.ticker.running());
    desk.tickFor(10s);
    EXPECT_TRUE(desk.log.contains(QStringLiteral("Welcome back.")));
}

TEST(EndToEndTest, HEasesAndMainSlidesHome)
{
    Desk desk({});
    desk.press(Qt::Key_Space);
    desk.tickFor(121s);
    ASSERT_GT(desk.last.body.reach, 0);
    desk.press(Qt::Key_H);
    desk.tickFor(20s);
    EXPECT_TRUE(desk.last.endless);
    desk.press(Qt::Key_Space);
    desk.tickFor(15s);
    EXPECT_TRUE(desk.log.contains(QStringLiteral("We'll stay shorter on this side.")));
}

TEST(EndToEndTest, EndingGentlyEndsOnTheAfterPage)
{
    Desk desk({});
    desk.press(Qt::Key_Space);
    desk.tickFor(121s);
    desk.press(Qt::Key_E);
    desk.tickFor(2s);
    desk.press(Qt::Key_Space);
    desk.tickFor(5min);
    ASSERT_EQ(desk.ended.size(), 1U);
    EXPECT_EQ(desk.ended.front().end, Summary::End::EndedGently);
    EXPECT_EQ(desk.window.currentIndex(), kAfterPage);
}

TEST(EndToEndTest, NothingEverStandsInFrontOfARunningSession)
{
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_H, Qt::Key_E, Qt::Key_Escape, Qt::Key_M, Qt::Key_Right}) {
        Desk desk({});
        desk.press(Qt::Key_Space);
        desk.tickFor(121s);
        desk.press(key);
        QCoreApplication::processEvents();
        EXPECT_EQ(QApplication::activeModalWidget(), nullptr) << key;
        EXPECT_EQ(QApplication::activePopupWidget(), nullptr) << key;
        EXPECT_EQ(desk.window.currentIndex(), kSessionPage) << key;
        EXPECT_TRUE(desk.session.underWay()) << key;
    }
}

TEST(EndToEndTest, EscapeNeverQuits)
{
    Desk desk({});
    desk.press(Qt::Key_Escape);
    EXPECT_FALSE(desk.session.underWay());
    EXPECT_TRUE(desk.window.isVisible());
    desk.press(Qt::Key_Space);
    desk.tickFor(31s);
    desk.press(Qt::Key_Escape);
    EXPECT_TRUE(desk.session.underWay());
    EXPECT_TRUE(desk.window.isVisible());
}

TEST(EndToEndTest, ClosingTheWindowEndsTheSession)
{
    Desk desk({});
    desk.press(Qt::Key_Space);
    desk.tickFor(20s);
    const QSignalSpy closed(&desk.window, &MainWindow::closed);
    EXPECT_FALSE(desk.window.close()) << "it asks";
    const Millis before = desk.last.position;
    desk.tickFor(2s);
    EXPECT_GT(desk.last.position, before) << "the session goes on behind the question";
    desk.window.findChild<QAbstractButton *>(QStringLiteral("closeNow"))->click();
    EXPECT_EQ(closed.count(), 1);
    ASSERT_EQ(desk.ended.size(), 1U);
    EXPECT_EQ(desk.ended.front().end, Summary::End::Left);
    EXPECT_FALSE(desk.session.underWay());
    EXPECT_FALSE(desk.ticker.running());
}

} // namespace
} // namespace matside::test
