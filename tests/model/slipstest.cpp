// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/format/names.h"
#include "samples.h"

#include <gmock/gmock.h>

#include <ostream>

namespace matside {

namespace {

using testing::ElementsAre;

/// A key of another format, or one in the wrong table, and what to write instead.
struct Slip final
{
    const char *name;
    Edit edit;
    const char *says;
};

void PrintTo(const Slip &slip, std::ostream *out)
{
    *out << slip.name;
}

class SlipsTest : public testing::TestWithParam<Slip>
{
};

const Slip kSlips[] = {
    {"Reps", {"repeat = 3", "reps = 3"}, "There is no key “reps” here; a number of repetitions is written repeat = 5."},
    {"Countdown",
     {"seconds = 2,", "seconds = 2, countdown = true,"},
     "There is no key “countdown” here; \"Three, two, one\" before the next move is written lead_in = true."},
    {"Duration",
     {"seconds = 5", "duration = 5"},
     "There is no key “duration” here; a length is written in seconds, seconds = 5."},
    {"Minutes",
     {"seconds = 5", "minutes = 5"},
     "There is no key “minutes” here; a length is written in seconds, seconds = 120."},
    {"Cue",
     {"with = \"Rest both feet.\"", "cue = \"Rest both feet.\""},
     "There is no key “cue” here; words to be said are written say = \"Bend both knees.\"."},
    {"TextOfAMove",
     {"with = \"Rest both feet.\"", "text = \"Rest both feet.\""},
     "There is no key “text” here; words to be said are written say = \"Bend both knees.\"."},
    {"SayOfALine",
     {"text = \"Softly.\"", "say = \"Softly.\""},
     "There is no key “say” here; the words are written text = \"Bend both knees.\"."},
    {"NameOfAStep",
     {"title = \"Turns\"", "name = \"Turns\""},
     "There is no key “name” here; a name to be shown is written title = \"Slide\"."},
    {"Description",
     {"sentence = \"Small.\"", "description = \"Small.\""},
     "There is no key “description” here; the sentence on the card is written sentence = \"Only as far as it is "
     "easy.\"."},
    {"Exercise",
     {"motion = \"press\"", "exercise = \"press\""},
     "There is no key “exercise” here; the movement of the figure is written motion = \"bridge\"."},
    {"IdOfAMove",
     {"name = \"home\"", "id = \"home\""},
     "There is no key “id” here; an English word for the move is written name = \"slide-out\"."},
    {"Default",
     {"standard = 2", "default = 2"},
     "There is no key “default” here; the value that is chosen at first is written standard."},
    {"SecondsOfAStep",
     {"repeat = 3", "repeat = 3\nseconds = 5"},
     "There is no key “seconds” here; it is a key of moves, move = [ … ] or [[part.step.move]]."},
    {"RepeatOfAMove",
     {"gate = 10", "gate = 10, repeat = 3"},
     "There is no key “repeat” here; it is a key of steps, [[part.step]]."},
    {"MisspeltNeededKey",
     {"sentence = \"Small.\"", "sentance = \"Small.\""},
     "There is no key “sentance” here; perhaps you meant “sentence”."},
};

} // namespace

TEST_P(SlipsTest, AKeyOfAnotherFormatIsAnsweredByOneSentenceWithTheKeyToWrite)
{
    const Problems problems =
        parseRoutine(edited({GetParam().edit}), QStringLiteral("a.toml"), shippedVocabulary()).problems();
    ASSERT_EQ(problems.size(), 1U) << shown(problems);
    EXPECT_EQ(problems[0].code, Problem::Code::UnknownKey);
    EXPECT_EQ(problems[0].sentence.toStdString(), GetParam().says);
}

INSTANTIATE_TEST_SUITE_P(OfEachKey, SlipsTest, testing::ValuesIn(kSlips),
                         [](const auto &test) { return std::string(test.param.name); });

TEST(NamesTest, TheNearestShareWordsOrAreFewEditsAway)
{
    const QStringList motions{QStringLiteral("bridge"),        QStringLiteral("side-bridge"),
                              QStringLiteral("knee-to-chest"), QStringLiteral("double-knee-to-chest"),
                              QStringLiteral("knees-to-side"), QStringLiteral("cat"),
                              QStringLiteral("wall-slide")};
    EXPECT_THAT(nearestNames(QStringLiteral("knees to chest"), motions, 3),
                ElementsAre(u"knee-to-chest", u"double-knee-to-chest", u"knees-to-side"));
    EXPECT_THAT(nearestNames(QStringLiteral("glute_bridge"), motions, 2), ElementsAre(u"side-bridge", u"bridge"));
    EXPECT_EQ(nearestOf(QStringLiteral("brigde"), motions),
              QStringLiteral("perhaps you meant “bridge”; also near are side-bridge and cat"));
}

} // namespace matside
