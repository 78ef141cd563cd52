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

/// How often this step is repeated, or the one that it continues, is somebody's choice: only then one more means something.
bool isChosen(const Part &part, int index)
{
    const Step &step = part.steps[static_cast<std::size_t>(index)];
    const auto counted = std::find_if(part.steps.begin(), part.steps.end(),
                                      [&step](const Step &other) { return other.id == step.continues; });
    return !(counted != part.steps.end() ? *counted : step).timesChoice.isEmpty();
}

} // namespace

void Player::command(const Command &command)
{
    if (command.kind != CommandKind::Main) {
        m_sinceMain.reset(); // only two presses in a row say that the back complains
        return act(command);
    }
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
    case Action::PauseOrHold: return segment().gate && !isOnTheWay() ? holdGate(true) : pause();
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
    case Action::Jump: return exists(command.place) ? jump(command.place) : void();
    }
}

void Player::holdGate(bool byHand)
{
    const auto instruction = lastInstruction();
    InterludeBuilder builder(*m_script, *m_program, m_program->segmentAt(m_position), body(), bodySide());
    // A line that was cut by the hand would be lost: the gate goes on behind it.
    const bool wasCut = instruction && (m_phase == Phase::Waiting || m_position < instruction->end());
    for (const QString &line : std::exchange(m_unsaid, {}))
        builder.say(line, m_script->routine.tempo.leadInKnown);
    if (byHand && wasCut)
        builder.sayAgain(*instruction, m_script->routine.tempo.leadIn);
    builder.say(QStringLiteral("held"), m_script->routine.tempo.leadIn).loopFromHere().rest(kQuiet);
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
    m_beforeQuestion = {m_phase, m_interlude};
    const int at = m_program->segmentAt(m_position);
    InterludeBuilder builder(*m_script, *m_program, at, body(), bodySide());
    builder.say(QStringLiteral("confirm"), Millis{0}).rest(m_script->routine.tempo.confirm);
    m_phase = Phase::Confirming;
    hold(Interlude::Kind::Confirm, builder.take());
}

void Player::endGently()
{
    DetourPlan arrival = fromHere();
    arrival.takenAsHome = m_beforeQuestion.phase == Phase::Paused && isTakenAsHome(m_pausedFor);
    const Place now = place();
    // Whoever ends before anything lies under the pelvis is not asked to take it away.
    if (!part().closing && !m_onSupport) {
        m_chosenSupport = m_options.support;
        m_options.support = QStringLiteral("none");
    }
    m_options.ending = Ending::Gently;
    m_unsaid.clear();
    m_mustSettle = false;
    m_phase = Phase::Running;
    if (const ProgramPtr gentle = compiled(m_options); gentle->segments.empty()) {
        arrival.target = m_program->placeAt(m_program->duration()); // nothing leads home but the heel itself
    } else {
        m_program = gentle;
        m_hinged = false;
        arrival.target = gentle->placeAt(gentle->positionOf(now).value_or(Millis{0}));
    }
    arrival.homeLine = QStringLiteral("end.leg-out");
    if (arrival.takenAsHome || !arrival.body.isOut())
        arrival.lines << QStringLiteral("end.leg-home");
    approach(std::move(arrival));
}

void Player::oneMore()
{
    const Segment now = segment();
    const bool inSlides = now.side && (now.place.repetition > 0 || now.place.nested > 0 || now.place.after);
    if (!inSlides || !isChosen(part(), segment().place.step) || m_options.extraSlides >= kMostExtraSlides)
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
    DetourPlan arrival = fromHere();
    arrival.target = startOfSlide(m_program->segmentAt(m_position));
    m_options = more;
    recompile();
    arrival.lines << said;
    if (m_phase == Phase::Waiting)
        m_phase = Phase::Running;
    approach(std::move(arrival));
}

void Player::further()
{
    const std::optional<Side> side = bodySide();
    PerSide<double> ceiling = m_nextCeiling.value_or(m_options.ceiling);
    if (!side || ceiling[*side] >= 1.0)
        return;
    ceiling[*side] = std::min(1.0, ceiling[*side] + m_script->routine.reachRules.further);
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

void Player::switchSide()
{
    if (hasJustSwitched())
        return switchBack();
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
    DetourPlan arrival = fromHere();
    arrival.target = Place{now.place.part, other, 0, 0, 0, false, 0, 0};
    m_switched = Switched{startOfSlide(m_program->segmentAt(m_position)), arrival.target, m_options};
    m_options = turned;
    recompile();
    m_switched->to = m_program->placeAt(m_program->positionOf(arrival.target).value_or(m_program->duration()));
    arrival.lines << QStringLiteral("switch-side");
    arrival.speaksOf = other;
    if (m_phase != Phase::Paused)
        m_phase = Phase::Running;
    approach(std::move(arrival));
}

/// Still on the way to the side that was switched to, or barely there.
bool Player::hasJustSwitched() const
{
    return m_switched && cell().place.sameStep(m_switched->to)
        && (isOnTheWay() || m_position - cell().start < kStepBegan);
}

void Player::switchBack()
{
    DetourPlan arrival = fromHere();
    m_options.sides = m_switched->options.sides;
    m_options.first = m_switched->options.first;
    recompile();
    arrival.target = m_switched->from;
    arrival.named = true;
    m_switched.reset();
    if (m_phase != Phase::Paused)
        m_phase = Phase::Running;
    approach(std::move(arrival));
}

/// Leaves out the side that has not been done yet, or takes it in again; nothing once the second one has begun.
void Player::oneSide()
{
    const auto &parts = m_script->routine.parts;
    const bool hasSides = std::any_of(parts.begin(), parts.end(), [](const Part &part) { return part.eachSide; });
    const Side now = segment().side.value_or(m_options.first);
    const bool both = m_options.sides == Sides::Both;
    const bool isLater = both ? now != m_options.first : !m_options.works(now);
    if (!hasSides || isLater || part().closing)
        return;
    Options changed = m_options;
    changed.first = now;
    changed.sides = !both ? Sides::Both : now == Side::Left ? Sides::LeftOnly : Sides::RightOnly;
    m_unsaid << (both ? QStringLiteral("one-side") : QStringLiteral("both-sides"));
    setOptions(changed);
    sayUnsaid();
}

} // namespace matside
