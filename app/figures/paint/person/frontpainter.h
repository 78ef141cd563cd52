// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/person/bodypainter.h"

class QPainter;

namespace matside {

/// Paints a person who faces the viewer: the body of a skeleton from seenFromFront(). Near limbs lie on top of a body on its side. Of the look
/// it uses sides, the side that works, hair, sleeves and from where it is seen.
void paintBodyFromTheFront(QPainter &painter, const Skeleton &skeleton, const BodyLook &look, const FigureTheme &theme);

} // namespace matside
