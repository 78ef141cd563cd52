// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/options.h"
#include "playback/program/program.h"

#include <QObject>
#include <QTimer>

namespace matside {

class Sound;

/// Says the first line of a routine and rings a chime, as loud as a session is, so that the person can try it from the
/// mat.
class SoundCheck final : public QObject
{
    Q_OBJECT

public:
    /// sound may be null: then told() says so. Only play() and the end of a check use it.
    explicit SoundCheck(Sound *sound, QObject *parent = nullptr);

    /// Begins anew while a check runs; does nothing where program is null. volume: 0 to 1. Not during a session.
    void play(const ProgramPtr &program, Verbosity verbosity, double volume, bool muted);
    /// Forgets the check, and leaves the sound as it is: a session uses it now, or it is lost.
    void stop();
    [[nodiscard]] bool underWay() const { return m_end.isActive(); }

signals:
    /// A sentence that says what is heard, or why nothing is heard.
    void told(const QString &sentence);

private:
    void finish();

    Sound *m_sound;
    QTimer m_end;
};

} // namespace matside
