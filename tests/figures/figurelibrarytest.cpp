// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/files/figurefile.h"
#include "figures/files/figureshelf.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace matside {
namespace {

const QString kFigures = QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures");

class FigureLibraryTest : public testing::Test
{
protected:
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    [[nodiscard]] Problems problemsOf(const QByteArray &poses, const QByteArray &motions)
    {
        write(QStringLiteral("poses.toml"), poses);
        write(QStringLiteral("motions.toml"), motions);
        return loadFigureLibrary(m_folder.path()).problems();
    }

    QTemporaryDir m_folder;
};

const QByteArray kPose = "[[pose]]\nname = \"flat\"\n";
const QByteArray kMotion = "[[motion]]\nname = \"rest\"\nstop = [{ pose = \"flat\" }]\n";

TEST_F(FigureLibraryTest, KnowsEveryMotionOfTheRoutine)
{
    const Result<FigureLibrary> library = loadFigureLibrary(kFigures);
    ASSERT_TRUE(library.ok()) << qPrintable(library.problems().front().toString());
    const QStringList expected{QStringLiteral("sit"),
                               QStringLiteral("lie-down"),
                               QStringLiteral("bend-knees"),
                               QStringLiteral("lift"),
                               QStringLiteral("check-height"),
                               QStringLiteral("rest"),
                               QStringLiteral("slide"),
                               QStringLiteral("hold-long"),
                               QStringLiteral("press"),
                               QStringLiteral("rotate"),
                               QStringLiteral("feet-down"),
                               QStringLiteral("change-sides"),
                               QStringLiteral("take-away"),
                               QStringLiteral("hips-down"),
                               QStringLiteral("hands-on-belly"),
                               QStringLiteral("breathe"),
                               QStringLiteral("roll"),
                               QStringLiteral("rest-on-side"),
                               QStringLiteral("sit-up"),
                               QStringLiteral("seated"),
                               QStringLiteral("stand"),
                               QStringLiteral("roll-down"),
                               QStringLiteral("hang"),
                               QStringLiteral("roll-up"),
                               QStringLiteral("face"),
                               QStringLiteral("side-reach"),
                               QStringLiteral("side-reach-long"),
                               QStringLiteral("side-reach-back")};
    ASSERT_NE(library->shelf(), nullptr);
    EXPECT_EQ(library->figureMotions(), expected + library->shelf()->names());
}

TEST_F(FigureLibraryTest, ReadsASmallLibrary)
{
    EXPECT_TRUE(problemsOf(kPose, kMotion).empty());
}

TEST_F(FigureLibraryTest, ListsEveryProblemWithItsPlace)
{
    const Problems problems =
        problemsOf("[[pose]]\nname = \"flat\"\npelvsi = 180\n",
                   "[[motion]]\nname = \"rest\"\ncues = [\"trakc\"]\nstop = [{ pose = \"flta\" }]\n");
    ASSERT_EQ(problems.size(), 3U);
    EXPECT_EQ(problems[0].code, Problem::Code::UnknownName);
    EXPECT_EQ(problems[0].line, 3);
    EXPECT_TRUE(problems[0].sentence.contains(QStringLiteral("track")));
    EXPECT_TRUE(problems[0].file.endsWith(QStringLiteral("motions.toml")));
    EXPECT_EQ(problems[1].line, 4);
    EXPECT_TRUE(problems[1].sentence.contains(QStringLiteral("flat")));
    EXPECT_EQ(problems[2].code, Problem::Code::UnknownKey);
    EXPECT_EQ(problems[2].line, 3);
    EXPECT_EQ(problems[2].key, QStringLiteral("pose[1].pelvsi"));
    EXPECT_TRUE(problems[2].sentence.contains(QStringLiteral("pelvis"))) << qPrintable(problems[2].sentence);
}

TEST_F(FigureLibraryTest, FolderWithoutFiguresIsAProblem)
{
    const Problems problems = loadFigureLibrary(m_folder.path()).problems();
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, Problem::Code::CannotRead);
}

TEST_F(FigureLibraryTest, MotionsSeePosesAndPlacesOfOtherFiles)
{
    write(QStringLiteral("z-later.toml"), "[[pose]]\nname = \"tall\"\n[[place]]\nname = \"there\"\nat = [1, 2]\n");
    const QByteArray motion = "[[motion]]\nname = \"grow\"\nstop = [{ pose = \"tall\", support = \"there\" }]\n";
    EXPECT_TRUE(problemsOf(kPose, motion).empty());
}

class OwnFiguresTest : public FigureLibraryTest
{
protected:
    [[nodiscard]] FigureLibrary read() const
    {
        Result<FigureLibrary> library =
            loadFigureLibrary(kFigures, {m_folder.filePath(QStringLiteral("no-such-folder")), m_folder.path()});
        EXPECT_TRUE(library.ok());
        return library.ok() ? library.take() : FigureLibrary();
    }

    [[nodiscard]] static QStringList namesOf(const std::vector<FigureLibrary::Refused> &refused)
    {
        QStringList names;
        for (const FigureLibrary::Refused &file : refused) {
            EXPECT_FALSE(file.problems.empty());
            names << QFileInfo(file.path).fileName();
        }
        return names;
    }
};

const QByteArray kWave = "[[pose]]\nname = \"arm-up\"\nlike = \"on-mat\"\nnear-arm = { upper = 90, fore = 90 }\n"
                         "[[motion]]\nname = \"wave\"\nstop = [{ pose = \"on-mat\" }, { at = 1, pose = \"arm-up\" }]\n";

TEST_F(OwnFiguresTest, AddMotionsMadeOfShippedPoses)
{
    write(QStringLiteral("wave.toml"), kWave);
    const FigureLibrary library = read();
    EXPECT_TRUE(library.refused().empty());
    ASSERT_NE(library.motion(QStringLiteral("wave")), nullptr);
    EXPECT_NE(library.motion(QStringLiteral("rest")), nullptr);
    const std::vector<FigureStop> &stops = library.motion(QStringLiteral("wave"))->stops;
    EXPECT_EQ(stops[1].pose.nearArm.upper, 90);
    EXPECT_EQ(stops[1].pose.nearLeg.heel, stops[0].pose.nearLeg.heel);
}

TEST_F(OwnFiguresTest, NeverTakeThePlaceOfAShippedOne)
{
    write(QStringLiteral("mine.toml"), kPose + kMotion);
    write(QStringLiteral("wave.toml"), kWave);
    const FigureLibrary library = read();
    EXPECT_EQ(namesOf(library.refused()), QStringList{QStringLiteral("mine.toml")});
    EXPECT_EQ(library.refused()[0].problems[0].code, Problem::Code::DuplicateId);
    EXPECT_EQ(library.refused()[0].problems[0].line, 3);
    EXPECT_NE(library.motion(QStringLiteral("wave")), nullptr) << "the other file is fine";
    EXPECT_EQ(library.motion(QStringLiteral("rest"))->stops.front().pose.onSupport, true);
}

TEST_F(OwnFiguresTest, AFileThatNeedsARefusedFileIsRefused)
{
    write(QStringLiteral("a.toml"), "[[pose]]\nname = \"tall\"\nhipp = [0, 9]\n");
    write(QStringLiteral("b.toml"), "[[motion]]\nname = \"grow\"\nstop = [{ pose = \"tall\" }]\n");
    write(QStringLiteral("c.toml"), kWave);
    const FigureLibrary library = read();
    EXPECT_EQ(namesOf(library.refused()), (QStringList{QStringLiteral("a.toml"), QStringLiteral("b.toml")}));
    EXPECT_EQ(library.refused()[1].problems[0].code, Problem::Code::UnknownName);
    EXPECT_EQ(library.motion(QStringLiteral("grow")), nullptr);
    EXPECT_NE(library.motion(QStringLiteral("wave")), nullptr);
}

TEST_F(OwnFiguresTest, AFileThatIsNotTextIsRefused)
{
    write(QStringLiteral("latin.toml"), "name = \"\xe4\"\n");
    write(QStringLiteral("half.toml"), "[[pose]\n");
    ASSERT_TRUE(QFile::link(QStringLiteral("/nonexistent"), m_folder.filePath(QStringLiteral("link.toml"))));
    const FigureLibrary library = read();
    EXPECT_EQ(namesOf(library.refused()),
              (QStringList{QStringLiteral("half.toml"), QStringLiteral("latin.toml"), QStringLiteral("link.toml")}));
    EXPECT_FALSE(library.figureMotions().isEmpty());
}

TEST_F(OwnFiguresTest, TheFirst50FilesOfAFolderAreRead)
{
    for (int number = 10; number < 61; ++number) {
        const QByteArray text = "[[pose]]\nname = \"p" + QByteArray::number(number) + "\"\n";
        write(QStringLiteral("%1.toml").arg(number), text);
    }
    const FigureLibrary library = read();
    ASSERT_EQ(namesOf(library.refused()), QStringList{QStringLiteral("60.toml")});
    EXPECT_EQ(library.refused().front().problems.front().sentence,
              QStringLiteral("The folder holds more than 50 files of figures; move those that you do not need."));
}

TEST_F(OwnFiguresTest, AFileOfThirtyThousandPosesIsRefusedInOneSentence)
{
    QByteArray text;
    for (int number = 0; text.size() < 250'000; ++number)
        text +=
            "[[pose]]\nname=\"" + QByteArray::number(number) + "\"\nlike=\"" + QByteArray::number(number - 1) + "\"\n";
    write(QStringLiteral("poses.toml"), text);
    const FigureLibrary library = read();
    ASSERT_EQ(library.refused().size(), 1U);
    EXPECT_EQ(library.refused().front().problems.size(), 1U);
}

TEST_F(OwnFiguresTest, AFileOfTenThousandUnknownPosesTellsTheFirst100)
{
    QByteArray text;
    for (int motion = 0; motion < 10; ++motion) {
        text += "[[motion]]\nname=\"m" + QByteArray::number(motion) + "\"\nstop=[";
        for (int stop = 0; stop < 1'000; ++stop)
            text += "{pose=\"on-ma" + QByteArray::number(stop) + "\"},";
        text += "]\n";
    }
    write(QStringLiteral("motions.toml"), text);
    const FigureLibrary library = read();
    ASSERT_EQ(library.refused().size(), 1U);
    EXPECT_EQ(library.refused().front().problems.size(), 101U);
}

TEST_F(OwnFiguresTest, TheExampleOfTheDocumentIsFine)
{
    QFile document(QStringLiteral(MATSIDE_SOURCE_DIR "/docs/figure-format.md"));
    ASSERT_TRUE(document.open(QIODevice::ReadOnly));
    const QByteArray text = document.readAll();
    const qsizetype from = text.indexOf("```toml\n") + 8;
    write(QStringLiteral("example.toml"), text.mid(from, text.indexOf("```", from) - from));
    const FigureLibrary library = read();
    EXPECT_TRUE(library.refused().empty()) << qPrintable(library.refused().front().problems.front().toString());
    EXPECT_NE(library.motion(QStringLiteral("raise-arms")), nullptr);
}

const QByteArray kColours = "{ skin = \"#D79A75\", skin-line = \"#8A5138\", hair = \"#3A2730\", top = \"#D8694C\", "
                            "leg = \"#16353E\", leg-resting = \"#6A8F94\" }\n";
const QByteArray kKim =
    "[[person]]\nid = \"kim\"\ntitle = \"Kim\"\nhair = \"curls\"\nsleeves = \"long\"\nbuild = { belly = 9 }\n"
    "light = "
    + kColours + "dark = " + kColours;
const QByteArray kCard =
    "[[card]]\nid = \"mine\"\npicture = \"front-long\"\ntitle = \"Long\"\ntext = \"Easy.\"\ndescribes = \"A hip.\"\n";

TEST_F(OwnFiguresTest, AddPersonsAndCards)
{
    write(QStringLiteral("kim.toml"), kKim + kCard);
    const FigureLibrary library = read();
    EXPECT_TRUE(library.refused().empty());
    const Person &kim = library.person(QStringLiteral("kim"));
    EXPECT_EQ(kim.title, QStringLiteral("Kim"));
    EXPECT_EQ(kim.hair, Hair::Curls);
    EXPECT_TRUE(kim.longSleeves);
    EXPECT_EQ(kim.build.belly, 9);
    EXPECT_EQ(kim.dark.leg, QColor(0x16353Eu));
    EXPECT_NE(library.card(QStringLiteral("mine")), nullptr);
    EXPECT_EQ(library.persons().front().id, QStringLiteral("mira")) << "who has not chosen sees who they saw before";
}

TEST_F(FigureLibraryTest, SecondPersonOrCardOfTheSameIdIsAProblem)
{
    for (const QByteArray &twice : {kKim, kCard}) {
        const Problems problems = problemsOf(kPose + twice + twice, kMotion);
        ASSERT_EQ(problems.size(), 1U);
        EXPECT_EQ(problems[0].code, Problem::Code::DuplicateId);
    }
}

TEST_F(FigureLibraryTest, SecondPlaceOfTheSameNameIsAProblem)
{
    const QByteArray place = "[[place]]\nname = \"there\"\nat = [1, 2]\n";
    const Problems problems = problemsOf(kPose + place + place, kMotion);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, Problem::Code::DuplicateId);
    EXPECT_EQ(problems[0].line, 7);
}

TEST_F(FigureLibraryTest, HasSeveralPersonsToChooseFrom)
{
    const Result<FigureLibrary> library = loadFigureLibrary(kFigures);
    ASSERT_TRUE(library.ok());
    ASSERT_GE(library->persons().size(), 3U);
    QStringList looks;
    for (const Person &person : library->persons()) {
        EXPECT_FALSE(person.title.isEmpty());
        EXPECT_FALSE(person.describes.isEmpty());
        looks << person.light.skin.name() + hairName(person.hair) + person.light.top.name();
    }
    EXPECT_EQ(looks.removeDuplicates(), 0);
    EXPECT_EQ(library->person(QStringLiteral("nobody")).id, library->persons().front().id);
}

TEST_F(FigureLibraryTest, ListsEveryProblemOfAPerson)
{
    write(QStringLiteral("persons.toml"),
          "[[person]]\nid = \"a\"\ntitle = \"A\"\nhair = \"bnu\"\nbuild = { belly = 400 }\n"
          "light = { skin = \"brown\" }\n");
    const Problems problems = problemsOf(kPose, kMotion);
    ASSERT_EQ(problems.size(), 9U); // hair, belly, skin, five colours of light, dark
    const auto has = [&problems](Problem::Code code, const QString &word) {
        return std::any_of(problems.begin(), problems.end(), [&](const Problem &problem) {
            return problem.code == code && problem.sentence.contains(word);
        });
    };
    EXPECT_TRUE(has(Problem::Code::UnknownName, QStringLiteral("bun")));
    EXPECT_TRUE(has(Problem::Code::OutOfRange, QStringLiteral("40")));
    EXPECT_TRUE(has(Problem::Code::OutOfRange, QStringLiteral("#D79A75")));
    EXPECT_TRUE(has(Problem::Code::MissingKey, QStringLiteral("dark")));
}

TEST_F(FigureLibraryTest, MotionWithoutAStopIsAProblem)
{
    const Problems problems = problemsOf(kPose, "[[motion]]\nname = \"rest\"\n");
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, Problem::Code::MissingKey);
}

TEST_F(FigureLibraryTest, StopsHaveToFollowEachOther)
{
    const Problems problems = problemsOf(
        kPose, "[[motion]]\nname = \"rest\"\nstop = [{ at = 0.5, pose = \"flat\" }, { at = 0.5, pose = \"flat\" }]\n");
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, Problem::Code::OutOfRange);
}

TEST_F(FigureLibraryTest, LegHasAHeelOrAnglesButNotBoth)
{
    const Problems problems = problemsOf("[[pose]]\nname = \"flat\"\nnear-leg = { heel = 200, knee = 90 }\n", kMotion);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].line, 3);
}

TEST_F(FigureLibraryTest, SecondMotionOfTheSameNameIsAProblem)
{
    const Problems problems = problemsOf(kPose, kMotion + kMotion);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, Problem::Code::DuplicateId);
}

} // namespace
} // namespace matside
