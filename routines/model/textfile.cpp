// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/textfile.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

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
    return wholeFile(Code::CannotRead, file,
                     QStringLiteral("This file is larger than %1 KiB; make it smaller.").arg(kLargestTextFile / 1024));
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
    using Flag = QStringDecoder::Flag;
    QStringDecoder decoder(QStringDecoder::Utf8,
                           Flag::Stateless | Flag::ConvertInvalidToNull | Flag::ConvertInitialBom);
    // With a space after the text, a character that is cut off at the end is invalid, too.
    const QString text = decoder.decode(bytes + ' ');
    int line = 1;
    int column = 1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool crlf = c == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n';
        if (isHiddenCharacter(c.unicode()) && !crlf) {
            // Bytes that are not UTF-8 decode to U+0000; a real U+0000 is in the bytes, too.
            const qsizetype before = QStringView(text).left(at).toUtf8().size();
            const bool invalid = c.isNull() && bytes[before] != '\0';
            Problem problem;
            problem.code = Code::Encoding;
            problem.file = file;
            problem.line = line;
            problem.column = column;
            problem.sentence = invalid ? QStringLiteral("These bytes are not UTF-8; save the file again as UTF-8 text.")
                                       : QStringLiteral("The invisible character %1 stands here; delete it.")
                                             .arg(characterName(c.unicode()));
            return problem;
        }
        // The two halves of a character outside the basic plane are one column.
        column = c == u'\n' ? 1 : column + (c.isLowSurrogate() ? 0 : 1);
        line += c == u'\n' ? 1 : 0;
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
    // Files of /proc have size 0 and are not empty, so the read itself is limited, too.
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
