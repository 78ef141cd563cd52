// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ownfolder.h"

#include <QDir>
#include <QFileInfo>

namespace matside {

bool makeOwnFolder(const QString &path)
{
    constexpr QFile::Permissions kOwn = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    const QFileInfo folder(path);
    if (folder.exists())
        return folder.isDir();
    if (!makeOwnFolder(folder.absolutePath()))
        return false;
    return QDir().mkdir(path, kOwn) || QFileInfo(path).isDir(); // another program may have made it meanwhile
}

} // namespace matside
