// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/player.h"

#include "playback/compile.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace matside {

namespace {

bool standsLike(const Body &a, const Body &b)
{
    constexpr double kAlike = 1e-6;
    return std::abs(a.reach - b.reach) < kAlike && std::abs(a.turn - b.turn) < kAlike;
}

/// Hears what lies in [from, to) of a program; next is the index of the first cue not heard yet.
void hear(const Program &program, Millis from, Millis to, Millis gone, std::size_t &next, std::vector<ScheduledCue> &heard)
{
    for (; next < program.cues.size() && program.cues[next].at < to; ++next)
        heard.push_back({gone + program.cues[next].at - from, program.cues[next]});
}

} // namespace

Player::Player(ScriptPtr script, const Options &options)
    : m_script(std::move(script)), m_options(options), m_program(compiled(options))
{
    m_onSupport = supportIsPlaced();
    m_summary.routine = m_script->routine.id;
    m_summary.options = options;
}

ProgramPtr Player::compiled(const Options &options, const std::optional<Place> &place, const Body &body) const
{
    std::optional<Standing> standing;
    if (place)
        standing = Standing{*place, body};
    return std::make_shared<const Program>(
        compile(m_script->routine, options, m_script->phrasebook, m_script->lengths, standing));
}

const Segment &Player::segment() const
{
    return m_program->segments[static_cast<std::size_t>(m_program->segmentAt(m_position))];
}

const Cell &Player::cell() const
{
    return m_program->cells[static_cast<std::size_t>(segment().cell)];
}

const Part &Player::part() const
{
    return m_script->routine.parts[static_cast<std::size_t>(segment().place.part)];
}

/// The program of the options as they stand now, for a body that stands as planned. What leaves nothing changes nothing.
void Player::recompile()
{
    ProgramPtr program = compiled(m_options);
    if (!program->segments.empty())
        m_program = std::move(program);
    m_hinged = false;
}

/// Goes to a Place of the present options, with the body as it stands there.
void Player::seek(const Place &place, const Body &body)
{
    if (m_hinged)
        recompile();
    m_position = m_program->positionOf(place).value_or(m_program->duration());
    const Segment &target = segment();
    if (target.side && target.place.sameMove(place) && !standsLike(target.bodyAt(place.fraction), body)) {
        m_program = compiled(m_options, place, body);
        m_hinged = true;
    }
    m_cue = m_program->cueAt(m_position);
    m_onSupport = m_onSupport || supportIsPlaced();
}

void Player::hold(Interlude::Kind kind, ProgramPtr program)
{
    if (kind == Interlude::Kind::Aside || kind == Interlude::Kind::Waiting)
        m_way.reset();
    m_interlude = Interlude{kind, std::move(program), Millis{0}, std::nullopt};
    m_interludeCue = 0;
    ++m_generation;
}

std::vector<ScheduledCue> Player::advance(Millis elapsed)
{
    std::vector<ScheduledCue> heard;
    if (m_sinceMain)
        *m_sinceMain += elapsed;
    const bool pauseGoesOn = m_phase == Phase::Paused || (m_phase == Phase::Confirming && m_beforeQuestion.phase == Phase::Paused);
    if (pauseGoesOn)
        m_pausedFor += elapsed;
    if (m_phase == Phase::Paused)
        return heard;
    Millis gone{0};
    while (gone < elapsed && m_phase != Phase::Done && m_phase != Phase::Paused) {
        gone += m_interlude ? playInterlude(elapsed - gone, gone, heard) : playMain(elapsed - gone, gone, heard);
    }
    return heard;
}

Millis Player::playMain(Millis left, Millis gone, std::vector<ScheduledCue> &heard)
{
    const ProgramPtr program = m_program; // leaving a segment may compile another
    const Segment &now = segment();
    Millis limit = now.end;
    if (now.holdAt && *now.holdAt > m_position)
        limit = *now.holdAt;
    const Millis step = std::min(left, limit - m_position);
    hear(*program, m_position, m_position + step, gone, m_cue, heard);
    m_position += step;
    m_summary.active += step;
    if (m_position == now.end)
        leaveSegment(now);
    else if (now.holdAt && m_position == *now.holdAt)
        holdGate(false);
    return step;
}

Millis Player::playInterlude(Millis left, Millis gone, std::vector<ScheduledCue> &heard)
{
    const ProgramPtr program = m_interlude->program;
    Millis &position = m_interlude->position;
    const Segment &now = program->segments[static_cast<std::size_t>(program->segmentAt(position))];
    const Millis step = std::min(left, now.end - position);
    hear(*program, position, position + step, gone, m_interludeCue, heard);
    position += step;
    m_summary.active += step;
    if (m_interlude->settledBy && position >= *m_interlude->settledBy)
        m_mustSettle = false;
    if (position == now.end)
        tally(now);
    if (position < program->duration())
        return step;
    if (program->loopFrom) {
        position = *program->loopFrom;
        m_interludeCue = program->cueAt(position);
    } else {
        endInterlude();
    }
    return step;
}

void Player::leaveSegment(const Segment &left)
{
    tally(left);
    if (m_position >= m_program->duration())
        return end();
    m_onSupport = m_onSupport || supportIsPlaced();
    if (m_script->routine.parts[static_cast<std::size_t>(left.place.part)].closing && left.cell != segment().cell)
        m_onSupport = false; // the first thing of a closing is to take it away
    const bool heelsHome = left.to.reach <= 0;
    if (!m_nextPace && !(m_nextCeiling && heelsHome))
        return;
    m_options.pace = std::exchange(m_nextPace, std::nullopt).value_or(m_options.pace);
    if (heelsHome)
        m_options.ceiling = std::exchange(m_nextCeiling, std::nullopt).value_or(m_options.ceiling);
    const Place place = segment().place;
    m_hinged = true; // whatever was compiled before was so with other options
    seek(place, left.side == segment().side ? left.to : Body{});
}

/// What was done in a segment that is over, of the main program or of an interlude.
void Player::tally(const Segment &done)
{
    if (done.side && done.bringsHome)
        ++m_summary.slides[*done.side];
    if (done.side && done.turnsOut)
        ++m_summary.turns[*done.side];
}

void Player::endInterlude()
{
    if (m_interlude->kind == Interlude::Kind::Confirm) {
        // Nobody pressed anything: what is announced ahead knows already what comes now.
        const quint64 generation = m_generation;
        restore();
        m_generation = generation;
        return;
    }
    m_interlude.reset();
    m_way.reset();
    if (m_position >= m_program->duration())
        end();
}

void Player::end()
{
    finish(m_options.ending == Ending::Gently ? Summary::End::EndedGently : Summary::End::Finished);
}

bool Player::isOnTheWay() const
{
    return m_interlude && m_interlude->kind == Interlude::Kind::Approach && m_way;
}

void Player::finish(Summary::End end)
{
    if (end == Summary::End::Left && m_options.ending == Ending::Whole && segment().cell > 0)
        m_summary.unfinished = afterPause(true, true);
    m_position = m_program->duration();
    m_interlude.reset();
    m_phase = Phase::Done;
    m_summary.end = end;
    m_summary.options = m_options;
    m_summary.options.support = m_chosenSupport.value_or(m_options.support);
    ++m_generation;
}

void Player::setOptions(const Options &options)
{
    if (m_phase == Phase::Done)
        return;
    if (options.pace != m_options.pace)
        m_nextPace.reset();
    if (options.ceiling != m_options.ceiling)
        m_nextCeiling.reset();
    const ProgramPtr before = m_program;
    const Millis position = m_position;
    const std::size_t next = m_cue;
    const Place place = this->place();
    DetourPlan arrival = fromHere();
    const std::optional<Interlude> &over = m_phase == Phase::Confirming ? m_beforeQuestion.interlude : m_interlude;
    const bool onTheWay = over && over->kind == Interlude::Kind::Approach;
    const Body arriving = onTheWay ? over->program->segments.back().to : body();
    const std::optional<Side> first = legHasBegun() ? std::optional(m_options.first) : std::nullopt;
    m_options = options;
    m_options.first = first.value_or(options.first);
    recompile();
    ++m_generation;
    arrival.target = m_program->placeAt(m_program->positionOf(place).value_or(m_program->duration()));
    const bool stays = arrival.target.sameMove(place) && m_program->positionOf(place);
    if (m_phase == Phase::Easing || m_phase == Phase::Confirming || (stays && !onTheWay)) {
        seek(arrival.target, arriving);
        return sayWhatChangeCut(*before, position, next);
    }
    if (m_phase == Phase::Waiting) // the gate at which somebody waited is there no more
        m_phase = Phase::Running;
    if (stays && m_way) {
        m_way->target = arrival.target;
        return rebuildDetour();
    }
    arrival.sameLeg = true;
    approach(std::move(arrival));
}

void Player::setScript(ScriptPtr script)
{
    m_script = std::move(script);
    setOptions(m_options);
}

Body Player::body() const
{
    if (m_interlude) {
        const Program &program = *m_interlude->program;
        const Segment &now = program.segments[static_cast<std::size_t>(program.segmentAt(m_interlude->position))];
        return now.bodyAt(now.fractionAt(m_interlude->position));
    }
    return segment().bodyAt(segment().fractionAt(m_position));
}

std::optional<Side> Player::bodySide() const
{
    if (!m_interlude)
        return segment().side;
    const Program &program = *m_interlude->program;
    return program.segments[static_cast<std::size_t>(program.segmentAt(m_interlude->position))].side;
}

Moment Player::moment() const
{
    Moment moment = momentAt(*m_program, m_position);
    if (m_interlude) {
        const Moment held = momentAt(*m_interlude->program, m_interlude->position);
        // A motion with a course of its own (rolling, lifting) stands still too, and does not begin to play.
        const bool standsStill = held.motion == moment.motion && !held.side;
        if (m_way && held.side && held.side != moment.side) {
            moment.nextTitle = moment.title;
            moment.title = m_way->leaving.title;
            moment.sentence = m_way->leaving.sentence;
            moment.describes = m_way->leaving.describes;
            moment.rep = m_way->leaving.rep;
            moment.reps = m_way->leaving.reps;
        }
        moment.fraction = standsStill ? moment.fraction : held.fraction;
        moment.move = held.move;
        moment.motion = held.motion;
        moment.caption = held.caption;
        moment.captionSaid = held.captionSaid;
        moment.side = held.side;
        moment.moveLeft = held.moveLeft;
        moment.moveLength = held.moveLength;
        moment.body = held.body;
        moment.ghostReach = held.ghostReach;
        moment.gate = false;
        moment.endless = m_interlude->isEndless();
    }
    if (moment.side) {
        const PerSide<double> ceiling = m_nextCeiling.value_or(m_options.ceiling);
        moment.heldShort = ceiling[*moment.side] < 1.0;
        moment.complainedTwice = m_summary.complaints[*moment.side] >= 2;
    }
    return moment;
}

std::vector<ScheduledCue> Player::ahead(Millis horizon) const
{
    Player probe = *this;
    return probe.advance(horizon);
}

} // namespace matside
