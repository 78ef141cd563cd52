// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingsfile.h"

#include "storage/connection.h"
#include "storage/settingsrows.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSqlQuery>

namespace matside {

namespace {

/// Of the tables as a whole; a database with a higher one was made by a newer Matside.
constexpr int kVersion = 1;
/// The window waits while it is read; a writer has its own thread.
constexpr int kReadPatience = 200;
constexpr int kWritePatience = 2000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

Problem problemWith(const QString &file, Problem::Code code, const QString &sentence)
{
    Problem problem;
    problem.code = code;
    problem.file = file;
    problem.sentence = sentence;
    return problem;
}

Problem tooNew(const QString &file)
{
    return problemWith(file, Problem::Code::TooNew,
                       tr("Your settings are from a newer Matside. They stay untouched, and this one goes on with "
                          "its own; use the newer Matside to change them."));
}

Problem cannotWrite(const QString &folder, const QString &reason)
{
    return problemWith(databaseFile(folder), Problem::Code::CannotWrite,
                       tr("What you change cannot be kept (%1). Make the folder %2 writable, with some room in it.")
                           .arg(reason, QDir::toNativeSeparators(folder)));
}

/// A journal belongs to its database: left behind, it would be played into the next one.
const QStringList &besides()
{
    static const QStringList endings{QString(), QStringLiteral("-journal"), QStringLiteral("-wal"),
                                     QStringLiteral("-shm")};
    return endings;
}

bool moveAside(const QString &file, QString &moved)
{
    moved = file + QStringLiteral(".broken");
    for (int number = 2; QFile::exists(moved); ++number)
        moved = file + QStringLiteral(".broken-%1").arg(number);
    for (const QString &ending : besides()) {
        if (QFile::exists(file + ending) && !QFile::rename(file + ending, moved + ending))
            return false;
    }
    return true;
}

SettingsRead startAnew(const QString &file)
{
    SettingsRead read;
    QString moved;
    read.keeps = moveAside(file, moved);
    const QString sentence =
        read.keeps ? tr("Your settings could not be read; Matside begins with its own. The old file is kept as %1.")
                         .arg(QDir::toNativeSeparators(moved))
                   : tr("Your settings could not be read, and their file could not be moved away. Move or remove %1; "
                        "until then nothing is kept.")
                         .arg(QDir::toNativeSeparators(file));
    read.problems.push_back(problemWith(file, Problem::Code::Damaged, sentence));
    return read;
}

/// Reads everything, and closes the file again: what is damaged can then be moved.
Connection::Trouble readRows(const QString &file, SettingsRows &rows, int &version, QString &reason)
{
    Connection connection(file, kReadPatience);
    version = connection.ask(QStringLiteral("PRAGMA user_version")).value_or(0).toInt();
    if (connection.ok() && version >= 1 && version <= kVersion) {
        const QString check =
            connection.ask(QStringLiteral("PRAGMA quick_check(1)")).value_or(QString()).toString();
        if (connection.ok() && check != QLatin1String("ok"))
            return Connection::Trouble::Damaged;
        const bool hasTable =
            connection.ask(QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'settings'"))
                .has_value();
        if (connection.ok() && !hasTable)
            return Connection::Trouble::Damaged;
        std::optional<QSqlQuery> query = connection.rows(QStringLiteral("SELECT name, value FROM settings"));
        while (query && query->next())
            rows.insert(query->value(0).toString(), query->value(1).toString());
    }
    reason = connection.reason();
    return connection.trouble();
}

void writeRows(Connection &connection, const SettingsRows &rows)
{
    QStringList names;
    if (std::optional<QSqlQuery> query = connection.rows(QStringLiteral("SELECT name FROM settings"))) {
        while (query->next())
            names << query->value(0).toString();
    }
    for (const QString &name : names) {
        if (isOurRow(name) && !rows.contains(name))
            connection.run(QStringLiteral("DELETE FROM settings WHERE name = ?"), {name});
    }
    for (auto row = rows.begin(); row != rows.end(); ++row)
        connection.run(QStringLiteral("INSERT INTO settings (name, value) VALUES (?, ?) "
                                      "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                       {row.key(), row->isNull() ? QStringLiteral("") : *row}); // a null text would be no text to SQL
}

} // namespace

QString databaseFile(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("matside.sqlite"));
}

SettingsRead readSettings(const QString &folder)
{
    const QString file = databaseFile(folder);
    if (!QFile::exists(file))
        return {};
    SettingsRows rows;
    int version = 0;
    QString reason;
    const Connection::Trouble trouble = readRows(file, rows, version, reason);
    if (trouble == Connection::Trouble::Damaged)
        return startAnew(file);
    SettingsRead read;
    if (trouble != Connection::Trouble::None) {
        // Whoever could not read what is there must not write over it.
        read.keeps = trouble == Connection::Trouble::Busy;
        read.problems.push_back(
            problemWith(file, Problem::Code::CannotRead,
                        tr("Your settings could not be read (%1); Matside goes on with its own. Look whether you may "
                           "read %2, and start it again.")
                            .arg(reason, QDir::toNativeSeparators(file))));
    } else if (version > kVersion) {
        read.keeps = false;
        read.problems.push_back(tooNew(file));
    } else {
        read.settings = settingsOf(rows, read.problems);
    }
    return read;
}

Problems writeSettings(const QString &folder, const Settings &settings)
{
    if (!QDir().mkpath(folder))
        return {cannotWrite(folder, tr("the folder cannot be made"))};
    Connection connection(databaseFile(folder), kWritePatience);
    // From here on nobody else writes, and all of it counts or none.
    connection.run(QStringLiteral("BEGIN IMMEDIATE"));
    const int version = connection.ask(QStringLiteral("PRAGMA user_version")).value_or(0).toInt();
    if (connection.ok() && version > kVersion)
        return {tooNew(databaseFile(folder))};
    connection.run(QStringLiteral("CREATE TABLE IF NOT EXISTS settings "
                                  "(name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID"));
    writeRows(connection, rowsOf(settings));
    connection.run(QStringLiteral("PRAGMA user_version = %1").arg(kVersion));
    connection.run(QStringLiteral("COMMIT"));
    if (!connection.ok())
        return {cannotWrite(folder, connection.reason())};
    return {};
}

} // namespace matside
