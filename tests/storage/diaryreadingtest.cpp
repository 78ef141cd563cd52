// SPDX-License-Identifier: GPL-3.0-or-later
// What a page reads of the diary.
#include "storage/diary/diary.h"

#include "diarysamples.h"
#include "storage/diary/diaryfile.h"
#include "support/printers.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTimeZone>

#include <gmock/gmock.h>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class DiaryReadingTest : public testing::Test
{
protected:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("own/diary.sqlite")); }
    static DiaryEntry entry(const char *id, const QDateTime &began, const QString &note = {})
    {
        DiaryEntry entry = diaryEntry(id);
        entry.began = began;
        entry.ended = began.addSecs(600);
        entry.answer.note = note;
        return entry;
    }
    void add(const DiaryEntries &entries) const
    {
        DiaryFile file(path());
        ASSERT_FALSE(file.open());
        int added = 0;
        ASSERT_FALSE(addSessions(file.database(), entries, added));
    }
    [[nodiscard]] DiaryPart read(const DiaryWish &wish) const
    {
        Diary diary(path());
        std::optional<DiaryPart> part;
        QObject::connect(&diary, &Diary::read, [&part](const DiaryPart &found) { part = found; });
        diary.look(wish);
        for (const QDeadlineTimer late(10'000); !part && !late.hasExpired();)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        EXPECT_TRUE(part);
        return part.value_or(DiaryPart());
    }
    [[nodiscard]] QStringList ids(const DiaryWish &wish) const
    {
        QStringList ids;
        for (const DiaryEntry &each : read(wish).entries)
            ids << each.id;
        return ids;
    }

    QTemporaryDir m_folder;
};

TEST_F(DiaryReadingTest, LookingMakesNoDiary)
{
    const DiaryPart part = read({});
    EXPECT_TRUE(part.entries.empty());
    EXPECT_EQ(part.problem, QString());
    EXPECT_FALSE(part.first.isValid());
    EXPECT_FALSE(QFileInfo::exists(QFileInfo(path()).absolutePath()));
}

TEST_F(DiaryReadingTest, AMonthHasTheSessionsOfItsDaysWhereThePersonWas)
{
    // Half past midnight on the first of November in Auckland, while it is October in Berlin; and the other way round.
    const DiaryEntry auckland = entry("auckland", QDateTime({2026, 11, 1}, {0, 30}, Qt::OffsetFromUTC, 13 * 3600));
    const DiaryEntry berlin = entry("berlin", QDateTime({2026, 10, 31}, {23, 30}, Qt::OffsetFromUTC, 3600));
    const DiaryEntry december = entry("december", QDateTime({2026, 12, 1}, {0, 0}, Qt::OffsetFromUTC, 3600));
    add({berlin, auckland, december});
    const DiaryPart november = read({QDate(2026, 11, 1), QDate(2026, 11, 30), {}, {}, 0});
    EXPECT_EQ(november.entries, DiaryEntries{auckland}) << "with every value of it";
    EXPECT_EQ(november.found, 1);
    EXPECT_EQ(november.first, QDate(2026, 10, 31));
    EXPECT_EQ(november.last, QDate(2026, 12, 1));
    EXPECT_EQ(ids({QDate(2026, 10, 1), QDate(2026, 10, 31), {}, {}, 0}), QStringList(QStringLiteral("berlin")));
    EXPECT_EQ(ids({}), QStringList({QStringLiteral("auckland"), QStringLiteral("berlin"), QStringLiteral("december")}));
}

TEST_F(DiaryReadingTest, ADayOf23AndOneOf25HoursHaveAllTheirSessions)
{
    DiaryEntries all;
    const QTimeZone berlin("Europe/Berlin");
    ASSERT_TRUE(berlin.isValid());
    for (const QDate day : {QDate(2026, 3, 29), QDate(2026, 10, 25)}) {
        for (QDateTime at = QDateTime(day, {0, 15}, berlin); at.date() == day; at = at.addSecs(3600))
            all.push_back(entry(qPrintable(at.toUTC().toString(Qt::ISODate)), at.toOffsetFromUtc(at.offsetFromUtc())));
    }
    add(all);
    EXPECT_EQ(read({QDate(2026, 3, 29), QDate(2026, 3, 29), {}, {}, 0}).entries.size(), 23U);
    const DiaryEntries autumn = read({QDate(2026, 10, 25), QDate(2026, 10, 25), {}, {}, 0}).entries;
    ASSERT_EQ(autumn.size(), 25U);
    EXPECT_EQ(autumn[2].began.time(), QTime(2, 15));
    EXPECT_EQ(autumn[3].began.time(), QTime(2, 15)) << "an hour later";
    EXPECT_EQ(autumn[2].began.secsTo(autumn[3].began), 3600);
}

TEST_F(DiaryReadingTest, ARoutineIsChosenByItsId)
{
    DiaryEntry other = entry("other", diaryEntry().began.addDays(1));
    other.done.routine = QStringLiteral("hops");
    other.title = QStringLiteral("Hops");
    DiaryEntry renamed = entry("renamed", diaryEntry().began.addDays(2));
    renamed.title = QStringLiteral("Slow slides");
    add({diaryEntry(), other, renamed});
    const DiaryPart part = read({{}, {}, QStringLiteral("slides"), {}, 0});
    EXPECT_EQ(part.entries.size(), 2U);
    EXPECT_THAT(part.routines, testing::ElementsAre(DiaryRoutine{QStringLiteral("hops"), QStringLiteral("Hops")},
                                                    DiaryRoutine{QStringLiteral("slides"), QStringLiteral("Slow slides")}));
}

TEST_F(DiaryReadingTest, ASearchFindsNotesInCapitalsOrNot)
{
    const QDateTime at = diaryEntry().began;
    add({entry("1", at, QStringLiteral("Über Nacht steif")), entry("2", at.addDays(1), QStringLiteral("100 % looser")),
         entry("3", at.addDays(2)), entry("4", at.addDays(3), QStringLiteral("looser, über alles"))});
    const auto search = [this](const char *words) { return ids({{}, {}, {}, QString::fromUtf8(words), 0}).join(u' '); };
    EXPECT_EQ(search("über"), QStringLiteral("1 4")) << "letters beyond English, too";
    EXPECT_EQ(search("LOOSER"), QStringLiteral("2 4"));
    EXPECT_EQ(search("%"), QStringLiteral("2")) << "a sign is what it is";
    EXPECT_EQ(search("_"), QString());
    EXPECT_EQ(search("nothing"), QString());
}

TEST_F(DiaryReadingTest, TheLatestAreReadWhereFewAreWanted)
{
    DiaryEntries all;
    for (int day = 0; day < 5; ++day)
        all.push_back(entry(qPrintable(QString::number(day)), diaryEntry().began.addDays(day), QStringLiteral("again")));
    add(all);
    EXPECT_EQ(ids({{}, {}, {}, {}, 2}), QStringList({QStringLiteral("3"), QStringLiteral("4")})) << "the earliest first";
    const DiaryPart found = read({{}, {}, {}, QStringLiteral("again"), 2});
    EXPECT_EQ(found.entries.size(), 2U);
    EXPECT_EQ(found.found, 5);
}

TEST_F(DiaryReadingTest, WhatWasKeptBeforeIsRead)
{
    Diary diary(path());
    DiaryEntries entries;
    QObject::connect(&diary, &Diary::read, [&entries](const DiaryPart &part) { entries = part.entries; });
    diary.keep(diaryEntry());
    diary.answer(QStringLiteral("one"), diaryEntry().answer, Saying::Instead);
    diary.look({});
    for (const QDeadlineTimer late(10'000); entries.empty() && !late.hasExpired();)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    EXPECT_EQ(entries, DiaryEntries{diaryEntry()});
}

/// The file is looked through once; what breaks later is found by reading it.
TEST_F(DiaryReadingTest, ADiaryThatBreaksWhileThePageIsOpenIsSetAside)
{
    DiaryEntries all;
    for (int day = 0; day < 200; ++day)
        all.push_back(entry(qPrintable(QString::number(day)), diaryEntry().began.addDays(day), QStringLiteral("a note")));
    add(all);
    Diary diary(path());
    QStringList told;
    std::vector<DiaryPart> parts;
    QObject::connect(&diary, &Diary::news, [&told](const QString &sentence) { told << sentence; });
    QObject::connect(&diary, &Diary::read, [&parts](const DiaryPart &part) { parts.push_back(part); });
    const auto look = [&] {
        const std::size_t before = parts.size();
        diary.look({});
        for (const QDeadlineTimer late(10'000); parts.size() == before && !late.hasExpired();)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    };
    look();
    ASSERT_EQ(parts.back().entries.size(), 200U);
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(4096));
    file.write(QByteArray(static_cast<int>(file.size()) - 4096, 'x'));
    file.close();
    look();
    EXPECT_TRUE(parts.back().entries.empty());
    EXPECT_EQ(parts.back().problem, QString());
    EXPECT_THAT(told, testing::SizeIs(1));
    EXPECT_EQ(QFileInfo(path()).dir().entryList({QStringLiteral("diary-damaged-*.sqlite")}).size(), 1);
}

TEST_F(DiaryReadingTest, ADiaryThatCannotBeReadIsSaid)
{
    ASSERT_TRUE(QDir().mkpath(path()));
    const DiaryPart part = read({});
    EXPECT_TRUE(part.problem.contains(path())) << part.problem.toStdString();
    EXPECT_TRUE(part.entries.empty());
}

TEST_F(DiaryReadingTest, AFolderThatIsForReadingAloneIsRead)
{
    add({diaryEntry()});
    const QString folder = QFileInfo(path()).absolutePath();
    QFile::remove(path() + QStringLiteral(".lock"));
    ASSERT_TRUE(QFile::setPermissions(path(), QFile::ReadOwner));
    ASSERT_TRUE(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    EXPECT_EQ(read({}).entries, DiaryEntries{diaryEntry()});
    ASSERT_TRUE(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

} // namespace
} // namespace matside::test
