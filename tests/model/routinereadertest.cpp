// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/format/bounds.h"
#include "samples.h"

#include <gmock/gmock.h>

#include <set>

namespace matside {

namespace {

using Code = Problem::Code;
using testing::ElementsAre;

Result<Routine> parse(const QByteArray &text)
{
    return parseRoutine(text, QStringLiteral("small.toml"), shippedVocabulary());
}

std::vector<QString> idsOf(const std::vector<Line> &lines)
{
    std::vector<QString> ids;
    for (const Line &line : lines)
        ids.push_back(line.id);
    return ids;
}

/// The shipped routine, checked to be whole.
Routine shipped()
{
    auto routine = readRoutine(sourcePath("resources/routines/front-of-hips.toml"), shippedVocabulary());
    EXPECT_TRUE(routine.ok()) << shown(routine.problems());
    return routine ? routine.take() : Routine{};
}

} // namespace

TEST(RoutineReaderTest, ReadsTheShippedRoutine)
{
    const Routine routine = shipped();
    ASSERT_EQ(routine.parts.size(), 3U);
    EXPECT_EQ(routine.id, QStringLiteral("front-of-hips"));
    EXPECT_EQ(routine.tempo, Tempo{}) << "the defaults of routine.h are those of the shipped routine";
    EXPECT_EQ(routine.reachRules, ReachRules{});
    EXPECT_EQ(routine.supports.size(), 5U);
    EXPECT_EQ(routine.cards.size(), 4U);
    EXPECT_EQ(routine.choice(u"slides")->values, (std::vector{5, 6}));
    EXPECT_EQ(routine.choice(u"turns"), nullptr);
    EXPECT_EQ(routine.parts[1].sides, PartSides::Both);
    EXPECT_TRUE(routine.parts[2].closing);

    const Step &slides = routine.parts[1].steps[1];
    EXPECT_EQ(slides.timesChoice, QStringLiteral("slides"));
    EXPECT_TRUE(slides.counted && slides.paced);
    EXPECT_EQ(slides.reach, (ReachPlan{0.7, 1.0}));
    EXPECT_EQ(slides.moves[1].length, Millis(5000));
    EXPECT_EQ(slides.moves[1].reach, ReachTarget::Plan);
    EXPECT_THAT(idsOf(slides.moves[0].lines), ElementsAre(u"slide.first", u"slide.last", u"slide.next"));
    EXPECT_TRUE(slides.moves[0].lines[2].known);
    EXPECT_EQ(slides.moves[1].lines[4].when.listed, (std::vector{4, 5, 6, 7, 8, 9, 10, 11}));
    EXPECT_EQ(slides.moves[1].lines[0].kind, CueKind::Encouragement);
    EXPECT_EQ(slides.moves[3].when.rep, When::Rep::NotLast);

    const Step &turns = routine.parts[1].steps[2];
    EXPECT_EQ(turns.times, 5);
    EXPECT_EQ(turns.continues, QStringLiteral("slides"));
    EXPECT_EQ(turns.moves[1].turn, TurnTarget::In);
    EXPECT_EQ(turns.after.size(), 3U);
    EXPECT_EQ(turns.after[0].lines[0].slot, Slot::With);
    EXPECT_TRUE(routine.parts[1].steps[0].moves[1].leadIn);
    EXPECT_TRUE(routine.parts[0].steps[0].moves[0].gate);
}

TEST(RoutineReaderTest, ReadsWhatARoutineIsAndNeeds)
{
    const auto routine = parse(edited({{"format = 1", "format = 1\nauthor = \"Anna Berg\"\nposture = \"standing\"\n"
                                                      "complaint = \"My knee hurts\"\n"
                                                      "needs = [{ kind = \"wall\" }, { kind = \"other\", title = \"A rope\" }]"}}));
    ASSERT_TRUE(routine.ok()) << shown(routine.problems());
    EXPECT_EQ(routine->author, QStringLiteral("Anna Berg"));
    EXPECT_EQ(routine->posture, Posture::Standing);
    EXPECT_EQ(routine->parts[0].posture, Posture::Standing) << "a part without its own";
    EXPECT_EQ(routine->complaint, QStringLiteral("My knee hurts"));
    ASSERT_EQ(routine->needs.size(), 2U);
    EXPECT_EQ(routine->needs[0].kind, Equipment::Kind::Wall);
    EXPECT_EQ(routine->needs[1].title, QStringLiteral("A rope"));
    EXPECT_FALSE(parse(edited({{"format = 1", "format = 1\nneeds = [{ kind = \"other\" }]"}})).ok()) << "named by nothing";
}

TEST(RoutineReaderTest, AsksOneQuestionOrOneBeforeAndOneAfter)
{
    const auto asking = [](const char *asks) { return parse(edited({{"format = 1", QByteArray("format = 1\nasks = ").append(asks).constData()}})); };
    const auto one = asking("\"How is it now?\"");
    ASSERT_TRUE(one.ok()) << shown(one.problems());
    EXPECT_EQ(one->asks, QStringLiteral("How is it now?"));
    EXPECT_EQ(one->asksBefore, QString());
    const auto two = asking("{ before = \"How is it today?\", after = \"How is it now?\" }");
    ASSERT_TRUE(two.ok()) << shown(two.problems());
    EXPECT_EQ(two->asks, QStringLiteral("How is it now?"));
    EXPECT_EQ(two->asksBefore, QStringLiteral("How is it today?"));
    EXPECT_FALSE(asking("{ before = \"How is it today?\" }").ok()) << "both answers are kept under the question of the end";
}

TEST(RoutineReaderTest, GivesLinesIdsThatAreUniqueAndStable)
{
    const Routine routine = shipped();
    std::set<QString> ids;
    for (const Part &part : routine.parts) {
        for (const Step &step : part.steps) {
            for (const auto *moves : {&step.moves, &step.after}) {
                for (const Move &move : *moves) {
                    for (const Line &line : move.lines)
                        EXPECT_TRUE(ids.insert(line.id).second) << qPrintable(line.id);
                }
            }
        }
    }
    EXPECT_TRUE(ids.contains(QStringLiteral("sit.sit-down.say.1")));
    EXPECT_TRUE(ids.contains(QStringLiteral("lie-down.lie-down.say")));

    const auto twice = parse(
        edited({{"name = \"middle\", motion = \"rotate\"", "name = \"turn\", say = \"Again.\", motion = \"rotate\""},
                {"inside = {", "say = \"First.\", inside = {"}}));
    ASSERT_TRUE(twice.ok()) << shown(twice.problems());
    const Step &turns = twice->parts[0].steps[1];
    EXPECT_THAT(idsOf(turns.moves[0].lines), ElementsAre(u"turns.turn.say", u"soft"));
    EXPECT_THAT(idsOf(turns.after[0].lines), ElementsAre(u"turns.turn-2.say"));
}

TEST(RoutineReaderTest, OrdersLinesBySlotAndGivesEachSlotItsKind)
{
    const auto routine =
        parse(edited({{"with = \"Rest both feet.\"", "end = \"Now.\", inside = \"Soft.\", with = \"Rest.\", say = { "
                                                     "text = \"Listen.\", when = { support = true } }"}}));
    ASSERT_TRUE(routine.ok()) << shown(routine.problems());
    const std::vector<Line> &lines = routine->parts[0].steps[2].moves[0].lines;
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(lines[0].slot, Slot::Say);
    EXPECT_EQ(lines[0].kind, CueKind::Instruction);
    EXPECT_EQ(lines[1].slot, Slot::With);
    EXPECT_EQ(lines[1].kind, CueKind::Instruction);
    EXPECT_EQ(lines[2].slot, Slot::Inside);
    EXPECT_EQ(lines[2].kind, CueKind::Encouragement);
    EXPECT_EQ(lines[3].slot, Slot::End);
    EXPECT_EQ(lines[3].kind, CueKind::Count);
}

TEST(RoutineReaderTest, ReadsEveryCondition)
{
    const auto when = [](const char *text) {
        const QByteArray all = QByteArray("when = { ").append(text).append(" }");
        const auto routine = parse(edited({{"when = { rep = \"not-last\" }", all.constData()}}));
        EXPECT_TRUE(routine.ok()) << shown(routine.problems());
        return routine ? routine->parts[0].steps[0].moves[1].when : When{};
    };
    EXPECT_EQ(when("rep = \"first\"").rep, When::Rep::First);
    EXPECT_EQ(when("rep = \"not-first\"").rep, When::Rep::NotFirst);
    EXPECT_EQ(when("rep = \"last\"").rep, When::Rep::Last);
    EXPECT_EQ(when("rep = \"last-but-one\"").rep, When::Rep::LastButOne);
    EXPECT_EQ(when("rep = \"not-last\"").rep, When::Rep::NotLast);
    EXPECT_EQ(when("rep = [1, 3]").listed, (std::vector{1, 3}));
    EXPECT_EQ(when("rep = [1, 3]").rep, When::Rep::Listed);
    EXPECT_EQ(when("support = false").support, std::optional(false));
    EXPECT_EQ(when("sides = \"both\"").bothSides, std::optional(true));
    EXPECT_EQ(when("sides = \"one\"").bothSides, std::optional(false));
    EXPECT_EQ(when("ending = \"early\"").endingEarly, std::optional(true));
    EXPECT_EQ(when("ending = \"whole\"").endingEarly, std::optional(false));
    EXPECT_EQ(when("form = \"easier\"").forms, (std::vector{Form::Easier}));
    EXPECT_EQ(when("form = [\"standard\", \"harder\"]").forms, (std::vector{Form::Standard, Form::Harder}));
    EXPECT_EQ(when("eased = true").eased, std::optional(true));
    EXPECT_EQ(when(""), When{});
}

TEST(RoutineReaderTest, ListsEveryProblemWithItsPlace)
{
    const auto routine = parse(edited({{"text = \"Because.\"", "text = \"\""},
                                       {"seconds = 5", "seconds = 700"},
                                       {"summary", "sumary"},
                                       {"gate = 10", "gate = 1"}}));
    ASSERT_FALSE(routine.ok());
    const Problems problems = routine.problems();
    ASSERT_EQ(problems.size(), 4U) << shown(problems);
    EXPECT_EQ(problems[0].line, 4);
    EXPECT_EQ(problems[1].key, QStringLiteral("part[1].step[1].move[1].seconds"));
    EXPECT_EQ(problems[2].key, QStringLiteral("part[1].step[1].move[2].gate"));
    EXPECT_EQ(problems[2].line, problems[1].line + 1);
    EXPECT_EQ(problems[3].key, QStringLiteral("card[1].text"));
    EXPECT_EQ(problems[0].toString(), QStringLiteral("small.toml:4:1: sumary: There is no key “sumary” here; perhaps "
                                                     "you meant “summary”."));
}

TEST(RoutineReaderTest, RefusesLinesThatAreEmptyWithoutSupport)
{
    const auto routine =
        parse("format = 1\nid = \"x\"\ntitle = \"X\"\n[[part]]\nid = \"p\"\ntitle = \"P\"\n"
              "[[part.step]]\nid = \"s\"\ntitle = \"S\"\nsentence = \"S.\"\nwhen = { support = true }\n"
              "move = [ { name = \"rest\", motion = \"rest\", seconds = 9 } ]\n");
    ASSERT_FALSE(routine.ok());
    ASSERT_EQ(routine.problems().size(), 1U) << shown(routine.problems());
    EXPECT_EQ(routine.problems()[0].code, Code::NoTime);
    EXPECT_TRUE(routine.problems()[0].sentence.startsWith(QStringLiteral("For somebody without support nothing")));
}

TEST(RoutineReaderTest, SuggestsTheKeyThatIsClose)
{
    const auto sentence = [](const char *key) { return parse(edited({{"describes", key}})).problems().at(0).sentence; };
    EXPECT_TRUE(sentence("descrbes").contains(QStringLiteral("perhaps you meant “describes”")));
    EXPECT_TRUE(sentence("decsribes").contains(QStringLiteral("perhaps you meant “describes”")));
    // Of a short word, two neighbours swapped are one slip; two slips would be another word.
    const QString swapped = parse(edited({{"id = \"small\"", "di = \"small\""}})).problems().at(0).sentence;
    EXPECT_TRUE(swapped.contains(QStringLiteral("perhaps you meant “id”"))) << qPrintable(swapped);
    EXPECT_TRUE(sentence("explains").contains(QStringLiteral("known here are after, away, between")));
}

TEST(RoutineReaderTest, ReportsOnlyTheFormatOfAFileOfAnotherFormat)
{
    const auto routine = parse("format = 2\nnonsense = 1\n");
    ASSERT_EQ(routine.problems().size(), 1U) << shown(routine.problems());
    EXPECT_EQ(routine.problems()[0].code, Code::OutOfRange);
}

TEST(RoutineReaderTest, ReportsOnlyTheSyntaxErrorOfAFileThatIsNoToml)
{
    const auto routine = parse("format = 1\nnonsense = 1\nid = \n");
    ASSERT_EQ(routine.problems().size(), 1U) << shown(routine.problems());
    EXPECT_EQ(routine.problems()[0].code, Code::Syntax);
    EXPECT_EQ(routine.problems()[0].line, 3);
}

TEST(RoutineReaderTest, RefusesHiddenCharactersBeforeAllElse)
{
    const auto routine = parse(edited({{"Slowly.", "Slow\xE2\x80\xAEly."}}));
    ASSERT_EQ(routine.problems().size(), 1U);
    EXPECT_EQ(routine.problems()[0].code, Code::Encoding);
    EXPECT_EQ(routine.problems()[0].column, 17);
}

TEST(RoutineReaderTest, RefusesBracketsAndDotsNestedWithoutEnd)
{
    const QByteArray brackets = "a = " + QByteArray(10000, '[') + QByteArray(10000, ']');
    EXPECT_EQ(parse(brackets).problems().at(0).code, Code::Syntax);
    const QByteArray dots = QByteArray("a") + QByteArray(".a").repeated(100000) + " = 1";
    EXPECT_EQ(parse(dots).problems().at(0).code, Code::Syntax);
    const QByteArray quoted = QByteArray("[\"a\"") + QByteArray(".\"[\"").repeated(60000) + "]";
    EXPECT_EQ(parse(quoted).problems().at(0).code, Code::Syntax);
    const QByteArray behindText = "b = '''''it''s'''''\nc = \"\"\"#\"\\\"\"\"\"\n" + dots;
    EXPECT_EQ(parse(behindText).problems().at(0).line, 3);
    const QByteArray besideFourQuotes = "b = ['''x'''', { " + dots + " }]";
    EXPECT_EQ(parse(besideFourQuotes).problems().at(0).code, Code::Syntax);
    EXPECT_TRUE(parse(edited({{"Slowly.", "A. B. C. D. E. F. G. H. I. J. K. L. M. N. O. P. Q. R. S."}})).ok());
}

TEST(RoutineReaderTest, SaysInPlainWordsThatBracketsAreNestedTooDeep)
{
    const auto problems = parseRoutine("a = " + QByteArray(300, '[') + QByteArray(300, ']'), {}, shippedVocabulary()).problems();
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].sentence, QStringLiteral("More than 256 lists and tables stand inside one another here; write it flatter. "
                                                   "Nothing after it was read."));
}

TEST(RoutineReaderTest, RefusesQuotesInAnyNumber)
{
    for (const char quote : {'"', '\''}) {
        for (const qsizetype count : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 65536, 262144})
            EXPECT_EQ(parse(QByteArray(count, quote)).problems().at(0).code, Code::Syntax) << count;
    }
}

TEST(RoutineReaderTest, RefusesCharactersThatBeginNoKey)
{
    for (const char *const text : {"\xEF\xBB\xBD", "\xC3\xA9 = 1", "a = \xE3\x80\xB6", "[\xC3\xA9]"}) {
        const auto routine = parse(text);
        ASSERT_EQ(routine.problems().size(), 1U) << text;
        EXPECT_EQ(routine.problems()[0].code, Code::Syntax) << text;
    }
}

TEST(RoutineReaderTest, ReadsALineThatGoesOnWithAnUmlaut)
{
    const auto routine = parse(edited({{"\"Slowly.\"", "\"\"\"Slowly \\\n  \xC3\xBC"
                                                       "ber.\"\"\""}}));
    ASSERT_TRUE(routine.ok()) << shown(routine.problems());
    EXPECT_EQ(routine->parts[0].steps[0].sentence, QStringLiteral("Slowly \u00FCber."));
}

TEST(RoutineReaderTest, RefusesARoutineWithoutParts)
{
    const QByteArray head = "format = 1\nid = \"a\"\ntitle = \"A\"\n";
    EXPECT_EQ(parse(head).problems().at(0).key, QStringLiteral("part"));
    EXPECT_EQ(parse(head + "part = []\n").problems().at(0).code, Code::MissingKey);
    const auto noStep = parse(head + "[[part]]\nid = \"a\"\ntitle = \"A\"\n");
    EXPECT_EQ(noStep.problems().at(0).key, QStringLiteral("part[1].step"));
    const auto emptySteps = parse(head + "[[part]]\nid = \"a\"\ntitle = \"A\"\nstep = []\n");
    EXPECT_EQ(emptySteps.problems().at(0).code, Code::MissingKey);
}

TEST(RoutineReaderTest, RefusesARoutineThatTakesNoTime)
{
    const auto routine = parse("format = 1\nid = \"a\"\ntitle = \"A\"\n[[part]]\nid = \"a\"\ntitle = \"A\"\n"
                               "[[part.step]]\nid = \"a\"\ntitle = \"A\"\nsentence = \"A.\"\n"
                               "move = [{ name = \"a\", motion = \"rest\" }]\n");
    ASSERT_EQ(routine.problems().size(), 1U) << shown(routine.problems());
    EXPECT_EQ(routine.problems()[0].code, Code::NoTime);
    EXPECT_EQ(routine.problems()[0].line, 4);
}

TEST(RoutineReaderTest, RefusesARoutineOfOverThreeHours)
{
    // 30 times 3 s, twice: 600 s instead of them are ten hours.
    const auto routine = parse(edited({{"repeat = 3", "repeat = 30"}, {"seconds = 3", "seconds = 600"}}));
    ASSERT_EQ(routine.problems().size(), 1U) << shown(routine.problems());
    EXPECT_EQ(routine.problems()[0].code, Code::NoTime);
    EXPECT_TRUE(routine.problems()[0].sentence.contains(QStringLiteral("at most 180")));
    EXPECT_TRUE(parse(edited({{"repeat = 3", "repeat = 30"}, {"seconds = 3", "seconds = 150"}})).ok());
}

TEST(RoutineReaderTest, RefusesMoreThanAThousandMoves)
{
    const QByteArray move = "{ name = \"turn\", motion = \"rotate\", seconds = 0.1 },";
    const auto moves = [&](int count) {
        const QByteArray all = "move = [\n" + move.repeated(count) + "{ name = \"turn\"";
        return parse(edited({{"repeat = 3", "repeat = 30"}, {"move = [\n  { name = \"turn\"", all.constData()}}));
    };
    // Both sides of 30 repetitions, and 15 moves of the other steps.
    EXPECT_TRUE(moves(15).ok()) << shown(moves(15).problems());
    ASSERT_EQ(moves(16).problems().size(), 1U) << shown(moves(16).problems());
    EXPECT_EQ(moves(16).problems()[0].code, Code::OutOfRange);
    EXPECT_TRUE(moves(16).problems()[0].sentence.contains(QStringLiteral("at most 1000")));
}

TEST(RoutineReaderTest, RefusesTextOfOver300Characters)
{
    const auto text = [](int size) { return QByteArray("with = \"") + QByteArray(size, 'a') + "\""; };
    EXPECT_TRUE(parse(edited({{"with = \"Rest both feet.\"", text(300).constData()}})).ok());
    const auto routine = parse(edited({{"with = \"Rest both feet.\"", text(301).constData()}}));
    ASSERT_EQ(routine.problems().size(), 1U);
    EXPECT_TRUE(routine.problems()[0].sentence.contains(QStringLiteral("301 characters; at most 300")));
}

TEST(RoutineReaderTest, RepetitionBoundsAreAtLeastThePlayedRepetitions)
{
    const RoutineBounds bounds = boundsOf(shipped());
    EXPECT_GT(bounds.length, std::chrono::minutes(10)) << "six slides take 10:22";
    EXPECT_LT(bounds.length, std::chrono::minutes(25));
    // By hand, two sides of 6 slides and 5 turns: 9 + 2 * (3 + 24 + 20 + 3) + 2, and 3 + 18 + 4 + 1 of the closing.
    EXPECT_EQ(bounds.moves, 137);
}

} // namespace matside
