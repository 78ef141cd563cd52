// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a routine, compiles it with random options, and plays it with 200 random commands. libFuzzer makes the routines.
#include "model/routinereader.h"
#include "input.h"
#include "require.h"
#include "routinemutator.h"
#include "support/shipped.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t maxSize);

namespace matside::fuzz {
namespace {

constexpr int kCommands = 200;
/// A command compiles again: a long routine gets fewer of them, so that one input stays under a second.
constexpr std::size_t kManySegments = 250;
constexpr int kCommandsOfALongRoutine = 40;
constexpr double kNoJump = 1e-6;

/// The commands and options of one input: those of its last line, which is a comment that the mutator changes.
class Choices final
{
public:
    explicit Choices(const QByteArray &text)
    {
        const QByteArray lastLine = text.mid(text.lastIndexOf('\n') + 1);
        std::uint32_t seed = 2166136261u; // FNV-1a
        for (const char c : lastLine)
            seed = (seed ^ static_cast<std::uint8_t>(c)) * 16777619u;
        m_random.seed(seed);
    }

    int upTo(int most) { return static_cast<int>(m_random() % (static_cast<std::uint32_t>(most) + 1)); }

    Options options(const Routine &routine)
    {
        Options options;
        options.first = upTo(1) == 0 ? Side::Left : Side::Right;
        options.sides = std::array{Sides::Both, Sides::Both, Sides::LeftOnly, Sides::RightOnly}[index(3)];
        options.pace = std::array{0.5, 0.75, 1.0, 1.25, 1.5}[index(4)];
        options.gates = upTo(2) == 0 ? Gates::Wait : Gates::GoOn;
        options.voice = std::array{Verbosity::Full, Verbosity::Brief, Verbosity::Count, Verbosity::Off}[index(3)];
        for (const Choice &choice : routine.choices)
            options.choices.insert(choice.id, choice.values[index(static_cast<int>(choice.values.size()) - 1)]);
        if (!routine.supports.empty())
            options.support = routine.supports[index(static_cast<int>(routine.supports.size()) - 1)].id;
        return options;
    }

    Command command(const Player &player)
    {
        const CommandKind kind = kCommandKinds[index(static_cast<int>(kCommandKinds.size()) - 1)];
        if (kind == CommandKind::Leave && upTo(9) > 0)
            return CommandKind::Main; // nearly every sequence would end early
        if (kind != CommandKind::JumpTo)
            return kind;
        const auto &cells = player.program()->cells;
        return cells.empty() ? Command(CommandKind::Next)
                             : Command(cells[index(static_cast<int>(cells.size()) - 1)].place);
    }

    Millis pause() { return Millis{upTo(std::array{400, 3'000, 9'000, 20'000, 130'000}[index(4)])}; }

private:
    std::size_t index(int most) { return static_cast<std::size_t>(upTo(most)); }

    std::minstd_rand m_random;
};

void checkProblems(const Problems &problems)
{
    require(!problems.empty(), "a refused routine has a problem");
    for (const Problem &problem : problems) {
        if (problem.code != Problem::Code::More)
            require(problem.line >= 1 && problem.column >= 1, "a problem has a place");
        require(problem.sentence.endsWith(QLatin1Char('.')) && problem.sentence.size() < 500,
                "a problem is one short sentence");
    }
}

void checkProgram(const Program &program)
{
    require(!program.segments.empty(), "a program has a segment");
    Millis end{0};
    for (const Segment &segment : program.segments) {
        require(segment.start == end && segment.end >= segment.start, "segments are contiguous");
        require(segment.to.reach >= 0 && segment.to.reach <= 1, "the reach is a share");
        end = segment.end;
    }
    const auto earlier = [](const Cue &a, const Cue &b) { return a.at < b.at; };
    require(std::is_sorted(program.cues.begin(), program.cues.end(), earlier), "cues are sorted");
    Millis voiceEnds{0};
    for (const Cue &cue : program.cues) {
        require(cue.at >= Millis{0} && cue.at <= end, "a cue is inside its program");
        require(!cue.spoken() || cue.at >= voiceEnds, "sentences do not overlap");
        voiceEnds = cue.spoken() ? cue.end() : voiceEnds;
    }
}

void checkMoment(const Player &player)
{
    require(player.position() >= Millis{0} && player.position() <= player.program()->duration(),
            "the position is in the program");
    const Moment moment = player.moment();
    require(moment.fraction >= 0 && moment.fraction <= 1, "the fraction is a share");
    require(moment.captionSaid >= 0 && moment.captionSaid <= 1, "the caption's share is a share");
    Millis last{0};
    for (const ScheduledCue &cue : player.ahead(Millis{1500})) {
        require(cue.in >= last && cue.in <= Millis{1500}, "cues ahead are in order");
        last = cue.in;
    }
}

void play(const Routine &routine, Choices &choices)
{
    const Options options = choices.options(routine);
    if (!reasonAgainst(routine, options).isEmpty())
        return;
    checkProgram(compile(routine, options, Phrasebook(), Lengths()));
    Player player(std::make_shared<const Script>(Script{routine, Phrasebook(), Lengths()}), options);
    int commands = player.program()->segments.size() > kManySegments ? kCommandsOfALongRoutine : kCommands;
    for (; commands > 0 && player.phase() != Phase::Done; --commands) {
        const Millis length = choices.pause();
        Millis last{0};
        for (const ScheduledCue &heard : player.advance(length)) {
            require(heard.in >= last && heard.in <= length, "cues are heard in order");
            last = heard.in;
        }
        if (player.phase() == Phase::Done)
            return;
        const Body before = player.body();
        player.command(choices.command(player));
        checkMoment(player);
        if (player.phase() == Phase::Done)
            return;
        require(std::abs(player.body().reach - before.reach) < kNoJump, "a command does not move the heel");
        require(std::abs(player.body().turn - before.turn) < kNoJump, "a command does not turn the thigh");
    }
}

} // namespace
} // namespace matside::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t maxSize, unsigned seed)
{
    if (seed % 4 == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    matside::fuzz::RoutineMutator mutator(seed);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): libFuzzer's bytes are the text
    const std::string text = mutator.mutated(std::string(reinterpret_cast<const char *>(data), size));
    const std::size_t length = std::min(text.size(), maxSize);
    std::memcpy(data, text.data(), length);
    return length;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace matside;
    const QByteArray text = fuzz::bytesOf(data, size);
    const Result<Routine> routine = parseRoutine(text, QStringLiteral("fuzz.toml"), test::shippedVocabulary());
    if (!routine) {
        if (routine.problems().at(0).code != Problem::Code::CannotRead)
            fuzz::checkProblems(routine.problems());
        return 0;
    }
    fuzz::Choices choices(text);
    fuzz::play(*routine, choices);
    return 0;
}
