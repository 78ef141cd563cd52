// SPDX-License-Identifier: GPL-3.0-or-later
// matside render, from its words to its file.
#include "audio/clips/cliploader.h"
#include "audio/mixer/loudness.h"
#include "audio/offline.h"
#include "audio/clips/recording.h"
#include "commands/commandline.h"
#include "commands/render.h"
#include "support/shipped.h"
#include "content/voicefolders.h"

#include <QDir>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <sndfile.h>

namespace matside::test {
namespace {

std::variant<Invocation, QString> parsed(const QString &line)
{
    return parseArguments(QStringList{QStringLiteral("matside")} + line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

Invocation toFile(const QString &path)
{
    Invocation invocation;
    invocation.task = Invocation::Task::Render;
    invocation.options.sides = Sides::LeftOnly;
    invocation.options.gates = Gates::Wait;
    invocation.output = path;
    invocation.speaker = standardSpeaker();
    return invocation;
}

} // namespace

TEST(RenderTest, ItsWordsAreReadAndRefusedInASentence)
{
    const auto result = parsed(QStringLiteral("render front-of-hips -o session.opus --background waves --speaker am_michael"));
    ASSERT_TRUE(std::holds_alternative<Invocation>(result));
    const Invocation &invocation = std::get<Invocation>(result);
    EXPECT_EQ(invocation.task, Invocation::Task::Render);
    EXPECT_EQ(invocation.output, QStringLiteral("session.opus"));
    EXPECT_EQ(invocation.background, Background::Waves);
    EXPECT_EQ(invocation.speaker, QStringLiteral("am_michael"));
    for (const char *line : {"render", "render front-of-hips", "render front-of-hips -o session.mp3", "render x -o a.wav --background rain"}) {
        const auto refused = parsed(QString::fromLatin1(line));
        ASSERT_TRUE(std::holds_alternative<QString>(refused)) << line;
        EXPECT_TRUE(std::get<QString>(refused).endsWith(QLatin1Char('.'))) << line;
    }
}

TEST(RenderTest, WritesTheWholeSessionAndNoOtherFile)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("session.flac"));
    ASSERT_EQ(runRender(toFile(path)), 0);
    SF_INFO info{};
    SNDFILE *file = sf_open(QFile::encodeName(path).constData(), SFM_READ, &info);
    ASSERT_NE(file, nullptr);
    sf_close(file);
    EXPECT_EQ(info.samplerate, kSampleRate);
    EXPECT_GT(info.frames, std::int64_t{300} * kSampleRate) << "gates that wait do not hold up a file";
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("session.flac")});
}

TEST(RenderTest, AFileThatCannotBeWrittenIsAProblem)
{
    EXPECT_EQ(runRender(toFile(QStringLiteral("/nonexistent/session.wav"))), 1);
    Invocation unknown = toFile(QStringLiteral("/nonexistent/session.wav"));
    unknown.routine = QStringLiteral("nobody-wrote-this");
    EXPECT_EQ(runRender(unknown), 1);
}

/// A speaker.
class ShippedVoice : public testing::TestWithParam<const char *>
{
};

TEST_P(ShippedVoice, IsAsLoudInAWholeSessionAsInEveryLine)
{
    const QString speaker = QString::fromLatin1(GetParam());
    ClipLoader loader(voiceFolders({sourcePath(QStringLiteral("resources"))}, frontOfHips().id, speaker), nullptr);
    const Program program = compiled();
    std::vector<float> mix;
    OfflineSession session(program, [&loader](const Phrase &phrase) { return loader.load(phrase); }, Background::None);
    session.render([&mix](std::span<const float> samples) {
        mix.insert(mix.end(), samples.begin(), samples.end());
        return true;
    });
    EXPECT_TRUE(session.unsaid().empty());
    const Loudness loudness = loudnessOf(mix);
    EXPECT_NEAR(loudness.lufs, kVoiceLufs, kVoiceTolerance);
    EXPECT_LE(loudness.peak, kMostPeak);
}

INSTANTIATE_TEST_SUITE_P(Speakers, ShippedVoice, testing::Values("af_bella", "am_michael"));

} // namespace matside::test
