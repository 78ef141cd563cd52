// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/compile/moveplacer.h"

#include "model/engineids.h"
#include "playback/compile/course.h"
#include "playback/compile/softcues.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace matside {

namespace {

/// Nominal, so that a caption or a log can show it; the sound itself fades on its own.
constexpr Millis kChimeLength{900};
/// Silence between the line of a gate and its hold or its count.
constexpr Millis kAfterGateLine{500};
/// Silence between two spoken lines of one move.
constexpr Millis kAir{100};

Millis scaled(Millis length, double pace)
{
    return Millis{std::llround(static_cast<double>(length.count()) / pace)};
}

} // namespace

MovePlacer::MovePlacer(const Routine &routine, const Options &options, const Phrasebook &phrasebook,
                       const Lengths &lengths, const std::optional<Standing> &standing)
    : m_routine(routine),
      m_options(options),
      m_phrasebook(phrasebook),
      m_lengths(lengths),
      m_standing(standing)
{
    m_program.routine = routine.id;
    m_program.title = routine.title;
    m_program.version = routine.version;
    m_program.options = options;
    m_program.support = supportOf(routine, options);
    m_program.isHinged = standing.has_value();
    m_program.segments.reserve(160);
    m_program.cues.reserve(200);
}

void MovePlacer::beginPass(std::optional<Side> side, Count round)
{
    m_side = side;
    m_round = round;
    m_heard.clear();
    m_body = {};
}

void MovePlacer::beginStep(const Part &part, const Step &step, const Place &place)
{
    m_part = part.id;
    m_set = {};
    m_arguments = argumentsFor(m_routine, step, m_side);
    m_arguments.round = m_round;
    Cell cell;
    cell.place = place;
    cell.part = part.id;
    cell.step = step.id;
    cell.partTitle = part.title;
    cell.title = m_phrasebook.fill(step.title, m_arguments);
    cell.sentence = m_phrasebook.fill(step.sentence, m_arguments);
    cell.describes = m_phrasebook.fill(step.describes, m_arguments);
    cell.side = m_side;
    cell.start = m_now;
    m_program.cells.push_back(std::move(cell));
    m_cellIsTold = false;
}

void MovePlacer::beginSet(Count set)
{
    m_set = set;
}

bool MovePlacer::isEased(const Step &step) const
{
    return (m_side || step.isAway()) && m_options.isEased(m_side);
}

void MovePlacer::endStep()
{
    Cell &cell = m_program.cells.back();
    cell.end = m_now;
    // A step without a move under these options has no cell.
    if (cell.end == cell.start)
        m_program.cells.pop_back();
}

Program MovePlacer::take()
{
    std::stable_sort(m_program.cues.begin(), m_program.cues.end(),
                     [](const Cue &a, const Cue &b) { return a.at < b.at; });
    addPulses(m_program);
    return std::move(m_program);
}

MovePlacer::Spoken MovePlacer::pick(const Move &move, Slot slot, const Circumstances &now) const
{
    for (const Line &line : move.lines) {
        if (line.slot != slot || !now.allow(line.when))
            continue;
        Spoken spoken;
        spoken.line = &line;
        spoken.phrase = m_phrasebook.phrase(line, m_arguments);
        spoken.length = m_lengths.of(spoken.phrase.id, spoken.phrase.text);
        spoken.longest = m_side ? longestOf(line, m_arguments, m_phrasebook, m_lengths) : spoken.length;
        return asChosen(spoken);
    }
    return {};
}

/// The line as Options::voice wants it: with less voice the short form where there is one, and no encouragement.
MovePlacer::Spoken MovePlacer::asChosen(const Spoken &spoken) const
{
    if (m_options.voice == Verbosity::Full || m_options.voice == Verbosity::Off)
        return spoken;
    if (spoken.line->kind == CueKind::Encouragement)
        return {};
    const Spoken shorter = shortened(spoken);
    return shorter ? shorter : spoken;
}

MovePlacer::Spoken MovePlacer::shortened(const Spoken &spoken) const
{
    const auto brief = m_phrasebook.brief(*spoken.line, m_arguments);
    if (!brief)
        return {};
    Spoken shorter = spoken;
    shorter.phrase = *brief;
    shorter.length = m_lengths.of(brief->id, brief->text);
    shorter.longest = shorter.length;
    if (m_side) {
        PhraseArguments mirrored = m_arguments;
        mirrored.side = otherSide(*m_side);
        if (const auto other = m_phrasebook.brief(*spoken.line, mirrored))
            shorter.longest = std::max(shorter.length, m_lengths.of(other->id, other->text));
    }
    return shorter;
}

Millis MovePlacer::leadAfter(const Spoken &opening) const
{
    const bool known = opening.line->known || opening.line->slot == Slot::With || m_heard.contains(opening.line->id);
    return known ? m_routine.tempo.leadInKnown : m_routine.tempo.leadIn;
}

/// How long before the end of its move this line begins: before "three, two, one" where there is that, else in the tail.
Millis MovePlacer::earliness(const Spoken &ending, bool counts) const
{
    if (counts)
        return ending.longest + kAir + kCountLength;
    return std::max(ending.longest, std::min(ending.longest + kAir, m_routine.tempo.tail));
}

/// How long before the end of the move a line inside it has to be over.
Millis MovePlacer::insideMargin(const Spoken &ending, bool counts) const
{
    const Millis margin = counts ? kCountLength + kAir : m_routine.tempo.insideMargin;
    return ending ? std::max(margin, earliness(ending, counts) + kAir) : margin;
}

/// The length of a move whose last line is longer than the tail: the move ends as much later, after all its lines.
Millis MovePlacer::stretched(Millis length, Millis before, bool counts, const Spoken &inside,
                             const Spoken &ending) const
{
    if (ending) {
        if (!counts)
            length += std::max(Millis{0}, ending.longest - m_routine.tempo.tail);
        length = std::max(length, before + (before > Millis{0} ? kAir : Millis{0}) + earliness(ending, counts));
    }
    if (inside && inside.line->kind == CueKind::Safety)
        length = std::max(length, before + inside.longest + insideMargin(ending, counts));
    return length;
}

bool MovePlacer::fits(Millis length, Millis before, bool counts, const Spoken &inside, const Spoken &ending) const
{
    return before + inside.longest + insideMargin(ending, counts) <= length;
}

/// How long the move takes. It waits for its first and its last line. Of two lines that need the same time inside the move,
/// the line with the lower priority is said in its short form, or dropped. A line for safety is never dropped.
Millis MovePlacer::lengthOf(const Step &step, const Move &move, const Spoken &opening, Spoken &inside,
                            Spoken &ending) const
{
    const Millis length = course::lengthOf(m_routine, m_options, move);
    const bool isPaced = step.paced && !move.hold && move.breathNumber == 0;
    const Millis planned = isPaced ? scaled(length, m_options.pace) : length;
    const bool counts = move.gate || move.leadIn;
    const Millis before = !opening ? Millis{0} : opening.longest + (counts ? kAfterGateLine : leadAfter(opening));
    const Millis least = std::max(planned, before + (counts ? kCountLength : Millis{0}));
    const bool endingGivesWay = inside && ending && priority(ending.line->kind) < priority(inside.line->kind);
    const std::vector<Spoken> endings =
        endingGivesWay ? std::vector{ending, shortened(ending), Spoken{}} : std::vector{ending};
    for (const Spoken &within : inside ? std::vector{inside, shortened(inside)} : std::vector<Spoken>{}) {
        for (const Spoken &last : endings) {
            const Millis length = stretched(least, before, counts, within, last);
            if (!within || !fits(length, before, counts, within, last))
                continue;
            inside = within;
            ending = last;
            return length;
        }
    }
    inside = {};
    return stretched(least, before, counts, inside, ending);
}

/// A segment of a move that begins now, still without its end.
Segment MovePlacer::segmentOf(const Step &step, const Move &move, const Place &place, Count shown) const
{
    const Cell &cell = m_program.cells.back();
    Segment segment;
    segment.start = m_now;
    segment.place = place;
    segment.cell = static_cast<int>(m_program.cells.size()) - 1;
    segment.part = m_part;
    segment.step = step.id;
    segment.move = move.name;
    segment.motion = move.motion;
    segment.side = m_side;
    segment.works = m_side || step.isAway();
    segment.away = {place.part, place.step, formOf(step, m_options)};
    segment.rep = shown.number;
    segment.reps = shown.total;
    segment.set = m_set.number;
    segment.sets = m_set.total;
    segment.round = m_round.number;
    segment.rounds = m_round.total;
    segment.title = move.title.isEmpty() ? cell.title : m_phrasebook.fill(move.title, m_arguments);
    segment.idle = move.idle.isEmpty() ? cell.sentence : m_phrasebook.fill(move.idle, m_arguments);
    segment.gate = move.gate;
    segment.bringsHome = move.reach == ReachTarget::Home;
    segment.turnsOut = move.turn == TurnTarget::Out;
    return segment;
}

void MovePlacer::appendMove(const Step &step, const Move &move, const Place &place, Count shown,
                            const Circumstances &now)
{
    m_arguments.side = m_side;
    m_arguments.number = shown.number;
    m_arguments.total = shown.total;
    m_arguments.set = m_set;
    const bool counts = move.gate || move.leadIn;
    Spoken opening = pick(move, Slot::Say, now);
    if (!opening)
        opening = pick(move, Slot::With, now);
    Spoken inside = pick(move, Slot::Inside, now);
    Spoken ending = pick(move, Slot::End, now);

    Segment segment = segmentOf(step, move, place, shown);
    segment.end = m_now + lengthOf(step, move, opening, inside, ending);
    if (segment.end == segment.start)
        return; // a move without seconds whose line is not said this time
    segment.sayEnd = opening ? m_now + opening.longest : m_now;
    if (move.gate && m_options.gates == Gates::Wait)
        segment.holdAt = std::min(segment.sayEnd + kAfterGateLine, segment.end - kCountLength);
    moveBody(segment, step, move, shown);

    chime(move, segment.start, now);
    if (opening)
        say(opening, segment.start);
    if (inside)
        say(inside, opening ? segment.sayEnd + (counts ? kAfterGateLine : leadAfter(opening)) : segment.start);
    if (ending)
        say(ending, segment.end - earliness(ending, counts));
    if (segment.from.reach > 0 && segment.to.reach <= 0)
        m_program.cues.push_back(homeCue(segment, static_cast<int>(m_program.segments.size())));
    m_now = segment.end;
    tellCell(segment, move);
    m_program.segments.push_back(std::move(segment));
    if (counts)
        countIn(m_now);
    else if (move.hold)
        countHold();
}

void MovePlacer::say(const Spoken &spoken, Millis at)
{
    Cue cue;
    cue.at = at;
    cue.length = spoken.length;
    cue.id = spoken.phrase.id;
    cue.line = spoken.line->id;
    cue.kind = spoken.line->kind;
    cue.text = spoken.phrase.text;
    cue.side = m_side;
    cue.segment = static_cast<int>(m_program.segments.size());
    cue.onPath = true;
    m_program.cues.push_back(std::move(cue));
    m_heard.insert(spoken.line->id);
}

void MovePlacer::countIn(Millis end)
{
    Millis at = end - kCountLength;
    for (const engine::Id id : engine::line::kCount) {
        const Line *line = m_routine.offPathLine(id, true);
        if (line) {
            const Phrase phrase = m_phrasebook.phrase(*line, {});
            Cue cue;
            cue.at = at;
            cue.length = std::min(m_lengths.of(phrase.id, phrase.text), kNumberLength);
            cue.id = phrase.id;
            cue.line = line->id;
            cue.kind = CueKind::LeadIn;
            cue.text = phrase.text;
            cue.side = m_side;
            cue.segment = static_cast<int>(m_program.segments.size()) - 1;
            m_program.cues.push_back(std::move(cue));
        }
        at += kNumberLength;
    }
}

/// The seconds of the hold that ends now, as the person wants them said.
void MovePlacer::countHold()
{
    const Segment &held = m_program.segments.back();
    if (m_options.holdCount == HoldCount::Halfway)
        sayInHold(m_routine.offPathLine(engine::line::kHalfway, true), 0, held.start + held.length() / 2);
    if (m_options.holdCount == HoldCount::Halfway || m_options.holdCount == HoldCount::None)
        return;
    const auto seconds = static_cast<int>(held.length() / kNumberLength);
    constexpr int kLast = static_cast<int>(engine::line::kCount.size());
    const int from = m_options.holdCount == HoldCount::EverySecond ? seconds : std::min(seconds - 1, kLast);
    for (int number = from; number >= 1; --number) {
        const engine::Id id =
            number > kLast ? engine::line::kSecond : engine::line::kCount[static_cast<std::size_t>(kLast - number)];
        sayInHold(m_routine.offPathLine(id, true), number, held.end - number * kNumberLength);
    }
}

/// Says a line in the present hold, where no other line of it is being said.
void MovePlacer::sayInHold(const Line *line, int number, Millis at)
{
    if (!line)
        return;
    PhraseArguments arguments;
    arguments.number = number;
    const Phrase phrase = m_phrasebook.phrase(*line, arguments);
    const Millis whole = m_lengths.of(phrase.id, phrase.text);
    Cue cue;
    cue.at = at;
    cue.length = number > 0 ? std::min(whole, kNumberLength) : whole;
    cue.id = phrase.id;
    cue.line = line->id;
    cue.kind = CueKind::Count;
    cue.text = phrase.text;
    cue.side = m_side;
    cue.segment = static_cast<int>(m_program.segments.size()) - 1;
    const bool isTaken = std::any_of(m_program.cues.rbegin(), m_program.cues.rend(), [&cue](const Cue &other) {
        return other.segment == cue.segment && other.spoken() && other.at < cue.end() && cue.at < other.end();
    });
    if (!isTaken)
        m_program.cues.push_back(std::move(cue));
}

void MovePlacer::chime(const Move &move, Millis at, const Circumstances &now)
{
    const auto found = std::find_if(move.chimes.begin(), move.chimes.end(),
                                    [&now](const Chime &chime) { return now.allow(chime.when); });
    if (found == move.chimes.end())
        return;
    m_program.cues.push_back(
        chimeCue(found->sound, at, kChimeLength, m_side, static_cast<int>(m_program.segments.size())));
}

/// The reach grows evenly from the first repetition to the last; those that "one more" added go as far as the last plain
/// one before them.
double MovePlacer::plannedReach(const Step &step, Count count) const
{
    const int planned = std::max(1, count.total - (step.timesChoice.isEmpty() ? 0 : m_options.extraRepetitions));
    if (planned == 1 || count.number == count.total || count.number == 0)
        return step.reach.last;
    const int number = std::clamp(count.number, 1, planned - 1);
    return step.reach.first + (step.reach.last - step.reach.first) * (number - 1) / (planned - 1);
}

void MovePlacer::moveBody(Segment &segment, const Step &step, const Move &move, Count shown)
{
    if (m_standing && m_standing->place.sameMove(segment.place)) {
        m_body = m_standing->body;
        segment.hinge = std::clamp(m_standing->place.fraction, 0.0, 0.999);
    }
    segment.from = m_body;
    if (move.reach == ReachTarget::Home)
        m_body.reach = 0;
    if (move.reach == ReachTarget::Plan)
        m_body.reach = std::min(move.share * plannedReach(step, shown), m_options.ceiling[m_side]);
    if (move.turn != TurnTarget::Keep)
        m_body.turn = move.turn == TurnTarget::In ? -1 : move.turn == TurnTarget::Out ? 1 : 0;
    if (move.breath != BreathTarget::Keep)
        m_body.breath = move.breath == BreathTarget::In ? 1 : 0;
    segment.to = m_body;
}

/// The card of a step shows the first move in which the body moves, else the first move.
void MovePlacer::tellCell(const Segment &segment, const Move &move)
{
    Cell &cell = m_program.cells.back();
    const bool tells = segment.from != segment.to;
    if (cell.motion.isEmpty() || (tells && !m_cellIsTold))
        cell.motion = move.motion;
    m_cellIsTold = m_cellIsTold || tells;
}

} // namespace matside
