// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace matside::desktop {

/// Where in a recording something was heard.
struct Match final
{
    std::ptrdiff_t at = 0;
    double likeness = 0; ///< 0 to 1: the normalised correlation
};

/// Looks for the pattern in the recording, at each frame from first to last.
[[nodiscard]] Match find(std::span<const float> pattern, std::span<const std::int16_t> recording, std::ptrdiff_t first,
                         std::ptrdiff_t last);

} // namespace matside::desktop
