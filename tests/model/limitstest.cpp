// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/textfile.h"
#include "samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

namespace matside {

namespace {

/// A row, repeated with {} as its number.
QByteArray repeated(const QByteArray &row, int times)
{
    QByteArray text;
    for (int number = 1; number <= times; ++number)
        text += QByteArray(row).replace("{}", QByteArray::number(number));
    return text;
}

/// As many of these rows as a file may hold behind `head`.
QByteArray filled(const QByteArray &head, const QByteArray &row)
{
    QByteArray text = head;
    for (int number = 1;; ++number) {
        const QByteArray next = QByteArray(row).replace("{}", QByteArray::number(number));
        if (text.size() + next.size() > kLargestTextFile)
            return text;
        text += next;
    }
}

Problems problemsOf(const QByteArray &text)
{
    return parseRoutine(text, QStringLiteral("a.toml"), shippedVocabulary()).problems();
}

bool isRefusedWith(const Problems &problems, const QString &sentence)
{
    return std::any_of(problems.begin(), problems.end(),
                       [&](const Problem &problem) { return problem.sentence == sentence; });
}

} // namespace

TEST(LimitsTest, TellsTheFirst100ProblemsAndHowManyMoreThereAre)
{
    const Problems problems = problemsOf(smallRoutine() + repeated("unknown{} = 1\n", 9'000));
    ASSERT_EQ(problems.size(), 101U);
    EXPECT_EQ(problems.back().code, Problem::Code::More);
    EXPECT_EQ(problems.back().toString(),
              QStringLiteral("a.toml: The file has 8900 more problems; mend those above and check it again."));
}

TEST(LimitsTest, TellsOneProblemMoreInTheSingular)
{
    const Problems problems = problemsOf(smallRoutine() + repeated("unknown{} = 1\n", 101));
    ASSERT_EQ(problems.size(), 101U);
    EXPECT_EQ(problems.back().sentence,
              QStringLiteral("The file has one more problem; mend those above and check it again."));
}

TEST(LimitsTest, Tells100ProblemsWithoutASentenceAboutMore)
{
    const Problems problems = problemsOf(smallRoutine() + repeated("unknown{} = 1\n", 100));
    EXPECT_EQ(problems.size(), 100U);
    EXPECT_TRUE(std::none_of(problems.begin(), problems.end(),
                             [](const Problem &problem) { return problem.code == Problem::Code::More; }));
}

TEST(LimitsTest, RefusesAListOfOver1000Values)
{
    const QString sentence = QStringLiteral("This list has 1001 values; at most 1000 are read.");
    EXPECT_TRUE(isRefusedWith(problemsOf(smallRoutine() + repeated("[[support]]\nid = \"s{}\"\n", 999)), sentence));
    EXPECT_FALSE(isRefusedWith(problemsOf(smallRoutine() + repeated("[[support]]\nid = \"s{}\"\n", 998)), sentence));
}

TEST(LimitsTest, NamesTheThreeNearestOfManyNames)
{
    Vocabulary vocabulary = shippedVocabulary();
    vocabulary.motions.clear();
    for (int number = 1; number <= 1'000; ++number)
        vocabulary.motions.append(QStringLiteral("motion-%1").arg(number));
    const Problems problems =
        parseRoutine(edited({{R"(motion = "slide")", R"(motion = "elsewhere-77")"}}), QStringLiteral("a.toml"), vocabulary)
            .problems();
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems.front().sentence.toStdString(),
              "There is no motion “elsewhere-77”; the nearest of 1000 are motion-77, motion-7, motion-17.");
}

/// A file of the largest size whose mistakes are all of one kind.
struct WorstFile final
{
    const char *name;
    QByteArray text;
};

void PrintTo(const WorstFile &file, std::ostream *out)
{
    *out << file.name;
}

class WorstFileTest : public testing::TestWithParam<WorstFile>
{
};

TEST_P(WorstFileTest, IsRefusedWithAtMost101ShortSentences)
{
    const Problems problems = problemsOf(GetParam().text);
    ASSERT_FALSE(problems.empty());
    EXPECT_LE(problems.size(), 101U);
    qsizetype length = 0;
    for (const Problem &problem : problems)
        length += problem.toString().size();
    EXPECT_LT(length, 100'000);
}

const QByteArray kHead = "format = 1\nid = \"a\"\ntitle = \"A\"\n";
const QByteArray kStep = kHead
                         + "[[part]]\nid = \"p\"\ntitle = \"P\"\n[[part.step]]\nid = \"s\"\ntitle = \"S\"\n"
                           "sentence = \"S.\"\n";

INSTANTIATE_TEST_SUITE_P(
    OfEachKind, WorstFileTest,
    testing::Values(WorstFile{"Quotes", QByteArray(kLargestTextFile, '"')},
                    WorstFile{"Brackets", "a = " + QByteArray(kLargestTextFile - 4, '[')},
                    WorstFile{"Dots", "a" + QByteArray(".a").repeated(kLargestTextFile / 2 - 1)},
                    WorstFile{"UnknownKeys", filled(kHead, "k{} = 1\n")},
                    WorstFile{"UnknownTables", filled(kHead, "[t{}]\n")},
                    WorstFile{"EmptyParts", filled(kHead, "[[part]]\n")},
                    WorstFile{"EmptySteps", filled(kHead + "[[part]]\n", "[[part.step]]\n")},
                    WorstFile{"EmptyMoves", filled(kStep + "move = [", "{},") + "]"},
                    WorstFile{"UnknownMotions", filled(kStep, "[[part.step.move]]\nmotion = \"slid{}\"\n")},
                    WorstFile{"UnknownChoices", filled(kStep, "[[part.step]]\nrepeat = \"choic{}\"\n")},
                    WorstFile{"UnknownEarlierSteps", filled(kStep, "[[part.step]]\ncontinues = \"step{}\"\n")},
                    WorstFile{"UnknownLinesOffThePath", filled(kHead, "[[off_path]]\nid = \"hel{}\"\ntext = \"A.\"\n")},
                    WorstFile{"OneLineOffThePath", filled(kHead, "[[off_path]]\nid = \"held\"\ntext = \"A.\"\n")},
                    WorstFile{"Choices", filled(kHead, "[[choice]]\nid = \"c{}\"\n")},
                    WorstFile{"HiddenCharacters", filled(kHead, "k{}=\"\\u202e\"\n")},
                    WorstFile{"Placeholders", filled(kHead, "[[card]]\nid = \"c{}\"\ntext = \"{sid}{sde}{nn}\"\n")}),
    [](const auto &info) { return std::string(info.param.name); });

} // namespace matside
