// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/interlude.h"
#include "playback/player.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace matside {

Player::DetourPlan Player::fromHere() const
{
    DetourPlan arrival;
    arrival.body = body();
    arrival.side = bodySide();
    const Moment now = moment();
    arrival.leaving = {now.title, now.sentence, now.describes, now.rep, now.reps};
    return arrival;
}

bool Player::exists(const Place &place) const
{
    const auto &parts = m_script->routine.parts;
    const bool hasPart = place.part >= 0 && static_cast<std::size_t>(place.part) < parts.size();
    return hasPart && place.step >= 0
        && static_cast<std::size_t>(place.step) < parts[static_cast<std::size_t>(place.part)].steps.size();
}

/// Makes the way to a Place of the present program: whatever leaves a place where a leg is out brings it home first.
void Player::approach(DetourPlan arrival)
{
    // The move begins again behind the way: in the pace that was asked for last.
    if (m_nextPace || m_hinged) {
        m_options.pace = std::exchange(m_nextPace, std::nullopt).value_or(m_options.pace);
        recompile();
    }
    arrival.lines << std::exchange(m_unsaid, {});
    const Millis position = m_program->positionOf(arrival.target).value_or(m_program->duration());
    // Even the end is not reached with a leg out: it comes home, and then it is over.
    const bool isEnd = position >= m_program->duration();
    if (isEnd && !arrival.body.isOut() && arrival.lines.isEmpty())
        return end();
    const int index = m_program->segmentAt(position);
    const Segment target = m_program->segments[static_cast<std::size_t>(index)];
    const bool wantsLegOut = !isEnd && target.from.reach > 0;
    // A leg that a way was moving stays out only where it already is as far as it has to be.
    constexpr double kAlike = 1e-6;
    const bool isThere = wantsLegOut && std::abs(arrival.body.reach - target.from.reach) < kAlike;
    const bool keeps = arrival.body.isOut() && arrival.side == target.side
        && (arrival.keepLeg || (arrival.sameLeg && isThere));
    if (!keeps && !isEnd && target.bringsHome) {
        // No leg goes out only to come home.
        arrival.target = nextWithHeelsHome(index);
        return approach(std::move(arrival));
    }
    Place place = m_program->placeAt(position);
    if (!keeps && !isEnd)
        place.fraction = 0;
    layWay(arrival, index, keeps, isEnd, place);
}

/// The way that is under way, from where the leg is by now: what was said on it is said again.
void Player::rebuildDetour()
{
    DetourPlan arrival = *m_way;
    arrival.body = body();
    arrival.side = bodySide();
    approach(std::move(arrival));
}

/// The interlude of an approach, and the Place behind it.
void Player::layWay(const DetourPlan &arrival, int index, bool keeps, bool isEnd, const Place &place)
{
    const Segment target = m_program->segments[static_cast<std::size_t>(index)];
    const bool wantsLegOut = !isEnd && target.from.reach > 0;
    const Millis lead = m_script->routine.tempo.leadIn;
    InterludeBuilder way(*m_script, *m_program, index, arrival.body, arrival.side);
    way.breatheOut();
    if (arrival.body.isOut() && !keeps) {
        if (arrival.takenAsHome)
            way.takeAsHome();
        else
            way.bringHome(arrival.homeLine);
    }
    if (!keeps)
        way.workOn(target.side);
    for (const QString &line : arrival.lines)
        way.say(line, lead, arrival.speaksOf);
    const bool settles = m_mustSettle && !isEnd;
    if (settles)
        way.settle();
    if (arrival.recap)
        way.say(QStringLiteral("welcome-back"), m_script->routine.tempo.leadInKnown);
    if ((arrival.recap || arrival.named) && target.side && target.rep > 0)
        way.say(recapLine(target, keeps || wantsLegOut), m_script->routine.tempo.leadInKnown);
    way.drawHome();
    // A step that names its leg and counts in by itself is not counted into.
    const bool countsItself = target.rep == 0 && target.sayEnd > target.start && !wantsLegOut;
    if (target.side && !isEnd && !countsItself && (arrival.recap || settles))
        way.countIn();
    if (wantsLegOut && !keeps)
        way.slideOut(target.from.reach);
    if (arrival.again)
        way.sayAgain(*arrival.again, lead);
    const Body arriving = way.body();
    seek(place, arriving);
    m_interlude.reset();
    m_way.reset();
    m_pausedIn = Phase::Running;
    m_interludeCue = 0;
    ++m_generation;
    if (way.empty())
        return;
    m_way = arrival;
    const std::optional<Millis> settledBy = way.settledBy();
    m_interlude = Interlude{Interlude::Kind::Approach, way.take(), Millis{0}, settledBy};
}

/// The first segment after this one that begins with both heels at home; the end of the program when there is none.
Place Player::nextWithHeelsHome(int index) const
{
    for (std::size_t later = static_cast<std::size_t>(index) + 1; later < m_program->segments.size(); ++later) {
        if (m_program->segments[later].from.reach <= 0)
            return m_program->segments[later].place;
    }
    return m_program->placeAt(m_program->duration());
}

Place Player::nextStepWithHeelsHome(int index) const
{
    const int cell = m_program->segments[static_cast<std::size_t>(index)].cell;
    for (std::size_t later = static_cast<std::size_t>(index) + 1; later < m_program->segments.size(); ++later) {
        if (m_program->segments[later].cell != cell && m_program->segments[later].from.reach <= 0)
            return m_program->segments[later].place;
    }
    return m_program->placeAt(m_program->duration());
}

/// Where this slide began: in the long one, the long one itself; without a count, where its heel was last at home.
Place Player::startOfSlide(int index) const
{
    const auto &segments = m_program->segments;
    std::size_t at = static_cast<std::size_t>(index);
    while (at > 0 && segments[at].isInTheLongOne() && segments[at - 1].side == segments[at].side)
        --at;
    if (segments[at].place.repetition == 0) {
        while (at > 0 && segments[at].from.reach > 0 && segments[at - 1].side == segments[at].side)
            --at;
        const bool restsBefore = at > 0 && segments[at].to.reach > 0 && segments[at - 1].place.sameStep(segments[at].place)
            && segments[at - 1].place.after == segments[at].place.after && segments[at - 1].isStill();
        return segments[restsBefore ? at - 1 : at].place;
    }
    while (at > 0 && segments[at - 1].place.sameStep(segments[at].place)
           && segments[at - 1].place.repetition == segments[at].place.repetition)
        --at;
    return segments[at].place;
}

/// Where this breath began.
Place Player::startOfBreath(int index) const
{
    const auto &segments = m_program->segments;
    std::size_t at = static_cast<std::size_t>(index);
    while (at > 0 && segments[at].from.breath > 0 && segments[at - 1].place.sameStep(segments[at].place))
        --at;
    return segments[at].place;
}

Place Player::startOfTurn(int index) const
{
    const auto &segments = m_program->segments;
    std::size_t at = static_cast<std::size_t>(index);
    while (at > 0 && segments[at - 1].place.sameStep(segments[at].place)
           && segments[at - 1].place.nested == segments[at].place.nested)
        --at;
    return segments[at].place;
}

void Player::jump(const Place &place)
{
    DetourPlan arrival = fromHere();
    arrival.target = place;
    if (m_phase == Phase::Easing)
        leaveEasing(arrival);
    m_mustSettle = mustSettleFor(place) || (m_mustSettle && place.part == segment().place.part);
    if (m_phase != Phase::Paused)
        m_phase = Phase::Running;
    approach(std::move(arrival));
}

/// Going to a side from where the support is not, or from before it was there, begins with the settling.
bool Player::mustSettleFor(const Place &target) const
{
    const auto &parts = m_script->routine.parts;
    const Place now = place();
    if (!parts[static_cast<std::size_t>(target.part)].eachSide || now.part == target.part)
        return false;
    const Segment &here = segment();
    const auto next = static_cast<std::size_t>(here.cell) + 1;
    const bool isNext = next < m_program->cells.size() && m_program->cells[next].place.sameStep(target);
    return now.part > target.part || !isNext;
}

void Player::next()
{
    const auto following = static_cast<std::size_t>(segment().cell) + 1;
    if (following >= m_program->cells.size())
        return jump(m_program->placeAt(m_program->duration()));
    jump(m_program->cells[following].place);
}

void Player::previous()
{
    if (hasJustSwitched())
        return switchBack();
    const auto index = static_cast<std::size_t>(segment().cell);
    const bool justBegan = m_position - cell().start < kStepBegan && index > 0;
    jump(m_program->cells[justBegan ? index - 1 : index].place);
}

/// This slide, or this turn, once more; this step where nothing is counted. In a pause it waits there, and the way on names it.
void Player::repeat()
{
    const Segment now = segment();
    const int index = m_program->segmentAt(m_position);
    DetourPlan arrival = fromHere();
    const bool turn = now.place.nested > 0;
    const bool paused = m_phase == Phase::Paused;
    if (m_phase == Phase::Easing)
        leaveEasing(arrival);
    arrival.target = now.rep == 0 ? cell().place : turn ? startOfTurn(index) : startOfSlide(index);
    arrival.sameLeg = turn;
    if (!paused && now.side && now.rep > 0)
        arrival.lines << (turn ? QStringLiteral("repeat.turn") : QStringLiteral("repeat.slide"));
    if (!paused)
        m_phase = Phase::Running;
    approach(std::move(arrival));
}

bool Player::legHasBegun() const
{
    const auto &parts = m_script->routine.parts;
    const auto firstSided = std::find_if(parts.begin(), parts.end(), [](const Part &part) { return part.eachSide; });
    return place().part >= std::distance(parts.begin(), firstSided);
}

/// Nothing more is going to be slipped under the pelvis.
bool Player::supportIsPlaced() const
{
    const Place now = place();
    const auto &parts = m_script->routine.parts;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        for (std::size_t step = 0; step < parts[part].steps.size(); ++step) {
            const bool isLater = std::pair(static_cast<int>(part), static_cast<int>(step)) > std::pair(now.part, now.step);
            if (parts[part].steps[step].placesSupport && isLater)
                return false;
        }
    }
    return true;
}

} // namespace matside
