// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/filename.h"

#include <QDir>
#include <QStringDecoder>

#include <fcntl.h>

#include <algorithm>
#include <filesystem>

namespace matside {

namespace {

constexpr char16_t kFirst = 0xDC80;
constexpr char16_t kLast = 0xDCFF;

/// Whether this character stands for a byte.
bool isByte(const QString &name, qsizetype at)
{
    const char16_t c = name[at].unicode();
    return c >= kFirst && c <= kLast && (at == 0 || !name[at - 1].isHighSurrogate());
}

/// Also a byte order mark at the beginning, which QString::fromUtf8() takes away.
QString decoded(QByteArrayView bytes)
{
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(bytes);
}

/// How many of the first bytes are one character of UTF-8: 0 where they are none.
qsizetype lengthOfCharacter(QByteArrayView bytes)
{
    for (qsizetype length = 1; length <= std::min<qsizetype>(4, bytes.size()); ++length) {
        if (bytes.first(length).isValidUtf8())
            return length;
    }
    return 0;
}

/// The names of the folder's files that QDir leaves out, of those that tomlFilesIn() gives.
QStringList leftOutBy(const QDir &folder)
{
    QStringList names;
    std::error_code failed;
    const std::filesystem::path path(bytesOfFileName(folder.path()).toStdString());
    for (std::filesystem::directory_iterator entry(path, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        const QByteArray name = QByteArray::fromStdString(entry->path().filename().string());
        std::error_code unknown;
        if (!name.isValidUtf8() && !name.startsWith('.') && name.toLower().endsWith(".toml")
            && !entry->is_directory(unknown))
            names << fileNameOf(name);
    }
    names.sort();
    return names;
}

} // namespace

QString fileNameOf(const QByteArray &bytes)
{
    if (bytes.isValidUtf8())
        return decoded(bytes);
    QString name;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = lengthOfCharacter(QByteArrayView(bytes).sliced(at));
        if (length > 0)
            name += decoded(QByteArrayView(bytes).sliced(at, length));
        else
            name += QChar(static_cast<char16_t>(0xDC00 + static_cast<unsigned char>(bytes[at])));
        at += std::max<qsizetype>(1, length);
    }
    return name;
}

QByteArray bytesOfFileName(const QString &name)
{
    QByteArray bytes;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < name.size(); ++at) {
        if (!isByte(name, at))
            continue;
        bytes += name.mid(begin, at - begin).toUtf8();
        bytes += static_cast<char>(name[at].unicode() - 0xDC00);
        begin = at + 1;
    }
    return bytes + name.mid(begin).toUtf8();
}

QString openableFileName(const QString &name)
{
    if (QByteArray bytes = bytesOfFileName(name); !bytes.isValidUtf8()) {
        // Not closed: the name is good as long as the process lives, which names a few files at most. O_PATH waits for no pipe.
        const int file = open(bytes.constData(), O_PATH | O_CLOEXEC);
        if (file >= 0)
            return QStringLiteral("/proc/self/fd/%1").arg(file);
    }
    return name;
}

QStringList tomlFilesIn(const QString &folder)
{
    const QDir dir(openableFileName(folder));
    QStringList paths;
    for (const QString &name :
         dir.entryList({QStringLiteral("*.toml")}, QDir::Files | QDir::System, QDir::Name) + leftOutBy(dir))
        paths << QDir(folder).filePath(name);
    return paths;
}

} // namespace matside
