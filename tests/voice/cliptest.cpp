// SPDX-License-Identifier: GPL-3.0-or-later
// Every line has a clip that says its words: a changed line without a new clip, or a clip without its row, fails here.
#include "clipcheck.h"
#include "playback/compile/phrasebook.h"
#include "support/shipped.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace matside::test {
namespace {

using ::testing::IsSupersetOf;

constexpr int kShards = 4; // so that ctest can spread them over the cores

QStringList speakers()
{
    return QDir(sourcePath(QStringLiteral("resources/voice/en"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

QString folderOf(const QString &speaker)
{
    return sourcePath(QStringLiteral("resources/voice/en/")) + speaker;
}

/// The names of routines that have folders of clips.
QStringList routinesWithClips()
{
    return QDir(sourcePath(QStringLiteral("resources/voice/routines"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

QString folderOf(const QString &routine, const QString &speaker)
{
    return sourcePath(QStringLiteral("resources/voice/routines/%1/%2").arg(routine, speaker));
}

/// The common one, and those of every routine that has clips of this speaker.
QStringList foldersOf(const QString &speaker)
{
    QStringList folders{folderOf(speaker)};
    for (const QString &routine : routinesWithClips()) {
        if (QDir(folderOf(routine, speaker)).exists())
            folders << folderOf(routine, speaker);
    }
    return folders;
}

/// Of a speaker's common folder: each line of any option of the first routine that was shipped.
std::vector<Phrase> shippedPhrases()
{
    return spokenPhrases(frontOfHips(), Phrasebook());
}

/// Each line of a routine that no clip of the common folder says in these words.
std::vector<Phrase> ownPhrases(const Routine &routine)
{
    QHash<QString, QString> common;
    for (const Phrase &phrase : shippedPhrases())
        common.insert(phrase.id, phrase.text);
    std::vector<Phrase> own;
    for (const Phrase &phrase : spokenPhrases(routine, Phrasebook())) {
        if (common.value(phrase.id) != phrase.text)
            own.push_back(phrase);
    }
    return own;
}

TEST(ClipTest, TheTwoSpeakersAreThere)
{
    EXPECT_THAT(speakers(), IsSupersetOf({QStringLiteral("af_bella"), QStringLiteral("am_michael")}));
}

TEST(ClipTest, EveryLineHasAClipOfItsWords)
{
    for (const QString &speaker : speakers())
        EXPECT_EQ(problemsOfManifest(folderOf(speaker), shippedPhrases()), QStringList{}) << speaker.toStdString();
}

/// A routine whose clips are not made yet is spoken by the plain voice; one that has some has all of them.
TEST(ClipTest, EveryOtherRoutineHasAllOfItsClipsOrNone)
{
    for (const Routine &routine : shippedRoutines()) {
        if (routine.id == frontOfHips().id)
            continue;
        for (const QString &speaker : speakers()) {
            const QString folder = folderOf(routine.id, speaker);
            if (QDir(folder).exists()) {
                EXPECT_EQ(problemsOfManifest(folder, ownPhrases(routine)), QStringList{}) << folder.toStdString();
            } else {
                std::cout << ownPhrases(routine).size() << " lines of " << qPrintable(routine.id) << " have no clip of "
                          << qPrintable(speaker) << '\n';
            }
        }
    }
}

TEST(ClipTest, EveryFolderOfClipsIsOfAShippedRoutineAndASpeaker)
{
    QStringList others; // all but the first, whose clips lie in the common folder
    for (const Routine &routine : shippedRoutines()) {
        if (routine.id != frontOfHips().id)
            others << routine.id;
    }
    for (const QString &routine : routinesWithClips()) {
        EXPECT_TRUE(others.contains(routine)) << routine.toStdString();
        for (const QString &speaker : QDir(folderOf(routine, QString())).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
            EXPECT_TRUE(speakers().contains(speaker)) << routine.toStdString() << ": " << speaker.toStdString();
    }
}

class EveryClip : public ::testing::TestWithParam<std::tuple<const char *, int>>
{
};

TEST_P(EveryClip, IsAsItsManifestSays)
{
    const auto [speaker, shard] = GetParam();
    for (const QString &folder : foldersOf(QString::fromLatin1(speaker)))
        EXPECT_EQ(problemsOfClips(folder, shard, kShards), QStringList{}) << folder.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Speakers, EveryClip, ::testing::Combine(::testing::Values("af_bella", "am_michael"), ::testing::Range(0, kShards)));

/// A folder with two good clips, to spoil.
class SpoiltVoice : public ::testing::Test
{
protected:
    QTemporaryDir folder;
    std::vector<Phrase> phrases{{QStringLiteral("ease"), {}}, {QStringLiteral("held"), {}}};
    QStringList rows;

    SpoiltVoice()
    {
        QFile manifest(folderOf(QStringLiteral("af_bella")) + QStringLiteral("/manifest.tsv"));
        EXPECT_TRUE(manifest.open(QIODevice::ReadOnly));
        for (const QString &line : QString::fromUtf8(manifest.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            const QString id = line.section(u'\t', 0, 0);
            if (rows.isEmpty())
                rows << line;
            for (Phrase &phrase : phrases) {
                if (phrase.id != id)
                    continue;
                phrase.text = line.section(u'\t', 1, 1);
                rows << line;
                EXPECT_TRUE(QFile::copy(folderOf(QStringLiteral("af_bella/")) + id + QStringLiteral(".ogg"), path(id)));
            }
        }
    }

    [[nodiscard]] QString path(const QString &id) const { return folder.filePath(id + QStringLiteral(".ogg")); }

    void change(int row, int field, const QString &value)
    {
        QStringList fields = rows[row].split(u'\t');
        fields[field] = value;
        rows[row] = fields.join(u'\t');
    }

    [[nodiscard]] std::vector<std::string> problems() const
    {
        QFile manifest(folder.filePath(QStringLiteral("manifest.tsv")));
        EXPECT_TRUE(manifest.open(QIODevice::WriteOnly));
        manifest.write((rows.join(u'\n') + u'\n').toUtf8());
        manifest.close();
        std::vector<std::string> all;
        for (const QString &problem : problemsOfManifest(folder.path(), phrases) + problemsOfClips(folder.path(), 0, 1))
            all.push_back(problem.toStdString());
        return all;
    }
};

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST_F(SpoiltVoice, IsGoodBeforeItIsSpoilt)
{
    EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(SpoiltVoice, SeesALineWithoutAClip)
{
    phrases.push_back({QStringLiteral("new"), QStringLiteral("Something new.")});
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("new: no clip says \"Something new.\"")));
}

TEST_F(SpoiltVoice, SeesAnotherText)
{
    phrases[0].text = QStringLiteral("Stay.");
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("the line \"Stay.\"")));
}

TEST_F(SpoiltVoice, SeesAClipThatNothingSays)
{
    phrases.pop_back();
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("held: no line says it"), HasSubstr("held.ogg")));
}

TEST_F(SpoiltVoice, SeesAClipThatIsNotThere)
{
    QFile::remove(path(QStringLiteral("ease")));
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("ease: its file is not there")));
}

TEST_F(SpoiltVoice, SeesAnotherChecksum)
{
    change(1, 5, QString(64, u'0'));
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("checksum")));
}

TEST_F(SpoiltVoice, SeesAnotherClip)
{
    QFile::remove(path(QStringLiteral("ease")));
    QFile::copy(path(QStringLiteral("held")), path(QStringLiteral("ease")));
    EXPECT_THAT(problems(), ::testing::Contains(HasSubstr("checksum")));
    EXPECT_THAT(problems(), ::testing::Contains(HasSubstr("ms, and the manifest says")));
}

TEST_F(SpoiltVoice, SeesAnotherLength)
{
    change(1, 2, QStringLiteral("1"));
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("ms, and the manifest says 1")));
}

TEST_F(SpoiltVoice, SeesANumberThatTakesLongerThanItsSecond)
{
    phrases[0].id = QStringLiteral("hold.second-4");
    change(1, 0, phrases[0].id);
    QFile::rename(path(QStringLiteral("ease")), path(phrases[0].id));
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("hold.second-4: is longer than the second it stands on")));
}

TEST_F(SpoiltVoice, SeesAnotherLoudness)
{
    change(1, 3, QStringLiteral("-17.0"));
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("LUFS, and the manifest says -17")));
}

TEST_F(SpoiltVoice, SeesAnotherTruePeak)
{
    change(1, 4, QStringLiteral("-9.0"));
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("dBTP, and the manifest says -9")));
}

TEST_F(SpoiltVoice, SeesAClipThatIsNoSound)
{
    QFile file(path(QStringLiteral("ease")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no sound");
    file.close();
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("checksum"), HasSubstr("cannot be decoded")));
}

} // namespace
} // namespace matside::test
