// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/sound.h"

#include "audio/audiooutput.h"

#include <algorithm>
#include <utility>

namespace matside {

namespace {

/// The longest chime, and the buffer behind which it is heard.
constexpr Millis kRingOut{2200};
/// A cue announced again seems to have moved by the time between the tick and this slot, in which recorders write
/// and pages paint. The same cue twice for real, in an interlude that goes round, is seconds apart.
constexpr qint64 kSameCue = kSampleRate / 4;
/// How long after its frame a cue is remembered: as late as the clock may be set back.
constexpr qint64 kRemembered = kSampleRate;

qint64 framesOf(Millis length)
{
    return length.count() * (kSampleRate / 1000);
}

} // namespace

Sound::Sound(std::shared_ptr<Mixer> mixer, std::unique_ptr<AudioOutput> output, QObject *parent)
    : QObject(parent), m_mixer(std::move(mixer)), m_output(std::move(output))
{
    for (std::size_t index = 0; index < kChimeSounds.size(); ++index)
        m_chimes[index] = std::make_shared<const Clip>(synthesise(kChimeSounds[index], kSampleRate));
    m_ringOut.setSingleShot(true);
    m_ringOut.setInterval(kRingOut);
    connect(&m_ringOut, &QTimer::timeout, m_output.get(), &AudioOutput::silence);
    connect(m_output.get(), &AudioOutput::failed, this, &Sound::outputFailed);
}

Sound::~Sound() = default;

bool Sound::close()
{
    m_ringOut.stop();
    return m_output->close();
}

void Sound::began(const ProgramPtr &)
{
    m_heard.reset();
    m_toldSilent = false;
    forget();
    play();
}

void Sound::phaseChanged(Phase phase)
{
    if (phase == Phase::Paused) {
        m_ringOut.stop();
        m_output->silence();
    } else if (phase == Phase::Done) {
        ringOut();
    } else {
        play();
    }
}

void Sound::ahead(quint64 generation, const std::vector<ScheduledCue> &cues)
{
    if (m_heard != generation) {
        m_heard = generation;
        forget();
    }
    const qint64 now = m_output->frameNow();
    std::erase_if(m_placed, [now](const Placed &placed) { return placed.frame < now - kRemembered; });
    for (const ScheduledCue &scheduled : cues)
        place(scheduled, now);
}

void Sound::ended(const Summary &summary)
{
    if (summary.end == Summary::End::Left) {
        m_ringOut.stop();
        forget();
        m_output->silence();
    } else {
        ringOut();
    }
}

void Sound::setVolume(double volume)
{
    m_mixer->setVolume(volume);
}

void Sound::setMuted(bool muted)
{
    m_mixer->setMuted(muted);
}

void Sound::play()
{
    m_ringOut.stop();
    m_output->open();
}

/// The last chime is heard to its end.
void Sound::ringOut()
{
    if (!m_ringOut.isActive())
        m_ringOut.start();
}

/// What was placed no longer holds.
void Sound::forget()
{
    m_placed.clear();
    m_mixer->setGeneration(++m_generation);
}

void Sound::place(const ScheduledCue &scheduled, qint64 now)
{
    const Cue &cue = scheduled.cue;
    const std::optional<ChimeSound> chime = cue.spoken() ? std::nullopt : chimeOfCue(cue.id);
    if (!chime)
        return;
    const qint64 frame = now + framesOf(scheduled.in);
    const auto same = [&cue, frame](const Placed &placed) {
        return placed.segment == cue.segment && placed.at == cue.at && placed.id == cue.id
               && std::abs(placed.frame - frame) < kSameCue;
    };
    if (std::any_of(m_placed.begin(), m_placed.end(), same))
        return;
    // A mixer that takes no more has nobody who renders: then nothing is heard anyway, and a later tick asks again.
    if (m_mixer->play(m_generation, frame, m_chimes[static_cast<std::size_t>(*chime)]))
        m_placed.push_back({cue.id, cue.at, cue.segment, frame});
}

void Sound::outputFailed(const QString &why)
{
    if (std::exchange(m_toldSilent, true))
        return;
    emit silent(why);
}

} // namespace matside
