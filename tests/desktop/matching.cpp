// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching.h"

#include <algorithm>
#include <cmath>

namespace matside::desktop {

Match find(std::span<const float> pattern, std::span<const std::int16_t> recording, std::ptrdiff_t first, std::ptrdiff_t last)
{
    double wanted = 0;
    for (const float sample : pattern)
        wanted += static_cast<double>(sample) * static_cast<double>(sample);
    Match best;
    const auto size = static_cast<std::ptrdiff_t>(pattern.size());
    for (std::ptrdiff_t at = std::max(first, std::ptrdiff_t{0});
         at <= std::min(last, static_cast<std::ptrdiff_t>(recording.size()) - size); ++at) {
        const std::int16_t *heard = recording.data() + at;
        float product = 0;
        float power = 0;
        for (std::ptrdiff_t frame = 0; frame < size; ++frame) {
            const float sample = heard[frame];
            product += sample * pattern[static_cast<std::size_t>(frame)];
            power += sample * sample;
        }
        const double likeness = power > 0 ? static_cast<double>(product) / std::sqrt(static_cast<double>(power) * wanted) : 0;
        if (likeness > best.likeness)
            best = {at, likeness};
    }
    return best;
}

} // namespace matside::desktop
