// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace matside {

/// The loudness of one channel at kSampleRate (EBU R 128): integrated loudness and true peak.
struct Loudness final
{
    double lufs = 0; ///< -HUGE_VAL for silence
    double peak = 0; ///< dBTP; -HUGE_VAL for silence
};

/// A voice is levelled to kVoiceLufs, and no peak exceeds kMostPeak (dBTP).
inline constexpr double kVoiceLufs = -18.0;
inline constexpr double kVoiceTolerance = 1.0;
inline constexpr double kMostPeak = -1.0;

/// Samples of under 3 s are repeated until they are longer: they would not fill the blocks of the measurement.
[[nodiscard]] Loudness loudnessOf(std::span<const float> samples);

/// Brings speech to kVoiceLufs, and its peaks under -2 dBTP, by lowering the gain around a peak. Speech that is all
/// peaks stays softer. Silence stays silence.
void level(std::vector<float> &samples);

/// Cuts to the speech (50 dB under its loudest 10 ms), keeps 15 ms of air before it and 60 ms after it, and fades 8 ms
/// in and 30 ms out.
void trim(std::vector<float> &samples);

} // namespace matside
