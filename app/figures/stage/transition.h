// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/picture.h"

namespace matside {

class FigureLibrary;

/// How one picture becomes the next.
enum class Transition {
    None,        ///< it goes on from where it is
    FadeCues,    ///< the body lies the same: what is shown besides it changes softly
    MovePose,    ///< the body goes there; so does the camera, if that looks elsewhere
    FadePicture, ///< the camera changes, or somebody else is drawn: one picture fades into the other
};

/// Pure; pictures of motions that nobody knows fade.
[[nodiscard]] Transition transitionBetween(const FigureLibrary &library, const Picture &from, const Picture &to);

/// With reduced motion a move has three stills: as it begins, half-way, and when it is done. True when `next` is one that
/// is to be shown after `shown`.
[[nodiscard]] bool isNextStill(const Picture &shown, const Picture &next);

} // namespace matside
