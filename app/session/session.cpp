// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/ticker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace matside {

namespace {

/// A body that nobody watched has not moved: after a longer gap of real time the session stands paused.
constexpr Millis kLongestGap{1500};
/// Sound is told ahead exactly as far as a stalled window may stall (docs/architecture.md).
constexpr Millis kHorizon{1500};

/// What was meant for a body that moves: in the pause it would lead on from where nobody is any more.
bool onlyPausesOverAGap(CommandKind kind)
{
    return kind == CommandKind::GoOn || kind == CommandKind::SayAgain || kind == CommandKind::Repeat;
}

/// A held gate and a question may stand for long, and nothing moves there but a breath.
Ticker::Pace paceOf(Phase phase)
{
    return phase == Phase::Waiting || phase == Phase::Confirming ? Ticker::Pace::Still : Ticker::Pace::Moving;
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
        return; // whoever was told has left, or begun anew
    m_ticker.start(paceOf(m_phase));
    publish();
}

void Session::command(const Command &command)
{
    if (!underWay())
        return;
    // What passed since the last tick belongs to the time before the command; in a pause it says how long that was.
    const quint64 run = m_run;
    const bool asked = m_player->phase() == Phase::Confirming;
    const bool stalled = advance(m_ticker.takeElapsed());
    if (!underWay() || m_run != run)
        return publish(); // it was not meant for what began meanwhile
    if (stalled && asked && command.kind == CommandKind::Leave)
        return leave();
    // Whoever pressed could not see yet that it stands paused: nothing may go on from that.
    if (stalled && command.kind == CommandKind::Main)
        m_player->pressedTooEarly();
    else if (!stalled || !onlyPausesOverAGap(command.kind))
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

/// True when this was a gap, over which it paused.
bool Session::advance(Millis real)
{
    const bool stalled = m_player->phase() != Phase::Paused && real > kLongestGap;
    if (stalled)
        m_player->command(CommandKind::Pause);
    m_clock += real;
    const Millis silent = std::min(m_silence, real);
    m_silence -= silent;
    real -= silent;
    const bool paused = m_player->phase() == Phase::Paused;
    const quint64 run = m_run;
    for (const ScheduledCue &heard : m_player->advance(paused ? real : scaled(real, m_speed))) {
        // Whoever heard the last one may have left, or paused: then nothing more is heard.
        if (m_run == run && (paused || m_player->phase() != Phase::Paused))
            emit cue(heard.cue);
    }
    return stalled;
}

/// Tells the level: what is true now, after whatever happened. Whoever is told may leave, or begin anew, there and then.
void Session::publish()
{
    const quint64 telling = ++m_telling;
    const auto isStale = [&] { return !m_player || m_telling != telling; };
    if (isStale())
        return; // somebody who heard a cue has left
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
    auto coming = m_player->ahead(scaled(kHorizon - std::min(m_silence, kHorizon), m_speed));
    std::erase_if(coming, [&](const ScheduledCue &next) { return !sounds(next.cue, m_player->options().voice); });
    for (ScheduledCue &scheduled : coming)
        scheduled.in = m_silence + scaled(scheduled.in, 1.0 / m_speed);
    emit ahead(m_player->generation(), coming, m_clock);
    if (!isStale() && m_player->phase() == Phase::Done)
        finish();
}

void Session::announcePhase()
{
    if (m_player->phase() == m_phase)
        return;
    m_phase = m_player->phase();
    if (m_phase == Phase::Paused || m_phase == Phase::Done)
        m_ticker.stop();
    else
        m_ticker.start(paceOf(m_phase));
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
