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
    if (m_phase == Phase::Waiting && !m_mustSettle)
        return holdGate(true);
    if (m_phase == Phase::Waiting) {
        m_phase = Phase::Running;
        return resume(paused);
    }
    if (isTakenAsHome(paused))
        return slideHome(true);
    m_interlude->position = Millis{0};
    m_interludeCue = 0;
}

/// The question falls away: all is as it was, and what was cut is said anew.
void Player::restore()
{
    m_phase = m_below.phase;
    m_interlude = std::exchange(m_below.interlude, std::nullopt);
    ++m_generation;
    if (!m_interlude) {
        m_position = m_program->anew(m_position);
        m_cue = m_program->cueAt(m_position);
        return;
    }
    m_interlude->position = m_interlude->isEndless() ? Millis{0} : m_interlude->program->anew(m_interlude->position);
    m_interludeCue = m_interlude->program->cueAt(m_interlude->position);
}

/// Goes on after a pause in which nothing else was asked for.
void Player::resume(Millis paused)
{
    Arrival arrival = fromHere();
    const Segment &now = segment();
    const bool planned = !m_interlude || [&] {
        const Body main = now.bodyAt(now.fractionAt(m_position));
        return main.reach == arrival.body.reach && main.turn == arrival.body.turn;
    }();
    arrival.recap = true;
    arrival.homeLine = QStringLiteral("home.press");
    arrival.takenAsHome = isTakenAsHome(paused);
    arrival.keepLeg = planned && !arrival.takenAsHome;
    arrival.sameLeg = !arrival.takenAsHome;
    arrival.target = afterPause(arrival.takenAsHome, planned);
    approach(arrival);
}

Place Player::afterPause(bool takenAsHome, bool planned) const
{
    const Segment &now = segment();
    const int index = m_program->segmentAt(m_position);
    if (!now.side)
        return now.place;
    if (!takenAsHome)
        return now.bringsHome && planned ? place() : now.place;
    if (now.bringsHome || now.place.after)
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
    const auto &parts = m_score->routine.parts;
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
