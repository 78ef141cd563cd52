// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingsfile.h"

#include "storage/filelock.h"
#include "storage/inifile.h"
#include "storage/olddatabase.h"
#include "storage/ownfolder.h"
#include "storage/settingstable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <utility>

namespace matside {

namespace {

constexpr QFile::Permissions kOfOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                                         | QFile::WriteOther | QFile::ExeOther;

/// A slider that is dragged changes its setting a hundred times. What changed since the last writing is lost where the program
/// is killed.
constexpr std::chrono::milliseconds kDelay{500};
/// How long the window waits for another program that writes the file just now; and how long when it closes, where what is not
/// written now is lost.
constexpr std::chrono::milliseconds kLockPatience{200};
constexpr std::chrono::milliseconds kLastPatience{250};

/// The row that says that the rows of the old database were taken over.
const auto kDatabaseIsRead = QStringLiteral("old-database-is-read");

/// "volume (0 to 1), theme (system, light, dark, contrast)".
QString listOf(const std::vector<RefusedRow> &refused)
{
    QStringList rows;
    for (const RefusedRow &row : refused)
        rows << QStringLiteral("%1 (%2)").arg(row.key, row.range);
    return rows.join(QStringLiteral(", "));
}

} // namespace

SettingsFile::SettingsFile(const QString &path, const QString &oldDatabase, QObject *parent)
    : QObject(parent),
      m_path(path)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelay);
    connect(&m_delay, &QTimer::timeout, this, [this] { write(kLockPatience); });
    // Also without a file: what QSettings makes at its first use must be older than a function of exit() that calls flush(), since
    // exit() goes from the youngest to the oldest.
    const QVariantMap rows = QFileInfo::exists(m_path) ? read() : iniRowsOf({}, m_path).rows;
    if (m_mayWrite && !rows.contains(kDatabaseIsRead) && QFileInfo::exists(oldDatabase))
        importRows(oldDatabase, rows);
    m_isRead = true;
}

SettingsFile::~SettingsFile()
{
    flush();
}

void SettingsFile::keep(const Settings &settings)
{
    if (!m_mayWrite)
        return;
    m_wanted = rowsOf(settings);
    if (!m_delay.isActive())
        m_delay.start();
}

void SettingsFile::flush()
{
    m_delay.stop();
    write(kLastPatience);
}

/// Gives the rows of the file.
QVariantMap SettingsFile::read()
{
    const std::optional<QByteArray> bytes = readIniFile(m_path);
    if (!bytes) {
        unreadable();
        return {};
    }
    // Only where it changes something: the reminder in the background reads the file again as its folder changes.
    if (QFile::permissions(m_path) & kOfOthers)
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    const IniRows ini = iniRowsOf(*bytes, m_path);
    take(ini.rows, m_path);
    if (ini.damaged) {
        m_problems.clear(); // one sentence for each file
        change({}, kLockPatience);
    }
    return ini.rows;
}

/// Adds the rows of the database to these rows of the file. A database that cannot be read now is read at another start.
void SettingsFile::importRows(const QString &oldDatabase, const QVariantMap &rowsOfFile)
{
    const Result<QVariantMap> old = readOldDatabase(oldDatabase);
    if (old) {
        QVariantMap rows = *old;
        rows.insert(rowsOfFile);
        const QVariantMap written = std::exchange(m_written, {});
        take(rows, oldDatabase);
        m_written = written;
    } else {
        m_problems.push_back(old.problems().front());
        if (m_problems.back().code == Problem::Code::CannotRead)
            return;
    }
    m_extra.insert(kDatabaseIsRead, QStringLiteral("yes"));
    write(kLockPatience);
}

/// Takes these rows as the values that were read and that the file holds.
void SettingsFile::take(const QVariantMap &rows, const QString &file)
{
    std::vector<RefusedRow> refused;
    m_settings = settingsOf(rows, refused);
    m_written = rowsOf(m_settings);
    m_wanted = m_written;
    if (!refused.empty()) {
        m_problems.push_back(
            wholeFile(Problem::Code::OutOfRange, file,
                        tr("%1 has values that Matside does not know: %2. Choose them again in the settings.")
                            .arg(QDir::toNativeSeparators(file), listOf(refused))));
    }
}

void SettingsFile::write(std::chrono::milliseconds patience)
{
    QVariantMap changed = m_extra; // a row without a value is removed
    for (auto row = m_wanted.begin(); row != m_wanted.end(); ++row) {
        if (m_written.value(row.key()) != *row)
            changed.insert(row.key(), *row);
    }
    for (auto row = m_written.begin(); row != m_written.end(); ++row) {
        if (!m_wanted.contains(row.key()))
            changed.insert(row.key(), QVariant());
    }
    if (!changed.isEmpty() && m_mayWrite && change(changed, patience)) {
        m_written = m_wanted;
        m_extra.clear();
    }
}

/// Changes these rows of the file, and keeps all others as they are there now: another program may have written them. False where
/// that failed or has to wait.
bool SettingsFile::change(const QVariantMap &rows, std::chrono::milliseconds patience)
{
    if (!makeOwnFolder(QFileInfo(m_path).absolutePath()))
        return unwritable();
    const FileLock lock(m_path + QStringLiteral(".lock"), patience);
    if (lock.state() == FileLock::State::Impossible)
        return unwritable();
    if (lock.state() == FileLock::State::Busy) {
        m_delay.start();
        return false;
    }
    const std::optional<QByteArray> bytes = QFileInfo::exists(m_path) ? readIniFile(m_path) : QByteArray();
    if (!bytes)
        return unreadable();
    const IniRows ini = iniRowsOf(*bytes, m_path);
    return ini.damaged ? mend(ini.rows, rows) : writeIniFile(m_path, *bytes, rows) || unwritable();
}

/// Keeps the whole file beside it before it is written again without the lines that are no rows.
bool SettingsFile::mend(QVariantMap rows, const QVariantMap &changed)
{
    QString aside = m_path + QStringLiteral(".broken");
    for (int number = 2; QFileInfo::exists(aside); ++number)
        aside = m_path + QStringLiteral(".broken-%1").arg(number);
    rows.insert(changed);
    const bool isMended = QFile::copy(m_path, aside) && writeIniFile(m_path, {}, rows);
    if (isMended) {
        tell(Problem::Code::Damaged, tr("Some lines of your settings could not be read; choose again what is missing. "
                                        "The old file is kept as %1.")
                                         .arg(QDir::toNativeSeparators(aside)));
        return true;
    }
    QFile::remove(aside);
    m_mayWrite = false;
    tell(Problem::Code::Damaged,
         tr("Some lines of %1 are no settings, and nothing is written there. Mend or remove it, and start "
            "Matside again.")
             .arg(QDir::toNativeSeparators(m_path)));
    return false;
}

/// What could not be read is never written over.
bool SettingsFile::unreadable()
{
    m_mayWrite = false;
    tell(Problem::Code::CannotRead,
         tr("Your settings in %1 could not be read, and nothing is written there. Make it a file that you "
            "may read, and start Matside again.")
             .arg(QDir::toNativeSeparators(m_path)));
    return false;
}

bool SettingsFile::unwritable()
{
    tell(Problem::Code::CannotWrite, tr("What you change cannot be kept. Make %1 writable, with some room on its disk.")
                                         .arg(QDir::toNativeSeparators(m_path)));
    return false;
}

/// While the constructor reads, in problems(); later by failed(), once.
void SettingsFile::tell(Problem::Code code, const QString &sentence)
{
    if (!m_isRead)
        m_problems.push_back(wholeFile(code, m_path, sentence));
    else if (std::exchange(m_told, sentence) != sentence)
        emit failed(sentence);
}

} // namespace matside
