// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of lines, moves and sides (docs/sources.md, "Tempo"), on the shipped routine.
#include "support/shipped.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

namespace matside::test {
namespace {

using ::testing::ElementsAre;

constexpr auto kAllPaces = {0.5, 0.75, 1.0, 1.25, 1.5};

std::vector<Segment> movesNamed(const Program &program, const QString &move, std::optional<Side> side)
{
    std::vector<Segment> found;
    for (const Segment &segment : program.segments) {
        if (segment.move == move && segment.side == side)
            found.push_back(segment);
    }
    return found;
}

std::vector<Cue> spokenIn(const Program &program)
{
    std::vector<Cue> spoken;
    std::copy_if(program.cues.begin(), program.cues.end(), std::back_inserter(spoken), [](const Cue &cue) { return cue.spoken(); });
    return spoken;
}

const Cue *cueSaying(const Program &program, const QString &text)
{
    const auto found = std::find_if(program.cues.begin(), program.cues.end(), [&](const Cue &cue) { return cue.text == text; });
    return found != program.cues.end() ? &*found : nullptr;
}

Options atPace(double pace)
{
    Options options;
    options.pace = pace;
    return options;
}

Options withSlides(int slides)
{
    Options options;
    options.choices.insert(QStringLiteral("slides"), slides);
    return options;
}

Options withoutSupport()
{
    Options options;
    options.support = QStringLiteral("none");
    return options;
}

TEST(CompileTest, SegmentsAreContiguousFromZero)
{
    for (const Options &options : neighbours({})) {
        Millis end{0};
        for (const Segment &segment : compiled(options).segments) {
            EXPECT_EQ(segment.start, end);
            EXPECT_GT(segment.length(), Millis{0});
            end = segment.end;
        }
    }
}

TEST(CompileTest, TakesAboutAsLongAsTheRoutineSays)
{
    const auto near = [](Millis is, std::chrono::seconds said) { return is - said < Millis{3000} && said - is < Millis{3000}; };
    Options one;
    one.sides = Sides::LeftOnly;
    EXPECT_TRUE(near(compiled().duration(), std::chrono::seconds{611})) << compiled().duration().count();
    EXPECT_TRUE(near(compiled(withSlides(6)).duration(), std::chrono::seconds{641}));
    EXPECT_TRUE(near(compiled(one).duration(), std::chrono::seconds{438})) << compiled(one).duration().count();
}

TEST(CompileTest, SidesAreEqualToTheMillisecond)
{
    for (const Options &options : neighbours({})) {
        if (options.sides != Sides::Both || options.ending == Ending::Gently)
            continue;
        const Program program = compiled(options);
        std::vector<Millis> left;
        std::vector<Millis> right;
        for (const Segment &segment : program.segments) {
            if (segment.side)
                (*segment.side == Side::Left ? left : right).push_back(segment.length());
        }
        EXPECT_EQ(left, right);
    }
}

TEST(CompileTest, ALongerClipOfOneSideStretchesBoth)
{
    Lengths lengths;
    lengths.set(QStringLiteral("ready.name-leg.say-right"), Millis{6200});
    const Program program = compile(frontOfHips(), {}, Phrasebook(), lengths);
    EXPECT_EQ(movesNamed(program, QStringLiteral("name-leg"), Side::Left).front().length(), Millis{7200});
    EXPECT_EQ(movesNamed(program, QStringLiteral("name-leg"), Side::Right).front().length(), Millis{7200});
}

TEST(CompileTest, SecondSideSaysTheSameLines)
{
    std::map<Side, QStringList> said;
    for (const Cue &cue : spokenIn(compiled())) {
        if (cue.side)
            said[*cue.side] << cue.text;
    }
    QStringList mirrored = said[Side::Left];
    for (QString &text : mirrored) {
        text.replace(QStringLiteral("left"), QStringLiteral("*")).replace(QStringLiteral("right"), QStringLiteral("left"));
        text.replace(QStringLiteral("*"), QStringLiteral("right"));
        text.replace(QStringLiteral("Left "), QStringLiteral("Right "));
    }
    EXPECT_EQ(mirrored, said[Side::Right]);
}

TEST(CompileTest, SpokenLinesNeverOverlapAtAnyPace)
{
    for (const double pace : kAllPaces) {
        for (const Options &options : neighbours(atPace(pace))) {
            const std::vector<Cue> spoken = spokenIn(compiled(options));
            for (std::size_t index = 1; index < spoken.size(); ++index)
                ASSERT_LE(spoken[index - 1].end(), spoken[index].at) << spoken[index].text.toStdString() << " at pace " << pace;
        }
    }
}

TEST(CompileTest, SpokenLinesNeverOverlapWithASlowSpeaker)
{
    Lengths slow;
    for (const Cue &cue : spokenIn(compiled()))
        slow.set(cue.id, std::max(Millis{500}, cue.length * 3 / 2));
    for (const double pace : kAllPaces) {
        const std::vector<Cue> spoken = spokenIn(compile(frontOfHips(), atPace(pace), Phrasebook(), slow));
        for (std::size_t index = 1; index < spoken.size(); ++index)
            ASSERT_LE(spoken[index - 1].end(), spoken[index].at) << spoken[index].text.toStdString();
    }
}

TEST(CompileTest, MovesBeginASecondAfterTheirFirstLine)
{
    const Program program = compiled();
    const Cue *line = cueSaying(program, QStringLiteral("First of five. Breathe out, and slide your left heel away."));
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(movesNamed(program, QStringLiteral("slide-out"), Side::Left).front().start, line->end() + Millis{1000});
}

TEST(CompileTest, KnownLinesLeadInShortly)
{
    Lengths lengths;
    lengths.set(QStringLiteral("slide.next-2-of-5"), Millis{4000});
    const Program program = compile(frontOfHips(), {}, Phrasebook(), lengths);
    const auto rests = movesNamed(program, QStringLiteral("rest-home"), Side::Left);
    EXPECT_EQ(rests.at(1).length(), Millis{4300});
    EXPECT_EQ(rests.at(2).length(), Millis{3000});
}

TEST(CompileTest, ReachGrowsEvenlyToTheWhole)
{
    std::vector<double> reaches;
    for (const Segment &out : movesNamed(compiled(), QStringLiteral("slide-out"), Side::Left))
        reaches.push_back(out.to.reach);
    EXPECT_THAT(reaches, ElementsAre(::testing::DoubleEq(0.7), ::testing::DoubleEq(0.775), ::testing::DoubleEq(0.85),
                                     ::testing::DoubleEq(0.925), ::testing::DoubleEq(1.0)));
}

TEST(CompileTest, NoSlideGoesBeyondTheCeilingOfItsSide)
{
    Options options;
    options.ceiling.right = 0.8;
    const Program program = compiled(options);
    for (const Segment &segment : program.segments)
        EXPECT_LE(segment.to.reach, segment.side == Side::Right ? 0.8 : 1.0);
    EXPECT_EQ(movesNamed(program, QStringLiteral("slide-out"), Side::Right).back().to.reach, 0.8);
    EXPECT_EQ(movesNamed(program, QStringLiteral("slide-out"), Side::Left).back().to.reach, 1.0);
}

TEST(CompileTest, OneMoreIsAPlainSlideBeforeTheLongOneOnBothSides)
{
    Options options;
    options.extraRepetitions = 1;
    const Program program = compiled(options);
    for (const Side side : {Side::Left, Side::Right}) {
        const auto slides = movesNamed(program, QStringLiteral("slide-out"), side);
        ASSERT_EQ(slides.size(), 6U);
        EXPECT_EQ(slides[4].to.reach, slides[3].to.reach);
        EXPECT_EQ(slides[5].to.reach, 1.0);
    }
}

TEST(CompileTest, CountsAreNeverFiveOfFive)
{
    for (const Cue &cue : spokenIn(compiled()))
        EXPECT_FALSE(cue.text.contains(QStringLiteral("ive of five"))) << cue.text.toStdString();
    EXPECT_NE(cueSaying(compiled(), QStringLiteral("Two of five. Slide out.")), nullptr);
    EXPECT_NE(cueSaying(compiled(withSlides(6)), QStringLiteral("Five of six. Slide out.")), nullptr);
}

TEST(CompileTest, TheLastSlideStaysLongForFiveTurnsAndComesHome)
{
    const Program program = compiled();
    EXPECT_EQ(movesNamed(program, QStringLiteral("turn-in"), Side::Left).size(), 5U);
    EXPECT_EQ(movesNamed(program, QStringLiteral("turn-out"), Side::Left).size(), 5U);
    EXPECT_EQ(movesNamed(program, QStringLiteral("slide-home"), Side::Left).size(), 5U);
    for (const Segment &turn : movesNamed(program, QStringLiteral("turn-in"), Side::Left)) {
        EXPECT_EQ(turn.to.reach, 1.0);
        EXPECT_EQ(turn.to.turn, -1.0);
        EXPECT_EQ(turn.reps, 5);
    }
    const Segment home = movesNamed(program, QStringLiteral("slide-home"), Side::Left).back();
    EXPECT_EQ(home.from.turn, 0.0);
    EXPECT_EQ(home.to.reach, 0.0);
    EXPECT_EQ(std::pair(home.rep, home.reps), std::pair(5, 5));
}

TEST(CompileTest, PaceScalesSlidesAndTurnsOnly)
{
    const Program slow = compiled(atPace(0.5));
    const auto lengthOf = [&](const char *move, std::optional<Side> side) {
        return movesNamed(slow, QString::fromLatin1(move), side).front().length();
    };
    EXPECT_EQ(lengthOf("slide-out", Side::Left), Millis{10'000});
    EXPECT_EQ(lengthOf("turn-in", Side::Left), Millis{6'000});
    EXPECT_EQ(lengthOf("breathe-in", std::nullopt), Millis{4'000});
    EXPECT_EQ(lengthOf("roll", std::nullopt), Millis{12'000});
    EXPECT_EQ(lengthOf("count-in", Side::Left), Millis{3'000});
}

TEST(CompileTest, GatesLastTheirSecondsAndCountIn)
{
    std::vector<Millis> gates;
    const Program program = compiled();
    for (const Segment &segment : program.segments) {
        if (!segment.gate)
            continue;
        gates.push_back(segment.length());
        std::vector<Millis> counted;
        for (const Cue &cue : program.cues) {
            if (cue.kind == CueKind::LeadIn && cue.at >= segment.start && cue.at < segment.end)
                counted.push_back(segment.end - cue.at);
        }
        EXPECT_THAT(counted, ElementsAre(Millis{3000}, Millis{2000}, Millis{1000}));
        EXPECT_FALSE(segment.holdAt);
    }
    const auto s = [](int seconds) { return Millis{seconds * 1000}; };
    EXPECT_THAT(gates, ElementsAre(s(10), s(20), s(20), s(15), s(15), s(20), s(12), s(12), s(22), s(15)));
}

TEST(CompileTest, NumbersOfACountAreSpacedByTheirLength)
{
    const Program program = compiled();
    std::vector<Cue> numbers;
    std::copy_if(program.cues.begin(), program.cues.end(), std::back_inserter(numbers),
                 [](const Cue &cue) { return cue.kind == CueKind::LeadIn; });
    ASSERT_GE(numbers.size(), 3U);
    for (std::size_t index = 0; index < numbers.size(); ++index) {
        const Millis end = program.segments[static_cast<std::size_t>(numbers[index].segment)].end;
        EXPECT_EQ(end - numbers[index].at, kCountLength - static_cast<int>(index % 3) * kNumberLength);
    }
}

TEST(CompileTest, GatesThatWaitDoSoAfterTheirLine)
{
    Options options;
    options.gates = Gates::Wait;
    const Program program = compiled(options);
    for (const Segment &segment : program.segments) {
        EXPECT_EQ(segment.holdAt.has_value(), segment.gate);
        if (segment.holdAt) {
            EXPECT_GE(*segment.holdAt, segment.sayEnd);
            EXPECT_LE(*segment.holdAt, segment.end - Millis{3000});
        }
    }
}

TEST(CompileTest, CountsSoundInTheLastOfTheMoveBefore)
{
    const Program program = compiled();
    for (const Cue &cue : program.cues) {
        if (cue.text != QStringLiteral("Two. Turn in.") && cue.text != QStringLiteral("Turn out."))
            continue;
        const Segment &segment = program.segments[static_cast<std::size_t>(cue.segment)];
        EXPECT_GE(cue.at, segment.end - Millis{1500});
        EXPECT_LE(cue.end(), segment.end);
    }
}

TEST(CompileTest, EncouragementEndsASecondBeforeItsMove)
{
    for (const double pace : kAllPaces) {
        const Program program = compiled(atPace(pace));
        for (const Cue &cue : program.cues) {
            if (cue.kind == CueKind::Encouragement) {
                EXPECT_LE(cue.end() + Millis{1000}, program.segments[static_cast<std::size_t>(cue.segment)].end);
            }
        }
    }
}

TEST(CompileTest, EncouragementThatDoesNotFitIsSaidShorterOrNotAtAll)
{
    EXPECT_NE(cueSaying(compiled(), QStringLiteral("Only if it is easy, a touch more.")), nullptr);
    const Program quick = compiled(atPace(1.25));
    EXPECT_EQ(cueSaying(quick, QStringLiteral("Only if it is easy, a touch more.")), nullptr);
    EXPECT_NE(cueSaying(quick, QStringLiteral("Only if it is easy.")), nullptr);
    EXPECT_EQ(cueSaying(compiled(atPace(1.5)), QStringLiteral("A little further, if it stays easy.")), nullptr);
}

TEST(CompileTest, WithoutSupportNothingIsSaidAboutIt)
{
    const Program program = compiled(withoutSupport());
    for (const Cue &cue : spokenIn(program))
        EXPECT_FALSE(cue.text.contains(QStringLiteral("support"))) << cue.text.toStdString();
    EXPECT_NE(cueSaying(program, QStringLiteral("Let both hips rest on the floor.")), nullptr);
}

TEST(CompileTest, OneSideIsDoneWithoutAChange)
{
    Options options;
    options.sides = Sides::RightOnly;
    const Program program = compiled(options);
    EXPECT_TRUE(movesNamed(program, QStringLiteral("slide-out"), Side::Left).empty());
    EXPECT_TRUE(movesNamed(program, QStringLiteral("change-sides"), std::nullopt).empty());
    EXPECT_EQ(cueSaying(program, QStringLiteral("Both sides are done. Press your feet down, lift your hips, slide the support out, and lower down.")), nullptr);
}

TEST(CompileTest, FirstSideTurnsEverythingRound)
{
    Options options;
    options.first = Side::Right;
    const Program program = compiled(options);
    const auto first = std::find_if(program.segments.begin(), program.segments.end(), [](const Segment &s) { return s.side.has_value(); });
    EXPECT_EQ(first->side, Side::Right);
    EXPECT_EQ(program.duration(), compiled().duration());
}

TEST(CompileTest, SideIsNoneInSettlingChangeAndClosing)
{
    for (const Segment &segment : compiled().segments)
        EXPECT_EQ(segment.side.has_value(), segment.part == QStringLiteral("legs") && segment.step != QStringLiteral("change"));
}

TEST(CompileTest, EndingGentlyIsTheClosingAlone)
{
    Options options;
    options.ending = Ending::Gently;
    const Program program = compiled(options);
    for (const Segment &segment : program.segments)
        EXPECT_EQ(segment.part, QStringLiteral("closing"));
    EXPECT_NE(cueSaying(program, QStringLiteral("Press your feet down, lift your hips, slide the support out, and lower down.")), nullptr);
}

TEST(CompileTest, BreathsAreCountedThreeInWordsThreeByChime)
{
    int words = 0;
    int chimes = 0;
    const Program program = compiled();
    for (const Cue &cue : program.cues) {
        words += cue.kind == CueKind::Breath ? 1 : 0;
        chimes += cue.kind == CueKind::Chime && program.segments[static_cast<std::size_t>(cue.segment)].move == QStringLiteral("breathe-in");
    }
    EXPECT_EQ(words, 6);
    EXPECT_EQ(chimes, 3);
}

TEST(CompileTest, AMoveStartsFromAnyReach)
{
    const Program plain = compiled();
    const Segment out = movesNamed(plain, QStringLiteral("slide-out"), Side::Left).at(2);
    Standing standing{out.place, {0.33, 0, 0}};
    standing.place.fraction = 0.5;
    const Program program = compile(frontOfHips(), {}, Phrasebook(), Lengths(), standing);
    const Segment &there = program.segments[static_cast<std::size_t>(program.segmentAt(out.start))];
    EXPECT_EQ(there.bodyAt(0.5).reach, 0.33);
    EXPECT_DOUBLE_EQ(there.bodyAt(1.0).reach, out.to.reach);
    EXPECT_EQ(program.duration(), plain.duration());
}

} // namespace
} // namespace matside::test
