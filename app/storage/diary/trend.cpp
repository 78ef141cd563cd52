// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diary/trend.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace matside {

namespace {

template <typename T>
double medianOf(std::vector<T> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    const auto upper = static_cast<double>(values[middle]);
    return values.size() % 2 == 1 ? upper : (static_cast<double>(values[middle - 1]) + upper) / 2;
}

/// Gathers values, and gives the median of the last kWindow of them.
class RunningMedian final
{
public:
    std::optional<double> add(double value)
    {
        m_values.push_back(value);
        if (m_values.size() < Trend::kWindow)
            return std::nullopt;
        return medianOf(std::vector<double>(m_values.end() - Trend::kWindow, m_values.end()));
    }

private:
    std::vector<double> m_values;
};

bool isRated(const DiaryEntry &entry)
{
    return entry.answer.before.has_value() || entry.answer.after.has_value();
}

std::vector<Trend::Point> ratingsOf(const DiaryEntries &entries, const QString &asked)
{
    std::vector<Trend::Point> points;
    RunningMedian median;
    for (const DiaryEntry &entry : entries) {
        if (!isRated(entry) || entry.answer.asked != asked)
            continue;
        Trend::Point point{entry.began, entry.answer.before, entry.answer.after, {}, {}, {}};
        if (point.after)
            point.median = median.add(*point.after);
        points.push_back(point);
    }
    return points;
}

/// Where the back complained, the reach was not comfortable.
std::optional<double> comfortableReach(const Summary &done, Side side)
{
    double reach = done.furthest[side];
    for (const double eased : done.easings[side])
        reach = std::min(reach, eased);
    return done.furthest[side] > 0 ? std::optional(reach) : std::nullopt;
}

bool hasReach(const DiaryEntry &entry)
{
    return entry.done.furthest.left > 0 || entry.done.furthest.right > 0;
}

std::vector<Trend::Point> reachesOf(const DiaryEntries &entries)
{
    const auto latest = std::find_if(entries.rbegin(), entries.rend(), hasReach);
    std::vector<Trend::Point> points;
    PerSide<RunningMedian> medians;
    for (const DiaryEntry &entry : entries) {
        if (!hasReach(entry) || entry.done.routine != latest->done.routine)
            continue;
        Trend::Point point;
        point.began = entry.began;
        for (const Side side : {Side::Left, Side::Right}) {
            point.reach[side] = comfortableReach(entry.done, side);
            if (point.reach[side])
                point.medianReach[side] = medians[side].add(*point.reach[side]);
        }
        points.push_back(point);
    }
    return points;
}

/// How far the pairs of an early and a late rating are from even, in standard deviations; over 0: the late ones are lower.
double rankTest(const std::vector<int> &early, const std::vector<int> &late)
{
    double lower = 0; // pairs
    std::map<int, double> times;
    for (const int one : early) {
        for (const int other : late)
            lower += other < one ? 1 : other == one ? .5 : 0;
    }
    for (const std::vector<int> *half : {&early, &late}) {
        for (const int rating : *half)
            times[rating] += 1;
    }
    const auto count = static_cast<double>(early.size());
    const double all = 2 * count;
    double equal = 0;
    for (const auto &[rating, number] : times)
        equal += number * number * number - number;
    double spread = count * count / 12 * (all + 1 - equal / (all * (all - 1)));
    // By how much the mean of `count` days that are alike varies more than that of single days.
    double alike = 1;
    for (double away = 1; away < count; ++away)
        alike += 2 * (1 - away / count) * std::pow(Trend::kAlike, away);
    spread *= alike;
    return spread > 0 ? (lower - count * count / 2) / std::sqrt(spread) : 0;
}

void read(Trend &trend)
{
    std::vector<int> all;
    for (const Trend::Point &point : trend.ratings) {
        if (point.after)
            all.push_back(*point.after);
    }
    if (all.size() < Trend::kLeast)
        return;
    trend.compared = std::max(std::min(Trend::kCompared, all.size() / 2), all.size() / 3);
    const auto length = static_cast<std::ptrdiff_t>(trend.compared);
    const std::vector<int> early(all.begin(), all.begin() + length);
    const std::vector<int> late(all.end() - length, all.end());
    trend.early = medianOf(early);
    trend.late = medianOf(late);
    const double fall = trend.early - trend.late;
    const double clear = rankTest(early, late);
    trend.reading = Trend::Reading::Same;
    if (fall >= Trend::kNeeded && clear >= Trend::kClear)
        trend.reading = Trend::Reading::Lower;
    else if (-fall >= Trend::kNeeded && -clear >= Trend::kClear)
        trend.reading = Trend::Reading::Higher;
}

} // namespace

Trend trendOf(const DiaryEntries &entries)
{
    Trend trend;
    const auto latest = std::find_if(entries.rbegin(), entries.rend(), isRated);
    if (latest != entries.rend()) {
        trend.asked = latest->answer.asked;
        trend.ratings = ratingsOf(entries, trend.asked);
    }
    trend.reaches = reachesOf(entries);
    read(trend);
    return trend;
}

} // namespace matside
