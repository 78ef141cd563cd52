// SPDX-License-Identifier: GPL-3.0-or-later
// Where a voice is looked for, and what is believed of it.
#include "support/shipped.h"
#include "audio/clips/clipshelf.h"
#include "content/voicefolders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

constexpr const char *kHeader = "id\ttext\tms\tlufs\tdbtp\tsha256\tengine\n";

class VoiceFolders : public ::testing::Test
{
protected:
    QTemporaryDir data;
    std::vector<Phrase> phrases{{QStringLiteral("a"), QStringLiteral("Slide out.")}};

    void write(const QString &name, const QByteArray &content)
    {
        QDir().mkpath(QFileInfo(data.filePath(name)).path());
        QFile file(data.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    /// A manifest, and the clip that it tells of.
    void say(const QString &folder, const QByteArray &manifest)
    {
        write(folder + QStringLiteral("/manifest.tsv"), manifest);
        write(folder + QStringLiteral("/a.ogg"), "a clip");
    }

    [[nodiscard]] QStringList folders() const
    {
        return voiceFolders({data.path()}, QStringLiteral("mine"), QStringLiteral("af_bella"));
    }

    [[nodiscard]] Millis length() const { return lengthsIn(folders(), phrases).of(QStringLiteral("a"), QStringLiteral("Slide out.")); }
};

TEST_F(VoiceFolders, TheRoutinesOwnGoFirst)
{
    const QString voice = data.filePath(QStringLiteral("voice/"));
    EXPECT_EQ(folders(), (QStringList{voice + QStringLiteral("routines/mine"), voice + QStringLiteral("routines/mine/af_bella"),
                                      voice + QStringLiteral("own"), voice + QStringLiteral("en/af_bella")}));
}

TEST_F(VoiceFolders, ALengthComesFromTheFirstManifestThatHasTheLine)
{
    say(QStringLiteral("voice/en/af_bella"), QByteArray(kHeader) + "a\tSlide out.\t1000\t-18\t-3\tx\ty\n");
    EXPECT_EQ(length(), Millis{1000});
    say(QStringLiteral("voice/routines/mine/af_bella"), QByteArray(kHeader) + "a\tSlide out.\t2000\t-18\t-3\tx\ty\n");
    EXPECT_EQ(length(), Millis{2000});
}

TEST_F(VoiceFolders, AClipOfOtherWordsIsPassedBy)
{
    say(QStringLiteral("voice/routines/mine/af_bella"), QByteArray(kHeader) + "a\tSlide home.\t2000\t-18\t-3\tx\ty\n");
    EXPECT_EQ(length(), Lengths::estimate(phrases.front().text));
    say(QStringLiteral("voice/en/af_bella"), QByteArray(kHeader) + "a\tSlide out.\t1000\t-18\t-3\tx\ty\n");
    EXPECT_EQ(length(), Millis{1000});
}

TEST_F(VoiceFolders, AClipThatIsNotThereHasNoLength)
{
    write(QStringLiteral("voice/own/manifest.tsv"), QByteArray(kHeader) + "a\tSlide out.\t2000\t-18\t-3\tx\ty\n");
    EXPECT_EQ(length(), Lengths::estimate(phrases.front().text));
    say(QStringLiteral("voice/en/af_bella"), QByteArray(kHeader) + "a\tSlide out.\t1000\t-18\t-3\tx\ty\n");
    EXPECT_EQ(length(), Millis{1000});
}

TEST_F(VoiceFolders, ARecordingStandsBeforeTheSpeakerThoughItsLengthIsNotKnown)
{
    say(QStringLiteral("voice/en/af_bella"), QByteArray(kHeader) + "a\tSlide out.\t1000\t-18\t-3\tx\ty\n");
    write(QStringLiteral("voice/own/a.flac"), "a recording");
    EXPECT_EQ(length(), Lengths::estimate(phrases.front().text));
}

TEST_F(VoiceFolders, ABrokenManifestIsAsGoodAsNone)
{
    for (const QByteArray &content : {QByteArray(), QByteArray("\xff\xfe"), QByteArray("id\ttext\n"), QByteArray("a\tSlide out.\t9\n"),
                                      QByteArray(kHeader) + "a\tSlide out.\tlong\t\t\t\t\n", QByteArray(kHeader) + "a\n"}) {
        say(QStringLiteral("voice/en/af_bella"), content);
        EXPECT_EQ(length(), Lengths::estimate(phrases.front().text)) << content.constData();
    }
}

TEST_F(VoiceFolders, SpeakersAreThoseWithAManifest)
{
    EXPECT_EQ(speakersIn({data.path()}), QStringList{});
    EXPECT_EQ(reasonAgainstSpeaker({data.path()}, standardSpeaker()), QString());
    EXPECT_TRUE(reasonWithoutVoices({data.path()}).contains(data.path() + QStringLiteral("/voice")));
    EXPECT_FALSE(reasonAgainstSpeaker({data.path()}, QStringLiteral("her")).isEmpty());
    QDir().mkpath(data.filePath(QStringLiteral("voice/en/empty")));
    write(QStringLiteral("voice/en/me/manifest.tsv"), kHeader);
    EXPECT_EQ(speakersIn({data.path(), sourcePath(QStringLiteral("resources"))}),
              (QStringList{QStringLiteral("af_bella"), QStringLiteral("am_michael"), QStringLiteral("me")}));
    EXPECT_TRUE(reasonAgainstSpeaker({data.path()}, QStringLiteral("her")).contains(QStringLiteral("me")));
    EXPECT_EQ(reasonWithoutVoices({data.path()}), QString());
}

} // namespace
} // namespace matside::test
