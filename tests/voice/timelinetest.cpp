// SPDX-License-Identifier: GPL-3.0-or-later
// What is compiled with the real lengths of each speaker, of every routine that has clips.
#include "audio/clips/clipshelf.h"
#include "content/voicefolders.h"
#include "playback/compile/phrasebook.h"
#include "playback/program/timeline.h"
#include "support/golden.h"
#include "support/shipped.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace matside::test {
namespace {

/// A routine and how long its lines take.
struct Spoken final
{
    const Routine *routine;
    Lengths lengths;

    [[nodiscard]] Program with(const Options &options) const { return compile(*routine, options, Phrasebook(), lengths); }
};

Spoken spokenBy(const QString &speaker, const Routine &routine)
{
    return {&routine, lengthsIn(voiceFolders({sourcePath(QStringLiteral("resources"))}, routine.id, speaker),
                                spokenPhrases(routine, Phrasebook()))};
}

/// The routines that this speaker has all clips of: the first, and those with a folder of their own.
std::vector<Spoken> allSpokenBy(const QString &speaker)
{
    std::vector<Spoken> all;
    for (const Routine &routine : shippedRoutines()) {
        const QString own = sourcePath(QStringLiteral("resources/voice/routines/%1/%2").arg(routine.id, speaker));
        if (routine.id == frontOfHips().id || QDir(own).exists())
            all.push_back(spokenBy(speaker, routine));
    }
    return all;
}

class SpokenTimeline : public ::testing::TestWithParam<const char *>
{
protected:
    const std::vector<Spoken> everyRoutine = allSpokenBy(QString::fromLatin1(GetParam()));

    /// Of the first routine.
    [[nodiscard]] Program with(const Options &options) const
    {
        return spokenBy(QString::fromLatin1(GetParam()), frontOfHips()).with(options);
    }
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
                neighbour.extraRepetitions = hundredths % 7;
                all.push_back(neighbour);
            }
        }
    }
    return all;
}

TEST_P(SpokenTimeline, KnowsHowLongEveryLineTakes)
{
    for (const Spoken &spoken : everyRoutine) {
        for (const Phrase &phrase : spokenPhrases(*spoken.routine, Phrasebook())) {
            const Millis length = spoken.lengths.of(phrase.id, QString());
            EXPECT_NE(length, Lengths::estimate(QString())) << spoken.routine->id.toStdString() << ": " << phrase.id.toStdString() << " is estimated";
        }
    }
}

TEST_P(SpokenTimeline, NoTwoLinesOverlapAtAnyPace)
{
    for (const Spoken &spoken : everyRoutine) {
        for (const Options &options : everything()) {
            Millis end{0};
            for (const Cue &cue : spoken.with(options).cues) {
                if (!cue.spoken())
                    continue;
                ASSERT_LE(end, cue.at) << spoken.routine->id.toStdString() << ": " << cue.text.toStdString() << " at pace " << options.pace;
                end = cue.end();
            }
        }
    }
}

/// A part that is done for one side and then for the other: not repetitions that alternate, which have a count for both.
bool isOfSidedPart(const Segment &segment, const Routine &routine)
{
    return std::ranges::any_of(routine.parts, [&](const Part &part) { return part.id == segment.part && part.isSided(); });
}

TEST_P(SpokenTimeline, SidesAreEqualToTheMillisecond)
{
    for (const Spoken &spoken : everyRoutine) {
        for (const Options &options : everything()) {
            std::array<std::vector<Millis>, 2> sides;
            for (const Segment &segment : spoken.with(options).segments) {
                if (segment.side && isOfSidedPart(segment, *spoken.routine))
                    sides[static_cast<std::size_t>(*segment.side)].push_back(segment.length());
            }
            if (options.sides == Sides::Both && options.ending == Ending::Whole) {
                ASSERT_EQ(sides[0], sides[1]) << spoken.routine->id.toStdString() << " at pace " << options.pace;
            }
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
