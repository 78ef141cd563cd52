// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace matside {

/// How loud something is (EBU R 128): integrated loudness and true peak of one channel at kSampleRate.
struct Loudness final
{
    double lufs = 0; ///< -HUGE_VAL for silence
    double peak = 0; ///< dBTP; -HUGE_VAL for silence
};

/// What a voice is levelled to, and what nothing exceeds.
inline constexpr double kVoiceLufs = -18.0;
inline constexpr double kVoiceTolerance = 1.0;
inline constexpr double kMostPeak = -1.0;

/// What is shorter than 3 s is repeated until it is longer: the blocks of the measurement would not be filled.
[[nodiscard]] Loudness loudnessOf(std::span<const float> samples);

/// Brings speech to kVoiceLufs, and its peaks under -2 dBTP, by turning down what is around a peak. Speech that is all
/// peaks stays softer. Silence stays as it is.
void level(std::vector<float> &samples);

/// Cuts to the speech (50 dB under its loudest 10 ms), keeps 15 ms of air before it and 60 ms after it, and fades 8 ms
/// in and 30 ms out.
void trim(std::vector<float> &samples);

} // namespace matside
