// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/skeleton.h"
#include "figures/paint/figuretheme.h"

class QPainter;

namespace matside {

// Bones inside the body, to show a tilt of the pelvis. They are schematic and measure nothing.

/// The lowest vertebrae, from the pelvis up to a place along the spine (0 shoulders … 1 hips).
struct SpineView final
{
    int count = 7;
    double top = .30;
    double squeezed = 0; ///< 0 long and easy … 1 squeezed: the hollow of the back glows
};

void paintSpine(QPainter &painter, const Skeleton &skeleton, const SpineView &view, const FigureTheme &theme);
void paintPelvis(QPainter &painter, const Skeleton &skeleton, const FigureTheme &theme);
/// With kneecap and the upper end of the shin.
void paintThighBone(QPainter &painter, const Leg &leg, const FigureTheme &theme);

} // namespace matside
