// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player/command.h"
#include "playback/program/moment.h"

#include <QObject>
#include <QString>

namespace matside {

/// Decides what a screen reader says of a session, and when: two voices never speak at once.
///
/// Where Matside's voice is heard, the reader says what the voice does not: that it is paused, and what a key did, in the next silence that
/// is long enough. Where no voice is heard, the reader also says every line at its time, but for "three, two, one": numbers a second apart
/// are not told (docs/sources.md, "Accessibility").
class SessionReader final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// A session begins: what was to be told of the one before is forgotten.
    void begin();
    /// The lines are told too.
    void setTellsLines(bool tells) { m_tellsLines = tells; }
    /// Words a minute that the reader is assumed to speak, 1 or more.
    void setSpeed(int wordsPerMinute) { m_speed = wordsPerMinute; }

    void setPhase(Phase phase) { m_phase = phase; }
    /// The moment comes after its phase.
    void setMoment(const Moment &moment);
    void cue(const Cue &cue);
    /// What a key did: a sentence. It takes the place of one that still waits for silence.
    void tell(const QString &sentence);

signals:
    void said(const QString &sentence);

private:
    void sayInSilence(Millis quiet);

    bool m_tellsLines = false;
    int m_speed = 150;
    Phase m_phase = Phase::Done;
    Phase m_told = Phase::Done; ///< the phase that was told last
    bool m_arrives = false;     ///< no line has begun yet
    Millis m_quiet{0};          ///< of the last moment
    QString m_waits;            ///< for silence
};

} // namespace matside
