// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/skeleton.h"
#include "figures/paint/brush.h"
#include "figures/paint/figuretheme.h"
#include "figures/paint/person/partcache.h"
#include "model/side.h"

namespace matside {

/// The colours of one leg.
struct LegColours final
{
    Tones cloth;
    QColor skin, skinShade, cuff, cuffEdge;
    QColor contour;      ///< a line about the cloth; invalid: none
    bool stripe = false; ///< on the cuff: the right leg's
};

/// Paints a leg seen from the side. Details are toes, ankle bone and seat: left out on a far leg.
void paintLeg(QPainter &painter, const Skeleton &skeleton, const Leg &leg, const LegColours &colours, bool detailed,
              const FigureTheme &theme);
// A resting leg in front of the working one is an outline down to the cuff, which hides nothing.

/// Paints its outline, before the working leg.
void paintOutlineOfLeg(QPainter &painter, const Leg &leg, const FigureTheme &theme);
/// Paints its outline where it crosses the working leg, after that one.
void paintOutlineOnLeg(QPainter &painter, const Leg &leg, const Leg &working, const FigureTheme &theme);
/// Paints its foot and its cuff.
void paintFootOfOutline(QPainter &painter, const Leg &leg, const LegColours &colours, const FigureTheme &theme);
/// Paints where a slide goes: the outline of a leg in dashes.
void paintGhostLeg(QPainter &painter, const Leg &leg, const FigureTheme &theme);

/// The cuff of this side. Sides differ by colour and by the stripe of the right one.
[[nodiscard]] QColor cuffColour(Side side, const FigureTheme &theme);

/// The key of a leg in a PartCache: legs with equal keys are painted the same.
[[nodiscard]] PartCache::Key keyOf(const Leg &leg);

} // namespace matside
