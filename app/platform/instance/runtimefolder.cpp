// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instance/runtimefolder.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace matside {

namespace {

/// Whether it is a folder that nobody but this person can read or change.
bool isOwn(const QByteArray &path)
{
    struct stat folder = {};
    return lstat(path.constData(), &folder) == 0 && S_ISDIR(folder.st_mode) && folder.st_uid == geteuid()
           && (folder.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

} // namespace

QString runtimeFolder()
{
    if (const QByteArray given = qgetenv("XDG_RUNTIME_DIR"); !given.isEmpty() && isOwn(given))
        return QFile::decodeName(given);
    const QString beside = QStringLiteral("%1/matside-%2").arg(QDir::tempPath()).arg(geteuid());
    const QByteArray path = QFile::encodeName(beside);
    mkdir(path.constData(), S_IRWXU); // it may be there already
    return isOwn(path) ? beside : QString();
}

} // namespace matside
