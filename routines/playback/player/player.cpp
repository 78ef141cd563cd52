// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/player/player.h"

#include "model/engineids.h"
#include "playback/compile/compile.h"
#include "playback/player/command.h"
#include "playback/player/interludebuilder.h"
#include "playback/player/landmarks.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace matside {

namespace {

namespace line = engine::line;

constexpr Millis kTwice{1500};        ///< two presses of the main action within this are a complaint
constexpr Millis kStepBegan{3000};    ///< "previous" within this goes to the step before
constexpr Millis kShortPause{15'000}; ///< in a pause up to this long the body stays where it is
constexpr Millis kLongPause{120'000}; ///< after a longer pause the person settles again
constexpr Millis kQuiet{10'000};      ///< one round of silence at a held gate

/// All moves end, and all lines begin, at the same time.
bool soundsAlike(const Program &a, const Program &b)
{
    return a.cues == b.cues
           && std::ranges::equal(a.segments, b.segments, {}, &Segment::end, &Segment::end);
}

bool standsLike(const Body &a, const Body &b)
{
    constexpr double kAlike = 1e-6;
    return std::abs(a.reach - b.reach) < kAlike && std::abs(a.turn - b.turn) < kAlike;
}

/// The lines that are dropped when these are said: the same lines, and the answers that these take back.
QStringList takenBackBy(const QStringList &lineIds)
{
    QStringList ids = lineIds;
    for (const auto &[one, other] : line::kOpposites) {
        if (lineIds.contains(one))
            ids << other;
        if (lineIds.contains(other))
            ids << one;
    }
    return ids;
}

bool isAssumedHome(Millis paused)
{
    return paused > kShortPause;
}

/// Whether the body comes home in the rest of a detour.
bool comesHome(const Cursor &detour)
{
    const std::vector<Segment> &segments = detour.program().segments;
    return std::any_of(segments.begin() + detour.segmentIndex(), segments.end(),
                       [](const Segment &segment) { return segment.to.reach <= 0; });
}

/// The interlude that is played: the question, else the one under it. Null without both.
template <typename Optional>
auto *topmost(Optional &question, Optional &interlude)
{
    return question ? &*question : interlude ? &*interlude : nullptr;
}

/// Counts a repetition or a turn that ended with this segment, of the main program or of an interlude.
void tally(Summary &summary, const Segment &done)
{
    if (done.works && done.bringsHome)
        ++summary.repetitions[done.side];
    if (done.works && done.turnsOut)
        ++summary.turns[done.side];
}

/// Notes how long the body was away from home and how far it went, in the last `step` of this cursor.
void noteReach(Summary &summary, const Segment &led, const Cursor &cursor, Millis step)
{
    if (!led.works || step <= Millis{0})
        return;
    const Body before = led.bodyAt(led.fractionAt(cursor.position() - step));
    const Body after = led.bodyAt(led.fractionAt(cursor.position()));
    if (before.isOut() || after.isOut())
        summary.away[led.side] += step;
    summary.furthest[led.side] = std::max({summary.furthest[led.side], before.reach, after.reach});
}

/// The line tells what a press did at that moment: it is never said later.
bool isAboutThePress(const QString &lineId)
{
    return lineId == line::kStay || lineId == line::kNoChange || lineId == line::kHoldOn;
}

/// The answers that a pause in this aside cuts: ids of lines off the path.
QStringList answersLeftIn(const Cursor &aside, const Routine &routine, bool hasSupport)
{
    QStringList ids;
    for (const Cue &cue : aside.program().cues) {
        const bool isAnswer = routine.offPathLine(cue.line, hasSupport) && !cue.line.startsWith(line::kRecapPrefix);
        if (cue.end() > aside.position() && isAnswer && !isAboutThePress(cue.line))
            ids << cue.line;
    }
    return ids;
}

/// The rest of a detour, with these lines said first while it waits; nothing where the routine has no such line.
std::optional<Interlude> withLines(const Script &script, const Interlude &detour, const QStringList &lines)
{
    const Tempo &tempo = script.routine.tempo;
    const Cursor &cursor = detour.cursor;
    const QStringList takenBack = takenBackBy(lines);
    InterludeBuilder builder(script, cursor.program(), cursor.segmentIndex(), cursor.body(), cursor.segment().side);
    for (const QString &id : lines)
        builder.say(id, id == lines.last() ? tempo.leadIn : tempo.leadInKnown);
    const std::optional<Cue> cut = landmarks::sentenceAt(cursor.program(), cursor.position());
    if (cut && !takenBack.contains(cut->line))
        builder.sayAgain(*cut, tempo.leadInKnown);
    if (builder.empty())
        return std::nullopt;
    std::optional<Millis> settledBy = detour.settledBy;
    if (settledBy)
        *settledBy += builder.duration() - cursor.position();
    builder.appendRest(cursor.program(), cursor.position(), takenBack);
    std::optional<DetourPlan> plan = detour.plan;
    if (plan) { // in case the detour is planned again
        plan->lines.removeIf([&takenBack](const QString &id) { return takenBack.contains(id); });
        plan->lines << lines;
        plan->lines.removeIf(isAboutThePress);
    }
    return Interlude{Interlude::Kind::Detour, Cursor(builder.take()), settledBy, std::move(plan)};
}

/// A detour out of easing brings the body home with its own line, and says that it stays nearer home from now on.
void leaveEasing(DetourPlan &plan)
{
    plan.homeLine = line::kHomePress;
    if (plan.body.reach > 0)
        plan.homeLines << line::kEaseShorter;
}

} // namespace

Player::Player(ScriptPtr script, const Options &options, const Summary &before)
    : m_script(std::move(script)),
      m_options(options),
      m_main(compiled()),
      m_summary(before)
{
    m_onSupport = landmarks::supportIsPlaced(m_script->routine, place());
    m_summary.routine = m_script->routine.id;
    m_summary.options = options;
    if (options.toTheMat > Millis{0})
        m_interlude = Interlude{Interlude::Kind::Detour, Cursor(interludeHere().rest(options.toTheMat).take())};
}

// ---- What is true now ----

Phase Player::phase() const
{
    if (m_isDone)
        return Phase::Done;
    if (m_question)
        return Phase::Confirming;
    if (m_pause)
        return Phase::Paused;
    if (m_interlude && m_interlude->kind == Interlude::Kind::Waiting)
        return Phase::Waiting;
    return m_interlude && m_interlude->kind == Interlude::Kind::Easing ? Phase::Easing : Phase::Running;
}

const Interlude *Player::interlude() const
{
    return topmost(m_question, m_interlude);
}

/// The detour that is played; null when none is.
const Interlude *Player::detour() const
{
    return m_interlude && m_interlude->kind == Interlude::Kind::Detour ? &*m_interlude : nullptr;
}

/// The person goes from the laptop to the mat. Every other detour has a plan.
bool Player::isOnTheWay() const
{
    const Interlude *held = detour();
    return held && !held->plan;
}

std::optional<DetourPlan> Player::heldPlan() const
{
    return m_interlude ? m_interlude->plan : std::nullopt;
}

std::optional<DetourPlan> Player::runningPlan() const
{
    const Interlude *held = detour();
    return held ? held->plan : std::nullopt;
}

/// The cursor of the interlude while one is played, else that of the main program.
const Cursor &Player::played() const
{
    const Interlude *held = interlude();
    return held ? held->cursor : m_main;
}

Body Player::body() const
{
    return played().body();
}

std::optional<Side> Player::bodySide() const
{
    return played().segment().side;
}

/// Shows the interlude at a moment of the main program, which waits.
void Player::showInterlude(Moment &moment, const Interlude &held) const
{
    const Moment now = momentAt(held.cursor.program(), held.cursor.position());
    // A motion that changes with its progress stands still too, and does not start again.
    const bool standsStill = now.motion == moment.motion && !now.side;
    if (!held.isEndless())
        moment.nextTitle = !now.nextTitle.isEmpty()    ? now.nextTitle
                           : now.title != moment.title ? moment.title
                                                       : moment.nextTitle;
    else if (const MoveWords *home = m_script->routine.offPathMove(engine::words::kComeHome);
             home != nullptr && now.works && now.body.isOut())
        moment.nextTitle = home->title;
    moment.title = now.title;
    moment.sentence = now.sentence;
    moment.describes = now.describes;
    moment.rep = now.rep;
    moment.reps = now.reps;
    moment.set = now.set;
    moment.sets = now.sets;
    moment.countIn = now.countIn;
    moment.support = now.support;
    moment.fraction = standsStill ? moment.fraction : now.fraction;
    moment.move = now.move;
    moment.motion = now.motion;
    moment.caption = now.caption;
    moment.captionSaid = now.captionSaid;
    moment.quiet = now.quiet;
    moment.side = now.side;
    moment.works = now.works;
    const Segment &led = held.cursor.segment();
    const auto isSided = [this](int part) { return m_script->routine.parts[static_cast<std::size_t>(part)].isSided(); };
    if (now.side && (isSided(led.away.part) || isSided(led.place.part))) // a step that alternates has one cell for both
        moment.cell = landmarks::cellOfSide(m_main.program(), moment.cell, *now.side);
    moment.moveLeft = now.moveLeft;
    moment.moveLength = now.moveLength;
    moment.body = now.body;
    // All other moves off the path stand still, or move the body alone, which `goes` and `turns` tell.
    moment.moves = now.move == engine::move::kTakeAway;
    moment.goes = now.goes;
    moment.turns = now.turns;
    moment.ghostReach = now.ghostReach;
    moment.gate = false;
    moment.endless = held.isEndless();
}

Moment Player::moment() const
{
    const Program &main = m_main.program();
    Moment moment = momentAt(main, m_main.position());
    const auto following = static_cast<std::size_t>(moment.cell) + 1;
    if (m_beginAt && following < main.cells.size()) {
        const auto segmentOf = [&main](Millis position) -> const Segment & {
            return main.segments[static_cast<std::size_t>(main.segmentAt(position))];
        };
        if (isDown(segmentOf(main.cells[following].start))) {
            const Segment &chosen = segmentOf(main.positionOf(*m_beginAt).value_or(main.duration()));
            moment.nextTitle = chosen.title;
        }
    }
    if (const Interlude *held = interlude())
        showInterlude(moment, *held);
    if (phase() == Phase::Paused) { // the sentence that the pause cut is not being said
        const Moment said = m_answer ? momentAt(m_answer->program(), m_answer->position()) : Moment{};
        moment.caption = said.caption;
        moment.captionSaid = said.captionSaid;
        moment.quiet = said.caption.isEmpty() ? kLongQuiet : Millis{0};
        moment.pausedBy = m_pausedBy;
    }
    moment.staysPaused = m_question && m_pause;
    moment.canBeEasier = formTowards(-1).has_value();
    moment.canBeHarder = formTowards(1).has_value();
    if (moment.works) {
        const PerSide<double> ceiling = m_nextCeiling.value_or(m_options.ceiling);
        moment.heldShort = ceiling[moment.side] < 1.0;
        moment.complainedTwice = m_summary.complaints[moment.side] >= 2;
    }
    return moment;
}

std::vector<ScheduledCue> Player::ahead(Millis horizon) const
{
    Player probe = *this;
    return probe.advance(horizon);
}

// ---- Time ----

std::vector<ScheduledCue> Player::advance(Millis elapsed)
{
    std::vector<ScheduledCue> heard;
    if (m_mainPress)
        m_mainPress->ago += elapsed;
    if (m_pause)
        *m_pause += elapsed;
    if (m_answer) {
        m_answer->advance(std::min(elapsed, m_answer->program().duration() - m_answer->position()), Millis{0}, heard);
        if (m_answer->isAtEnd())
            endAnswer();
    }
    const auto isPlaying = [this] { return phase() != Phase::Done && phase() != Phase::Paused; };
    for (Millis gone{0}; gone < elapsed && isPlaying();) {
        if (Interlude *held = topmost(m_question, m_interlude))
            gone += playInterlude(*held, elapsed - gone, gone, heard);
        else
            gone += playMain(elapsed - gone, gone, heard);
    }
    return heard;
}

/// Plays the main program for `left`, or up to the end of the segment or its hold. Gives the time that it played.
Millis Player::playMain(Millis left, Millis gone, std::vector<ScheduledCue> &heard)
{
    const ProgramPtr program = m_main.sharedProgram(); // leaving a segment may compile another
    const Segment &now = m_main.segment();
    Millis limit = now.end;
    if (now.holdAt && *now.holdAt > m_main.position())
        limit = *now.holdAt;
    const Millis step = std::min(left, limit - m_main.position());
    m_main.advance(step, gone, heard);
    m_summary.active += step;
    noteReach(m_summary, now, m_main, step);
    if (m_main.position() == now.end)
        leaveSegment(now);
    else if (now.holdAt && m_main.position() == *now.holdAt)
        holdGate(false);
    return step;
}

/// The same for the interlude that is played.
Millis Player::playInterlude(Interlude &held, Millis left, Millis gone, std::vector<ScheduledCue> &heard)
{
    Cursor &cursor = held.cursor;
    const ProgramPtr program = cursor.sharedProgram();
    const Segment &now = cursor.segment();
    const Millis step = std::min(left, now.end - cursor.position());
    cursor.advance(step, gone, heard);
    if (!isOnTheWay()) // there the person is not led yet
        m_summary.active += step;
    noteReach(m_summary, now, cursor, step);
    if (held.settledBy && cursor.position() >= *held.settledBy)
        m_mustSettle = false;
    if (m_onSupport && program->unsupportedFrom && cursor.position() >= *program->unsupportedFrom)
        loseSupport();
    if (cursor.position() == now.end)
        tally(m_summary, now);
    if (!cursor.isAtEnd())
        return step;
    if (const std::optional<Millis> loopFrom = program->loopFrom)
        cursor.seek(*loopFrom);
    else
        endInterlude();
    return step;
}

void Player::leaveSegment(const Segment &left)
{
    tally(m_summary, left);
    if (m_main.isAtEnd())
        return end();
    noteSupport();
    if (landmarks::partAt(m_script->routine, left.place).closing && left.cell != m_main.segment().cell)
        m_onSupport = false; // the first step of a closing takes the support away
    const Segment &next = m_main.segment();
    if (m_beginAt && left.cell != next.cell && isDown(next)) {
        DetourPlan plan = planFromHere();
        plan.target = *std::exchange(m_beginAt, std::nullopt);
        plan.named = true;
        return startDetour(std::move(plan));
    }
    beginMove(left.side == next.side ? left.to : Body{});
}

/// At the start of a move: takes the pace that was chosen for it and, at home, the ceiling.
/// body: how the body stands there.
void Player::beginMove(const Body &body)
{
    const Segment now = m_main.segment();
    const bool atHome = body.reach <= 0;
    if (m_main.position() != now.start || (!m_nextPace && !(m_nextCeiling && atHome)))
        return;
    m_options.pace = std::exchange(m_nextPace, std::nullopt).value_or(m_options.pace);
    if (atHome)
        m_options.ceiling = std::exchange(m_nextCeiling, std::nullopt).value_or(m_options.ceiling);
    recompile();
    seek(now.place, body);
}

void Player::endInterlude()
{
    if (m_question) {
        // The person pressed nothing: the cues that ahead() gave are still right.
        const quint64 generation = m_generation;
        stay(false);
        m_generation = generation;
        return;
    }
    const bool thenHeld = m_interlude->plan && m_interlude->plan->thenHeld;
    m_interlude.reset();
    if (m_main.isAtEnd())
        return end();
    if (thenHeld)
        return holdGate(true);
    beginMove(m_main.body());
}

/// An interlude has taken the support away: the rest of the session is compiled for nothing under the body.
void Player::loseSupport()
{
    m_onSupport = false;
    m_chosenSupport = m_chosenSupport.value_or(m_options.support);
    m_options.support = engine::kNoSupport;
    recompile();
}

void Player::end()
{
    finish(m_options.ending == Ending::Gently ? Summary::End::EndedGently : Summary::End::Finished);
}

void Player::finish(Summary::End end)
{
    m_summary = progress();
    m_summary.end = end;
    if (end != Summary::End::Left) {
        m_summary.unfinished.reset();
        m_summary.options.support = m_chosenSupport.value_or(m_options.support);
    }
    m_main.seek(m_main.program().duration());
    m_interlude.reset();
    m_question.reset();
    m_answer.reset();
    m_isDone = true;
    ++m_generation;
}

Summary Player::progress() const
{
    Summary now = m_summary;
    now.end = Summary::End::Left;
    now.unfinished = landmarks::unfinishedAt(m_main.program(), m_main.position());
    if (now.unfinished && m_beginAt)
        now.unfinished = m_beginAt; // on the way down to it
    now.options = m_options;
    if (!now.unfinished) // the session goes on with the present support, which a complaint may have taken away
        now.options.support = m_chosenSupport.value_or(m_options.support);
    now.options.pace = m_nextPace.value_or(m_options.pace);
    now.options.ceiling = m_nextCeiling.value_or(m_options.ceiling);
    return now;
}

// ---- Programs ----

/// The program of the present options. At `place`, if given, the body stands like `body`; else as planned. Gives the whole
/// program where ending gently leaves nothing: the body may still have to come home.
ProgramPtr Player::compiled(const std::optional<Place> &place, const Body &body) const
{
    std::optional<Standing> standing;
    if (place)
        standing = Standing{*place, body};
    Options options = m_options;
    const auto program = [&] {
        return std::make_shared<const Program>(
            compile(m_script->routine, options, m_script->phrasebook, m_script->lengths, standing));
    };
    ProgramPtr result = program();
    if (!result->segments.empty())
        return result;
    options.ending = Ending::Whole;
    return program();
}

/// Compiles again, for a body that stands as planned.
void Player::recompile()
{
    m_main.replaceProgram(compiled());
}

/// Goes to a Place of the present program, where the body stands like this.
void Player::seek(const Place &place, const Body &body)
{
    if (m_main.program().isHinged)
        recompile();
    const Millis position = m_main.program().positionOf(place).value_or(m_main.program().duration());
    m_main.seek(position);
    const Segment &target = m_main.segment();
    if (target.works && target.place.sameMove(place) && !standsLike(target.bodyAt(place.fraction), body)) {
        m_main.replaceProgram(compiled(place, body));
        m_main.seek(position);
    }
    noteSupport();
}

/// Notes that the support lies under the body once its step is behind the person; a closing never puts it there.
void Player::noteSupport()
{
    const Routine &routine = m_script->routine;
    if (!landmarks::partAt(routine, place()).closing)
        m_onSupport = m_onSupport || landmarks::supportIsPlaced(routine, place());
}

/// Plays an interlude while the main program waits.
void Player::hold(Interlude interlude)
{
    m_interlude = std::move(interlude);
    ++m_generation;
}

/// The place that the page shows: during a detour not yet that of the main program.
LeftPlace Player::placeShown() const
{
    const Moment now = moment();
    return {now.describes, now.rep, now.reps, now.set, now.sets, played().segment().away};
}

/// A builder for an interlude that begins with the body as it stands now, at this segment of the main program.
InterludeBuilder Player::interludeHere() const
{
    InterludeBuilder builder(*m_script, m_main.program(), m_main.segmentIndex(), body(), bodySide());
    builder.leave(placeShown());
    return builder;
}

void Player::setOptions(const Options &options)
{
    if (phase() == Phase::Done)
        return;
    endAnswer();
    if (options.pace != m_options.pace)
        m_nextPace.reset();
    if (options.ceiling != m_options.ceiling)
        m_nextCeiling.reset();
    const Cursor before = m_main;
    const Place place = before.place();
    DetourPlan plan = planFromHere();
    const Interlude *held = detour();
    const Body arriving = held ? held->cursor.program().segments.back().to : body();
    const bool hasBegun = landmarks::sidesHaveBegun(m_script->routine, place);
    const Side first = hasBegun ? m_options.first : options.first;
    m_options = options;
    m_options.first = first;
    recompile();
    ++m_generation;
    const std::optional<Millis> position = m_main.program().positionOf(place);
    plan.target = m_main.program().placeAt(position.value_or(m_main.program().duration()));
    const bool stays = position && plan.target.sameMove(place);
    std::optional<DetourPlan> running = runningPlan();
    if (phase() == Phase::Easing || phase() == Phase::Confirming || (stays && !running)) {
        seek(plan.target, arriving);
        return sayWhatChangeCut(before);
    }
    if (stays && running) {
        running->target = plan.target;
        return rebuildDetour(*std::move(running));
    }
    plan.keepIfThere = true;
    startDetour(std::move(plan));
}

void Player::setScript(ScriptPtr script)
{
    m_script = std::move(script);
    const Program &before = m_main.program();
    if (before.isHinged || !soundsAlike(before, *compiled()))
        setOptions(m_options);
}

// ---- Commands ----

void Player::command(const Command &command)
{
    if (command.kind != CommandKind::Main) {
        m_mainPress.reset(); // only two presses in a row are a complaint
        return act(command);
    }
    const bool twice = m_mainPress && m_mainPress->ago < kTwice;
    const bool oftener = twice && m_mainPress->complained;
    const bool isEnough = twice && m_mainPress->whileEasing;
    m_mainPress = MainPress{Millis{0}, twice, phase() == Phase::Easing};
    if (oftener)
        return; // a third press in a row, in fright, must not send the body home
    act(twice ? CommandKind::Complain : CommandKind::Main);
    if (isEnough) // a person with one button has no other way to end; without an answer easing goes on
        act(CommandKind::EndGently);
}

void Player::pressedTooEarly()
{
    m_mainPress = MainPress{};
}

void Player::act(const Command &command)
{
    switch (actionFor(command.kind, phase())) {
    case Action::Nothing:
        return;
    case Action::Pause:
        return pause(command.why, command.ago);
    case Action::PauseOrHold:
        return m_main.segment().gate && !detour() ? holdGate(true) : pause(PauseReason::Person, Millis{0});
    case Action::GoOn:
        return goOn();
    case Action::Ready:
        return ready();
    case Action::ComeHome:
        return comeHome(false);
    case Action::Ask:
        return ask();
    case Action::EndGently:
        return endGently();
    case Action::Stay:
        return stay(true);
    case Action::StayPaused:
        return stayPaused(command.why, command.ago);
    case Action::Leave:
        return finish(Summary::End::Left);
    case Action::Ease:
        return ease();
    case Action::Next:
        return next();
    case Action::LeaveSide:
        return leaveSide();
    case Action::Previous:
        return previous();
    case Action::Repeat:
        return repeat();
    case Action::RepeatStep:
        return repeatStep();
    case Action::OneMore:
        return oneMore();
    case Action::Further:
        return further();
    case Action::SayAgain:
        return sayAgain();
    case Action::Slower:
    case Action::Quicker:
    case Action::Easier:
    case Action::Harder:
        return change(command.kind);
    case Action::SwitchSide:
        return switchSide();
    case Action::OneSide:
        return oneSide();
    case Action::TellHold:
        return tellHold();
    case Action::AskHeld:
        return m_options.ending == Ending::Gently ? void() : ask();
    case Action::Jump:
        return landmarks::exists(m_script->routine, command.place) ? beginAt(command.place) : void();
    }
}

/// Within a pause it silences an answer. A pause that nobody pressed says why, where the person may still lie there.
void Player::pause(PauseReason why, Millis ago)
{
    endAnswer();
    ++m_generation;
    if (m_pause) {
        *m_pause += ago;
        return;
    }
    m_pause = ago;
    m_pausedBy = why;
    ++m_summary.pauses;
    if (why == PauseReason::StoodStill && ago <= kLongPause)
        answerInPause({line::kPauseStoodStill});
    else if (why == PauseReason::Locked)
        answerInPause({line::kPauseLocked});
}

/// Ends the pause and gives its length. After a long pause the person settles first.
Millis Player::leavePause()
{
    endAnswer();
    const Millis paused = std::exchange(m_pause, std::nullopt).value_or(Millis{0});
    m_mustSettle = m_mustSettle || (paused > kLongPause && landmarks::settlesIn(m_script->routine, place()));
    ++m_generation;
    return paused;
}

void Player::goOn()
{
    const Millis paused = leavePause();
    if (isOnTheWay())
        return; // the rest of the way
    const bool isHome = isAssumedHome(paused) && body().isOut();
    const bool goesBack = phase() == Phase::Easing ? !isAssumedHome(paused)
                                                   : phase() == Phase::Waiting && !m_mustSettle && !isHome;
    if (goesBack)
        return goBack();
    if (phase() == Phase::Easing)
        return comeHome(true);
    if (m_interlude && m_interlude->kind == Interlude::Kind::Aside) {
        const bool hasSupport = m_main.program().support != engine::kNoSupport;
        for (const QString &id : answersLeftIn(m_interlude->cursor, m_script->routine, hasSupport)) {
            if (!m_unsaid.contains(id))
                m_unsaid << id;
        }
    }
    DetourPlan plan = planFromHere();
    if (const std::optional<DetourPlan> running = runningPlan()) { // the lines of that detour are said on this one
        plan = *running;
        plan.body = body();
        plan.side = bodySide();
    } else {
        plan.homeLine = line::kHomePress;
    }
    const Segment &now = m_main.segment();
    const Body main = m_main.body();
    const bool asPlanned = !m_interlude || (main.reach == plan.body.reach && main.turn == plan.body.turn);
    plan.recap = true;
    plan.assumedHome = isAssumedHome(paused);
    plan.keepBody = asPlanned && !plan.assumedHome;
    plan.keepIfThere = !plan.assumedHome;
    plan.target = landmarks::afterPause(m_main.program(), m_main.position(), plan.assumedHome, asPlanned);
    if (plan.keepBody && now.bringsHome && !m_interlude)
        plan.again = landmarks::sentenceAt(m_main.program(), m_main.position()); // the move goes on after its sentence
    startDetour(std::move(plan));
}

/// To the held gate or the easing that was paused; the second time out of it. A headset that sends pause and play in turn has
/// no other way out.
void Player::goBack()
{
    const bool again = m_interlude->wasGoneBackTo;
    if (phase() == Phase::Easing)
        again ? comeHome(false) : startEasing(body(), bodySide(), heldPlan(), isHeldGate());
    else
        again ? ready() : holdGate(true);
    if (m_interlude && !again)
        m_interlude->wasGoneBackTo = true;
}

void Player::stayPaused(PauseReason why, Millis ago)
{
    stay(false);
    pause(why, ago);
}

/// byHand: the person pressed; else the gate waits by itself at this time.
void Player::holdGate(bool byHand)
{
    const Tempo &tempo = m_script->routine.tempo;
    const std::optional<Cue> instruction = landmarks::lastSentence(m_main.program(), m_main.position());
    // A line that the press cuts would be lost, because the gate goes on after that line.
    const bool wasCut = instruction && (phase() == Phase::Waiting || m_main.position() < instruction->end());
    InterludeBuilder builder = interludeHere();
    for (const QString &id : std::exchange(m_unsaid, {}))
        builder.say(id, tempo.leadInKnown);
    if (byHand && wasCut)
        builder.sayAgain(*instruction, tempo.leadIn);
    builder.say(line::kHeld, tempo.leadIn).loopFromHere().rest(kQuiet);
    // A gate that waits by itself interrupts nothing: the cues that ahead() gave are still right.
    const quint64 generation = m_generation;
    hold({Interlude::Kind::Waiting, Cursor(builder.take())});
    if (!byHand)
        m_generation = generation;
}

/// The held gate goes on with its "three, two, one".
void Player::ready()
{
    const Segment &gate = m_main.segment();
    m_interlude.reset();
    m_main.seek(std::max(gate.start, gate.end - kCountLength));
    ++m_generation;
}

/// What told of the press is not said again where the person answers that the session goes on.
void Player::forgetThePress()
{
    const bool isSaid = m_interlude && m_interlude->kind != Interlude::Kind::Detour
                        && std::ranges::any_of(m_interlude->cursor.program().cues,
                                               [](const Cue &cue) { return isAboutThePress(cue.line); });
    if (!isSaid)
        return;
    if (m_interlude->kind == Interlude::Kind::Waiting)
        return holdGate(true);
    InterludeBuilder builder = interludeHere();
    for (const Cue &cue : m_interlude->cursor.program().cues) {
        if (cue.end() > m_interlude->cursor.position() && !isAboutThePress(cue.line))
            builder.sayAgain(cue, m_script->routine.tempo.leadInKnown);
    }
    if (builder.empty())
        m_interlude.reset();
    else
        hold({Interlude::Kind::Aside, Cursor(builder.take())});
}

/// Once the session ends gently, holding on changes nothing.
void Player::tellHold()
{
    if (m_options.ending != Ending::Gently)
        answerThePress(line::kHoldOn);
}

void Player::ask()
{
    endAnswer();
    forgetThePress();
    InterludeBuilder builder = interludeHere();
    builder.say(m_pause ? line::kConfirmPaused : line::kConfirm, Millis{0}).rest(m_script->routine.tempo.confirm);
    m_question = Interlude{Interlude::Kind::Question, Cursor(builder.take())};
    ++m_generation;
}

/// Closes the question. All is as before it; a sentence that the question cut is said again.
/// byHand: the person pressed a key, and is told what it did, where nothing else is said at once.
void Player::stay(bool byHand)
{
    m_question.reset();
    ++m_generation;
    if (m_pause)
        return byHand ? answerInPause({line::kStayPaused}) : void();
    if (std::optional<DetourPlan> running = runningPlan()) {
        running->opening = byHand ? QString(line::kStay) : QString();
        return rebuildDetour(*std::move(running));
    }
    if (phase() == Phase::Easing)
        return startEasing(body(), bodySide(), heldPlan(), isHeldGate());
    if (m_interlude) {
        m_interlude->cursor.seek(Millis{0});
        return;
    }
    if (phase() != Phase::Running)
        return;
    // The move of the sentence begins again; a body that moves waits until the sentence is said.
    const Tempo &tempo = m_script->routine.tempo;
    const std::optional<Cue> cut = landmarks::sentenceAt(m_main.program(), m_main.position());
    m_main.seek(m_main.program().resumePosition(m_main.position()));
    InterludeBuilder builder = interludeHere();
    if (byHand)
        builder.say(line::kStay, tempo.leadInKnown);
    if (cut && !m_main.segment().isStill())
        builder.sayAgain(*cut, tempo.leadInKnown);
    if (!builder.empty())
        hold({Interlude::Kind::Aside, Cursor(builder.take())});
}

void Player::endGently()
{
    noteSupportGoing();
    DetourPlan plan = planFromHere();
    plan.assumedHome = m_pause && isAssumedHome(*m_pause);
    const Place now = place();
    // A person who ends before anything lies under the body is not asked to take it away.
    if (!landmarks::partAt(m_script->routine, now).closing && !m_onSupport) {
        m_chosenSupport = m_chosenSupport.value_or(m_options.support);
        m_options.support = engine::kNoSupport;
    }
    m_options.ending = Ending::Gently;
    m_beginAt.reset();
    m_unsaid.clear();
    m_mustSettle = false;
    m_pause.reset();
    m_answer.reset();
    m_question.reset();
    recompile();
    const Program &program = m_main.program();
    const bool nothingIsLeft = program.options.ending != Ending::Gently; // only the body comes home
    plan.target = program.placeAt(nothingIsLeft ? program.duration() : program.positionOf(now).value_or(Millis{0}));
    plan.homeLine = line::kEndAway;
    if (plan.assumedHome || !plan.body.isOut())
        plan.lines << line::kEndHome;
    startDetour(std::move(plan));
}

/// Something hurts: the voice stops, the figure stays as it is, and the voice paces the breath.
void Player::ease()
{
    if (m_question)
        stay(false);
    if (m_pause)
        (void)leavePause();
    const Body now = body();
    const std::optional<Side> side = bodySide();
    const bool works = played().segment().works;
    const bool isAway = works && now.reach > 0 && !isArriving(now);
    const bool thenHeld = isHeldGate();
    // A detour that leads this side away again does not go on: its move hurts.
    std::optional<DetourPlan> plan;
    const Interlude *held = detour();
    if (phase() == Phase::Easing || (held && (!isAway || comesHome(held->cursor))))
        plan = heldPlan();
    ++(works ? m_summary.complaints[side] : m_summary.complaintsAtRest);
    if (works)
        m_summary.easings[side].push_back(now.reach);
    const Options before = m_options;
    if (works)
        m_options.eased[side] = true;
    else
        m_options.eased = {true, true, true};
    if (isAway) { // this side stops short of this reach from now on
        const ReachRules &rules = m_script->routine.reachRules;
        double &ceiling = m_options.ceiling[side];
        ceiling = std::min(ceiling, std::max(rules.least, rules.shorter * now.reach));
    }
    if (m_options != before)
        recompile();
    if (m_nextCeiling && works)
        (*m_nextCeiling)[side] = m_options.ceiling[side];
    startEasing(now, side, std::move(plan), thenHeld);
}

/// The body comes home and is nearly there.
bool Player::isArriving(const Body &now) const
{
    return played().segment().bringsHome && now.isOut() && now.isNearlyHome();
}

bool Player::isOnSupport() const
{
    return m_onSupport && m_main.program().support != engine::kNoSupport;
}

/// The person is told to take the support away, or does so.
bool Player::isSupportGoing() const
{
    return m_interlude && isOnSupport() && m_interlude->cursor.segment().move == engine::move::kTakeAway;
}

/// Before another interlude: a sentence that took the support away, and was said to its end, counts.
void Player::noteSupportGoing()
{
    if (!isSupportGoing())
        return;
    const Cursor &cursor = m_interlude->cursor;
    const std::vector<Cue> &cues = cursor.program().cues;
    const bool isSaid = std::none_of(cues.begin(), cues.end(), [&cursor](const Cue &cue) {
        return cue.segment == cursor.segmentIndex() && cue.end() > cursor.position();
    });
    if (isSaid)
        loseSupport();
}

/// A gate is held, or easing interrupted a held gate.
bool Player::isHeldGate() const
{
    return m_interlude && (m_interlude->kind == Interlude::Kind::Waiting || m_interlude->thenHeld);
}

/// plan: the plan of the detour that goes on after easing; unset without one.
void Player::startEasing(const Body &body, std::optional<Side> side, std::optional<DetourPlan> plan, bool thenHeld)
{
    const bool supportMoves = isSupportGoing();
    noteSupportGoing();
    const bool works = side || body.isOut() || m_main.segment().works;
    const int complaints = works ? m_summary.complaints[side] : m_summary.complaintsAtRest;
    const DetourPlanner::Easing facts{complaints >= 2, isOnSupport(), supportMoves, isArriving(body), placeShown()};
    const DetourPlanner planner(*m_script, m_main.program());
    const ProgramPtr breaths = planner.easing(m_main.segmentIndex(), body, side, facts);
    hold({Interlude::Kind::Easing, Cursor(breaths), std::nullopt, std::move(plan), thenHeld});
}

/// The main action of easing. assumedHome: a pause was so long that the body has come home already.
void Player::comeHome(bool assumedHome)
{
    const std::optional<DetourPlan> interrupted = heldPlan();
    DetourPlan plan = planFromHere();
    const bool isAway = plan.body.reach > 0;
    leaveEasing(plan);
    plan.assumedHome = assumedHome;
    plan.recap = assumedHome || !isAway;
    plan.thenHeld = isHeldGate();
    const bool isAgain = m_summary.complaints[plan.side] >= 2;
    const std::optional<Form> easier = formTowards(-1);
    if (isAgain && easier && !interrupted && m_main.segment().works) {
        plan.homeLines.clear(); // the form says it
        return takeForm(*easier, std::move(plan));
    }
    plan.takeSupportAway = isOnSupport() && isAway && isAgain;
    if (interrupted) {
        plan.target = place();
        plan.lines << interrupted->lines;
        plan.speaksOf = interrupted->speaksOf;
    } else {
        plan.target = landmarks::afterEasing(m_main.program(), m_main.segmentIndex(), isAway);
    }
    startDetour(std::move(plan));
}

/// "Next" while easing: leaves the side after its second complaint.
void Player::leaveSide()
{
    const Segment &now = m_main.segment();
    if (bodySide() && bodySide() != now.side)
        return jump(now.place); // a detour already leads to the other side
    if (!now.works || m_summary.complaints[now.side] < 2)
        return next();
    DetourPlan plan = planFromHere();
    plan.target = landmarks::endOfSide(m_main.program(), m_main.segmentIndex());
    m_mustSettle = m_mustSettle && plan.target.part == now.place.part;
    plan.takeSupportAway = isOnSupport();
    if (plan.body.isOut())
        plan.homeLine = line::kLeaveAway;
    else
        plan.lines << line::kLeaveHome;
    startDetour(std::move(plan));
}

void Player::next()
{
    const std::vector<Cell> &cells = m_main.program().cells;
    const auto following = static_cast<std::size_t>(m_main.segment().cell) + 1;
    jump(following < cells.size() ? cells[following].place : m_main.program().placeAt(m_main.program().duration()));
}

void Player::previous()
{
    if (const std::optional<SideSwitch> latest = justSwitched())
        return switchBack(*latest);
    const auto index = static_cast<std::size_t>(m_main.segment().cell);
    const bool justBegan = m_main.position() - m_main.cell().start < kStepBegan && index > 0;
    jump(m_main.program().cells[justBegan ? index - 1 : index].place);
}

/// Does this repetition or this nested one once more; where nothing is counted, this step. In a pause the player waits at its start,
/// and the recap names it.
void Player::repeat()
{
    ++m_summary.repeats;
    const Segment now = m_main.segment();
    const int index = m_main.segmentIndex();
    DetourPlan plan = planFromHere();
    const bool turn = now.place.nested > 0;
    if (phase() == Phase::Easing)
        leaveEasing(plan);
    plan.target = now.rep == 0 ? m_main.cell().place
                  : turn       ? landmarks::startOfNested(m_main.program(), index)
                               : landmarks::startOfRepetition(m_main.program(), index);
    plan.keepIfThere = turn;
    if (!m_pause && now.works && now.rep > 0)
        plan.lines << (turn ? line::kRepeatNested : line::kRepeatRepetition);
    startDetour(std::move(plan));
    answerWhere(now);
}

void Player::repeatStep()
{
    ++m_summary.repeats;
    jump(m_main.cell().place);
}

void Player::oneMore()
{
    const Segment now = m_main.segment();
    const bool inRepetitions = now.works && (now.place.repetition > 0 || now.place.nested > 0 || now.place.after);
    const Part &part = landmarks::partAt(m_script->routine, now.place);
    if (!inRepetitions || !landmarks::isCountChosen(part, now.place.step) || m_options.extraRepetitions >= kMostExtraRepetitions)
        return changesNothing();
    const bool inTheLast = now.place.repetition == 0 || (now.rep == now.reps && body().reach > 0);
    Options more = m_options;
    ++more.extraRepetitions;
    QStringList said{line::kOneMore};
    if (m_options.doesBoth() && now.place.side == m_options.first)
        said << line::kOneMoreBoth;
    if (!inTheLast) {
        setOptions(more);
        return answer(said);
    }
    // The last one has begun: the body comes home, a plain one follows, and then the last one again.
    DetourPlan plan = planFromHere();
    plan.target = landmarks::startOfRepetition(m_main.program(), m_main.segmentIndex());
    m_options = more;
    recompile();
    plan.lines << said;
    startDetour(std::move(plan));
    answerInPause(said);
}

void Player::further()
{
    const std::optional<Side> side = bodySide();
    PerSide<double> ceiling = m_nextCeiling.value_or(m_options.ceiling);
    if (!played().segment().works || ceiling[side] >= 1.0)
        return changesNothing();
    ceiling[side] = std::min(1.0, ceiling[side] + m_script->routine.reachRules.further);
    m_nextCeiling = ceiling;
    answer({line::kFurther});
}

/// Of the pace or of the form, by one.
void Player::change(CommandKind kind)
{
    if (kind == CommandKind::Slower || kind == CommandKind::Quicker)
        return changePace(kind == CommandKind::Slower ? -1 : 1);
    changeForm(kind == CommandKind::Easier ? -1 : 1);
}

/// direction: -1 slower, 1 quicker. Changes nothing at the slowest and at the quickest pace.
void Player::changePace(int direction)
{
    const double now = m_nextPace.value_or(m_options.pace);
    const auto slower = std::find_if(kPaces.rbegin(), kPaces.rend(), [now](double pace) { return pace < now; });
    const auto quicker = std::find_if(kPaces.begin(), kPaces.end(), [now](double pace) { return pace > now; });
    if (direction < 0 ? slower == kPaces.rend() : quicker == kPaces.end())
        return changesNothing();
    m_nextPace = direction < 0 ? *slower : *quicker;
    answer({direction < 0 ? line::kSlower : line::kQuicker});
}

/// The next form of the step at hand, easier (-1) or harder (1) than the one that is done; none where it has none.
std::optional<Form> Player::formTowards(int direction) const
{
    const Step &step = landmarks::stepAt(m_script->routine, place());
    const int now = static_cast<int>(formOf(step, m_options));
    for (int next = now + direction; next >= 0 && next <= static_cast<int>(Form::Harder); next += direction) {
        if (step.hasForm(static_cast<Form>(next)))
            return static_cast<Form>(next);
    }
    return std::nullopt;
}

/// Changes nothing where the step has no such form.
void Player::changeForm(int direction)
{
    const std::optional<Form> form = formTowards(direction);
    if (!form)
        return changesNothing();
    DetourPlan plan = planFromHere();
    if (phase() == Phase::Easing)
        leaveEasing(plan);
    takeForm(*form, std::move(plan));
}

/// The body comes home as it went away, and what is counted begins again in the other form.
void Player::takeForm(Form form, DetourPlan plan)
{
    static constexpr std::array kSaid{line::kFormEasier, line::kFormStandard, line::kFormHarder};
    const QString said = kSaid.at(static_cast<std::size_t>(form));
    const Segment now = m_main.segment();
    plan.target = now.rep == 0 ? m_main.cell().place : landmarks::startOfRepetition(m_main.program(), m_main.segmentIndex());
    plan.target.move = 0; // the first move of the other form may have another number
    m_options.stepForms[landmarks::stepAt(m_script->routine, now.place).id] = form;
    recompile();
    plan.lines << said;
    startDetour(std::move(plan));
    answerInPause({said});
}

void Player::switchSide()
{
    if (const std::optional<SideSwitch> latest = justSwitched())
        return switchBack(*latest);
    const Segment now = m_main.segment();
    Options turned = m_options;
    if (!now.place.side) {
        if (!landmarks::hasSides(m_script->routine) || landmarks::sidesHaveBegun(m_script->routine, place()))
            return changesNothing();
        if (!turned.doesBoth())
            turned.sides = turned.sides == Sides::LeftOnly ? Sides::RightOnly : Sides::LeftOnly;
        turned.first = otherSide(turned.first);
        setOptions(turned);
        return answer({line::kThenFirst});
    }
    const PartSides sides = landmarks::partAt(m_script->routine, now.place).sides;
    if (sides == PartSides::LeftOnly || sides == PartSides::RightOnly)
        return changesNothing(); // the part has no other side
    DetourPlan plan = planFromHere();
    plan.target = Place{now.place.part, otherSide(*now.side), 0, 0, 0, false, 0, 0, now.place.round};
    plan.lines << line::kSwitchSide;
    plan.speaksOf = otherSide(*now.side);
    const Place from = landmarks::startOfRepetition(m_main.program(), m_main.segmentIndex());
    m_switched = SideSwitch{from, from, m_options.sides, m_options.first};
    m_options.sides = m_options.sides == Sides::WeakerTwice ? Sides::WeakerTwice : Sides::Both;
    m_options.first = *now.side;
    recompile();
    const Program &program = m_main.program();
    m_switched->to = program.placeAt(program.positionOf(plan.target).value_or(program.duration()));
    startDetour(std::move(plan));
    answerWhere(now);
}

/// The last switch of sides, while the person is on the detour to the new side, or arrived there less than kStepBegan ago.
std::optional<Player::SideSwitch> Player::justSwitched() const
{
    const bool isRecent = m_switched && m_main.cell().place.sameStep(m_switched->to)
                          && (detour() || m_main.position() - m_main.cell().start < kStepBegan);
    return isRecent ? m_switched : std::nullopt;
}

void Player::switchBack(const SideSwitch &latest)
{
    const Segment now = m_main.segment();
    DetourPlan plan = planFromHere();
    m_options.sides = latest.sides;
    m_options.first = latest.first;
    recompile();
    plan.target = latest.from;
    plan.lines << line::kThenSide;
    plan.speaksOf = latest.from.side;
    plan.named = true;
    m_switched.reset();
    startDetour(std::move(plan));
    answerWhere(now);
}

/// Leaves out the second side, or takes it in again. Changes nothing once the second side has begun.
void Player::oneSide()
{
    const Side now = m_main.segment().place.side.value_or(m_options.first);
    const bool both = m_options.doesBoth();
    const bool isLater = both ? now != m_options.first : !m_options.works(now);
    if (!landmarks::hasSides(m_script->routine) || isLater || landmarks::partAt(m_script->routine, place()).closing)
        return changesNothing();
    Options changed = m_options;
    changed.first = now;
    changed.sides = !both ? Sides::Both : now == Side::Left ? Sides::LeftOnly : Sides::RightOnly;
    const QStringList said{both ? line::kOneSide : line::kBothSides};
    m_unsaid << said;
    setOptions(changed); // a detour that is planned anew says it
    m_pause ? answerInPause(said) : sayUnsaid();
}

void Player::sayAgain()
{
    if (phase() == Phase::Paused)
        return goOn();
    if (phase() == Phase::Waiting)
        return holdGate(true);
    if (phase() == Phase::Easing)
        return startEasing(body(), bodySide(), heldPlan(), isHeldGate());
    if (std::optional<DetourPlan> running = runningPlan())
        return rebuildDetour(*std::move(running));
    if (m_interlude) {
        m_interlude->cursor.seek(Millis{0});
        ++m_generation;
        return;
    }
    const Tempo &tempo = m_script->routine.tempo;
    const Segment &now = m_main.segment();
    InterludeBuilder builder = interludeHere();
    if (now.works && now.rep > 0)
        builder.say(DetourPlanner::recapLine(now, true), tempo.leadInKnown);
    if (const auto instruction = landmarks::lastSentence(m_main.program(), m_main.position()))
        builder.sayAgain(*instruction, tempo.leadIn);
    if (!builder.empty())
        hold({Interlude::Kind::Aside, Cursor(builder.take())});
}

// ---- Detours ----

/// A plan with the present body and the present card, still without a target.
DetourPlan Player::planFromHere() const
{
    DetourPlan plan;
    plan.body = body();
    plan.side = bodySide();
    plan.leaving = placeShown();
    return plan;
}

/// Plays the interlude that leads to the plan's target in the present program, and puts the main program there.
void Player::startDetour(DetourPlan plan)
{
    if (m_main.program().isHinged)
        recompile();
    noteSupportGoing();
    // A sentence that was cut is said again, but for a closing, which takes the support away itself.
    const bool isCut = isSupportGoing() && !landmarks::partAt(m_script->routine, plan.target).closing;
    plan.takeSupportAway = isOnSupport() && (plan.takeSupportAway || isCut);
    plan.lines << std::exchange(m_unsaid, {});
    Detour detour = DetourPlanner(*m_script, m_main.program()).plan(std::move(plan), m_mustSettle, m_onSupport);
    if (detour.isOver)
        return end();
    seek(detour.place, detour.arrives);
    m_interlude.reset();
    ++m_generation;
    if (detour.interlude)
        hold({Interlude::Kind::Detour, Cursor(detour.interlude), detour.settledBy, detour.plan});
    else if (detour.plan.thenHeld)
        holdGate(true);
    else
        beginMove(detour.arrives);
}

/// Plans a detour again, for the body as it stands now. Its lines are said again.
void Player::rebuildDetour(DetourPlan plan)
{
    plan.body = body();
    plan.side = bodySide();
    startDetour(std::move(plan));
}

void Player::jump(const Place &place)
{
    DetourPlan plan = planFromHere();
    plan.target = place;
    if (phase() == Phase::Easing)
        leaveEasing(plan);
    const bool samePart = place.part == m_main.segment().place.part;
    m_mustSettle = landmarks::mustSettle(m_main.program(), m_script->routine, m_main.position(), place)
                   || (m_mustSettle && samePart);
    const Segment before = m_main.segment();
    startDetour(std::move(plan));
    answerWhere(before);
}

/// The way to the mat and to its first posture comes before the place that is chosen on it.
void Player::beginAt(const Place &place)
{
    m_beginAt.reset();
    if (!isOnTheWay())
        return jump(place);
    m_beginAt = place;
    answerInPause({line::kThenOther});
}

/// After this segment the place that the person chose may follow.
bool Player::isDown(const Segment &next) const
{
    return landmarks::isReadyFor(m_script->routine, *m_beginAt, next.place, m_options.first);
}

// ---- Answers ----

/// Says these lines at once, while the main program waits; in a pause, too. While easing, the next detour says them.
void Player::answer(const QStringList &lineIds)
{
    const QStringList takenBack = takenBackBy(lineIds);
    m_unsaid.removeIf([&takenBack](const QString &id) { return takenBack.contains(id); });
    m_unsaid << lineIds;
    sayUnsaid();
}

/// Tells that a press has no effect here.
void Player::changesNothing()
{
    answerThePress(line::kNoChange);
}

/// Says this line now or never. While easing it says nothing, since it would be told much later.
void Player::answerThePress(const QString &lineId)
{
    if (phase() == Phase::Paused)
        answerInPause({lineId});
    else if (phase() != Phase::Easing)
        answer({lineId});
}

/// Within a pause: says these lines, and that it waits. Nothing moves, and the pause lasts.
void Player::answerInPause(const QStringList &lineIds, std::optional<Side> speaksOf)
{
    if (phase() != Phase::Paused)
        return;
    endAnswer();
    InterludeBuilder builder = interludeHere();
    for (const QString &id : lineIds)
        builder.say(id, m_script->routine.tempo.leadInKnown, speaksOf);
    builder.say(line::kHeld, Millis{0});
    if (!builder.empty())
        m_answer = Cursor(builder.take());
    ++m_generation;
}

/// Within a pause: names the place where the session will go on. before: where it would have gone on.
void Player::answerWhere(const Segment &before)
{
    if (phase() != Phase::Paused)
        return;
    const Segment now = m_main.segment();
    if (now.works && now.rep > 0)
        return answerInPause({DetourPlanner::recapLine(now, true)}, now.side);
    if (now.side && now.side != before.side)
        return answerInPause({line::kThenSide}, now.side);
    switch (now.cell - before.cell) {
    case 0: return answerInPause({line::kThenAgain});
    case 1: return answerInPause({line::kThenNext});
    case -1: return answerInPause({line::kThenBefore});
    default: return answerInPause({line::kThenOther});
    }
}

/// The answer within a pause is over, or is cut: its lines that were said to their end wait no longer.
void Player::endAnswer()
{
    if (!m_answer)
        return;
    for (const Cue &cue : m_answer->program().cues) {
        if (cue.end() <= m_answer->position())
            m_unsaid.removeAll(cue.line);
    }
    m_answer.reset();
}

void Player::sayUnsaid()
{
    ++m_generation;
    if (m_unsaid.isEmpty())
        return;
    if (phase() == Phase::Paused)
        return answerInPause(m_unsaid);
    if (phase() == Phase::Waiting)
        return holdGate(true);
    if (phase() != Phase::Running)
        return;
    const QStringList lines = std::exchange(m_unsaid, {});
    if (const Interlude *held = detour()) {
        if (auto longer = withLines(*m_script, *held, lines))
            hold(*std::move(longer));
        return;
    }
    const Tempo &tempo = m_script->routine.tempo;
    InterludeBuilder builder = interludeHere();
    if (m_interlude) {
        const QStringList takenBack = takenBackBy(lines);
        for (const Cue &cue : m_interlude->cursor.program().cues) {
            if (cue.end() > m_interlude->cursor.position() && !takenBack.contains(cue.line))
                builder.sayAgain(cue, tempo.leadInKnown);
        }
    }
    const std::optional<Cue> cut =
        m_interlude ? std::nullopt : landmarks::sentenceAt(m_main.program(), m_main.position());
    for (const QString &id : lines)
        builder.say(id, id == lines.last() ? tempo.leadIn : tempo.leadInKnown);
    if (cut)
        builder.sayAgain(*cut, tempo.leadInKnown);
    if (!builder.empty())
        hold({Interlude::Kind::Aside, Cursor(builder.take())});
}

/// Other options or lengths moved the sentences of the present move. Says each sentence that this cut or left out, and no
/// sentence twice. before: the main cursor before the change.
void Player::sayWhatChangeCut(const Cursor &before)
{
    if (phase() != Phase::Running || m_interlude)
        return;
    const int there = before.segmentIndex();
    const int here = m_main.segmentIndex();
    const std::vector<Cue> &cues = m_main.program().cues;
    InterludeBuilder builder = interludeHere();
    bool cutAny = false;
    for (std::size_t index = 0; index < before.program().cues.size(); ++index) {
        const Cue &old = before.program().cues[index];
        if (old.segment != there || !landmarks::matters(old))
            continue;
        const bool heard = index < before.nextCue();
        const bool cut = heard && before.position() < old.end();
        const auto now = std::find_if(cues.begin(), cues.end(),
                                      [&](const Cue &cue) { return cue.segment == here && cue.id == old.id; });
        const bool isBehind = now != cues.end() && now->at < m_main.position();
        if (isBehind && (cut || !heard)) {
            builder.sayAgain(*now, m_script->routine.tempo.leadInKnown);
            cutAny = cutAny || cut;
        }
        if (!isBehind && heard && !cut && now == cues.begin() + static_cast<std::ptrdiff_t>(m_main.nextCue()))
            m_main.skipCue();
    }
    if (cutAny && m_main.segment().isStill())
        m_main.seek(m_main.segment().start);
    else if (!builder.empty())
        hold({Interlude::Kind::Aside, Cursor(builder.take())});
}

} // namespace matside
