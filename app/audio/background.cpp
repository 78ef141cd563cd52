// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/background.h"

namespace matside {

namespace {

constexpr double kRate = 48000;
constexpr double kTurn = 6.283185307179586;
/// Both are as loud as that, measured over a minute: BackgroundTest.IsTwentyUnderTheVoice.
constexpr float kWaveGain = 0.30F;
constexpr double kDroneGain = 0.0173;
/// Shares that let through what lies under about 500 Hz, and take away what lies under about 40.
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

double BackgroundMaker::Tone::next() noexcept
{
    const double turned = real * stepReal - imaginary * stepImaginary;
    imaginary = real * stepImaginary + imaginary * stepReal;
    real = turned;
    return imaginary * gain;
}

/// What rounding adds in an hour is taken away again: the length stays one.
void BackgroundMaker::Tone::settle() noexcept
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
    const auto tone = [](double pitch, double gain) {
        return Tone{1, 0, smallCosine(kTurn * pitch / kRate), smallSine(kTurn * pitch / kRate), gain};
    };
    m_swell = tone(kind == Background::Waves ? 1.0 / 12 : 1.0 / 16, 1);
    // D3 and A3, each with a twin so near that the two beat once in five seconds or so.
    m_tones = {tone(146.83, 1), tone(147.0, 0.8), tone(220.0, 0.5), tone(220.22, 0.4)};
}

void BackgroundMaker::make(std::span<float> mono) noexcept
{
    for (float &sample : mono)
        sample = m_kind == Background::Waves ? wave() : drone();
    m_swell.settle();
    for (Tone &tone : m_tones)
        tone.settle();
}

float BackgroundMaker::wave() noexcept
{
    m_noise ^= m_noise << 13;
    m_noise ^= m_noise >> 17;
    m_noise ^= m_noise << 5;
    const float white = static_cast<float>(static_cast<qint32>(m_noise)) / 2147483648.0F;
    m_low[0] += (white - m_low[0]) * kLowShare;
    m_low[1] += (m_low[0] - m_low[1]) * kLowShare;
    m_low[2] += (m_low[1] - m_low[2]) * kFloorShare;
    const float swell = 0.65F + 0.35F * static_cast<float>(m_swell.next());
    return (m_low[1] - m_low[2]) * swell * kWaveGain;
}

float BackgroundMaker::drone() noexcept
{
    double sum = 0;
    for (Tone &tone : m_tones)
        sum += tone.next();
    return static_cast<float>(sum * (0.8 + 0.2 * m_swell.next()) * kDroneGain);
}

} // namespace matside
