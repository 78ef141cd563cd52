// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/mixer/mixer.h"

namespace matside {

/// A sound without a swell: its first frame is easy to find.
[[nodiscard]] ClipPtr block(std::size_t frames, float level = 0.25F);

/// What a mixer plays in these frames, asked for in pieces: two channels, interleaved.
[[nodiscard]] std::vector<float> rendered(Mixer &mixer, qint64 first, qint64 frames, qint64 piece = 960);

/// The first frame that is not silent; -1 for none.
[[nodiscard]] qint64 onsetOf(const std::vector<float> &stereo);

/// The frame after the last that is not silent; 0 for none.
[[nodiscard]] qint64 endOf(const std::vector<float> &stereo);

/// Something between speech and a siren, made by sums and products alone: the same on every machine.
[[nodiscard]] Clip babble(std::size_t frames, float level, quint32 seed = 1, int rate = kSampleRate);

} // namespace matside
