// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pseudotranslator.h"

#include <QRegularExpression>

#include <cmath>

namespace matside {

namespace {

constexpr double kLonger = .4;
constexpr int kShortWord = 2; // letters, up to which a word stays as it is

QString marked(QString word)
{
    return word.replace(QLatin1Char('a'), QChar(0xE4))
        .replace(QLatin1Char('o'), QChar(0xF6))
        .replace(QLatin1Char('u'), QChar(0xFC));
}

/// Ends in as many of its last letters again as are missing.
QString longerWord(const QString &word, double &owed)
{
    owed += static_cast<double>(word.size()) * kLonger;
    if (word.size() <= kShortWord)
        return word;
    const qsizetype more = std::min<qsizetype>(word.size() - 1, std::lround(owed));
    owed -= static_cast<double>(more);
    return marked(word) + marked(word.right(more)).toLower();
}

} // namespace

QString lengthened(const QString &text)
{
    static const QRegularExpression words(QStringLiteral("\\{\\w+\\}|%[0-9n]|[A-Za-z]+"));
    QString longer;
    double owed = 0;
    qsizetype done = 0;
    for (auto match = words.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch word = match.next();
        longer += text.mid(done, word.capturedStart() - done);
        const QString found = word.captured();
        const bool place = found.startsWith(QLatin1Char('{')) || found.startsWith(QLatin1Char('%'));
        longer += place ? found : longerWord(found, owed);
        done = word.capturedEnd();
    }
    return longer + text.mid(done);
}

Routine lengthened(Routine routine)
{
    const auto lengthen = [](QString &text) { text = lengthened(text); };
    lengthen(routine.title);
    lengthen(routine.summary);
    for (Choice &choice : routine.choices)
        lengthen(choice.title);
    for (Support &support : routine.supports)
        lengthen(support.title);
    for (ReadingCard &card : routine.cards) {
        lengthen(card.title);
        lengthen(card.text);
    }
    for (Line &line : routine.offPath)
        lengthen(line.text);
    for (MoveWords &words : routine.offPathMoves) {
        lengthen(words.title);
        lengthen(words.idle);
    }
    for (Part &part : routine.parts) {
        lengthen(part.title);
        for (Step &step : part.steps) {
            for (QString *text : {&step.title, &step.sentence, &step.describes})
                lengthen(*text);
            for (std::vector<Move> *moves : {&step.moves, &step.after}) {
                for (Move &move : *moves) {
                    lengthen(move.title);
                    lengthen(move.idle);
                    for (Line &line : move.lines) {
                        lengthen(line.text);
                        lengthen(line.brief);
                    }
                }
            }
        }
    }
    return routine;
}

QString PseudoTranslator::translate(const char *, const char *sourceText, const char *, int n) const
{
    QString text = lengthened(QString::fromUtf8(sourceText));
    return n < 0 ? text : text.replace(QStringLiteral("%n"), QString::number(n));
}

} // namespace matside
