// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/picture.h"

namespace matside {

class FigureLibrary;

/// How one picture changes into the next.
enum class Transition {
    None,        ///< the motion continues
    FadeCues,    ///< the body stays: the marks fade from the old to the new ones
    MovePose,    ///< body and camera move to the new picture
    FadePicture, ///< the camera direction or the person changes: the old picture fades out
};

/// The transition between two pictures. A picture of an unknown motion fades.
[[nodiscard]] Transition transitionBetween(const FigureLibrary &library, const Picture &from, const Picture &to);

/// With less movement a move is shown by three stills: its beginning, its middle and its end. True when `next` belongs to
/// another still than `shown`.
[[nodiscard]] bool isNextStill(const Picture &shown, const Picture &next);

} // namespace matside
