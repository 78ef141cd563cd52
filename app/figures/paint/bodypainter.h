// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/person.h"
#include "figures/paint/brush.h"
#include "figures/paint/partcache.h"
#include "model/side.h"

#include <functional>

namespace matside {

/// How a body is to be looked at, besides its pose.
struct BodyLook final
{
    Side nearSide = Side::Right;
    bool farWorks = false; ///< the working leg lies behind: the near one becomes tinted glass
    Hair hair = Hair::Bun;
    bool longSleeves = false;
    bool bare = false;                      ///< without the near arm: for pictures of what is inside
    PartCache *parts = nullptr;             ///< for parts that lie still; may be null
    double muscle = 0;                      ///< 0…1, how strongly the front of the working hip glows
    std::function<void(QPainter &)> behind; ///< painted between the far limbs and the trunk: support, ghost
};

void paintBody(QPainter &painter, const Skeleton &skeleton, const BodyLook &look, const FigureTheme &theme);

/// An arm that is as far away as the trunk; its hand is painted by the caller, below the sleeve.
void paintArm(QPainter &painter, const Arm &arm, bool longSleeves, const std::function<void()> &hand,
              const FigureTheme &theme);

} // namespace matside
