// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/interlude.h"
#include "playback/player.h"

#include <algorithm>

namespace matside {

namespace {

/// Between whole breaths of easing and the word that the heel may come home: after four, and again after eight.
constexpr int kBreathsBeforeAWord = 4;
constexpr int kBreathsAloud = 2; // as in the closing: two with words, then everybody's own

} // namespace

/// "My back complains": the voice stops, the figure stays where it is, and breathing is paced.
void Player::ease()
{
    if (m_phase == Phase::Confirming)
        restore();
    if (m_phase == Phase::Paused)
        (void)leavePause();
    const Body now = body();
    const std::optional<Side> side = bodySide();
    const bool legIsOut = side && now.reach > 0;
    // A way that leads this leg out again is no way any more: the slide or the turn it leads to is what hurts.
    if (m_phase != Phase::Easing)
        m_easedOnTheWay = m_interlude && m_interlude->kind == Interlude::Kind::Approach && (!legIsOut || comesHomeOnTheWay());
    if (!m_easedOnTheWay)
        m_way.reset();
    m_easedAgain = side ? ++m_summary.complaints[*side] >= 2 : ++m_summary.complaintsAtRest >= 2;
    m_shortened = legIsOut;
    if (legIsOut)
        shorten(*side, now.reach);
    if (m_nextCeiling && side)
        (*m_nextCeiling)[*side] = m_options.ceiling[*side];
    m_phase = Phase::Easing;
    hold(Interlude::Kind::Easing, easing(now, side));
}

void Player::easeAnew()
{
    hold(Interlude::Kind::Easing, easing(body(), bodySide()));
}

/// Slides of this side stop short of this reach from now on.
void Player::shorten(Side side, double reach)
{
    const ReachRules &rules = m_script->routine.reachRules;
    double &ceiling = m_options.ceiling[side];
    ceiling = std::min(ceiling, std::max(rules.least, rules.shorter * reach));
    recompile();
}

ProgramPtr Player::easing(const Body &now, std::optional<Side> side) const
{
    const Millis lead = m_script->routine.tempo.leadIn;
    const bool legIsOut = side && now.reach > 0;
    const bool lying = m_onSupport && !part().closing;
    InterludeBuilder builder(*m_script, *m_program, m_program->segmentAt(m_position), now, side);
    builder.breatheOut();
    if (legIsOut || !lying)
        builder.say(QStringLiteral("ease"), lead);
    if (m_easedAgain || (lying && !legIsOut))
        builder.say(QStringLiteral("ease.hips-down"), lead).say(QStringLiteral("ease.enough"), lead);
    const QString still = legIsOut ? QStringLiteral("ease.still") : QStringLiteral("ease.still-home");
    builder.breathe(kBreathsAloud, true).breathe(kBreathsBeforeAWord - kBreathsAloud).say(still, lead);
    builder.breathe(kBreathsBeforeAWord).say(still, lead);
    builder.loopFromHere().breathe(1);
    return builder.take();
}

/// The way that somebody was on brings the leg home before it leads anywhere.
bool Player::comesHomeOnTheWay() const
{
    const Program &way = *m_interlude->program;
    const auto now = way.segments.begin() + way.segmentAt(m_interlude->position);
    return std::any_of(now, way.segments.end(), [](const Segment &segment) { return segment.to.reach <= 0; });
}

/// The main action of easing. takenAsHome: after a pause in it, when nobody is asked to draw the heel home any more.
void Player::slideHome(bool takenAsHome)
{
    DetourPlan arrival = fromHere();
    const bool legIsOut = arrival.body.reach > 0;
    leaveEasing(arrival);
    arrival.takenAsHome = takenAsHome;
    arrival.recap = takenAsHome || !legIsOut;
    arrival.target = afterEasing(legIsOut);
    if (m_easedOnTheWay && m_way) {
        arrival.lines << m_way->lines;
        arrival.speaksOf = m_way->speaksOf;
    }
    m_phase = Phase::Running;
    approach(std::move(arrival));
}

/// Whatever leaves easing brings the heel home with its own line, and says so if slides stay shorter now.
void Player::leaveEasing(DetourPlan &arrival) const
{
    arrival.homeLine = QStringLiteral("home.press");
    if (m_shortened)
        arrival.lines << QStringLiteral("ease.shorter");
}

Place Player::afterEasing(bool legIsOut) const
{
    const Segment &now = segment();
    const int index = m_program->segmentAt(m_position);
    if (m_easedOnTheWay || !now.side)
        return m_easedOnTheWay ? place() : now.place;
    if (!legIsOut)
        return startOfSlide(index);
    if (now.isInTheLongOne())
        return nextStepWithHeelsHome(index);
    if (now.bringsHome)
        return nextWithHeelsHome(index);
    // The long one once more, shorter; a plain one is done with.
    return now.rep == now.reps ? startOfSlide(index) : nextWithHeelsHome(index);
}

/// Next out of easing: the second time that the back complained on a side, it is left.
void Player::leaveSide()
{
    const Segment &now = segment();
    if (bodySide() && bodySide() != now.side)
        return jump(now.place); // on the way to the other leg already
    if (!now.side || m_summary.complaints[*now.side] < 2)
        return next();
    for (std::size_t cell = static_cast<std::size_t>(now.cell) + 1; cell < m_program->cells.size(); ++cell) {
        if (m_program->cells[cell].side != now.side)
            return jump(m_program->cells[cell].place);
    }
    jump(m_program->placeAt(m_program->duration()));
}

} // namespace matside
