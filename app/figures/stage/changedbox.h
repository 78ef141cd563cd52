// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/figurestage.h"

namespace matside {

/// What of a picture changes between two moments of one motion, in world units: everything that is painted otherwise lies
/// in it, shadows and cues too, but for the view from the feet end. Empty when nothing changes; unset when all may.
[[nodiscard]] std::optional<QRectF> changedBox(const FigureStage &before, const Picture &pictureBefore,
                                               const FigureStage &after, const Picture &pictureAfter);

} // namespace matside
