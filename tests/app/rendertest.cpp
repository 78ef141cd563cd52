// SPDX-License-Identifier: GPL-3.0-or-later
// matside render, from its words to its file.
#include "audio/clips/cliploader.h"
#include "audio/mixer/loudness.h"
#include "audio/offline.h"
#include "audio/clips/recording.h"
#include "commands/commandline.h"
#include "commands/arguments.h"
#include "commands/render.h"
#include "commands/routinevoice.h"
#include "playback/compile/compile.h"
#include "support/shipped.h"
#include "content/voicefolders.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <sndfile.h>

#include <algorithm>
#include <csignal>

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

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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

/// The shipped routine with a line that nobody has recorded.
Invocation withAnOwnLine(const QTemporaryDir &folder)
{
    QFile shipped(sourcePath(QStringLiteral("resources/routines/front-of-hips.toml")));
    EXPECT_TRUE(shipped.open(QIODevice::ReadOnly));
    QByteArray text = shipped.readAll();
    const QByteArray welcome("Welcome. Sit on the mat, and keep your support within reach.");
    EXPECT_TRUE(text.contains(welcome));
    text.replace(welcome, "Good evening. Sit down on the mat, and have a folded towel beside you.");
    Invocation invocation = toFile(folder.filePath(QStringLiteral("session.wav")));
    invocation.routine = folder.filePath(QStringLiteral("front-of-hips.toml"));
    write(invocation.routine, text);
    return invocation;
}

TEST(RenderTest, OneVoiceSaysAllOfARoutineWithALineOfItsOwn)
{
    if (!FliteSpeech().isThere())
        GTEST_SKIP() << "the package libflite1 is not installed";
    const QTemporaryDir folder;
    const Invocation invocation = withAnOwnLine(folder);
    const Routine routine = findRoutine(readLibrary({}), invocation.routine).take();
    RoutineVoice voice(invocation, routine);
    FliteSpeech flite;
    ClipLoader plain({}, &flite);
    const Program program = compile(routine, invocation.options, Phrasebook(), voice.lengths());
    ASSERT_FALSE(program.cues.empty());
    for (const Cue &cue : program.cues) {
        if (!cue.spoken())
            continue;
        const ClipPtr clip = voice.clipOf({cue.id, cue.text});
        ASSERT_NE(clip, nullptr) << cue.id.toStdString();
        EXPECT_NEAR(static_cast<double>(clip->size()) * 1000 / kSampleRate, static_cast<double>(cue.length.count()), 50)
            << "the timeline knows how long it takes: " << cue.id.toStdString();
    }
    const Phrase count{QStringLiteral("lead-in.three"), QStringLiteral("Three.")};
    EXPECT_EQ(*voice.clipOf(count), *plain.load(count)) << "counts, too";
    Invocation mixed = invocation;
    mixed.mixVoices = true;
    EXPECT_NE(*RoutineVoice(mixed, routine).clipOf(count), *plain.load(count));
}

TEST(RenderTest, AFileIsAsLongAsItsTimelineSays)
{
    const QTemporaryDir folder;
    const Invocation invocation = withAnOwnLine(folder);
    const auto printed = [](const QStringList &arguments) {
        QProcess program;
        program.start(QStringLiteral(MATSIDE_PROGRAM), arguments);
        EXPECT_TRUE(program.waitForFinished(120'000));
        return QString::fromUtf8(program.readAllStandardOutput()).trimmed();
    };
    const QString timeline = printed({QStringLiteral("timeline"), invocation.routine});
    const QString rendered = printed({QStringLiteral("render"), invocation.routine, QStringLiteral("-o"), invocation.output});
    const QString end = timeline.section(QLatin1Char('\n'), -1).section(QLatin1Char(' '), 0, 0);
    EXPECT_EQ(rendered.section(QLatin1Char(' '), -1), end);
    SF_INFO info{};
    SNDFILE *file = sf_open(QFile::encodeName(invocation.output).constData(), SFM_READ, &info);
    ASSERT_NE(file, nullptr);
    sf_close(file);
    const QStringList parts = end.split(QLatin1Char(':'));
    const double seconds = parts.value(0).toInt() * 60 + parts.value(1).toDouble();
    EXPECT_NEAR(static_cast<double>(info.frames) / kSampleRate, seconds + 1, .05) << "it begins with a second of silence";
}

TEST(RenderTest, AFileThatCannotBeWrittenIsAProblem)
{
    EXPECT_EQ(runRender(toFile(QStringLiteral("/nonexistent/session.wav"))), 1);
    Invocation unknown = toFile(QStringLiteral("/nonexistent/session.wav"));
    unknown.routine = QStringLiteral("nobody-wrote-this");
    EXPECT_EQ(runRender(unknown), 1);
}

TEST(RenderTest, AnExistingFileIsReplacedOnlyWithForce)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("session.wav"));
    write(path, "mine");
    Invocation invocation = toFile(path);
    EXPECT_EQ(runRender(invocation), 1);
    EXPECT_EQ(contentOf(path), "mine");
    QFile::setPermissions(path, QFile::ReadOwner);
    EXPECT_EQ(runRender(invocation), 1);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    invocation.force = true;
    EXPECT_EQ(runRender(invocation), 0);
    EXPECT_TRUE(contentOf(path).startsWith("RIFF"));
}

TEST(RenderTest, ALinkIsNotFollowedWithoutForce)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("session.wav"));
    ASSERT_TRUE(QFile::link(folder.filePath(QStringLiteral("elsewhere.wav")), path));
    EXPECT_EQ(runRender(toFile(path)), 1);
    EXPECT_FALSE(QFileInfo::exists(folder.filePath(QStringLiteral("elsewhere.wav"))));
}

TEST(RenderTest, AFileNamedPartIsLeftAlone)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("session.wav"));
    const QString other = folder.filePath(QStringLiteral("other"));
    write(other, "mine");
    ASSERT_TRUE(QFile::link(other, path + QStringLiteral(".part")));
    EXPECT_EQ(runRender(toFile(path)), 0);
    EXPECT_EQ(contentOf(other), "mine");
    EXPECT_TRUE(QFileInfo(path + QStringLiteral(".part")).isSymLink());
}

TEST(RenderTest, ASignalLeavesNoHalfWrittenFile)
{
    const QTemporaryDir folder;
    QProcess program;
    program.start(QStringLiteral(MATSIDE_PROGRAM),
                  {QStringLiteral("render"), QStringLiteral("front-of-hips"), QStringLiteral("--background"),
                   QStringLiteral("drone"), QStringLiteral("-o"), folder.filePath(QStringLiteral("session.opus"))});
    // The new file may have no name yet; the program has it open.
    const auto writes = [&] {
        const QDir open(QStringLiteral("/proc/%1/fd").arg(program.processId()));
        const QFileInfoList all = open.entryInfoList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
        return std::any_of(all.begin(), all.end(),
                           [&](const QFileInfo &file) { return file.symLinkTarget().startsWith(folder.path()); });
    };
    const QDeadlineTimer end(60000);
    while (!writes() && program.state() != QProcess::NotRunning && !end.hasExpired())
        program.waitForFinished(1);
    ASSERT_TRUE(writes());
    program.terminate();
    ASSERT_TRUE(program.waitForFinished(60000));
    EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(program.exitCode(), 128 + SIGTERM);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files), QStringList());
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
