// SPDX-License-Identifier: GPL-3.0-or-later
// The list of routines: the shipped ones, the files of the person, and how it follows their changes.
#include "content/routinelist.h"

#include "audio/mixer/chimes.h"
#include "content/library.h"
#include "support/ownroutine.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

class RoutineListTest : public testing::Test
{
protected:
    RoutineListTest() { EXPECT_TRUE(QDir().mkpath(m_own)); }

    [[nodiscard]] QString own(const char *name) const { return m_own + u'/' + QString::fromLatin1(name); }
    /// "title" or "! first problem's key", one a file.
    [[nodiscard]] QStringList shown()
    {
        QStringList lines;
        for (const RoutineEntry &entry : m_list.entries())
            lines << (entry.routine ? entry.routine->title : QStringLiteral("! ") + entry.problems.front().key);
        return lines;
    }

    QTemporaryDir m_folder;
    const QString m_own = m_folder.filePath(QStringLiteral("routines"));
    RoutineList m_list{QStringLiteral(":/routines"), {m_own}, loadLibrary({}, chimeNames())->vocabulary};
    QSignalSpy m_changed{&m_list, &RoutineList::changed};
};

TEST_F(RoutineListTest, HasTheShippedRoutinesFirstAndThenThePersonsOwn)
{
    write(own("evening.toml"), ownRoutine());
    ASSERT_EQ(shown().last(), QStringLiteral("Evening, standing"));
    const RoutineEntry &first = m_list.entries().front();
    EXPECT_TRUE(first.path.startsWith(QStringLiteral(":/routines/")));
    EXPECT_FALSE(first.own);
    const RoutineEntry &last = m_list.entries().back();
    EXPECT_EQ(last.path, own("evening.toml"));
    EXPECT_TRUE(last.own);
    EXPECT_TRUE(last.problems.empty());
    EXPECT_NE(m_list.find(QStringLiteral("front-of-hips")), nullptr);
    EXPECT_EQ(m_list.find(QStringLiteral("no-such-routine")), nullptr);
    EXPECT_EQ(m_list.at(own("evening.toml"))->routine, last.routine);
}

TEST_F(RoutineListTest, ABrokenFileStandsInTheListWithAllItsProblems)
{
    write(own("broken.toml"), ownRoutine("broken").replace("seconds = 8", "seconds = -8"));
    const RoutineEntry *entry = m_list.at(own("broken.toml"));
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->routine, nullptr);
    EXPECT_TRUE(entry->own);
    ASSERT_EQ(entry->problems.size(), 2U);
    EXPECT_EQ(entry->problems[0].line, 19);
}

TEST_F(RoutineListTest, OfTwoFilesWithOneIdTheShippedOneStaysAndTheOtherSaysWhy)
{
    write(own("mine.toml"), ownRoutine("front-of-hips"));
    write(own("twin-a.toml"), ownRoutine("twin", "A"));
    write(own("twin-b.toml"), ownRoutine("twin", "B"));
    EXPECT_EQ(m_list.at(own("mine.toml"))->problems.front().code, Problem::Code::DuplicateId);
    EXPECT_NE(m_list.at(own("twin-a.toml"))->routine, nullptr);
    EXPECT_EQ(m_list.at(own("twin-b.toml"))->problems.front().code, Problem::Code::DuplicateId);
    QFile::remove(own("twin-a.toml"));
    m_list.look();
    EXPECT_NE(m_list.at(own("twin-b.toml"))->routine, nullptr) << "its id is free again";
}

TEST_F(RoutineListTest, AFileThatChangesIsReadAgainAndTheOthersAreNot)
{
    write(own("evening.toml"), ownRoutine());
    write(own("morning.toml"), ownRoutine("morning", "Morning"));
    const auto kept = m_list.at(own("morning.toml"))->routine;
    write(own("evening.toml"), ownRoutine("evening", "Evening, and a longer title"));
    m_list.look();
    EXPECT_EQ(m_changed.size(), 1);
    EXPECT_EQ(m_list.find(QStringLiteral("evening"))->routine->title, QStringLiteral("Evening, and a longer title"));
    EXPECT_EQ(m_list.at(own("morning.toml"))->routine, kept);
    m_list.look();
    EXPECT_EQ(m_changed.size(), 1) << "nothing has changed";
}

TEST_F(RoutineListTest, TheFoldersAreWatchedAlsoWhereTheyAreMadeLater)
{
    ASSERT_TRUE(QDir(m_own).removeRecursively());
    m_list.watch();
    EXPECT_FALSE(QDir(m_own).exists()) << "nothing is made by looking";
    ASSERT_TRUE(QDir().mkpath(m_own));
    write(own("evening.toml"), ownRoutine());
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_list.find(QStringLiteral("evening")) != nullptr; }));
    write(own("evening.toml"), ownRoutine("evening", "Changed in place"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return shown().last() == QStringLiteral("Changed in place"); }));
    write(own("new"), ownRoutine("evening", "Replaced by another"));
    QFile::remove(own("evening.toml"));
    ASSERT_TRUE(QFile::rename(own("new"), own("evening.toml")));
    ASSERT_TRUE(QTest::qWaitFor([this] { return shown().last() == QStringLiteral("Replaced by another"); }));
    write(own("evening.toml"), ownRoutine("evening", "Changed once more in place"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return shown().last() == QStringLiteral("Changed once more in place"); }));
    QFile::remove(own("evening.toml"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_list.find(QStringLiteral("evening")) == nullptr; }));
}

TEST_F(RoutineListTest, NothingIsReadWhileASessionRuns)
{
    write(own("evening.toml"), ownRoutine());
    ASSERT_NE(m_list.find(QStringLiteral("evening")), nullptr);
    m_list.hold();
    QFile::remove(own("evening.toml"));
    m_list.look();
    EXPECT_TRUE(m_changed.isEmpty());
    EXPECT_NE(m_list.find(QStringLiteral("evening")), nullptr);
    m_list.release();
    EXPECT_EQ(m_changed.size(), 1);
    EXPECT_EQ(m_list.find(QStringLiteral("evening")), nullptr);
    m_list.hold();
    m_list.release();
    EXPECT_EQ(m_changed.size(), 1);
}

TEST_F(RoutineListTest, AFileOfAnyFolderIsReadByItself)
{
    const QString path = m_folder.filePath(QStringLiteral("elsewhere.toml"));
    write(path, ownRoutine("front-of-hips", "The same id"));
    const RoutineEntry entry = m_list.read(path);
    ASSERT_NE(entry.routine, nullptr);
    EXPECT_EQ(entry.routine->title, QStringLiteral("The same id"));
    EXPECT_TRUE(entry.own);
    EXPECT_EQ(m_list.at(path), nullptr);
    EXPECT_FALSE(m_list.read(m_folder.filePath(QStringLiteral("gone.toml"))).problems.empty());
    EXPECT_EQ(m_list.ownFolder(), m_own);
}

} // namespace
} // namespace matside::test
