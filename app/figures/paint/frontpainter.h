// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/bodypainter.h"

class QPainter;

namespace matside {

// Somebody who faces the viewer: the near limbs are those at the left of the picture, while the head is not mirrored.

/// Sets legs and arms apart, to the sides of the pelvis and of the chest; no length changes.
[[nodiscard]] Skeleton seenFromFront(Skeleton skeleton);

/// The body of a skeleton that is seenFromFront(). Of the look, only sides, hair and sleeves are used: nothing lies behind.
void paintBodyFromTheFront(QPainter &painter, const Skeleton &skeleton, const BodyLook &look, const FigureTheme &theme);

} // namespace matside
