// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>

namespace matside {

namespace {

// Result codes of SQLite (sqlite.org/rescode.html); the low byte of what Qt hands on.
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kCorrupt = 11;
constexpr int kNoDatabase = 26;

Connection::Trouble troubleOf(const QSqlError &error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber) & 0xFF;
    if (!isNumber)
        return Connection::Trouble::Other;
    if (code == kBusy || code == kLocked)
        return Connection::Trouble::Busy;
    return code == kCorrupt || code == kNoDatabase ? Connection::Trouble::Damaged : Connection::Trouble::Other;
}

} // namespace

Connection::Connection(const QString &file, int patienceMs)
    : m_name(QStringLiteral("matside-%1").arg(reinterpret_cast<quintptr>(this), 0, 16))
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE"))) {
        m_trouble = Trouble::Other;
        m_reason = QCoreApplication::translate("Storage", "Qt's SQLite driver is not installed "
                                                          "(the package libqt6sql6-sqlite)");
        return;
    }
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patienceMs));
    if (!m_database.open())
        note(m_database.lastError());
}

Connection::~Connection()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::note(const QSqlError &error)
{
    m_trouble = troubleOf(error);
    m_reason = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
}

bool Connection::run(const QString &statement, const QVariantList &values)
{
    if (!ok())
        return false;
    QSqlQuery query(m_database);
    bool ran = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    ran = ran && query.exec();
    if (!ran)
        note(query.lastError());
    return ran;
}

std::optional<QVariant> Connection::ask(const QString &question)
{
    std::optional<QSqlQuery> query = rows(question);
    if (!query || !query->next())
        return std::nullopt;
    return query->value(0);
}

std::optional<QSqlQuery> Connection::rows(const QString &question)
{
    if (!ok())
        return std::nullopt;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (query.exec(question))
        return query;
    note(query.lastError());
    return std::nullopt;
}

} // namespace matside
