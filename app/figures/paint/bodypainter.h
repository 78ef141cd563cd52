// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/brush.h"
#include "figures/stage/partcache.h"
#include "figures/body/person.h"
#include "model/side.h"

#include <functional>

namespace matside {

/// How a body is to be looked at, besides its pose.
struct BodyLook final
{
    Side nearSide = Side::Right;
    bool farWorks = false;                  ///< the working leg lies behind: the near one becomes tinted glass
    Hair hair = Hair::Bun;
    bool longSleeves = false;
    bool bare = false;                      ///< without the near arm: for pictures of what is inside
    PartCache *parts = nullptr;             ///< for parts that lie still; may be null
    double muscle = 0;                      ///< 0…1, how strongly the front of the working hip glows
    std::function<void(QPainter &)> behind; ///< painted between the far limbs and the trunk: support, ghost
};

void paintBody(QPainter &painter, const Skeleton &skeleton, const BodyLook &look, const FigureTheme &theme);

// The parts, for paintBody() and for pictures of their own.

struct LegColours final
{
    Tones cloth;
    QColor skin, skinShade, cuff, cuffEdge;
    QColor contour; ///< about the cloth; invalid: none
    bool stripe = false;
};

void paintHead(QPainter &painter, const Skeleton &skeleton, Hair hair, const FigureTheme &theme);
void paintLeg(QPainter &painter, const Skeleton &skeleton, const Leg &leg, const LegColours &colours, bool detailed,
              const FigureTheme &theme);
/// A resting leg that lies in front of the working one: tinted glass with a thin contour.
void paintGlassLeg(QPainter &painter, const Leg &leg, const LegColours &colours, const FigureTheme &theme);
/// The front of the hip: from the pelvis over the thigh to the kneecap, hot where short, amber where long.
void paintMuscle(QPainter &painter, const Skeleton &skeleton, const Leg &leg, double strength,
                 const FigureTheme &theme);
/// Where a slide goes: a dashed leg.
void paintGhostLeg(QPainter &painter, const Leg &leg, const FigureTheme &theme);

/// An arm that is as far away as the trunk; its hand is painted by the caller, below the sleeve.
void paintArm(QPainter &painter, const Arm &arm, bool longSleeves, const std::function<void()> &hand,
              const FigureTheme &theme);

/// Where a leg is, for a PartCache.
[[nodiscard]] PartCache::Key keyOf(const Leg &leg);

[[nodiscard]] QColor cuffColour(Side side, const FigureTheme &theme);

} // namespace matside
