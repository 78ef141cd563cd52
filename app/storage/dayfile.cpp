// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dayfile.h"

#include "model/savefile.h"
#include "storage/ownfolder.h"

#include <QFile>
#include <QFileInfo>

namespace matside {

namespace {

constexpr qint64 kLength = 10; // "2026-11-29"

} // namespace

std::optional<QDate> readDay(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QDate day = QDate::fromString(QString::fromLatin1(file.read(kLength)), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

bool writeDay(const QString &path, const QDate &day)
{
    const QByteArray text = day.toString(Qt::ISODate).toLatin1() + '\n';
    return makeOwnFolder(QFileInfo(path).path()) && saveFile(path, text);
}

} // namespace matside
