// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace matside {

/// How often this thread has asked for memory with new.
[[nodiscard]] std::size_t allocations();

} // namespace matside
