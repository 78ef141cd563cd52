// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/instance/startrequest.h"

namespace matside {

/// The process becomes a start of this program with these arguments. It comes back only where the system refuses.
///
/// Nothing is destroyed before; files that are open are closed, and a FileLock is free meanwhile.
void becomeStart(const StartRequest &request);

} // namespace matside
