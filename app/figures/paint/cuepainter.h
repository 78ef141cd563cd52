// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/skeleton.h"
#include "figures/paint/figuretheme.h"
#include "figures/stage/arrows.h"

class QPainter;

namespace matside {

// Marks that a picture shows besides the person (FigureCue).

/// A bar on the mat from home to the heel, and on to where it goes. Only a heel that slides has an arrow.
void paintTrack(QPainter &painter, const HeelTrack &track, const FigureTheme &theme);
/// The heel presses into the mat.
void paintRipples(QPainter &painter, Point contact, const FigureTheme &theme);
/// A soft glow over the belly that rises with the in-breath.
void paintBreath(QPainter &painter, const Skeleton &skeleton, double breath, const FigureTheme &theme);
/// Both hips level: a dashed line and two marks over the pelvis.
void paintLevel(QPainter &painter, const Skeleton &skeleton, const FigureTheme &theme);
/// A ring around a place.
void paintRing(QPainter &painter, const Ring &ring, const FigureTheme &theme);

} // namespace matside
