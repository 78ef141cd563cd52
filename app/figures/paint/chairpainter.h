// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/figuretheme.h"

class QPainter;

namespace matside {

/// The height of the seat of a chair, in world units: a person sits on it with the feet on the floor.
inline constexpr double kSeatHeight = 222;

/// Paints a chair that stands on the floor beyond the middle of the mat, the middle of its seat at x. It faces the feet end, or, turned, the head
/// end.
void paintChair(QPainter &painter, double x, bool turned, const FigureTheme &theme);

} // namespace matside
