// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/compile/softcues.h"

#include "model/engineids.h"

#include <algorithm>
#include <iterator>

namespace matside {

namespace {

/// The sound swells while the body slows down, and is full as it arrives.
constexpr Millis kBeforeArrival{300};
// Nominal lengths, as of every chime.
constexpr Millis kHomeLength{700};
constexpr Millis kPulseLength{400};
/// A longer silence is divided by pulses into parts of at most kBetween (docs/sources.md, "Sound").
constexpr Millis kLongestSilence{6000};
constexpr Millis kBetween{5000};
/// A pulse moves to the beginning of a move that is as near as this: the breath turns there, or the body sets off.
constexpr Millis kNear{1000};

/// The beginning of a move that is near this position, or the position itself.
Millis atTheNearestMove(const Program &program, Millis position)
{
    const Segment &here = program.segments[static_cast<std::size_t>(program.segmentAt(position))];
    if (position - here.start <= kNear)
        return here.start;
    return here.end - position <= kNear ? here.end : position;
}

} // namespace

Cue homeCue(const Segment &segment, int index)
{
    return chimeCue(engine::chime::kHome, std::max(segment.start, segment.end - kBeforeArrival), kHomeLength, segment.side,
                    index);
}

void addPulses(Program &program)
{
    if (!program.options.pulse || program.options.voice == Verbosity::Off)
        return;
    std::vector<Cue> pulses;
    const auto fill = [&](Millis from, Millis to) {
        if (to - from <= kLongestSilence)
            return;
        const auto parts = (to - from - Millis{1}) / kBetween + 1;
        for (auto part = decltype(parts){1}; part < parts; ++part) {
            const Millis at = atTheNearestMove(program, from + (to - from) * part / parts);
            const int index = program.segmentAt(at);
            pulses.push_back(chimeCue(engine::chime::kPulse, at, kPulseLength,
                                      program.segments[static_cast<std::size_t>(index)].side, index));
        }
    };
    const Millis end = program.loopFrom.value_or(program.duration());
    Millis silentFrom{0};
    for (const Cue &cue : program.cues) {
        if (!sounds(cue, program.options.voice))
            continue;
        fill(silentFrom, std::min(cue.at, end));
        silentFrom = std::max(silentFrom, cue.end());
    }
    fill(silentFrom, end);
    program.cues.insert(program.cues.end(), std::make_move_iterator(pulses.begin()),
                        std::make_move_iterator(pulses.end()));
    std::stable_sort(program.cues.begin(), program.cues.end(), [](const Cue &a, const Cue &b) { return a.at < b.at; });
}

} // namespace matside
