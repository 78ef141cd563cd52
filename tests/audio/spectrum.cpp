// SPDX-License-Identifier: GPL-3.0-or-later
#include "spectrum.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <complex>
#include <numbers>

namespace matside {

namespace {

using Complex = std::complex<double>;

/// Fourier's transform in place, of a power of two.
void transform(std::span<Complex> values)
{
    const std::size_t half = values.size() / 2;
    if (half == 0)
        return;
    std::vector<Complex> parts(values.size());
    for (std::size_t index = 0; index < half; ++index) {
        parts[index] = values[2 * index];
        parts[half + index] = values[2 * index + 1];
    }
    const std::span even = std::span(parts).first(half);
    const std::span odd = std::span(parts).last(half);
    transform(even);
    transform(odd);
    for (std::size_t index = 0; index < half; ++index) {
        const double angle = -std::numbers::pi * static_cast<double>(index) / static_cast<double>(half);
        const Complex turned = std::polar(1.0, angle) * odd[index];
        values[index] = even[index] + turned;
        values[half + index] = even[index] - turned;
    }
}

} // namespace

std::vector<double> powerSpectrum(std::span<const float> samples)
{
    std::vector<Complex> values(std::bit_ceil(samples.size()));
    std::copy(samples.begin(), samples.end(), values.begin());
    transform(values);
    std::vector<double> power(values.size() / 2);
    std::transform(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(power.size()), power.begin(),
                   [](const Complex &value) { return std::norm(value); });
    return power;
}

double stepOf(const std::vector<double> &spectrum, int sampleRate)
{
    return sampleRate / 2.0 / static_cast<double>(spectrum.size());
}

std::vector<float> envelopeOf(std::span<const float> samples, int sampleRate)
{
    const auto window = static_cast<std::size_t>(sampleRate) / 200;
    std::vector<float> envelope;
    for (std::size_t begin = 0; begin + window <= samples.size(); begin += window) {
        float loudest = 0;
        for (const float sample : samples.subspan(begin, window))
            loudest = std::max(loudest, std::abs(sample));
        envelope.push_back(loudest);
    }
    return envelope;
}

} // namespace matside
