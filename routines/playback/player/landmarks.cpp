// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/player/landmarks.h"

#include <algorithm>
#include <utility>

namespace matside::landmarks {

namespace {

Place endOf(const Program &program)
{
    return program.placeAt(program.duration());
}

/// Before the body is at home again, a later step goes on inside this repetition.
bool goesOnInALaterStep(const Program &program, int segment)
{
    const auto begin = program.segments.begin() + segment + 1;
    const auto home = std::find_if(begin, program.segments.end(), [](const Segment &one) { return one.from.reach <= 0; });
    return std::any_of(begin, home, [](const Segment &one) { return one.isInTheLongOne(); });
}

/// The first place from an index on for which this holds; the end of the program when there is none.
template <typename Range, typename Holds>
Place firstFrom(const Program &program, const Range &range, int index, Holds holds)
{
    const auto found = std::find_if(range.begin() + index, range.end(), holds);
    return found == range.end() ? endOf(program) : found->place;
}

bool alternates(const Part &part)
{
    return std::any_of(part.steps.begin(), part.steps.end(),
                       [](const Step &step) { return step.alternation != Alternation::None; });
}

} // namespace

Place startOfRepetition(const Program &program, int segment)
{
    const auto &segments = program.segments;
    auto at = static_cast<std::size_t>(segment);
    while (at > 0 && segments[at].isInTheLongOne() && segments[at - 1].side == segments[at].side)
        --at;
    if (segments[at].place.repetition == 0) {
        while (at > 0 && segments[at].from.reach > 0 && segments[at - 1].side == segments[at].side)
            --at;
        const bool restsBefore =
            at > 0 && segments[at].to.reach > 0 && segments[at - 1].place.sameStep(segments[at].place)
            && segments[at - 1].place.after == segments[at].place.after && segments[at - 1].isStill();
        return segments[restsBefore ? at - 1 : at].place;
    }
    while (at > 0 && segments[at - 1].place.sameStep(segments[at].place)
           && segments[at - 1].place.set == segments[at].place.set && !segments[at - 1].place.resting
           && segments[at - 1].place.repetition == segments[at].place.repetition)
        --at;
    return segments[at].place;
}

Place startOfNested(const Program &program, int segment)
{
    const auto &segments = program.segments;
    auto at = static_cast<std::size_t>(segment);
    while (at > 0 && segments[at - 1].place.sameStep(segments[at].place)
           && segments[at - 1].place.nested == segments[at].place.nested)
        --at;
    return segments[at].place;
}

Place startOfBreath(const Program &program, int segment)
{
    const auto &segments = program.segments;
    auto at = static_cast<std::size_t>(segment);
    while (at > 0 && segments[at].from.breath > 0 && segments[at - 1].place.sameStep(segments[at].place))
        --at;
    return segments[at].place;
}

Place nextHome(const Program &program, int segment)
{
    return firstFrom(program, program.segments, segment + 1,
                     [](const Segment &later) { return later.from.reach <= 0; });
}

Place nextStepHome(const Program &program, int segment)
{
    const int cell = program.segments[static_cast<std::size_t>(segment)].cell;
    return firstFrom(program, program.segments, segment + 1,
                     [cell](const Segment &later) { return later.cell != cell && later.from.reach <= 0; });
}

Place endOfSide(const Program &program, int segment)
{
    const Segment &now = program.segments[static_cast<std::size_t>(segment)];
    return firstFrom(program, program.cells, now.cell + 1,
                     [&now](const Cell &later) { return !now.place.side || later.side != now.place.side; });
}

Place afterPause(const Program &program, Millis position, bool assumedHome, bool asPlanned)
{
    const int index = program.segmentAt(position);
    const Segment &now = program.segments[static_cast<std::size_t>(index)];
    if (!now.works)
        return startOfBreath(program, index);
    if (now.rep == 0 && now.from.reach <= 0 && now.to.reach <= 0) // nothing is counted and nothing goes away: the step's
        return program.cells[static_cast<std::size_t>(now.cell)].place; // first words name the side
    if (!assumedHome)
        return now.bringsHome && asPlanned ? program.placeAt(position) : now.place;
    if (now.bringsHome || (now.isInTheLongOne() && now.place.after))
        return nextHome(program, index);
    return now.place.nested > 0 ? startOfNested(program, index) : startOfRepetition(program, index);
}

std::optional<Place> unfinishedAt(const Program &program, Millis position)
{
    const Segment &now = program.segments[static_cast<std::size_t>(program.segmentAt(position))];
    if (program.options.ending == Ending::Gently || now.cell == 0)
        return std::nullopt;
    return afterPause(program, position, true, true);
}

Place afterEasing(const Program &program, int segment, bool isAway)
{
    const Segment &now = program.segments[static_cast<std::size_t>(segment)];
    if (!now.works)
        return now.place;
    if (!isAway)
        return startOfRepetition(program, segment);
    if (now.isInTheLongOne())
        return nextStepHome(program, segment);
    if (now.bringsHome)
        return nextHome(program, segment);
    // A repetition in which a later step goes on is done once more, shorter; any other is over.
    return goesOnInALaterStep(program, segment) ? startOfRepetition(program, segment) : nextHome(program, segment);
}

bool matters(const Cue &cue)
{
    return cue.spoken() && cue.kind != CueKind::Encouragement && cue.kind != CueKind::LeadIn;
}

std::optional<Cue> sentenceAt(const Program &program, Millis position)
{
    const int here = program.segmentAt(position);
    const auto said = std::find_if(program.cues.begin(), program.cues.end(), [&](const Cue &cue) {
        return cue.segment == here && matters(cue) && cue.at < position && position < cue.end();
    });
    return said == program.cues.end() ? std::nullopt : std::optional(*said);
}

std::optional<Cue> lastSentence(const Program &program, Millis position)
{
    const int cell = program.segments[static_cast<std::size_t>(program.segmentAt(position))].cell;
    for (std::size_t index = program.cueAt(position + Millis{1}); index-- > 0;) {
        const Cue &cue = program.cues[index];
        if (program.segments[static_cast<std::size_t>(cue.segment)].cell != cell)
            return std::nullopt;
        if (matters(cue))
            return cue;
    }
    return std::nullopt;
}

const Part &partAt(const Routine &routine, const Place &place)
{
    return routine.parts[static_cast<std::size_t>(place.part)];
}

const Step &stepAt(const Routine &routine, const Place &place)
{
    return partAt(routine, place).steps[static_cast<std::size_t>(place.step)];
}

bool exists(const Routine &routine, const Place &place)
{
    const bool hasPart = place.part >= 0 && place.part < std::ssize(routine.parts);
    return hasPart && place.step >= 0 && place.step < std::ssize(partAt(routine, place).steps);
}

bool isCountChosen(const Part &part, int step)
{
    const Step &own = part.steps[static_cast<std::size_t>(step)];
    const auto counted = std::find_if(part.steps.begin(), part.steps.end(),
                                      [&own](const Step &other) { return other.id == own.continues; });
    return !(counted != part.steps.end() ? *counted : own).timesChoice.isEmpty();
}

int cellOfSide(const Program &program, int cell, Side side)
{
    const auto last = static_cast<int>(program.cells.size()) - 1;
    for (int away = 0; away <= last; ++away) {
        for (const int near : {cell - away, cell + away}) {
            if (near >= 0 && near <= last && program.cells[static_cast<std::size_t>(near)].side == side)
                return near;
        }
    }
    return cell;
}

bool settlesIn(const Routine &routine, const Place &place)
{
    const Part &part = partAt(routine, place);
    return isOnSupport(routine, place) || (part.works() && !part.closing);
}

bool hasSides(const Routine &routine)
{
    return std::any_of(routine.parts.begin(), routine.parts.end(),
                       [](const Part &part) { return part.isSided() || alternates(part); });
}

bool sidesHaveBegun(const Routine &routine, const Place &place)
{
    const auto firstSided =
        std::find_if(routine.parts.begin(), routine.parts.end(), [](const Part &part) { return part.isSided() || alternates(part); });
    return place.part >= std::distance(routine.parts.begin(), firstSided);
}

bool supportIsPlaced(const Routine &routine, const Place &place)
{
    for (int part = 0; part < std::ssize(routine.parts); ++part) {
        const std::vector<Step> &steps = routine.parts[static_cast<std::size_t>(part)].steps;
        for (int step = 0; step < std::ssize(steps); ++step) {
            const bool isLater = std::pair(part, step) > std::pair(place.part, place.step);
            if (steps[static_cast<std::size_t>(step)].placesSupport && isLater)
                return false;
        }
    }
    return true;
}

bool isOnSupport(const Routine &routine, const Place &place)
{
    const Part &part = partAt(routine, place);
    if (part.isSided())
        return true;
    if (part.closing)
        return false;
    for (int index = 0; index <= place.part; ++index) {
        const std::vector<Step> &steps = routine.parts[static_cast<std::size_t>(index)].steps;
        const auto end = index < place.part ? steps.end() : steps.begin() + place.step;
        if (std::any_of(steps.begin(), end, [](const Step &step) { return step.placesSupport; }))
            return true;
    }
    return false;
}

bool isReadyFor(const Routine &routine, const Place &to, const Place &here, Side first)
{
    const Part &part = partAt(routine, here);
    if (part.isSided() || part.closing || !isBefore(here, to, first))
        return true;
    const auto placesSupport = [](const Step &step) { return step.placesSupport; };
    const bool isEverPlaced = std::any_of(routine.parts.begin(), routine.parts.end(), [&](const Part &each) {
        return std::any_of(each.steps.begin(), each.steps.end(), placesSupport);
    });
    const bool placesItHere = placesSupport(part.steps[static_cast<std::size_t>(here.step)]);
    return isOnSupport(routine, to) ? isEverPlaced && !placesItHere && supportIsPlaced(routine, here) : placesItHere;
}

bool mustSettle(const Program &program, const Routine &routine, Millis from, const Place &to)
{
    const Segment &here = program.segments[static_cast<std::size_t>(program.segmentAt(from))];
    if (!partAt(routine, to).works() || here.place.part == to.part)
        return false;
    const auto next = static_cast<std::size_t>(here.cell) + 1;
    const bool isNext = next < program.cells.size() && program.cells[next].place.sameStep(to);
    return here.place.part > to.part || !isNext;
}

} // namespace matside::landmarks
