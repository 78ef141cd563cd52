// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/mixer/chimes.h"

#include "spectrum.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace matside {

namespace {

constexpr int kRate = 48000;

float peakOf(const std::vector<float> &samples)
{
    float peak = 0;
    for (const float sample : samples)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

/// Seconds from a tenth to nine tenths of how loud its first note gets.
double riseOf(const std::vector<float> &samples)
{
    const std::vector<float> envelope = envelopeOf(std::span(samples).first(kRate * 15 / 100), kRate);
    const float top = *std::max_element(envelope.begin(), envelope.end());
    const auto reaches = [&envelope, top](float share) {
        return std::find_if(envelope.begin(), envelope.end(), [=](float loud) { return loud >= top * share; });
    };
    return static_cast<double>(reaches(0.9F) - reaches(0.1F)) * 0.005;
}

class EveryChimeTest : public testing::TestWithParam<ChimeSound>
{
protected:
    const std::vector<float> m_samples = synthesise(GetParam(), kRate);
};

} // namespace

TEST(ChimesTest, NamesAreThoseOfTheRoutines)
{
    EXPECT_EQ(chimeNames(), QStringList({QStringLiteral("start"), QStringLiteral("turn"), QStringLiteral("last"),
                                         QStringLiteral("done")}));
    for (const ChimeSound sound : kChimeSounds)
        EXPECT_EQ(chimeOfCue(QStringLiteral("chime-") + chimeName(sound)), sound);
}

TEST(ChimesTest, OtherCuesAreNoChimes)
{
    EXPECT_EQ(chimeOfCue(u"start"), std::nullopt);
    EXPECT_EQ(chimeOfCue(u"chime-gong"), std::nullopt);
    EXPECT_EQ(chimeOfCue(u"slide.next-2-of-5"), std::nullopt);
}

TEST_P(EveryChimeTest, LastsFromFourTenthsToTwoSeconds)
{
    EXPECT_GE(m_samples.size(), kRate * 4 / 10U);
    EXPECT_LE(m_samples.size(), kRate * 18 / 10U);
}

TEST_P(EveryChimeTest, StaysTwelveDecibelsUnderFullScale)
{
    EXPECT_LE(20 * std::log10(peakOf(m_samples)), -12.0F);
    const float least = GetParam() == ChimeSound::Pulse ? -31.0F : -20.0F;
    EXPECT_GE(20 * std::log10(peakOf(m_samples)), least) << "and yet it is to be heard from a mat";
}

TEST_P(EveryChimeTest, RiseIsSoft)
{
    EXPECT_GE(riseOf(m_samples), 0.030);
    RecordProperty("rise_ms", static_cast<int>(riseOf(m_samples) * 1000));
}

TEST_P(EveryChimeTest, BeginsAndEndsInSilenceWithoutAClick)
{
    constexpr float kInaudible = 0.0003F; // -70 dBFS
    EXPECT_EQ(m_samples.front(), 0.0F);
    EXPECT_LT(std::abs(m_samples.back()), kInaudible);
    const std::vector<float> envelope = envelopeOf(m_samples, kRate);
    EXPECT_LT(envelope.back(), kInaudible);
    EXPECT_LT(envelope.front(), peakOf(m_samples) * 0.1F);
}

TEST_P(EveryChimeTest, LiesWhereSmallLoudspeakersPlay)
{
    const std::vector<double> spectrum = powerSpectrum(m_samples);
    const double step = stepOf(spectrum, kRate);
    const auto bin = [&](double hertz) { return spectrum.begin() + static_cast<std::ptrdiff_t>(hertz / step); };
    const double all = std::accumulate(spectrum.begin(), spectrum.end(), 0.0);
    const double inside = std::accumulate(bin(125), bin(5000), 0.0);
    EXPECT_GT(inside / all, 0.999);
    const float sum = std::accumulate(m_samples.begin(), m_samples.end(), 0.0F);
    EXPECT_LT(std::abs(sum) / kRate, 0.001F) << "no direct current";
}

TEST_P(EveryChimeTest, SoundsTheSameAtAnyRate)
{
    const std::vector<float> other = synthesise(GetParam(), 44100);
    EXPECT_NEAR(static_cast<double>(other.size()) / 44100, static_cast<double>(m_samples.size()) / kRate, 0.001);
    EXPECT_NEAR(peakOf(other), peakOf(m_samples), 0.001F);
}

INSTANTIATE_TEST_SUITE_P(ChimesTest, EveryChimeTest, testing::ValuesIn(kChimeSounds),
                         [](const auto &chime) { return chimeName(chime.param).toStdString(); });

/// 1 for the same course, near 0 for courses that have nothing in common.
template <typename Values>
double likeness(const Values &left, const Values &right)
{
    const auto product = [](const Values &a, const Values &b) {
        return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
    };
    return product(left, right) / std::sqrt(product(left, left) * product(right, right));
}

TEST(ChimesTest, APulseIsTenDecibelsSofterThanAnyChime)
{
    const float pulse = peakOf(synthesise(ChimeSound::Pulse, kRate));
    for (const ChimeSound sound : kChimeSounds) {
        if (sound != ChimeSound::Pulse) {
            EXPECT_GE(20 * std::log10(peakOf(synthesise(sound, kRate)) / pulse), 10.0F)
                << chimeName(sound).toStdString();
        }
    }
}

TEST(ChimesTest, NoTwoSoundAlike)
{
    constexpr int kCoarse = 12000; // enough for 5 kHz
    std::vector<std::vector<double>> notes;
    std::vector<std::vector<float>> rhythms;
    for (const ChimeSound sound : kChimeSounds) {
        std::vector<float> samples = synthesise(sound, kCoarse);
        samples.resize(kCoarse * 2);
        notes.push_back(powerSpectrum(samples));
        rhythms.push_back(envelopeOf(samples, kCoarse));
    }
    for (std::size_t one = 0; one < notes.size(); ++one) {
        for (std::size_t other = one + 1; other < notes.size(); ++other) {
            const double note = likeness(notes[one], notes[other]);
            const double rhythm = likeness(rhythms[one], rhythms[other]);
            // Alike in both the notes and when they come would be hard to tell apart.
            EXPECT_LT(note * rhythm, 0.8)
                << chimeNames()[static_cast<int>(one)].toStdString() << " and "
                << chimeNames()[static_cast<int>(other)].toStdString() << ": notes " << note << ", rhythm " << rhythm;
        }
    }
}

} // namespace matside
