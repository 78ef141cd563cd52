// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player/summary.h"

#include <QString>

namespace matside {

/// Who says a sentence: the program to the person, or the person to somebody else.
enum class Teller { Program, Person };

/// What was done in a session, in one sentence: "Both sides, 5 repetitions and 5 turns each; you eased off once on the left at two thirds."
[[nodiscard]] QString doneText(const Summary &summary, Teller teller = Teller::Program);
/// A reach of 0 to 1 in words: "at two thirds" of the way, the nearest that people say.
[[nodiscard]] QString reachText(double reach);

} // namespace matside
