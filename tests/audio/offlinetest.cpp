// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/offline.h"

#include "audio/mixer/loudness.h"
#include "audio/clips/soundfile.h"
#include "clipfolder.h"
#include "rendering.h"
#include "support/golden.h"
#include "support/shipped.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <cmath>
#include <csignal>
#include <cstring>

namespace matside {

namespace {

/// A line of exactly the length that was planned for it, at the loudness of a voice.
ClipPtr clipOf(const Phrase &phrase)
{
    static QHash<QString, ClipPtr> made;
    if (const ClipPtr known = made.value(phrase.text))
        return known;
    const auto length = static_cast<double>(Lengths::estimate(phrase.text).count()) / 1000;
    Clip clip = spoken(length, 0.7F, static_cast<quint32>(phrase.text.size()));
    level(clip);
    return *made.insert(phrase.text, std::make_shared<const Clip>(std::move(clip)));
}

Clip renderedBy(OfflineSession session)
{
    Clip all;
    session.render([&all](std::span<const float> samples) {
        all.insert(all.end(), samples.begin(), samples.end());
        return true;
    });
    return all;
}

bool sounds(const Clip &mix, Millis from, Millis to)
{
    const auto frame = [](Millis at) { return static_cast<std::ptrdiff_t>((at.count() + 1000) * (kSampleRate / 1000)); };
    return std::any_of(mix.begin() + frame(from), mix.begin() + frame(to), [](float sample) { return std::abs(sample) > 0.01F; });
}

/// Sums and products alone, down to the last bit: no sine, no root and no decibel, which differ between machines.
ClipPtr rawClipOf(const Phrase &phrase)
{
    const auto frames = static_cast<std::size_t>(Lengths::estimate(phrase.text).count()) * (kSampleRate / 1000);
    return std::make_shared<const Clip>(babble(frames, 1.1F, static_cast<quint32>(phrase.text.size())));
}

Program withoutChimes()
{
    Options options;
    options.sides = Sides::LeftOnly;
    Program program = test::compiled(options);
    std::erase_if(program.cues, [](const Cue &cue) { return !cue.spoken(); });
    return program;
}

QByteArray hashOf(const Clip &mix)
{
    std::vector<qint16> values(mix.size());
    std::transform(mix.begin(), mix.end(), values.begin(),
                   [](float sample) { return static_cast<qint16>(std::lrintf(sample * 32767.0F)); });
    const QByteArrayView bytes(reinterpret_cast<const char *>(values.data()), static_cast<qsizetype>(values.size() * sizeof(qint16)));
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).toHex();
}

} // namespace

TEST(OfflineSessionTest, EveryCueOfTheRoutineSoundsInItsPlace)
{
    const Program program = test::compiled();
    const Clip mix = renderedBy(OfflineSession(program, clipOf, Background::None));
    ASSERT_GE(mix.size(), static_cast<std::size_t>(program.duration().count()) * (kSampleRate / 1000));
    for (const Cue &cue : program.cues)
        EXPECT_TRUE(sounds(mix, cue.at, cue.at + Millis{300})) << qPrintable(cue.id) << " at " << cue.at.count();
    EXPECT_FALSE(sounds(mix, Millis{-1000}, Millis{0})) << "a loudspeaker wakes in silence";
}

TEST(OfflineSessionTest, TheSameTwice)
{
    const Program program = test::compiled();
    const Clip once = renderedBy(OfflineSession(program, clipOf, Background::Waves));
    const Clip twice = renderedBy(OfflineSession(program, clipOf, Background::Waves));
    ASSERT_EQ(once.size(), twice.size());
    EXPECT_EQ(std::memcmp(once.data(), twice.data(), once.size() * sizeof(float)), 0);
}

TEST(OfflineSessionTest, GoldenHashOfTheMix)
{
    QString text;
    for (const Background background : {Background::None, Background::Waves, Background::Drone}) {
        const Clip mix = renderedBy(OfflineSession(withoutChimes(), rawClipOf, background));
        text += QStringLiteral("%1 %2 frames %3\n").arg(backgroundName(background), -5).arg(mix.size()).arg(QString::fromLatin1(hashOf(mix)));
    }
    EXPECT_TRUE(test::isGolden(QStringLiteral("mix.txt"), text));
}

TEST(OfflineSessionTest, ASessionIsAsLoudAsItsVoiceAndBelowThePeakLimit)
{
    for (const Background background : {Background::None, Background::Waves, Background::Drone}) {
        const Clip mix = renderedBy(OfflineSession(test::compiled(), clipOf, background));
        const Loudness loudness = loudnessOf(mix);
        EXPECT_NEAR(loudness.lufs, kVoiceLufs, kVoiceTolerance) << qPrintable(backgroundName(background));
        EXPECT_LE(loudness.peak, kMostPeak) << qPrintable(backgroundName(background));
    }
}

TEST(OfflineSessionTest, LinesThatNobodyCanSayAreToldOnceEach)
{
    const Program program = test::compiled();
    OfflineSession session(program, [](const Phrase &) { return nullptr; }, Background::None);
    std::size_t frames = 0;
    session.render([&frames](std::span<const float> samples) {
        frames += samples.size();
        return true;
    });
    EXPECT_GE(frames, static_cast<std::size_t>(program.duration().count()) * (kSampleRate / 1000)) << "chimes are heard all the same";
    QStringList ids;
    for (const Phrase &phrase : session.unsaid())
        ids << phrase.id;
    EXPECT_GE(ids.size(), 40);
    EXPECT_EQ(ids.removeDuplicates(), 0);
}

TEST(SoundFileTest, AFileAppearsOnlyWhenComplete)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("session.wav"));
    {
        SoundFile broken(path);
        broken.write(Clip(10000, 0.5F));
    }
    EXPECT_TRUE(QDir(folder.path()).isEmpty()) << "nothing is left of one that was given up";
    SoundFile file(path);
    file.write(Clip(10000, 0.5F));
    EXPECT_FALSE(QFile::exists(path));
    file.finish();
    EXPECT_FALSE(file.problem());
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("session.wav")});
}

TEST(SoundFileTest, AFileWithoutItsLastByteIsAProblem)
{
    const QTemporaryDir folder;
    const Clip sound = spoken(3, 0.7F, 1);
    for (const char *suffix : {"wav", "flac", "ogg", "opus"}) {
        const QString path = folder.filePath(QStringLiteral("session.") + QLatin1String(suffix));
        SoundFile whole(path);
        whole.write(sound);
        whole.finish();
        EXPECT_FALSE(whole.problem()) << suffix;
        const auto size = static_cast<rlim_t>(QFileInfo(path).size());
        ASSERT_TRUE(QFile::remove(path));
        rlimit limit{};
        ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        for (const rlim_t less : {1, 50}) {
            const rlimit full{size - less, limit.rlim_max};
            ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &full), 0);
            SoundFile file(path);
            file.write(sound);
            file.finish();
            ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
            EXPECT_TRUE(file.problem()) << suffix << " without " << less << " bytes";
            EXPECT_FALSE(QFile::exists(path)) << suffix;
        }
        std::signal(SIGXFSZ, handler);
    }
}

TEST(SoundFileTest, ProblemsAreSentences)
{
    const SoundFile nowhere(QStringLiteral("/nonexistent/session.wav"));
    ASSERT_TRUE(nowhere.problem());
    EXPECT_EQ(nowhere.problem()->code, Problem::Code::CannotWrite);
    const SoundFile text(QStringLiteral("/tmp/session.txt"));
    ASSERT_TRUE(text.problem());
    EXPECT_TRUE(text.problem()->sentence.contains(QStringLiteral(".flac")));
    EXPECT_FALSE(SoundFile::knows(QStringLiteral("session")));
    EXPECT_TRUE(SoundFile::knows(QStringLiteral("Session.OGG")));
}

} // namespace matside
