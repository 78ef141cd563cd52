// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/textfile.h"

#include "model/filename.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace matside {

namespace {

using Code = Problem::Code;

Problem tooLarge(const QString &file)
{
    return wholeFile(Code::CannotRead, file,
                     QStringLiteral("This file is larger than %1 KiB; make it smaller.").arg(kLargestTextFile / 1024));
}

struct Range final
{
    char32_t first;
    char32_t last;
};

/// Default_Ignorable_Code_Point of Unicode 15 beyond the categories that isHiddenCharacter() names.
constexpr std::array kIgnorable{Range{0x034F, 0x034F},  Range{0x115F, 0x1160}, Range{0x17B4, 0x17B5},
                                Range{0x180B, 0x180F},  Range{0x2065, 0x2065}, Range{0x3164, 0x3164},
                                Range{0xFE00, 0xFE0F},  Range{0xFFA0, 0xFFA0}, Range{0xFFF0, 0xFFF8},
                                Range{0xE0000, 0xE0FFF}};

/// What else a file may be that somebody meant to be a text: how it begins, and what to do.
struct OtherFile final
{
    QByteArrayView begins;
    QLatin1StringView sentence;
};

constexpr QLatin1StringView kUtf16("This text is saved as UTF-16, which some editors call Unicode; save it again as UTF-8.");
constexpr QLatin1StringView kDocument("This is a document with fonts and pages, no plain text; save it again as plain text, UTF-8.");
constexpr std::array kOtherFiles{OtherFile{"\xFF\xFE", kUtf16},     OtherFile{"\xFE\xFF", kUtf16},   OtherFile{"PK\x03\x04", kDocument},
                                 OtherFile{"{\\rtf", kDocument},      OtherFile{"%PDF-", kDocument}, OtherFile{"\xD0\xCF\x11\xE0", kDocument}};

Problem encodingProblem(const QString &file, int line, int column, const QString &sentence)
{
    Problem problem;
    problem.code = Code::Encoding;
    problem.file = file;
    problem.line = line;
    problem.column = column;
    problem.sentence = sentence;
    return problem;
}

/// What to say of a character that isHiddenCharacter() names. before: the bytes before it.
QString hiddenSentence(char32_t c, const QByteArray &bytes, qsizetype before)
{
    // Bytes that are not UTF-8 decode to U+0000; a real U+0000 is in the bytes, too.
    if (c == 0 && bytes[before] != '\0')
        return QStringLiteral("These bytes are not UTF-8; save the file again as UTF-8 text.");
    if (c == U'\r')
        return QStringLiteral("The lines end as those of old Macs do (U+000D); save the file again with the line ends of Unix or Windows.");
    return QStringLiteral("The invisible character %1 stands here; delete it.").arg(characterName(c));
}

} // namespace

bool isHiddenCharacter(char32_t c)
{
    if (c < 0x7F)
        return c < 0x20 && c != U'\t' && c != U'\n';
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return std::any_of(kIgnorable.begin(), kIgnorable.end(),
                           [c](const Range &range) { return c >= range.first && c <= range.last; });
    }
}

QString visible(const QString &text, bool hasLines)
{
    QString shown;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        at += isPair ? 1 : 0;
        const bool layout = c == U'\n' || c == U'\t';
        const bool isHalf = QChar::isSurrogate(c); // a byte of a file name, as fileNameOf() gives it
        if (layout ? !hasLines : isHalf || isHiddenCharacter(c))
            shown += QStringLiteral("\\x%1").arg(static_cast<uint>(isHalf ? c & 0xFF : c), 2, 16, QLatin1Char('0'));
        else
            shown += QString::fromUcs4(&c, 1);
    }
    return shown;
}

QString characterName(char32_t character)
{
    return QStringLiteral("U+%1").arg(static_cast<uint>(character), 4, 16, QLatin1Char('0')).toUpper();
}

std::optional<Problem> problemOfText(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() > kLargestTextFile)
        return tooLarge(file);
    for (const OtherFile &other : kOtherFiles) {
        if (bytes.startsWith(other.begins))
            return encodingProblem(file, 1, 1, other.sentence);
    }
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
        const bool byteOrderMark = at == 0 && c == QChar::ByteOrderMark;
        const char32_t character =
            c.isHighSurrogate() && at + 1 < text.size() ? QChar::surrogateToUcs4(c, text[at + 1]) : c.unicode();
        if (isHiddenCharacter(character) && !crlf && !byteOrderMark) {
            const qsizetype before = QStringView(text).left(at).toUtf8().size();
            return encodingProblem(file, line, column, hiddenSentence(character, bytes, before));
        }
        // The two halves of a character outside the basic plane are one column.
        column = c == u'\n' ? 1 : column + (c.isLowSurrogate() ? 0 : 1);
        line += c == u'\n' ? 1 : 0;
    }
    return std::nullopt;
}

Result<QByteArray> readTextFile(const QString &path)
{
    const QString openable = openableFileName(path);
    const QFileInfo info(openable);
    if (!info.exists())
        return wholeFile(Code::CannotRead, path,
                         QStringLiteral("There is no such file; check its name and its folder."));
    if (info.isDir())
        return wholeFile(Code::CannotRead, path, QStringLiteral("This is a folder; name a file in it."));
    if (!info.isFile())
        return wholeFile(Code::CannotRead, path, QStringLiteral("This is a device or a pipe; name an ordinary file."));
    if (info.size() > kLargestTextFile)
        return tooLarge(path);
    QFile file(openable);
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
