// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/mixer/loudness.h"

#include "audio/mixer/mixer.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

namespace matside {

namespace {

constexpr std::size_t kMilli = kSampleRate / 1000;
/// Shipped clips have the same ceiling before they are encoded: the codec may add the difference to kMostPeak.
constexpr double kCeiling = -2.0;
constexpr std::size_t kHop = 5 * kMilli;
constexpr std::size_t kLeadAir = 15 * kMilli;
constexpr std::size_t kTailAir = 60 * kMilli;
constexpr std::size_t kFadeIn = 8 * kMilli;
constexpr std::size_t kFadeOut = 30 * kMilli;
constexpr double kSpeech = 0.00316; // -50 dB
constexpr float kSilence = 0.0001F; // -80 dBFS: under the noise of any room
/// The limiter lowers the gain this long before a peak, and restores it this long after it.
constexpr std::size_t kAttack = 4 * kMilli;
constexpr std::size_t kBack = 60 * kMilli;

struct Destroyer final
{
    void operator()(ebur128_state *state) const { ebur128_destroy(&state); }
};

float factorOf(double decibels)
{
    return static_cast<float>(std::pow(10.0, decibels / 20));
}

void amplify(std::vector<float> &samples, float factor)
{
    for (float &sample : samples)
        sample *= factor;
}

/// Lowers the gain around each sample over the ceiling, in a straight line before it and another after it.
void limit(std::vector<float> &samples, float ceiling)
{
    std::vector<float> gains(samples.size(), 1.0F);
    for (std::size_t frame = 0; frame < samples.size(); ++frame) {
        if (std::abs(samples[frame]) > ceiling)
            gains[frame] = ceiling / std::abs(samples[frame]);
    }
    for (std::size_t frame = 1; frame < gains.size(); ++frame)
        gains[frame] = std::min(gains[frame], gains[frame - 1] + 1.0F / kBack);
    for (std::size_t frame = gains.size(); frame-- > 1;)
        gains[frame - 1] = std::min(gains[frame - 1], gains[frame] + 1.0F / kAttack);
    for (std::size_t frame = 0; frame < samples.size(); ++frame)
        samples[frame] *= gains[frame];
}

/// The mean power of each piece of 10 ms, one every 5 ms.
std::vector<double> powersOf(const std::vector<float> &samples)
{
    std::vector<double> powers;
    for (std::size_t from = 0; from < samples.size(); from += kHop) {
        const std::size_t to = std::min(from + 2 * kHop, samples.size());
        double sum = 0;
        for (std::size_t frame = from; frame < to; ++frame)
            sum += static_cast<double>(samples[frame]) * static_cast<double>(samples[frame]);
        powers.push_back(sum / static_cast<double>(to - from));
    }
    return powers;
}

} // namespace

Loudness loudnessOf(std::span<const float> samples)
{
    Loudness loudness{-HUGE_VAL, -HUGE_VAL};
    const std::unique_ptr<ebur128_state, Destroyer> meter(
        ebur128_init(1, kSampleRate, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK));
    if (!meter || samples.empty())
        return loudness;
    for (std::size_t measured = 0; measured < 3 * std::size_t{kSampleRate}; measured += samples.size())
        ebur128_add_frames_float(meter.get(), samples.data(), samples.size());
    double peak = 0;
    ebur128_loudness_global(meter.get(), &loudness.lufs);
    ebur128_true_peak(meter.get(), 0, &peak);
    loudness.peak = peak > 0 ? 20 * std::log10(peak) : -HUGE_VAL;
    return loudness;
}

void level(std::vector<float> &samples)
{
    // Very soft speech lies under the gate of the measurement, and would be taken for silence.
    float loudest = 0;
    for (const float sample : samples)
        loudest = std::max(loudest, std::abs(sample));
    if (loudest < kSilence)
        return;
    amplify(samples, 0.5F / loudest);
    Loudness now = loudnessOf(samples);
    if (!std::isfinite(now.lufs))
        return;
    // The limiter takes a little loudness away, and the peaks between samples are a little higher: a few rounds correct
    // for both.
    double ceiling = kCeiling;
    for (int round = 0; round < 4 && (std::abs(now.lufs - kVoiceLufs) > 0.2 || now.peak > kCeiling); ++round) {
        amplify(samples, factorOf(kVoiceLufs - now.lufs));
        limit(samples, factorOf(ceiling));
        now = loudnessOf(samples);
        ceiling -= std::max(now.peak - kCeiling, 0.0);
    }
    if (now.peak > kCeiling)
        amplify(samples, factorOf(kCeiling - now.peak));
}

void trim(std::vector<float> &samples)
{
    const std::vector<double> powers = powersOf(samples);
    const double loudest =
        std::accumulate(powers.begin(), powers.end(), 0.0, [](double a, double b) { return std::max(a, b); });
    if (loudest <= 0)
        return;
    const auto speaks = [loudest](double power) { return power > loudest * kSpeech * kSpeech; };
    const auto first = static_cast<std::size_t>(std::find_if(powers.begin(), powers.end(), speaks) - powers.begin());
    const auto last =
        powers.size()
        - static_cast<std::size_t>(std::find_if(powers.rbegin(), powers.rend(), speaks) - powers.rbegin());
    const std::size_t begin = first * kHop - std::min(first * kHop, kLeadAir);
    const std::size_t end = std::min((last + 1) * kHop + kTailAir, samples.size());
    samples.erase(samples.begin() + static_cast<std::ptrdiff_t>(end), samples.end());
    samples.erase(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(begin));
    const std::size_t in = std::min(kFadeIn, samples.size() / 2);
    const std::size_t out = std::min(kFadeOut, samples.size() / 2);
    for (std::size_t frame = 0; frame < in; ++frame)
        samples[frame] *= static_cast<float>(frame) / static_cast<float>(in);
    for (std::size_t frame = 0; frame < out; ++frame)
        samples[samples.size() - 1 - frame] *= static_cast<float>(frame) / static_cast<float>(out);
}

} // namespace matside
