// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include <gtest/gtest.h>

#include <ostream>

namespace matside {

namespace {

/// A routine that is no TOML; "@" marks the place that is told.
struct Broken final
{
    const char *name;
    const char *text;
    const char *says; ///< before "Nothing after it was read."
};

void PrintTo(const Broken &broken, std::ostream *out)
{
    *out << broken.name;
}

class SyntaxWordsTest : public testing::TestWithParam<Broken>
{
};

constexpr const char *kBrokenMove =
    "A move in { … } may not be broken over lines. Write it on one line; or leave move = [ … ] out, and write each move as a table: "
    "[[part.step.move]] on a line, and below it one key a line, name = \"out\".";

// clang-format off
const Broken kBroken[] = {
    {"CurlyQuotes", "title = @“Evening”\n",
     "A curly quote, “, stands here, as word processors write it; use straight quotes: title = \"Evening\"."},
    {"CurlyQuotesInAMove", "move = [\n  { name = @“a”, motion = “b” },\n]\n",
     "A curly quote, “, stands here, as word processors write it; use straight quotes: name = \"a\"."},
    {"CurlyQuotesAroundAnApostrophe", "say = @“Don’t hurry.”\n",
     "A curly quote, “, stands here, as word processors write it; use straight quotes: say = \"Don’t hurry.\"."},
    {"CurlyQuoteAtTheEnd", "say = @\"Rest.”\n", "The text that begins here ends with a curly quote, ”; write a straight one: say = \"Rest.\"."},
    {"NoQuotes", "title = @Evening slides\n", "A text stands in straight quotes: title = \"Evening slides\"."},
    {"NoQuotesInAMove", "move = [\n  { name = \"a\", motion = @slide },\n]\n", "A text stands in straight quotes: motion = \"slide\"."},
    {"NoOpeningQuote", "title = @Evening\"\n", "A text stands in straight quotes: title = \"Evening\"."},
    {"NoClosingQuote", "title = @\"Evening\nid = \"a\"\n", "The text that begins here has no closing quote; write title = \"Evening\"."},
    {"NoClosingQuoteInAMove", "move = [\n  { name = @\"a, motion = \"b\" },\n]\n",
     "A quote is missing: the text that begins here is read as “a, motion =”. Write \" where it ends."},
    {"NoClosingQuoteAtTheEndOfAMove", "move = [\n  { name = \"a\", motion = @\"b },\n]\n",
     "The text that begins here has no closing quote; write \" where it ends, in the same line."},
    {"TwoKindsOfQuotes", "move = [\n  { name = \"a\", motion = @'b\" },\n]\n",
     "The text that begins here has two kinds of quotes, ' and \"; write the same one on both sides: motion = \"b\"."},
    {"ThreeQuotesLeftOpen", "text = @\"\"\"\nOne.\nTwo.\n", "The text that begins here with three quotes has no end; write three quotes after it."},
    {"QuotesInAText", "say = \"Say \"@aah\" now.\"\n",
     "The quote before this ends the text; write quotes within a text as “aah” or as \\\"aah\\\"."},
    {"ApostropheInSingleQuotes", "say = 'don'@t worry'\n",
     "The apostrophe before this ends the text; write the text in double quotes: say = \"don't worry\"."},
    {"UnknownBackslash", "say = \"C:@\\dir\"\n", "A backslash has a meaning of its own in a text; write two, \\\\, or leave it out."},
    {"TextOverTwoLines", "say = @\"Lie down\nand rest.\"\n", "The text that begins here goes on in the next line; write all of it in one line."},
    {"NoValue", "@title =\nid = \"a\"\n", "title has no value; write one behind the =, or take title out."},
    {"NoValueInAMove", "move = [\n  { name = \"a\", motion = \"b\", @seconds = },\n]\n",
     "seconds has no value; write one behind the =, or take seconds out."},
    {"KeyAlone", "move = [\n  { name = \"a\", motion = \"b\", seconds @},\n]\n",
     "seconds has no value; write seconds = and the value, or take seconds out."},
    {"ValueBelow", "@move =\n  [{ name = \"a\" }]\n", "The value of move begins on the line below; begin it on this line, behind the =."},
    {"Colon", "title@: \"Evening\"\n", "Write = instead of the colon: title = \"Evening\"."},
    {"ColonInAMove", "move = [\n  { name@: \"a\", motion: \"b\" },\n]\n", "Write = instead of the colon: name = \"a\"."},
    {"NoEquals", "title @\"Evening\"\n", "An = is missing after title: title = \"Evening\"."},
    {"TwoEquals", "title =@= \"Evening\"\n", "One = is enough: title = \"Evening\"."},
    {"KeyOfTwoWords", "@hold time = 3\n", "A key is one word, without spaces: hold_time."},
    {"KeyOnlyWords", "@Lie down and rest\n",
     "This line is neither a key with a value, title = \"Evening\", nor a table, [[part]]; a remark begins with #."},
    {"Json", "@{ \"title\": \"Evening\" }\n", "This looks like JSON; a routine has one key = value a line, such as title = \"Evening\"."},
    {"Remark", "@// of March\n", "If this is a remark, write # in front of it: # of March."},
    {"SameKeyTwice", "title = \"a\"\n@title = \"b\"\n",
     "title stands here for the second time, after line 1; keep one of the two. If a new step or move begins here, write its [[…]] before it."},
    {"SameKeyTwiceInTheSecondTable", "[[choice]]\ntitle = \"a\"\n[[part]]\ntitle = \"b\"\n@title = \"c\"\n",
     "title stands here for the second time, after line 4; keep one of the two. If a new step or move begins here, write its [[…]] before it."},
    {"SameKeyTwiceInAMove", "when = { rep = \"first\", @rep = \"last\" }\n", "rep stands twice in this { … }; keep one of the two."},
    {"TableTwice", "[tempo]\ntail = 1\n@[tempo]\nlead_in = 1\n", "The table [tempo] begins in line 1 already; move these keys there."},
    {"OneBracketAndTwo", "[[part]]\nid = \"a\"\n@[part]\nid = \"b\"\n",
     "Line 1 has [[part]], and this one [part]; write both with two brackets where there are several."},
    {"StepBeforePart", "@[[part.step]]\nid = \"a\"\n[[part]]\nid = \"b\"\n",
     "[[part.step]] stands before any [[part]]; write [[part]] above it."},
    {"MovesInTwoWays", "[[part]]\n[[part.step]]\nmove = [{ name = \"a\" }]\n@[[part.step.move]]\nname = \"b\"\n",
     "move = … stands above already; write all of these in one way, as move = [ … ] or as [[part.step.move]]."},
    {"MoveOverTwoLines", "move = [\n  @{ name = \"a\", motion = \"b\",\n    seconds = 5 },\n]\n", kBrokenMove},
    {"MoveOverTwoLinesWithoutComma", "move = [\n  @{ name = \"a\", motion = \"b\"\n    seconds = 5 },\n]\n", kBrokenMove},
    {"MoveOverFourLines", "after = [\n  @{\n    name = \"a\",\n    motion = \"b\"\n  }\n]\n",
     "A move in { … } may not be broken over lines. Write it on one line; or leave after = [ … ] out, and write each move as a table: "
     "[[part.step.after]] on a line, and below it one key a line, name = \"out\"."},
    {"TableOverTwoLines", "reach = @{ first = 0.7,\n  last = 1.0 }\n",
     "What stands in { … } may not be broken over lines; write it on one line, without remarks."},
    {"NoClosingBrace", "move = [\n  @{ name = \"a\", motion = \"b\",\n]\n", "The { that stands here has no end; write } at the end of its line."},
    {"NoOpeningBrace", "move = [\n  @name = \"a\", motion = \"b\" },\n]\n", "A { is missing before name; each move stands in { … }."},
    {"NoCommaBetweenMoves", "move = [\n  { name = \"a\" }\n  @{ name = \"b\" },\n]\n", "A comma is missing after the } of line 2."},
    {"NoCommaInAMove", "move = [\n  { name = \"a\" @motion = \"b\" },\n]\n", "A comma is missing before motion."},
    {"NoCommaBetweenTexts", "say = [\n  \"Hello.\"\n  @\"There.\",\n]\n", "A comma is missing before \"There.\"."},
    {"NoCommaBetweenNumbers", "values = [5 @6]\n", "A comma is missing before 6."},
    {"SemicolonsInAList", "values = [5@; 6]\n", "The values of a list have commas between them, not ;."},
    {"ListOfTextsWithoutQuotes", "pictures = [\"front-long\", @front-short]\n", "A text stands in straight quotes: \"front-short\"."},
    {"StrayQuote", "move = [\n  { name = \"a\", when = { rep = \"last\" } @\"},\n]\n",
     "The sign \" has no meaning here; take it out, or write the value that is missing."},
    {"CommaTooMany", "move = [\n  { name = \"a\", @},\n]\n", "A comma stands before this }; take the comma out."},
    {"CommaBehindAValue", "title = \"a\"@,\nid = \"b\"\n", "Nothing but a remark, # …, stands behind a value; take “,” out."},
    {"TwoKeysOnALine", "title = \"a\" @id = \"b\"\n", "Only one key stands on a line; begin a new line before id."},
    {"ListLeftOpen", "move = [\n  { name = \"a\" },\n\n@[[part]]\nid = \"b\"\n",
     "The list that begins in line 1 with [ has no end; write ] before this line."},
    {"ListLeftOpenBeforeAKey", "values = [5, 6\n@standard = 5\n", "The list that begins in line 1 with [ has no end; write ] before this line."},
    {"ListInRoundBrackets", "values = @(5, 6)\n", "A list stands in square brackets: values = [5, 6]."},
    {"ListWithoutBrackets", "values = @5, 6\n", "A list stands in square brackets: values = [5, 6]."},
    {"BracketTooFew", "@[[part]\nid = \"a\"\n", "The brackets of this line are not a pair; write [[part]]."},
    {"NoClosingBrackets", "@[[part.step\nid = \"a\"\n", "The brackets of this line are not a pair; write [[part.step]]."},
    {"BracketTooMany", "seconds = 5\n@]\n", "This ] closes nothing; take it out, or write what it closes before it."},
    {"SpaceInATable", "@[[part step]]\n", "A name in brackets has letters, digits, _ and - only, without spaces; write [[part]], for example."},
    {"DecimalComma", "seconds = @2,5\n", "A number has a point, not a comma: seconds = 2.5."},
    {"DecimalCommaInATable", "reach = { first = @0,7, last = 1.0 }\n", "A number has a point, not a comma: 0.7."},
    {"Unit", "seconds = @5s\n", "A number has no unit: seconds = 5."},
    {"Minutes", "seconds = @2 min\n", "A number has no unit, and times are seconds: seconds = 120."},
    {"ClockTime", "seconds = @1:30\n", "A time is a number of seconds: seconds = 90."},
    {"NumberRange", "repeat = 8@–10\n", "One number stands here, not a range: repeat = 8."},
    {"NumberAsAWord", "repeat = @five\n", "A number stands in digits: repeat = 5."},
    {"LeadingZero", "seconds = @05\n", "A number does not begin with 0: seconds = 5."},
    {"NoDigitBeforeThePoint", "seconds = @.5\n", "Digits stand on both sides of the point: seconds = 0.5."},
    {"Yes", "each_side = @yes\n", "Write true or false, in small letters: each_side = true."},
    {"CapitalTrue", "each_side = @True\n", "Write true or false, in small letters: each_side = true."},
};
// clang-format on

QString place(int line, int column)
{
    return QStringLiteral("%1:%2 ").arg(line).arg(column);
}

} // namespace

TEST_P(SyntaxWordsTest, ABrokenFileIsToldInPlainWordsAtItsPlace)
{
    QString text = QString::fromUtf8(GetParam().text);
    const qsizetype at = text.indexOf(u'@');
    text.remove(at, 1);
    const auto line = static_cast<int>(text.left(at).count(u'\n')) + 1;
    const auto column = static_cast<int>(at - text.left(at).lastIndexOf(u'\n'));
    const auto routine = parseRoutine(text.toUtf8(), QStringLiteral("broken.toml"), shippedVocabulary());
    const Problems problems = routine.problems();
    ASSERT_EQ(problems.size(), 1U) << shown(problems);
    EXPECT_EQ(problems[0].code, Problem::Code::Syntax);
    const QString wanted = QString::fromUtf8(GetParam().says) + QStringLiteral(" Nothing after it was read.");
    EXPECT_EQ((place(problems[0].line, problems[0].column) + problems[0].sentence).toStdString(),
              (place(line, column) + wanted).toStdString());
}

INSTANTIATE_TEST_SUITE_P(OfEachKind, SyntaxWordsTest, testing::ValuesIn(kBroken),
                         [](const auto &test) { return std::string(test.param.name); });

} // namespace matside
