// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include <gtest/gtest.h>

#include <random>

namespace matside {

namespace {

using Random = std::mt19937;

qsizetype pick(Random &random, qsizetype size)
{
    // Not std::uniform_int_distribution: its numbers differ between libraries.
    return size > 0 ? static_cast<qsizetype>(random() % static_cast<quint64>(size)) : 0;
}

QByteArray lineFrom(const QByteArray &text, qsizetype at)
{
    const qsizetype end = text.indexOf('\n', at);
    return text.mid(at, end < 0 ? -1 : end - at + 1);
}

/// One small accident.
void mutate(QByteArray &text, Random &random)
{
    static const char *const pieces[] = {"\"",           "{",      "}",    "[",          "]",  "=",   "\n", "1e99",
                                         "-1",           "nan",    "true", "[[part]]\n", ".",  "'''", "\\", "\xFF",
                                         "\xE2\x80\xAE", "{side}", "[]",   "{}",         "\t", "#"};
    const qsizetype at = pick(random, text.size());
    switch (pick(random, 7)) {
    case 0:
        text.remove(at, 1 + pick(random, 8));
        break;
    case 1:
        text.insert(at, pieces[pick(random, std::ssize(pieces))]);
        break;
    case 2:
        text[at] = static_cast<char>(32 + pick(random, 95));
        break;
    case 3:
        text.insert(at, lineFrom(text, pick(random, text.size())));
        break;
    case 4:
        text.remove(at, lineFrom(text, at).size());
        break;
    case 5:
        text.truncate(at);
        break;
    default: // a digit becomes another
        for (qsizetype i = at; i < text.size(); ++i) {
            if (text[i] >= '0' && text[i] <= '9') {
                text[i] = static_cast<char>('0' + pick(random, 10));
                break;
            }
        }
    }
}

} // namespace

TEST(RoutineFuzzTest, AnswersWithARoutineOrWithProblemsThatHaveAPlace)
{
    const Vocabulary vocabulary = shippedVocabulary();
    const QByteArray original = sourceText("resources/routines/front-of-hips.toml")
                                + "\n[[off_path]]\nid = \"held\"\n"
                                  "text = \"Take your time.\"\n";
    Random random(20260101);
    int whole = 0;
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        QByteArray text = original;
        const qsizetype accidents = 1 + pick(random, 3);
        for (qsizetype j = 0; j < accidents && !text.isEmpty(); ++j)
            mutate(text, random);
        const auto routine = parseRoutine(text, QStringLiteral("fuzz.toml"), vocabulary);
        if (routine) {
            ++whole;
            continue;
        }
        ++refused;
        ASSERT_FALSE(routine.problems().empty()) << i;
        for (const Problem &problem : routine.problems()) {
            ASSERT_GE(problem.line, 1) << i << ' ' << qPrintable(problem.toString());
            ASSERT_GE(problem.column, 1) << i << ' ' << qPrintable(problem.toString());
            ASSERT_TRUE(problem.sentence.endsWith(QLatin1Char('.'))) << i << ' ' << qPrintable(problem.toString());
            ASSERT_LT(problem.sentence.size(), 400) << i << ' ' << qPrintable(problem.toString());
        }
    }
    // Both happen often enough that the test says something about both.
    EXPECT_GT(whole, 200);
    EXPECT_GT(refused, 1500);
}

} // namespace matside
