// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/geometry.h"
#include "figures/paint/figuretheme.h"

class QPainter;

namespace matside {

/// The visible part of the room.
struct RoomView final
{
    QRectF world;           ///< the area of the stage in world units; top() is its lower edge, as y points up
    bool decoration = true; ///< window arch and plant
};

inline constexpr double kMatFrontEdge = -84; ///< the lower edge of the mat's front
inline constexpr double kWallAtBack = -66;   ///< x of the wall behind a standing person, whose seat touches it

inline constexpr double kWallAhead = 300; ///< x of the wall before a person who leans their hands on it

/// The mat by itself, in perspective.
void paintMat(QPainter &painter, const FigureTheme &theme);
void paintRoom(QPainter &painter, const RoomView &view, const FigureTheme &theme);
/// The floor in front of a wall behind a person who stands at 0 and looks to the feet end.
void paintRoomWithWall(QPainter &painter, const RoomView &view, const FigureTheme &theme);
/// The floor in front of a wall before a person who stands at 0 and looks to it.
void paintRoomWithWallAhead(QPainter &painter, const RoomView &view, const FigureTheme &theme);
/// The same room from above, for a person who lies on a side.
void paintRoomFromAbove(QPainter &painter, const RoomView &view, const FigureTheme &theme);

} // namespace matside
