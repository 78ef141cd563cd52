// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "model/routine.h"

#include <optional>
#include <vector>

namespace matside {

/// A clip is one sentence.
inline constexpr std::chrono::seconds kLongestClip{60};

/// Sound in one channel, at the rate of its file.
struct Recording final
{
    std::vector<float> samples; ///< -1 to 1
    int rate = 0;               ///< frames a second; above zero
};

/// Reads wav, flac, ogg or opus; several channels become one. Problems: it is empty, longer than a minute (a clip
/// is one sentence), no sound, or no ordinary file.
[[nodiscard]] Result<Recording> readRecording(const QString &path);

/// The length that the header of the file tells; nothing where it cannot be opened.
[[nodiscard]] std::optional<Millis> lengthInHeader(const QString &path);

/// The same sound at kSampleRate.
[[nodiscard]] std::vector<float> resampled(const Recording &recording);

} // namespace matside
