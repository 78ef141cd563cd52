// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/figuretheme.h"
#include "figures/body/skeleton.h"

class QPainter;

namespace matside {

// What a picture shows besides the person: where something goes, and what is meant by it.

/// A bar on the mat from home to the end of this slide, filled as far as the heel has come.
void paintTrack(QPainter &painter, double home, double end, double heel, double y, const FigureTheme &theme);
/// The way that is left when the heel is drawn home.
void paintTrackHome(QPainter &painter, double home, double heel, double y, const FigureTheme &theme);
/// The heel presses into the mat.
void paintRipples(QPainter &painter, Point contact, const FigureTheme &theme);
/// A soft glow over the belly that rises with the in-breath.
void paintBreath(QPainter &painter, const Skeleton &skeleton, double breath, const FigureTheme &theme);
/// Both hips level: a dashed line and two marks over the pelvis.
void paintLevel(QPainter &painter, const Skeleton &skeleton, const FigureTheme &theme);
/// The leg is long, and stays so: a measure on the mat.
void paintMeasure(QPainter &painter, const Leg &leg, double y, const FigureTheme &theme);
/// Look here: a ring.
void paintRing(QPainter &painter, Point centre, double rx, double ry, const FigureTheme &theme);

} // namespace matside
