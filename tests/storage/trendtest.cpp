// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diary/trend.h"

#include "diarysamples.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <random>

namespace matside {

using Reading = Trend::Reading;

/// For the printed values of parameters.
void PrintTo(Reading reading, std::ostream *out)
{
    constexpr std::array kNames{"TooFew", "Same", "Lower", "Higher"};
    *out << kNames.at(static_cast<std::size_t>(reading));
}

namespace {

constexpr const char16_t *kAsked = u"How does it feel?";

DiaryEntry rated(std::optional<int> after, std::optional<int> before = std::nullopt)
{
    DiaryEntry entry = test::diaryEntry();
    entry.answer = {before, after, QString::fromUtf16(kAsked), {}};
    return entry;
}

/// A session a day with these ratings after it.
DiaryEntries diaryOf(const std::vector<int> &ratings)
{
    DiaryEntries entries;
    for (const int rating : ratings) {
        entries.push_back(rated(rating));
        entries.back().began = entries.back().began.addDays(static_cast<qint64>(entries.size()));
    }
    return entries;
}

DiaryEntry reached(PerSide<double> furthest, PerSide<std::vector<double>> easings = {})
{
    DiaryEntry entry = test::diaryEntry();
    entry.done.furthest = furthest;
    entry.done.easings = std::move(easings);
    return entry;
}

TEST(TrendTest, NothingIsReadUnderFiveRatings)
{
    EXPECT_EQ(trendOf({}).reading, Reading::TooFew);
    EXPECT_EQ(trendOf(diaryOf({9, 9, 0, 0})).reading, Reading::TooFew);
    EXPECT_EQ(trendOf(diaryOf({9, 9, 9, 0, 0})).reading, Reading::Same);
    EXPECT_EQ(trendOf(diaryOf({9, 9, 0, 0})).compared, 0U);
}

TEST(TrendTest, ADifferenceUnderTwoReadsAboutTheSame)
{
    const std::vector<int> high(20, 5);
    std::vector<int> ratings = high;
    ratings.insert(ratings.end(), 20, 4);
    EXPECT_EQ(trendOf(diaryOf(ratings)).reading, Reading::Same) << "however clear it is";
    ratings = high;
    ratings.insert(ratings.end(), 20, 3);
    EXPECT_EQ(trendOf(diaryOf(ratings)).reading, Reading::Lower);
    EXPECT_EQ(trendOf(diaryOf(ratings)).early, 5);
    EXPECT_EQ(trendOf(diaryOf(ratings)).late, 3);
    ratings = high;
    ratings.insert(ratings.end(), 20, 7);
    EXPECT_EQ(trendOf(diaryOf(ratings)).reading, Reading::Higher);
}

TEST(TrendTest, ALargeDifferenceInRatingsThatGoUpAndDownReadsAboutTheSame)
{
    const Trend trend = trendOf(diaryOf({8, 1, 7, 5, 9, 2, 6, 1, 8, 3}));
    EXPECT_GE(trend.early - trend.late, Trend::kNeeded);
    EXPECT_EQ(trend.reading, Reading::Same);
}

TEST(TrendTest, SingleDaysFarFromTheOthersChangeNothing)
{
    EXPECT_EQ(trendOf(diaryOf({5, 5, 10, 5, 5, 5, 5, 5, 0, 0, 5, 5})).reading, Reading::Same);
}

TEST(TrendTest, TheFirstThirdIsComparedWithTheLastAndAShortDiaryByItsHalves)
{
    EXPECT_EQ(trendOf(diaryOf(std::vector<int>(90, 5))).compared, 30U);
    EXPECT_EQ(trendOf(diaryOf(std::vector<int>(16, 5))).compared, 6U);
    EXPECT_EQ(trendOf(diaryOf(std::vector<int>(11, 5))).compared, 5U);
}

TEST(TrendTest, TheMedianIsThatOfTheLastFiveRatings)
{
    const Trend trend = trendOf(diaryOf({9, 1, 2, 8, 3, 0, 0}));
    ASSERT_EQ(trend.ratings.size(), 7U);
    for (std::size_t index = 0; index < 4; ++index)
        EXPECT_FALSE(trend.ratings[index].median) << index;
    EXPECT_EQ(trend.ratings[4].median, 3);
    EXPECT_EQ(trend.ratings[5].median, 2);
    EXPECT_EQ(trend.ratings[6].median, 2);
}

TEST(TrendTest, BeforeAndAfterAreAPairAndEitherMayBeMissing)
{
    DiaryEntries entries{rated(3, 6), rated(std::nullopt, 4), rated(2), rated(std::nullopt)};
    const Trend trend = trendOf(entries);
    ASSERT_EQ(trend.ratings.size(), 3U) << "a session without a rating has no point";
    EXPECT_EQ(trend.ratings[0].before, 6);
    EXPECT_EQ(trend.ratings[0].after, 3);
    EXPECT_FALSE(trend.ratings[1].after);
    EXPECT_FALSE(trend.ratings[2].before);
    EXPECT_EQ(trend.ratings[0].began, entries[0].began);
    EXPECT_EQ(trend.reading, Reading::TooFew);
}

TEST(TrendTest, ARatingBeforeASessionIsNotComparedWithOnesAfter)
{
    DiaryEntries entries;
    for (int day = 0; day < 10; ++day)
        entries.push_back(rated(std::nullopt, 9));
    for (int day = 0; day < 4; ++day)
        entries.push_back(rated(2, 9));
    EXPECT_EQ(trendOf(entries).reading, Reading::TooFew);
}

TEST(TrendTest, OnlyAnswersToTheLatestQuestionAreCompared)
{
    DiaryEntries entries = diaryOf({9, 9, 9, 9, 9, 2, 2, 2, 2, 2});
    for (std::size_t index = 0; index < 5; ++index)
        entries[index].answer.asked = QStringLiteral("How does the knee feel?");
    const Trend trend = trendOf(entries);
    EXPECT_EQ(trend.asked, QString::fromUtf16(kAsked));
    EXPECT_EQ(trend.ratings.size(), 5U);
    EXPECT_EQ(trend.reading, Reading::Same);
}

TEST(TrendTest, TheComfortableReachIsShortOfWhereTheBackComplained)
{
    const Trend trend = trendOf({reached({.8, .9}), reached({.7, .9}, {{}, {.6, .5}}), reached({0, .4})});
    ASSERT_EQ(trend.reaches.size(), 3U);
    EXPECT_EQ(trend.reaches[0].reach.left, .8);
    EXPECT_EQ(trend.reaches[0].reach.right, .9);
    EXPECT_EQ(trend.reaches[1].reach.left, .7);
    EXPECT_EQ(trend.reaches[1].reach.right, .5);
    EXPECT_FALSE(trend.reaches[2].reach.left) << "this side did not work";
    EXPECT_EQ(trend.reaches[2].reach.right, .4);
}

TEST(TrendTest, ReachesOfAnotherRoutineAreLeftOut)
{
    DiaryEntries entries{reached({.3, .3}), reached({.8, .8}), reached({0, 0})};
    entries[0].done.routine = QStringLiteral("bridges");
    const Trend trend = trendOf(entries);
    ASSERT_EQ(trend.reaches.size(), 1U);
    EXPECT_EQ(trend.reaches[0].reach.left, .8);
}

TEST(TrendTest, AReachHasAMedianOfFiveASide)
{
    DiaryEntries entries;
    for (const double reach : {.2, .9, .4, .5, .3})
        entries.push_back(reached({reach, 0}));
    const Trend trend = trendOf(entries);
    EXPECT_FALSE(trend.reaches[3].medianReach.left);
    EXPECT_EQ(trend.reaches[4].medianReach.left, .4);
    EXPECT_FALSE(trend.reaches[4].medianReach.right);
}

/// Diaries by chance, as docs/sources.md, "Diary", has them: always the same ones.
class Chance final
{
public:
    enum class Change { None, AtOnce, OverAThird, AllTheWay };

    explicit Chance(unsigned seed) : m_random(seed) {}

    /// One of a person whose ratings vary by a standard deviation of 1 to 2 around a level that wanders by half a point; a day is like
    /// the one before by 0 to 0.6. With a change the level falls by 3, in the middle half of the diary or all the way.
    std::vector<int> ratings(int shortest, int longest, Change change)
    {
        const auto days = static_cast<int>(std::lround(between(shortest - .49, longest + .49)));
        const double spread = between(1, 2);
        const double alike = between(0, .6);
        const double level = change == Change::None ? between(0, 8) : between(4, 8);
        const double start = between(0, 2 * std::numbers::pi);
        const double wave = 2 * std::numbers::pi / between(30, 120);
        const double when = between(.25, .75);
        double off = m_normal(m_random);
        std::vector<int> all;
        for (int day = 0; day < days; ++day) {
            const double at = (day + .5) / days;
            const double fallen = change == Change::None         ? 0
                                  : change == Change::AtOnce     ? (at > when ? 1 : 0)
                                  : change == Change::OverAThird ? std::clamp((at - when) * 3 + .5, 0.0, 1.0)
                                                                 : at;
            const double rating = level - 3 * fallen + spread * off + .5 * std::sin(start + wave * day);
            all.push_back(static_cast<int>(std::lround(std::clamp(rating, 0.0, 10.0))));
            off = alike * off + std::sqrt(1 - alike * alike) * m_normal(m_random);
        }
        return all;
    }

private:
    double between(double least, double most)
    {
        return least + (most - least) * static_cast<double>(m_random()) / static_cast<double>(std::mt19937::max());
    }

    std::mt19937 m_random;
    std::normal_distribution<double> m_normal;
};

constexpr int kDiaries = 1000;

/// How many of 1,000 diaries of this many sessions are read as lower, and as higher.
struct Count final
{
    int lower = 0;
    int higher = 0;
};
Count count(int shortest, int longest, Chance::Change change, const char *what)
{
    Chance chance(20'261'130);
    Count count;
    for (int diary = 0; diary < kDiaries; ++diary) {
        const Reading reading = trendOf(diaryOf(chance.ratings(shortest, longest, change))).reading;
        count.lower += reading == Reading::Lower ? 1 : 0;
        count.higher += reading == Reading::Higher ? 1 : 0;
    }
    std::printf("%s, %d to %d sessions: of %d diaries %d read lower, %d higher\n", what, shortest, longest, kDiaries,
                count.lower, count.higher);
    return count;
}

TEST(TrendTest, OfDiariesInWhichNothingChangesAtMostOneInTwentyReadsLowerOrHigher)
{
    const Count all = count(10, 300, Chance::Change::None, "no change");
    EXPECT_LE(all.lower + all.higher, kDiaries / 20);
    for (const auto &[shortest, longest] :
         {std::pair{5, 9}, std::pair{10, 14}, std::pair{15, 24}, std::pair{50, 99}, std::pair{100, 300}}) {
        const Count some = count(shortest, longest, Chance::Change::None, "no change");
        EXPECT_LE(some.lower + some.higher, kDiaries * 6 / 100) << shortest;
    }
    static_cast<void>(count(25, 49, Chance::Change::None, "no change"));
}

TEST(TrendTest, OfDiariesWithARealDropOfThreeNineInTenReadLower)
{
    for (const auto &[change, what] :
         {std::pair{Chance::Change::AtOnce, "a drop of 3 at once"}, std::pair{Chance::Change::OverAThird, "a drop of 3 over a third"}}) {
        const Count all = count(10, 300, change, what);
        EXPECT_GE(all.lower, kDiaries * 9 / 10) << what;
        EXPECT_EQ(all.higher, 0) << what;
    }
    static_cast<void>(count(10, 24, Chance::Change::AtOnce, "a drop of 3 at once"));
    static_cast<void>(count(10, 300, Chance::Change::AllTheWay, "a drop of 3 from the first day to the last"));
}

} // namespace
} // namespace matside
