// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/chimes.h"
#include "audio/mixer.h"
#include "playback/player.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>
#include <vector>

namespace matside {

class AudioOutput;

/// What a session sounds like: hears what comes next, and hands each sound to the mixer once.
///
/// Spoken cues are not heard yet: there are no clips.
class Sound final : public QObject
{
    Q_OBJECT

public:
    /// The output plays this mixer.
    Sound(std::shared_ptr<Mixer> mixer, std::unique_ptr<AudioOutput> output, QObject *parent = nullptr);
    ~Sound() override;

    /// Lets go of the device, before the program ends. False: it is stuck, see AudioOutput::close().
    [[nodiscard]] bool close();

public slots:
    void began(const matside::ProgramPtr &program);
    void phaseChanged(matside::Phase phase);
    void ahead(quint64 generation, const std::vector<matside::ScheduledCue> &cues);
    void ended(const matside::Summary &summary);
    /// 0 to 1, as the slider stands.
    void setVolume(double volume);
    void setMuted(bool muted);

signals:
    /// This session is not heard, and why: a sentence. Once a session at most.
    void silent(const QString &why);

private:
    /// A cue that the mixer has been given.
    struct Placed final
    {
        QString id;
        Millis at{0};
        int segment = 0;
        qint64 frame = 0;
    };

    void play();
    void ringOut();
    void forget();
    void place(const ScheduledCue &scheduled, qint64 now);
    void outputFailed(const QString &why);

    std::shared_ptr<Mixer> m_mixer;
    std::unique_ptr<AudioOutput> m_output;
    std::array<ClipPtr, kChimeSounds.size()> m_chimes;
    std::vector<Placed> m_placed;   ///< of this generation, as long as it may be announced again
    std::optional<quint64> m_heard; ///< the generation announced last; none before the first of a session
    quint64 m_generation = 0;       ///< the mixer's: it never falls, while each session counts its own from the start
    QTimer m_ringOut;
    bool m_toldSilent = false;
};

} // namespace matside
