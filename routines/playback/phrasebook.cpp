// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/phrasebook.h"

#include "model/engineids.h"

#include <array>

namespace matside {

namespace {

constexpr std::array<const char16_t *, 13> kNumbers{u"none",  u"one",   u"two",  u"three", u"four",   u"five",  u"six",
                                                    u"seven", u"eight", u"nine", u"ten",   u"eleven", u"twelve"};

QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

/// What a placeholder stands for, and what it adds to the id of a clip.
struct Filling final
{
    QString text;
    QString idPart;
};

Filling fillingOf(const Phrasebook &book, QStringView name, const PhraseArguments &arguments)
{
    if (name == u"side" && arguments.side)
        return {sideName(*arguments.side), QLatin1Char('-') + sideName(*arguments.side)};
    if (name == u"other" && arguments.side)
        return {sideName(otherSide(*arguments.side)), QLatin1Char('-') + sideName(*arguments.side)};
    if (name == u"n")
        return {book.number(arguments.number), QStringLiteral("-%1").arg(arguments.number)};
    if (name == u"next")
        return {book.number(arguments.number + 1), QStringLiteral("-%1").arg(arguments.number + 1)};
    if (name == u"total")
        return {book.number(arguments.total), QStringLiteral("-of-%1").arg(arguments.total)};
    return {};
}

/// Fills in a template; collects what belongs into the id, each part once.
QString filled(const Phrasebook &book, const QString &pattern, const PhraseArguments &arguments, QStringList *idParts)
{
    QString result;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        result += QStringView(pattern).mid(at, open - at);
        const QString name = pattern.mid(open + 1, close - open - 1);
        const Filling filling = fillingOf(book, name.toLower(), arguments);
        result += !name.isEmpty() && name.at(0).isUpper() ? capitalised(filling.text) : filling.text;
        if (idParts && !filling.idPart.isEmpty() && !idParts->contains(filling.idPart))
            idParts->append(filling.idPart);
        at = close + 1;
    }
    result += QStringView(pattern).mid(at);
    return result;
}

} // namespace

namespace {

/// A line that is said differently without support is a recording of its own.
QString clipId(const Line &line)
{
    return line.when.support == false ? line.id + engine::kNoSupportSuffix : line.id;
}

} // namespace

Phrase Phrasebook::phrase(const Line &line, const PhraseArguments &arguments) const
{
    QStringList idParts;
    const QString id = clipId(line);
    const QString text = filled(*this, line.text, arguments, &idParts);
    return {id + idParts.join(QString()), text};
}

std::optional<Phrase> Phrasebook::brief(const Line &line, const PhraseArguments &arguments) const
{
    const QString id = clipId(line) + engine::kBriefSuffix;
    if (line.brief.isEmpty())
        return std::nullopt;
    QStringList idParts;
    const QString text = filled(*this, line.brief, arguments, &idParts);
    return Phrase{id + idParts.join(QString()), text};
}

QString Phrasebook::fill(QString text, const PhraseArguments &arguments) const
{
    return text.contains(u'{') ? filled(*this, text, arguments, nullptr) : text;
}

QString Phrasebook::number(int number) const
{
    const bool named = number >= 0 && static_cast<std::size_t>(number) < kNumbers.size();
    return named ? QString::fromUtf16(kNumbers[static_cast<std::size_t>(number)]) : QString::number(number);
}

} // namespace matside
