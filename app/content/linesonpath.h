// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/compile/phrasebook.h"

#include <vector>

namespace matside {

/// Every sentence that the moves of this routine can say, with any choices, and the numbers that lead into them: how long these take
/// decides how long its program is. Lines that answer a person are left out.
[[nodiscard]] std::vector<Phrase> linesOnPath(const Routine &routine);

} // namespace matside
