// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/skeleton.h"
#include "figures/paint/figuretheme.h"

class QPainter;

namespace matside {

// Marks that a picture shows besides the person (FigureCue).

/// A bar on the mat from home to the end of this slide, filled as far as the heel has come.
void paintTrack(QPainter &painter, double home, double end, double heel, double y, const FigureTheme &theme);
/// The rest of the way home of a heel.
void paintTrackHome(QPainter &painter, double home, double heel, double y, const FigureTheme &theme);
/// The heel presses into the mat.
void paintRipples(QPainter &painter, Point contact, const FigureTheme &theme);
/// A soft glow over the belly that rises with the in-breath.
void paintBreath(QPainter &painter, const Skeleton &skeleton, double breath, const FigureTheme &theme);
/// Both hips level: a dashed line and two marks over the pelvis.
void paintLevel(QPainter &painter, const Skeleton &skeleton, const FigureTheme &theme);
/// A measure on the mat along a leg that stays long.
void paintMeasure(QPainter &painter, const Leg &leg, double y, const FigureTheme &theme);
/// A ring around a place.
void paintRing(QPainter &painter, Point centre, double rx, double ry, const FigureTheme &theme);

} // namespace matside
