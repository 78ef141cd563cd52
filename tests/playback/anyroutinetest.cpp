// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/routinereader.h"
#include "playing.h"

#include <gmock/gmock.h>

namespace matside::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A routine of one part with one step: a bridge that goes up, stays for a moment, and comes down.
QByteArray bridges(const QByteArray &part, const QByteArray &step, const QByteArray &before = {})
{
    return "format = 1\nid = \"bridges\"\ntitle = \"Bridges\"\n" + before + "\n[[part]]\nid = \"work\"\ntitle = \"Work\"\n" + part
           + "\n[[part.step]]\nid = \"bridge\"\ntitle = \"Bridge\"\nsentence = \"Slowly.\"\ncalled = \"bridge\"\n"
             "away = \"Lift your hips.\"\nhome = \"Lower your hips, slowly.\"\n"
           + step
           + "\nmove = [\n  { name = \"ready\", motion = \"bridge\", seconds = 2, say = \"Ready.\" },\n"
             "  { name = \"up\", motion = \"bridge\", seconds = 3, reach = \"plan\" },\n"
             "  { name = \"stay\", motion = \"bridge\", seconds = 2 },\n"
             "  { name = \"down\", motion = \"bridge\", seconds = 4, reach = \"home\" },\n]\n";
}

const Vocabulary &withBridge()
{
    static const Vocabulary vocabulary = [] {
        Vocabulary known = shippedVocabulary();
        known.motions << QStringLiteral("bridge");
        return known;
    }();
    return vocabulary;
}

Routine parsed(const QByteArray &text)
{
    Result<Routine> routine = parseRoutine(text, QStringLiteral("any.toml"), withBridge());
    EXPECT_TRUE(routine.ok()) << (routine.ok() ? "" : qPrintable(routine.problems().front().sentence));
    return routine.ok() ? routine.take() : Routine{};
}

Program compiled(const Routine &routine, const Options &options = {})
{
    return compile(routine, options, Phrasebook(), Lengths());
}

ScriptPtr script(const Routine &routine)
{
    return std::make_shared<const Script>(Script{routine, Phrasebook(), Lengths()});
}

/// Plays into the middle of the move of this name that comes as the `nth`, from 1.
void playTo(Player &player, const char *name, int nth = 1)
{
    for (const Segment &segment : player.program()->segments) {
        if (segment.move == QLatin1StringView(name) && --nth == 0) {
            player.advance(segment.start + segment.length() / 2 - player.position());
            return;
        }
    }
    FAIL() << "no such move: " << name;
}

/// The sentences that begin within this time.
QStringList saidWithin(Player &player, Millis time)
{
    QStringList said;
    for (const ScheduledCue &cue : player.advance(time)) {
        if (cue.cue.spoken())
            said << cue.cue.text;
    }
    return said;
}

/// What the moves of this name have, in order.
template <typename Get>
auto ofMoves(const Program &program, const char *name, Get get)
{
    std::vector<decltype(get(program.segments.front()))> found;
    for (const Segment &segment : program.segments) {
        if (segment.move == QLatin1StringView(name))
            found.push_back(get(segment));
    }
    return found;
}

QString sideAndCount(const Segment &segment)
{
    return QStringLiteral("%1%2/%3").arg(segment.side ? sideName(*segment.side).left(1) : QString()).arg(segment.rep).arg(segment.reps);
}

} // namespace

TEST(AnyRoutineTest, AStepIsDoneForEachSideByItself)
{
    const Program both = compiled(parsed(bridges("", "sides = \"both\"\nrepeat = 2")));
    EXPECT_THAT(ofMoves(both, "up", sideAndCount), ElementsAre(u"l1/2", u"l2/2", u"r1/2", u"r2/2"));
    Options right;
    right.first = Side::Right;
    EXPECT_THAT(ofMoves(compiled(parsed(bridges("", "sides = \"both\"\nrepeat = 2")), right), "up", sideAndCount),
                ElementsAre(u"r1/2", u"r2/2", u"l1/2", u"l2/2"));
    EXPECT_THAT(ofMoves(compiled(parsed(bridges("", "sides = \"left\"\nrepeat = 2")), right), "up", sideAndCount),
                ElementsAre(u"l1/2", u"l2/2"));
}

TEST(AnyRoutineTest, TheWeakerSideIsDoneOnceMore)
{
    const Routine routine = parsed(bridges("sides = \"weaker-twice\"", "repeat = 1"));
    Options right;
    right.first = Side::Right;
    const Program program = compiled(routine, right);
    EXPECT_THAT(ofMoves(program, "up", sideAndCount), ElementsAre(u"r1/1", u"l1/1", u"r1/1"));
    for (std::size_t at = 1; at < program.segments.size(); ++at)
        EXPECT_TRUE(isBefore(program.segments[at - 1].place, program.segments[at].place, Side::Right)) << at;
    Options chosen;
    chosen.sides = Sides::WeakerTwice;
    EXPECT_THAT(ofMoves(compiled(parsed(bridges("sides = \"both\"", "repeat = 1")), chosen), "up", sideAndCount),
                ElementsAre(u"l1/1", u"r1/1", u"l1/1"));
}

TEST(AnyRoutineTest, RepetitionsAlternateWithOneCountOrACountASide)
{
    const Routine together = parsed(bridges("", "sides = \"alternate\"\nrepeat = 4"));
    EXPECT_THAT(ofMoves(compiled(together), "up", sideAndCount), ElementsAre(u"l1/4", u"r2/4", u"l3/4", u"r4/4"));
    const Routine aSide = parsed(bridges("", "sides = \"alternate\"\ncounts = \"a-side\"\nrepeat = 2"));
    EXPECT_THAT(ofMoves(compiled(aSide), "up", sideAndCount), ElementsAre(u"l1/2", u"r1/2", u"l2/2", u"r2/2"));
    Options alone;
    alone.sides = Sides::RightOnly;
    EXPECT_THAT(ofMoves(compiled(together, alone), "up", sideAndCount), ElementsAre(u"r1/2", u"r2/2"));
    EXPECT_THAT(ofMoves(compiled(aSide, alone), "up", sideAndCount), ElementsAre(u"r1/2", u"r2/2"));
}

TEST(AnyRoutineTest, SetsHaveARestBetweenThem)
{
    const Program program = compiled(parsed(bridges("", "repeat = 2\nsets = 3\nrest = 45")));
    EXPECT_THAT(ofMoves(program, "up", [](const Segment &s) { return s.set * 10 + s.rep; }), ElementsAre(11, 12, 21, 22, 31, 32));
    EXPECT_THAT(ofMoves(program, "rest", [](const Segment &s) { return s.length(); }), ElementsAre(Millis{45'000}, Millis{45'000}));
    QStringList said;
    for (const Cue &cue : program.cues) {
        if (cue.line == u"set.rest")
            said << cue.text;
    }
    EXPECT_EQ(said, (QStringList{QStringLiteral("Rest. Set two of three comes next."), QStringLiteral("Rest. Set three of three comes next.")}));
    for (std::size_t at = 1; at < program.segments.size(); ++at)
        EXPECT_TRUE(isBefore(program.segments[at - 1].place, program.segments[at].place, Side::Left)) << at;
}

TEST(AnyRoutineTest, EachSetMayHaveItsOwnRepetitions)
{
    const Program program = compiled(parsed(bridges("", "repetitions = [3, 2, 1]\nrest = 10")));
    EXPECT_THAT(ofMoves(program, "up", sideAndCount), ElementsAre(u"1/3", u"2/3", u"3/3", u"1/2", u"2/2", u"1/1"));
}

TEST(AnyRoutineTest, RoundsRepeatAllOfAPart)
{
    const Program program = compiled(parsed(bridges("sides = \"both\"\nrounds = 2", "repeat = 1")));
    EXPECT_THAT(ofMoves(program, "up", [](const Segment &s) { return s.round; }), ElementsAre(1, 1, 2, 2));
    EXPECT_THAT(ofMoves(program, "up", sideAndCount), ElementsAre(u"l1/1", u"r1/1", u"l1/1", u"r1/1"));
    for (std::size_t at = 1; at < program.segments.size(); ++at)
        EXPECT_TRUE(isBefore(program.segments[at - 1].place, program.segments[at].place, Side::Left)) << at;
}

TEST(AnyRoutineTest, AChoiceOfZeroLeavesTheStepOut)
{
    const QByteArray choice = "[[choice]]\nid = \"bridges\"\ntitle = \"Bridges\"\nvalues = [0, 2]\nstandard = 2";
    const QByteArray rest = "\n[[part]]\nid = \"end\"\ntitle = \"End\"\n[[part.step]]\nid = \"lie\"\ntitle = \"Lie\"\nsentence = \"Rest.\"\n"
                            "move = [{ name = \"lie\", motion = \"rest\", seconds = 5 }]\n";
    const Routine routine = parsed(bridges("", "repeat = \"bridges\"", choice) + rest);
    EXPECT_EQ(ofMoves(compiled(routine), "up", sideAndCount).size(), 2U);
    Options none;
    none.choices.insert(QStringLiteral("bridges"), 0);
    EXPECT_THAT(ofMoves(compiled(routine, none), "up", sideAndCount), IsEmpty());
    const Routine optional = parsed(bridges("", "repeat = 3\noptional = \"bridges\"", choice) + rest);
    EXPECT_THAT(ofMoves(compiled(optional, none), "up", sideAndCount), IsEmpty());
    EXPECT_EQ(ofMoves(compiled(optional), "up", sideAndCount).size(), 3U);
}

TEST(AnyRoutineTest, TheWholeBodyGoesAwayWithoutASide)
{
    Player player(script(parsed(bridges("", "repeat = 2"))), {});
    playTo(player, "stay");
    EXPECT_EQ(player.body().reach, 1);
    EXPECT_FALSE(player.bodySide());
    player.command(CommandKind::Complain);
    EXPECT_EQ(player.phase(), Phase::Easing);
    EXPECT_EQ(player.summary().complaints.whole, 1);
    EXPECT_LT(player.options().ceiling.whole, 1);
    for (const double reach : ofMoves(*player.program(), "up", [](const Segment &s) { return s.to.reach; }))
        EXPECT_LE(reach, player.options().ceiling.whole) << "later repetitions go less far";
    player.command(CommandKind::Main);
    const QStringList said = saidWithin(player, std::chrono::seconds{8});
    EXPECT_TRUE(said.contains(QStringLiteral("Lower your hips, slowly."))) << qPrintable(said.join(u'|'));
    EXPECT_EQ(player.summary().repetitions.whole, 1);
}

TEST(AnyRoutineTest, ABodyThatIsEasedAtHomeComesHomeAtOnce)
{
    Player player(script(parsed(bridges("", "repeat = 2\nease_at_home = true"))), {});
    playTo(player, "stay");
    player.command(CommandKind::Complain);
    const QStringList said = saidWithin(player, std::chrono::seconds{12});
    EXPECT_EQ(said.value(0), QStringLiteral("That's enough. Lower your hips, slowly."));
    EXPECT_EQ(player.phase(), Phase::Easing);
    EXPECT_EQ(player.body().reach, 0);
}

TEST(AnyRoutineTest, ThePlaceIsNamedByTheWordOfTheStep)
{
    Player player(script(parsed(bridges("", "repeat = 3\nsets = 2\nrest = 10"))), {});
    playTo(player, "stay", 2);
    player.command(CommandKind::Pause);
    player.advance(std::chrono::seconds{5});
    player.command(CommandKind::GoOn);
    const QStringList said = saidWithin(player, std::chrono::seconds{10});
    EXPECT_TRUE(said.contains(QStringLiteral("Set one, bridge number two."))) << qPrintable(said.join(u'|'));
}

TEST(AnyRoutineTest, HomeIsSaidInTheWordsOfTheStepThatIsLeft)
{
    Player player(script(parsed(bridges("", "repeat = 2"))), {});
    playTo(player, "stay");
    player.command(CommandKind::EndGently);
    player.command(CommandKind::Main);
    const QStringList said = saidWithin(player, std::chrono::seconds{20});
    EXPECT_TRUE(said.contains(QStringLiteral("We're finishing early, and that's fine. Lower your hips, slowly.")))
        << qPrintable(said.join(u'|'));
}

TEST(AnyRoutineTest, ALongPauseSettlesInThePostureOfThePart)
{
    Player player(script(parsed(bridges("posture = \"standing\"", "repeat = 2"))), {});
    playTo(player, "stay");
    player.command(CommandKind::Pause);
    player.advance(std::chrono::seconds{130});
    player.command(CommandKind::GoOn);
    const QStringList said = saidWithin(player, std::chrono::seconds{40});
    EXPECT_TRUE(said.contains(QStringLiteral("Stand easily again, both feet under you. We begin in half a minute.")))
        << qPrintable(said.join(u'|'));
}

TEST(AnyRoutineTest, AHoldIsCountedAsThePersonHasChosen)
{
    QByteArray text = bridges("", "repeat = 1");
    text.replace("{ name = \"stay\", motion = \"bridge\", seconds = 2 }", "{ name = \"stay\", motion = \"bridge\", hold = 10 }");
    const Routine routine = parsed(text);
    const auto counted = [&routine](HoldCount count) {
        Options options;
        options.holdCount = count;
        options.pace = .5;
        QStringList said;
        for (const Cue &cue : compiled(routine, options).cues) {
            if (cue.kind == CueKind::Count)
                said << cue.text;
        }
        return said.join(u' ');
    };
    EXPECT_EQ(counted(HoldCount::None), QString());
    EXPECT_EQ(counted(HoldCount::Halfway), QStringLiteral("Halfway."));
    EXPECT_EQ(counted(HoldCount::LastThree), QStringLiteral("Three. Two. One."));
    EXPECT_EQ(counted(HoldCount::EverySecond), QStringLiteral("Ten. Nine. Eight. Seven. Six. Five. Four. Three. Two. One."));
}

TEST(AnyRoutineTest, TheCountOfAHoldGivesWayToALineInIt)
{
    QByteArray text = bridges("", "repeat = 1");
    text.replace("{ name = \"stay\", motion = \"bridge\", seconds = 2 }",
                 "{ name = \"stay\", motion = \"bridge\", hold = 10, say = \"Stay up there for a while, as easily as you can.\" }");
    Options options;
    options.holdCount = HoldCount::EverySecond;
    const Program program = compiled(parsed(text), options);
    Millis ends{0};
    for (const Cue &cue : program.cues) {
        if (!cue.spoken())
            continue;
        EXPECT_GE(cue.at, ends) << qPrintable(cue.text);
        ends = cue.end();
    }
}

TEST(AnyRoutineTest, APartOfOneSideHasNoOtherToChangeTo)
{
    Player player(script(parsed(bridges("sides = \"left\"", "repeat = 2"))), {});
    playTo(player, "stay");
    player.command(CommandKind::SwitchSide);
    EXPECT_EQ(saidWithin(player, std::chrono::seconds{2}).value(0), QStringLiteral("That changes nothing here."));
    EXPECT_EQ(player.bodySide(), Side::Left);
    EXPECT_EQ(player.options().sides, Sides::Both);
}

TEST(AnyRoutineTest, BreathsAreALength)
{
    QByteArray text = bridges("", "repeat = 1\npaced = true");
    text.replace("{ name = \"stay\", motion = \"bridge\", seconds = 2 }",
                 "{ name = \"stay\", motion = \"bridge\", breaths = 3, say = \"Stay for three breaths.\" }");
    Options quick;
    quick.pace = 1.5;
    const Program program = compiled(parsed(text), quick);
    EXPECT_EQ(ofMoves(program, "stay-in", [](const Segment &s) { return s.length(); }), std::vector(3, Millis{4000}));
    EXPECT_EQ(ofMoves(program, "stay-out", [](const Segment &s) { return s.length(); }), std::vector(3, Millis{6000}));
    EXPECT_THAT(ofMoves(program, "stay-out", [](const Segment &s) { return s.to.reach; }), ElementsAre(1, 1, 1));
}

TEST(AnyRoutineTest, ARepetitionBeforeARestOrTheOtherSideEndsAtHome)
{
    for (const QByteArray &step : {QByteArray("sides = \"alternate\"\nrepeat = 2"), QByteArray("repeat = 2\nsets = 2\nrest = 9")}) {
        QByteArray text = bridges("", step);
        text.replace(", reach = \"home\"", "");
        text.append("after = [{ name = \"down\", motion = \"bridge\", seconds = 3, reach = \"home\" }]\n");
        const Result<Routine> routine = parseRoutine(text, QStringLiteral("any.toml"), withBridge());
        ASSERT_FALSE(routine.ok()) << step.constData();
        EXPECT_TRUE(routine.problems().front().sentence.startsWith(u"A repetition ends away from home"));
    }
}

} // namespace matside::test
