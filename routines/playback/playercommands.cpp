// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/commandtable.h"
#include "playback/interlude.h"
#include "playback/player.h"

#include <algorithm>
#include <utility>

namespace matside {

namespace {

constexpr Millis kTwice{1500};      // product.md: the main key twice within 1.5 s says that the back complains
constexpr Millis kShortPause{15'000};
constexpr Millis kCountIn{3000};
constexpr Millis kQuiet{10'000};    // one round of silence while waiting
constexpr int kMostExtra = 6;
/// Between whole breaths of easing and the word that the heel may come home: after four, and again after eight.
constexpr int kBreathsBeforeAWord = 4;
constexpr int kBreathsAloud = 2; // as in the closing: two with words, then everybody's own

bool isStill(const Segment &segment)
{
    return segment.from.reach == segment.to.reach && segment.from.turn == segment.to.turn;
}

/// Where to go on from after an interruption: a sentence that was cut is said anew, from the start of its move.
Millis anew(const Program &program, Millis position)
{
    const int index = program.segmentAt(position);
    const Segment &segment = program.segments[static_cast<std::size_t>(index)];
    const auto wasCut = [&](const Cue &cue) {
        return cue.segment == index && cue.spoken() && cue.kind != CueKind::Encouragement && cue.at < position
            && position < cue.end();
    };
    const bool cut = std::any_of(program.cues.begin(), program.cues.end(), wasCut);
    return cut && isStill(segment) ? segment.start : position;
}

} // namespace

void Player::command(const Command &command)
{
    const bool counts = m_phase == Phase::Running || m_phase == Phase::Paused || m_phase == Phase::Waiting;
    if (command.kind == CommandKind::Main && counts) {
        const bool twice = m_sinceMain && *m_sinceMain < kTwice;
        m_sinceMain = twice ? std::nullopt : std::optional(Millis{0});
        if (twice) {
            act(CommandKind::BackComplains);
            return;
        }
    }
    act(command);
}

void Player::act(const Command &command)
{
    switch (actionFor(command.kind, m_phase)) {
    case Action::Nothing: return;
    case Action::Pause: return pause();
    case Action::PauseOrHold: return !m_interlude && segment().gate ? holdGate(true) : pause();
    case Action::GoOn: return goOn();
    case Action::Ready: return ready();
    case Action::SlideHome: return slideHome(false);
    case Action::Ask: return ask();
    case Action::EndGently: return endGently();
    case Action::Stay: return restore();
    case Action::StayPaused:
        restore();
        return m_phase == Phase::Paused ? void() : pause();
    case Action::Leave: return finish(Summary::End::Left);
    case Action::Ease: return ease();
    case Action::Next: return next();
    case Action::LeaveSide: return leaveSide();
    case Action::Previous: return previous();
    case Action::Repeat: return repeat();
    case Action::RepeatStep: return jump(m_program->cells[static_cast<std::size_t>(segment().cell)].place);
    case Action::OneMore: return oneMore();
    case Action::Further: return further();
    case Action::SayAgain: return sayAgain();
    case Action::Slower: return changePace(-1);
    case Action::Quicker: return changePace(1);
    case Action::SwitchSide: return switchSide();
    case Action::Jump: return jump(command.place);
    }
}

void Player::pause()
{
    m_pausedIn = m_phase;
    m_pausedFor = Millis{0};
    m_phase = Phase::Paused;
    ++m_summary.pauses;
    ++m_generation;
}

void Player::goOn()
{
    m_phase = m_pausedIn;
    ++m_generation;
    if (m_phase == Phase::Running)
        return resume(m_pausedFor);
    if (m_phase == Phase::Waiting)
        return ready();
    if (m_pausedFor > kShortPause)
        return slideHome(true);
    m_interlude->position = Millis{0};
    m_interludeCue = 0;
}

void Player::holdGate(bool byHand)
{
    const auto instruction = lastInstruction();
    InterludeBuilder builder(*m_score, *m_program, m_program->segmentAt(m_position), body(), bodySide());
    // A line that was cut by the hand would be lost: the gate goes on behind it.
    const bool wasCut = instruction && (m_phase == Phase::Waiting || m_position < instruction->end());
    if (byHand && wasCut)
        builder.sayAgain(*instruction, m_score->routine.tempo.leadIn);
    builder.say(QStringLiteral("held"), m_score->routine.tempo.leadIn).loopFromHere().rest(kQuiet);
    m_phase = Phase::Waiting;
    // Coming to a gate that waits is no interruption: what is announced ahead has it already.
    const quint64 generation = m_generation;
    hold(Interlude::Kind::Waiting, builder.take());
    if (!byHand)
        m_generation = generation;
}

void Player::ready()
{
    const Segment &gate = segment();
    m_phase = Phase::Running;
    m_interlude.reset();
    m_position = std::max(gate.start, gate.end - kCountIn);
    m_cue = m_program->cueAt(m_position);
    ++m_generation;
}

void Player::ask()
{
    m_below = {m_phase, m_interlude};
    const int at = m_program->segmentAt(m_position);
    InterludeBuilder builder(*m_score, *m_program, at, body(), bodySide());
    builder.say(QStringLiteral("confirm"), Millis{0}).rest(m_score->routine.tempo.confirm);
    m_phase = Phase::Confirming;
    hold(Interlude::Kind::Confirm, builder.take());
}

/// The question falls away: all is as it was, and what was cut is said anew.
void Player::restore()
{
    m_phase = m_below.phase;
    m_interlude = std::exchange(m_below.interlude, std::nullopt);
    ++m_generation;
    if (!m_interlude) {
        m_position = anew(*m_program, m_position);
        m_cue = m_program->cueAt(m_position);
        return;
    }
    m_interlude->position = m_interlude->isEndless() ? Millis{0} : anew(*m_interlude->program, m_interlude->position);
    m_interludeCue = m_interlude->program->cueAt(m_interlude->position);
}

void Player::endGently()
{
    Arrival arrival = fromHere();
    const Place now = place();
    const bool closing = m_score->routine.parts[static_cast<std::size_t>(now.part)].closing;
    // Whoever ends before anything lies under the pelvis is not asked to take it away.
    if (!closing && !supportIsPlaced())
        m_options.support = QStringLiteral("none");
    m_options.ending = Ending::Gently;
    m_program = compiled(m_options);
    m_hinged = false;
    m_mustSettle = false;
    m_phase = Phase::Running;
    arrival.target = m_program->placeAt(m_program->positionOf(now).value_or(Millis{0}));
    arrival.homeLine = QStringLiteral("end.leg-out");
    if (arrival.body.reach <= 0 && arrival.body.turn == 0)
        arrival.lines << QStringLiteral("end.leg-home");
    approach(arrival);
}

void Player::ease()
{
    if (m_phase == Phase::Confirming)
        restore();
    const Body now = body();
    const std::optional<Side> side = bodySide();
    const bool legIsOut = side && now.reach > 0;
    // A way that leads this leg out again is no way any more: the slide or the turn it leads to is what hurts.
    const Segment &target = segment();
    const bool leadsOut = legIsOut && target.side == side && (target.from.reach > 0 || target.to.reach > 0);
    if (m_phase != Phase::Easing)
        m_easedOnTheWay = m_interlude && m_interlude->kind == Interlude::Kind::Approach && !leadsOut;
    const bool again = side ? ++m_summary.complaints[*side] >= 2 : ++m_summary.complaintsAtRest >= 2;
    m_shortened = legIsOut;
    if (m_shortened) {
        const ReachRules &rules = m_score->routine.reachRules;
        double &ceiling = m_options.ceiling[*side];
        ceiling = std::min(ceiling, std::max(rules.least, rules.shorter * now.reach));
        m_nextCeiling.reset();
        m_program = compiled(m_options);
        m_hinged = false;
    }
    const Millis lead = m_score->routine.tempo.leadIn;
    InterludeBuilder builder(*m_score, *m_program, m_program->segmentAt(m_position), now, side);
    const bool closing = m_score->routine.parts[static_cast<std::size_t>(place().part)].closing;
    const bool lying = supportIsPlaced() && !closing;
    if (legIsOut || !lying)
        builder.say(QStringLiteral("ease"), lead);
    if (again || (lying && !legIsOut))
        builder.say(QStringLiteral("ease.hips-down"), lead).say(QStringLiteral("ease.enough"), lead);
    const QString still = legIsOut ? QStringLiteral("ease.still") : QStringLiteral("ease.still-home");
    builder.breathe(kBreathsAloud, true).breathe(kBreathsBeforeAWord - kBreathsAloud).say(still, lead);
    builder.breathe(kBreathsBeforeAWord).say(still, lead);
    builder.loopFromHere().breathe(1);
    m_phase = Phase::Easing;
    hold(Interlude::Kind::Easing, builder.take());
}

void Player::oneMore()
{
    const Segment now = segment();
    const bool inSlides = now.side && (now.place.repetition > 0 || now.place.nested > 0 || now.place.after);
    if (!inSlides || m_options.extraSlides >= kMostExtra)
        return;
    const bool onTheLong = now.place.repetition == 0 || (now.rep == now.reps && body().reach > 0);
    Options more = m_options;
    ++more.extraSlides;
    if (!onTheLong) {
        setOptions(more);
        return note(QStringLiteral("one-more"));
    }
    // The long one has begun: home first, a plain one in its stead, and then the long one again.
    Arrival arrival = fromHere();
    arrival.target = startOfSlide(m_program->segmentAt(m_position));
    m_options = more;
    m_program = compiled(m_options);
    m_hinged = false;
    arrival.lines << QStringLiteral("one-more");
    approach(arrival);
}

void Player::further()
{
    const std::optional<Side> side = bodySide();
    PerSide<double> ceiling = m_nextCeiling.value_or(m_options.ceiling);
    if (!side || ceiling[*side] >= 1.0)
        return;
    ceiling[*side] = std::min(1.0, ceiling[*side] + m_score->routine.reachRules.further);
    m_nextCeiling = ceiling;
    note(QStringLiteral("further"));
}

void Player::changePace(int direction)
{
    const double now = m_nextPace.value_or(m_options.pace);
    const auto slower = std::find_if(kPaces.rbegin(), kPaces.rend(), [now](double pace) { return pace < now; });
    const auto quicker = std::find_if(kPaces.begin(), kPaces.end(), [now](double pace) { return pace > now; });
    if (direction < 0 ? slower == kPaces.rend() : quicker == kPaces.end())
        return;
    m_nextPace = direction < 0 ? *slower : *quicker;
    note(direction < 0 ? QStringLiteral("slower") : QStringLiteral("quicker"));
}

/// A word in between, while the position stands still. Whoever is on the way somewhere, or held, is not talked to twice.
void Player::note(const QString &lineId)
{
    if (m_phase != Phase::Running || m_interlude)
        return;
    InterludeBuilder builder(*m_score, *m_program, m_program->segmentAt(m_position), body(), bodySide());
    builder.say(lineId, m_score->routine.tempo.leadIn);
    if (builder.empty())
        return;
    m_position = anew(*m_program, m_position);
    m_cue = m_program->cueAt(m_position);
    hold(Interlude::Kind::Aside, builder.take());
}

void Player::sayAgain()
{
    const Millis lead = m_score->routine.tempo.leadIn;
    if (m_phase == Phase::Paused)
        return goOn();
    if (m_phase == Phase::Waiting)
        return holdGate(true);
    if (m_phase == Phase::Easing || (m_phase == Phase::Running && m_interlude)) {
        const Program &program = *m_interlude->program;
        const Segment &now = program.segments[static_cast<std::size_t>(program.segmentAt(m_interlude->position))];
        if (m_phase == Phase::Easing)
            m_interlude->position = Millis{0};
        else if (isStill(now))
            m_interlude->position = now.start;
        m_interludeCue = program.cueAt(m_interlude->position);
        ++m_generation;
        return;
    }
    InterludeBuilder builder(*m_score, *m_program, m_program->segmentAt(m_position), body(), bodySide());
    if (segment().side && segment().rep > 0)
        builder.say(recapLine(segment(), true), m_score->routine.tempo.leadInKnown);
    if (const auto instruction = lastInstruction())
        builder.sayAgain(*instruction, lead);
    if (!builder.empty())
        hold(Interlude::Kind::Aside, builder.take());
}

void Player::switchSide()
{
    const Segment now = segment();
    Options turned = m_options;
    if (!now.side) {
        if (legHasBegun())
            return;
        if (turned.sides != Sides::Both)
            turned.sides = turned.sides == Sides::LeftOnly ? Sides::RightOnly : Sides::LeftOnly;
        turned.first = otherSide(turned.first);
        return setOptions(turned);
    }
    const Side other = otherSide(*now.side);
    turned.sides = Sides::Both;
    turned.first = *now.side;
    Arrival arrival = fromHere();
    m_options = turned;
    m_program = compiled(m_options);
    m_hinged = false;
    arrival.target = Place{now.place.part, other, 0, 0, 0, false, 0, 0};
    arrival.lines << QStringLiteral("switch-side");
    arrival.speaksOf = other;
    if (m_phase != Phase::Paused)
        m_phase = Phase::Running;
    approach(arrival);
}

} // namespace matside
