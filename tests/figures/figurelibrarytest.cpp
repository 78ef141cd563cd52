// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figurelibrary.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

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
        QStringLiteral("seated")};
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
    EXPECT_EQ(problems[0].code, Problem::Code::UnknownKey);
    EXPECT_EQ(problems[0].line, 3);
    EXPECT_EQ(problems[0].key, QStringLiteral("pose[1].pelvsi"));
    EXPECT_TRUE(problems[0].sentence.contains(QStringLiteral("pelvis"))) << qPrintable(problems[0].sentence);
    EXPECT_EQ(problems[1].code, Problem::Code::UnknownName);
    EXPECT_EQ(problems[1].line, 3);
    EXPECT_TRUE(problems[1].sentence.contains(QStringLiteral("track")));
    EXPECT_EQ(problems[2].line, 4);
    EXPECT_TRUE(problems[2].sentence.contains(QStringLiteral("flat")));
    EXPECT_TRUE(problems[2].file.endsWith(QStringLiteral("motions.toml")));
}

TEST_F(FigureLibraryTest, TellsOfBothFilesThatAreMissing)
{
    EXPECT_EQ(loadFigureLibrary(m_folder.path()).problems().size(), 2U);
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
