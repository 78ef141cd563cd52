// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/figurestage.h"

namespace matside {

/// The box, in world units, that holds every difference between two pictures of one motion, with shadows and marks, but
/// without the view from the feet end. Empty when nothing differs; unset when anything may.
[[nodiscard]] std::optional<QRectF> changedBox(const FigureStage &before, const Picture &pictureBefore,
                                               const FigureStage &after, const Picture &pictureAfter);

/// A box around a support that stands there, with its shadow.
[[nodiscard]] QRectF supportBoxAt(Point foot);

} // namespace matside
