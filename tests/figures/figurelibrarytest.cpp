// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figurelibrary.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

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
    const QStringList expected{
        QStringLiteral("sit"), QStringLiteral("lie-down"), QStringLiteral("bend-knees"), QStringLiteral("lift"),
        QStringLiteral("check-height"), QStringLiteral("rest"), QStringLiteral("slide"), QStringLiteral("hold-long"),
        QStringLiteral("press"), QStringLiteral("rotate"), QStringLiteral("feet-down"), QStringLiteral("change-sides"),
        QStringLiteral("take-away"), QStringLiteral("hips-down"), QStringLiteral("hands-on-belly"),
        QStringLiteral("breathe"), QStringLiteral("roll"), QStringLiteral("rest-on-side"), QStringLiteral("sit-up"),
        QStringLiteral("seated"), QStringLiteral("stand"), QStringLiteral("roll-down"), QStringLiteral("hang"),
        QStringLiteral("roll-up"), QStringLiteral("face"), QStringLiteral("side-reach"),
        QStringLiteral("side-reach-long"), QStringLiteral("side-reach-back")};
    EXPECT_EQ(library->figureMotions(), expected);
}

TEST_F(FigureLibraryTest, ReadsASmallLibrary)
{
    EXPECT_TRUE(problemsOf(kPose, kMotion).empty());
}

TEST_F(FigureLibraryTest, ListsEveryProblemWithItsPlace)
{
    const Problems problems = problemsOf(
        "[[pose]]\nname = \"flat\"\npelvsi = 180\n",
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
    write(QStringLiteral("persons.toml"), "[[person]]\nid = \"a\"\ntitle = \"A\"\nhair = \"bnu\"\nbuild = { belly = 400 }\n"
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
    const Problems problems =
        problemsOf("[[pose]]\nname = \"flat\"\nnear-leg = { heel = 200, knee = 90 }\n", kMotion);
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
