// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandline.h"

namespace matside {

/// "matside diary export FILE" writes the diary, "matside diary import FILE" says what it would add from a file, and adds it with --yes.
/// Both may run beside an open window. Gives the exit code.
[[nodiscard]] int runDiary(const Invocation &invocation);

} // namespace matside
