// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/skeleton.h"
#include "figures/paint/figuretheme.h"

class QPainter;

namespace matside {

/// Paints the front of the hip: a band from the pelvis over the thigh to the kneecap, hot where it is short and amber where
/// it is long. Strength, 0 to 1, is how strongly it glows. It shows where, and does not measure a muscle.
void paintMuscle(QPainter &painter, const Skeleton &skeleton, const Leg &leg, double strength,
                 const FigureTheme &theme);

} // namespace matside
