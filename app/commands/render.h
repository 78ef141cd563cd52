// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace matside {

struct Invocation;

/// `matside render ROUTINE -o FILE`: writes the whole session as a sound file, and prints the lines that have no voice.
/// 0; 1 when the routine cannot be read or the file cannot be written; 2 when the routine has no such options.
[[nodiscard]] int runRender(const Invocation &invocation);

} // namespace matside
