// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include <gtest/gtest.h>

#include <ostream>

namespace matside {

namespace {

using Code = Problem::Code;

/// A mistake in the small routine; "@" in what is put in marks the place of the problem.
struct Mistake final
{
    const char *name;
    Edit edit;
    Code code;
    const char *key;
    const char *says = ""; ///< a piece of the sentence
    Edit second{"", ""};
};

void PrintTo(const Mistake &mistake, std::ostream *out)
{
    *out << mistake.name;
}

class RuleTest : public testing::TestWithParam<Mistake>
{
};

// clang-format off
const Mistake kMistakes[] = {
    {"NewerFormat", {"format = 1", "format = @2"}, Code::OutOfRange, "format", "newer Matside"},
    {"NoFormat", {"format = 1\n", "@"}, Code::MissingKey, "format"},
    {"NoTitle", {"title = \"Small\"\n", ""}, Code::MissingKey, "title", "", {"format", "@format"}},
    {"UnknownKeyOfRoot", {"summary", "@sumary"}, Code::UnknownKey, "sumary", "perhaps you meant “summary”"},
    {"UnknownKeyOfTempo", {"lead_in = 1.0", "@leadin = 1.0"}, Code::UnknownKey, "tempo.leadin", "“lead_in”"},
    {"UnknownKeyOfReachRules", {"shorter", "@shortest"}, Code::UnknownKey, "reach_rules.shortest", "“shorter”"},
    {"UnknownKeyOfChoice", {"title = \"Times\"", "title = \"Times\"\n@titel = 1"}, Code::UnknownKey, "choice[1].titel"},
    {"UnknownKeyOfPart", {"sides = ", "@extra = 1\nsides = "}, Code::UnknownKey, "part[1].extra"},
    {"UnknownKeyOfStep", {"describes", "@describe"}, Code::UnknownKey, "part[1].step[1].describe", "“describes”"},
    {"UnknownKeyOfMove", {"gate = 10", "gate = 10, @gait = 10"}, Code::UnknownKey, "part[1].step[1].move[2].gait"},
    {"UnknownKeyOfAfter", {"turn = \"middle\"", "turn = \"middle\", @trun = \"middle\""},
     Code::UnknownKey, "part[1].step[2].after[1].trun"},
    {"UnknownKeyOfLine", {"text = \"Softly.\"", "text = \"Softly.\", @knd = 1"}, Code::UnknownKey,
     "part[1].step[2].move[1].inside.knd", "“kind”"},
    {"UnknownKeyOfWhen", {"{ rep = ", "{ support = true, @reps = "}, Code::UnknownKey,
     "part[1].step[1].move[2].when.reps", "“rep”"},
    {"UnknownKeyOfCard", {"text = \"Because.\"", "text = \"Because.\"\n@tekst = 1"}, Code::UnknownKey, "card[1].tekst"},
    {"VersionZero", {"summary", "version = @0\nsummary"}, Code::OutOfRange, "version"},
    {"UnknownPicture", {"summary", "pictures = [\"front-long\", @\"front-lang\"]\nsummary"}, Code::UnknownName, "pictures[2]",
     "“front-long”"},
    {"DuplicatePicture", {"summary", "pictures = [\"front-long\", @\"front-long\"]\nsummary"}, Code::DuplicateId, "pictures[2]"},
    {"TextWhereNumber", {"seconds = 5", "seconds = @\"5\""}, Code::WrongType, "part[1].step[1].move[1].seconds",
     "should be a number from 0 to 600; here stands text"},
    {"NumberWhereText", {"\"Slowly.\"", "@3"}, Code::WrongType, "part[1].step[1].sentence"},
    {"TextWhereBool", {"sides = ", "closing = @\"yes\"\nsides = "}, Code::WrongType, "part[1].closing", "true or false"},
    {"PointWhereWhole", {"standard = 2", "standard = @2.5"}, Code::WrongType, "choice[1].standard"},
    {"TextWhereTable", {"[tempo]\nlead_in = 1.0\n", ""},
     Code::WrongType, "tempo", "", {"summary", "tempo = @\"slow\"\nsummary"}},
    {"NumberWhereLine", {"say = \"{N} of {total}.\"", "say = @7"}, Code::WrongType, "part[1].step[1].move[1].say"},
    {"NumberWhereChime", {"chime = \"start\"", "chime = [@1]"}, Code::WrongType, "part[1].step[1].move[1].chime[1]"},
    {"SecondsTooLong", {"seconds = 5", "seconds = @601"},
     Code::OutOfRange, "part[1].step[1].move[1].seconds", "0 to 600"},
    {"SecondsJustTooLong", {"seconds = 5", "seconds = @600.0000001"},
     Code::OutOfRange, "part[1].step[1].move[1].seconds", "from 0 to 600; here stands 600.0000001."},
    {"SecondsMuchTooLong", {"seconds = 5", "seconds = @9007199254740993"},
     Code::OutOfRange, "part[1].step[1].move[1].seconds", "here stands 9007199254740993."},
    {"SecondsNegative", {"seconds = 5", "seconds = @-1"}, Code::OutOfRange, "part[1].step[1].move[1].seconds"},
    {"SecondsNotANumber", {"seconds = 5", "seconds = @nan"}, Code::OutOfRange, "part[1].step[1].move[1].seconds"},
    {"GateTooShort", {"gate = 10", "gate = @3.9"}, Code::OutOfRange, "part[1].step[1].move[2].gate", "4 to 600"},
    {"GateTooLong", {"gate = 10", "gate = @601"}, Code::OutOfRange, "part[1].step[1].move[2].gate"},
    {"GateAndSeconds", {"gate = 10", "gate = 10, seconds = @10"}, Code::UnknownKey, "part[1].step[1].move[2].seconds"},
    {"LeadInTooShort", {"seconds = 2,", "seconds = 2, lead_in = @true,"}, Code::OutOfRange,
     "part[1].step[2].after[1].lead_in"},
    {"RepeatZero", {"repeat = 3", "repeat = @0"}, Code::OutOfRange, "part[1].step[2].repeat", "1 to 30"},
    {"RepeatTooOften", {"repeat = 3", "repeat = @31"}, Code::OutOfRange, "part[1].step[2].repeat"},
    {"RepeatOfNoChoice", {"repeat = \"times\"", "repeat = @\"time\""},
     Code::UnknownName, "part[1].step[1].repeat", "“times”"},
    {"RepeatHidden", {"repeat = \"times\"", "repeat = @\"\\u202E\""}, Code::Encoding, "part[1].step[1].repeat", "U+202E"},
    {"RepeatOfTags", {"repeat = \"times\"", "repeat = @\"\\U000E0041\""}, Code::Encoding, "part[1].step[1].repeat", "U+E0041"},
    {"LineFeedInAKey", {"summary", "@\"sum\\nmary\""}, Code::UnknownKey, "sum\\x0amary", "“sum\\x0amary”"},
    {"LineFeedInAName", {"motion = \"rest\"", "motion = @\"re\\nst\""}, Code::UnknownName, "part[1].step[3].move[1].motion", "“re\\x0ast”"},
    {"ChimeHidden", {"chime = \"start\"", "chime = @\"\\u202E\""}, Code::Encoding, "part[1].step[1].move[1].chime"},
    {"RepHidden", {"rep = \"not-last\"", "rep = @\"\\u202E\""}, Code::Encoding, "part[1].step[1].move[2].when.rep"},
    {"LineHidden", {"with = \"Rest both feet.\"", "with = @\"\\u202E\""}, Code::Encoding, "part[1].step[3].move[1].with"},
    {"RepeatNeither", {"repeat = 3", "repeat = @true"}, Code::WrongType, "part[1].step[2].repeat"},
    {"ReachTooFar", {"last = 1.0", "last = @1.1"}, Code::OutOfRange, "part[1].step[1].reach.last", "0 to 1"},
    {"ReachTooNear", {"first = 0.7", "first = @-0.1"}, Code::OutOfRange, "part[1].step[1].reach.first"},
    {"ValueTooLarge", {"[2, 3]", "[2, @31]"}, Code::OutOfRange, "choice[1].values[2]", "0 to 30"},
    {"ValueBelowZero", {"[2, 3]", "[@-1, 2, 3]"}, Code::OutOfRange, "choice[1].values[1]"},
    {"ValuesFall", {"[2, 3]", "[2, 3, @3]"}, Code::OutOfRange, "choice[1].values[3]", "rise"},
    {"NoValues", {"[2, 3]", "@[]"}, Code::OutOfRange, "choice[1].values"},
    {"StandardNotAmongValues", {"standard = 2", "standard = @4"}, Code::OutOfRange, "choice[1].standard"},
    {"TempoTooSlow", {"lead_in = 1.0", "lead_in = @11"}, Code::OutOfRange, "tempo.lead_in", "0 to 10"},
    {"TempoTail", {"lead_in = 1.0", "tail = @3.5"}, Code::OutOfRange, "tempo.tail"},
    {"TempoBreath", {"lead_in = 1.0", "breath_in = @1"}, Code::OutOfRange, "tempo.breath_in"},
    {"ReachRuleTooLow", {"shorter = 0.9", "shorter = @0"}, Code::OutOfRange, "reach_rules.shorter", "0.1 to 1"},
    {"DuplicateChoice", {"[[support]]\nid = \"towel\"", "[[choice]]\nid = @\"times\"\ntitle = \"T\"\nvalues = [1]\n"
     "standard = 1\n[[support]]\nid = \"towel\""}, Code::DuplicateId, "choice[2].id", "choice[1].id"},
    {"DuplicateSupport", {"id = \"none\"", "id = @\"towel\""}, Code::DuplicateId, "support[2].id"},
    {"DuplicatePart",
     {"[[off_path]]", "[[part]]\nid = @\"legs\"\ntitle = \"L\"\n[[part.step]]\nid = \"x\"\ntitle = \"X\"\n"
     "sentence = \"X.\"\nmove = [{ name = \"x\", motion = \"rest\", seconds = 1 }]\n[[off_path]]"},
     Code::DuplicateId, "part[2].id"},
    {"DuplicateStepInAnotherPart",
     {"[[off_path]]", "[[part]]\nid = \"l2\"\ntitle = \"L\"\n[[part.step]]\nid = @\"turns\"\n"
     "title = \"X\"\nsentence = \"X.\"\nmove = [{ name = \"x\", motion = \"rest\", seconds = 1 }]\n[[off_path]]"},
     Code::DuplicateId, "part[2].step[1].id", "part[1].step[2].id"},
    {"DuplicateLine", {"with = \"Rest both feet.\"", "with = { id = @\"soft\", text = \"Soft.\" }"}, Code::DuplicateId,
     "part[1].step[3].move[1].with.id"},
    {"LineCalledAsTheShortFormOfAnother",
     {"with = \"Rest both feet.\"", "with = { id = @\"soft.brief\", text = \"Soft.\" }"},
     Code::DuplicateId, "part[1].step[3].move[1].with.id", "inside.brief",
     {"text = \"Softly.\"", "text = \"Softly.\", brief = \"So.\""}},
    {"LineOfTheOffPathSayingElse", {"id = \"soft\"", "id = @\"held\""}, Code::DuplicateId,
     "part[1].step[2].move[1].inside.id"},
    {"DuplicateCard",
     {"text = \"Because.\"", "text = \"Because.\"\n[[card]]\nid = @\"why\"\ntitle = \"W\"\ntext = \"W.\""},
     Code::DuplicateId, "card[2].id"},
    {"DuplicateOffPath", {"[[card]]", "[[off_path]]\nid = @\"held\"\ntext = \"Wait.\"\n[[card]]"}, Code::DuplicateId,
     "off_path[2].id", "when.support"},
    {"DuplicateOffPathOfOneCase",
     {"[[card]]", "[[off_path]]\nid = @\"held\"\ntext = \"Wait.\"\nwhen = { support = true }\n[[card]]"},
     Code::DuplicateId, "off_path[2].id", "when.support"},
    {"UnknownOffPath", {"id = \"held\"", "id = @\"holds\""}, Code::UnknownName, "off_path[1].id", "“held”"},
    {"OffPathKnowsNoRep", {"[[card]]", "when = { @rep = \"last\" }\n[[card]]"},
     Code::UnknownKey, "off_path[1].when.rep"},
    {"TwoStandardSupports", {"title = \"Nothing\"", "title = \"Nothing\"\nstandard = @true"}, Code::OutOfRange,
     "support[2].standard"},
    {"NoStandardSupport", {"standard = true\n\n[[support]]\nid = \"none\"", "\n[[support]]\nid = \"none\""},
     Code::MissingKey, "support", "standard = true", {"[[support]]\nid = \"towel\"", "@[[support]]\nid = \"towel\""}},
    {"ContinuesALaterStep", {"continues = \"slides\"", "continues = @\"change\""}, Code::UnknownName,
     "part[1].step[2].continues"},
    {"ContinuesAnUncountedStep", {"repeat = \"times\"\n", ""},
     Code::UnknownName, "part[1].step[2].continues", "with a repeat",
     {"continues = \"slides\"", "continues = @\"slides\""}},
    {"UnknownMotion", {"motion = \"press\"", "motion = @\"pres\""}, Code::UnknownName, "part[1].step[1].move[2].motion",
     "“press”"},
    {"UnknownSound", {"chime = \"start\"", "chime = { sound = @\"strat\" }"}, Code::UnknownName,
     "part[1].step[1].move[1].chime.sound", "“start”"},
    {"UnknownKind", {"text = \"Softly.\"", "text = \"Softly.\", kind = @\"safty\""}, Code::UnknownName,
     "part[1].step[2].move[1].inside.kind", "“safety”"},
    {"ChimeIsNoKindOfLine", {"text = \"Softly.\"", "text = \"Softly.\", kind = @\"chime\""}, Code::UnknownName,
     "part[1].step[2].move[1].inside.kind"},
    {"UnknownReach", {"reach = \"plan\"", "reach = @\"plain\""}, Code::UnknownName, "part[1].step[1].move[1].reach"},
    {"UnknownTurn", {"turn = \"in\"", "turn = @\"inn\""}, Code::UnknownName, "part[1].step[2].move[1].turn", "“in”"},
    {"UnknownBreath", {"breath = \"out\"", "breath = @\"ouch\""}, Code::UnknownName, "part[1].step[3].move[1].breath"},
    {"UnknownRep", {"rep = \"not-last\"", "rep = @\"notlast\""}, Code::UnknownName, "part[1].step[1].move[2].when.rep",
     "“not-last”"},
    {"ListedRepZero", {"rep = \"not-last\"", "rep = [1, @0]"}, Code::OutOfRange, "part[1].step[1].move[2].when.rep[2]"},
    {"ListedRepEmpty", {"rep = \"not-last\"", "rep = @[]"}, Code::OutOfRange, "part[1].step[1].move[2].when.rep"},
    {"RepWhereNothingIsCounted", {"breath = \"out\"", "when = { rep = @\"last\" }"}, Code::UnknownKey,
     "part[1].step[3].move[1].when.rep", "Nothing is counted"},
    {"UnknownSides", {"rep = \"not-last\"", "sides = @\"none\""},
     Code::UnknownName, "part[1].step[1].move[2].when.sides"},
    {"UnknownEnding", {"rep = \"not-last\"", "ending = @\"late\""},
     Code::UnknownName, "part[1].step[1].move[2].when.ending"},
    {"CapitalInId", {"id = \"small\"", "id = @\"Small\""}, Code::OutOfRange, "id", "a-z"},
    {"SpaceInName", {"name = \"out\"", "name = @\"slide out\""}, Code::OutOfRange, "part[1].step[1].move[1].name"},
    {"EmptyId", {"id = \"small\"", "id = @\"\""}, Code::OutOfRange, "id"},
    {"EmptyText", {"\"Slowly.\"", "@\"  \""}, Code::OutOfRange, "part[1].step[1].sentence", "empty"},
    {"EmptyLines", {"say = \"{N} of {total}.\"", "say = @[]"}, Code::OutOfRange, "part[1].step[1].move[1].say"},
    {"LinesInText", {"\"Slowly.\"", "@\"Slow\\nly.\""},
     Code::OutOfRange, "part[1].step[1].sentence", "more than one line"},
    {"EscapedControl", {"\"Slowly.\"", "@\"Slow\\u0007ly.\""}, Code::Encoding, "part[1].step[1].sentence", "U+0007"},
    {"EscapedOverride", {"\"Slowly.\"", "@\"Slow\\u202Ely.\""}, Code::Encoding, "part[1].step[1].sentence", "U+202E"},
    {"UnknownPlaceholder", {"say = \"{N} of {total}.\"", "say = @\"{N} of {totl}.\""}, Code::UnknownName,
     "part[1].step[1].move[1].say", "“total”"},
    {"LoneBrace", {"say = \"{N} of {total}.\"", "say = @\"{N} of total}.\""}, Code::UnknownName,
     "part[1].step[1].move[1].say", "brace"},
    {"SideBetweenSides", {"with = \"Rest both feet.\"", "with = @\"Rest the {side} foot.\""}, Code::UnknownName,
     "part[1].step[3].move[1].with", "{side} has no meaning here"},
    {"OtherInPartForNoSide", {"sides = \"both\"\n", ""}, Code::UnknownName, "part[1].step[1].title", "",
     {"title = \"{Side} leg\"", "title = @\"{Other} leg\""}},
    {"NumberWhereNothingIsCounted", {"with = \"Rest both feet.\"", "with = @\"Rest {n}.\""}, Code::UnknownName,
     "part[1].step[3].move[1].with", "nothing is counted"},
    {"FiveWordsAtTheEnd", {"end = \"One more.\"", "end = @\"One more and then home.\""}, Code::OutOfRange,
     "part[1].step[1].move[2].end", "4 words"},
    {"BetweenWithoutSides", {"sides = \"both\"\n", ""}, Code::UnknownKey, "part[1].step[3].between", "no sides",
     {"between = true", "between = @true"}},
    {"AHeelThatMovesInAGate", {"gate = 10", "gate = 10, reach = @\"home\""}, Code::UnknownKey, "part[1].step[1].move[2].reach",
     "may be held"},
    {"ABodyLeftAway", {"seconds = 4, reach = \"home\"", "seconds = 4"}, Code::MissingKey, "part[1].step", "still away from home",
     {"[[part.step]]\nid = \"slides\"", "@[[part.step]]\nid = \"slides\""}},
    {"ABodyLeftTurned", {"seconds = 2, turn = \"middle\"", "seconds = 2"}, Code::MissingKey, "part[1].step", "still turned",
     {"[[part.step]]\nid = \"slides\"", "@[[part.step]]\nid = \"slides\""}},
    {"WithBehindSay", {"with = \"Rest both feet.\"", "say = \"Rest.\", with = @\"Rest both feet.\""}, Code::UnknownKey,
     "part[1].step[3].move[1].with", "never said"},
    {"NoMotion", {"motion = \"press\", ", ""}, Code::MissingKey, "part[1].step[1].move[2].motion", "",
     {"{ name = \"home\"", "@{ name = \"home\""}},
    {"NoName", {"name = \"home\", ", "@"}, Code::MissingKey, "part[1].step[1].move[2].name", "",
     {"{ @motion = \"press\"", "@{ motion = \"press\""}},
    {"NoMove",
     {"move = [\n"
      "  { name = \"change\", motion = \"rest\", seconds = 6, breath = \"out\", with = \"Rest both feet.\" },\n]",
     "move = @[]"}, Code::MissingKey, "part[1].step[3].move"},
};
// clang-format on

} // namespace

TEST_P(RuleTest, ABrokenRuleIsReportedWithItsPlace)
{
    const Mistake &mistake = GetParam();
    QByteArray text = edited({mistake.edit, mistake.second});
    const qsizetype at = text.indexOf('@');
    ASSERT_GE(at, 0);
    text.remove(at, 1);
    const int line = static_cast<int>(text.left(at).count('\n')) + 1;
    const int column = static_cast<int>(at - text.left(at).lastIndexOf('\n'));

    const auto routine = parseRoutine(text, QStringLiteral("small.toml"), shippedVocabulary());
    ASSERT_FALSE(routine.ok());
    const Problems problems = routine.problems();
    const auto found = std::find_if(problems.begin(), problems.end(), [&](const Problem &problem) {
        return problem.code == mistake.code && problem.key == QString::fromUtf8(mistake.key) && problem.line == line
               && problem.column == column && problem.sentence.contains(QString::fromUtf8(mistake.says));
    });
    EXPECT_NE(found, problems.end()) << line << ':' << column << " expected in\n" << shown(problems);
    // A mistake is told once, but for the edits that take away what others need.
    const bool takesAway = *mistake.edit.to == '\0';
    EXPECT_TRUE(problems.size() == 1 || takesAway) << shown(problems);
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleTest, testing::ValuesIn(kMistakes),
                         [](const auto &test) { return std::string(test.param.name); });

} // namespace matside
