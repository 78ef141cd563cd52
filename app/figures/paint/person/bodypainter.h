// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/frontview.h"
#include "figures/body/person.h"
#include "figures/paint/brush.h"
#include "figures/paint/person/partcache.h"
#include "model/side.h"

#include <functional>

namespace matside {

/// How a body is painted, besides its pose.
struct BodyLook final
{
    Side nearSide = Side::Right;
    bool farWorks = false;            ///< the far leg works
    bool outline = false;             ///< the near one is an outline then, else pale
    bool sideWorks = false;           ///< from the front: the leg that does not work is pale
    Facing facing = Facing::Standing; ///< from the front
    bool fromBehind = false;          ///< from the front: the body turns its back to the viewer instead
    Hair hair = Hair::Bun;
    bool longSleeves = false;
    bool bare = false;                      ///< without the near arm, which would hide the bones
    PartCache *parts = nullptr;             ///< may be null
    double muscle = 0;                      ///< 0…1, how strongly the front of the working hip glows
    std::function<void(QPainter &)> behind; ///< painted between the far limbs and the trunk: support, ghost
};

/// Paints a person who is seen from the side.
void paintBody(QPainter &painter, const Skeleton &skeleton, const BodyLook &look, const FigureTheme &theme);

/// Paints an arm in the colours of a near one. The caller paints its hand, which lies below the sleeve.
void paintArm(QPainter &painter, const Arm &arm, bool longSleeves, const std::function<void()> &hand,
              const FigureTheme &theme);

} // namespace matside
