// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace matside {

struct Invocation;

/// `matside check FILE…`: prints every problem of files of routines or figures. 0; 1 when a file has a problem.
[[nodiscard]] int runCheck(const Invocation &invocation);

} // namespace matside
