// SPDX-License-Identifier: GPL-3.0-or-later
// What compile() costs by the number of segments: issue 15 allows 20 ms for 10,000, and the time grows evenly with them.
#include "playback/compile/compile.h"

#include <benchmark/benchmark.h>

namespace matside {
namespace {

constexpr int kMovesOfARepetition = 4;

/// A step with so many repetitions of four moves, which say and count.
Routine longRoutine(int segments)
{
    Line line;
    line.id = QStringLiteral("count");
    line.text = QStringLiteral("{N} of {total}. Slide out.");
    Step step;
    step.id = QStringLiteral("step");
    step.title = QStringLiteral("Step");
    step.sentence = QStringLiteral("Slowly.");
    step.counted = true;
    step.times = segments / kMovesOfARepetition;
    for (int number = 0; number < kMovesOfARepetition; ++number) {
        Move move;
        move.name = QStringLiteral("move-%1").arg(number);
        move.motion = QStringLiteral("slide");
        move.length = Millis{3000};
        if (number == 0)
            move.lines = {line};
        move.reach = number == 1 ? ReachTarget::Plan : number == 3 ? ReachTarget::Home : ReachTarget::Keep;
        step.moves.push_back(move);
    }
    Part part;
    part.id = QStringLiteral("part");
    part.title = QStringLiteral("Part");
    part.steps = {step};
    Routine routine;
    routine.id = QStringLiteral("long");
    routine.title = QStringLiteral("Long");
    routine.parts = {part};
    return routine;
}

void compileSegments(benchmark::State &state)
{
    const Routine routine = longRoutine(static_cast<int>(state.range(0)));
    const Phrasebook phrasebook;
    const Lengths lengths;
    std::size_t segments = 0;
    for (const auto &_ : state) {
        const Program program = compile(routine, {}, phrasebook, lengths);
        segments = program.segments.size();
        benchmark::DoNotOptimize(segments);
    }
    state.counters["segments"] = static_cast<double>(segments);
    state.SetComplexityN(state.range(0));
}

BENCHMARK(compileSegments)->RangeMultiplier(10)->Range(100, 10'000)->Unit(benchmark::kMillisecond)->Complexity();

} // namespace
} // namespace matside
