// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/person/bodypainter.h"

class QPainter;

namespace matside {

// A person who faces the viewer. The near limbs are those at the left of the picture, unless it is mirrored.

/// Moves legs and arms to the sides of pelvis and chest. No length changes.
[[nodiscard]] Skeleton seenFromFront(Skeleton skeleton);

/// Paints the body of a skeleton from seenFromFront(). Of the look it uses sides, hair and sleeves.
void paintBodyFromTheFront(QPainter &painter, const Skeleton &skeleton, const BodyLook &look, const FigureTheme &theme);

} // namespace matside
