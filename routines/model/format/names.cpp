// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/format/names.h"

#include "model/textfile.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace matside {

namespace {

/// Longer names are not compared: the work grows with the square of the length.
constexpr qsizetype kLongestCompared = 80;
/// Shorter words, as "to", say nothing of what is meant.
constexpr qsizetype kShortestWord = 3;
/// A word that two names share weighs as much as this many edits.
constexpr int kWeightOfWord = 6;
constexpr qsizetype kNearest = 3;

/// The edits between two words: a letter left out, put in or changed, or two neighbours swapped.
int slips(const QString &a, const QString &b)
{
    std::vector<int> beforeLast;
    std::vector<int> last(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < last.size(); ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        std::vector<int> row(last.size());
        row[0] = static_cast<int>(i);
        for (size_t j = 1; j < row.size(); ++j) {
            const auto at = static_cast<qsizetype>(j);
            const int change = a[i - 1] == b[at - 1] ? 0 : 1;
            row[j] = std::min({row[j - 1] + 1, last[j] + 1, last[j - 1] + change});
            if (i > 1 && at > 1 && a[i - 1] == b[at - 2] && a[i - 2] == b[at - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        beforeLast = std::exchange(last, std::move(row));
    }
    return last.back();
}

bool isSameWord(const QString &a, const QString &b)
{
    const bool isLong = qMin(a.size(), b.size()) > kShortestWord;
    return a == b || (isLong && slips(a, b) <= 1);
}

/// How unlike two names are: small is alike.
int unlikeness(const QString &a, const QString &b)
{
    int shared = 0;
    const QStringList others = b.split(QLatin1Char('-'));
    for (const QString &word : a.split(QLatin1Char('-'))) {
        const bool isShared =
            std::any_of(others.begin(), others.end(), [&](const QString &other) { return isSameWord(word, other); });
        shared += word.size() >= kShortestWord && isShared ? 1 : 0;
    }
    return slips(a, b) - kWeightOfWord * shared;
}

} // namespace

QString quoted(const QString &name)
{
    const QString shown = name.size() > 40 ? name.left(40) + QChar(0x2026) : name;
    return QChar(0x201C) + visible(shown.trimmed()) + QChar(0x201D);
}

QString closestName(const QString &name, const QStringList &known)
{
    if (name.size() > kLongestCompared)
        return {};
    QString best;
    // With two edits a short word becomes any other.
    int bestSlips = name.size() <= 3 ? 2 : 3;
    for (const QString &candidate : known) {
        const int distance = slips(name.toLower(), candidate.toLower());
        if (distance < bestSlips) {
            best = candidate;
            bestSlips = distance;
        }
    }
    return best;
}

QString didYouMean(const QString &name, const QStringList &known)
{
    const QString closest = closestName(name, known);
    return closest.isEmpty() ? QString() : QStringLiteral("; perhaps you meant %1").arg(quoted(closest));
}

QString oneOf(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    return names.mid(0, names.size() - 1).join(QLatin1String(", ")) + QLatin1String(" or ") + names.last();
}

QStringList nearestNames(const QString &name, const QStringList &known, qsizetype most)
{
    const QString wanted = name.left(kLongestCompared)
                               .toLower()
                               .replace(QLatin1Char(' '), QLatin1Char('-'))
                               .replace(QLatin1Char('_'), QLatin1Char('-'));
    std::vector<std::pair<int, qsizetype>> order;
    for (qsizetype i = 0; i < known.size(); ++i)
        order.emplace_back(unlikeness(wanted, known[i].toLower()), i);
    std::sort(order.begin(), order.end());
    QStringList nearest;
    for (size_t i = 0; i < order.size() && nearest.size() < most; ++i)
        nearest.append(known[order[i].second]);
    return nearest;
}

QString nearestOf(const QString &name, const QStringList &known)
{
    const QString closest = closestName(name, known);
    QStringList nearest = nearestNames(name, known, kNearest);
    if (closest.isEmpty())
        return QStringLiteral("the nearest of %1 are %2").arg(known.size()).arg(nearest.join(QLatin1String(", ")));
    nearest.removeAll(closest);
    return QStringLiteral("perhaps you meant %1; also near are %2")
        .arg(quoted(closest), nearest.mid(0, kNearest - 1).join(QLatin1String(" and ")));
}

} // namespace matside
