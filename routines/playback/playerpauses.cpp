// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/player.h"

#include <algorithm>
#include <utility>

namespace matside {

namespace {

constexpr Millis kShortPause{15'000}; // product.md: up to here the leg may still be where it was
constexpr Millis kLongPause{120'000}; // product.md: beyond it everybody settles again

} // namespace

void Player::pause()
{
    m_pausedIn = m_phase;
    m_pausedFor = Millis{0};
    m_phase = Phase::Paused;
    ++m_summary.pauses;
    ++m_generation;
}

/// Ends the pause, whatever by; gives how long it was. A long one has to be settled after.
Millis Player::leavePause()
{
    m_phase = m_pausedIn;
    m_mustSettle = m_mustSettle || (m_pausedFor > kLongPause && liesOnSupport());
    ++m_generation;
    return std::exchange(m_pausedFor, Millis{0});
}

bool Player::isTakenAsHome(Millis paused)
{
    return paused > kShortPause;
}

void Player::goOn()
{
    const Millis paused = leavePause();
    if (m_phase == Phase::Running)
        return resume(paused);
    const bool isHome = isTakenAsHome(paused) && body().isOut();
    if (m_phase == Phase::Waiting && !m_mustSettle && !isHome)
        return holdGate(true);
    if (m_phase == Phase::Waiting) {
        m_phase = Phase::Running;
        return resume(paused);
    }
    return isTakenAsHome(paused) ? slideHome(true) : easeAnew();
}

/// The question falls away: all is as it was, and what was cut is said anew.
void Player::restore()
{
    m_phase = m_beforeQuestion.phase;
    m_interlude = std::exchange(m_beforeQuestion.interlude, std::nullopt);
    ++m_generation;
    if (!m_interlude)
        return sayCut();
    if (isOnTheWay())
        return rebuildDetour();
    if (m_phase == Phase::Easing)
        return easeAnew();
    m_interlude->position = Millis{0};
    m_interludeCue = 0;
}

/// Goes on after a pause in which nothing else was asked for.
void Player::resume(Millis paused)
{
    keepUnfinished();
    DetourPlan arrival = fromHere();
    arrival.homeLine = QStringLiteral("home.press");
    if (isOnTheWay()) {
        const DetourPlan here = std::exchange(arrival, *m_way); // what was to be said on that way still is
        arrival.body = here.body;
        arrival.side = here.side;
    }
    const Segment &now = segment();
    const bool planned = !m_interlude || [&] {
        const Body main = now.bodyAt(now.fractionAt(m_position));
        return main.reach == arrival.body.reach && main.turn == arrival.body.turn;
    }();
    arrival.recap = true;
    arrival.takenAsHome = isTakenAsHome(paused);
    arrival.keepLeg = planned && !arrival.takenAsHome;
    arrival.sameLeg = !arrival.takenAsHome;
    arrival.target = afterPause(arrival.takenAsHome, planned);
    if (arrival.keepLeg && now.bringsHome && !m_interlude)
        arrival.again = cutCue(); // it goes on from where it is, behind its sentence
    approach(std::move(arrival));
}

Place Player::afterPause(bool takenAsHome, bool planned) const
{
    const Segment &now = segment();
    const int index = m_program->segmentAt(m_position);
    if (!now.side)
        return startOfBreath(index);
    if (now.rep == 0 && now.from.reach <= 0 && now.to.reach <= 0)
        return cell().place; // nothing is counted and nothing slides: its first words name the leg
    if (!takenAsHome)
        return now.bringsHome && planned ? place() : now.place;
    if (now.bringsHome || (now.isInTheLongOne() && now.place.after))
        return nextWithHeelsHome(index);
    return now.place.nested > 0 ? startOfTurn(index) : startOfSlide(index);
}

/// True where a long absence means settling again: among the sides, and before them once the support has been placed.
bool Player::liesOnSupport() const
{
    if (part().eachSide)
        return true;
    if (part().closing)
        return false;
    const auto &parts = m_script->routine.parts;
    const Place now = place();
    for (int index = 0; index <= now.part; ++index) {
        const auto &steps = parts[static_cast<std::size_t>(index)].steps;
        const auto end = index < now.part ? steps.end() : steps.begin() + now.step;
        if (std::any_of(steps.begin(), end, [](const Step &step) { return step.placesSupport; }))
            return true;
    }
    return false;
}

} // namespace matside
