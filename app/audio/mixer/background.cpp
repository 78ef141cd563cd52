// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/mixer/background.h"

#include <algorithm>

namespace matside {

namespace {

constexpr double kRate = 48000;
constexpr double kTurn = 6.283185307179586;
/// Each gives -38 LUFS, measured over a minute.
constexpr float kWaveGain = 0.30F;
constexpr double kDroneGain = 0.0173;
/// In Hz: D3 and A3, each with a twin so near that the two beat once in five seconds or so.
constexpr std::array kDronePitches{146.83, 147.0, 220.0, 220.22};
constexpr std::array kDroneGains{1.0, 0.8, 0.5, 0.4};
/// The coefficients of two filters: a low pass at about 500 Hz and a high pass at about 40 Hz.
constexpr float kLowShare = 0.063F;
constexpr float kFloorShare = 0.005F;

/// sin and cos of a small angle by their series: exact to a double for what is stepped in a sample.
double smallSine(double angle)
{
    const double square = angle * angle;
    return angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42)));
}

double smallCosine(double angle)
{
    const double square = angle * angle;
    return 1 - square / 2 * (1 - square / 12 * (1 - square / 30));
}

} // namespace

QString backgroundName(Background background)
{
    switch (background) {
    case Background::Waves:
        return QStringLiteral("waves");
    case Background::Drone:
        return QStringLiteral("drone");
    case Background::None:
        break;
    }
    return QStringLiteral("none");
}

std::optional<Background> backgroundFromName(QStringView name)
{
    for (const Background background : kBackgrounds) {
        if (name == backgroundName(background))
            return background;
    }
    return std::nullopt;
}

BackgroundMaker::Tone BackgroundMaker::Tone::of(double pitch) noexcept
{
    return {1, 0, smallCosine(kTurn * pitch / kRate), smallSine(kTurn * pitch / kRate)};
}

/// Keeps the length at one: over an hour, rounding would change it.
void BackgroundMaker::Tone::normalise() noexcept
{
    const double stretch = 1.5 - 0.5 * (real * real + imaginary * imaginary);
    real *= stretch;
    imaginary *= stretch;
}

void BackgroundMaker::begin(Background kind) noexcept
{
    if (kind == m_kind)
        return;
    *this = BackgroundMaker();
    m_kind = kind;
    m_swell = Tone::of(kind == Background::Waves ? 1.0 / 12 : 1.0 / 16);
    std::transform(kDronePitches.begin(), kDronePitches.end(), m_tones.begin(), Tone::of);
}

void BackgroundMaker::make(std::span<float> mono) noexcept
{
    if (m_kind == Background::Waves)
        waves(mono);
    else
        drone(mono);
    m_swell.normalise();
    for (Tone &tone : m_tones)
        tone.normalise();
}

// Both work on copies of the state: else the compiler must read it again after each sample, which might alias it.

void BackgroundMaker::waves(std::span<float> mono) noexcept
{
    quint32 noise = m_noise;
    auto [first, second, floor] = m_low;
    Tone swell = m_swell;
    for (float &sample : mono) {
        noise ^= noise << 13;
        noise ^= noise >> 17;
        noise ^= noise << 5;
        const float white = static_cast<float>(static_cast<qint32>(noise)) / 2147483648.0F;
        first += (white - first) * kLowShare;
        second += (first - second) * kLowShare;
        floor += (second - floor) * kFloorShare;
        sample = (second - floor) * (0.65F + 0.35F * static_cast<float>(swell.next())) * kWaveGain;
    }
    m_noise = noise;
    m_low = {first, second, floor};
    m_swell = swell;
}

void BackgroundMaker::drone(std::span<float> mono) noexcept
{
    Tone swell = m_swell;
    // In arrays, so that a processor turns two tones at once: tests/desktop/run speed measures it.
    std::array<double, 4> real{}, imaginary{}, stepReal{}, stepImaginary{};
    for (std::size_t at = 0; at < m_tones.size(); ++at) {
        real[at] = m_tones[at].real;
        imaginary[at] = m_tones[at].imaginary;
        stepReal[at] = m_tones[at].stepReal;
        stepImaginary[at] = m_tones[at].stepImaginary;
    }
    for (float &sample : mono) {
        for (std::size_t at = 0; at < real.size(); ++at) {
            const double turned = real[at] * stepReal[at] - imaginary[at] * stepImaginary[at];
            imaginary[at] = real[at] * stepImaginary[at] + imaginary[at] * stepReal[at];
            real[at] = turned;
        }
        const double sum = imaginary[0] * kDroneGains[0] + imaginary[1] * kDroneGains[1]
                           + (imaginary[2] * kDroneGains[2] + imaginary[3] * kDroneGains[3]);
        sample = static_cast<float>(sum * (0.8 + 0.2 * swell.next()) * kDroneGain);
    }
    for (std::size_t at = 0; at < m_tones.size(); ++at) {
        m_tones[at].real = real[at];
        m_tones[at].imaginary = imaginary[at];
    }
    m_swell = swell;
}

} // namespace matside
