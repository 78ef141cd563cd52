// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/arguments.h"
#include "content/routinedoubts.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace matside {
namespace {

class DoubtsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Result<Library> library = readLibrary(m_folder.path());
        ASSERT_TRUE(library.ok());
        m_library.emplace(library.take());
    }

    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    }

    /// Each doubt as "line: sentence", one a line.
    [[nodiscard]] std::string doubts(const QByteArray &text, const QString &name = QStringLiteral("mine.toml")) const
    {
        const QString path = write(name, text);
        const Result<Routine> routine = readRoutine(path, m_library->vocabulary);
        EXPECT_TRUE(routine.ok() || holds(text, "[[motion]]")) << routine.problems().front().toString().toStdString();
        QString all;
        for (const Problem &doubt : doubtsOfFile(path, *m_library))
            all += QStringLiteral("%1: %2\n").arg(doubt.line).arg(doubt.sentence);
        return all.toStdString();
    }

    static bool holds(const QByteArray &text, const char *piece) { return text.contains(piece); }

    QTemporaryDir m_folder;
    std::optional<Library> m_library;
};

QByteArray step(const QByteArray &id, const QByteArray &rest)
{
    return "[[part.step]]\nid = \"" + id + "\"\ntitle = \"S\"\nsentence = \"S.\"\n" + rest;
}

QByteArray part(const QByteArray &id, const QByteArray &rest = {})
{
    return "[[part]]\nid = \"" + id + "\"\ntitle = \"P\"\n" + rest;
}

const QByteArray kHead = "format = 1\nid = \"mine\"\ntitle = \"Mine\"\n";
const QByteArray kRest = "move = [{ name = \"rest\", motion = \"rest\", seconds = 9 }]\n";

QByteArray shippedRoutine()
{
    QFile file(QStringLiteral(":/routines/front-of-hips.toml"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray exampleOfTheDocument()
{
    QFile file(QStringLiteral(MATSIDE_SOURCE_DIR "/docs/routine-format.md"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const qsizetype begin = text.indexOf("```toml\n") + 8;
    return text.mid(begin, text.indexOf("```", begin) - begin);
}

TEST_F(DoubtsTest, TheShippedRoutineAndTheExampleOfTheDocumentHaveNone)
{
    EXPECT_EQ(doubts(shippedRoutine()), "");
    EXPECT_EQ(doubts(exampleOfTheDocument()), "");
}

TEST_F(DoubtsTest, ALineThatIsNeverSaidIsDoubtedAtItsLine)
{
    const QByteArray text =
        kHead + part("p")
        + step("s", "repeat = 3\nmove = [\n  { name = \"rest\", motion = \"rest\", seconds = 9, inside = [\n"
                    "    { text = \"Now.\", when = { rep = \"last\" } },\n    \"Always.\",\n    \"Behind it.\",\n"
                    "    ] },\n  { name = \"again\", motion = \"rest\", seconds = 9, say = { text = \"Nine.\", when = "
                    "{ rep = [9] } } },\n]\n");
    const std::string never = "No choice and no repetition reaches this line, so it is never said: look at its when, "
                              "at that of its move, and at "
                              "the lines before it.\n";
    EXPECT_EQ(doubts(text), "16: " + never + "18: " + never);
}

TEST_F(DoubtsTest, AChoiceThatChangesNothingIsDoubted)
{
    const QByteArray choice = "[[choice]]\nid = \"times\"\ntitle = \"Times\"\nvalues = [2, 3]\nstandard = 2\n";
    EXPECT_EQ(doubts(kHead + choice + part("p") + step("s", kRest)),
              "5: The choice “Times” changes nothing; write repeat = \"times\" in a step, or take it out.\n");
    EXPECT_EQ(doubts(kHead + choice + part("p") + step("s", "repeat = \"times\"\n" + kRest)), "");
}

TEST_F(DoubtsTest, AnotherPostureWithoutAGateIsDoubted)
{
    const QByteArray before = kHead + part("a") + step("s", kRest) + part("b", "posture = \"prone\"\n");
    EXPECT_EQ(doubts(before + step("t", kRest)),
              "13: The posture changes here from supine to prone; begin the part with a move that has a gate, "
              "and says the way.\n");
    EXPECT_EQ(
        doubts(before + step("t", "move = [{ name = \"over\", motion = \"rest\", gate = 9, say = \"Turn over.\" }]\n")),
        "");
}

TEST_F(DoubtsTest, AFigureThatJumpsFromOneMoveToTheNextIsDoubtedOnce)
{
    const QByteArray moves = "move = [\n  { name = \"rest\", motion = \"rest\", seconds = 9 },\n  { name = \"sit\", "
                             "motion = \"seated\", seconds = 9 },\n]\n";
    EXPECT_EQ(doubts(kHead + part("p") + step("s", moves) + step("t", moves)),
              "13: The figure jumps here: rest ends in another position than seated begins with. Put a move between "
              "them, or a gate with motion = \"seated\".\n"
              "20: The figure jumps here: seated ends in another position than rest begins with. Put a move between "
              "them, or a gate with motion = \"rest\".\n");
    EXPECT_EQ(
        doubts(kHead + part("p") + step("s", QByteArray(moves).replace("\"seated\", seconds", "\"seated\", gate"))),
        "");
}

TEST_F(DoubtsTest, AMoveThatGoesAwayOnceMoreIsDoubted)
{
    const QByteArray both = "move = [\n  { name = \"out\", motion = \"slide\", seconds = 4, reach = \"plan\" },\n"
                            "  { name = \"out-easy\", motion = \"slide\", seconds = 4, reach = \"plan\", when = { form = \"easier\" } },\n"
                            "  { name = \"home\", motion = \"slide\", seconds = 4, reach = \"home\" },\n]\n";
    EXPECT_EQ(doubts(kHead + part("p") + step("s", both)),
              "13: The body is away already when this move goes there; take its reach out, or give the move before it a when.\n");
    QByteArray one = both;
    one.replace("\"plan\" },", "\"plan\", when = { form = \"standard\" } },");
    EXPECT_EQ(doubts(kHead + part("p") + step("s", one)), "");
}

TEST_F(DoubtsTest, ANameAndAnIdThatTheListDoesNotTakeAreDoubted)
{
    const QByteArray text = kHead + part("p") + step("s", kRest);
    EXPECT_EQ(doubts(text, QStringLiteral("mine.txt")),
              "0: The list of routines takes only files whose name ends in .toml and does not begin with a dot; "
              "give this file such a name.\n");
    EXPECT_EQ(doubts(QByteArray(text).replace("id = \"mine\"", "id = \"front-of-hips\"")),
              "0: “front-of-hips” is the id of a routine that comes with Matside, which stays in the list in place of "
              "this one; give this one another id.\n");
}

TEST_F(DoubtsTest, ABlockThatNothingUsesIsDoubted)
{
    EXPECT_EQ(doubts(kHead + "[[block]]\nid = \"b\"\n" + kRest + part("p") + step("s", kRest)),
              "4: No step or move uses the block “b”; it is not read.\n");
}

TEST_F(DoubtsTest, AnOwnMotionUnderAboveOrStillOverTheFloorIsDoubted)
{
    const auto motion = [this](const QByteArray &pose, const QByteArray &stops) {
        return doubts("[[pose]]\nname = \"own\"\nlike = \"on-mat\"\n" + pose + "[[motion]]\nname = \"mine\"\nstop = ["
                          + stops + "]\n",
                      QStringLiteral("figures.toml"));
    };
    const QByteArray move = "{ pose = \"on-mat\" }, { at = 1, pose = \"own\" }";
    EXPECT_EQ(motion("hip = [0, 70]\n", move), "");
    const std::string sunk = motion("hip = [0, 0]\n", move);
    EXPECT_TRUE(sunk.starts_with("0: mine: the trunk is ")
                && sunk.ends_with(" cm under the floor, at 100 % of the way.\n"))
        << sunk;
    const std::string floats =
        motion("hip = [0, 400]\nchord = 180\nnear-leg = { hip = 90, knee = 90 }\nfar-leg = { hip = 90, knee = 90 }\n"
               "near-arm = { upper = 90, fore = 90 }\nfar-arm = { upper = 90, fore = 90 }\n",
               move);
    EXPECT_TRUE(floats.starts_with("0: mine: nothing touches the floor at 100 % of the way; the lowest part is "))
        << floats;
    EXPECT_EQ(
        motion("", move),
        "0: mine: all its stops are the same, so that nothing moves; one stop is enough for a body that rests.\n");
    EXPECT_EQ(motion("", "{ pose = \"own\" }"), "");
}

TEST_F(DoubtsTest, CheckPrintsThemAsWarningsAndStrictMakesThemErrors)
{
    const QString path =
        write(QStringLiteral("mine.toml"), kHead + "[[block]]\nid = \"b\"\n" + kRest + part("p") + step("s", kRest));
    for (const bool strict : {false, true}) {
        QProcess program;
        program.start(QStringLiteral(MATSIDE_PROGRAM),
                      QStringList{QStringLiteral("check"), path}
                          + (strict ? QStringList{QStringLiteral("--strict")} : QStringList{}));
        ASSERT_TRUE(program.waitForFinished());
        EXPECT_EQ(program.exitCode(), strict ? 1 : 0);
        const QByteArray errors = program.readAllStandardError();
        EXPECT_TRUE(errors.contains("mine.toml:4:1: block: ")) << errors.constData();
        EXPECT_EQ(errors.contains("Warning: "), !strict) << errors.constData();
        EXPECT_EQ(program.readAllStandardOutput().contains("can be used, and has warnings"), !strict);
    }
}

} // namespace
} // namespace matside
