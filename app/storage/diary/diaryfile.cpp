// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diary/diaryfile.h"

#include "storage/diary/diaryrecords.h"
#include "storage/filelock.h"
#include "storage/ownfolder.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>

namespace matside {

namespace {

const auto kDriver = QStringLiteral("QSQLITE");
constexpr QFile::Permissions kOwn = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                                       | QFile::WriteOther | QFile::ExeOther;
/// How long another program may open or migrate the diary.
constexpr std::chrono::milliseconds kLockPatience{2000};
/// How long another program may write: a session takes some milliseconds.
const auto kReadWrite = QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000");
const auto kReadOnly = QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000");
/// For a folder in which nothing may be written: the file is read as it lies there, without its "-wal".
const auto kImmutable = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY");
constexpr int kMostNames = 1000;

/// sqlite.org/rescode.html; the higher bits tell details.
int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

bool isDamage(const QSqlError &error)
{
    constexpr int kCorrupt = 11;
    constexpr int kNoDatabase = 26;
    return codeOf(error) == kCorrupt || codeOf(error) == kNoDatabase;
}

bool run(const QSqlDatabase &database, const QString &statement)
{
    return QSqlQuery(database).exec(statement);
}

/// The first value of the first row; nothing after an error.
std::optional<QVariant> valueOf(const QSqlDatabase &database, const QString &statement, QSqlError *error = nullptr)
{
    QSqlQuery query(database);
    if (query.exec(statement) && query.next())
        return query.value(0);
    if (error)
        *error = query.lastError();
    return std::nullopt;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Diary", text);
}

/// The whole file: SQLite moves rows from page to page, and leaves the old bytes where they were.
bool writeAnew(const QSqlDatabase &database)
{
    return run(database, QStringLiteral("PRAGMA temp_store = MEMORY")) && run(database, QStringLiteral("VACUUM"));
}

} // namespace

DiaryFile::DiaryFile(QString path, const std::vector<Migration> &migrations)
    : m_path(std::move(path)),
      m_migrations(migrations),
      m_connection(QStringLiteral("matside-diary-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
{}

DiaryFile::~DiaryFile()
{
    close();
}

QSqlDatabase DiaryFile::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

void DiaryFile::close()
{
    m_isOpen = false;
    if (!QSqlDatabase::contains(m_connection))
        return;
    database().close();
    QSqlDatabase::removeDatabase(m_connection);
}

std::optional<QString> DiaryFile::takeNews()
{
    return std::exchange(m_news, std::nullopt);
}

Problem DiaryFile::problem(Problem::Code code, const QString &sentence) const
{
    return wholeFile(code, m_path, sentence.arg(QDir::toNativeSeparators(m_path)));
}

Problem DiaryFile::unwritable() const
{
    return problem(Problem::Code::CannotWrite,
                   tr("The diary cannot be written. Make %1 and its folder writable, with some room on the disk."));
}

Problem DiaryFile::problemOf(const QSqlError &error)
{
    if (!isDamage(error))
        return unwritable();
    m_isDamaged = true;
    close();
    return problem(Problem::Code::Damaged, tr("The diary %1 is damaged."));
}

std::optional<Problem> DiaryFile::open()
{
    if (m_isOpen)
        return std::nullopt;
    if (!QSqlDatabase::isDriverAvailable(kDriver))
        return problem(Problem::Code::CannotRead,
                       tr("Nothing is kept in the diary %1: install the package libqt6sql6-sqlite, and start again."));
    if (!makeOwnFolder(QFileInfo(m_path).absolutePath()))
        return unwritable();
    const FileLock lock(m_path + QStringLiteral(".lock"), kLockPatience);
    if (lock.state() != FileLock::State::Held)
        return unwritable();
    State state = look();
    if (state == State::TooNew)
        return problem(Problem::Code::TooNew,
                       tr("A newer Matside wrote the diary %1: nothing is read or kept there. Start the newer one."));
    if (state == State::Unreadable)
        return unwritable();
    if (std::exchange(m_isDamaged, false))
        state = State::Damaged;
    if (state == State::Damaged && !setAside())
        return unwritable();
    m_isOpen = prepareFile() && connectTo(kReadWrite) && migrate();
    if (!m_isOpen)
        close();
    return m_isOpen ? std::nullopt : std::optional(unwritable());
}

std::optional<Problem> DiaryFile::openToRead(bool checks)
{
    const auto refuse = [this](Problem::Code code, const QString &sentence) {
        close();
        return problem(code, sentence);
    };
    if (!QSqlDatabase::isDriverAvailable(kDriver))
        return problem(Problem::Code::CannotRead, tr("To read the diary %1, install the package libqt6sql6-sqlite."));
    if (!QFileInfo(m_path).isFile())
        return problem(Problem::Code::CannotRead, tr("There is no diary yet: %1 is made when a session ends."));
    State state = connectTo(kReadOnly) ? lookAt(database(), checks) : State::Unreadable;
    if (state == State::Unreadable) {
        close();
        state = connectTo(kImmutable) ? lookAt(database(), checks) : State::Unreadable;
    }
    if (state == State::TooNew)
        return refuse(Problem::Code::TooNew, tr("A newer Matside wrote the diary %1. Read it with that one."));
    if (state == State::Damaged)
        return refuse(Problem::Code::Damaged,
                      tr("The diary %1 is damaged. Matside begins a new one when a session ends, and keeps this one."));
    if (state == State::Unreadable || m_version < std::ssize(m_migrations))
        return refuse(Problem::Code::CannotRead,
                      tr("The diary %1 cannot be read. Make it and its folder readable and writable."));
    m_isOpen = true;
    return std::nullopt;
}

bool DiaryFile::connectTo(const QString &options)
{
    close();
    QSqlDatabase database = QSqlDatabase::addDatabase(kDriver, m_connection);
    database.setDatabaseName(options == kImmutable ? QUrl::fromLocalFile(m_path).toString(QUrl::FullyEncoded)
                                                         + QStringLiteral("?immutable=1")
                                                   : m_path);
    database.setConnectOptions(options);
    return database.open();
}

/// Reads the file, and changes nothing: one of a newer Matside stays as it is.
DiaryFile::State DiaryFile::look()
{
    m_version = 0;
    const QFileInfo info(m_path);
    if (!info.exists() && !info.isSymLink())
        return State::Good;
    if (!info.isFile())
        return State::Unreadable;
    State state = connectTo(kReadOnly) ? lookAt(database()) : State::Unreadable;
    if (state == State::Unreadable) // a program that was killed left something to finish, which a reader may not
        state = connectTo(kReadWrite) ? lookAt(database()) : State::Unreadable;
    close();
    return state;
}

DiaryFile::State DiaryFile::lookAt(const QSqlDatabase &database, bool checks)
{
    QSqlError error;
    const auto stateOf = [&error] { return isDamage(error) ? State::Damaged : State::Unreadable; };
    const std::optional<QVariant> version = valueOf(database, QStringLiteral("PRAGMA user_version"), &error);
    if (!version)
        return stateOf();
    m_version = version->toInt();
    if (m_version > std::ssize(m_migrations))
        return State::TooNew;
    const auto tables = valueOf(database, QStringLiteral("SELECT count(*) FROM sqlite_master"), &error);
    if (!tables)
        return stateOf();
    if (m_version < 0 || (m_version == 0) != (tables->toInt() == 0))
        return State::Damaged; // another program made it
    if (!checks)
        return State::Good;
    const auto check = valueOf(database, QStringLiteral("PRAGMA quick_check(1)"), &error);
    if (!check)
        return stateOf();
    return check->toString() == QLatin1String("ok") ? State::Good : State::Damaged;
}

/// SQLite gives the files beside it the permissions of this one.
bool DiaryFile::prepareFile() const
{
    QFile file(m_path);
    if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwn))
        return false;
    if ((file.permissions() & kOthers) != QFile::Permissions{}) // a copy that somebody put back
        file.setPermissions(kOwn);
    return true;
}

QString DiaryFile::beside(const QString &what) const
{
    const QFileInfo info(m_path);
    return info.dir().filePath(info.completeBaseName() + u'-' + what + u'.' + info.suffix());
}

QStringList DiaryFile::filesBeside() const
{
    const QFileInfo info(m_path);
    QStringList paths;
    for (const QString &name :
         info.dir().entryList({info.completeBaseName() + QStringLiteral("-*.") + info.suffix() + u'*'}, QDir::Files))
        paths << info.dir().filePath(name);
    return paths;
}

bool DiaryFile::leaveNoTraces()
{
    const QSqlDatabase opened = database();
    return writeAnew(opened) && valueOf(opened, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).value_or(1).toInt() == 0;
}

bool DiaryFile::deleteBeside(const QString &id)
{
    bool isGone = true;
    const QStringList paths = filesBeside();
    const QString connection = m_connection + QStringLiteral("-backup");
    for (const QString &backup : paths) {
        if (!QFileInfo(backup).fileName().contains(QLatin1String("-version-")) || !backup.endsWith(QLatin1String(".sqlite")))
            continue;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(kDriver, connection);
            database.setDatabaseName(backup);
            const bool isOpen = database.open() && run(database, QStringLiteral("PRAGMA foreign_keys = ON"));
            isGone = isOpen && !deleteSession(database, id) && writeAnew(database) && isGone;
        }
        QSqlDatabase::removeDatabase(connection);
    }
    return isGone;
}

bool DiaryFile::deleteBeside()
{
    const QStringList paths = filesBeside();
    return std::ranges::all_of(paths, [](const QString &path) { return QFile::remove(path); });
}

/// Gives the damaged file a name that says so, and never that of another file; what SQLite keeps beside it goes with it.
bool DiaryFile::setAside()
{
    const QString today = QStringLiteral("damaged-") + QDate::currentDate().toString(Qt::ISODate);
    QString aside;
    for (int number = 1; number <= kMostNames; ++number) {
        aside = beside(number == 1 ? today : today + u'-' + QString::number(number));
        if (QFile::rename(m_path, aside))
            break;
        if (!QFile::exists(aside) || number == kMostNames)
            return false;
    }
    for (const QString &end : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::rename(m_path + end, aside + end);
    QFile::setPermissions(aside, kOwn);
    m_news = tr("The diary was damaged. It is kept as %1, and a new one is begun: look for a copy of yours.")
                 .arg(QDir::toNativeSeparators(aside));
    return true;
}

bool DiaryFile::migrate()
{
    const QSqlDatabase opened = database();
    // WAL: who reads waits for no writer. A file system without shared memory has the journal of old instead, which is as safe.
    for (const char *wish : {"PRAGMA foreign_keys = ON", "PRAGMA secure_delete = ON", "PRAGMA journal_mode = WAL",
                             "PRAGMA synchronous = FULL"}) {
        if (!run(opened, QLatin1String(wish)))
            return false;
    }
    int version = valueOf(opened, QStringLiteral("PRAGMA user_version")).value_or(-1).toInt();
    const bool isNew = version == 0;
    for (; version >= 0 && version < std::ssize(m_migrations); ++version) {
        if (!isNew && !backUp(version))
            return false;
        bool isDone = run(opened, QStringLiteral("BEGIN IMMEDIATE"));
        for (const QString &statement : m_migrations[static_cast<std::size_t>(version)])
            isDone = isDone && run(opened, statement);
        isDone = isDone && run(opened, QStringLiteral("PRAGMA user_version = %1").arg(version + 1))
                 && run(opened, QStringLiteral("COMMIT"));
        if (!isDone) {
            run(opened, QStringLiteral("ROLLBACK"));
            return false;
        }
    }
    return version == std::ssize(m_migrations);
}

/// A whole copy, under the name of its version. One of an earlier try is replaced.
bool DiaryFile::backUp(int version)
{
    const QString whole = beside(QStringLiteral("version-%1").arg(version));
    const QString half = beside(QStringLiteral("version-%1-unfinished").arg(version));
    QFile::remove(half);
    QFile file(half);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwn))
        return false;
    file.close();
    QSqlQuery query(database());
    query.prepare(QStringLiteral("VACUUM INTO ?"));
    query.addBindValue(half);
    return query.exec()
           && std::rename(QFile::encodeName(half).constData(), QFile::encodeName(whole).constData()) == 0;
}

} // namespace matside
