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

void appendChunks(const QString &text, std::size_t level, const std::function<bool(const QString &)> &fits,
                  QStringList &chunks)
{
    if (level == separators().size() || fits(text)) {
        chunks << text;
        return;
    }
    QString together;
    for (const QString &part : text.split(separators().at(level), Qt::SkipEmptyParts)) {
        const QString longer = together.isEmpty() ? part : together + QLatin1Char(' ') + part;
        if (fits(longer)) {
            together = longer;
            continue;
        }
        if (!together.isEmpty())
            chunks << together;
        together.clear();
        if (fits(part))
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
