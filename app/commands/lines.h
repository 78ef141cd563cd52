// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace matside {

struct Invocation;

/// Prints each sentence that a routine can say, id and text with a tab between: what a voice needs. 0; 1 with problems
/// in the routine.
[[nodiscard]] int runLines(const Invocation &invocation);

} // namespace matside
