// SPDX-License-Identifier: GPL-3.0-or-later
// What voice, chimes and background do to one another.
#include "audio/mixer/loudness.h"
#include "audio/mixer/mixer.h"

#include "rendering.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr qint64 kSecond = kSampleRate;

std::vector<float> leftOf(const std::vector<float> &stereo)
{
    std::vector<float> left(stereo.size() / 2);
    for (std::size_t frame = 0; frame < left.size(); ++frame)
        left[frame] = stereo[frame * 2];
    return left;
}

double powerOf(const std::vector<float> &stereo, qint64 from, qint64 to)
{
    double sum = 0;
    for (auto frame = static_cast<std::size_t>(from); frame < static_cast<std::size_t>(to); ++frame)
        sum += static_cast<double>(stereo[frame * 2]) * static_cast<double>(stereo[frame * 2]);
    return sum / static_cast<double>(to - from);
}

double decibels(double power)
{
    return 10 * std::log10(power);
}

} // namespace

TEST(BusesTest, TwoSentencesAreNeverHeardAtOnce)
{
    Mixer mixer;
    ASSERT_TRUE(mixer.play(0, 0, block(10000, 0.25F)));
    ASSERT_TRUE(mixer.play(0, 5000, block(3000, 0.5F)));
    const std::vector<float> heard = rendered(mixer, 0, 12000);
    EXPECT_FLOAT_EQ(heard[4999 * 2], 0.25F);
    EXPECT_GT(heard[5001 * 2], 0.7F) << "the old one fades, and is not cut";
    EXPECT_FLOAT_EQ(heard[(5000 + kSampleRate * 36 / 1000) * 2], 0.5F);
    EXPECT_EQ(endOf(heard), 8000);
}

TEST(BusesTest, AChimeDoesNotInterruptAVoice)
{
    Mixer mixer;
    ASSERT_TRUE(mixer.play(0, 0, block(10000, 0.25F)));
    ASSERT_TRUE(mixer.play(0, 5000, block(1000, 0.25F), Bus::Chimes));
    const std::vector<float> heard = rendered(mixer, 0, 12000);
    EXPECT_FLOAT_EQ(heard[5500 * 2], 0.5F);
    EXPECT_FLOAT_EQ(heard[9000 * 2], 0.25F);
}

TEST(BusesTest, EachBusHasItsOwnVolume)
{
    Mixer mixer;
    mixer.setVolume(Bus::Chimes, 0.5);
    mixer.restart();
    ASSERT_TRUE(mixer.play(0, 0, block(1000, 0.25F)));
    ASSERT_TRUE(mixer.play(0, 2000, block(1000, 0.25F), Bus::Chimes));
    const std::vector<float> heard = rendered(mixer, 0, 4000);
    EXPECT_FLOAT_EQ(heard[500 * 2], 0.25F);
    EXPECT_FLOAT_EQ(heard[2500 * 2], 0.25F * 0.125F);
}

/// The loudest that loading lets through, twice over: a voice at the limit, a chime at its peak, and waves.
TEST(BusesTest, NothingExceedsMinusOneDecibelTruePeak)
{
    Mixer mixer;
    Clip loud = babble(2 * kSecond, 1.0F);
    const double over = loudnessOf(loud).peak - kMostPeak;
    for (float &sample : loud)
        sample *= static_cast<float>(std::pow(10, -over / 20));
    Clip chime(2 * kSecond);
    for (std::size_t frame = 0; frame < chime.size(); ++frame)
        chime[frame] = 0.178F * static_cast<float>(std::sin(static_cast<double>(frame) * 0.07));
    ASSERT_TRUE(mixer.play(0, 0, std::make_shared<const Clip>(loud)));
    ASSERT_TRUE(mixer.play(0, 0, std::make_shared<const Clip>(chime), Bus::Chimes));
    mixer.setBackground(Background::Waves);
    const Loudness heard = loudnessOf(leftOf(rendered(mixer, 0, 3 * kSecond)));
    EXPECT_LE(heard.peak, kMostPeak);
    EXPECT_GT(heard.peak, -2.0) << "nothing loud was played";
}

TEST(BusesTest, QuietSamplesAreUnchanged)
{
    Mixer mixer;
    ASSERT_TRUE(mixer.play(0, 0, block(100, 0.79F)));
    EXPECT_FLOAT_EQ(rendered(mixer, 0, 100)[50 * 2], 0.79F);
}

class BackgroundTest : public testing::TestWithParam<Background>
{
};

TEST_P(BackgroundTest, IsTwentyUnderTheVoice)
{
    Mixer mixer;
    mixer.setBackground(GetParam());
    static_cast<void>(rendered(mixer, 0, 3 * kSecond));
    const Loudness heard = loudnessOf(leftOf(rendered(mixer, 3 * kSecond, 60 * kSecond)));
    EXPECT_NEAR(heard.lufs, kVoiceLufs - 20, 1.5);
    EXPECT_LT(heard.peak, -18);
}

TEST_P(BackgroundTest, RisesInTwoSecondsAndAgainAfterAPause)
{
    Mixer mixer;
    mixer.setBackground(GetParam());
    for (int stream = 0; stream < 2; ++stream) {
        const std::vector<float> heard = rendered(mixer, 0, 4 * kSecond);
        for (std::size_t frame = 0; frame < kSecond * 30 / 1000; ++frame)
            ASSERT_LT(std::abs(heard[frame * 2]), 0.002F) << "it startles";
        EXPECT_LT(powerOf(heard, 0, kSecond / 4), powerOf(heard, 2 * kSecond, 3 * kSecond) / 20);
        mixer.restart();
    }
}

TEST_P(BackgroundTest, IsTenDecibelsSofterUnderTheVoiceFromItsFirstWordOn)
{
    Mixer plain;
    Mixer ducked;
    for (Mixer *mixer : {&plain, &ducked})
        mixer->setBackground(GetParam());
    ASSERT_TRUE(ducked.play(0, 4 * kSecond, block(2 * kSecond, 1e-9F)));
    const std::vector<float> alone = rendered(plain, 0, 9 * kSecond);
    const std::vector<float> under = rendered(ducked, 0, 9 * kSecond);
    const auto softer = [&](qint64 from, qint64 to) { return decibels(powerOf(under, from, to) / powerOf(alone, from, to)); };
    EXPECT_NEAR(softer(2 * kSecond, 3 * kSecond), 0, 0.01);
    EXPECT_NEAR(softer(4 * kSecond, 6 * kSecond), -10, 0.2);
    EXPECT_NEAR(softer(8 * kSecond, 9 * kSecond), 0, 0.2);
    for (qint64 at = 3 * kSecond; at < 8 * kSecond; at += kSecond / 50)
        EXPECT_GT(softer(at, at + kSecond / 50), softer(at - kSecond / 50, at) - 1.5) << "it falls in a step";
}

TEST_P(BackgroundTest, HasAName)
{
    EXPECT_EQ(backgroundFromName(backgroundName(GetParam())), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Kinds, BackgroundTest, testing::Values(Background::Waves, Background::Drone));

TEST(BusesTest, AnotherBackgroundComesWhenTheFirstHasGone)
{
    Mixer mixer;
    mixer.setBackground(Background::Waves);
    static_cast<void>(rendered(mixer, 0, 3 * kSecond));
    mixer.setBackground(Background::None);
    static_cast<void>(rendered(mixer, 3 * kSecond, 3 * kSecond));
    EXPECT_EQ(onsetOf(rendered(mixer, 6 * kSecond, kSecond)), -1);
    mixer.setBackground(Background::Drone);
    EXPECT_NE(onsetOf(rendered(mixer, 7 * kSecond, kSecond)), -1);
}

} // namespace matside
