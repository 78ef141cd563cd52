// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/captionchunks.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace matside {

namespace {

/// The marks after which a text may be cut, best first. The mark stays with the text before it.
const std::array<QRegularExpression, 3> &separators()
{
    static const std::array<QRegularExpression, 3> all{QRegularExpression(QStringLiteral("(?<=[.!?:;])\\s+")),
                                                       QRegularExpression(QStringLiteral("(?<=,)\\s+")),
                                                       QRegularExpression(QStringLiteral("\\s+"))};
    return all;
}

const QString kMore = QStringLiteral("…");

/// With the marks that a piece has which is cut out of a sentence.
QString marked(const QString &piece)
{
    return kMore + piece + kMore;
}

void appendChunks(const QString &text, std::size_t level, const std::function<bool(const QString &)> &fits,
                  QStringList &chunks)
{
    const auto holds = [&](const QString &piece) { return fits(level == 0 ? piece : marked(piece)); };
    if (level == separators().size() || holds(text)) {
        chunks << text;
        return;
    }
    QString together;
    for (const QString &part : text.split(separators().at(level), Qt::SkipEmptyParts)) {
        const QString longer = together.isEmpty() ? part : together + QLatin1Char(' ') + part;
        if (holds(longer)) {
            together = longer;
            continue;
        }
        if (!together.isEmpty())
            chunks << together;
        together.clear();
        if (holds(part))
            together = part;
        else
            appendChunks(part, level + 1, fits, chunks);
    }
    if (!together.isEmpty())
        chunks << together;
}

} // namespace

QStringList captionChunks(const QString &text, const std::function<bool(const QString &)> &fits)
{
    QStringList chunks;
    appendChunks(text, 0, fits, chunks);
    // Half a sentence must not be read as a whole one.
    static const QRegularExpression end(QStringLiteral("[.!?:;]$"));
    for (qsizetype index = 0; index + 1 < chunks.size(); ++index) {
        if (end.match(chunks.at(index)).hasMatch())
            continue;
        if (chunks.at(index).endsWith(QLatin1Char(',')))
            chunks[index].chop(1);
        chunks[index] += kMore;
        chunks[index + 1].prepend(kMore);
    }
    return chunks;
}

QString chunkAt(const QStringList &chunks, double said)
{
    qsizetype letters = 0;
    for (const QString &chunk : chunks)
        letters += chunk.size();
    const double gone = std::clamp(said, 0.0, 1.0) * static_cast<double>(letters);
    qsizetype before = 0;
    for (const QString &chunk : chunks) {
        before += chunk.size();
        if (gone < static_cast<double>(before))
            return chunk;
    }
    return chunks.value(chunks.size() - 1);
}

} // namespace matside
