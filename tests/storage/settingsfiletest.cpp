// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingsfile.h"

#include "samples.h"
#include "storage/connection.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace matside {

namespace {

class SettingsFileTest : public testing::Test
{
protected:
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString file() const { return databaseFile(folder()); }
    [[nodiscard]] QByteArray content() const { return contentOf(file()); }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile read(path);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    void put(const QByteArray &bytes) const
    {
        QDir().mkpath(folder());
        QFile written(file());
        ASSERT_TRUE(written.open(QIODevice::WriteOnly | QIODevice::Truncate));
        written.write(bytes);
    }
    /// As somebody else does it: Matside never looks into the table in another way than this.
    void sql(const char *statement) const
    {
        Connection connection(file(), 0);
        ASSERT_TRUE(connection.run(QString::fromLatin1(statement))) << connection.reason().toStdString();
    }
    [[nodiscard]] QStringList files() const { return QDir(folder()).entryList(QDir::Files, QDir::Name); }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(SettingsFileTest, NothingIsMadeBeforeSomethingIsKept)
{
    const SettingsRead read = readSettings(folder());
    EXPECT_EQ(read.settings, Settings());
    EXPECT_TRUE(read.problems.empty());
    EXPECT_TRUE(read.keeps);
    EXPECT_FALSE(QFile::exists(folder()));
}

TEST_F(SettingsFileTest, WhatIsKeptIsReadAgain)
{
    const Settings all = test::everythingChosen();
    EXPECT_TRUE(writeSettings(folder(), all).empty());
    EXPECT_EQ(readSettings(folder()).settings, all);
    EXPECT_TRUE(writeSettings(folder(), Settings()).empty());
    EXPECT_EQ(readSettings(folder()).settings, Settings());
    EXPECT_EQ(files(), QStringList(QStringLiteral("matside.sqlite")));
}

TEST_F(SettingsFileTest, ADamagedFileIsKeptAsideAndTheProgramGoesOn)
{
    for (const char *name : {"matside.sqlite.broken", "matside.sqlite.broken-2"}) {
        const QByteArray rubbish = QByteArray("This is no database. ").repeated(100);
        put(rubbish);
        const SettingsRead read = readSettings(folder());
        EXPECT_EQ(read.settings, Settings());
        EXPECT_TRUE(read.keeps);
        ASSERT_EQ(read.problems.size(), 1U);
        EXPECT_EQ(read.problems[0].code, Problem::Code::Damaged);
        EXPECT_TRUE(read.problems[0].sentence.contains(QLatin1String(name)));
        EXPECT_EQ(contentOf(QDir(folder()).filePath(QLatin1String(name))), rubbish);
        EXPECT_TRUE(writeSettings(folder(), test::everythingChosen()).empty());
        EXPECT_EQ(readSettings(folder()).settings, test::everythingChosen());
    }
}

TEST_F(SettingsFileTest, ADatabaseWithoutItsTableIsDamagedToo)
{
    ASSERT_TRUE(writeSettings(folder(), test::everythingChosen()).empty());
    sql("DROP TABLE settings");
    EXPECT_EQ(readSettings(folder()).problems.at(0).code, Problem::Code::Damaged);
    EXPECT_EQ(files(), QStringList(QStringLiteral("matside.sqlite.broken")));
}

TEST_F(SettingsFileTest, AJournalGoesAsideWithItsDatabase)
{
    put(QByteArray("rubbish").repeated(300));
    QFile journal(file() + QStringLiteral("-journal"));
    ASSERT_TRUE(journal.open(QIODevice::WriteOnly));
    journal.write("rubbish, too");
    journal.close();
    EXPECT_TRUE(readSettings(folder()).keeps);
    EXPECT_FALSE(QFile::exists(file() + QStringLiteral("-journal")));
}

TEST_F(SettingsFileTest, WhateverTheBytesAreTheProgramGoesOn)
{
    ASSERT_TRUE(writeSettings(folder(), test::everythingChosen()).empty());
    const QByteArray whole = content();
    for (qsizetype at = 0; at < whole.size(); at += 61) {
        QByteArray bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x5A);
        put(at % 2 ? bytes : whole.left(at));
        const SettingsRead read = readSettings(folder());
        EXPECT_GE(read.settings.volume, 0) << at;
        static_cast<void>(writeSettings(folder(), Settings())); // may fail, and may not fall over
        QDir(folder()).removeRecursively();
    }
}

TEST_F(SettingsFileTest, ANewerDatabaseStaysUntouched)
{
    ASSERT_TRUE(writeSettings(folder(), test::everythingChosen()).empty());
    sql("PRAGMA user_version = 2");
    const QByteArray before = content();
    const SettingsRead read = readSettings(folder());
    EXPECT_EQ(read.settings, Settings());
    EXPECT_FALSE(read.keeps);
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems[0].code, Problem::Code::TooNew);
    EXPECT_EQ(writeSettings(folder(), Settings()).at(0).code, Problem::Code::TooNew);
    EXPECT_EQ(content(), before);
}

TEST_F(SettingsFileTest, AReadOnlyDatabaseIsReadAndSaysSoWhenItIsWritten)
{
    ASSERT_TRUE(writeSettings(folder(), test::everythingChosen()).empty());
    // A write version that SQLite does not know makes a file read-only for anybody, root too (sqlite.org/fileformat2.html).
    QByteArray bytes = content();
    bytes[18] = 3;
    put(bytes);
    const SettingsRead read = readSettings(folder());
    EXPECT_EQ(read.settings, test::everythingChosen());
    EXPECT_TRUE(read.problems.empty());
    const Problems problems = writeSettings(folder(), Settings());
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, Problem::Code::CannotWrite);
    EXPECT_TRUE(problems[0].sentence.contains(folder()));
    EXPECT_EQ(content(), bytes);
}

TEST_F(SettingsFileTest, AFolderThatCannotBeMadeIsASentence)
{
    put("x");
    const Problems problems = writeSettings(file() + QStringLiteral("/below"), Settings());
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, Problem::Code::CannotWrite);
}

TEST_F(SettingsFileTest, AFolderInTheFilesPlaceIsASentenceAndIsNotWrittenTo)
{
    ASSERT_TRUE(QDir().mkpath(file()));
    const SettingsRead read = readSettings(folder());
    EXPECT_FALSE(read.keeps);
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems[0].code, Problem::Code::CannotRead);
}

TEST_F(SettingsFileTest, NothingIsHalfWritten)
{
    Settings before = test::everythingChosen();
    ASSERT_TRUE(writeSettings(folder(), before).empty());
    // The disk fails on the last row of all.
    sql("CREATE TRIGGER full BEFORE INSERT ON settings WHEN NEW.name = 'voice-volume' "
        "BEGIN SELECT RAISE(ABORT, 'disk is full'); END");
    Settings after;
    after.theme = ThemeChoice::Dark;
    after.voiceVolume = .1;
    const Problems problems = writeSettings(folder(), after);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_TRUE(problems[0].sentence.contains(QLatin1String("disk is full")));
    EXPECT_EQ(readSettings(folder()).settings, before);
}

TEST_F(SettingsFileTest, RowsOfOthersStay)
{
    ASSERT_TRUE(writeSettings(folder(), test::everythingChosen()).empty());
    sql("INSERT INTO settings VALUES ('colour-of-the-mat', 'blue')");
    ASSERT_TRUE(writeSettings(folder(), Settings()).empty());
    Connection connection(file(), 0);
    EXPECT_EQ(connection.ask(QStringLiteral("SELECT value FROM settings")).value().toString(), QStringLiteral("blue"));
    EXPECT_EQ(connection.ask(QStringLiteral("SELECT count(*) FROM settings")).value().toInt(), 1);
}

TEST_F(SettingsFileTest, AFileThatAnotherProgramHoldsIsLeftInPeace)
{
    ASSERT_TRUE(writeSettings(folder(), test::everythingChosen()).empty());
    Connection other(file(), 0);
    ASSERT_TRUE(other.run(QStringLiteral("BEGIN EXCLUSIVE")));
    const SettingsRead read = readSettings(folder());
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems[0].code, Problem::Code::CannotRead);
    EXPECT_EQ(files().filter(QStringLiteral("broken")), QStringList());
}

} // namespace matside
