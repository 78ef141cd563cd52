// SPDX-License-Identifier: GPL-3.0-or-later
// What was left in the middle, from one evening to the next: through the wiring, to the disk and back.
#include "audio/mixer/chimes.h"
#include "content/library.h"
#include "figures/paint/figurepainter.h"
#include "placerecorder.h"
#include "playback/compile/compile.h"
#include "session/session.h"
#include "storage/settingsfile.h"
#include "support/handticker.h"
#include "support/printers.h"
#include "ui/kit/fittedlabel.h"
#include "ui/shell/mainwindow.h"
#include "wiring.h"

#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

ScriptPtr shippedScript(const Library &library)
{
    return std::make_shared<const Script>(
        Script{library.catalogue.find(QStringLiteral("front-of-hips")).value(), Phrasebook(), Lengths()});
}

/// One evening: the program from its start to its end, with its data folder.
class Evening final
{
public:
    Evening(const Library &library, const QString &folder)
        : script(shippedScript(library)), painter(library.figures), session(ticker, 1.0), file(folder + QStringLiteral("/matside.conf")),
          window(script->routine, choices(file), painter, [](const Options &) { return Millis{600'000}; })
    {
        window.setPreview([this](const Options &o) {
            return std::make_shared<const Program>(compile(script->routine, o, script->phrasebook, script->lengths));
        });
        wireSettings(session, window, places, file);
        wire(session, window, nullptr, [this](const Options &o) { return Player(script, o); });
        QObject::connect(&session, &Session::moved, &window, [this](const Moment &moment) {
            now = moment;
            if (!now.caption.isEmpty() && !said.endsWith(now.caption))
                said << now.caption;
        });
        window.show();
    }

    [[nodiscard]] QWidget *part(const char *name) { return window.findChild<QWidget *>(QLatin1String(name)); }
    void press(const char *name, Qt::Key key = Qt::Key_Space) { QTest::keyClick(part(name), key); }
    template <typename Condition>
    void tickUntil(Condition condition)
    {
        for (int tick = 0; tick < 10'000 && session.underWay() && !condition(); ++tick)
            ticker.tick(100ms);
    }
    void tickToTheSlide(Side side, int rep)
    {
        tickUntil([&] { return now.move == QLatin1String("slide-out") && now.side == side && now.rep == rep && now.fraction > .5; });
    }
    [[nodiscard]] QString offered()
    {
        return part("resumeCard")->isVisible() ? window.findChild<FittedLabel *>(QStringLiteral("resumePlace"))->text() : QString();
    }

    ScriptPtr script;
    FigurePainter painter;
    HandTicker ticker;
    Session session;
    SettingsFile file;
    MainWindow window;
    PlaceRecorder places{window.settings()};
    Moment now;
    QStringList said;

private:
    static StartChoices choices(const SettingsFile &file)
    {
        StartChoices choices;
        choices.settings = file.settings();
        return choices;
    }
};

class UnfinishedTest : public testing::Test
{
protected:
    /// Left with the right heel out, in the fourth slide, by closing the window.
    void leaveInTheMiddle()
    {
        Evening evening(m_library, m_folder.path());
        evening.press("start");
        evening.tickToTheSlide(Side::Left, 1);
        evening.session.command(CommandKind::BackComplains);
        evening.session.command(CommandKind::Main);
        evening.tickToTheSlide(Side::Right, 4);
        evening.window.close();
        evening.file.flush();
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("matside.conf")); }

    Library m_library = loadLibrary({}, chimeNames()).value();
    QTemporaryDir m_folder;
};

TEST_F(UnfinishedTest, AnUnfinishedSessionIsOfferedNextTimeAndBeginsWithTheWayDown)
{
    leaveInTheMiddle();
    const Settings kept = SettingsFile(path()).settings();
    ASSERT_TRUE(kept.unfinished);
    EXPECT_LT(kept.unfinished->ceiling.left, 1) << "where the back complained slides stay short";
    Evening next(m_library, m_folder.path());
    EXPECT_EQ(next.offered(), QStringLiteral("Slide the heel: right, 4 of 5"));
    EXPECT_FALSE(next.part("length")->isVisible()) << "it stands in its place";
    next.press("resume");
    ASSERT_TRUE(next.session.underWay());
    next.file.flush();
    EXPECT_EQ(SettingsFile(path()).settings().unfinished, kept.unfinished) << "taken, it stays until the session has a place of its own";
    next.tickUntil([&] { return next.now.move == QLatin1String("slide-out"); });
    EXPECT_EQ(next.now.side, Side::Right);
    EXPECT_EQ(next.now.rep, 4);
    for (const QString &way : {QStringLiteral("Bend both knees"), QStringLiteral("support under")})
        EXPECT_EQ(next.said.filter(way).size(), 1) << next.said.join(u'\n').toStdString();
    EXPECT_TRUE(next.said.filter(QStringLiteral("Left leg")).isEmpty()) << next.said.join(u'\n').toStdString();
    EXPECT_EQ(next.window.settings().options.ceiling, (PerSide<double>{1.0, 1.0})) << "of that session alone";
    next.window.close();
}

TEST_F(UnfinishedTest, AProgramThatIsKilledGoesOnNextTimeWhereItWas)
{
    Evening killed(m_library, m_folder.path());
    killed.press("start");
    killed.tickToTheSlide(Side::Right, 4);
    killed.window.choose([&] {
        Settings settings = killed.window.settings();
        settings.volume = .3;
        return settings;
    }());
    killed.file.flush(); // half a second goes by
    EXPECT_EQ(Evening(m_library, m_folder.path()).offered(), QStringLiteral("Slide the heel: right, 4 of 5"));
    EXPECT_EQ(SettingsFile(path()).settings().volume, .3);
    killed.tickUntil([] { return false; });
    killed.file.flush();
    EXPECT_FALSE(SettingsFile(path()).settings().unfinished) << "it is finished";
}

TEST_F(UnfinishedTest, ASessionThatGoesOnKeepsItsPlaceWhileItRuns)
{
    leaveInTheMiddle();
    Evening next(m_library, m_folder.path());
    next.press("resume");
    next.tickToTheSlide(Side::Right, 4);
    next.tickToTheSlide(Side::Right, 5);
    next.file.flush();
    EXPECT_EQ(Evening(m_library, m_folder.path()).offered(), QStringLiteral("Slide the heel: right, 5 of 5"));
}

TEST_F(UnfinishedTest, ARefusedSessionIsForgotten)
{
    leaveInTheMiddle();
    {
        Evening next(m_library, m_folder.path());
        next.press("forget");
        EXPECT_EQ(next.offered(), QString());
        EXPECT_TRUE(next.part("length")->isVisible());
        EXPECT_TRUE(next.part("start")->hasFocus() || !next.window.isActiveWindow());
        EXPECT_FALSE(next.session.underWay());
        next.file.flush();
    }
    EXPECT_FALSE(SettingsFile(path()).settings().unfinished);
}

TEST_F(UnfinishedTest, AFinishedOtherRoutineForgetsTheUnfinishedSession)
{
    leaveInTheMiddle();
    Evening next(m_library, m_folder.path());
    next.press("start");
    EXPECT_TRUE(next.window.settings().unfinished) << "it may be left again, before anything was done";
    next.session.leave();
    EXPECT_TRUE(next.window.settings().unfinished);
    next.press("done");
    EXPECT_FALSE(next.offered().isEmpty());
    next.press("start");
    next.tickUntil([] { return false; });
    ASSERT_FALSE(next.session.underWay());
    EXPECT_FALSE(next.window.settings().unfinished);
    EXPECT_TRUE(next.offered().isEmpty());
}

TEST_F(UnfinishedTest, APlaceOfAnotherRoutineIsNotOffered)
{
    Settings settings;
    settings.unfinished = Unfinished{QStringLiteral("another"), Place{}};
    SettingsFile(path()).keep(settings);
    EXPECT_EQ(Evening(m_library, m_folder.path()).offered(), QString());
    settings.unfinished = Unfinished{QStringLiteral("front-of-hips"), Place{900, {}, 0, 0, 0, false, 0, 0}};
    SettingsFile(path()).keep(settings);
    EXPECT_EQ(Evening(m_library, m_folder.path()).offered(), QString()) << "the routine was changed meanwhile";
}

} // namespace
} // namespace matside::test
