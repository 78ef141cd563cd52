// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/olddatabase.h"

#include "storage/settingstable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace matside {

namespace {

/// The only version of the tables that was ever written.
constexpr int kVersion = 1;
/// As that Matside made its table. A view of this name, or a column that is computed, may give rows without end.
const auto kTable =
    QStringLiteral("CREATE TABLE settings (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID");
const auto kConnection = QStringLiteral("matside-old-settings");

Problems problemWith(Problem::Code code, const QString &file, const QString &sentence, const QString &reason)
{
    return {wholeFile(code, file, sentence.arg(QDir::toNativeSeparators(file), reason))};
}

/// It may succeed another time.
Problems cannotRead(const QString &file, const QString &reason)
{
    return problemWith(
        Problem::Code::CannotRead, file,
        QCoreApplication::translate("Storage", "The settings in %1 could not be read (%2). The file stays as it is, "
                                               "and is read again when you start Matside the next time."),
        reason);
}

/// It cannot succeed another time.
Problems damaged(const QString &file, const QString &reason)
{
    return problemWith(
        Problem::Code::Damaged, file,
        QCoreApplication::translate("Storage", "The settings in %1 could not be read (%2); choose them again in the "
                                               "settings. The file stays as it is."),
        reason);
}

/// Codes of sqlite.org/rescode.html: an error of the statement itself, as where a table is missing; corrupt; no database.
Problems problemOf(const QSqlError &error, const QString &file)
{
    const QString code = error.nativeErrorCode();
    const bool isDamage = code == QLatin1String("1") || code == QLatin1String("11") || code == QLatin1String("26");
    return isDamage ? damaged(file, error.databaseText()) : cannotRead(file, error.databaseText());
}

/// The database named its rows "choice.slides" and "key.mute", and kept several keys of one action on a line each.
void insertRow(QVariantMap &rows, const QString &name, const QString &value)
{
    if (name.startsWith(QLatin1String("choice.")))
        rows.insert(kChoicePrefix + name.mid(7), value);
    else if (name.startsWith(QLatin1String("key.")))
        rows.insert(kKeyPrefix + name.mid(4), value.split(QLatin1Char('\n'), Qt::SkipEmptyParts));
    else
        rows.insert(name, value);
}

Result<QVariantMap> readRows(const QString &file, const QSqlDatabase &database)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return problemOf(query.lastError(), file);
    if (query.value(0).toInt() != kVersion)
        return damaged(file, QCoreApplication::translate("Storage", "another Matside made it"));
    if (!query.exec(QStringLiteral("SELECT sql FROM sqlite_master WHERE name = 'settings'")))
        return problemOf(query.lastError(), file);
    if (!query.next() || query.value(0).toString() != kTable)
        return damaged(file, QCoreApplication::translate("Storage", "another program made it"));
    if (!query.exec(QStringLiteral("SELECT name, value FROM settings")))
        return problemOf(query.lastError(), file);
    QVariantMap rows;
    while (query.next())
        insertRow(rows, query.value(0).toString(), query.value(1).toString());
    if (query.lastError().isValid())
        return problemOf(query.lastError(), file);
    return rows;
}

} // namespace

Result<QVariantMap> readOldDatabase(const QString &file)
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE")))
        return cannotRead(file, QCoreApplication::translate("Storage", "the package libqt6sql6-sqlite is missing"));
    const QFileInfo info(file);
    if (!info.isFile() || info.size() > kLargestOldDatabase)
        return damaged(file, QCoreApplication::translate("Storage", "it is no file of at most 1 MiB"));
    Result<QVariantMap> rows = QVariantMap();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), kConnection);
        database.setDatabaseName(file);
        // The window waits for this once: another program that writes is given 200 ms.
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=200"));
        rows = database.open() ? readRows(file, database) : problemOf(database.lastError(), file);
    }
    QSqlDatabase::removeDatabase(kConnection);
    return rows;
}

} // namespace matside
