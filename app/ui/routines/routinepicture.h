// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/picture.h"
#include "model/routine.h"

namespace matside {

class FigurePainter;

// The pictures of a routine as a whole, by what its file says: pages know no exercise and no posture.

/// The picture that shows best what is done: of the longest step that works on a side, else of the longest step; closing parts come last.
[[nodiscard]] Picture tellingPicture(const Routine &routine, const FigurePainter &painter);
/// How the body is before it moves in that step.
[[nodiscard]] Picture homePicture(const Routine &routine);
/// The step that ends it: its sentence stands on the page after it. Without steps an empty one.
[[nodiscard]] const Step &lastStepOf(const Routine &routine);
/// How the body is when all is done.
[[nodiscard]] Picture endPicture(const Routine &routine);

} // namespace matside
