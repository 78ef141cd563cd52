// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"

#include <optional>
#include <vector>

namespace matside {

/// How the ratings of a diary went, and how far each side went in comfort. It tells how it felt, and gives no reason for it.
///
/// Only ratings that answer the question of the latest rating are taken, and only reaches of the routine of the latest session: others
/// would be compared with something else.
///
/// The reading compares early ratings with late ones: the first third and the last third, at least six of each; in a diary of less
/// than 12, its two halves. It is Lower or Higher where both are so, and Same everywhere else:
/// - Their medians differ by kNeeded or more. A median is not moved by single days that were far from the others.
/// - The late ratings lie on one side more often than days that go up and down by themselves bring about. For this each early rating is
///   compared with each late one (the rank test of Mann and Whitney, corrected for equal ratings). Days that follow each other are
///   alike, so that many of them tell less than as many single days would: the test takes kAlike for how alike they are.
/// docs/sources.md, "Diary", has where the numbers are from; tests/storage/trendtest.cpp measures how often the reading is wrong.
struct Trend final
{
    enum class Reading {
        TooFew, ///< less than kLeast ratings after a session
        Same,
        Lower,
        Higher,
    };

    static constexpr std::size_t kLeast = 5;    ///< ratings of a trend
    static constexpr std::size_t kWindow = 5;   ///< ratings of a running median: the last ones up to a session
    static constexpr double kNeeded = 2;        ///< a smaller difference is none
    static constexpr std::size_t kCompared = 6; ///< early and late ratings at least, where there are as many
    static constexpr double kAlike = .4;        ///< how alike a day is to the one before: 0 not at all, 1 the same
    static constexpr double kClear = 1.7;       ///< in standard deviations of the rank test

    /// One session. A value that was not given or not done is unset.
    struct Point final
    {
        QDateTime began;              ///< where the person was
        std::optional<int> before;    ///< kLeastRating to kMostRating
        std::optional<int> after;     ///< the same
        std::optional<double> median; ///< of the last kWindow ratings after a session
        /// The longest reach at which the back did not complain, 0 to 1; and its median of the last kWindow.
        PerSide<std::optional<double>> reach;
        PerSide<std::optional<double>> medianReach;
    };

    QString asked;               ///< the question; empty without a rating
    std::vector<Point> ratings;  ///< sessions with a rating before or after, the earliest first
    std::vector<Point> reaches;  ///< sessions with a reach, the earliest first
    Reading reading = Reading::TooFew;
    double early = 0;            ///< the median of the early ratings
    double late = 0;             ///< of the late ones
    std::size_t compared = 0;    ///< how many there are of each; 0 where there are too few
};

/// entries: as in the diary, the earliest first.
[[nodiscard]] Trend trendOf(const DiaryEntries &entries);

} // namespace matside
