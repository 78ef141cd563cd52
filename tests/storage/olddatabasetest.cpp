// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/olddatabase.h"

#include "samples.h"
#include "storage/settingsfile.h"
#include "storage/settingstable.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

namespace matside {

namespace {

/// A folder with a database as Matside 0.1 wrote it.
class OldDatabaseTest : public testing::Test
{
protected:
    void SetUp() override
    {
        sql({"CREATE TABLE settings (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID",
             "PRAGMA user_version = 1",
             "INSERT INTO settings VALUES ('theme', 'dark'), ('volume', '0.3'), ('muted', 'yes'), ('choice.slides', "
             "'6'), "
             "('key.mute', ''), ('key.back-complains', 'B' || char(10) || 'Ctrl++'), ('distance', '99')"});
    }
    void sql(const std::vector<const char *> &statements) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(file());
            ASSERT_TRUE(database.open());
            for (const char *statement : statements) {
                QSqlQuery query(database);
                ASSERT_TRUE(query.exec(QString::fromLatin1(statement))) << query.lastError().text().toStdString();
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
    }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("matside.sqlite")); }
    [[nodiscard]] QString conf() const { return m_folder.filePath(QStringLiteral("matside.conf")); }
    [[nodiscard]] QByteArray content() const
    {
        QFile read(file());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    [[nodiscard]] static Settings old()
    {
        Settings settings;
        settings.theme = ThemeChoice::Dark;
        settings.volume = .3;
        settings.muted = true;
        settings.options.choices = {{QStringLiteral("slides"), 6}};
        settings.keys = {{QStringLiteral("back-complains"), {QStringLiteral("B"), QStringLiteral("Ctrl++")}},
                         {QStringLiteral("mute"), {}}};
        return settings;
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(OldDatabaseTest, IsReadOnceAndLeft)
{
    const QByteArray before = content();
    {
        const SettingsFile first(conf(), file());
        EXPECT_EQ(first.settings(), old());
        ASSERT_EQ(first.problems().size(), 1U);
        EXPECT_TRUE(first.problems()[0].sentence.contains(QLatin1String("distance")));
    }
    EXPECT_EQ(content(), before);
    sql({"UPDATE settings SET value = 'light' WHERE name = 'theme'"});
    const SettingsFile second(conf(), file());
    EXPECT_EQ(second.settings(), old());
    EXPECT_TRUE(second.problems().empty()) << "said once";
}

TEST_F(OldDatabaseTest, IsReadAtALaterStartWhereAnotherProgramHasLockedIt)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        database.setDatabaseName(file());
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(QStringLiteral("BEGIN EXCLUSIVE")));
        SettingsFile locked(conf(), file());
        EXPECT_EQ(locked.problems().size(), 1U);
        Settings settings = locked.settings();
        settings.theme = ThemeChoice::Light;
        locked.keep(settings);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    Settings both = old();
    both.theme = ThemeChoice::Light;
    EXPECT_EQ(SettingsFile(conf(), file()).settings(), both);
    EXPECT_EQ(SettingsFile(conf(), file()).settings(), both);
}

TEST_F(OldDatabaseTest, AnotherVersionIsASentenceAndStays)
{
    sql({"PRAGMA user_version = 2"});
    const QByteArray before = content();
    const SettingsFile read(conf(), file());
    EXPECT_EQ(read.settings(), Settings());
    EXPECT_EQ(read.problems().size(), 1U);
    EXPECT_EQ(content(), before);
}

TEST_F(OldDatabaseTest, ADatabaseWithoutItsTableIsASentence)
{
    sql({"DROP TABLE settings"});
    EXPECT_FALSE(readOldDatabase(file()));
}

TEST_F(OldDatabaseTest, AViewInPlaceOfTheTableIsNotAsked)
{
    sql({"DROP TABLE settings", "CREATE VIEW settings AS SELECT 'theme' AS name, 'dark' AS value"});
    EXPECT_FALSE(readOldDatabase(file())) << "a view may have rows without end";
}

TEST_F(OldDatabaseTest, APipeInItsPlaceHangsNothing)
{
    ASSERT_TRUE(QFile::remove(file()));
    ASSERT_EQ(mkfifo(QFile::encodeName(file()).constData(), 0600), 0);
    alarm(10);
    EXPECT_FALSE(readOldDatabase(file()));
    alarm(0);
}

TEST_F(OldDatabaseTest, AFileThatIsTooLargeIsNotRead)
{
    ASSERT_TRUE(QFile::resize(file(), kLargestOldDatabase));
    EXPECT_TRUE(readOldDatabase(file())) << "SQLite takes no notice of bytes behind the database";
    ASSERT_TRUE(QFile::resize(file(), kLargestOldDatabase + 1));
    EXPECT_FALSE(readOldDatabase(file()));
}

TEST_F(OldDatabaseTest, ADatabaseThatAnotherProgramLocksIsASentence)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        database.setDatabaseName(file());
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(QStringLiteral("BEGIN EXCLUSIVE")));
        EXPECT_FALSE(readOldDatabase(file()));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

TEST_F(OldDatabaseTest, DamagedBytesNeverStopTheProgram)
{
    const QByteArray whole = content();
    for (qsizetype at = 0; at < whole.size(); at += 61) {
        QByteArray bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x5A);
        const QString damaged = m_folder.filePath(QStringLiteral("damaged.sqlite"));
        QFile written(damaged);
        ASSERT_TRUE(written.open(QIODevice::WriteOnly | QIODevice::Truncate));
        written.write(at % 2 ? bytes : whole.left(at));
        written.close();
        if (const Result<QVariantMap> rows = readOldDatabase(damaged)) {
            std::vector<RefusedRow> refused;
            EXPECT_GE(settingsOf(*rows, refused).volume, 0) << at;
        } else {
            EXPECT_TRUE(rows.problems().at(0).sentence.endsWith(QLatin1Char('.')));
        }
    }
}

} // namespace matside
