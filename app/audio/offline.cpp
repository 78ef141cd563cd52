// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/offline.h"

#include "audio/mixer/chimes.h"
#include "audio/sound.h"

#include <algorithm>
#include <utility>

namespace matside {

namespace {

constexpr qint64 kBlock = 4800;
/// Sounds are scheduled this long before they are rendered: the mixer lowers the background before the first word.
constexpr qint64 kAhead = kSampleRate;
/// Silence after the last sound.
constexpr qint64 kAir = kSampleRate / 2;

qint64 frameOf(Millis at)
{
    return (Sound::kWaking + at).count() * (kSampleRate / 1000);
}

} // namespace

OfflineSession::OfflineSession(const Program &program, ClipOf clipOf, Background background)
    : m_program(program),
      m_clipOf(std::move(clipOf)),
      m_end(frameOf(program.duration()))
{
    for (const ChimeSound sound : kChimeSounds) {
        const QString id = QStringLiteral("chime-") + chimeName(sound);
        m_clips.insert(id, std::make_shared<const Clip>(synthesise(sound, kSampleRate)));
    }
    for (std::size_t index = 0; index < program.cues.size(); ++index)
        m_lastUse.insert(program.cues[index].id, program.cues[index].spoken() ? index : program.cues.size());
    m_mixer.setBackground(background);
}

void OfflineSession::render(const Take &take)
{
    m_mixer.restart();
    std::vector<float> stereo(kBlock * 2);
    std::vector<float> mono(kBlock);
    for (qint64 frame = 0; frame < m_end; frame += kBlock) {
        schedule(frame + kBlock + kAhead);
        m_mixer.render(frame, stereo);
        for (std::size_t at = 0; at < mono.size(); ++at)
            mono[at] = stereo[at * 2];
        const auto count = static_cast<std::size_t>(std::min(kBlock, m_end - frame));
        if (!take(std::span(mono).first(count)))
            return;
    }
}

void OfflineSession::schedule(qint64 until)
{
    for (; m_next < m_program.cues.size() && frameOf(m_program.cues[m_next].at) < until; ++m_next) {
        const Cue &cue = m_program.cues[m_next];
        const ClipPtr clip = clipFor(cue);
        if (!clip)
            continue;
        const qint64 frame = frameOf(cue.at);
        if (!m_mixer.play(0, frame, clip, cue.spoken() ? Bus::Voice : Bus::Chimes))
            return; // the queue of the mixer is full: the next block schedules the rest
        m_end = std::max(m_end, frame + static_cast<qint64>(clip->size()) + kAir);
        if (m_lastUse.value(cue.id) == m_next)
            m_clips.remove(cue.id);
    }
}

ClipPtr OfflineSession::clipFor(const Cue &cue)
{
    if (const auto known = m_clips.constFind(cue.id); known != m_clips.constEnd())
        return *known;
    if (!cue.spoken())
        return nullptr;
    const Phrase phrase{cue.id, cue.text};
    const ClipPtr clip = m_clipOf(phrase);
    m_clips.insert(cue.id, clip);
    if (!clip)
        m_unsaid.push_back(phrase);
    return clip;
}

} // namespace matside
