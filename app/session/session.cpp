// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/ticker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace matside {

namespace {

/// A body that was not led has not moved: of a gap in real time no more than this is played (docs/sources.md, "Tempo").
constexpr Millis kLongestGap{1500};
/// Sound gets the cues of as much time as is played of a gap (docs/architecture.md).
constexpr Millis kHorizon = kLongestGap;
/// A longer gap pauses, also on a machine that was only busy: as after a pause of this length, a leg may have come home.
constexpr Millis kLongestBusy{15'000};

/// Commands for a session that runs: after a gap has paused it, they would lead on before the person is ready.
bool onlyPausesOverAGap(CommandKind kind)
{
    return kind == CommandKind::GoOn || kind == CommandKind::SayAgain || kind == CommandKind::Repeat;
}

/// A held gate and a question may last long, and nothing moves meanwhile but a breath; in a pause nothing moves.
Ticker::Pace paceOf(Phase phase)
{
    return phase == Phase::Waiting || phase == Phase::Confirming || phase == Phase::Paused ? Ticker::Pace::Still
                                                                                           : Ticker::Pace::Moving;
}

Millis scaled(Millis length, double factor)
{
    return Millis{std::llround(static_cast<double>(length.count()) * factor)};
}

} // namespace

Session::Session(Ticker &ticker, double speed, QObject *parent) : QObject(parent), m_ticker(ticker), m_speed(speed)
{
    connect(&m_ticker, &Ticker::ticked, this, &Session::tick);
}

Session::~Session() = default;

bool Session::underWay() const
{
    return m_player && m_player->phase() != Phase::Done;
}

Summary Session::progress() const
{
    return m_player->progress();
}

void Session::begin(Player player, Millis silence)
{
    leave();
    ++m_run;
    m_clock = Millis{0};
    m_silence = silence;
    m_player = std::make_unique<Player>(std::move(player));
    m_program = m_player->program();
    m_phase = Phase::Running;
    const quint64 run = m_run;
    emit began(m_program);
    if (m_run == run)
        emit phaseChanged(m_phase);
    if (m_run != run)
        return; // an observer has left the session, or begun another
    m_ticker.start(paceOf(m_phase));
    publish();
}

void Session::command(const Command &command)
{
    if (!underWay())
        return;
    // The time since the last tick comes before the command; in a pause it counts as part of the pause.
    const quint64 run = m_run;
    const bool asked = m_player->phase() == Phase::Confirming;
    const bool stalled = advance(m_ticker.takeElapsed());
    if (!underWay() || m_run != run)
        return publish(); // the command was not meant for a session that began meanwhile
    if (stalled && asked && command.kind == CommandKind::Leave)
        return leave();
    // Time has answered the question in the same way.
    const bool isAnswered = asked && command.kind == CommandKind::GoOn && m_player->phase() != Phase::Confirming;
    // The person pressed before the pause could be seen: the press must not end it.
    if (stalled && command.kind == CommandKind::Main)
        m_player->pressedTooEarly();
    else if (!isAnswered && (!stalled || !onlyPausesOverAGap(command.kind)))
        m_player->command(command);
    publish();
}

void Session::setScript(const ScriptPtr &script)
{
    if (!underWay())
        return;
    (void)advance(m_ticker.takeElapsed());
    if (underWay())
        m_player->setScript(script);
    publish();
}

void Session::leave()
{
    if (!underWay())
        return;
    m_player->command(CommandKind::EndGently);
    m_player->command(CommandKind::Leave);
    publish();
}

void Session::tick(Millis real)
{
    if (!underWay())
        return;
    advance(real);
    publish();
}

void Session::watchSound(SoundTaken taken)
{
    m_soundTaken = std::move(taken);
}

/// The loudspeaker took less than half of the sound of this time, and had begun before it: the whole program stood still.
bool Session::hasSoundStood(Millis real)
{
    const std::optional<Millis> taken = m_soundTaken ? m_soundTaken() : std::nullopt;
    const std::optional<Millis> before = std::exchange(m_soundBefore, taken);
    return taken && before && (*taken - *before) * 2 < real;
}

/// Nothing where the session goes on. A gap is nobody's absence where the machine was busy and the sound went on, or where the
/// sound has not begun yet.
std::optional<PauseReason> Session::reasonToPause(Millis real)
{
    const bool hasStood = hasSoundStood(real);
    const bool hasSlept = m_ticker.takeAsleep() > Millis{0};
    const bool plays = m_player->phase() != Phase::Paused;
    if (real <= kLongestGap || (!plays && !m_player->isAnswering()))
        return std::nullopt;
    if (hasSlept)
        return PauseReason::Asleep;
    const bool goesOn = plays && !hasStood && real <= kLongestBusy;
    return goesOn ? std::nullopt : std::optional(PauseReason::StoodStill);
}

/// Passes real time to the player; true when this was a gap, which paused the session. Of another gap as much is played as the
/// sound was told before it, and the rest stands still: nothing that was not heard or shown is left out.
bool Session::advance(Millis real)
{
    const std::optional<PauseReason> why = reasonToPause(real);
    const bool stalled = why.has_value();
    m_clock += real;
    if (stalled)
        m_player->command(Command(*why, real));
    const bool paused = m_player->phase() == Phase::Paused;
    const Millis played = stalled ? Millis{0} : paused ? real : std::min(real, kLongestGap);
    const Millis silent = std::min(m_silence, stalled ? real : played);
    m_silence -= silent;
    real = std::max(played - silent, Millis{0});
    const quint64 run = m_run;
    for (const ScheduledCue &heard : m_player->advance(paused ? real : scaled(real, m_speed))) {
        // An observer of the last cue may have left or paused the session: then nothing more is heard.
        if (m_run == run && (paused || m_player->phase() != Phase::Paused))
            emit cue(heard.cue);
    }
    return stalled;
}

/// Tells all observers the present phase and moment. An observer may leave the session, or begin another, during the call.
void Session::publish()
{
    const quint64 telling = ++m_telling;
    const auto isStale = [&] { return !m_player || m_telling != telling; };
    if (isStale())
        return; // an observer of a cue has left the session
    if (m_player->program() != m_program) {
        m_program = m_player->program();
        emit recompiled(m_program);
        if (isStale())
            return;
    }
    announcePhase();
    if (isStale())
        return;
    emit moved(m_player->moment());
    if (isStale())
        return;
    const double speed = m_phase == Phase::Paused ? 1.0 : m_speed; // a pause is real time, and so is an answer in it
    auto coming = m_player->ahead(scaled(kHorizon - std::min(m_silence, kHorizon), speed));
    std::erase_if(coming, [&](const ScheduledCue &next) { return !sounds(next.cue, m_player->options().voice); });
    for (ScheduledCue &scheduled : coming)
        scheduled.in = m_silence + scaled(scheduled.in, 1.0 / speed);
    emit ahead(m_player->generation(), coming, m_clock);
    if (!isStale() && m_player->phase() == Phase::Done)
        finish();
}

void Session::announcePhase()
{
    const Phase before = std::exchange(m_phase, m_player->phase());
    const bool standsStill = m_phase == Phase::Done || (m_phase == Phase::Paused && !m_player->isAnswering());
    if (standsStill)
        m_ticker.stop();
    else
        m_ticker.start(paceOf(m_phase));
    if (m_phase != before)
        emit phaseChanged(m_phase);
}

void Session::finish()
{
    ++m_run;
    const Summary summary = m_player->summary();
    m_player.reset();
    m_program.reset();
    emit ended(summary);
}

} // namespace matside
