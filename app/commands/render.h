// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace matside {

struct Invocation;

/// Writes the whole session as a sound file, and says which lines have no voice. 0; 1 with problems in the routine, or
/// when the file could not be written; 2 when the options are not for the routine.
[[nodiscard]] int runRender(const Invocation &invocation);

} // namespace matside
