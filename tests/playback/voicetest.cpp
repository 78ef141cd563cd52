// SPDX-License-Identifier: GPL-3.0-or-later
// How lines share the time of a move, whatever they take to say, and how much is said at all.
#include "playback/compile/phrasebook.h"
#include "support/shipped.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace matside::test {
namespace {

Line lineOf(const char *id, Slot slot, CueKind kind)
{
    Line line;
    line.id = QString::fromLatin1(id);
    line.text = line.id;
    line.slot = slot;
    line.kind = kind;
    return line;
}

/// One move, five seconds long at pace 1, with these lines, for both sides.
Routine routineWith(std::vector<Line> lines, bool gate = false)
{
    Move move;
    move.name = QStringLiteral("move");
    move.length = Millis{5000};
    move.gate = gate;
    move.lines = std::move(lines);
    Step step;
    step.id = QStringLiteral("step");
    step.paced = true;
    step.moves = {move, move};
    Part part;
    part.id = QStringLiteral("part");
    part.sides = PartSides::Both;
    part.steps = {step};
    Routine routine;
    routine.id = QStringLiteral("routine");
    routine.offPath = frontOfHips().offPath;
    routine.parts = {part};
    return routine;
}

QStringList saidIn(const Routine &routine, const Lengths &lengths)
{
    QStringList said;
    Options one;
    one.sides = Sides::LeftOnly;
    for (const Cue &cue : compile(routine, one, Phrasebook(), lengths).cues) {
        if (cue.segment == 0)
            said << cue.id;
    }
    return said;
}

void expectNoTwoVoices(const Program &program, const std::string &context)
{
    const Cue *before = nullptr;
    for (const Cue &cue : program.cues) {
        if (!cue.spoken())
            continue;
        if (before) {
            ASSERT_LE(before->end(), cue.at) << before->id.toStdString() << ", " << cue.id.toStdString() << context;
        }
        before = &cue;
    }
}

/// Speech of any length at any pace, for the shipped routine and for moves that hold all that a move can.
TEST(VoiceTest, LinesNeverOverlapWithAnyLengths)
{
    std::mt19937 random(11);
    const auto upTo = [&random](int most) { return std::uniform_int_distribution(0, most)(random); };
    constexpr std::array kKinds{CueKind::Instruction, CueKind::Count, CueKind::Encouragement, CueKind::Safety, CueKind::Breath};
    for (int round = 0; round < 600; ++round) {
        Routine routine = frontOfHips();
        if (round % 2) {
            std::vector<Line> lines;
            for (const Slot slot : {Slot::Say, Slot::Inside, Slot::End}) {
                lines.push_back(lineOf(std::array{"say", "with", "inside", "end"}[static_cast<std::size_t>(slot)], slot,
                                       kKinds[static_cast<std::size_t>(upTo(4))]));
                lines.back().brief = upTo(1) ? QStringLiteral("brief") : QString();
                lines.back().known = upTo(1);
                if (!upTo(3))
                    lines.pop_back();
            }
            routine = routineWith(lines, upTo(1));
        }
        Lengths lengths;
        for (const Phrase &phrase : spokenPhrases(routine, Phrasebook()))
            lengths.set(phrase.id, Millis{1 + upTo(upTo(1) ? 9'000 : 2'000)});
        Options options;
        options.pace = 0.5 + upTo(100) / 100.0;
        options.voice = std::array{Verbosity::Full, Verbosity::Brief, Verbosity::Count, Verbosity::Off}[static_cast<std::size_t>(upTo(3))];
        const Program program = compile(routine, options, Phrasebook(), lengths);
        expectNoTwoVoices(program, ", round " + std::to_string(round));
        std::array<Millis, 2> sides{};
        for (const Segment &segment : program.segments) {
            if (segment.side)
                sides[static_cast<std::size_t>(*segment.side)] += segment.length();
        }
        ASSERT_EQ(sides[0], sides[1]) << "round " << round;
    }
}

TEST(VoiceTest, ALineThatDoesNotFitIsSaidInItsShortForm)
{
    Line inside = lineOf("inside", Slot::Inside, CueKind::Encouragement);
    inside.brief = QStringLiteral("brief");
    Lengths lengths;
    lengths.set(QStringLiteral("inside"), Millis{4001}); // and a second before the move ends
    lengths.set(QStringLiteral("inside.brief"), Millis{4000});
    EXPECT_EQ(saidIn(routineWith({inside}), lengths), QStringList{QStringLiteral("inside.brief")});
    lengths.set(QStringLiteral("inside"), Millis{4000});
    EXPECT_EQ(saidIn(routineWith({inside}), lengths), QStringList{QStringLiteral("inside")});
    lengths.set(QStringLiteral("inside"), Millis{4001});
    lengths.set(QStringLiteral("inside.brief"), Millis{4001});
    EXPECT_EQ(saidIn(routineWith({inside}), lengths), QStringList{});
}

struct Rivals final
{
    CueKind inside;
    CueKind ending;
    QStringList said;
};

TEST(VoiceTest, OfTwoLinesTheOneWithLowerPriorityGivesWay)
{
    Lengths lengths;
    lengths.set(QStringLiteral("inside"), Millis{3900});
    lengths.set(QStringLiteral("end"), Millis{1200});
    const QString inside = QStringLiteral("inside");
    const QString end = QStringLiteral("end");
    for (const Rivals &rivals : {Rivals{CueKind::Encouragement, CueKind::Count, {end}}, Rivals{CueKind::Count, CueKind::Instruction, {end}},
                                 Rivals{CueKind::Instruction, CueKind::Count, {inside}}, Rivals{CueKind::Safety, CueKind::Count, {inside, end}}}) {
        const Routine routine = routineWith({lineOf("inside", Slot::Inside, rivals.inside), lineOf("end", Slot::End, rivals.ending)});
        EXPECT_EQ(saidIn(routine, lengths), rivals.said) << static_cast<int>(rivals.inside);
    }
}

TEST(VoiceTest, AMoveWaitsForALineForSafety)
{
    Lengths lengths;
    lengths.set(QStringLiteral("inside"), Millis{7000});
    const Routine routine = routineWith({lineOf("inside", Slot::Inside, CueKind::Safety)});
    EXPECT_EQ(compile(routine, {}, Phrasebook(), lengths).segments.front().length(), Millis{8000});
}

TEST(VoiceTest, BriefSaysShortFormsAndNoEncouragement)
{
    Options options;
    options.voice = Verbosity::Brief;
    const Program brief = compiled(options);
    QStringList texts;
    for (const Cue &cue : brief.cues) {
        EXPECT_NE(cue.kind, CueKind::Encouragement) << cue.text.toStdString();
        texts << cue.text;
    }
    EXPECT_TRUE(texts.contains(QStringLiteral("First of five. Slide out.")));
    EXPECT_FALSE(texts.contains(QStringLiteral("First of five. Breathe out, and slide your left heel away.")));
    EXPECT_LT(brief.duration(), compiled().duration());
}

TEST(VoiceTest, CountOnlySoundsCountsBreathsAndSafety)
{
    Options options;
    options.voice = Verbosity::Count;
    QStringList sounding;
    QStringList silent;
    for (const Cue &cue : compiled(options).cues)
        (sounds(cue, options.voice) ? sounding : silent) << cue.text;
    for (const auto *text : {u"Two of five. Slide out.", u"Last one. Slide out, and stay there.", u"Two. Turn in.", u"Three.", u"Breathe in.",
                             u"Stay here. If it's too much, bend that knee a little.", u"Well done. Sit a while before you stand."})
        EXPECT_TRUE(sounding.contains(QString::fromUtf16(text))) << QString::fromUtf16(text).toStdString();
    for (const auto *text : {u"Press, and slide it home.", u"Keep your knees bent, and rest your hands on your belly."})
        EXPECT_TRUE(silent.contains(QString::fromUtf16(text))) << QString::fromUtf16(text).toStdString();
}

TEST(VoiceTest, OffKeepsEveryCaptionAndItsTime)
{
    Options options;
    options.voice = Verbosity::Off;
    const Program program = compiled(options);
    EXPECT_EQ(program.duration(), compiled().duration());
    EXPECT_EQ(program.cues, compiled().cues);
    for (const Cue &cue : program.cues)
        EXPECT_EQ(sounds(cue, options.voice), !cue.spoken());
}

/// Off the path somebody has pressed something, and waits for an answer.
TEST(VoiceTest, AnswersAreSaidInCountOnly)
{
    Options options;
    options.voice = Verbosity::Count;
    Player player(frontOfHipsScript(), options);
    (void)player.advance(std::chrono::seconds{130});
    player.command(CommandKind::Pause);
    player.command(CommandKind::GoOn);
    const std::vector<ScheduledCue> heard = player.advance(Millis{2000});
    ASSERT_FALSE(heard.empty());
    EXPECT_EQ(heard.front().cue.text, QStringLiteral("Welcome back."));
    EXPECT_TRUE(sounds(heard.front().cue, Verbosity::Count));
    EXPECT_FALSE(sounds(heard.front().cue, Verbosity::Off));
}

TEST(VoiceTest, EveryVerbosityHasAName)
{
    for (const Verbosity voice : {Verbosity::Full, Verbosity::Brief, Verbosity::Count, Verbosity::Off})
        EXPECT_EQ(verbosityFromName(verbosityName(voice)), voice);
    EXPECT_FALSE(verbosityFromName(u"loud"));
}

} // namespace
} // namespace matside::test
