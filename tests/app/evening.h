// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/library.h"
#include "diarykeeper.h"
#include "figures/paint/figurepainter.h"
#include "journalkeeper.h"
#include "playback/compile/compile.h"
#include "session/session.h"
#include "storage/diary/diary.h"
#include "storage/journal.h"
#include "storage/journalfile.h"
#include "support/handticker.h"
#include "support/printers.h"
#include "ui/kit/fittedlabel.h"
#include "ui/shell/mainwindow.h"
#include "wiring.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>
#include <QTimeZone>

#include <gtest/gtest.h>

namespace matside::test {

inline ScriptPtr shippedScript(const Library &library)
{
    return std::make_shared<const Script>(
        Script{library.catalogue.find(QStringLiteral("front-of-hips")).value(), Phrasebook(), Lengths()});
}

inline JournalEntries journalIn(const QString &path)
{
    const Result<JournalEntries> entries = readJournal(path);
    return entries ? *entries : JournalEntries{};
}

/// One evening: the program from its start to its end, with its data folder.
class Evening final
{
public:
    Evening(const Library &library, const QString &path)
        : script(shippedScript(library)), painter(library.figures), session(ticker, 1.0), journal(path),
          keeper(session, journal, offeredOf(journalIn(path)), [this] { return clock(); }),
          diary(QFileInfo(path).dir().filePath(QStringLiteral("diary.sqlite"))),
          diaryKeeper(diary, script->routine, journalIn(path), [this] { return clock(); }),
          window(script->routine, StartChoices{}, painter, [](const Options &) { return Millis{600'000}; })
    {
        window.setPreview([this](const Options &o) {
            return std::make_shared<const Program>(compile(script->routine, o, script->phrasebook, script->lengths));
        });
        wireJournal(session, window, keeper, journal);
        wireDiary(keeper, window, diaryKeeper, diary);
        wire(session, window, nullptr, [this](const Options &o) { return Player(script, o, keeper.before()); });
        QObject::connect(&session, &Session::ended, &window, [this](const Summary &summary) { last = summary; });
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
            ticker.tick(Millis{100});
    }
    void tickToTheSlide(Side side, int rep)
    {
        tickUntil([&] { return now.move == QLatin1String("slide-out") && now.side == side && now.rep == rep && now.fraction > .5; });
    }
    [[nodiscard]] QDateTime clock() const { return QDateTime::currentDateTime().toTimeZone(zone).addSecs(-ago); }
    /// Until journal and diary are on the disk.
    void settle()
    {
        for (int round = 0; round < 2; ++round) { // what the diary has the journal gives away
            EXPECT_TRUE(isDone(journal));
            EXPECT_EQ(diary.flush() || isDone(diary), !diaryRefuses);
            QCoreApplication::processEvents();
        }
        EXPECT_TRUE(isDone(journal));
    }
    /// On a busy machine a disk may take longer than the program waits.
    template <typename Written>
    [[nodiscard]] bool isDone(Written &written) const
    {
        bool isWritten = written.flush();
        for (int wait = 0; wait < 30 && !isWritten && !diaryRefuses; ++wait)
            isWritten = written.flush();
        return isWritten;
    }
    [[nodiscard]] QString offered()
    {
        return part("resumeCard")->isVisible() ? window.findChild<FittedLabel *>(QStringLiteral("resumePlace"))->text() : QString();
    }

    ScriptPtr script;
    FigurePainter painter;
    HandTicker ticker;
    Session session;
    qint64 ago = 0; ///< seconds before now
    bool diaryRefuses = false; ///< what it is given
    QTimeZone zone = QTimeZone::utc(); ///< of the wall clock
    Journal journal;
    JournalKeeper keeper;
    Diary diary;
    DiaryKeeper diaryKeeper;
    MainWindow window;
    Moment now;
    Summary last; ///< of the session that ended
    QStringList said;
};

} // namespace matside::test
