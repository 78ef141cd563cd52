// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tomlreader.h"
#include "samples.h"

#include <gmock/gmock.h>

#include <ostream>

namespace matside {

namespace {

using Code = Problem::Code;

constexpr const char *kBlock = R"([[block]]
id = "hold"
with = { seconds = 20 }

[[block.step]]
id = "hold-$id"
title = "$title"
sentence = "For $seconds seconds, $$5."
repeat = "$times"
move = [
  { name = "up", motion = "$motion", seconds = "$seconds", say = "$lines" },
]

)";

QByteArray withBlock(const QByteArray &uses, const QByteArray &block = kBlock)
{
    return "format = 1\nid = \"x\"\ntitle = \"X\"\n" + block + "[[part]]\nid = \"p\"\ntitle = \"P\"\n" + uses;
}

constexpr const char *kBridge =
    "[[part.step]]\nuse = \"hold\"\n"
    "with = { id = \"bridge\", title = \"Bridge\", times = 3, motion = \"bridge\", lines = [\"Hips up.\"] }\n";

Result<Routine> parse(const QByteArray &text)
{
    return parseRoutine(text, QStringLiteral("x.toml"), shippedVocabulary());
}

Vocabulary withBridge()
{
    Vocabulary vocabulary = shippedVocabulary();
    vocabulary.motions << QStringLiteral("bridge");
    return vocabulary;
}

} // namespace

TEST(BlocksTest, AUseIsTheStepOfTheBlockWithItsValues)
{
    const auto routine = parseRoutine(
        withBlock(
            QByteArray(kBridge)
            + "[[part.step]]\nuse = \"hold\"\nwith = { id = \"rest\", title = \"Rest\", times = 2, motion = \"rest\", "
              "seconds = 7.5, lines = { text = \"Rest.\", kind = \"safety\" } }\n"),
        QStringLiteral("x.toml"), withBridge());
    ASSERT_TRUE(routine.ok()) << shown(routine.problems());
    const std::vector<Step> &steps = routine->parts[0].steps;
    ASSERT_EQ(steps.size(), 2U);
    EXPECT_EQ(steps[0].id, QStringLiteral("hold-bridge"));
    EXPECT_EQ(steps[0].sentence, QStringLiteral("For 20 seconds, $5."));
    EXPECT_EQ(steps[0].times, 3);
    EXPECT_EQ(steps[0].moves[0].length, Millis(20'000));
    EXPECT_EQ(steps[0].moves[0].lines[0].text, QStringLiteral("Hips up."));
    EXPECT_EQ(steps[1].title, QStringLiteral("Rest"));
    EXPECT_EQ(steps[1].sentence, QStringLiteral("For 7.5 seconds, $5."));
    EXPECT_EQ(steps[1].moves[0].length, Millis(7'500));
    EXPECT_EQ(steps[1].moves[0].lines[0].kind, CueKind::Safety);
}

TEST(BlocksTest, StepsAndMovesOfBlocksStandWhereTheyAreUsed)
{
    const auto routine = parse(withBlock(
        "[[part.step]]\nid = \"a\"\ntitle = \"A\"\nsentence = \"A.\"\nmove = [\n"
        "  { name = \"first\", motion = \"rest\", seconds = 1 },\n  { use = \"two\", with = { s = 3 } },\n"
        "  { name = \"last\", motion = \"rest\", seconds = 9 },\n]\nafter = [{ use = \"two\", with = { s = 4 } }]\n",
        "[[block]]\nid = \"two\"\nmove = [\n  { name = \"in\", motion = \"rest\", seconds = \"$s\" },\n"
        "  { name = \"out\", motion = \"rest\", seconds = 5 },\n]\n"));
    ASSERT_TRUE(routine.ok()) << shown(routine.problems());
    std::vector<std::string> moves;
    for (const auto *list : {&routine->parts[0].steps[0].moves, &routine->parts[0].steps[0].after}) {
        for (const Move &move : *list)
            moves.push_back(move.name.toStdString() + ' ' + std::to_string(move.length.count()));
    }
    EXPECT_THAT(moves,
                testing::ElementsAre("first 1000", "in 3000", "out 5000", "last 9000", "in 4000", "out 5000"));
}

TEST(BlocksTest, AMistakeOfABlockIsToldOnceAtItsLineWithTheLineOfTheUse)
{
    const QByteArray second = QByteArray(kBridge).replace("\"bridge\", title", "\"again\", title");
    const QByteArray unknown = QByteArray(kBridge + second).replace("motion = \"bridge\"", "motion = \"handstand\"");
    const Problems problems = parse(withBlock(unknown)).problems();
    ASSERT_EQ(problems.size(), 2U) << shown(problems);
    EXPECT_EQ(problems[0].line, 22) << "the value stands in the use";
    EXPECT_TRUE(problems[0].sentence.startsWith(QStringLiteral("There is no motion “handstand”")));
    const Problems own =
        parseRoutine(withBlock(QByteArray(kBridge) + second, QByteArray(kBlock).replace("sentence", "sentance")),
                     QStringLiteral("x.toml"), withBridge())
            .problems();
    ASSERT_EQ(own.size(), 1U) << shown(own);
    EXPECT_EQ(own[0].toString().toStdString(),
              "x.toml:11:1: part[1].step[1].sentance: There is no key “sentance” here; perhaps you meant “sentence”. "
              "This block is used in line 20.");
}

/// A mistake with blocks; "@" in the text marks its place.
struct Mistake final
{
    const char *name;
    QByteArray text;
    const char *says;
};

void PrintTo(const Mistake &mistake, std::ostream *out)
{
    *out << mistake.name;
}

class BlockMistakesTest : public testing::TestWithParam<Mistake>
{
};

TEST_P(BlockMistakesTest, IsToldAtItsPlace)
{
    QByteArray text = GetParam().text;
    const qsizetype at = text.indexOf('@');
    text.remove(at, 1);
    const Problems problems = parseRoutine(text, QStringLiteral("x.toml"), withBridge()).problems();
    const auto line = static_cast<int>(text.left(at).count('\n')) + 1;
    const bool isTold = std::any_of(problems.begin(), problems.end(), [&](const Problem &problem) {
        return problem.line == line && problem.sentence == QString::fromUtf8(GetParam().says);
    });
    EXPECT_TRUE(isTold) << line << ' ' << GetParam().says << "\nis not in\n" << shown(problems);
}

const QByteArray kOneMove = "[[block]]\nid = \"m\"\nmove = [{ name = \"in\", motion = \"rest\", seconds = 5 }]\n";

INSTANTIATE_TEST_SUITE_P(
    OfEachKind, BlockMistakesTest,
    testing::Values(
        Mistake{"NoSuchBlock", withBlock("[[part.step]]\nuse = @\"holt\"\n"),
                "There is no block “holt”; perhaps you meant “hold”."},
        Mistake{
            "NoValue",
            withBlock(
                "[[part.step]]\nuse = \"hold\"\nwith = { id = \"a\", times = 1, motion = \"rest\", lines = \"A.\" }\n",
                QByteArray(kBlock).replace("title = ", "title = @")),
            "$title has no value in the use of line 20; write it there: with = { title = … }."},
        Mistake{"MisspeltValue", withBlock(QByteArray(kBridge).replace("times", "@time")),
                "The block has no $time; perhaps you meant “times”."},
        Mistake{"ListWithinAText",
                withBlock(QByteArray(kBridge).replace("id = \"bridge\"", "id = [1]"),
                          QByteArray(kBlock).replace("id = \"hold-", "id = @\"hold-")),
                "$id stands within a text, and line 20 gives it a list or a table; give it a text or a number."},
        Mistake{"KeyBesideUse", withBlock(QByteArray(kBridge) + "@repeat = 3\n"),
                "Beside use stands nothing but with = { … }; write “repeat” in the block."},
        Mistake{"WithIsNoTable", withBlock("[[part.step]]\nuse = \"hold\"\nwith = @\"20\"\n"),
                "with should be a table beside use: with = { seconds = 20 }."},
        Mistake{"BlockInABlock",
                withBlock(kBridge, QByteArray(kBlock).replace("  { name", "  @{ use = \"m\" },\n  { name") + kOneMove),
                "A block uses no other block; write the steps or moves here."},
        Mistake{"MovesUsedAsAStep", withBlock("[[part.step]]\nuse = @\"m\"\n", kOneMove),
                "The block “m” has moves; use it in a list of moves, { use = … }."},
        Mistake{"StepsUsedAsAMove", withBlock("[[part.step]]\nid = \"a\"\nmove = [{ use = @\"hold\" }]\n"),
                "The block “hold” has steps; use it as a step, [[part.step]]."},
        Mistake{"TwoOfOneId", withBlock("", kOneMove + "@" + kOneMove),
                "There is a block “m” already; give this one another id."},
        Mistake{"NoId", withBlock("", "@[[block]]\nmove = []\n"), "A block needs an id: id = \"hold\"."},
        Mistake{"NeitherStepsNorMoves", withBlock("", "@[[block]]\nid = \"m\"\n"),
                "A block has either steps, [[block.step]], or moves, move = [ … ] or [[block.move]]."},
        Mistake{"UnknownKeyOfABlock", withBlock("", kOneMove + "@title = \"M\"\n"),
                "There is no key “title” here; a block has id, with, and step or move."}),
    [](const auto &test) { return std::string(test.param.name); });

TEST(BlocksTest, ABlockThatNothingUsesIsADoubtAndNoMistake)
{
    const QByteArray text = withBlock(kBridge, kOneMove + kBlock);
    const auto document = TomlDocument::parse(text, QStringLiteral("x.toml"));
    ASSERT_TRUE(document.ok());
    document->expandBlocks();
    ASSERT_EQ(document->doubts().size(), 1U);
    EXPECT_EQ(document->doubts()[0].line, 4);
    EXPECT_EQ(document->doubts()[0].sentence, QStringLiteral("No step or move uses the block “m”; it is not read."));
    EXPECT_TRUE(parseRoutine(text, QStringLiteral("x.toml"), withBridge()).ok());
}

TEST(BlocksTest, TheUsesOfBlocksAddAMegabyteAtMost)
{
    const QByteArray big = QByteArray(kBlock).replace("$$5.", QByteArray(100'000, 'a'));
    const Problems problems =
        parse(withBlock(QByteArray("[[part.step]]\nuse = \"hold\"\n").repeated(4000), big)).problems();
    EXPECT_TRUE(std::any_of(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.sentence.startsWith(QStringLiteral("The uses of blocks add over 1024 KiB to this routine"));
    })) << shown(problems);
}

TEST(BlocksTest, OutsideOfBlocksADollarIsADollar)
{
    const auto routine = parse(edited({{"Slowly.", "$title costs $5."}}));
    ASSERT_TRUE(routine.ok()) << shown(routine.problems());
    EXPECT_EQ(routine->parts[0].steps[0].sentence, QStringLiteral("$title costs $5."));
}

} // namespace matside
