// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/textfile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace matside {

namespace {

using Code = Problem::Code;

Problem wholeFile(Code code, const QString &file, const QString &sentence)
{
    Problem problem;
    problem.code = code;
    problem.file = file;
    problem.sentence = sentence;
    return problem;
}

Problem tooLarge(const QString &file)
{
    return wholeFile(Code::CannotRead, file, QStringLiteral("This file is larger than 1 MiB; make it smaller."));
}

/// One character of UTF-8.
struct Decoded final
{
    char32_t character = 0;
    int length = 0; ///< in bytes; 0 for what is no UTF-8
};

/// Overlong forms, surrogates and what lies beyond U+10FFFF are no UTF-8, though they look like it.
Decoded decode(const QByteArray &bytes, qsizetype at)
{
    const auto byteAt = [&](qsizetype index) { return static_cast<unsigned char>(bytes[index]); };
    const unsigned char first = byteAt(at);
    if (first < 0x80)
        return {first, 1};
    const int length = first >= 0xF0 && first < 0xF5   ? 4
                       : first >= 0xE0 && first < 0xF0 ? 3
                       : first >= 0xC2 && first < 0xE0 ? 2
                                                       : 0;
    if (length == 0 || at + length > bytes.size())
        return {};
    char32_t character = first & (0x7Fu >> length);
    for (int i = 1; i < length; ++i) {
        if ((byteAt(at + i) & 0xC0) != 0x80)
            return {};
        character = (character << 6) | (byteAt(at + i) & 0x3Fu);
    }
    const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    return overlong || surrogate || character > 0x10FFFF ? Decoded{} : Decoded{character, length};
}

} // namespace

bool isHiddenCharacter(char32_t c)
{
    const bool control = (c < 0x20 && c != U'\t' && c != U'\n') || (c >= 0x7F && c <= 0x9F);
    const bool turnsDirection =
        c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || turnsDirection;
}

QString characterName(char32_t character)
{
    return QStringLiteral("U+%1").arg(static_cast<uint>(character), 4, 16, QLatin1Char('0')).toUpper();
}

std::optional<Problem> problemOfText(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() > kLargestTextFile)
        return tooLarge(file);
    int line = 1;
    int column = 1;
    for (qsizetype at = 0; at < bytes.size();) {
        const Decoded decoded = decode(bytes, at);
        const bool crlf = decoded.character == U'\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n';
        if (decoded.length == 0 || (isHiddenCharacter(decoded.character) && !crlf)) {
            Problem problem;
            problem.code = Code::Encoding;
            problem.file = file;
            problem.line = line;
            problem.column = column;
            problem.sentence = decoded.length == 0
                                   ? QStringLiteral("These bytes are not UTF-8; save the file again as UTF-8 text.")
                                   : QStringLiteral("The invisible character %1 stands here; delete it.")
                                         .arg(characterName(decoded.character));
            return problem;
        }
        at += decoded.length;
        column = decoded.character == U'\n' ? 1 : column + 1;
        line += decoded.character == U'\n' ? 1 : 0;
    }
    return std::nullopt;
}

Result<QByteArray> readTextFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return wholeFile(Code::CannotRead, path,
                         QStringLiteral("There is no such file; check its name and its folder."));
    if (info.isDir())
        return wholeFile(Code::CannotRead, path, QStringLiteral("This is a folder; name a file in it."));
    if (!info.isFile())
        return wholeFile(Code::CannotRead, path, QStringLiteral("This is a device or a pipe; name an ordinary file."));
    if (info.size() > kLargestTextFile)
        return tooLarge(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return wholeFile(
            Code::CannotRead, path,
            QStringLiteral("This file cannot be opened (%1); check that you may read it.").arg(file.errorString()));
    }
    // Some files say they are empty and are not (/proc), so what is read is limited whatever the size was said to be.
    QByteArray bytes = file.read(kLargestTextFile + 1);
    if (file.error() != QFileDevice::NoError) {
        return wholeFile(Code::CannotRead, path,
                         QStringLiteral("This file cannot be read (%1); try to copy it.").arg(file.errorString()));
    }
    if (auto problem = problemOfText(bytes, path))
        return *std::move(problem);
    return bytes;
}

} // namespace matside
