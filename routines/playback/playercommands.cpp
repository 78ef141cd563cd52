// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/commandtable.h"
#include "playback/interlude.h"
#include "playback/player.h"

#include <algorithm>
#include <utility>

namespace matside {

namespace {

constexpr Millis kTwice{1500};      // product.md: the main key twice within 1.5 s says that the back complains
constexpr Millis kCountIn{3000};
constexpr Millis kQuiet{10'000};    // one round of silence while waiting
constexpr int kMostExtra = 6;

} // namespace

void Player::command(const Command &command)
{
    if (command.kind != CommandKind::Main)
        return act(command);
    const bool twice = m_sinceMain && *m_sinceMain < kTwice;
    m_sinceMain = Millis{0};
    if (!twice)
        m_easedByMain = false;
    if (twice && m_easedByMain)
        return; // pressed oftener still, in fright: nobody's heel is sent home by that
    m_easedByMain = twice;
    act(twice ? CommandKind::BackComplains : CommandKind::Main);
}

void Player::pressedTooEarly()
{
    m_sinceMain = Millis{0};
    m_easedByMain = false;
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
    case Action::RepeatStep: return jump(cell().place);
    case Action::OneMore: return oneMore();
    case Action::Further: return further();
    case Action::SayAgain: return sayAgain();
    case Action::Slower: return changePace(-1);
    case Action::Quicker: return changePace(1);
    case Action::SwitchSide: return switchSide();
    case Action::OneSide: return oneSide();
    case Action::Jump: return jump(command.place);
    }
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

void Player::endGently()
{
    Arrival arrival = fromHere();
    const Place now = place();
    const bool closing = m_score->routine.parts[static_cast<std::size_t>(now.part)].closing;
    // Whoever ends before anything lies under the pelvis is not asked to take it away.
    if (!closing && !supportIsPlaced())
        m_options.support = QStringLiteral("none");
    m_options.ending = Ending::Gently;
    recompile();
    m_mustSettle = false;
    m_phase = Phase::Running;
    arrival.target = m_program->placeAt(m_program->positionOf(now).value_or(Millis{0}));
    arrival.homeLine = QStringLiteral("end.leg-out");
    if (arrival.body.reach <= 0 && arrival.body.turn == 0)
        arrival.lines << QStringLiteral("end.leg-home");
    approach(arrival);
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
    QStringList said{QStringLiteral("one-more")};
    if (m_options.sides == Sides::Both && *now.side == m_options.first)
        said << QStringLiteral("one-more.both");
    if (!onTheLong) {
        setOptions(more);
        return note(said);
    }
    // The long one has begun: home first, a plain one in its stead, and then the long one again.
    Arrival arrival = fromHere();
    arrival.target = startOfSlide(m_program->segmentAt(m_position));
    m_options = more;
    recompile();
    arrival.lines << said;
    if (m_phase == Phase::Waiting)
        m_phase = Phase::Running;
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
    note({QStringLiteral("further")});
}

void Player::changePace(int direction)
{
    const double now = m_nextPace.value_or(m_options.pace);
    const auto slower = std::find_if(kPaces.rbegin(), kPaces.rend(), [now](double pace) { return pace < now; });
    const auto quicker = std::find_if(kPaces.begin(), kPaces.end(), [now](double pace) { return pace > now; });
    if (direction < 0 ? slower == kPaces.rend() : quicker == kPaces.end())
        return;
    m_nextPace = direction < 0 ? *slower : *quicker;
    note({direction < 0 ? QStringLiteral("slower") : QStringLiteral("quicker")});
}

/// A word in between, while the position stands still. Whoever is on the way somewhere, or held, is not talked to twice.
void Player::note(const QStringList &lineIds)
{
    if (m_phase != Phase::Running || m_interlude)
        return;
    InterludeBuilder builder(*m_score, *m_program, m_program->segmentAt(m_position), body(), bodySide());
    for (const QString &id : lineIds)
        builder.say(id, id == lineIds.last() ? m_score->routine.tempo.leadIn : m_score->routine.tempo.leadInKnown);
    if (builder.empty())
        return;
    m_position = m_program->anew(m_position);
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
        else if (now.isStill())
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
    recompile();
    arrival.target = Place{now.place.part, other, 0, 0, 0, false, 0, 0};
    arrival.lines << QStringLiteral("switch-side");
    arrival.speaksOf = other;
    if (m_phase != Phase::Paused)
        m_phase = Phase::Running;
    approach(arrival);
}

/// Leaves out the side that has not been done yet, or takes it in again; nothing once the second one has begun.
void Player::oneSide()
{
    const Side now = segment().side.value_or(m_options.first);
    const bool both = m_options.sides == Sides::Both;
    const bool isLater = both ? now != m_options.first : !m_options.works(now);
    if (isLater || part().closing)
        return;
    Options changed = m_options;
    changed.first = now;
    changed.sides = !both ? Sides::Both : now == Side::Left ? Sides::LeftOnly : Sides::RightOnly;
    setOptions(changed);
    note({both ? QStringLiteral("one-side") : QStringLiteral("both-sides")});
}

} // namespace matside
