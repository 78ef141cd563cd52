// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandline.h"

namespace matside {

/// A script that teaches a shell the commands and options of the command line, and the values of those that name them.
[[nodiscard]] QString completionsFor(Shell shell);

} // namespace matside
