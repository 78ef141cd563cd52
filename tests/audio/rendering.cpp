// SPDX-License-Identifier: GPL-3.0-or-later
#include "rendering.h"

#include <algorithm>

namespace matside {

ClipPtr block(std::size_t frames, float level)
{
    return std::make_shared<const Clip>(frames, level);
}

std::vector<float> rendered(Mixer &mixer, qint64 first, qint64 frames, qint64 piece)
{
    std::vector<float> all(static_cast<std::size_t>(frames) * 2);
    for (qint64 done = 0; done < frames; done += piece) {
        const auto count = static_cast<std::size_t>(std::min(piece, frames - done)) * 2;
        mixer.render(first + done, std::span(all).subspan(static_cast<std::size_t>(done) * 2, count));
    }
    return all;
}

qint64 onsetOf(const std::vector<float> &stereo)
{
    const auto sample = std::find_if(stereo.begin(), stereo.end(), [](float value) { return value != 0.0F; });
    return sample == stereo.end() ? -1 : (sample - stereo.begin()) / 2;
}

qint64 endOf(const std::vector<float> &stereo)
{
    const auto sample = std::find_if(stereo.rbegin(), stereo.rend(), [](float value) { return value != 0.0F; });
    return (stereo.rend() - sample + 1) / 2;
}

Clip babble(std::size_t frames, float level, quint32 seed, int rate)
{
    Clip samples(frames);
    quint32 noise = seed;
    float low = 0;
    const auto syllable = static_cast<std::size_t>(rate) / 5;
    for (std::size_t frame = 0; frame < frames; ++frame) {
        noise = noise * 1664525U + 1013904223U;
        low += (static_cast<float>(static_cast<qint32>(noise)) / 2147483648.0F - low) * 0.2F;
        const auto share = static_cast<float>(frame % syllable) / static_cast<float>(syllable);
        samples[frame] = low * level * 4 * share * (1 - share);
    }
    return samples;
}

} // namespace matside
