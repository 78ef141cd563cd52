// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturefolder.h"

#include "model/savefile.h"
#include "storage/ownfolder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <utility>

namespace matside {

namespace {

/// A picture that is used again counts as new.
bool isKept(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.size() == content.size() && file.open(QIODevice::ReadWrite)
           && file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
}

} // namespace

PictureFolder::PictureFolder(QString path) : m_path(std::move(path)) {}

QString PictureFolder::keep(const QByteArray &png) const
{
    const QDir folder(m_path);
    const QByteArray name = QCryptographicHash::hash(png, QCryptographicHash::Sha1).toHex() + ".png";
    const QString path = folder.filePath(QString::fromLatin1(name));
    if (!isKept(path, png) && (!makeOwnFolder(m_path) || !saveFile(path, png)))
        return {};
    const QStringList files = folder.entryList(QDir::Files | QDir::Hidden, QDir::Time);
    for (const QString &old : files.mid(kMost))
        QFile::remove(folder.filePath(old));
    return path;
}

} // namespace matside
