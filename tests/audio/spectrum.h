// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace matside {

/// The power of each frequency from 0 to half the rate, in equal steps.
[[nodiscard]] std::vector<double> powerSpectrum(std::span<const float> samples);

/// The frequency of one step of such a spectrum, in Hz.
[[nodiscard]] double stepOf(const std::vector<double> &spectrum, int sampleRate);

/// How loud it is all along: the largest sample of each 5 ms.
[[nodiscard]] std::vector<float> envelopeOf(std::span<const float> samples, int sampleRate);

} // namespace matside
