// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player/command.h"
#include "playback/program/moment.h"

#include <QString>
#include <QVariantMap>

namespace matside {

/// All that the state of the media player on the bus follows from.
struct MprisFacts final
{
    Phase phase = Phase::Done;
    ProgramPtr program; ///< null only when the phase is Done
    Moment moment;
    int session = 0;         ///< the number of the session in this process
    bool canStart = false;   ///< Start can be pressed
    double volume = 1;       ///< 0 to 1; 0 when the sound is off
    QString picture = {};    ///< the file with the picture of the step; empty while there is none
};

/// The media player on the bus: those properties of org.mpris.MediaPlayer2.Player (MPRIS 2.2) that change, but for the position.
///
/// One session is one track, whose title changes with the step, its side and its count.
struct MprisState final
{
    /// Playing while the session leads on; where it waits for the person it is Paused, so that the one button is Play.
    enum class Status { Playing, Paused, Stopped };

    Status status = Status::Stopped;
    bool canPlay = false;
    bool canPause = false;
    bool canGoNext = false;
    bool canGoPrevious = false;
    double volume = 1;
    QString track; ///< an object path; empty where there is no session
    QString title; ///< "Slide the heel: left, 3 of 5"
    QString artist;
    Millis length{0};
    QString picture;

    friend bool operator==(const MprisState &, const MprisState &) = default;
};

[[nodiscard]] MprisState mprisStateOf(const MprisFacts &facts);

/// MPRIS counts time in microseconds.
[[nodiscard]] qlonglong mprisTime(Millis time);
/// "Playing", "Paused", "Stopped".
[[nodiscard]] QString mprisName(MprisState::Status status);
/// The property Metadata; empty where there is no session.
[[nodiscard]] QVariantMap mprisMetadata(const MprisState &state);
/// The properties whose values differ, with their values afterwards.
[[nodiscard]] QVariantMap changedProperties(const MprisState &before, const MprisState &after);

} // namespace matside
