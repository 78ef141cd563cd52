// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/geometry.h"
#include "figures/paint/figuretheme.h"

#include <QString>

#include <optional>

class QPainter;

namespace matside {

/// The near edge of a support stands this much lower in the picture than the middle of the mat, as a near heel does.
inline constexpr double kSupportFront = 8;

/// How high a support lifts the pelvis, in world units; 0 for "none" and for an unknown support.
[[nodiscard]] double supportHeight(const QString &support);

/// Paints the support with the middle of its top at a point; nothing for "none". A height other than its own is for a
/// block on edge.
void paintSupport(QPainter &painter, const QString &support, Point top, const FigureTheme &theme,
                  std::optional<double> height = {});

} // namespace matside
