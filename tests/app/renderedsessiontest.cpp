// SPDX-License-Identifier: GPL-3.0-or-later
// The file that matside render writes, listened to: every line of the timeline is looked for in it, sample by sample.
#include "audio/clips/cliploader.h"
#include "audio/clips/clipshelf.h"
#include "audio/sound.h"
#include "commands/commandline.h"
#include "commands/render.h"
#include "content/voicefolders.h"
#include "playback/compile/compile.h"
#include "playback/compile/phrasebook.h"
#include "support/shipped.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <sndfile.h>
#include <tuple>

namespace matside::test {
namespace {

Clip readWhole(const QString &path)
{
    SF_INFO info{};
    SNDFILE *file = sf_open(QFile::encodeName(path).constData(), SFM_READ, &info);
    if (!file)
        return {};
    Clip samples(static_cast<std::size_t>(info.frames));
    samples.resize(static_cast<std::size_t>(sf_readf_float(file, samples.data(), info.frames)));
    sf_close(file);
    return samples;
}

/// 1 where the clip lies there as it is, about 0 where something else does.
double likeness(const Clip &mix, std::size_t at, const Clip &clip)
{
    if (at + clip.size() > mix.size())
        return 0;
    double both = 0;
    double ofMix = 0;
    double ofClip = 0;
    for (std::size_t frame = 0; frame < clip.size(); ++frame) {
        both += static_cast<double>(mix[at + frame]) * clip[frame];
        ofMix += static_cast<double>(mix[at + frame]) * mix[at + frame];
        ofClip += static_cast<double>(clip[frame]) * clip[frame];
    }
    return both / std::sqrt(ofMix * ofClip + 1e-12);
}

/// Speaker, first side, pace.
class RenderedSession : public ::testing::TestWithParam<std::tuple<const char *, Side, double>>
{
protected:
    Invocation invocation;
    QTemporaryDir folder;

    void SetUp() override
    {
        const auto [speaker, first, pace] = GetParam();
        invocation.task = Invocation::Task::Render;
        invocation.speaker = QString::fromLatin1(speaker);
        invocation.options.first = first;
        invocation.options.pace = pace;
        invocation.output = folder.filePath(QStringLiteral("session.wav"));
    }

    [[nodiscard]] QStringList voice() const
    {
        return voiceFolders({sourcePath(QStringLiteral("resources"))}, frontOfHips().id, invocation.speaker);
    }

    /// By what the manifest says of the clips, and without the program that renders.
    [[nodiscard]] Program timeline() const
    {
        const Lengths lengths = lengthsIn(voice(), spokenPhrases(frontOfHips(), Phrasebook()));
        return compile(frontOfHips(), invocation.options, Phrasebook(), lengths);
    }
};

/// A sentence that begins with a side begins with its own: "Left leg. Slide number three."
bool namesAnotherSide(const Cue &cue)
{
    if (!cue.side)
        return false;
    const QString other = *cue.side == Side::Left ? QStringLiteral("Right") : QStringLiteral("Left");
    return cue.text.startsWith(other + QLatin1Char(' '));
}

} // namespace

TEST_P(RenderedSession, EveryLineIsHeardWholeInItsPlace)
{
    ASSERT_EQ(runRender(invocation), 0);
    const Clip mix = readWhole(invocation.output);
    const Program program = timeline();
    ASSERT_GE(mix.size(), static_cast<std::size_t>((Sound::kWaking + program.duration()).count()) * (kSampleRate / 1000));
    ClipLoader loader(voice(), nullptr);
    int lines = 0;
    double least = 1;
    Millis free{0};
    for (const Cue &cue : program.cues) {
        if (!cue.spoken())
            continue;
        ++lines;
        EXPECT_GE(cue.at, free) << qPrintable(cue.id) << " is said before the line before it has ended";
        free = cue.at + cue.length;
        EXPECT_FALSE(namesAnotherSide(cue)) << qPrintable(cue.text);
        const ClipPtr clip = loader.load({cue.id, cue.text});
        ASSERT_TRUE(clip) << qPrintable(cue.id);
        const auto at = static_cast<std::size_t>((Sound::kWaking + cue.at).count()) * (kSampleRate / 1000);
        const double alike = likeness(mix, at, *clip);
        // A chime that rings on under a line takes a little of this; another line, or half of one, all of it.
        EXPECT_GT(alike, 0.9) << qPrintable(cue.id) << " at " << cue.at.count() << " ms";
        least = std::min(least, alike);
    }
    EXPECT_GT(lines, 100);
    std::printf("%s, %s first, pace %.2f: %d lines, likeness at least %.3f\n", qPrintable(invocation.speaker),
                invocation.options.first == Side::Left ? "left" : "right", invocation.options.pace, lines, least);
}

INSTANTIATE_TEST_SUITE_P(Choices, RenderedSession,
                         ::testing::Combine(::testing::Values("af_bella", "am_michael"), ::testing::Values(Side::Left, Side::Right),
                                            ::testing::Values(0.5, 1.0, 1.5)));

} // namespace matside::test
