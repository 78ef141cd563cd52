// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program.h"

#include <QObject>
#include <QTimer>

namespace matside {

class Sound;
struct Settings;

/// Can it be heard from the mat? Says the first line of a routine and rings a chime, as loud as a session is.
class SoundCheck final : public QObject
{
    Q_OBJECT

public:
    /// sound may be null: then it says that there is none. It is not touched before play().
    explicit SoundCheck(Sound *sound, QObject *parent = nullptr);

    /// Begins anew where it is under way. In a session nobody asks for it.
    void play(const Program &program, const Settings &settings);
    /// A session begins, and has the sound for itself; or there is none any more.
    void stop();
    [[nodiscard]] bool underWay() const { return m_end.isActive(); }

signals:
    /// What is heard, or why nothing can be: a sentence.
    void told(const QString &sentence);

private:
    void finish();

    Sound *m_sound;
    QTimer m_end;
};

} // namespace matside
