// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/person.h"

class QPainter;

namespace matside {

/// Paints neck, face and hair (or scarf) of a person who is seen from the side.
void paintHead(QPainter &painter, const Skeleton &skeleton, Hair hair, const FigureTheme &theme);

} // namespace matside
