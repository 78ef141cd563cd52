// SPDX-License-Identifier: GPL-3.0-or-later
// What the diary keeps, and what it does when the disk refuses or something else lies in its place.
#include "storage/diary/diary.h"

#include "diarysamples.h"
#include "storage/diary/diaryfile.h"
#include "storage/diary/diaryreading.h"
#include "storage/filelock.h"
#include "support/printers.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QVariant>

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <cstdio>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

qsizetype countThreads()
{
    return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

class DiaryTest : public testing::Test
{
protected:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("own/diary.sqlite")); }
    [[nodiscard]] QDir folder() const { return QFileInfo(path()).dir(); }
    [[nodiscard]] DiaryEntries kept() const { return keptIn(path()); }
    static DiaryEntries keptIn(const QString &path)
    {
        DiaryFile file(path);
        DiaryEntries entries;
        const std::optional<Problem> problem = file.openToRead();
        EXPECT_FALSE(problem) << problem->sentence.toStdString();
        EXPECT_FALSE(problem || readSessions(file.database(), entries));
        return entries;
    }
    static std::vector<QDate> restedIn(const QString &path)
    {
        DiaryFile file(path);
        std::vector<QDate> days;
        EXPECT_FALSE(file.openToRead());
        EXPECT_FALSE(readRested(file.database(), days));
        return days;
    }
    /// Keeps it, and gives the sentences that were told meanwhile.
    QStringList keep(const DiaryEntry &entry, Newer newer = Newer::Given)
    {
        Diary diary(path());
        QStringList told;
        QObject::connect(&diary, &Diary::failed, [&told](const QString &why) { told << why; });
        QObject::connect(&diary, &Diary::news, [&told](const QString &sentence) { told << sentence; });
        diary.keep(entry, newer);
        diary.answer(entry.id, entry.answer, Saying::Instead);
        const QDeadlineTimer late(10'000);
        while (!diary.flush() && told.isEmpty() && !late.hasExpired())
            QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        return told;
    }
    /// On a busy machine a disk may take longer than the program waits.
    static bool isKept(Diary &diary)
    {
        bool isKept = diary.flush();
        for (int wait = 0; wait < 100 && !isKept; ++wait)
            isKept = diary.flush();
        return isKept;
    }
    void write(const QByteArray &bytes) const
    {
        ASSERT_TRUE(QDir().mkpath(folder().path()));
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList damagedOnes() const { return folder().entryList({QStringLiteral("diary-damaged-*.sqlite")}); }
    /// Runs statements on the file, as another program would.
    static void change(const QString &path, const QStringList &statements)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(path);
            ASSERT_TRUE(database.open());
            for (const QString &statement : statements)
                ASSERT_TRUE(QSqlQuery(database).exec(statement)) << statement.toStdString();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
    }

    QTemporaryDir m_folder;
};

TEST_F(DiaryTest, EveryValueIsReadBack)
{
    DiaryEntry plain;
    plain.id = QStringLiteral("two");
    plain.began = QDateTime({2026, 10, 25}, {2, 30}, Qt::OffsetFromUTC, 3600); // an hour later, at the same time of the clock
    plain.ended = plain.began;
    EXPECT_TRUE(keep(plain).isEmpty());
    EXPECT_TRUE(keep(diaryEntry()).isEmpty());
    EXPECT_EQ(kept(), (DiaryEntries{diaryEntry(), plain})) << "in the order in which they were";
    for (const DiaryEntry &entry : kept()) {
        EXPECT_EQ(entry.day(), QDate(2026, 10, 25));
        EXPECT_EQ(entry.began.time().hour(), 2);
    }
    EXPECT_EQ(kept()[0].began.offsetFromUtc(), 7200);
}

TEST(DiaryEntryTest, AnEntryOfTheJournalTellsHowItsSessionEnded)
{
    JournalEntry entry;
    entry.began = QDateTime({2026, 3, 29}, {0, 30}, Qt::UTC);
    entry.at = entry.began.addSecs(3600); // the clocks went forward by an hour in between
    entry.utcOffset = 3600;
    entry.done.routine = QStringLiteral("slides");
    entry.done.end = Summary::End::Finished;
    EXPECT_EQ(diaryEntryOf(entry).outcome, Outcome::BrokenOff) << "it had not ended when it was written";
    entry.ended = true;
    for (const auto &[end, outcome] :
         {std::pair{Summary::End::Finished, Outcome::Finished}, std::pair{Summary::End::EndedGently, Outcome::EndedGently},
          std::pair{Summary::End::Left, Outcome::Left}}) {
        entry.done.end = end;
        EXPECT_EQ(diaryEntryOf(entry).outcome, outcome);
        EXPECT_EQ(outcomeFromName(outcomeName(outcome)), outcome);
    }
    const DiaryEntry kept = diaryEntryOf(entry);
    EXPECT_EQ(kept.began.time(), QTime(1, 30));
    EXPECT_EQ(kept.began.secsTo(kept.ended), 3600);
    EXPECT_EQ(kept.title, QStringLiteral("slides")) << "of a journal without titles";
}

TEST_F(DiaryTest, ADayIsWhereThePersonWas)
{
    DiaryEntry late = diaryEntry("late");
    late.began = QDateTime({2026, 3, 29}, {23, 59}, Qt::OffsetFromUTC, 13 * 3600); // in Apia, on the day before in UTC
    DiaryEntry early = diaryEntry("early");
    early.began = QDateTime({2026, 3, 29}, {0, 1}, Qt::OffsetFromUTC, -3 * 3600);
    DiaryEntry short23 = diaryEntry("short");
    short23.began = QDateTime({2026, 3, 29}, {3, 0}, Qt::OffsetFromUTC, 7200); // a second after 01:59:59 +01:00
    for (const DiaryEntry &entry : {late, early, short23})
        keep(entry);
    ASSERT_EQ(kept().size(), 3U);
    for (const DiaryEntry &entry : kept())
        EXPECT_EQ(entry.day(), QDate(2026, 3, 29)) << entry.id.toStdString();
}

TEST_F(DiaryTest, NothingIsOpenedBeforeItIsNeeded)
{
    Diary diary(path());
    EXPECT_TRUE(diary.flush());
    EXPECT_FALSE(folder().exists());
}

TEST_F(DiaryTest, WhatThePersonSaidStaysWhenASessionGoesOn)
{
    keep(diaryEntry());
    DiaryEntry further = diaryEntry();
    further.outcome = Outcome::Finished;
    further.done.repetitions = {5, 5};
    further.done.options.choices = {{QStringLiteral("slides"), 5}};
    further.done.easings = {};
    {
        Diary diary(path());
        diary.keep(further);
    }
    EXPECT_EQ(kept(), DiaryEntries{further});
}

/// A clock that was set back changes nothing: more was done, or not.
TEST_F(DiaryTest, OfASessionThatWasBrokenOffTheFurtherOneStays)
{
    keep(diaryEntry());
    DiaryEntry other = diaryEntry();
    other.outcome = Outcome::BrokenOff;
    other.done.repetitions = {0, 0};
    keep(other, Newer::FurtherOn);
    EXPECT_EQ(kept(), DiaryEntries{diaryEntry()});
    other.done.active += 1s;
    other.ended = other.ended.addDays(-3);
    keep(other, Newer::FurtherOn);
    EXPECT_EQ(kept(), DiaryEntries{other});
}

TEST_F(DiaryTest, OnlyItsOwnerMayReadTheFiles)
{
    const mode_t before = umask(0);
    DiaryFile file(path());
    EXPECT_FALSE(file.open() || keepSession(file.database(), diaryEntry(), Newer::Given));
    umask(before);
    const QStringList names = folder().entryList(QDir::Files);
    EXPECT_THAT(names, testing::Contains(QStringLiteral("diary.sqlite-wal")));
    for (const QString &name : names) {
        struct stat status{};
        ASSERT_EQ(stat(QFile::encodeName(folder().filePath(name)).constData(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777, 0600U) << name.toStdString();
    }
    struct stat status{};
    ASSERT_EQ(stat(QFile::encodeName(folder().path()).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0700U);
}

TEST_F(DiaryTest, ACopyThatEverybodyMayReadIsReadByItsOwnerAlone)
{
    keep(diaryEntry());
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    keep(diaryEntry("two"));
    EXPECT_FALSE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther));
}

TEST_F(DiaryTest, ADamagedFileIsSetAsideAndNeverOverwritten)
{
    keep(diaryEntry());
    change(path(), {QStringLiteral("PRAGMA journal_mode = DELETE")});
    const QByteArray whole = bytes();
    QByteArray holes = whole;
    for (qsizetype at = 4096; at + 200 < holes.size(); at += 4096)
        holes.replace(at, 200, QByteArray(200, '\xff'));
    const QByteArrayList damaged{QByteArray("no database at all, but some text"), whole.left(whole.size() / 2), holes,
                                 QByteArray(100'000, '\0').replace(0, 16, whole.left(16))};
    for (int one = 0; one < damaged.size(); ++one) {
        write(damaged[one]);
        const QStringList told = keep(diaryEntry("new"));
        ASSERT_EQ(told.size(), 1) << one;
        ASSERT_EQ(damagedOnes().size(), one + 1) << "each has a name of its own";
        EXPECT_EQ(kept(), DiaryEntries{diaryEntry("new")}) << one;
        const auto isKept = [&](const QString &name) {
            QFile file(folder().filePath(name));
            return told[0].contains(name) && file.open(QIODevice::ReadOnly) && file.readAll() == damaged[one];
        };
        EXPECT_TRUE(std::ranges::any_of(damagedOnes(), isKept)) << one << told[0].toStdString();
        QFile::remove(path());
    }
    for (const QString &name : damagedOnes())
        EXPECT_FALSE(QFile::permissions(folder().filePath(name)) & QFile::ReadOther);
}

TEST_F(DiaryTest, TheDatabaseOfAnotherProgramIsSetAside)
{
    ASSERT_TRUE(QDir().mkpath(folder().path()));
    change(path(), {QStringLiteral("CREATE TABLE recipe (name TEXT)")});
    EXPECT_EQ(keep(diaryEntry()).size(), 1);
    EXPECT_EQ(damagedOnes().size(), 1);
    EXPECT_EQ(kept(), DiaryEntries{diaryEntry()});
}

TEST_F(DiaryTest, AFileThatIsDamagedWhileItIsOpenIsSetAsideToo)
{
    DiaryFile file(path());
    ASSERT_FALSE(file.open());
    ASSERT_FALSE(keepSession(file.database(), diaryEntry(), Newer::Given));
    for (const char *code : {"11", "267", "26"}) { // sqlite.org/rescode.html: corrupt, a page of it, no database
        const QSqlError error({}, {}, QSqlError::StatementError, QLatin1String(code));
        EXPECT_EQ(file.problemOf(error).code, Problem::Code::Damaged);
        ASSERT_FALSE(file.open());
        EXPECT_TRUE(file.takeNews());
        EXPECT_FALSE(file.takeNews()) << "it is told once";
    }
    EXPECT_EQ(damagedOnes().size(), 3);
    for (const char *code : {"13", "5", "10"}) { // full, busy, input or output
        EXPECT_EQ(file.problemOf(QSqlError({}, {}, QSqlError::StatementError, QLatin1String(code))).code,
                  Problem::Code::CannotWrite);
        ASSERT_FALSE(file.open());
    }
    EXPECT_EQ(damagedOnes().size(), 3);
}

TEST_F(DiaryTest, WhatANewerMatsideWroteIsLeftAlone)
{
    keep(diaryEntry());
    change(path(), {QStringLiteral("PRAGMA journal_mode = DELETE"), QStringLiteral("PRAGMA user_version = 99"),
                    QStringLiteral("DROP TABLE easing")});
    const QByteArray before = bytes();
    Diary diary(path());
    QSignalSpy failed(&diary, &Diary::failed);
    for (const char *id : {"two", "three"}) {
        diary.keep(diaryEntry(id));
        EXPECT_FALSE(diary.flush());
    }
    QCoreApplication::processEvents();
    ASSERT_EQ(failed.size(), 1) << "it is told once";
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("newer Matside")));
    EXPECT_EQ(bytes(), before);
    DiaryFile file(path());
    const std::optional<Problem> problem = file.openToRead();
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->code, Problem::Code::TooNew);
}

TEST_F(DiaryTest, AFullDiskIsToldOnceAndWhatFailedIsKeptLater)
{
    Diary diary(path());
    QSignalSpy failed(&diary, &Diary::failed);
    QSignalSpy keptOnes(&diary, &Diary::kept);
    diary.keep(diaryEntry("one"));
    ASSERT_TRUE(isKept(diary));
    rlimit limit{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
    signal(SIGXFSZ, SIG_IGN);
    rlimit full = limit;
    full.rlim_cur = 0;
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &full), 0);
    for (const char *id : {"two", "three"}) {
        diary.keep(diaryEntry(id));
        EXPECT_FALSE(diary.flush());
    }
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
    QCoreApplication::processEvents();
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("room on the disk")));
    EXPECT_EQ(keptOnes.size(), 1) << "only what is on the disk counts as kept";
    diary.answer(QStringLiteral("one"), diaryEntry().answer, Saying::Instead);
    ASSERT_TRUE(isKept(diary));
    QCoreApplication::processEvents();
    EXPECT_EQ(keptOnes.size(), 3);
    EXPECT_EQ(kept().size(), 3U);
}

TEST_F(DiaryTest, AFolderThatCannotBeMadeIsTold)
{
    QFile inTheWay(folder().path());
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    EXPECT_EQ(keep(diaryEntry()).size(), 1);
}

TEST_F(DiaryTest, WhatIsNoFileIsLeftThereAndTold)
{
    ASSERT_TRUE(QDir().mkpath(folder().path()));
    ASSERT_EQ(mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    EXPECT_EQ(keep(diaryEntry()).size(), 1) << "a pipe is not waited for";
    EXPECT_FALSE(QFileInfo(path()).isFile());
    EXPECT_EQ(std::remove(QFile::encodeName(path()).constData()), 0);
}

TEST_F(DiaryTest, KeepingNeverWaitsAndClosingNotLong)
{
    keep(diaryEntry());
    const qsizetype threads = countThreads();
    {
        const FileLock held(path() + QStringLiteral(".lock"), 0ms); // as a disk that does not answer
        ASSERT_EQ(held.state(), FileLock::State::Held);
        const QDeadlineTimer early(50);
        const QDeadlineTimer late(450);
        Diary diary(path());
        for (int number = 0; number < 100; ++number)
            diary.keep(diaryEntry());
        EXPECT_FALSE(early.hasExpired());
        EXPECT_FALSE(diary.close());
        EXPECT_FALSE(late.hasExpired());
    }
    // The thread that was left behind uses Qt SQL, which the end of the program takes away from it: the program leaves by _Exit() then.
    const QDeadlineTimer patience(60'000);
    while (countThreads() > threads && !patience.hasExpired())
        QCoreApplication::processEvents();
    EXPECT_EQ(countThreads(), threads);
}

TEST_F(DiaryTest, TwoProgramsKeepAllOfTheirSessions)
{
    Diary one(path());
    Diary two(path());
    QSignalSpy failed(&two, &Diary::failed);
    for (int number = 0; number < 50; ++number) {
        one.keep(diaryEntry(qPrintable(QStringLiteral("one-%1").arg(number))));
        two.keep(diaryEntry(qPrintable(QStringLiteral("two-%1").arg(number))));
    }
    const QDeadlineTimer late(60'000);
    while (!(one.flush() && two.flush()) && !late.hasExpired())
        QCoreApplication::processEvents();
    EXPECT_TRUE(failed.isEmpty());
    EXPECT_EQ(kept().size(), 100U);
}

TEST_F(DiaryTest, ANoteIsAtMostSoLongAndNoSignIsCut)
{
    DiaryEntry entry = diaryEntry();
    entry.answer.note = QString(kLongestNote - 1, u'n') + QStringLiteral("\U0001F9D8");
    keep(entry);
    EXPECT_EQ(kept()[0].answer.note, QString(kLongestNote - 1, u'n'));
}

TEST_F(DiaryTest, AnAnswerStandsBesidesTheOneThatIsThereAndCanBeTakenBack)
{
    DiaryEntry entry = diaryEntry();
    entry.answer = {2, 4, QStringLiteral("How is it?"), QStringLiteral("Left for the phone.")};
    keep(entry);
    Diary diary(path());
    QSignalSpy answered(&diary, &Diary::answered);
    const auto say = [&](const Answer &answer, Saying saying) {
        diary.answer(entry.id, answer, saying);
        EXPECT_TRUE(isKept(diary));
        return kept().at(0).answer;
    };
    EXPECT_EQ(say({}, Saying::Besides), entry.answer) << "nothing said changes nothing";
    const Answer both{2, 0, QStringLiteral("And now?"), QStringLiteral("Left for the phone.\nLooser.")};
    EXPECT_EQ(say({7, 0, QStringLiteral("And now?"), QStringLiteral("Looser.")}, Saying::Besides), both);
    QCoreApplication::processEvents();
    ASSERT_EQ(answered.size(), 2);
    EXPECT_EQ(answered[1][1].value<Answer>(), entry.answer) << "for taking it back";
    EXPECT_EQ(say(entry.answer, Saying::Instead), entry.answer);
    EXPECT_EQ(say({}, Saying::Instead), Answer());
    diary.answer(QStringLiteral("nobody"), entry.answer, Saying::Besides);
    EXPECT_TRUE(isKept(diary));
    EXPECT_EQ(kept().size(), 1U);
}

// ---- What the person changes ----

/// Until the diary has done all that it was asked for, the window's events are handled.
void settle(Diary &diary)
{
    bool isRead = false;
    const QMetaObject::Connection read = QObject::connect(&diary, &Diary::read, [&isRead] { isRead = true; });
    diary.look({{}, {}, {}, {}, 1});
    for (const QDeadlineTimer late(30'000); !isRead && !late.hasExpired();)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    QObject::disconnect(read);
    EXPECT_TRUE(isRead);
}

TEST_F(DiaryTest, ADayOfRestIsKeptAndTakenBack)
{
    Diary diary(path());
    const QDate day(2026, 11, 3);
    diary.rest(day, true);
    diary.rest(day, true);
    diary.rest(day.addDays(2), true);
    settle(diary);
    EXPECT_EQ(restedIn(path()), (std::vector{day, day.addDays(2)}));
    diary.rest(day, false);
    settle(diary);
    EXPECT_EQ(restedIn(path()), std::vector{day.addDays(2)});
}

/// A note that stands in every file that the program writes: in the diary, its backup, and what was damaged.
class DiaryDeletionTest : public DiaryTest
{
protected:
    DiaryDeletionTest()
    {
        QFile text(QStringLiteral(MATSIDE_SOURCE_DIR "/tests/storage/diaryversions/1.sql"));
        EXPECT_TRUE(text.open(QIODevice::ReadOnly));
        EXPECT_TRUE(QDir().mkpath(folder().path()));
        change(path(), QString::fromUtf8(text.readAll()).split(QStringLiteral(";\n"), Qt::SkipEmptyParts));
        DiaryFile file(path());
        EXPECT_FALSE(file.open()); // backs up version 1, which has the session "one"
        file.close();
        DiaryEntry secret = diaryEntry("secret");
        DiaryEntry other = diaryEntry("other");
        secret.answer.note = kNote;
        other.answer.note = QStringLiteral("the other note");
        for (const QString &each : {path(), folder().filePath(QStringLiteral("diary-version-1.sqlite"))})
            change(each, {QStringLiteral("UPDATE session SET note = '%1' WHERE id = 'one'").arg(kNote)});
        keep(secret);
        keep(other);
        // Rows are moved about: the bytes of before lie between them.
        for (int number = 0; number < 60; ++number)
            keep(diaryEntry(qPrintable(QStringLiteral("s%1").arg(number))));
    }
    /// The files of the folder in which these bytes stand.
    [[nodiscard]] QStringList filesWith(const QByteArray &bytes) const
    {
        QStringList found;
        for (const QString &name : folder().entryList(QDir::Files | QDir::Hidden)) {
            QFile file(folder().filePath(name));
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            if (file.readAll().contains(bytes))
                found << name;
        }
        return found;
    }

    const QString kNote = QStringLiteral("a note that nobody else may read");
};

TEST_F(DiaryDeletionTest, OfADeletedSessionNoByteStays)
{
    ASSERT_THAT(filesWith(kNote.toUtf8()), testing::SizeIs(2)) << "the diary and its backup";
    Diary diary(path());
    diary.remove(QStringLiteral("one"));
    diary.remove(QStringLiteral("secret"));
    settle(diary);
    EXPECT_THAT(filesWith(kNote.toUtf8()), testing::IsEmpty());
    EXPECT_THAT(filesWith("the other note"), testing::SizeIs(1)) << "all else stays";
    EXPECT_EQ(kept().size(), 61U);
    EXPECT_TRUE(QFile::exists(folder().filePath(QStringLiteral("diary-version-1.sqlite"))));
}

TEST_F(DiaryDeletionTest, OfADeletedDiaryNoByteStays)
{
    ASSERT_TRUE(QFile::copy(path(), folder().filePath(QStringLiteral("diary-damaged-2026-11-29.sqlite"))));
    Diary diary(path());
    diary.rest(QDate(2026, 11, 3), true);
    diary.removeAll();
    QStringList told;
    QObject::connect(&diary, &Diary::news, [&told](const QString &sentence) { told << sentence; });
    settle(diary);
    for (const char *bytes : {"a note that nobody else may read", "the other note", "'wide'", "Berlin", "2026-11-03"})
        EXPECT_THAT(filesWith(bytes), testing::IsEmpty()) << bytes;
    EXPECT_TRUE(kept().empty());
    EXPECT_THAT(told, testing::SizeIs(1));
    keep(diaryEntry("new"));
    EXPECT_EQ(kept().size(), 1U) << "it goes on";
}

/// While another program reads, the bytes of before have to stay for it.
TEST_F(DiaryDeletionTest, WhatStaysForAnotherReaderIsSaid)
{
    QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
    other.setDatabaseName(path());
    ASSERT_TRUE(other.open());
    {
        QSqlQuery query(other);
        ASSERT_TRUE(query.exec(QStringLiteral("BEGIN")));
        ASSERT_TRUE(query.exec(QStringLiteral("SELECT note FROM session")) && query.next());
        Diary diary(path());
        QStringList told;
        QObject::connect(&diary, &Diary::news, [&told](const QString &sentence) { told << sentence; });
        diary.remove(QStringLiteral("secret"));
        settle(diary);
        ASSERT_THAT(told, testing::SizeIs(1));
        EXPECT_TRUE(told.front().contains(QStringLiteral("traces"))) << told.front().toStdString();
    }
    other = {};
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

TEST_F(DiaryTest, ADeletionThatFailsIsNotTriedAgainByItself)
{
    keep(diaryEntry());
    const FileLock lock(path() + QStringLiteral(".lock"), 0ms); // another program opens the diary, and hangs
    ASSERT_EQ(lock.state(), FileLock::State::Held);
    Diary diary(path());
    QStringList told;
    QObject::connect(&diary, &Diary::failed, [&told](const QString &why) { told << why; });
    diary.removeAll();
    settle(diary);
    EXPECT_THAT(told, testing::SizeIs(1));
    EXPECT_TRUE(diary.flush()) << "nothing is left to be done";
    EXPECT_EQ(kept().size(), 1U);
}

TEST_F(DiaryTest, AnImportIsComparedFirstAndThenAdded)
{
    keep(diaryEntry());
    const QString file = m_folder.filePath(QStringLiteral("all.json"));
    Diary diary(path());
    QStringList told;
    QObject::connect(&diary, &Diary::news, [&told](const QString &sentence) { told << sentence; });
    diary.rest(QDate(2026, 10, 26), true);
    diary.exportTo(file);
    settle(diary);
    EXPECT_THAT(told, testing::SizeIs(1));
    diary.remove(QStringLiteral("one"));
    diary.rest(QDate(2026, 10, 26), false);
    diary.keep(diaryEntry("two"));
    settle(diary);
    DiaryImport found;
    QObject::connect(&diary, &Diary::compared, [&found](const DiaryImport &import) { found = import; });
    diary.compareWith(file);
    settle(diary);
    EXPECT_EQ(found.problem, QString());
    EXPECT_EQ(found.added, 1);
    EXPECT_EQ(found.known, 0);
    EXPECT_EQ(kept().size(), 1U) << "to compare changes nothing";
    diary.add(found);
    diary.add(found);
    settle(diary);
    EXPECT_EQ(kept().size(), 2U);
    EXPECT_EQ(restedIn(path()), std::vector{QDate(2026, 10, 26)});
    EXPECT_FALSE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther));
    diary.compareWith(m_folder.filePath(QStringLiteral("no.json")));
    settle(diary);
    EXPECT_TRUE(found.problem.contains(QStringLiteral("no.json"))) << found.problem.toStdString();
}

// ---- Versions ----

/// The database of each version that a Matside has written, as text; the entries that it holds are in diarysamples.h.
TEST_F(DiaryTest, EveryVersionIsReadByThisOne)
{
    const QDir versions(QStringLiteral(MATSIDE_SOURCE_DIR "/tests/storage/diaryversions"));
    ASSERT_EQ(versions.entryList({QStringLiteral("*.sql")}).size(), std::ssize(diaryMigrations()));
    for (int version = 1; version <= std::ssize(diaryMigrations()); ++version) {
        QFile text(versions.filePath(QStringLiteral("%1.sql").arg(version)));
        ASSERT_TRUE(text.open(QIODevice::ReadOnly));
        ASSERT_TRUE(QDir().mkpath(folder().path()));
        change(path(), QString::fromUtf8(text.readAll()).split(QStringLiteral(";\n"), Qt::SkipEmptyParts));
        EXPECT_TRUE(keep(diaryEntry("new")).isEmpty());
        EXPECT_EQ(kept(), (DiaryEntries{diaryEntry("new"), diaryEntry("one")})) << version;
        EXPECT_EQ(restedIn(path()), version < 2 ? std::vector<QDate>() : std::vector{QDate(2026, 10, 26)});
        const bool isOld = version < std::ssize(diaryMigrations());
        const QString backup = folder().filePath(QStringLiteral("diary-version-%1.sqlite").arg(version));
        EXPECT_EQ(QFile::exists(backup), isOld);
        ASSERT_TRUE(QDir(folder().path()).removeRecursively());
    }
}

TEST_F(DiaryTest, ABackupIsMadeBeforeEachMigration)
{
    keep(diaryEntry());
    std::vector<Migration> migrations = diaryMigrations();
    migrations.push_back({QStringLiteral("ALTER TABLE session ADD COLUMN weather TEXT")});
    migrations.push_back({QStringLiteral("DELETE FROM session")});
    DiaryFile file(path(), migrations);
    ASSERT_FALSE(file.open());
    const auto present = std::ssize(diaryMigrations());
    EXPECT_EQ(file.filesBeside().size(), 2) << file.filesBeside().join(u'\n').toStdString();
    const QString backup = folder().filePath(QStringLiteral("diary-version-%1.sqlite").arg(present));
    EXPECT_EQ(keptIn(backup), DiaryEntries{diaryEntry()});
    for (const QString &name : file.filesBeside())
        EXPECT_FALSE(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther)) << name.toStdString();
}

TEST_F(DiaryTest, AMigrationThatFailsChangesNothing)
{
    keep(diaryEntry());
    std::vector<Migration> migrations = diaryMigrations();
    migrations.push_back({QStringLiteral("DELETE FROM session"), QStringLiteral("DELETE FROM nothing")});
    for (int attempt = 0; attempt < 2; ++attempt) {
        DiaryFile file(path(), migrations);
        const std::optional<Problem> problem = file.open();
        ASSERT_TRUE(problem);
        EXPECT_EQ(problem->code, Problem::Code::CannotWrite);
    }
    EXPECT_EQ(kept(), DiaryEntries{diaryEntry()});
}

} // namespace
} // namespace matside::test
