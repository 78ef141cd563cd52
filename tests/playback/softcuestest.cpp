// SPDX-License-Identifier: GPL-3.0-or-later
// The sounds that playback rings by itself, for eyes that are shut.
#include "playback/compile/softcues.h"

#include "playing.h"

#include <algorithm>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

const QString kHome = QStringLiteral("chime-home");

Program compiled(Options options)
{
    const ScriptPtr script = frontOfHipsScript();
    return compile(script->routine, options, script->phrasebook, script->lengths);
}

Options withPulse()
{
    Options options;
    options.pulse = true;
    return options;
}

bool isPulse(const Cue &cue)
{
    return cue.id == QLatin1String("chime-pulse");
}

int count(const Program &program, bool (*holds)(const Cue &))
{
    return static_cast<int>(std::count_if(program.cues.begin(), program.cues.end(), holds));
}

/// The longest time without a sound, up to the end or to where the program goes round.
Millis longestSilence(const Program &program)
{
    Millis longest{0};
    Millis from{0};
    for (const Cue &cue : program.cues) {
        if (!sounds(cue, program.options.voice))
            continue;
        longest = std::max(longest, cue.at - from);
        from = std::max(from, cue.end());
    }
    return std::max(longest, program.loopFrom.value_or(program.duration()) - from);
}

class SoftCuesTest : public Playing
{
};

TEST_F(SoftCuesTest, EveryHeelThatArrivesAtHomeIsHeard)
{
    const Program program = compiled({});
    int arrivals = 0;
    for (std::size_t index = 0; index < program.segments.size(); ++index) {
        const Segment &segment = program.segments[index];
        const auto heard = std::count_if(program.cues.begin(), program.cues.end(), [&](const Cue &cue) {
            return cue.id == kHome && cue.segment == static_cast<int>(index) && cue.at >= segment.end - 500ms
                   && cue.at < segment.end && cue.side == segment.side;
        });
        const bool arrives = segment.from.reach > 0 && segment.to.reach <= 0;
        EXPECT_EQ(heard, arrives ? 1 : 0) << segment.move.toStdString();
        arrivals += arrives;
    }
    EXPECT_EQ(arrivals, 10);
    EXPECT_EQ(count(program, [](const Cue &cue) { return cue.id == kHome; }), arrivals);
}

TEST_F(SoftCuesTest, AHeelThatComesHomeAfterAComplaintIsHeard)
{
    goTo("rest-long", Side::Left, 3);
    player.command(CommandKind::Complain);
    advance(8s);
    player.command(CommandKind::Main);
    int homes = 0;
    for (int step = 0; step < 300 && player.body().reach > 0; ++step) {
        for (const ScheduledCue &cue : player.advance(100ms))
            homes += cue.cue.id == kHome;
    }
    EXPECT_EQ(homes, 1);
}

TEST_F(SoftCuesTest, AHeelThatIsTakenToBeAtHomeIsNotAnnounced)
{
    goTo("rest-long", Side::Left, 3);
    pauseFor(60s);
    player.command(CommandKind::GoOn);
    int homes = 0;
    for (int step = 0; step < 300 && player.body().reach > 0; ++step) {
        for (const ScheduledCue &cue : player.advance(100ms))
            homes += cue.cue.id == kHome;
    }
    EXPECT_EQ(player.body().reach, 0);
    EXPECT_EQ(homes, 0);
}

TEST_F(SoftCuesTest, NoSilenceIsLongerThanSevenSeconds)
{
    EXPECT_GT(longestSilence(compiled({})), 10s) << "without the pulse";
    for (const double pace : {.5, 1.0, 1.5}) {
        for (const Verbosity voice : {Verbosity::Full, Verbosity::Brief, Verbosity::Count}) {
            Options options = withPulse();
            options.pace = pace;
            options.voice = voice;
            EXPECT_LE(longestSilence(compiled(options)), 7s) << pace << ' ' << verbosityName(voice).toStdString();
        }
    }
}

TEST_F(SoftCuesTest, NoPulseIsHeardBesideAnotherSound)
{
    const Program program = compiled(withPulse());
    for (std::size_t index = 1; index + 1 < program.cues.size(); ++index) {
        const Cue &cue = program.cues[index];
        if (!isPulse(cue))
            continue;
        EXPECT_GE(cue.at - program.cues[index - 1].end(), 1s);
        EXPECT_GE(program.cues[index + 1].at - cue.end(), 1s);
        EXPECT_EQ(program.segmentAt(cue.at), cue.segment);
    }
    EXPECT_GT(count(program, isPulse), 10);
}

TEST_F(SoftCuesTest, PulsesChangeNothingElse)
{
    Program with = compiled(withPulse());
    const Program without = compiled({});
    std::erase_if(with.cues, isPulse);
    EXPECT_EQ(with.cues, without.cues);
    EXPECT_EQ(with.duration(), without.duration());
    EXPECT_EQ(count(without, isPulse), 0);
}

TEST_F(SoftCuesTest, NobodyHearsAPulseWithoutAVoice)
{
    Options options = withPulse();
    options.voice = Verbosity::Off;
    EXPECT_EQ(count(compiled(options), isPulse), 0);
}

TEST_F(SoftCuesTest, AnInterludePulsesUntilItWaitsForThePerson)
{
    Options options = withPulse();
    options.toTheMat = 40s;
    player = Player(frontOfHipsScript(), options);
    const Program &way = player.interlude()->cursor.program();
    EXPECT_EQ(way.duration(), 40s);
    EXPECT_LE(longestSilence(way), 7s);
    advance(41s);
    player.command(CommandKind::Main); // holds the gate
    ASSERT_EQ(player.phase(), Phase::Waiting);
    const Program &waiting = player.interlude()->cursor.program();
    ASSERT_TRUE(waiting.loopFrom);
    for (const Cue &cue : waiting.cues)
        EXPECT_TRUE(!isPulse(cue) || cue.at < *waiting.loopFrom);
}

TEST_F(SoftCuesTest, APulseOfAnInterludeThatIsJoinedToAnotherIsNotDoubled)
{
    Options options = withPulse();
    player = Player(frontOfHipsScript(), options);
    goTo("rest-long", Side::Left, 3);
    pauseFor(130s);
    player.command(CommandKind::GoOn); // settles for half a minute
    advance(3s);
    player.command(CommandKind::Slower); // its answer goes before the rest of the detour
    const Program &detour = player.interlude()->cursor.program();
    std::vector<Millis> pulses;
    for (const Cue &cue : detour.cues) {
        if (isPulse(cue))
            pulses.push_back(cue.at);
    }
    ASSERT_GT(pulses.size(), 1U);
    for (std::size_t index = 1; index < pulses.size(); ++index)
        EXPECT_GE(pulses[index] - pulses[index - 1], 2s);
}

} // namespace
} // namespace matside::test
