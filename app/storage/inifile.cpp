// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/inifile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryFile>

#include <cstdio>

namespace matside {

namespace {

/// After the name of the file, in the name of a file that is to replace it.
constexpr QLatin1String kNew{".new-"};

/// Makes the file, which only its owner may read, with these bytes. False where it cannot be made.
bool fill(QTemporaryFile &copy, const QByteArray &bytes)
{
    if (!copy.open() || copy.write(bytes) != bytes.size() || !copy.flush())
        return false;
    copy.close();
    return true;
}

/// Removes the new files of programs that were killed before they renamed theirs.
void removeLeftovers(const QString &path)
{
    const QFileInfo info(path);
    QDir folder = info.dir();
    for (const QString &name : folder.entryList({info.fileName() + kNew + u'*'}, QDir::Files))
        folder.remove(name);
}

/// QSettings lists a row whose name has a slash too many as it stands in the file, but writes the row without that slash, or the
/// whole section; of a section without a name it gives no value.
bool hasSlashTooMany(const QString &key)
{
    return key.startsWith(u'/') || key.endsWith(u'/') || key.contains(QLatin1String("//"));
}

IniRows rowsIn(const QString &path)
{
    const QSettings file(path, QSettings::IniFormat);
    IniRows read;
    for (const QString &key : file.allKeys()) {
        if (hasSlashTooMany(key))
            read.damaged = true;
        else
            read.rows.insert(key, file.value(key));
    }
    read.damaged = read.damaged || file.status() != QSettings::NoError;
    return read;
}

} // namespace

std::optional<QByteArray> readIniFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > kLargestIniFile || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray bytes = file.read(kLargestIniFile + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > kLargestIniFile)
        return std::nullopt;
    return bytes;
}

IniRows iniRowsOf(const QByteArray &bytes, const QString &path)
{
    QTemporaryFile copy;
    return rowsIn(fill(copy, bytes) ? copy.fileName() : path);
}

bool writeIniFile(const QString &path, const QByteArray &bytes, const QVariantMap &rows)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isWritable())
        return false;
    const QString target = info.exists() ? info.canonicalFilePath() : path; // a link stays a link
    removeLeftovers(target);
    QTemporaryFile copy(target + kNew + QStringLiteral("XXXXXX"));
    if (!fill(copy, bytes))
        return false;
    QSettings changed(copy.fileName(), QSettings::IniFormat);
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (row->isValid())
            changed.setValue(row.key(), *row);
        else
            changed.remove(row.key());
    }
    changed.sync(); // waits until the bytes are on the disk
    // QFile::rename() replaces no file.
    return changed.status() == QSettings::NoError
           && std::rename(QFile::encodeName(copy.fileName()).constData(), QFile::encodeName(target).constData()) == 0;
}

} // namespace matside
