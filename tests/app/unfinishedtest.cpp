// SPDX-License-Identifier: GPL-3.0-or-later
// What was left in the middle, from one evening to the next: through the wiring, to the disk and back.
#include "evening.h"

#include "audio/mixer/chimes.h"
#include "storage/journalfile.h"
#include "ui/kit/notice.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class UnfinishedTest : public testing::Test
{
protected:
    /// Left with the right heel out, in the fourth slide, by closing the window, so many seconds ago.
    void leaveInTheMiddle(qint64 ago = 0)
    {
        Evening evening(m_library, path());
        evening.ago = ago;
        evening.press("start");
        evening.tickToTheSlide(Side::Left, 1);
        evening.session.command(CommandKind::Complain);
        evening.session.command(CommandKind::Main);
        evening.tickToTheSlide(Side::Right, 4);
        evening.window.closeAtOnce();
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("journal.toml")); }
    [[nodiscard]] JournalEntries kept() const { return readJournal(path()).value(); }
    /// What the next start of the program offers.
    [[nodiscard]] QString offered() { return Evening(m_library, path()).offered(); }
    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }

    Library m_library = loadLibrary({}, chimeNames()).value();
    QTemporaryDir m_folder;
};

TEST_F(UnfinishedTest, AnUnfinishedSessionIsOfferedNextTimeAndBeginsWithTheWayDown)
{
    leaveInTheMiddle();
    const JournalEntries left = kept();
    ASSERT_EQ(left.size(), 1U);
    EXPECT_LT(left[0].done.options.ceiling.left, 1) << "where the back complained slides stay short";
    Evening next(m_library, path());
    EXPECT_EQ(next.offered(), QStringLiteral("Slide the heel: right, 4 of 5"));
    EXPECT_FALSE(next.part("length")->isVisible()) << "it stands in its place";
    next.press("resume");
    ASSERT_TRUE(next.session.underWay());
    next.tickUntil([&] { return next.now.move == QLatin1String("slide-out"); });
    EXPECT_EQ(next.now.side, Side::Right);
    EXPECT_EQ(next.now.rep, 4);
    for (const QString &way : {QStringLiteral("Bend both knees"), QStringLiteral("support under")})
        EXPECT_EQ(next.said.filter(way).size(), 1) << next.said.join(u'\n').toStdString();
    EXPECT_TRUE(next.said.filter(QStringLiteral("Left leg")).isEmpty()) << next.said.join(u'\n').toStdString();
    EXPECT_EQ(next.window.settings().options.ceiling, (PerSide<double>{1.0, 1.0, 1.0})) << "of that session alone";
    next.window.closeAtOnce();
}

TEST_F(UnfinishedTest, AProgramThatIsKilledGoesOnNextTimeWhereItWas)
{
    Evening killed(m_library, path());
    killed.press("start");
    killed.tickToTheSlide(Side::Right, 4);
    ASSERT_TRUE(killed.journal.flush());
    EXPECT_EQ(offered(), QStringLiteral("Slide the heel: right, 4 of 5"));
    killed.tickUntil([] { return false; });
    killed.settle();
    EXPECT_TRUE(kept().empty()) << "it is finished, and in the diary";
}

TEST_F(UnfinishedTest, EveryCommandIsKept)
{
    Evening evening(m_library, path());
    evening.press("start");
    evening.tickToTheSlide(Side::Left, 2);
    const auto options = [&] {
        EXPECT_TRUE(evening.journal.flush());
        return kept().back().done.options;
    };
    evening.session.command(CommandKind::Quicker);
    EXPECT_EQ(options().pace, 1.25) << "also before the next move takes it";
    evening.session.command(CommandKind::OneMore);
    EXPECT_EQ(options().extraRepetitions, 1);
    evening.session.command(CommandKind::Pause);
    EXPECT_EQ((options(), kept().back().done.pauses), 1);
    evening.session.command(CommandKind::Complain);
    EXPECT_LT(options().ceiling.left, 1);
    EXPECT_TRUE(options().eased.left);
    EXPECT_EQ(kept().back().done.complaints.left, 1);
}

TEST_F(UnfinishedTest, ASessionThatGoesOnKeepsItsPlaceOnTheWayDown)
{
    leaveInTheMiddle();
    Evening next(m_library, path());
    next.press("resume");
    ASSERT_TRUE(next.journal.flush());
    EXPECT_EQ(offered(), QStringLiteral("Slide the heel: right, 4 of 5")) << "taken, it stays until the session has a place of its own";
    for (const char *step : {"lie-down", "support"}) {
        next.tickUntil([&] { return next.now.step == QLatin1String(step) && next.now.fraction > .5; });
        ASSERT_TRUE(next.journal.flush());
        EXPECT_EQ(offered(), QStringLiteral("Slide the heel: right, 4 of 5")) << step;
    }
    next.tickToTheSlide(Side::Right, 5);
    ASSERT_TRUE(next.journal.flush());
    EXPECT_EQ(offered(), QStringLiteral("Slide the heel: right, 5 of 5"));
    EXPECT_EQ(kept().size(), 1U) << "it is one session";
}

TEST_F(UnfinishedTest, ASessionThatGoesOnCountsWhatWasDoneBefore)
{
    leaveInTheMiddle();
    const Summary before = kept().back().done;
    Evening next(m_library, path());
    next.press("resume");
    next.tickUntil([] { return false; });
    ASSERT_EQ(next.last.end, Summary::End::Finished);
    EXPECT_EQ(next.last.repetitions.left, before.repetitions.left);
    EXPECT_GE(next.last.repetitions.left, 5);
    EXPECT_EQ(next.last.repetitions.right, 5);
    EXPECT_EQ(next.last.complaints.left, 1);
    EXPECT_GT(next.last.active, before.active);
    next.press("done");
    EXPECT_EQ(next.keeper.before(), Summary{}) << "the session after it begins anew";
}

TEST_F(UnfinishedTest, EndingGentlyInsteadLeadsTheBodyHome)
{
    leaveInTheMiddle();
    Evening next(m_library, path());
    next.press("resumeEnd");
    ASSERT_TRUE(next.session.underWay());
    next.tickUntil([] { return false; });
    EXPECT_EQ(next.last.end, Summary::End::EndedGently);
    EXPECT_EQ(next.last.repetitions.right, 3) << "what was done before";
    EXPECT_TRUE(next.said.filter(QStringLiteral("Slide")).isEmpty()) << next.said.join(u'\n').toStdString();
    EXPECT_FALSE(next.said.filter(QStringLiteral("roll with them")).isEmpty()) << next.said.join(u'\n').toStdString();
    next.settle();
    EXPECT_TRUE(kept().empty());
}

TEST_F(UnfinishedTest, ARefusedSessionIsForgotten)
{
    leaveInTheMiddle();
    {
        Evening next(m_library, path());
        next.press("forget");
        EXPECT_EQ(next.offered(), QString());
        EXPECT_TRUE(next.part("length")->isVisible());
        EXPECT_TRUE(next.part("start")->hasFocus() || !next.window.isActiveWindow());
        EXPECT_FALSE(next.session.underWay());
        next.settle();
    }
    EXPECT_TRUE(kept().empty());
}

TEST_F(UnfinishedTest, AnotherSessionThatIsFinishedEndsTheOffer)
{
    leaveInTheMiddle();
    {
        Evening next(m_library, path());
        next.press("start");
        next.session.leave();
        next.press("done");
        EXPECT_FALSE(next.offered().isEmpty()) << "nothing was done: it is offered still";
        next.press("start");
        next.tickUntil([] { return false; });
        ASSERT_FALSE(next.session.underWay());
        EXPECT_TRUE(next.offered().isEmpty());
        next.settle();
    }
    EXPECT_EQ(kept().size(), 1U) << "kept as unfinished";
    EXPECT_TRUE(offered().isEmpty());
}

TEST_F(UnfinishedTest, WhatIsTooOldIsKeptAndNotOffered)
{
    leaveInTheMiddle(11 * 3600);
    EXPECT_FALSE(offered().isEmpty());
    ASSERT_TRUE(QFile::remove(path()));
    leaveInTheMiddle(13 * 3600);
    EXPECT_TRUE(offered().isEmpty());
    EXPECT_EQ(kept().size(), 1U);
}

TEST_F(UnfinishedTest, AClockThatWasSetBackByLessThanThatChangesNothing)
{
    leaveInTheMiddle(-11 * 3600);
    EXPECT_FALSE(offered().isEmpty());
    ASSERT_TRUE(QFile::remove(path()));
    leaveInTheMiddle(-13 * 3600);
    EXPECT_TRUE(offered().isEmpty());
}

TEST_F(UnfinishedTest, ADamagedJournalCostsTheOfferAndIsKeptBesideTheNewOne)
{
    leaveInTheMiddle();
    const QByteArray damaged = journalText(kept()).replace("repetition = 4", "repetition = -4");
    write(damaged);
    {
        Evening next(m_library, path());
        EXPECT_TRUE(next.offered().isEmpty());
        next.press("start");
        next.tickToTheSlide(Side::Left, 2);
    }
    EXPECT_EQ(offered(), QStringLiteral("Slide the heel: left, 2 of 5"));
    QFile aside(m_folder.filePath(QStringLiteral("journal-broken.toml")));
    ASSERT_TRUE(aside.open(QIODevice::ReadOnly));
    EXPECT_EQ(aside.readAll(), damaged);
}

TEST_F(UnfinishedTest, AFolderThatNobodyMayWriteIsSaidAndTheSessionGoesOn)
{
    Evening evening(m_library, QStringLiteral("/proc/journal.toml"));
    evening.press("start");
    evening.tickToTheSlide(Side::Left, 1);
    EXPECT_FALSE(evening.journal.flush());
    QTest::qWait(1);
    const QString told = evening.window.findChild<Notice *>()->accessibleName();
    EXPECT_TRUE(told.contains(QStringLiteral("/proc/journal.toml"))) << told.toStdString();
    evening.tickUntil([] { return false; });
    EXPECT_EQ(evening.last.end, Summary::End::Finished);
}

TEST_F(UnfinishedTest, APlaceThatTheRoutineDoesNotHaveAnyMoreIsNotOffered)
{
    leaveInTheMiddle();
    const QByteArray text = journalText(kept());
    for (const auto &[before, after] : {std::pair{"routine = \"front-of-hips\"", "routine = \"another\""},
                                        std::pair{"step = \"slides\"", "step = \"lifts\""}, std::pair{"part = ", "part = 90"}}) {
        QByteArray changed = text;
        write(changed.replace(before, after));
        ASSERT_NE(changed, text) << before;
        EXPECT_EQ(offered(), QString()) << after;
        EXPECT_EQ(kept().size(), 1U);
    }
}

TEST_F(UnfinishedTest, AChoiceThatTheRoutineDoesNotHaveAnyMoreIsLeftOut)
{
    leaveInTheMiddle();
    JournalEntries entries = kept();
    entries[0].done.options.choices = {{QStringLiteral("slides"), 11}, {QStringLiteral("hops"), 2}};
    entries[0].done.options.support = QStringLiteral("pillow");
    write(journalText(entries));
    EXPECT_EQ(offered(), QStringLiteral("Slide the heel: right, 4 of 5"));
}

} // namespace
} // namespace matside::test
