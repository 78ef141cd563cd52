// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/sound.h"

#include "audio/clips/clipstore.h"
#include "audio/device/audiooutput.h"

#include <algorithm>
#include <utility>

namespace matside {

namespace {

/// The last sound passes the buffer of the device; some silence follows it.
constexpr qint64 kRingOut = kSampleRate * 2 / 5;
/// The longest chime.
constexpr qint64 kLongestChime = kSampleRate * 9 / 5;
/// A cue that is announced again lies within this of its earlier frame. An interlude that repeats a cue does so seconds
/// later.
constexpr qint64 kSameCue = kSampleRate / 4;
/// A cue is remembered this long after its frame: the clock may be set back by as much.
constexpr qint64 kRemembered = kSampleRate;
/// The clips of the next half minute are kept in memory: a second of speech is 190 kB, and loads in milliseconds. Every
/// five seconds of the program the store is asked again.
constexpr Millis kNear{30'000};
constexpr Millis kLookAgain{5000};

qint64 framesOf(Millis length)
{
    return length.count() * (kSampleRate / 1000);
}

} // namespace

Sound::Sound(std::shared_ptr<Mixer> mixer, std::unique_ptr<AudioOutput> output, std::unique_ptr<ClipStore> store,
             QObject *parent)
    : QObject(parent),
      m_mixer(std::move(mixer)),
      m_output(std::move(output)),
      m_store(std::move(store))
{
    m_ringOut.setSingleShot(true);
    connect(&m_ringOut, &QTimer::timeout, m_output.get(), &AudioOutput::silence);
    connect(m_output.get(), &AudioOutput::failed, this, &Sound::outputFailed);
    connect(m_output.get(), &AudioOutput::recovered, this, &Sound::outputRecovered);
    if (!m_store)
        return;
    connect(m_store.get(), &ClipStore::loaded, this, &Sound::loaded);
    connect(m_store.get(), &ClipStore::measured, this, [this] {
        if (!m_store->isMeasuring()) // else it tells of phrases that nobody wants to know about any more
            emit measured(m_store->lengths());
    });
    connect(m_store.get(), &ClipStore::spoiled, this, &Sound::tellVoiceless);
    connect(m_store.get(), &ClipStore::voiceless, this, [this] {
        tellVoiceless(
            tr("Some lines have no voice here: read them in the captions, or install the package libflite1."));
    });
}

Sound::~Sound() = default;

bool Sound::close()
{
    m_ringOut.stop();
    const bool isOutputClosed = m_output->close();
    return (!m_store || m_store->close()) && isOutputClosed;
}

void Sound::setFolders(const QStringList &folders)
{
    if (m_store)
        m_store->setFolders(folders);
    m_toldVoiceless = false;
}

void Sound::measure(const std::vector<Phrase> &phrases)
{
    if (m_store)
        m_store->measure(phrases);
}

void Sound::setBackground(Background background)
{
    m_mixer->setBackground(background);
}

std::optional<Millis> Sound::taken() const
{
    const std::optional<qint64> frames = m_output->framesTaken();
    return frames ? std::optional(Millis{*frames * 1000 / kSampleRate}) : std::nullopt;
}

void Sound::began(const ProgramPtr &program)
{
    m_heard.reset();
    m_silent = false;
    m_phase = Phase::Running;
    m_clock.restart();
    forget();
    recompiled(program);
    play();
}

void Sound::recompiled(const ProgramPtr &program)
{
    m_program = program;
    prefetch(Millis{0});
}

void Sound::moved(const Moment &moment)
{
    const Millis gone = moment.position - m_fetchedAt;
    if (gone < Millis{0} || gone >= kLookAgain)
        prefetch(moment.position);
}

void Sound::phaseChanged(Phase phase)
{
    m_phase = phase;
    if (phase == Phase::Paused) {
        m_ringOut.stop();
        m_clock.restart();
        forget();
        m_output->silence();
    } else if (phase == Phase::Done) {
        ringOut();
    } else if (phase == Phase::Easing) {
        flush();
    } else {
        play();
    }
}

void Sound::ahead(quint64 generation, const std::vector<ScheduledCue> &cues, Millis clock)
{
    const qint64 heard = m_output->frameNow();
    if (m_heard != generation) {
        m_heard = generation;
        // "My back complains" while paced breaths are spoken: the voice stops in the middle of the word.
        if (m_phase == Phase::Easing && soundsUntil(true) > heard)
            flush();
        forget();
    }
    if (m_phase == Phase::Paused) { // a press in the pause is answered; then it is silent again
        if (!cues.empty())
            play();
        else if (!m_placed.empty())
            ringOut();
    }
    std::erase_if(m_placed,
                  [heard](const Placed &placed) { return std::max(placed.frame, placed.end) < heard - kRemembered; });
    const qint64 now = m_clock.frameOf(clock, heard, m_placed.empty());
    for (const ScheduledCue &scheduled : cues)
        schedule(scheduled, now);
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
    m_program.reset();
    if (m_store)
        m_store->want({});
}

void Sound::setVolume(double volume)
{
    m_mixer->setVolume(volume);
}

void Sound::setVoiceVolume(double volume)
{
    m_mixer->setVolume(Bus::Voice, volume);
}

void Sound::setChimeVolume(double volume)
{
    m_mixer->setVolume(Bus::Chimes, volume);
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

/// Silences the device at once and opens a new stream: a fade would be heard only after all that the device has queued.
void Sound::flush()
{
    forget();
    m_output->silence();
    play();
}

/// Silences the device once the last sound has ended.
void Sound::ringOut()
{
    if (m_ringOut.isActive())
        return;
    const qint64 now = m_output->frameNow();
    const qint64 left = std::max(soundsUntil(false) - now, kLongestChime) + kRingOut;
    m_ringOut.start(Millis{left * 1000 / kSampleRate});
}

/// Drops all scheduled cues.
void Sound::forget()
{
    m_placed.clear();
    m_mixer->setGeneration(++m_generation);
}

void Sound::prefetch(Millis position)
{
    m_fetchedAt = position;
    if (!m_store || !m_program)
        return;
    std::vector<Phrase> phrases;
    // A cue that began a moment ago may still be scheduled.
    for (std::size_t next = m_program->cueAt(std::max(position - kLookAgain, Millis{0})); next < m_program->cues.size();
         ++next) {
        const Cue &cue = m_program->cues[next];
        if (cue.at > position + kNear)
            break;
        const Phrase phrase{cue.id, cue.text};
        const bool isSaid = cue.spoken() && sounds(cue, m_program->options.voice);
        if (isSaid && std::find(phrases.begin(), phrases.end(), phrase) == phrases.end())
            phrases.push_back(phrase);
    }
    m_store->want(phrases);
}

void Sound::schedule(const ScheduledCue &scheduled, qint64 now)
{
    const Cue &cue = scheduled.cue;
    const std::optional<ChimeSound> chime = cue.spoken() ? std::nullopt : chimeOfCue(cue.id);
    if (!chime && !(cue.spoken() && m_store))
        return;
    const qint64 frame = now + framesOf(scheduled.in);
    const auto same = [&cue, frame](const Placed &placed) {
        return placed.segment == cue.segment && placed.at == cue.at && placed.id == cue.id
               && std::abs(placed.frame - frame) < kSameCue;
    };
    auto placed = std::find_if(m_placed.begin(), m_placed.end(), same);
    const bool isNew = placed == m_placed.end();
    if (isNew)
        placed = m_placed.insert(m_placed.end(), {cue.id, cue.at, cue.segment, frame, 0, cue.spoken()});
    if (placed->end != 0)
        return;
    const ClipPtr clip = chime ? chimeClip(*chime) : m_store->clip(cue.id);
    // A mixer whose queue is full is not rendered: nothing is heard then, and a later tick tries again.
    if (clip)
        give(*placed, clip);
    else if (isNew)
        m_store->fetch({cue.id, cue.text});
}

/// Synthesised when it is first used: the start page needs no chime.
ClipPtr Sound::chimeClip(ChimeSound sound)
{
    ClipPtr &clip = m_chimes[static_cast<std::size_t>(sound)];
    if (!clip)
        clip = std::make_shared<const Clip>(synthesise(sound, kSampleRate));
    return clip;
}

/// Hands the cues that waited for this clip to the mixer, which begins a late one at once.
void Sound::loaded(const QString &id)
{
    for (Placed &placed : m_placed) {
        if (placed.end != 0 || placed.id != id)
            continue;
        if (const ClipPtr clip = m_store->clip(id))
            give(placed, clip);
    }
}

void Sound::give(Placed &placed, const ClipPtr &clip)
{
    if (m_mixer->play(m_generation, placed.frame, clip, placed.spoken ? Bus::Voice : Bus::Chimes))
        placed.end = placed.frame + static_cast<qint64>(clip->size());
}

/// The frame after the last scheduled sound.
qint64 Sound::soundsUntil(bool spokenOnly) const
{
    qint64 end = 0;
    for (const Placed &placed : m_placed) {
        if (placed.spoken || !spokenOnly)
            end = std::max(end, placed.end);
    }
    return end;
}

void Sound::outputFailed(const QString &why)
{
    if (!std::exchange(m_silent, true))
        emit silent(why);
}

void Sound::outputRecovered()
{
    if (std::exchange(m_silent, false))
        emit audible();
}

void Sound::tellVoiceless(const QString &why)
{
    if (!std::exchange(m_toldVoiceless, true))
        emit voiceless(why);
}

} // namespace matside
