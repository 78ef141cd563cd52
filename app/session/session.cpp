// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/ticker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace matside {

namespace {

/// A body that was not led has not moved: a longer gap of real time pauses the session (docs/sources.md, "Tempo").
constexpr Millis kLongestGap{1500};
/// Sound gets the cues of as long a time as the window may stall without a pause (docs/architecture.md).
constexpr Millis kHorizon{1500};

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

/// Passes real time to the player; true when this was a gap, which paused the session.
bool Session::advance(Millis real)
{
    const bool plays = m_player->phase() != Phase::Paused || m_player->isAnswering();
    const bool stalled = plays && real > kLongestGap;
    if (stalled)
        m_player->command(CommandKind::Pause);
    m_clock += real;
    const Millis silent = std::min(m_silence, real);
    m_silence -= silent;
    real -= silent;
    const bool paused = m_player->phase() == Phase::Paused;
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
