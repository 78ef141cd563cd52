// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clips/cliploader.h"

#include "audio/mixer/loudness.h"
#include "audio/clips/soundfile.h"
#include "audio/voice/speech.h"
#include "clipfolder.h"
#include "rendering.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

#include <array>
#include <cmath>
#include <cstdlib>

namespace matside {

namespace {

const Phrase kLine{QStringLiteral("ready.name-leg.say-left"), QStringLiteral("Left leg. Your right knee stays bent.")};

/// Says everything in a tone of 16 kHz, a tenth of a second a letter.
class TestSpeech final : public Speech
{
public:
    std::optional<Recording> say(const QString &text) override
    {
        ++asked;
        const double seconds = static_cast<double>(text.size()) / 10;
        return text.isEmpty() ? std::nullopt : std::optional(Recording{spoken(seconds, 0.2F, 3, 16000), 16000});
    }

    int asked = 0;
};

double secondsOf(const ClipPtr &clip)
{
    return static_cast<double>(clip->size()) / kSampleRate;
}

} // namespace

class ClipLoaderTest : public testing::Test
{
protected:
    ClipPtr load(const QStringList &folders) { return ClipLoader(folders, &m_speech).load(kLine); }

    ClipFolder m_own;
    ClipFolder m_speaker;
    TestSpeech m_speech;
};

TEST_F(ClipLoaderTest, TheFirstFolderWins)
{
    m_own.record(kLine.id, spoken(1.0, 0.2F));
    m_speaker.record(kLine.id, spoken(3.0, 0.2F));
    EXPECT_LT(secondsOf(load({m_own.path(), m_speaker.path()})), 1.2);
    EXPECT_GT(secondsOf(load({m_speaker.path(), m_own.path()})), 2.5);
    EXPECT_EQ(m_speech.asked, 0);
}

TEST_F(ClipLoaderTest, AnUnrecordedLineIsSynthesised)
{
    m_own.record(QStringLiteral("another"), spoken(1.0, 0.2F));
    EXPECT_NEAR(secondsOf(load({m_own.path()})), static_cast<double>(kLine.text.size()) / 10, 0.3);
    EXPECT_EQ(m_speech.asked, 1);
    EXPECT_EQ(ClipLoader({m_own.path()}, nullptr).load(kLine), nullptr);
}

TEST_F(ClipLoaderTest, AnySampleRateAndChannelsComeOutAlike)
{
    for (const int rate : {8000, 22050, 24000, 44100, 48000, 96000}) {
        ClipFolder folder;
        folder.record(kLine.id, spoken(2.0, 0.2F, 1, rate), rate, rate == 44100);
        const ClipPtr clip = load({folder.path()});
        ASSERT_NE(clip, nullptr);
        EXPECT_NEAR(secondsOf(clip), 2.0, 0.1) << rate;
        EXPECT_NEAR(loudnessOf(*clip).lufs, kVoiceLufs, kVoiceTolerance) << rate;
    }
}

TEST_F(ClipLoaderTest, EveryFormatIsReadToItsLength)
{
    for (const char *suffix : {"wav", "flac", "ogg", "opus"}) {
        QTemporaryDir folder;
        SoundFile file(folder.filePath(kLine.id + u'.' + QString::fromLatin1(suffix)));
        file.write(spoken(2.0, 0.2F));
        file.finish();
        ASSERT_FALSE(file.problem()) << qPrintable(file.problem()->sentence);
        const ClipPtr clip = load({folder.path()});
        ASSERT_NE(clip, nullptr);
        EXPECT_NEAR(secondsOf(clip), 2.0, 0.08) << suffix;
        EXPECT_EQ(m_speech.asked, 0);
    }
}

TEST_F(ClipLoaderTest, AClipThatIsAPipeIsReportedAndNotWaitedFor)
{
    QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    ASSERT_EQ(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    ASSERT_TRUE(QFile::link(pipe, folder.filePath(kLine.id + QStringLiteral(".wav"))));
    ClipLoader loader({folder.path()}, &m_speech);
    EXPECT_NE(loader.load(kLine), nullptr) << "the line is synthesised";
    EXPECT_EQ(m_speech.asked, 1);
    EXPECT_EQ(loader.takeProblems().size(), 1U);
}

TEST_F(ClipLoaderTest, AShippedClipIsNotChanged)
{
    const Clip levelled = spoken(1.5, 0.3F);
    m_speaker.record(kLine.id, levelled);
    m_speaker.write(QStringLiteral("manifest.tsv"),
                    "id\ttext\tms\tlufs\tdbtp\tsha256\tengine\n" + kLine.id.toUtf8() + "\tLeft leg. Your right knee stays bent.\t1500\t-18.1\t-2.2\tab\tkokoro\n");
    EXPECT_EQ(*load({m_speaker.path()}), levelled);
    EXPECT_EQ(ClipLoader({m_speaker.path()}, nullptr).lengthOf(kLine), Millis{1500});
}

TEST_F(ClipLoaderTest, AClipThatIsNotTheOneOfTheManifestIsMeasured)
{
    m_speaker.record(kLine.id, spoken(1.0, 0.02F));
    m_speaker.write(QStringLiteral("manifest.tsv"),
                    "id\ttext\tms\tlufs\tdbtp\tsha256\tengine\n" + kLine.id.toUtf8() + "\tLeft leg. Your right knee stays bent.\t1500\t-18.1\t-2.2\tab\tkokoro\n");
    EXPECT_NEAR(loudnessOf(*load({m_speaker.path()})).lufs, kVoiceLufs, kVoiceTolerance);
}

TEST_F(ClipLoaderTest, ALengthThatTheManifestTellsAndTheClipHasNotIsMeasured)
{
    m_speaker.record(kLine.id, spoken(3.0, 0.3F));
    for (const char *length : {"1500", "60001", "2147483647", "2147483648", "-1", "1e3"}) {
        m_speaker.write(QStringLiteral("manifest.tsv"), "id\ttext\tms\tlufs\tdbtp\n" + kLine.id.toUtf8()
                                                            + "\tLeft leg. Your right knee stays bent.\t" + length + "\t-18.1\t-2.2\n");
        ClipLoader loader({m_speaker.path()}, nullptr);
        const ClipPtr clip = loader.load(kLine);
        ASSERT_TRUE(clip);
        EXPECT_EQ(loader.lengthOf(kLine).count(), std::lround(double(clip->size()) * 1000 / kSampleRate)) << length;
        EXPECT_LE(lengthsIn({m_speaker.path()}, {kLine}).of(kLine.id, kLine.text), std::chrono::seconds(60)) << length;
    }
}

TEST_F(ClipLoaderTest, AClipThatSaysOtherWordsIsPassedBy)
{
    m_own.record(kLine.id, spoken(1.5, 0.3F));
    m_own.write(QStringLiteral("manifest.tsv"),
                "id\ttext\tms\tlufs\tdbtp\tsha256\tengine\n" + kLine.id.toUtf8() + "\tRight leg.\t1500\t-18.1\t-2.2\tab\tkokoro\n");
    m_speaker.record(kLine.id, spoken(3.0, 0.2F));
    EXPECT_GT(secondsOf(load({m_own.path(), m_speaker.path()})), 2.5);
}

TEST_F(ClipLoaderTest, ASpoiledRecordingIsToldAndTheNextIsHeard)
{
    m_own.write(kLine.id + QStringLiteral(".ogg"), "no sound at all");
    m_speaker.record(kLine.id, spoken(1.0, 0.2F));
    ClipLoader loader({m_own.path(), m_speaker.path()}, nullptr);
    EXPECT_NE(loader.load(kLine), nullptr);
    const Problems problems = loader.takeProblems();
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_TRUE(problems[0].file.endsWith(QStringLiteral(".ogg")));
    EXPECT_TRUE(problems[0].sentence.contains(QStringLiteral("record it again")));
    EXPECT_TRUE(loader.takeProblems().empty());
}

TEST_F(ClipLoaderTest, RefusesClipsOverAMinute)
{
    m_own.record(kLine.id, spoken(61.0, 0.2F, 1, 8000), 8000);
    ClipLoader loader({m_own.path()}, nullptr);
    EXPECT_EQ(loader.load(kLine), nullptr);
    EXPECT_EQ(loader.takeProblems().size(), 1U);
}

TEST_F(ClipLoaderTest, AnIdNamesNoOtherFolder)
{
    m_own.record(QStringLiteral("a"), spoken(1.0, 0.2F));
    const QString folder = m_own.path() + QStringLiteral("/below");
    EXPECT_EQ(ClipLoader({folder}, nullptr).load({QStringLiteral("../a"), {}}), nullptr);
    EXPECT_EQ(ClipLoader({m_own.path()}, nullptr).load({QStringLiteral("/etc/passwd"), {}}), nullptr);
}

TEST(FliteSpeechTest, ALibraryThatIsNotThereSaysNothing)
{
    FliteSpeech speech(QStringLiteral("flite_that_is_not_there"));
    EXPECT_FALSE(speech.say(kLine.text));
    EXPECT_FALSE(speech.say(kLine.text)) << "and is not looked for again";
}

TEST(FliteSpeechTest, SpeakingDrawsNoNumberOfTheProcess)
{
    std::srand(7);
    const std::array expected{std::rand(), std::rand()};
    std::srand(7);
    EXPECT_EQ(std::rand(), expected[0]);
    FliteSpeech speech;
    const auto first = speech.say(QStringLiteral("Slide out."));
    const auto second = speech.say(QStringLiteral("Slide out."));
    EXPECT_EQ(std::rand(), expected[1]);
    if (!first)
        GTEST_SKIP() << "libflite1 is not installed";
    ASSERT_TRUE(second.has_value());
    EXPECT_EQ(first->samples, second->samples);
}

TEST(FliteSpeechTest, ASentenceIsSaidAsLoudAndAsSlowlyAsTheVoiceIs)
{
    FliteSpeech speech;
    if (!speech.say(QStringLiteral("One.")))
        GTEST_SKIP() << "libflite1 is not installed";
    const Phrase line{QStringLiteral("x"), QStringLiteral("Come down onto one side, then roll onto your back, as slowly as you like.")};
    const ClipPtr clip = ClipLoader({}, &speech).load(line);
    ASSERT_NE(clip, nullptr);
    const Loudness loudness = loudnessOf(*clip);
    EXPECT_NEAR(loudness.lufs, kVoiceLufs, kVoiceTolerance);
    EXPECT_LE(loudness.peak, kMostPeak);
    EXPECT_NEAR(15 / secondsOf(clip) * 60, 160, 25) << "words a minute";
    EXPECT_EQ(*clip, *ClipLoader({}, &speech).load(line)) << "the same every time";
}

} // namespace matside
