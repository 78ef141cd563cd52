// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/captionchunks.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace matside {

namespace {

/// The marks after which a text may be cut, best first. The mark stays with the text before it.
const std::array<QRegularExpression, 3> &cuts()
{
    static const std::array<QRegularExpression, 3> all{QRegularExpression(QStringLiteral("(?<=[.!?:;])\\s+")),
                                                       QRegularExpression(QStringLiteral("(?<=,)\\s+")),
                                                       QRegularExpression(QStringLiteral("\\s+"))};
    return all;
}

void cut(const QString &text, std::size_t level, const std::function<bool(const QString &)> &fits, QStringList &pieces)
{
    if (level == cuts().size() || fits(text)) {
        pieces << text;
        return;
    }
    QString together;
    for (const QString &part : text.split(cuts().at(level), Qt::SkipEmptyParts)) {
        const QString longer = together.isEmpty() ? part : together + QLatin1Char(' ') + part;
        if (fits(longer)) {
            together = longer;
            continue;
        }
        if (!together.isEmpty())
            pieces << together;
        together.clear();
        if (fits(part))
            together = part;
        else
            cut(part, level + 1, fits, pieces);
    }
    if (!together.isEmpty())
        pieces << together;
}

} // namespace

QStringList captionChunks(const QString &text, const std::function<bool(const QString &)> &fits)
{
    QStringList pieces;
    cut(text, 0, fits, pieces);
    return pieces;
}

QString chunkAt(const QStringList &pieces, double said)
{
    qsizetype letters = 0;
    for (const QString &piece : pieces)
        letters += piece.size();
    const double gone = std::clamp(said, 0.0, 1.0) * static_cast<double>(letters);
    qsizetype before = 0;
    for (const QString &piece : pieces) {
        before += piece.size();
        if (gone < static_cast<double>(before))
            return piece;
    }
    return pieces.value(pieces.size() - 1);
}

} // namespace matside
