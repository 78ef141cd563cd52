// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/trendtext.h"

#include "ui/after/donetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace matside {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TrendText", text);
}

qsizetype ratingsAfter(const Trend &trend)
{
    return std::count_if(trend.ratings.begin(), trend.ratings.end(),
                         [](const Trend::Point &point) { return point.after.has_value(); });
}

QString ratingsTitle(const Trend &trend)
{
    switch (trend.reading) {
    case Trend::Reading::Lower:
        return tr("Lower than at first");
    case Trend::Reading::Higher:
        return tr("Higher than at first");
    case Trend::Reading::Same:
        return tr("About the same as at first");
    case Trend::Reading::TooFew:
        break;
    }
    const qsizetype ratings = ratingsAfter(trend);
    if (ratings == 0)
        return tr("No rating yet");
    return ratings == 1 ? tr("One rating so far") : tr("%1 ratings so far").arg(ratings);
}

QString ratingsSentence(const Trend &trend)
{
    if (trend.reading == Trend::Reading::TooFew)
        return tr("From five ratings after a session on, the first are compared here with the last. A rating is always up to you.");
    QString middles = tr("%1 Lately %2, at first %3: the middle of %4 ratings each.")
                          .arg(trend.asked, ratingText(trend.late), ratingText(trend.early))
                          .arg(trend.compared);
    if (trend.reading != Trend::Reading::Same)
        return middles + u' ' + tr("This is how it felt, and tells nothing about why.");
    const bool isSmall = std::abs(trend.late - trend.early) < Trend::kNeeded;
    return middles + u' '
           + (isSmall ? tr("Less than two apart is no difference to go by.")
                      : tr("They are too few, or go up and down too much, to call that a difference."));
}

QString lateReaches(const Trend &trend)
{
    QStringList sides;
    for (const Side side : {Side::Left, Side::Right}) {
        const auto latest = std::find_if(trend.reaches.rbegin(), trend.reaches.rend(),
                                         [side](const Trend::Point &point) { return point.reach[side].has_value(); });
        if (latest == trend.reaches.rend() || !latest->medianReach[side])
            continue;
        const QString reach = reachText(*latest->medianReach[side]);
        sides << (side == Side::Left ? tr("left %1") : tr("right %1")).arg(reach);
    }
    return sides.join(tr(", "));
}

QString reachesSentence(const Trend &trend)
{
    const QString easy = tr("Farther is not better: as far as it is easy.");
    const QString late = lateReaches(trend);
    if (late.isEmpty())
        return tr("From five sessions on, a line shows the middle of five.") + u' ' + easy;
    return tr("In the middle of the last five sessions: %1.").arg(late) + u' ' + easy;
}

QStringList ratingParts(const Trend::Point &point)
{
    QStringList parts;
    if (point.before)
        parts << tr("before %1").arg(*point.before);
    if (point.after)
        parts << tr("after %1").arg(*point.after);
    if (point.median)
        parts << tr("median of five %1").arg(ratingText(*point.median));
    return parts;
}

QStringList reachParts(const Trend::Point &point)
{
    QStringList parts;
    if (point.reach.left)
        parts << tr("left %1").arg(reachText(*point.reach.left));
    if (point.reach.right)
        parts << tr("right %1").arg(reachText(*point.reach.right));
    return parts;
}

} // namespace

const std::vector<Trend::Point> &pointsOf(const Trend &trend, TrendKind kind)
{
    return kind == TrendKind::Ratings ? trend.ratings : trend.reaches;
}

QString trendTitle(const Trend &trend, TrendKind kind)
{
    if (kind == TrendKind::Ratings)
        return ratingsTitle(trend);
    return trend.reaches.empty() ? tr("No reach yet") : tr("How far was comfortable");
}

QString trendSentence(const Trend &trend, TrendKind kind)
{
    return kind == TrendKind::Ratings ? ratingsSentence(trend) : reachesSentence(trend);
}

QString dayText(const QDateTime &began)
{
    return QLocale().toString(began.date(), QLocale::ShortFormat);
}

QString ratingText(double rating)
{
    return QLocale().toString(rating, 'g', 3);
}

QString pointText(const Trend::Point &point, TrendKind kind)
{
    const QStringList parts = kind == TrendKind::Ratings ? ratingParts(point) : reachParts(point);
    return tr("%1: %2").arg(dayText(point.began), parts.join(tr(", ")));
}

} // namespace matside
