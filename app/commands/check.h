// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace matside {

struct Invocation;

/// `matside check FILE…`: prints every problem of files of routines or figures, and of those without one what is probably not meant, as
/// warnings. 0; 1 when a file has a problem, or, with --strict, a warning.
[[nodiscard]] int runCheck(const Invocation &invocation);

} // namespace matside
