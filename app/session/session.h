// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player/command.h"
#include "playback/player/player.h"
#include "playback/player/summary.h"
#include "playback/program/moment.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace matside {

class Ticker;

/// Leads one routine: passes real time and commands to a Player, and tells observers what happens.
///
/// began() and ended() are always paired. Between them cue() is an edge (in order, once each time its segment is
/// entered), moved() a level (the latest wins). ahead() is for sound alone.
class Session final : public QObject
{
    Q_OBJECT

public:
    /// speed: how many times faster than real time, 1 to 60, to look through a routine. The limit of a gap is real time.
    Session(Ticker &ticker, double speed, QObject *parent = nullptr);
    ~Session() override;

    /// How much sound the loudspeaker has taken so far; nothing while it takes none.
    using SoundTaken = std::function<std::optional<Millis>()>;
    /// A long gap of time in which the sound stood still, too, pauses. Without this no sound tells of gaps.
    void watchSound(SoundTaken taken);

    /// Ends a session that is under way, as left, and begins another. silence: real time before the routine begins, 0 or
    /// more, in which a loudspeaker may wake.
    void begin(Player player, Millis silence = Millis{0});
    [[nodiscard]] bool underWay() const;
    /// As Player::progress(). Only while underWay().
    [[nodiscard]] Summary progress() const;

public slots:
    void command(const matside::Command &command);
    /// Other lengths of the same routine: from another speaker, or a voice that was ready late. Does nothing when no session
    /// is under way.
    void setScript(const matside::ScriptPtr &script);
    /// Ends the session at once, as left: the window closes. Does nothing when no session is under way.
    void leave();

signals:
    void began(const matside::ProgramPtr &program);
    /// The program was compiled again: other sides, slides, pace or reach.
    void recompiled(const matside::ProgramPtr &program);
    void phaseChanged(matside::Phase phase);
    void cue(const matside::Cue &cue);
    void moved(const matside::Moment &moment);
    /// All cues of the next 1.5 s of real time, each with its distance from now; cues
    /// of an older generation do not hold any more.
    /// clock: the real time that this session has counted up to now, pauses included.
    void ahead(quint64 generation, const std::vector<matside::ScheduledCue> &cues, matside::Millis clock);
    void ended(const matside::Summary &summary);

private:
    void tick(Millis real);
    bool advance(Millis real);
    [[nodiscard]] bool hasSoundStood(Millis real);
    [[nodiscard]] std::optional<PauseReason> reasonToPause(Millis real);
    void publish();
    void announcePhase();
    void finish();

    Ticker &m_ticker;
    double m_speed;
    SoundTaken m_soundTaken;
    std::optional<Millis> m_soundBefore; ///< at the last advance()
    std::unique_ptr<Player> m_player;
    ProgramPtr m_program;
    Phase m_phase = Phase::Done;
    quint64 m_run = 0;     ///< rises as a session begins and as it ends
    quint64 m_telling = 0; ///< rises with each publish(): one that was overtaken from within tells no more
    Millis m_clock{0};     ///< real time since it began
    Millis m_silence{0};   ///< real time until the routine begins
};

} // namespace matside
