// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/side.h"

class QPainter;
class QRectF;

namespace matside {

struct Tokens;

/// Paints the flag of a side: the left one points left; the right one points right and has stripes.
void paintSideFlag(QPainter &painter, const QRectF &box, Side side, double radius, const Tokens &tokens);

} // namespace matside
