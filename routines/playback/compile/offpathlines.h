// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

namespace matside {

/// Whether a line off the path can be said in this routine: some speak of sides, of a body that is away from home, or of a turned
/// one, of holds and of postures; and some are never said by themselves.
[[nodiscard]] bool canBeSaid(const Line &line, const Routine &routine);
/// The longest hold whose seconds are counted, with the largest choice; 0 without any.
[[nodiscard]] Millis longestHold(const Routine &routine);

} // namespace matside
