// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that can be done in an easier and in a harder form.
#include "model/routinereader.h"
#include "playing.h"
#include "support/shipped.h"

#include <gmock/gmock.h>

namespace matside::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Two bridges a side; the easier form goes up by another motion, the harder one stays there.
QByteArray bridges(const QByteArray &step = {})
{
    return R"(format = 1
id = "bridges"
title = "Bridges"

[[part]]
id = "work"
title = "Work"
sides = "both"

[[part.step]]
id = "bridge"
title = "Bridge"
sentence = "Slowly."
repeat = 2
away = "Lift your hips."
home = "Lower your hips, slowly."
)" + step + R"(move = [
  { name = "up", motion = "bridge", seconds = 3, reach = "plan", when = { form = ["standard", "harder"] }, say = "Up." },
  { name = "up-a-little", motion = "slide", seconds = 3, reach = "plan", when = { form = "easier" }, say = "Up a little." },
  { name = "stay", motion = "bridge", seconds = 20, when = { form = "harder" } },
  { name = "down", motion = "press", seconds = 4, reach = "home", when = { form = "easier" } },
  { name = "down", motion = "bridge", seconds = 4, reach = "home", when = { form = ["standard", "harder"] } },
]

[[part.step]]
id = "rest"
title = "Rest"
sentence = "Rest."
move = [{ name = "rest", motion = "rest", seconds = 20 }]
)";
}

Result<Routine> readIn(const QByteArray &text)
{
    Vocabulary known = shippedVocabulary();
    known.motions << QStringLiteral("bridge");
    return parseRoutine(text, QStringLiteral("any.toml"), known);
}

Options in(Form form)
{
    Options options;
    options.form = form;
    return options;
}

QStringList movesOf(const Routine &routine, const Options &options)
{
    QStringList moves;
    const Program program = compile(routine, options, Phrasebook(), Lengths());
    for (const Segment &segment : program.segments) {
        if (segment.side == Side::Left && segment.rep <= 1)
            moves << segment.move;
    }
    return moves;
}

class FormsTest : public testing::Test
{
protected:
    /// Plays into the middle of the first move of this name.
    void playTo(const char *name)
    {
        for (const Segment &segment : m_player.program()->segments) {
            if (segment.move == QLatin1StringView(name)) {
                m_player.advance(segment.start + segment.length() / 2 - m_player.position());
                return;
            }
        }
        FAIL() << "no such move: " << name;
    }

    /// Plays until the main program has come to a move of this name.
    void playUntil(const char *name)
    {
        for (int tenths = 0; tenths < 6000; ++tenths) {
            m_player.advance(std::chrono::milliseconds{100});
            if (!m_player.interlude() && m_player.moment().move == QLatin1StringView(name))
                return;
        }
        FAIL() << "it never came: " << name;
    }

    QStringList saidWithin(Millis time)
    {
        QStringList said;
        for (const ScheduledCue &cue : m_player.advance(time)) {
            if (cue.cue.spoken())
                said << cue.cue.text;
        }
        return said;
    }

    Routine m_routine = readIn(bridges()).take();
    Player m_player{std::make_shared<const Script>(Script{m_routine, Phrasebook(), Lengths()}), {}};
};

} // namespace

TEST_F(FormsTest, AStepIsDoneInTheFormThatIsChosen)
{
    EXPECT_THAT(movesOf(m_routine, {}), ElementsAre(u"up", u"down", u"rest"));
    EXPECT_THAT(movesOf(m_routine, in(Form::Easier)), ElementsAre(u"up-a-little", u"down", u"rest"));
    EXPECT_THAT(movesOf(m_routine, in(Form::Harder)), ElementsAre(u"up", u"stay", u"down", u"rest"));
    Options one = in(Form::Harder);
    one.stepForms.insert(QStringLiteral("bridge"), Form::Easier);
    EXPECT_THAT(movesOf(m_routine, one), ElementsAre(u"up-a-little", u"down", u"rest")) << "its own form comes first";
}

TEST_F(FormsTest, AFormThatTheStepHasNotIsTheStandardOne)
{
    Routine routine = m_routine;
    std::erase_if(routine.parts[0].steps[0].moves, [](const Move &move) { return move.name == QLatin1String("stay"); });
    for (Move &move : routine.parts[0].steps[0].moves)
        std::erase(move.when.forms, Form::Harder);
    EXPECT_THAT(movesOf(routine, in(Form::Harder)), ElementsAre(u"up", u"down", u"rest"));
}

TEST_F(FormsTest, TheBodyComesHomeAsItWentAwayAndTheRepetitionBeginsAgain)
{
    playTo("down");
    ASSERT_GT(m_player.body().reach, 0);
    m_player.command(CommandKind::Easier);
    ASSERT_NE(m_player.interlude(), nullptr);
    const Program &way = m_player.interlude()->cursor.program();
    const auto home = std::ranges::find_if(way.segments, [](const Segment &segment) { return segment.bringsHome; });
    ASSERT_NE(home, way.segments.end());
    EXPECT_EQ(home->motion, QStringLiteral("bridge")) << "in the form in which it is away";
    const QStringList said = saidWithin(way.duration() + std::chrono::seconds{1});
    EXPECT_TRUE(said.contains(QStringLiteral("The easier form, from here."))) << qPrintable(said.join(u'|'));
    EXPECT_EQ(m_player.moment().move, QStringLiteral("up-a-little"));
    EXPECT_EQ(m_player.moment().rep, 1);
}

TEST_F(FormsTest, FromTheEasierFormItComesHomeInTheEasierForm)
{
    m_player = Player(std::make_shared<const Script>(Script{m_routine, Phrasebook(), Lengths()}), in(Form::Easier));
    playTo("down");
    m_player.command(CommandKind::Harder);
    ASSERT_NE(m_player.interlude(), nullptr);
    const Program &way = m_player.interlude()->cursor.program();
    const auto home = std::ranges::find_if(way.segments, [](const Segment &segment) { return segment.bringsHome; });
    ASSERT_NE(home, way.segments.end());
    EXPECT_EQ(home->motion, QStringLiteral("press"));
}

TEST_F(FormsTest, TheOtherSideIsDoneInTheSameForm)
{
    playTo("up");
    m_player.command(CommandKind::Easier);
    for (const Segment &segment : m_player.program()->segments)
        EXPECT_NE(segment.move, QStringLiteral("up")) << "both sides, each repetition";
}

TEST_F(FormsTest, BeyondTheLastFormNothingChanges)
{
    playTo("up");
    m_player.command(CommandKind::Harder);
    EXPECT_FALSE(m_player.moment().canBeHarder);
    EXPECT_TRUE(m_player.moment().canBeEasier);
    const ProgramPtr before = m_player.program();
    m_player.command(CommandKind::Harder);
    EXPECT_EQ(m_player.program(), before) << "nothing is compiled again";
    const QStringList said = saidWithin(std::chrono::seconds{20});
    EXPECT_FALSE(said.contains(QStringLiteral("The form you began with, from here."))) << qPrintable(said.join(u'|'));
}

TEST_F(FormsTest, AStepWithoutFormsOffersNone)
{
    playTo("rest");
    EXPECT_FALSE(m_player.moment().canBeEasier);
    EXPECT_FALSE(m_player.moment().canBeHarder);
    m_player.command(CommandKind::Easier);
    EXPECT_THAT(m_player.options().stepForms, IsEmpty());
}

TEST_F(FormsTest, AfterTheSecondComplaintItGoesOnInTheEasierForm)
{
    for (const bool again : {false, true}) {
        playUntil("up");
        m_player.advance(std::chrono::seconds{2});
        m_player.command(CommandKind::Complain);
        m_player.advance(std::chrono::seconds{30});
        m_player.command(CommandKind::Main);
        EXPECT_EQ(m_player.options().stepForms.contains(QStringLiteral("bridge")), again);
    }
    const QStringList said = saidWithin(std::chrono::seconds{12});
    EXPECT_TRUE(said.contains(QStringLiteral("The easier form, from here."))) << qPrintable(said.join(u'|'));
    playUntil("up-a-little");
}

TEST_F(FormsTest, WhileEasingTheEasierFormIsAnAnswer)
{
    playTo("up");
    m_player.command(CommandKind::Complain);
    m_player.advance(std::chrono::seconds{30});
    m_player.command(CommandKind::Easier);
    EXPECT_EQ(m_player.phase(), Phase::Running);
    const QStringList said = saidWithin(std::chrono::seconds{40});
    EXPECT_TRUE(said.contains(QStringLiteral("The easier form, from here."))) << qPrintable(said.join(u'|'));
}

TEST_F(FormsTest, APauseStaysAPause)
{
    playTo("up");
    m_player.command(CommandKind::Pause);
    m_player.command(CommandKind::Easier);
    EXPECT_EQ(m_player.phase(), Phase::Paused);
    const QStringList said = saidWithin(std::chrono::seconds{5});
    EXPECT_EQ(said.value(0), QStringLiteral("The easier form, from here."));
}

TEST_F(FormsTest, OnlyLinesOfFormsThatAreThereCanBeSaid)
{
    const auto idsOf = [](const Routine &routine) {
        QStringList ids;
        for (const Phrase &phrase : spokenPhrases(routine, Phrasebook()))
            ids << phrase.id;
        return ids;
    };
    const QStringList all = idsOf(m_routine);
    EXPECT_TRUE(all.contains(QStringLiteral("form.easier")) && all.contains(QStringLiteral("form.standard"))
                && all.contains(QStringLiteral("form.harder")) && all.contains(QStringLiteral("bridge.up-a-little.say")));
    EXPECT_THAT(idsOf(frontOfHips()).filter(QStringLiteral("form.")), IsEmpty());
}

TEST(FormsFileTest, EachFormEndsAtHome)
{
    const Result<Routine> routine = readIn(bridges().replace(
        "reach = \"home\", when = { form = \"easier\" }", "when = { form = \"easier\" }"));
    ASSERT_FALSE(routine.ok());
    EXPECT_EQ(routine.problems().front().sentence,
              QStringLiteral("The body is still away from home when this side ends in its easier form; add a move with reach = \"home\"."));
}

TEST(FormsFileTest, AMoveMayGoAShareOfTheWay)
{
    const Result<Routine> routine = readIn(bridges("reach = { first = 0.8, last = 0.8 }\n").replace(
        "motion = \"slide\", seconds = 3, reach = \"plan\"", "motion = \"slide\", seconds = 3, reach = 0.5"));
    ASSERT_TRUE(routine.ok()) << qPrintable(routine.problems().front().sentence);
    const auto furthest = [&routine](Form form) {
        const Program program = compile(*routine, in(form), Phrasebook(), Lengths());
        double reach = 0;
        for (const Segment &segment : program.segments)
            reach = std::max(reach, segment.to.reach);
        return reach;
    };
    EXPECT_NEAR(furthest(Form::Standard), .8, 1e-9);
    EXPECT_NEAR(furthest(Form::Easier), .4, 1e-9);
    EXPECT_FALSE(readIn(bridges().replace("reach = \"plan\"", "reach = 1.5")).ok());
}

TEST(FormsFileTest, AFormIsOneOfThree)
{
    const Result<Routine> routine = readIn(bridges().replace("\"easier\"", "\"easy\""));
    ASSERT_FALSE(routine.ok());
    EXPECT_TRUE(routine.problems().front().sentence.contains(QStringLiteral("easier"))) << qPrintable(routine.problems().front().sentence);
}

TEST(FormsFileTest, AFormMayNotLeaveTheRoutineEmpty)
{
    const QByteArray text = "format = 1\nid = \"a\"\ntitle = \"A\"\n[[part]]\nid = \"p\"\ntitle = \"P\"\n[[part.step]]\nid = \"s\"\n"
                            "title = \"S\"\nsentence = \"S.\"\nmove = [{ name = \"m\", motion = \"rest\", seconds = 5, when = { form = "
                            "\"easier\" } }]\n";
    EXPECT_FALSE(readIn(text).ok());
}

} // namespace matside::test
