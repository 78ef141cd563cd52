// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/savefile.h"

#include <QSaveFile>

namespace matside {

bool saveFile(const QString &path, const QByteArray &bytes, std::optional<QFileDevice::Permissions> access)
{
    QSaveFile file(path);
    // commit() waits until the bytes are on the disk. Without flush() it takes no notice of a full disk (Qt 6.4): the new file is empty.
    return file.open(QIODevice::WriteOnly) && (!access || file.setPermissions(*access))
           && file.write(bytes) == bytes.size() && file.flush() && file.commit();
}

} // namespace matside
