// SPDX-License-Identifier: GPL-3.0-or-later
// What is compiled with the real lengths of each speaker.
#include "audio/clips/clipshelf.h"
#include "content/voicefolders.h"
#include "playback/compile/phrasebook.h"
#include "playback/program/timeline.h"
#include "support/golden.h"
#include "support/shipped.h"

#include <array>

namespace matside::test {
namespace {

Lengths lengthsOf(const char *speaker)
{
    return lengthsIn(voiceFolders({sourcePath(QStringLiteral("resources"))}, frontOfHips().id, QString::fromLatin1(speaker)),
                     spokenPhrases(frontOfHips(), Phrasebook()));
}

class SpokenTimeline : public ::testing::TestWithParam<const char *>
{
protected:
    Lengths lengths = lengthsOf(GetParam());

    [[nodiscard]] Program with(const Options &options) const { return compile(frontOfHips(), options, Phrasebook(), lengths); }
};

/// Every option, at every pace that compile() takes.
std::vector<Options> everything()
{
    std::vector<Options> all;
    for (int hundredths = 50; hundredths <= 150; hundredths += 5) {
        for (const Verbosity voice : {Verbosity::Full, Verbosity::Brief, Verbosity::Count, Verbosity::Off}) {
            Options options;
            options.pace = hundredths / 100.0;
            options.voice = voice;
            for (Options neighbour : neighbours(options)) {
                neighbour.extraSlides = hundredths % 7;
                all.push_back(neighbour);
            }
        }
    }
    return all;
}

TEST_P(SpokenTimeline, KnowsHowLongEveryLineTakes)
{
    for (const Phrase &phrase : spokenPhrases(frontOfHips(), Phrasebook())) {
        const Millis length = lengths.of(phrase.id, QString());
        EXPECT_NE(length, Lengths::estimate(QString())) << phrase.id.toStdString() << " is estimated";
    }
}

TEST_P(SpokenTimeline, NoTwoLinesOverlapAtAnyPace)
{
    for (const Options &options : everything()) {
        Millis end{0};
        for (const Cue &cue : with(options).cues) {
            if (!cue.spoken())
                continue;
            ASSERT_LE(end, cue.at) << cue.text.toStdString() << " at pace " << options.pace;
            end = cue.end();
        }
    }
}

TEST_P(SpokenTimeline, SidesAreEqualToTheMillisecond)
{
    for (const Options &options : everything()) {
        std::array<std::vector<Millis>, 2> sides;
        for (const Segment &segment : with(options).segments) {
            if (segment.side)
                sides[static_cast<std::size_t>(*segment.side)].push_back(segment.length());
        }
        if (options.sides == Sides::Both && options.ending == Ending::Whole) {
            ASSERT_EQ(sides[0], sides[1]) << options.pace;
        }
    }
}

/// A slide takes five seconds each way at pace 1, a turn three; a count that is longer than the tail is waited for.
TEST_P(SpokenTimeline, MovesKeepTheirSecondsAtPaceOne)
{
    for (const Segment &segment : with({}).segments) {
        if (segment.move == QStringLiteral("slide-out") || segment.move == QStringLiteral("slide-home")) {
            EXPECT_EQ(segment.length(), Millis{5000});
        }
        if (segment.move == QStringLiteral("turn-in") || segment.move == QStringLiteral("turn-out")) {
            // "Last one. Turn in." is the one count that is longer than the tail.
            const bool waits = segment.rep + 1 == segment.reps;
            EXPECT_LE(segment.length() - Millis{3000}, waits ? Millis{1300} : Millis{100}) << segment.rep;
        }
    }
}

class GoldenSpeech : public SpokenTimeline
{
};

TEST_P(GoldenSpeech, IsAsApproved)
{
    EXPECT_TRUE(isGolden(QStringLiteral("timeline-%1.txt").arg(QString::fromLatin1(GetParam())), timelineText(with({}))));
}

INSTANTIATE_TEST_SUITE_P(Speakers, SpokenTimeline, ::testing::Values("af_bella", "am_michael"));
INSTANTIATE_TEST_SUITE_P(Speakers, GoldenSpeech, ::testing::Values("af_bella", "am_michael"));

} // namespace
} // namespace matside::test
