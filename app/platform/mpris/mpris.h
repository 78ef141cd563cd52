// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/mpris/assumedposition.h"
#include "platform/mpris/mprisstate.h"

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace matside {

class MprisPlayer;

/// The program as a media player on the session bus (MPRIS 2.2): headsets, media keys, lock screens and phones reach the session
/// by it.
///
/// It hears of the session, and answers with commands. Nothing is on the bus before start(), and no call waits for an answer.
class Mpris final : public QObject
{
    Q_OBJECT

public:
    /// speed: how many times faster than real time the session goes.
    explicit Mpris(double speed, QObject *parent = nullptr);
    ~Mpris() override;

    /// Takes the name org.mpris.MediaPlayer2.org.matside.Matside on this bus or, where another process has it, one with this process's number
    /// behind it. Does nothing where the bus is not connected. To be called once.
    void start(const QDBusConnection &bus);

    [[nodiscard]] MprisState state() const { return mprisStateOf(m_facts); }
    [[nodiscard]] Millis position() const { return m_facts.moment.position; }
    [[nodiscard]] double speed() const { return m_speed; }

    /// Sends the answer to a call.
    void answer(const QDBusMessage &reply) const;

    // What clients ask for.
    void play();
    void pause();
    void playPause();
    void next();
    void previous();

public slots:
    void began(const matside::ProgramPtr &program);
    void recompiled(const matside::ProgramPtr &program);
    void phaseChanged(matside::Phase phase);
    void moved(const matside::Moment &moment);
    void ended();
    /// Start can be pressed now, or not.
    void setCanStart(bool can);
    void setVolume(double volume); ///< 0 to 1; 0 when the sound is off
    /// The file with the picture of the present step; empty while there is none.
    void setPicture(const QString &path);

signals:
    void commanded(const matside::Command &command);
    void startWanted();
    void volumeChosen(double volume); ///< 0 to 1
    void raiseWanted();
    void quitWanted();

private:
    void askForName(const QString &name);
    void follow();
    void announce();
    [[nodiscard]] bool isStopped() const { return m_facts.phase == Phase::Done; }
    [[nodiscard]] Millis now() const { return Millis{m_clock.elapsed()}; }

    const double m_speed;
    MprisFacts m_facts;
    MprisState m_announced;
    AssumedPosition m_assumed;
    QElapsedTimer m_clock;
    QTimer m_later; ///< what changes in one go is announced once
    std::optional<QDBusConnection> m_bus;
    MprisPlayer *m_player = nullptr;
};

} // namespace matside
