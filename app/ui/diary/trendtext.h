// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/trend.h"

#include <QString>

namespace matside {

// A trend in words: how it felt, and no reason for it.

/// What a plot and its table show of a trend.
enum class TrendKind { Ratings, Reaches };

/// The points of the kind.
[[nodiscard]] const std::vector<Trend::Point> &pointsOf(const Trend &trend, TrendKind kind);

/// "Lower than at first".
[[nodiscard]] QString trendTitle(const Trend &trend, TrendKind kind);
/// What was compared, in a sentence or two.
[[nodiscard]] QString trendSentence(const Trend &trend, TrendKind kind);

/// The day of a session, in the short form of the language.
[[nodiscard]] QString dayText(const QDateTime &began);
/// 4, 4.5
[[nodiscard]] QString ratingText(double rating);
/// A point with its day: "12 May 2026: before 6, after 4, median of five 4.5".
[[nodiscard]] QString pointText(const Trend::Point &point, TrendKind kind);

} // namespace matside
