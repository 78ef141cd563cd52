// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/mixer/loudness.h"

#include "audio/mixer/chimes.h"
#include "audio/mixer/mixer.h"
#include "clipfolder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace matside {

TEST(LoudnessTest, ASineIsAsLoudAsTheStandardSays)
{
    // EBU Tech 3341: a stereo sine of 1 kHz at -23 dBFS is -23 LUFS; in one channel it is 3 LU softer.
    Clip sine(20 * kSampleRate);
    for (std::size_t frame = 0; frame < sine.size(); ++frame)
        sine[frame] = static_cast<float>(std::pow(10, -23 / 20.0) * std::sin(2 * M_PI * 1000 * static_cast<double>(frame) / kSampleRate));
    EXPECT_NEAR(loudnessOf(sine).lufs, -26.0, 0.1);
    EXPECT_NEAR(loudnessOf(sine).peak, -23.0, 0.2);
}

TEST(LoudnessTest, AShortClipIsMeasuredAsIfRepeated)
{
    const Clip tenth = spoken(0.2, 0.3F);
    Clip longer;
    for (int round = 0; round < 20; ++round)
        longer.insert(longer.end(), tenth.begin(), tenth.end());
    EXPECT_NEAR(loudnessOf(tenth).lufs, loudnessOf(longer).lufs, 0.2);
}

TEST(LoudnessTest, SilenceIsNotMadeLoud)
{
    Clip silence(kSampleRate);
    level(silence);
    trim(silence);
    EXPECT_EQ(silence, Clip(kSampleRate));
    EXPECT_EQ(loudnessOf(silence).lufs, -HUGE_VAL);
}

TEST(LoudnessTest, SpeechOfAnyLoudnessIsLevelled)
{
    for (const float loud : {0.001F, 0.02F, 0.3F, 3.0F, 30.0F}) {
        for (const double seconds : {0.4, 2.0, 6.0}) {
            Clip clip = spoken(seconds, loud);
            level(clip);
            EXPECT_NEAR(loudnessOf(clip).lufs, kVoiceLufs, kVoiceTolerance) << loud << ' ' << seconds;
            EXPECT_LE(loudnessOf(clip).peak, kMostPeak) << loud << ' ' << seconds;
        }
    }
}

TEST(LoudnessTest, PeaksAreTurnedDownWhereTheyAre)
{
    Clip clip = spoken(3.0, 0.5F);
    clip[kSampleRate] = 8.0F;
    clip[kSampleRate + 1] = -8.0F;
    level(clip);
    EXPECT_LE(loudnessOf(clip).peak, kMostPeak);
    EXPECT_NEAR(loudnessOf(clip).lufs, kVoiceLufs, kVoiceTolerance);
}

TEST(LoudnessTest, TrimmingKeepsALittleAirAndTheOnset)
{
    const Clip speech = spoken(1.0, 0.3F);
    Clip clip(kSampleRate);
    clip.insert(clip.end(), speech.begin(), speech.end());
    clip.resize(clip.size() + kSampleRate);
    trim(clip);
    const auto first = std::find_if(clip.begin(), clip.end(), [](float sample) { return std::abs(sample) > 0.01F; }) - clip.begin();
    EXPECT_GE(first, kSampleRate * 8 / 1000);
    EXPECT_LE(first, kSampleRate * 40 / 1000);
    EXPECT_NEAR(static_cast<double>(clip.size()) / kSampleRate, 1.075, 0.03);
    EXPECT_EQ(clip.front(), 0.0F);
    EXPECT_EQ(clip.back(), 0.0F);
}

/// A chime marks; it does not call. Its loudest 400 ms are what one hears.
TEST(LoudnessTest, ChimesAreNotLouderThanTheVoice)
{
    for (const ChimeSound sound : kChimeSounds) {
        Clip chime = synthesise(sound, kSampleRate);
        chime.resize(kSampleRate * 4 / 10);
        EXPECT_LE(loudnessOf(chime).lufs, kVoiceLufs) << qPrintable(chimeName(sound));
    }
}

} // namespace matside
