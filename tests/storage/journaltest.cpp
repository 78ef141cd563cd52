// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal holds, what it takes from a file, and what it does when the disk refuses.
#include "storage/journal.h"

#include "storage/filelock.h"
#include "storage/journalfile.h"
#include "support/printers.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

/// An entry none of whose values is the standard.
JournalEntry entry(const char *id = "one", int repetition = 3)
{
    JournalEntry entry;
    entry.id = QLatin1String(id);
    entry.began = QDateTime({2026, 11, 28}, {18, 30}, Qt::UTC);
    entry.at = QDateTime({2026, 11, 28}, {18, 40, 12}, Qt::UTC);
    entry.zone = QStringLiteral("Europe/Berlin");
    entry.utcOffset = 3600;
    entry.title = QStringLiteral("Slides, \"slow\"");
    entry.version = 3;
    entry.step = QStringLiteral("slides");
    entry.before = 7;
    entry.asked = QStringLiteral("How does it \"feel\"?");
    Summary &done = entry.done;
    done.end = Summary::End::Left;
    done.routine = QStringLiteral("a \"quoted\" \\ name");
    done.unfinished = Place{1, Side::Right, 1, repetition, 2, true, 4, 0};
    done.options.first = Side::Right;
    done.options.sides = Sides::RightOnly;
    done.options.choices = {{QStringLiteral("slides"), 6}, {QStringLiteral("hops"), 2}};
    done.options.extraRepetitions = 2;
    done.options.pace = .75;
    done.options.gates = Gates::Wait;
    done.options.form = Form::Easier;
    done.options.stepForms = {{QStringLiteral("bridge"), Form::Harder}, {QStringLiteral("dead-bug"), Form::Standard}};
    done.options.holdCount = HoldCount::Halfway;
    done.options.support = QStringLiteral("block");
    done.options.ceiling = {.1 + .2, .45};
    done.options.eased = {true, false};
    done.active = 123'456ms;
    done.repetitions = {5, 2};
    done.turns = {4, 1};
    done.complaints = {1, 2};
    done.complaintsAtRest = 3;
    done.pauses = 4;
    done.away = {61'000ms, 20'500ms};
    done.furthest = {.9, 1};
    done.easings = {{.6}, {.7, 1. / 3}};
    done.repeats = 2;
    return entry;
}

class JournalTest : public testing::Test
{
protected:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("own/journal.toml")); }
    [[nodiscard]] JournalEntries kept() const { return readJournal(path()).value(); }
    [[nodiscard]] QStringList files() const
    {
        return QFileInfo(path()).dir().entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    void write(const QByteArray &bytes) const
    {
        ASSERT_TRUE(QDir().mkpath(QFileInfo(path()).absolutePath()));
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
};

TEST_F(JournalTest, EveryValueIsReadBack)
{
    const JournalEntries entries{entry("one"), entry("two", 5)};
    const Result<JournalEntries> read = journalOf(journalText(entries), QStringLiteral("journal"));
    ASSERT_TRUE(read) << read.problems().front().toString().toStdString();
    EXPECT_EQ(*read, entries);
}

TEST_F(JournalTest, ASessionThatHasEndedIsReadBackAndNeedsNoPlace)
{
    for (const Summary::End end : {Summary::End::Finished, Summary::End::EndedGently, Summary::End::Left}) {
        JournalEntry over = entry();
        over.ended = true;
        over.done.end = end;
        over.done.unfinished.reset();
        const Result<JournalEntries> read = journalOf(journalText({over}), QStringLiteral("journal"));
        ASSERT_TRUE(read) << read.problems().front().toString().toStdString();
        EXPECT_EQ(*read, JournalEntries{over});
    }
    JournalEntry broken = entry();
    broken.done.unfinished.reset();
    EXPECT_FALSE(journalOf(journalText({broken}), QStringLiteral("journal"))) << "one that goes on needs its place";
}

TEST_F(JournalTest, AJournalOfBeforeTheDiaryIsRead)
{
    JournalEntry old = entry();
    old.zone.clear();
    old.utcOffset = 0;
    old.title.clear();
    old.version = 1;
    old.before.reset();
    old.asked.clear();
    old.done.away = {};
    old.done.furthest = {};
    old.done.easings = {};
    old.done.repeats = 0;
    QByteArray text;
    for (const QByteArray &line : journalText({entry()}).split('\n')) {
        bool isNew = false;
        for (const char *key : {"zone", "utc_offset", "title", "before", "asked", "version", "away_ms", "furthest", "easings", "repeats"})
            isNew = isNew || line.startsWith(QByteArray(key) + " = ");
        if (!isNew)
            text += line + '\n';
    }
    const Result<JournalEntries> read = journalOf(text, QStringLiteral("journal"));
    ASSERT_TRUE(read) << read.problems().front().toString().toStdString();
    EXPECT_EQ(*read, JournalEntries{old});
}

TEST_F(JournalTest, AJournalWithoutRoundsSetsAndTheWholeBodyIsRead)
{
    JournalEntry kept = entry();
    kept.done.options.ceiling.whole = 1;
    QByteArray text = journalText({kept});
    text.replace(", round = 0, set = 0, resting = false", "");
    text.replace("0.45, 1]", "0.45]");
    const Result<JournalEntries> read = journalOf(text, QStringLiteral("journal"));
    ASSERT_TRUE(read) << read.problems().front().toString().toStdString();
    EXPECT_EQ(*read, JournalEntries{kept});
}

TEST_F(JournalTest, AValueOutOfItsRangeIsAProblem)
{
    const QByteArray good = journalText({entry()});
    for (const auto &[before, after] :
         {std::pair{"repetition = 3", "repetition = -3"}, std::pair{"repetition = 3", "repetition = 4294967299"},
          std::pair{"repetition = 3", "repetition = 3.5"}, std::pair{"side = \"right\"", "side = \"up\""},
          std::pair{"2026-11-28T18:40:12Z", "2026-11-28T18:40:12"}, std::pair{"2026-11-28T18:40:12Z", "yesterday"},
          std::pair{"0.45, 0]", "1.45, 0]"}, std::pair{"0.45, 0]", "nan, 0]"}, std::pair{", 0.45, 0]", "]"},
          std::pair{"number = 6", "number = 301"}, std::pair{"pace = 0.75", "pace = 75"},
          std::pair{"first = \"right\"", "first = \"\""}, std::pair{"pauses = 4", ""},
          std::pair{"offered = true", "offered = 1"}, std::pair{"extra_slides = 2", "extra_slides = 7"},
          std::pair{"[0.9, 1, 0]", "[0.9, 1.1]"}, std::pair{"[[0.6]", "[[6]"}, std::pair{"utc_offset = 3600", "utc_offset = 99999"},
          std::pair{"before = 7", "before = 11"}, std::pair{"repeats = 2", ""}, std::pair{"version = 3", "version = 0"}}) {
        QByteArray bad = good;
        bad.replace(before, after);
        ASSERT_NE(bad, good) << before;
        EXPECT_FALSE(journalOf(bad, QStringLiteral("journal"))) << after;
    }
    EXPECT_FALSE(journalOf(good.left(good.size() / 2), QStringLiteral("journal"))) << "a half file";
}

TEST_F(JournalTest, OnlyTheNewestSessionIsOfferedAndTheOthersAreKept)
{
    ASSERT_FALSE(changeJournal(path(), {{QStringLiteral("one"), entry("one", 1)}}));
    ASSERT_FALSE(changeJournal(path(), {{QStringLiteral("two"), entry("two", 2)}}));
    EXPECT_EQ(offeredOf(kept()), entry("two", 2));
    ASSERT_FALSE(changeJournal(path(), {{QStringLiteral("two"), std::nullopt}}));
    EXPECT_EQ(kept().size(), 1U);
    EXPECT_FALSE(offeredOf(kept())) << "an older session does not come back";
}

/// Two programs write in turn: each session stays whole, and the one that was written last is the newest.
TEST_F(JournalTest, TwoProgramsNeverMixTheirSessions)
{
    Journal one(path());
    Journal two(path());
    for (int repetition = 1; repetition <= 20; ++repetition) {
        one.keep(entry("one", repetition));
        two.keep(entry("two", repetition));
    }
    ASSERT_TRUE(one.flush());
    ASSERT_TRUE(two.flush());
    two.keep(entry("two", 21));
    ASSERT_TRUE(two.flush());
    const JournalEntries entries = kept();
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].done, entry("one", 20).done);
    EXPECT_EQ(entries[1], entry("two", 21));
    one.remove(QStringLiteral("one"));
    ASSERT_TRUE(one.flush());
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept()[0].id, QStringLiteral("two"));
}

TEST_F(JournalTest, TheOldestOfManySessionsAreDropped)
{
    for (int session = 0; session < kMostSessions + 2; ++session) {
        const QString id = QString::number(session);
        ASSERT_FALSE(changeJournal(path(), {{id, entry(qPrintable(id))}}));
    }
    ASSERT_EQ(kept().size(), static_cast<std::size_t>(kMostSessions));
    EXPECT_EQ(kept()[0].id, QStringLiteral("2"));
}

TEST_F(JournalTest, OnlyItsOwnerMayReadItAndAKilledWriterLeavesNothingBehind)
{
    ASSERT_FALSE(changeJournal(path(), {{QStringLiteral("one"), entry()}}));
    EXPECT_EQ(QFile::permissions(path())
                  & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions{});
    QFile half(path() + QStringLiteral(".aB3xYz"));
    ASSERT_TRUE(half.open(QIODevice::WriteOnly));
    ASSERT_FALSE(changeJournal(path(), {{QStringLiteral("one"), entry()}}));
    EXPECT_EQ(files(), QStringList{QStringLiteral("journal.toml")});
}

TEST_F(JournalTest, WhatIsNoTextIsRefusedAndPutAside)
{
    write(QByteArray(300 * 1024, 'x'));
    EXPECT_FALSE(readJournal(path())) << "too large";
    ASSERT_FALSE(changeJournal(path(), {{QStringLiteral("one"), entry()}}));
    EXPECT_EQ(kept().size(), 1U);
    ASSERT_TRUE(QFile::remove(path()));
    ASSERT_EQ(mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    EXPECT_FALSE(readJournal(path())) << "a pipe is not waited for";
    ASSERT_FALSE(changeJournal(path(), {{QStringLiteral("one"), entry()}}));
    EXPECT_EQ(kept().size(), 1U);
}

TEST_F(JournalTest, AFullDiskIsToldOnceAndWhatIsThereStays)
{
    Journal journal(path());
    QSignalSpy failed(&journal, &Journal::failed);
    journal.keep(entry("one", 1));
    ASSERT_TRUE(journal.flush());
    rlimit limit{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
    signal(SIGXFSZ, SIG_IGN);
    rlimit full = limit;
    full.rlim_cur = 0; // as on a full disk, where a file of less than a block gets none of its bytes
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &full), 0);
    for (int repetition = 2; repetition < 5; ++repetition) {
        journal.keep(entry("one", repetition));
        EXPECT_FALSE(journal.flush());
    }
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
    EXPECT_TRUE(failed.wait(1000));
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("room on its disk.")));
    EXPECT_EQ(kept(), JournalEntries{entry("one", 1)});
    journal.keep(entry("two"));
    ASSERT_TRUE(journal.flush());
    EXPECT_EQ(kept(), (JournalEntries{[] {
                                          JournalEntry old = entry("one", 4);
                                          old.offered = false;
                                          return old;
                                      }(),
                                      entry("two")}))
        << "with room again, what failed is written, too";
}

TEST_F(JournalTest, AFolderThatCannotBeMadeIsTold)
{
    QFile inTheWay(QFileInfo(path()).absolutePath());
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    Journal journal(path());
    QSignalSpy failed(&journal, &Journal::failed);
    journal.keep(entry());
    EXPECT_FALSE(journal.flush());
    EXPECT_TRUE(journal.close()) << "a disk that refuses is not waited for";
    EXPECT_TRUE(failed.wait(1000));
}

TEST_F(JournalTest, KeepingNeverWaitsAndClosingNotLong)
{
    ASSERT_FALSE(changeJournal(path(), {{QStringLiteral("one"), entry()}}));
    const FileLock held(path() + QStringLiteral(".lock"), 0ms); // as a disk that does not answer
    ASSERT_EQ(held.state(), FileLock::State::Held);
    const QDeadlineTimer early(50);
    const QDeadlineTimer late(450);
    Journal journal(path());
    for (int repetition = 0; repetition < 100; ++repetition)
        journal.keep(entry("one", repetition));
    EXPECT_FALSE(early.hasExpired());
    EXPECT_FALSE(journal.close());
    EXPECT_FALSE(late.hasExpired());
}

} // namespace
} // namespace matside::test
