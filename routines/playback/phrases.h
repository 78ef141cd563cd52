// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/phrasebook.h"

#include <vector>

namespace matside {

/// Every sentence that this routine can say, with any options and whatever is pressed: on its path and off it, both sides,
/// every choice and what "one more" adds to it, long and short forms. Each id once, in the order of the file; what is
/// listed here is what a voice has to have.
[[nodiscard]] std::vector<Phrase> spokenPhrases(const Routine &routine, const Phrasebook &phrasebook);

} // namespace matside
