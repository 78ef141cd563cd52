// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/figurestage.h"

#include <optional>
#include <vector>

namespace matside {

/// The way of the working heel along the mat, in world units.
struct HeelTrack final
{
    double home = 0; ///< the places of the heel along the mat: at home,
    double heel = 0; ///< now,
    double goal = 0; ///< and where it goes; `heel` while it rests
    double y = 0;    ///< of the line on the mat
    int goes = 0;    ///< as in Picture: the arrow points this way; 0: there is none
};

/// A line whose last point is the tip of an arrow, in world units. Seen from above, y is 0 at the long axis of the body.
struct Arrow final
{
    Points line;
    double strength = 1; ///< 0 to 1; it fades in and out with the part of the move that it belongs to
};

/// A ring about something that is looked at, in world units.
struct Ring final
{
    Point centre;
    double rx = 0;
    double ry = 0;
};

/// The ring about the support, if the motion shows one.
[[nodiscard]] std::optional<Ring> supportRingOf(const FigureStage &stage, const Picture &picture);

/// The track of a picture that shows one; unset while there is nothing to show.
[[nodiscard]] std::optional<HeelTrack> heelTrackOf(const FigureStage &stage, const Picture &picture);

/// The arrows of the motion that are shown at this progress. None while the body rests.
[[nodiscard]] std::vector<Arrow> arrowsOf(const FigureStage &stage, const Picture &picture);

/// All arrows of a motion, at whatever progress.
[[nodiscard]] std::vector<Points> everyArrowOf(const FigureMotion &motion);

} // namespace matside
