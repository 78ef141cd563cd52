// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/figuretheme.h"
#include "model/side.h"

class QPainter;
class QPointF;

namespace matside {

class PartCache;

/// The legs seen from the feet end, camera raised by 38 degrees, with the turn of the thigh.
struct InsetView final
{
    Side working = Side::Left;
    double turn = 0; ///< degrees, + is outwards
    bool supported = true;
    int turns = 0; ///< +1 turns out, -1 turns in: the arrow about the foot; 0 has none
};

/// Paints into a circle, in coordinates whose y points up. The ring around it is .04 of the radius wide. The cache, which
/// may be null, keeps all that does not turn with the thigh.
void paintInset(QPainter &painter, const QPointF &centre, double radius, const InsetView &view,
                const FigureTheme &theme, PartCache *parts = nullptr);

} // namespace matside
