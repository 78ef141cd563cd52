// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingsfile.h"

#include "storage/olddatabase.h"
#include "storage/settingstable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSettings>

#include <chrono>

namespace matside {

namespace {

/// A slider that is dragged changes its setting a hundred times.
constexpr std::chrono::milliseconds kDelay{500};
/// How long the window waits for another program that writes the file just now.
constexpr std::chrono::milliseconds kLockPatience{200};

constexpr QFile::Permissions kOwnFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr QFile::Permissions kOwnFile = QFile::ReadOwner | QFile::WriteOwner;

QVariantMap rowsIn(const QSettings &file)
{
    QVariantMap rows;
    for (const QString &key : file.allKeys())
        rows.insert(key, file.value(key));
    return rows;
}

/// "volume (0 to 1), theme (system, light, dark, contrast)".
QString listOf(const std::vector<RefusedRow> &refused)
{
    QStringList rows;
    for (const RefusedRow &row : refused)
        rows << QStringLiteral("%1 (%2)").arg(row.key, row.range);
    return rows.join(QStringLiteral(", "));
}

Problem problemWith(Problem::Code code, const QString &file, const QString &sentence)
{
    Problem problem;
    problem.code = code;
    problem.file = file;
    problem.sentence = sentence;
    return problem;
}

} // namespace

SettingsFile::SettingsFile(const QString &path, const QString &oldDatabase, QObject *parent)
    : QObject(parent),
      m_path(path)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelay);
    connect(&m_delay, &QTimer::timeout, this, &SettingsFile::write);
    if (QFileInfo::exists(m_path))
        read();
    else if (QFileInfo::exists(oldDatabase))
        importRows(oldDatabase);
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
    m_delay.start();
}

void SettingsFile::flush()
{
    m_delay.stop();
    write();
}

void SettingsFile::read()
{
    const QFileInfo info(m_path);
    const QSettings file(m_path, QSettings::IniFormat);
    if (!info.isFile() || !info.isReadable() || file.status() == QSettings::AccessError) {
        m_mayWrite = false;
        m_problems.push_back(
            problemWith(Problem::Code::CannotRead, m_path,
                        tr("Your settings in %1 could not be read, and nothing is written there. Make it a "
                           "file that you may read, and start Matside again.")
                            .arg(QDir::toNativeSeparators(m_path))));
        return;
    }
    const QVariantMap rows = rowsIn(file);
    take(rows, m_path);
    if (file.status() == QSettings::FormatError)
        setAside(rows);
}

/// The rows that were read move to a new file: writing to the old one would lose the lines that are no rows.
void SettingsFile::setAside(const QVariantMap &rows)
{
    QString aside = m_path + QStringLiteral(".broken");
    for (int number = 2; QFileInfo::exists(aside); ++number)
        aside = m_path + QStringLiteral(".broken-%1").arg(number);
    m_mayWrite = QFile::rename(m_path, aside);
    if (m_mayWrite && !writeRows(rows).isEmpty())
        m_written.clear(); // written with the next change
    const QString sentence = m_mayWrite ? tr("Some lines of your settings could not be read; choose again what is "
                                             "missing. The old file is kept as %1.")
                                              .arg(QDir::toNativeSeparators(aside))
                                        : tr("Some lines of %1 are no settings, and nothing is written there. Mend or "
                                             "remove it, and start Matside again.")
                                              .arg(QDir::toNativeSeparators(m_path));
    m_problems = {problemWith(Problem::Code::Damaged, m_path, sentence)};
}

void SettingsFile::importRows(const QString &oldDatabase)
{
    const Result<QVariantMap> rows = readOldDatabase(oldDatabase);
    if (!rows) {
        m_problems = rows.problems();
        return;
    }
    take(*rows, oldDatabase);
    m_written.clear();
    write();
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
            problemWith(Problem::Code::OutOfRange, file,
                        tr("%1 has values that Matside does not know: %2. Choose them again in the settings.")
                            .arg(QDir::toNativeSeparators(file), listOf(refused))));
    }
}

void SettingsFile::write()
{
    QVariantMap changed; // a row without a value is removed
    for (auto row = m_wanted.begin(); row != m_wanted.end(); ++row) {
        if (m_written.value(row.key()) != *row)
            changed.insert(row.key(), *row);
    }
    for (auto row = m_written.begin(); row != m_written.end(); ++row) {
        if (!m_wanted.contains(row.key()))
            changed.insert(row.key(), QVariant());
    }
    if (changed.isEmpty())
        return;
    if (isLocked()) {
        m_delay.start();
        return;
    }
    const QString why = writeRows(changed);
    if (why.isEmpty()) {
        m_written = m_wanted;
    } else if (why != m_told) {
        m_told = why;
        emit failed(why);
    }
}

/// The folder is its owner's alone where it is made here; one that is there keeps its permissions, as the XDG Base
/// Directory Specification asks.
bool SettingsFile::makeFolder() const
{
    const QDir folder = QFileInfo(m_path).dir();
    return folder.exists()
           || (QDir().mkpath(QFileInfo(folder.path()).path()) && QDir().mkdir(folder.path(), kOwnFolder));
}

/// True while another program writes. QSettings takes this lock too, and would wait 30 s for a program that hangs with
/// it.
bool SettingsFile::isLocked() const
{
    QLockFile lock(m_path + QStringLiteral(".lock"));
    return !lock.tryLock(static_cast<int>(kLockPatience.count())) && lock.error() == QLockFile::LockFailedError;
}

/// Returns why nothing was written; nothing when it was.
QString SettingsFile::writeRows(const QVariantMap &rows)
{
    const QString sentence = tr("What you change cannot be kept. Make %1 writable, with some room on its disk.")
                                 .arg(QDir::toNativeSeparators(m_path));
    if (!makeFolder())
        return sentence;
    QSettings file(m_path, QSettings::IniFormat);
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (row->isValid())
            file.setValue(row.key(), *row);
        else
            file.remove(row.key());
    }
    file.sync();
    if (file.status() != QSettings::NoError || !QFile::setPermissions(m_path, kOwnFile))
        return sentence;
    return {};
}

} // namespace matside
