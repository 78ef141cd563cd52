// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/program/moment.h"

#include "model/engineids.h"

#include <algorithm>

namespace matside {

namespace {

/// The sentence that is being said at this position, the last of several; null in silence.
const Cue *captionAt(const Program &program, Millis position)
{
    for (std::size_t index = program.cueAt(position + Millis{1}); index-- > 0;) {
        const Cue &cue = program.cues[index];
        if (cue.spoken() && position < cue.end())
            return &cue;
        // No line is longer than a minute: a line that began earlier is over.
        if (position - cue.at > std::chrono::minutes{1})
            break;
    }
    return nullptr;
}

/// How long nothing is said from this position on, up to the end of the program.
Millis quietAt(const Program &program, Millis position)
{
    for (std::size_t index = program.cueAt(position); index < program.cues.size(); ++index) {
        if (program.cues[index].spoken())
            return program.cues[index].at - position;
    }
    return program.duration() - position;
}

/// The number of "three, two, one" that began last in this segment; 0 before it.
int countInAt(const Program &program, int segment, Millis position)
{
    for (std::size_t index = program.cueAt(position + Millis{1}); index-- > 0;) {
        const Cue &cue = program.cues[index];
        if (cue.segment != segment)
            return 0;
        const auto number = std::find(engine::line::kCount.begin(), engine::line::kCount.end(), cue.line);
        if (number != engine::line::kCount.end())
            return static_cast<int>(engine::line::kCount.end() - number);
    }
    return 0;
}

/// The reach that the ghost shows: where this repetition goes, during its way out and in the move before it.
std::optional<double> ghostAt(const Program &program, int index)
{
    const Segment &segment = program.segments[static_cast<std::size_t>(index)];
    if (segment.to.reach > segment.from.reach)
        return segment.to.reach;
    const auto next = static_cast<std::size_t>(index) + 1;
    if (segment.works && next < program.segments.size()) {
        const Segment &following = program.segments[next];
        if (following.works && following.side == segment.side && following.to.reach > following.from.reach)
            return following.to.reach;
    }
    return std::nullopt;
}

int signOf(double difference)
{
    return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

} // namespace

Moment momentAt(const Program &program, Millis position)
{
    Moment moment;
    moment.duration = program.duration();
    moment.position = std::clamp(position, Millis{0}, moment.duration);
    const int index = program.segmentAt(moment.position);
    const Segment &segment = program.segments[static_cast<std::size_t>(index)];
    const Cell &cell = program.cells[static_cast<std::size_t>(segment.cell)];
    moment.cell = segment.cell;
    moment.step = segment.step;
    moment.move = segment.move;
    moment.motion = segment.motion;
    moment.title = segment.title;
    moment.stepTitle = cell.title;
    moment.sentence = segment.idle;
    moment.describes = cell.describes;
    if (const Cue *cue = captionAt(program, moment.position)) {
        moment.caption = cue->text;
        moment.captionSaid = static_cast<double>((moment.position - cue->at).count())
                             / static_cast<double>(std::max<Millis::rep>(1, cue->length.count()));
    } else {
        moment.quiet = quietAt(program, moment.position);
    }
    moment.side = segment.side;
    moment.works = segment.works;
    moment.rep = segment.rep;
    moment.reps = segment.reps;
    moment.set = segment.set;
    moment.sets = segment.sets;
    moment.round = segment.round;
    moment.rounds = segment.rounds;
    moment.moveLeft = segment.end - moment.position;
    moment.moveLength = segment.length();
    moment.fraction = segment.fractionAt(moment.position);
    moment.body = segment.bodyAt(moment.fraction);
    moment.moves = true;
    const bool underWay = moment.fraction >= segment.hinge;
    moment.goes = underWay ? signOf(segment.to.reach - segment.from.reach) : 0;
    moment.turns = underWay ? signOf(segment.to.turn - segment.from.turn) : 0;
    moment.ghostReach = ghostAt(program, index);
    moment.countIn = countInAt(program, index, moment.position);
    const bool isTakenAway = program.unsupportedFrom && moment.position >= *program.unsupportedFrom;
    moment.support = isTakenAway ? QString(engine::kNoSupport) : program.support;
    moment.gate = segment.gate;
    const auto next = std::find_if(program.segments.begin() + index, program.segments.end(),
                                   [&segment](const Segment &later) { return later.title != segment.title; });
    if (next != program.segments.end())
        moment.nextTitle = next->title;
    moment.heldShort = segment.works && program.options.ceiling[segment.side] < 1.0;
    return moment;
}

} // namespace matside
