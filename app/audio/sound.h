// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/device/sessionclock.h"
#include "audio/mixer/chimes.h"
#include "audio/mixer/mixer.h"
#include "playback/player/player.h"
#include "playback/program/moment.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace matside {

class AudioOutput;
class ClipStore;

/// Plays the cues of a session: hands each voice clip and chime to the mixer once, some time before it is heard.
class Sound final : public QObject
{
    Q_OBJECT

public:
    /// A sleeping loudspeaker needs this long to wake: a session begins with this much silence (Session::begin()).
    static constexpr Millis kWaking{1000};

    /// The output plays this mixer. Without a store (null) nothing is spoken.
    Sound(std::shared_ptr<Mixer> mixer, std::unique_ptr<AudioOutput> output, std::unique_ptr<ClipStore> store,
          QObject *parent = nullptr);
    ~Sound() override;

    /// Closes the device and ends the loading of clips, before the program ends. False: one of them is stuck (AudioOutput::close(),
    /// ClipStore::close()).
    [[nodiscard]] bool close();
    /// The folders of the clips of the next session; the first one that has a clip wins.
    void setFolders(const QStringList &folders);
    /// Measures how long these take to say, in another thread; emits measured().
    void measure(const std::vector<Phrase> &phrases);
    void setBackground(Background background);
    /// How much sound the device has taken so far; nothing while it takes none.
    [[nodiscard]] std::optional<Millis> taken() const;

public slots:
    void began(const matside::ProgramPtr &program);
    void recompiled(const matside::ProgramPtr &program);
    void moved(const matside::Moment &moment);
    void phaseChanged(matside::Phase phase);
    void ahead(quint64 generation, const std::vector<matside::ScheduledCue> &cues, matside::Millis clock);
    void ended(const matside::Summary &summary);
    /// 0 to 1, as the slider shows it: of everything, of the voice alone and of the chimes alone.
    void setVolume(double volume);
    void setVoiceVolume(double volume);
    void setChimeVolume(double volume);
    void setMuted(bool muted);

signals:
    /// Nothing is heard, and why: a sentence. Emitted again only after audible().
    void silent(const QString &why);
    /// Sound is heard again after silent().
    void audible();
    /// Some lines are shown only as captions, and why: a sentence. Once after each setFolders().
    void voiceless(const QString &why);
    void measured(const QHash<QString, qint64> &lengths);

private:
    /// A cue that the mixer has, or that waits for its clip.
    struct Placed final
    {
        QString id;
        Millis at{0};
        int segment = 0;
        qint64 frame = 0;
        qint64 end = 0; ///< 0 while the mixer does not have it: no clip yet, or the queue is full
        bool spoken = false;
    };

    void play();
    void flush();
    void ringOut();
    void forget();
    void prefetch(Millis position);
    void schedule(const ScheduledCue &scheduled, qint64 now);
    [[nodiscard]] ClipPtr chimeClip(ChimeSound sound);
    void loaded(const QString &id);
    void give(Placed &placed, const ClipPtr &clip);
    [[nodiscard]] qint64 soundsUntil(bool spokenOnly) const;
    void outputFailed(const QString &why);
    void outputRecovered();
    void tellVoiceless(const QString &why);

    std::shared_ptr<Mixer> m_mixer;
    std::unique_ptr<AudioOutput> m_output;
    std::unique_ptr<ClipStore> m_store;
    std::array<ClipPtr, kChimeSounds.size()> m_chimes;
    ProgramPtr m_program;
    Millis m_fetchedAt{0};          ///< the position of the last prefetch()
    std::vector<Placed> m_placed;   ///< cues of this generation that may be announced again
    std::optional<quint64> m_heard; ///< the generation announced last; none before the first of a session
    quint64 m_generation = 0;       ///< the mixer's: it never falls, while each session counts its own from the start
    SessionClock m_clock;
    Phase m_phase = Phase::Done;
    QTimer m_ringOut;
    bool m_silent = false;
    bool m_toldVoiceless = false;
};

} // namespace matside
