// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/player/detourplanner.h"

#include "playback/player/landmarks.h"

#include <cmath>
#include <utility>

namespace matside {

namespace {

namespace line = engine::line;

/// Breaths of easing before the line that the body may come home: said after four, and again after eight.
constexpr int kBreathsBeforeAWord = 4;
constexpr int kBreathsAloud = 2; // as in the closing: two with words, then in the person's own rhythm

/// From the body as it stands to home, before this side.
void comeHome(InterludeBuilder &builder, const DetourPlan &plan, std::optional<Side> side, Millis lead)
{
    if (plan.body.isOut() && plan.assumedHome)
        builder.assumeHome();
    else if (plan.body.isOut())
        builder.bringHome(plan.homeLine);
    for (const QString &id : plan.homeLines)
        builder.say(id, lead);
    if (plan.takeSupportAway)
        builder.finishComingHome().takeSupportAway();
    builder.workOn(side);
}

} // namespace

DetourPlanner::DetourPlanner(const Script &script, const Program &main) : m_script(script), m_main(main) {}

/// Moves plan.target on to the next place that the body can reach.
DetourPlanner::Target DetourPlanner::targetOf(DetourPlan &plan) const
{
    for (;;) {
        const Millis position = m_main.positionOf(plan.target).value_or(m_main.duration());
        Target target;
        target.isEnd = position >= m_main.duration();
        target.segment = m_main.segmentAt(position);
        target.place = m_main.placeAt(position);
        const Segment &segment = m_main.segments[static_cast<std::size_t>(target.segment)];
        // A body that a detour was moving stays away only if it is already as far away as the target needs.
        constexpr double kAlike = 1e-6;
        const bool isThere =
            !target.isEnd && segment.from.reach > 0 && std::abs(plan.body.reach - segment.from.reach) < kAlike;
        target.keepsBody = plan.body.isOut() && plan.side == segment.side && (plan.keepBody || (plan.keepIfThere && isThere));
        if (target.isEnd || target.keepsBody)
            return target;
        if (!segment.bringsHome) {
            target.place.fraction = 0;
            return target;
        }
        // Never go away just to reach a move that comes home.
        plan.target = landmarks::nextHome(m_main, target.segment);
    }
}

/// To where the next move of this step that turns leads, from this segment on; none where none turns.
std::optional<double> DetourPlanner::turnAfter(int segment) const
{
    const auto first = m_main.segments.begin() + segment;
    const auto turning = std::find_if(first, m_main.segments.end(), [](const Segment &one) { return one.from.turn != one.to.turn; });
    const bool isThere = turning != m_main.segments.end() && turning->place.sameStep(first->place);
    return isThere ? std::optional(turning->to.turn) : std::nullopt;
}

Detour DetourPlanner::plan(DetourPlan plan, bool mustSettle, bool onSupport) const
{
    const Target to = targetOf(plan);
    // A body that is away comes home before the end, too.
    Detour detour;
    detour.isOver = to.isEnd && !plan.body.isOut() && plan.lines.isEmpty();
    if (detour.isOver)
        return detour;
    const Segment &target = m_main.segments[static_cast<std::size_t>(to.segment)];
    const bool wantsAway = !to.isEnd && target.from.reach > 0;
    const Tempo &tempo = m_script.routine.tempo;
    InterludeBuilder builder(m_script, m_main, to.segment, plan.body, plan.side);
    builder.breatheOut();
    if (!to.keepsBody)
        builder.leave(plan.leaving);
    builder.say(std::exchange(plan.opening, {}), tempo.leadInKnown);
    if (!to.keepsBody)
        comeHome(builder, plan, target.side, tempo.leadIn);
    else if (plan.body.turn != target.from.turn && turnAfter(to.segment) == plan.body.turn)
        builder.turnToMiddle(); // else nothing would be left of the turn that begins again
    for (const QString &id : plan.lines)
        builder.say(id, tempo.leadIn, plan.speaksOf);
    const bool settles = mustSettle && !to.isEnd;
    if (settles)
        builder.settleAgain(onSupport);
    if (plan.recap)
        builder.say(line::kWelcomeBack, tempo.leadInKnown);
    if ((plan.recap || plan.named) && target.works && (target.rep > 0 || target.set > 0))
        builder.say(recapLine(target, to.keepsBody), tempo.leadInKnown);
    builder.finishComingHome();
    const QString direction = to.isEnd || plan.again ? QString() : directionLine(target);
    const bool goesAway = wantsAway && !to.keepsBody;
    if (!direction.isEmpty() && !goesAway)
        builder.say(direction, tempo.leadInKnown);
    // A detour does not count into a move outside repetitions that begins with a line and needs the body at home: the
    // move that names the side is one, and the next move of its step has a lead-in.
    const bool countsItself = target.rep == 0 && target.sayEnd > target.start && !wantsAway;
    if (target.works && !to.isEnd && !countsItself && (plan.recap || settles))
        builder.countIn();
    if (goesAway)
        builder.goAway(target.from.reach);
    if (!direction.isEmpty() && goesAway)
        builder.say(direction, tempo.leadIn);
    if (plan.again)
        builder.sayAgain(*plan.again, tempo.leadIn);

    detour.place = to.place;
    detour.arrives = builder.body();
    detour.settledBy = builder.settledBy();
    if (!builder.empty())
        detour.interlude = builder.take();
    detour.plan = std::move(plan);
    return detour;
}

ProgramPtr DetourPlanner::easing(int segment, const Body &body, std::optional<Side> side, const Easing &facts) const
{
    const Millis lead = m_script.routine.tempo.leadIn;
    const Part &part =
        m_script.routine.parts[static_cast<std::size_t>(m_main.segments[static_cast<std::size_t>(segment)].place.part)];
    const Segment &here = m_main.segments[static_cast<std::size_t>(segment)];
    const Step &step = part.steps[static_cast<std::size_t>(here.place.step)];
    const bool comesHome = step.easesAtHome && body.isOut() && !facts.arrives;
    const bool isAway = here.works && body.reach > 0 && !facts.arrives && !comesHome;
    const bool supportGoes = facts.onSupport && !part.closing && !isAway;
    InterludeBuilder builder(m_script, m_main, segment, body, side);
    builder.leave(facts.place).ease();
    builder.breatheOut();
    if (facts.arrives)
        builder.assumeHome();
    // Without a support there is nothing to take away: the line of that id says to rest.
    const bool restsUnsupported = !isAway && !part.closing && m_main.support == engine::kNoSupport;
    const bool changesPosition =
        facts.supportMoves || (here.gate && !side);
    if (comesHome)
        builder.bringHome(line::kEaseHome);
    else
        builder.say(changesPosition ? line::kEaseEasy : restsUnsupported ? line::kEaseSupportAway : line::kEase, lead);
    if (supportGoes)
        builder.takeSupportAway();
    if (facts.again || supportGoes || restsUnsupported)
        builder.say(line::kEaseEnough, lead);
    const QString still = isAway ? line::kEaseStill : line::kEaseStillHome;
    builder.breathe(kBreathsAloud, true).breathe(kBreathsBeforeAWord - kBreathsAloud).say(still, lead);
    builder.breathe(kBreathsBeforeAWord).say(still, lead);
    builder.loopFromHere().breathe(1);
    return builder.take();
}

QString DetourPlanner::recapLine(const Segment &segment, bool isAway)
{
    const bool last = segment.rep == segment.reps;
    if (segment.place.nested > 0 && isAway)
        return last ? line::kRecapLastNested : line::kRecapNested;
    if (segment.place.nested > 0)
        return last ? line::kRecapLastNestedHome : line::kRecapNestedHome;
    if (isAway)
        return last ? line::kRecapLastAway : line::kRecapAway;
    return last ? line::kRecapLastHome : line::kRecapHome;
}

QString DetourPlanner::directionLine(const Segment &segment)
{
    if (!segment.works || segment.isStill() || segment.sayEnd > segment.start)
        return {};
    if (segment.to.reach != segment.from.reach)
        return segment.to.reach > segment.from.reach ? line::kGoOnAway : line::kGoOnHome;
    return segment.to.turn < segment.from.turn ? line::kGoOnIn : line::kGoOnOut;
}

} // namespace matside
