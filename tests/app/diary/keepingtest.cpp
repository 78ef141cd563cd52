// SPDX-License-Identifier: GPL-3.0-or-later
// What the diary has after an evening: through the wiring, to the disk.
#include "app/evening.h"

#include "audio/mixer/chimes.h"
#include "playback/program/timeline.h"
#include "storage/diary/diaryfile.h"
#include "storage/diary/diaryreading.h"
#include "ui/kit/notice.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class DiaryKeepingTest : public testing::Test
{
protected:
    [[nodiscard]] QString journal() const { return m_folder.filePath(QStringLiteral("journal.toml")); }
    [[nodiscard]] QString diary() const { return m_folder.filePath(QStringLiteral("diary.sqlite")); }
    [[nodiscard]] DiaryEntries kept() const
    {
        DiaryFile file(diary());
        DiaryEntries entries;
        EXPECT_FALSE(file.openToRead() || readSessions(file.database(), entries));
        return entries;
    }
    /// The program ends in the middle of a session, as by kill -9, so many seconds ago.
    void killInTheMiddle(qint64 ago)
    {
        Evening evening(m_library, journal());
        evening.ago = ago;
        evening.press("start");
        evening.tickToTheSlide(Side::Left, 4);
        ASSERT_TRUE(evening.journal.flush());
        const QByteArray text = journalText(journalIn(journal()));
        evening.session.leave();
        evening.settle();
        QFile file(journal());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
        file.close();
        ASSERT_TRUE(evening.diary.close());
        ASSERT_TRUE(QFile::remove(diary()));
    }

    static void finish(Evening &evening)
    {
        evening.press("start");
        evening.tickUntil([] { return false; });
    }
    static void finishWithout(Evening &evening)
    {
        evening.press("start");
        evening.press("beforeStart");
        evening.tickUntil([] { return false; });
    }
    static void sayThree(Evening &evening)
    {
        evening.part("afterPage")->findChild<QAbstractButton *>(QStringLiteral("rating-3"))->click();
        evening.window.findChild<QPlainTextEdit *>(QStringLiteral("note"))->setPlainText(kThree.note);
    }

    inline static const Answer kThree{std::nullopt, 3, QStringLiteral("How does your low back feel now?"),
                                      QStringLiteral("Looser.")};
    Library m_library = loadLibrary({}, chimeNames()).value();
    QTemporaryDir m_folder;
};

TEST_F(DiaryKeepingTest, ASessionThatIsFinishedIsKeptWithAllThatWasDone)
{
    Evening evening(m_library, journal());
    evening.zone = QTimeZone("Asia/Kathmandu"); // 5:45 from UTC
    const QDateTime before = evening.clock();
    evening.press("start");
    evening.tickToTheSlide(Side::Left, 2);
    EXPECT_FALSE(QFile::exists(diary())) << "not before it is needed";
    evening.session.command(CommandKind::Pause);
    evening.session.command(CommandKind::GoOn);
    evening.tickToTheSlide(Side::Left, 2);
    const double reach = evening.now.body.reach;
    evening.session.command(CommandKind::Complain);
    evening.session.command(CommandKind::Main);
    evening.tickToTheSlide(Side::Right, 2);
    evening.session.command(CommandKind::Repeat);
    evening.tickUntil([] { return false; });
    evening.settle();
    ASSERT_EQ(kept().size(), 1U);
    const DiaryEntry entry = kept()[0];
    EXPECT_EQ(entry.outcome, Outcome::Finished);
    EXPECT_EQ(entry.done.routine, QStringLiteral("front-of-hips"));
    EXPECT_EQ(entry.title, QStringLiteral("Front of the hips"));
    EXPECT_EQ(entry.version, 1);
    EXPECT_EQ(entry.zone, QStringLiteral("Asia/Kathmandu"));
    EXPECT_EQ(entry.began.offsetFromUtc(), (5 * 60 + 45) * 60);
    EXPECT_GE(entry.began.toMSecsSinceEpoch() / 1000, before.toMSecsSinceEpoch() / 1000);
    EXPECT_LE(entry.began, entry.ended);
    const Summary &done = entry.done;
    EXPECT_EQ(done.options.first, Side::Left);
    EXPECT_EQ(done.options.sides, Sides::Both);
    EXPECT_EQ(done.options.choices.value(QStringLiteral("slides")), 5) << "the standard is spelled out";
    EXPECT_EQ(done.options.support, QStringLiteral("towel"));
    EXPECT_EQ(done.active, evening.last.active);
    EXPECT_EQ(done.repetitions, evening.last.repetitions);
    EXPECT_EQ(done.turns, evening.last.turns);
    EXPECT_EQ(done.complaints, (PerSide<int>{1, 0}));
    ASSERT_EQ(done.easings.left.size(), 1U);
    EXPECT_NEAR(done.easings.left[0], reach, 1e-9);
    EXPECT_EQ(done.pauses, 1);
    EXPECT_EQ(done.repeats, 1);
    EXPECT_GT(done.away.left, 60s);
    EXPECT_GT(done.away.right, done.away.left) << "slides of the left stayed short and its turns were left out";
    EXPECT_EQ(done.furthest.right, 1);
    EXPECT_LT(done.furthest.left, 1);
    EXPECT_TRUE(journalIn(journal()).empty()) << "the journal gave it away";
}

/// The time that a leg is away grows with each tick, and is no reason to write.
TEST_F(DiaryKeepingTest, TheJournalIsWrittenOnceForAMove)
{
    Evening evening(m_library, journal());
    evening.press("start");
    evening.tickToTheSlide(Side::Left, 2);
    ASSERT_TRUE(evening.isDone(evening.journal));
    const JournalEntries before = journalIn(journal());
    const QString move = evening.now.move;
    for (int tick = 0; tick < 5; ++tick)
        evening.ticker.tick(100ms);
    ASSERT_EQ(evening.now.move, move);
    ASSERT_TRUE(evening.isDone(evening.journal));
    EXPECT_EQ(journalIn(journal()), before);
}

TEST_F(DiaryKeepingTest, EachWayToEndIsKept)
{
    {
        Evening gently(m_library, journal());
        gently.press("start");
        gently.tickToTheSlide(Side::Left, 2);
        gently.session.command(CommandKind::EndGently);
        gently.session.command(CommandKind::Main);
        gently.tickUntil([] { return false; });
        gently.settle();
    }
    {
        Evening left(m_library, journal());
        left.press("start");
        left.tickToTheSlide(Side::Left, 2);
        left.window.closeAtOnce();
        left.settle();
        EXPECT_EQ(journalIn(journal()).size(), 1U) << "it may be gone on with";
    }
    {
        Evening nothing(m_library, journal());
        nothing.press("start");
        nothing.session.leave();
        nothing.settle();
    }
    EXPECT_THAT(kept(), testing::UnorderedElementsAre(testing::Field(&DiaryEntry::outcome, Outcome::EndedGently),
                                                      testing::Field(&DiaryEntry::outcome, Outcome::Left)))
        << "where nothing was done, nothing is kept";
}

TEST_F(DiaryKeepingTest, ASessionThatIsGoneOnWithStaysOne)
{
    {
        Evening evening(m_library, journal());
        evening.ago = 3600;
        evening.press("start");
        evening.tickToTheSlide(Side::Right, 3);
        evening.window.closeAtOnce();
        evening.settle();
    }
    const DiaryEntry left = kept().at(0);
    Evening next(m_library, journal());
    next.press("resume");
    next.tickUntil([] { return false; });
    next.settle();
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept()[0].id, left.id);
    EXPECT_EQ(kept()[0].began, left.began);
    EXPECT_EQ(kept()[0].outcome, Outcome::Finished);
    EXPECT_GT(kept()[0].done.active, left.done.active);
    EXPECT_GT(kept()[0].done.away.right, left.done.away.right);
    EXPECT_EQ(kept()[0].done.away.left, left.done.away.left) << "counted on, also what the journal carried";
}

TEST_F(DiaryKeepingTest, ASessionThatWasBrokenOffIsKeptOnceItIsTooOld)
{
    killInTheMiddle(13 * 3600);
    Evening next(m_library, journal());
    EXPECT_TRUE(next.offered().isEmpty());
    EXPECT_FALSE(QFile::exists(diary())) << "the start opens nothing";
    next.press("start");
    next.tickUntil([] { return false; });
    next.settle();
    ASSERT_EQ(kept().size(), 2U);
    EXPECT_EQ(kept()[0].outcome, Outcome::BrokenOff);
    EXPECT_EQ(kept()[0].done.repetitions.left, 3);
    EXPECT_EQ(kept()[0].title, QStringLiteral("Front of the hips"));
    EXPECT_TRUE(journalIn(journal()).empty());
}

TEST_F(DiaryKeepingTest, ADiaryThatIsDeletedStaysEmptyOfWhatWaitedInTheJournal)
{
    killInTheMiddle(13 * 3600);
    Evening next(m_library, journal());
    next.diary.removeAll();
    next.settle();
    EXPECT_TRUE(journalIn(journal()).empty());
    finish(next);
    next.settle();
    EXPECT_EQ(kept().size(), 1U);
}

TEST_F(DiaryKeepingTest, ADiaryThatIsDeletedKeepsTheOfferOfASession)
{
    killInTheMiddle(3600);
    Evening next(m_library, journal());
    next.diary.removeAll();
    next.settle();
    EXPECT_FALSE(next.offered().isEmpty());
    EXPECT_EQ(journalIn(journal()).size(), 1U);
}

TEST_F(DiaryKeepingTest, ASessionThatWasBrokenOffAndIsForgottenIsKept)
{
    killInTheMiddle(60);
    {
        Evening next(m_library, journal());
        next.press("forget");
        next.settle();
    }
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept()[0].outcome, Outcome::BrokenOff);
    EXPECT_TRUE(journalIn(journal()).empty());
    EXPECT_TRUE(Evening(m_library, journal()).offered().isEmpty());
}

TEST_F(DiaryKeepingTest, ASessionThatIsOfferedIsNotTakenFromTheJournal)
{
    killInTheMiddle(60);
    Evening next(m_library, journal());
    next.press("start");
    next.session.leave(); // nothing was done: the other is offered still
    next.press("done");
    next.settle();
    EXPECT_EQ(journalIn(journal()).size(), 1U);
    EXPECT_FALSE(QFile::exists(diary()));
    EXPECT_FALSE(next.offered().isEmpty());
}

TEST_F(DiaryKeepingTest, WhatTheDiaryTakesLateCostsNoOffer)
{
    Evening evening(m_library, journal());
    evening.press("start");
    evening.tickUntil([] { return false; });
    evening.press("done");
    evening.press("start");
    evening.tickToTheSlide(Side::Left, 2); // the diary has not yet said that it has the first one
    evening.settle();
    ASSERT_EQ(journalIn(journal()).size(), 1U);
    EXPECT_TRUE(journalIn(journal())[0].offered);
}

TEST_F(DiaryKeepingTest, WithoutADiaryTheSessionStaysInTheJournal)
{
    QDir().mkpath(diary()); // a folder lies in its place
    {
        Evening evening(m_library, journal());
        evening.diaryRefuses = true;
        evening.press("start");
        evening.tickUntil([] { return false; });
        evening.settle();
        EXPECT_TRUE(evening.window.findChild<Notice *>()->accessibleName().contains(QStringLiteral("diary")));
        EXPECT_EQ(evening.last.end, Summary::End::Finished);
    }
    EXPECT_EQ(journalIn(journal()).size(), 1U);
    QDir(diary()).removeRecursively();
    Evening next(m_library, journal());
    EXPECT_TRUE(next.offered().isEmpty());
    next.press("start");
    next.tickUntil([] { return false; });
    next.settle();
    ASSERT_EQ(kept().size(), 2U);
    EXPECT_EQ(kept()[0].outcome, Outcome::Finished);
    EXPECT_TRUE(journalIn(journal()).empty());
}

TEST_F(DiaryKeepingTest, DoneKeepsWhatThePersonSaidAndTellsThatAndWhere)
{
    Evening evening(m_library, journal());
    EXPECT_TRUE(evening.window.findChild<QLabel *>(QStringLiteral("tellHint"))->text().contains(QStringLiteral("in your diary")));
    finish(evening);
    const Settings before = evening.window.settings();
    sayThree(evening);
    evening.press("done");
    evening.settle();
    EXPECT_EQ(kept().at(0).answer, kThree);
    const auto *notice = evening.window.findChild<Notice *>();
    EXPECT_TRUE(notice->offers());
    EXPECT_TRUE(notice->accessibleName().startsWith(QStringLiteral("Kept in your diary"))) << notice->accessibleName().toStdString();
    EXPECT_TRUE(notice->accessibleName().contains(QStringLiteral("diary.sqlite")));
    EXPECT_EQ(evening.window.settings(), before) << "an answer changes nothing that the program does";
    EXPECT_EQ(evening.keeper.before(), Summary{});
}

TEST_F(DiaryKeepingTest, TheRatingBeforeStartIsKeptWithTheSession)
{
    Evening evening(m_library, journal());
    Settings settings = evening.window.settings();
    EXPECT_FALSE(settings.askBefore) << "nobody is asked who has not asked for it";
    settings.askBefore = true;
    evening.window.choose(settings);
    evening.press("start");
    EXPECT_FALSE(evening.session.underWay());
    evening.press("beforeStart", Qt::Key_7);
    evening.press("beforeStart");
    ASSERT_TRUE(evening.session.underWay());
    evening.tickToTheSlide(Side::Left, 2);
    ASSERT_TRUE(evening.journal.flush());
    EXPECT_EQ(journalIn(journal()).back().before, 7) << "also when the power goes now";
    evening.tickUntil([] { return false; });
    sayThree(evening);
    evening.press("done");
    evening.settle();
    ASSERT_EQ(kept().size(), 1U);
    Answer wanted = kThree;
    wanted.before = 7;
    EXPECT_EQ(kept().front().answer, wanted);
    finishWithout(evening);
    evening.settle();
    ASSERT_EQ(kept().size(), 2U);
    const auto both = kept(); // of one minute: their order is not the order in which they were led
    EXPECT_NE(both.front().answer == wanted, both.back().answer == wanted) << "it is of its own session alone";
    EXPECT_NE(both.front().answer == Answer(), both.back().answer == Answer());
}

TEST_F(DiaryKeepingTest, ASessionThatIsGoneOnWithKeepsItsRatingBefore)
{
    {
        Evening evening(m_library, journal());
        evening.window.setDiary(diary());
        emit evening.window.ratedBefore({8, std::nullopt, QStringLiteral("How does your low back feel now?"), {}});
        evening.window.start({});
        evening.tickToTheSlide(Side::Left, 3);
        evening.session.leave();
        evening.settle();
    }
    Evening next(m_library, journal());
    next.press("resume");
    ASSERT_TRUE(next.session.underWay());
    next.tickUntil([] { return false; });
    next.settle();
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept().front().answer.before, 8);
    EXPECT_EQ(kept().front().answer.asked, QStringLiteral("How does your low back feel now?"));
}

/// Whatever is said: the same program, and the same start page next time.
TEST_F(DiaryKeepingTest, RatingsNeverChangeWhatTheProgramDoes)
{
    const auto lead = [this](std::optional<int> rating) {
        QTemporaryDir folder;
        const QString own = folder.filePath(QStringLiteral("journal.toml"));
        QStringList led;
        for (int session = 0; session < 2; ++session) {
            Evening evening(m_library, own);
            Settings settings = evening.window.settings();
            settings.askBefore = true;
            evening.window.choose(settings);
            ProgramPtr program;
            QObject::connect(&evening.session, &Session::began, &evening.window, [&program](const ProgramPtr &began) { program = began; });
            evening.press("start");
            if (rating)
                evening.part("beforeRating")->findChild<QAbstractButton *>(QStringLiteral("rating-%1").arg(*rating))->click();
            evening.press("beforeStart");
            led << timelineText(*program);
            evening.tickUntil([] { return false; });
            if (rating)
                evening.part("afterPage")->findChild<QAbstractButton *>(QStringLiteral("rating-%1").arg(*rating))->click();
            evening.press("done");
            led << evening.said;
            settings = evening.window.settings();
            evening.settle();
            led << QString::number(settings == evening.window.settings());
        }
        return led;
    };
    const QStringList without = lead(std::nullopt);
    EXPECT_EQ(lead(0), without);
    EXPECT_EQ(lead(10), without);
}

TEST_F(DiaryKeepingTest, UndoTakesTheAnswerBackAndAsksAgain)
{
    for (const bool byKey : {false, true}) {
        Evening evening(m_library, journal());
        finish(evening);
        sayThree(evening);
        evening.press("done");
        evening.settle();
        ASSERT_EQ(kept().back().answer, kThree);
        if (byKey)
            QTest::keyClick(evening.part("start"), Qt::Key_Z, Qt::ControlModifier);
        else
            evening.press("noticeAction");
        evening.settle();
        EXPECT_EQ(kept().back().answer, Answer());
        EXPECT_TRUE(evening.part("afterPage")->isVisible());
        EXPECT_TRUE(evening.part("afterPage")->findChild<QAbstractButton *>(QStringLiteral("rating-3"))->isChecked()) << "as it was";
        EXPECT_FALSE(evening.window.offersUndo());
        evening.press("done");
        evening.settle();
        EXPECT_EQ(kept().back().answer, kThree);
        QFile::remove(diary());
    }
}

TEST_F(DiaryKeepingTest, WhatWasSaidBeforeGoingOnStays)
{
    {
        Evening evening(m_library, journal());
        evening.press("start");
        evening.tickToTheSlide(Side::Right, 3);
        evening.session.leave();
        sayThree(evening);
        evening.press("done");
        evening.settle();
    }
    Evening next(m_library, journal());
    next.press("resume");
    next.tickUntil([] { return false; });
    next.press("done");
    next.settle();
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept()[0].outcome, Outcome::Finished);
    EXPECT_EQ(kept()[0].answer, kThree);
}

TEST_F(DiaryKeepingTest, ANextSessionEndsTheUndo)
{
    Evening evening(m_library, journal());
    finish(evening);
    evening.press("done");
    evening.settle();
    ASSERT_TRUE(evening.window.offersUndo());
    evening.press("start");
    EXPECT_FALSE(evening.window.offersUndo());
}

TEST_F(DiaryKeepingTest, NothingIsSaidToBeKeptThatIsNot)
{
    QDir().mkpath(diary());
    Evening evening(m_library, journal());
    evening.diaryRefuses = true;
    finish(evening);
    sayThree(evening);
    evening.press("done");
    evening.settle();
    EXPECT_FALSE(evening.window.offersUndo());
}

/// The clock goes back by a day between two evenings: each session has its own time, and none is lost.
TEST_F(DiaryKeepingTest, AClockThatWasSetBackLosesNothing)
{
    for (const qint64 ago : {0, 86'400}) {
        Evening evening(m_library, journal());
        evening.ago = ago;
        evening.press("start");
        evening.tickToTheSlide(Side::Left, 2);
        evening.window.closeAtOnce();
        evening.settle();
    }
    ASSERT_EQ(kept().size(), 2U);
    EXPECT_EQ(kept()[0].began.secsTo(kept()[1].began) / 86'000, 1);
}

} // namespace
} // namespace matside::test
