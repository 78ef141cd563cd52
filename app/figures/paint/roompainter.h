// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/figuretheme.h"
#include "figures/body/geometry.h"

class QPainter;

namespace matside {

/// Where the stage ends, in world units, so that wall and floor reach its edges.
struct RoomView final
{
    QRectF world;           ///< what of the world the stage shows; top() is the lower edge, as y points up
    bool decoration = true; ///< window arch and plant
};

inline constexpr double kMatFrontEdge = -84; ///< the lower edge of the mat's front
inline constexpr double kWallAtBack = -66;   ///< where that wall is: the seat of a drawn body touches it

/// The mat by itself, in perspective.
void paintMat(QPainter &painter, const FigureTheme &theme);
void paintRoom(QPainter &painter, const RoomView &view, const FigureTheme &theme);
/// The floor in front of a wall, which is at the back of somebody who stands at 0 and looks to the feet end.
void paintRoomWithWall(QPainter &painter, const RoomView &view, const FigureTheme &theme);
/// The same room from above, for somebody who lies on a side.
void paintRoomFromAbove(QPainter &painter, const RoomView &view, const FigureTheme &theme);

} // namespace matside
