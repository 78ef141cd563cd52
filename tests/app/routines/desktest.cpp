// SPDX-License-Identifier: GPL-3.0-or-later
// The routines in the window: choosing, opening, keeping, removing, and files that change while the window is open.
#include "routines/routinedesk.h"

#include "audio/mixer/chimes.h"
#include "content/library.h"
#include "content/routinelist.h"
#include "content/scriptprovider.h"
#include "figures/paint/figurepainter.h"
#include "playback/compile/phrasebook.h"
#include "secondstarts.h"
#include "session/session.h"
#include "support/handticker.h"
#include "support/ownroutine.h"
#include "ui/kit/notice.h"
#include "ui/routines/routinecard.h"
#include "ui/routines/routinespage.h"
#include "ui/shell/mainwindow.h"
#include "wiring.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class RoutineDeskTest : public testing::Test
{
protected:
    RoutineDeskTest()
    {
        EXPECT_TRUE(QDir().mkpath(m_own));
        m_window.setRoutines([](const Routine &routine) {
            return RoutinePreview{std::make_shared<const Program>(compile(routine, {}, Phrasebook(), Lengths())), {}};
        });
        m_window.setPreview([this](const Options &options) {
            const Script &script = *m_scripts.script();
            return std::make_shared<const Program>(compile(script.routine, options, script.phrasebook, script.lengths));
        });
        wire(m_session, m_window, nullptr, [this](const Options &options) { return Player(m_scripts.script(), options); });
        wireRoutines(m_list, m_session, m_starts, m_desk);
        QObject::connect(&m_scripts, &ScriptProvider::routineChanged, &m_window,
                         [this] { m_window.setRoutine(m_scripts.routine()); });
        for (const auto &signal : {&Session::began, &Session::recompiled})
            QObject::connect(&m_session, signal, &m_window, [this](const ProgramPtr &program) { m_program = program; });
        m_window.resize(1280, 800);
        m_window.show();
    }

    [[nodiscard]] QString own(const char *name) const { return m_own + u'/' + QString::fromLatin1(name); }
    [[nodiscard]] QString elsewhere(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] QAbstractButton *button(const char *name)
    {
        return m_window.currentWidget()->findChild<QAbstractButton *>(QLatin1String(name));
    }
    [[nodiscard]] RoutineSheet *sheet() { return m_window.findChild<RoutineSheet *>(); }
    [[nodiscard]] QString shown() const { return m_scripts.routine().title; }
    [[nodiscard]] QString told() { return m_window.findChild<Notice *>()->accessibleName(); }
    [[nodiscard]] QStringList files() const { return QDir(m_own).entryList(QDir::Files); }
    void endSession()
    {
        m_session.command(CommandKind::EndGently);
        m_session.command(CommandKind::Leave);
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_window, &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent event({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_window, &event);
    }

    QTemporaryDir m_folder;
    const QString m_own = m_folder.filePath(QStringLiteral("data/routines"));
    Library m_library = loadLibrary({}, chimeNames()).value();
    Routine m_hips = m_library.catalogue.find(kStandardRoutine).value();
    FigurePainter m_painter{m_library.figures};
    HandTicker m_ticker;
    ProgramPtr m_program; ///< of the session
    Session m_session{m_ticker, 1.0};
    RoutineList m_list{QStringLiteral(":/routines"), {m_own}, m_library.vocabulary};
    ScriptProvider m_scripts{m_hips, spokenPhrases(m_hips, Phrasebook()), {}, {},
                             [](const QStringList &, const std::vector<Phrase> &) { return Lengths(); }};
    MainWindow m_window{m_scripts.routine(), {}, m_painter, [this](const Options &options) {
                            const Script &script = *m_scripts.script();
                            return compile(script.routine, options, script.phrasebook, script.lengths).duration();
                        }};
    SecondStarts m_starts{m_session, m_window, m_scripts.routine(), {}};
    QStringList m_trash;
    bool m_hasTrash = true;
    QStringList m_revealed;
    RoutineDesk m_desk{m_list, m_scripts, m_window,
                       {[this](const QString &path) {
                            if (m_hasTrash && QFile::remove(path))
                                m_trash << path;
                            return m_hasTrash;
                        },
                        [this](const QString &path) { m_revealed << path; }}};
};

TEST_F(RoutineDeskTest, TheChosenRoutineIsLedAtOnceAndRemembered)
{
    write(own("evening.toml"), ownRoutine());
    QSignalSpy kept(&m_window, &MainWindow::settingsChanged);
    m_window.showRoutines();
    m_window.findChild<RoutineCard *>(QStringLiteral("routine-evening"))->click();
    button("routineFirst")->click();
    EXPECT_EQ(shown(), QStringLiteral("Evening, standing"));
    EXPECT_EQ(m_window.currentId(), QStringLiteral("routine"));
    EXPECT_EQ(m_window.currentPage()->title(), QStringLiteral("Evening, standing"));
    ASSERT_FALSE(kept.isEmpty());
    EXPECT_EQ(kept.last()[0].value<Settings>().routine, QStringLiteral("evening"));
    m_window.start(m_window.settings().options);
    ASSERT_TRUE(m_session.underWay());
    EXPECT_EQ(m_program->routine, QStringLiteral("evening"));
}

TEST_F(RoutineDeskTest, EachRoutineComesBackWithItsOwnOptions)
{
    write(own("evening.toml"), ownRoutine());
    Settings settings = m_window.settings();
    settings.options.choices = {{QStringLiteral("slides"), 6}};
    m_window.choose(settings);
    m_desk.chooseById(QStringLiteral("evening"));
    EXPECT_TRUE(m_window.settings().options.choices.isEmpty());
    m_desk.chooseById(kStandardRoutine);
    EXPECT_EQ(m_window.settings().options.choices.value(QStringLiteral("slides")), 6);
    EXPECT_TRUE(m_window.settings().routine.isEmpty());
}

TEST_F(RoutineDeskTest, AFileIsShownFirstAndCopiedWhenItIsKept)
{
    write(elsewhere("from-a-friend.toml"), ownRoutine());
    m_desk.open(elsewhere("from-a-friend.toml"));
    ASSERT_TRUE(sheet()->isVisible());
    EXPECT_EQ(sheet()->offer().state, RoutineOffer::State::New);
    EXPECT_TRUE(files().isEmpty()) << "nothing is kept by looking";
    EXPECT_EQ(shown(), QStringLiteral("Front of the hips"));
    button("routineFirst")->click();
    EXPECT_EQ(files(), QStringList(QStringLiteral("evening.matside.toml")));
    EXPECT_EQ(shown(), QStringLiteral("Evening, standing"));
    EXPECT_TRUE(QFile::exists(elsewhere("from-a-friend.toml"))) << "it is a copy";
    QFile kept(own("evening.matside.toml"));
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), ownRoutine());
    m_desk.open(elsewhere("from-a-friend.toml"));
    EXPECT_EQ(sheet()->offer().state, RoutineOffer::State::Chosen) << "the same is kept already";
}

TEST_F(RoutineDeskTest, ABrokenFileShowsItsProblemsAndIsReadAgainOnceMended)
{
    write(elsewhere("broken.toml"), ownRoutine().replace("seconds = 8", "secs = 8"));
    m_desk.open(elsewhere("broken.toml"));
    ASSERT_TRUE(sheet()->isVisible());
    EXPECT_FALSE(sheet()->offer().entry.problems.empty());
    write(elsewhere("broken.toml"), ownRoutine());
    button("routineFirst")->click();
    EXPECT_TRUE(sheet()->offer().entry.problems.empty());
    EXPECT_EQ(sheet()->offer().state, RoutineOffer::State::New);
}

TEST_F(RoutineDeskTest, ARoutineWithAnIdOfOnesOwnReplacesItAndTheOldFileGoesToTheTrash)
{
    write(own("old.toml"), ownRoutine("evening", "The old one"));
    write(elsewhere("new.toml"), ownRoutine("evening", "The new one"));
    m_desk.open(elsewhere("new.toml"));
    EXPECT_EQ(sheet()->offer().state, RoutineOffer::State::Replaces);
    EXPECT_EQ(sheet()->offer().other, QStringLiteral("The old one"));
    m_hasTrash = false;
    button("routineFirst")->click();
    EXPECT_EQ(files(), QStringList(QStringLiteral("old.toml"))) << "without a trash nothing is replaced";
    EXPECT_TRUE(told().contains(QStringLiteral("trash")));
    m_hasTrash = true;
    m_desk.keep(elsewhere("new.toml"));
    EXPECT_EQ(m_trash, QStringList(own("old.toml")));
    EXPECT_EQ(files(), QStringList(QStringLiteral("evening.matside.toml")));
    EXPECT_EQ(shown(), QStringLiteral("The new one"));
}

TEST_F(RoutineDeskTest, ARoutineWithTheIdOfAShippedOneIsNotKept)
{
    write(elsewhere("mine.toml"), ownRoutine("front-of-hips", "Mine"));
    m_desk.open(elsewhere("mine.toml"));
    EXPECT_EQ(sheet()->offer().state, RoutineOffer::State::Refused);
    m_desk.keep(elsewhere("mine.toml"));
    EXPECT_TRUE(files().isEmpty());
    EXPECT_EQ(shown(), QStringLiteral("Front of the hips"));
}

TEST_F(RoutineDeskTest, AFileThatCannotBeWrittenIsTold)
{
    ASSERT_TRUE(QDir(m_own).removeRecursively());
    write(m_own, "a file where the folder should be");
    write(elsewhere("new.toml"), ownRoutine());
    m_desk.keep(elsewhere("new.toml"));
    EXPECT_TRUE(told().contains(QStringLiteral("could not be kept"))) << told().toStdString();
    EXPECT_EQ(shown(), QStringLiteral("Front of the hips"));
}

TEST_F(RoutineDeskTest, OnlyOnesOwnIsRemovedAndTheStandardRoutineComesBack)
{
    write(own("evening.toml"), ownRoutine());
    m_desk.chooseById(QStringLiteral("evening"));
    m_desk.remove(own("evening.toml"));
    EXPECT_EQ(m_trash, QStringList(own("evening.toml")));
    EXPECT_EQ(shown(), QStringLiteral("Front of the hips"));
    EXPECT_EQ(m_list.find(QStringLiteral("evening")), nullptr);
    EXPECT_TRUE(told().contains(QStringLiteral("in the trash")));
    m_desk.remove(m_list.find(kStandardRoutine)->path);
    EXPECT_EQ(m_trash.size(), 1);
}

TEST_F(RoutineDeskTest, TheFileManagerIsAskedForAFile)
{
    write(own("evening.toml"), ownRoutine());
    m_window.showRoutines();
    m_window.findChild<RoutineCard *>(QStringLiteral("routine-evening"))->click();
    button("routineReveal")->click();
    EXPECT_EQ(m_revealed, QStringList(own("evening.toml")));
}

TEST_F(RoutineDeskTest, TheStartPageFollowsTheFileOfTheChosenRoutine)
{
    write(own("evening.toml"), ownRoutine());
    m_desk.chooseById(QStringLiteral("evening"));
    write(own("evening.toml"), ownRoutine("evening", "Evening, changed"));
    m_list.look();
    EXPECT_EQ(m_window.currentPage()->title(), QStringLiteral("Evening, changed"));
    EXPECT_TRUE(told().contains(QStringLiteral("read again")));
    write(own("evening.toml"), ownRoutine("evening", "Evening, broken").replace("repeat = 3", "repeat = -3"));
    m_list.look();
    EXPECT_EQ(m_window.currentPage()->title(), QStringLiteral("Evening, changed")) << "it stays as it was";
    EXPECT_TRUE(told().contains(QStringLiteral("mistakes"))) << told().toStdString();
    write(own("evening.toml"), ownRoutine("evening", "Evening, mended"));
    m_list.look();
    EXPECT_EQ(m_window.currentPage()->title(), QStringLiteral("Evening, mended"));
}

TEST_F(RoutineDeskTest, NothingChangesUnderARunningSessionNorThePageAfterIt)
{
    write(own("evening.toml"), ownRoutine());
    m_desk.chooseById(QStringLiteral("evening"));
    m_window.start(m_window.settings().options);
    ASSERT_TRUE(m_session.underWay());
    const ProgramPtr program = m_program;
    m_ticker.tick(5s);
    write(own("evening.toml"), ownRoutine("evening", "Evening, changed"));
    m_list.look();
    m_desk.chooseById(kStandardRoutine);
    m_desk.open(own("evening.toml"));
    EXPECT_EQ(m_program, program);
    EXPECT_EQ(shown(), QStringLiteral("Evening, standing"));
    EXPECT_EQ(m_window.currentId(), QStringLiteral("session"));
    EXPECT_TRUE(told().contains(QStringLiteral("when this session is over")));
    endSession();
    ASSERT_FALSE(m_session.underWay());
    QCoreApplication::processEvents();
    EXPECT_EQ(m_window.currentId(), QStringLiteral("after"));
    EXPECT_EQ(shown(), QStringLiteral("Evening, standing")) << "its question is about what was done";
    button("done")->click();
    QCoreApplication::processEvents();
    EXPECT_EQ(m_window.currentPage()->title(), QStringLiteral("Evening, changed"));
}

TEST_F(RoutineDeskTest, TheQuestionAfterwardsIsTheRoutinesOwn)
{
    write(own("evening.toml"), ownRoutine());
    m_desk.chooseById(QStringLiteral("evening"));
    m_window.ended(Summary());
    EXPECT_TRUE(m_window.currentWidget()
                    ->findChild<QLabel *>(QStringLiteral("afterQuestion"))
                    ->text()
                    .startsWith(QStringLiteral("How do the backs of your thighs feel now?")));
}

TEST_F(RoutineDeskTest, AFileIsDroppedOnTheWindowAndOthersAreNot)
{
    write(elsewhere("new.toml"), ownRoutine());
    drop(elsewhere("picture.png"));
    EXPECT_EQ(m_window.currentId(), QStringLiteral("routine"));
    drop(elsewhere("new.toml"));
    EXPECT_EQ(m_window.currentId(), QStringLiteral("routines"));
    ASSERT_TRUE(sheet()->isVisible());
    EXPECT_EQ(sheet()->offer().entry.path, elsewhere("new.toml"));
}

TEST_F(RoutineDeskTest, ASecondStartShowsItsFileOrItsRoutineInTheOpenWindow)
{
    write(elsewhere("new.toml"), ownRoutine());
    const auto start = [this](const QString &name) {
        return m_starts.answer({m_folder.path(), {}, {QStringLiteral("matside"), name}});
    };
    QSignalSpy renewal(&m_starts, &SecondStarts::renewalWanted);
    const QString said = start(QStringLiteral("new.toml"));
    EXPECT_TRUE(said.contains(QStringLiteral("shows this file"))) << said.toStdString();
    ASSERT_TRUE(sheet()->isVisible());
    EXPECT_EQ(sheet()->offer().entry.path, elsewhere("new.toml"));
    EXPECT_TRUE(renewal.isEmpty());
    EXPECT_TRUE(start(QStringLiteral("no-such-routine")).contains(QStringLiteral("no routine called")));
}

} // namespace
} // namespace matside::test
