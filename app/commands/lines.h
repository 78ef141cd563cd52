// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace matside {

struct Invocation;

/// `matside lines ROUTINE`: prints the id and the text of each sentence that a routine can say, with a tab between. 0;
/// 1 when the routine cannot be read.
[[nodiscard]] int runLines(const Invocation &invocation);

} // namespace matside
