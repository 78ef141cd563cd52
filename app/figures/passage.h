// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/picture.h"

namespace matside {

class FigureLibrary;

/// How one picture becomes the next.
enum class Passage {
    None,  ///< it goes on from where it is
    Melt,  ///< the body lies the same: what is shown besides it changes softly
    Glide, ///< the body goes there; so does the camera, if that looks elsewhere
    Fade,  ///< the camera changes, or somebody else is drawn: one picture fades into the other
};

/// Pure; pictures of motions that nobody knows fade.
[[nodiscard]] Passage passageBetween(const FigureLibrary &library, const Picture &from, const Picture &to);

/// With reduced motion a move has three stills: as it begins, half-way, and when it is done. True when `next` is one that
/// is to be shown after `shown`.
[[nodiscard]] bool isNextStill(const Picture &shown, const Picture &next);

} // namespace matside
