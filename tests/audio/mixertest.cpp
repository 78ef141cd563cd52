// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/mixer/mixer.h"

#include "allocations.h"
#include "rendering.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <thread>

namespace matside {

TEST(MixerTest, StartsAtTheFrame)
{
    for (const qint64 frame : {0, 1, 959, 960, 961, 4000, 47999}) {
        for (const qint64 piece : {64, 441, 960, 48000}) {
            Mixer mixer;
            ASSERT_TRUE(mixer.play(0, frame, block(100)));
            const std::vector<float> heard = rendered(mixer, 0, 50000, piece);
            EXPECT_EQ(onsetOf(heard), frame);
            EXPECT_EQ(endOf(heard), frame + 100);
        }
    }
}

TEST(MixerTest, BothChannelsHearTheSame)
{
    Mixer mixer;
    ASSERT_TRUE(mixer.play(0, 5, block(10)));
    const std::vector<float> heard = rendered(mixer, 0, 100);
    for (std::size_t frame = 0; frame < 100; ++frame)
        EXPECT_EQ(heard[frame * 2], heard[frame * 2 + 1]);
}

TEST(MixerTest, SoundsAddUp)
{
    Mixer mixer;
    for (int index = 0; index < 3; ++index)
        ASSERT_TRUE(mixer.play(0, index * 10, block(200), Bus::Chimes));
    const std::vector<float> heard = rendered(mixer, 0, 100);
    EXPECT_FLOAT_EQ(heard[5 * 2], 0.25F);
    EXPECT_FLOAT_EQ(heard[15 * 2], 0.5F);
    EXPECT_FLOAT_EQ(heard[25 * 2], 0.75F);
}

TEST(MixerTest, ANewGenerationSilencesTheOld)
{
    Mixer mixer;
    mixer.setGeneration(1);
    ASSERT_TRUE(mixer.play(1, 0, block(48000)));
    ASSERT_TRUE(mixer.play(1, 9000, block(48000)));
    ASSERT_NE(onsetOf(rendered(mixer, 0, 960)), -1);
    mixer.setGeneration(2);
    const std::vector<float> heard = rendered(mixer, 960, 48000);
    EXPECT_EQ(onsetOf(heard), 0) << "what sounds fades: it is not cut";
    EXPECT_LE(endOf(heard), kSampleRate * 30 / 1000);
    EXPECT_GE(endOf(heard), kSampleRate * 29 / 1000);
    for (std::size_t frame = 1; frame < 2000; ++frame)
        EXPECT_LE(std::abs(heard[frame * 2] - heard[frame * 2 - 2]), 0.001F) << "a click";
}

TEST(MixerTest, ANewGenerationIsHeardWhileTheOldFades)
{
    Mixer mixer;
    ASSERT_TRUE(mixer.play(0, 0, block(48000)));
    static_cast<void>(rendered(mixer, 0, 960));
    mixer.setGeneration(1);
    ASSERT_TRUE(mixer.play(1, 5000, block(100)));
    const std::vector<float> heard = rendered(mixer, 960, 8000);
    EXPECT_EQ(endOf(heard), 5000 - 960 + 100);
}

TEST(MixerTest, ASlightlyLateCueBeginsAtOnce)
{
    Mixer mixer;
    ASSERT_TRUE(mixer.play(0, 1000, block(100)));
    const std::vector<float> heard = rendered(mixer, 10000, 960);
    EXPECT_EQ(onsetOf(heard), 0);
    EXPECT_EQ(endOf(heard), 100) << "from its beginning: a chime without its swell would click";
}

TEST(MixerTest, AFarTooLateCueIsDropped)
{
    Mixer mixer;
    ASSERT_TRUE(mixer.play(0, 1000, block(100)));
    EXPECT_EQ(onsetOf(rendered(mixer, 1000 + kSampleRate / 2, 48000)), -1);
}

TEST(MixerTest, AJumpOfTheClockDoesNotCutPlayingSound)
{
    Mixer mixer;
    ASSERT_TRUE(mixer.play(0, 0, block(3000)));
    static_cast<void>(rendered(mixer, 0, 960));
    EXPECT_EQ(endOf(rendered(mixer, 50000, 4800)), 3000 - 960);
}

TEST(MixerTest, ANewStreamDoesNotGoOnWithTheOldSound)
{
    Mixer mixer;
    ASSERT_TRUE(mixer.play(0, 0, block(48000)));
    ASSERT_TRUE(mixer.play(0, 5000, block(100)));
    static_cast<void>(rendered(mixer, 0, 960));
    mixer.restart();
    const std::vector<float> heard = rendered(mixer, 960, 9600);
    EXPECT_EQ(onsetOf(heard), 5000 - 960) << "what is still to come does sound";
    EXPECT_EQ(endOf(heard), 5000 - 960 + 100);
}

TEST(MixerTest, VolumeMovesWithoutAStep)
{
    Mixer mixer;
    ASSERT_TRUE(mixer.play(0, 0, block(96000, 0.5F)));
    static_cast<void>(rendered(mixer, 0, 960));
    mixer.setVolume(0.5);
    const std::vector<float> heard = rendered(mixer, 960, 9600);
    for (std::size_t frame = 1; frame < 9600; ++frame)
        ASSERT_LE(std::abs(heard[frame * 2] - heard[frame * 2 - 2]), 0.0003F);
    EXPECT_NEAR(heard[2400 * 2], 0.5F * 0.125F, 0.0001F) << "there within 50 ms";
}

TEST(MixerTest, MuteIsSilentAndKeepsTheVolume)
{
    Mixer mixer;
    ASSERT_TRUE(mixer.play(0, 0, block(96000)));
    mixer.setMuted(true);
    static_cast<void>(rendered(mixer, 0, 2400));
    EXPECT_EQ(onsetOf(rendered(mixer, 2400, 9600)), -1);
    mixer.setMuted(false);
    EXPECT_FLOAT_EQ(rendered(mixer, 12000, 4800).back(), 0.25F);
}

TEST(MixerTest, RenderDoesNotAllocate)
{
    Mixer mixer;
    std::vector<float> heard(960 * 2);
    for (int index = 0; index < 40; ++index)
        ASSERT_TRUE(mixer.play(0, index * 500, block(1000), index % 2 == 0 ? Bus::Voice : Bus::Chimes));
    mixer.setBackground(Background::Waves);
    const std::size_t before = allocations();
    for (qint64 frame = 0; frame < 30000; frame += 960) {
        mixer.render(frame, heard);
        if (frame > 10000)
            mixer.setGeneration(1);
        if (frame > 20000)
            mixer.setBackground(Background::Drone);
    }
    mixer.restart();
    EXPECT_EQ(allocations(), before);
}

TEST(MixerTest, FullQueueIsRefusedAndNothingIsLost)
{
    Mixer mixer;
    int taken = 0;
    while (mixer.play(0, taken * 100, block(10)))
        ++taken;
    EXPECT_GE(taken, 32);
    const std::vector<float> heard = rendered(mixer, 0, 20000);
    int onsets = 0;
    for (std::size_t frame = 0; frame < 20000; ++frame)
        onsets += heard[frame * 2] != 0.0F && (frame == 0 || heard[frame * 2 - 2] == 0.0F) ? 1 : 0;
    EXPECT_EQ(onsets, taken);
    EXPECT_TRUE(mixer.play(0, 20000, block(10)));
}

TEST(MixerTest, ClipsAreKeptWhileTheySoundAndLetGoAfterwards)
{
    Mixer mixer;
    ClipPtr clip = block(2000);
    const std::weak_ptr<const Clip> watched = clip;
    ASSERT_TRUE(mixer.play(0, 0, clip));
    clip.reset();
    EXPECT_EQ(endOf(rendered(mixer, 0, 4800)), 2000);
    EXPECT_FALSE(watched.expired());
    ASSERT_TRUE(mixer.play(0, 4800, block(10)));
    EXPECT_TRUE(watched.expired());
}

/// For the thread sanitizer more than for what it expects.
TEST(MixerTest, TwoThreadsNeedNoLock)
{
    Mixer mixer;
    std::atomic<bool> ending{false};
    double heard = 0;
    std::thread renderer([&] {
        std::vector<float> piece(64 * 2);
        for (qint64 frame = 0; !ending.load(); frame += 64) {
            mixer.render(frame, piece);
            heard += static_cast<double>(piece[0]);
        }
    });
    int taken = 0;
    for (int round = 0; taken < 2000 && round < 2'000'000; ++round) {
        taken += mixer.play(static_cast<quint64>(round / 100), 0, block(16)) ? 1 : 0;
        if (round % 100 == 0) {
            mixer.setGeneration(static_cast<quint64>(round / 100));
            mixer.setVolume(round % 7 / 7.0);
            std::this_thread::yield();
        }
    }
    ending = true;
    renderer.join();
    EXPECT_GT(taken, 0);
    EXPECT_GE(heard, 0);
}

} // namespace matside
