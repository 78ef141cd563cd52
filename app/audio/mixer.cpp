// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/mixer.h"

#include <algorithm>

namespace matside {

namespace {

/// Short enough to obey at once, long enough not to click.
constexpr int kFadeFrames = kSampleRate * 30 / 1000;
/// How far the gain may move in a frame: from nothing to everything in 50 ms.
constexpr float kGainStep = 1.0F / (kSampleRate * 50 / 1000);
/// A chime that comes later than this marks nothing any more.
constexpr qint64 kLatest = kSampleRate * 400 / 1000;

} // namespace

bool Mixer::play(quint64 generation, qint64 frame, const ClipPtr &clip)
{
    letGo();
    const std::size_t written = m_written.load(std::memory_order_relaxed);
    if (!clip || clip->empty() || written - m_read.load(std::memory_order_acquire) >= kQueue)
        return false;
    if (std::find(m_held.begin(), m_held.end(), clip) == m_held.end())
        m_held.push_back(clip);
    m_queue[written % kQueue] = {generation, frame, clip.get()};
    m_written.store(written + 1, std::memory_order_release);
    return true;
}

void Mixer::setGeneration(quint64 generation)
{
    m_generation.store(generation, std::memory_order_release);
}

void Mixer::setVolume(double volume)
{
    // Ears compare, they do not measure: a cube makes equal steps of the slider sound equal, as the desktop's own do.
    const double share = std::clamp(volume, 0.0, 1.0);
    m_volume.store(static_cast<float>(share * share * share), std::memory_order_relaxed);
}

void Mixer::setMuted(bool muted)
{
    m_muted.store(muted, std::memory_order_relaxed);
}

void Mixer::render(qint64 firstFrame, std::span<float> stereo) noexcept
{
    std::fill(stereo.begin(), stereo.end(), 0.0F);
    fetch();
    for (Voice &voice : m_voices) {
        if (!voice.free())
            add(voice, firstFrame, stereo);
    }
    const float target = targetGain();
    for (std::size_t sample = 0; sample + 1 < stereo.size(); sample += 2) {
        m_gain += std::clamp(target - m_gain, -kGainStep, kGainStep);
        stereo[sample] = std::clamp(stereo[sample] * m_gain, -1.0F, 1.0F);
        stereo[sample + 1] = std::clamp(stereo[sample + 1] * m_gain, -1.0F, 1.0F);
    }
}

void Mixer::restart() noexcept
{
    for (Voice &voice : m_voices) {
        if (!voice.free() && voice.begun)
            release(voice);
    }
    m_gain = targetGain();
}

/// Nothing of what was scheduled can be read any more: nothing needs to be kept for it.
void Mixer::letGo()
{
    if (m_finished.load(std::memory_order_acquire) == m_written.load(std::memory_order_relaxed))
        m_held.clear();
}

void Mixer::fetch() noexcept
{
    const std::size_t written = m_written.load(std::memory_order_acquire);
    std::size_t read = m_read.load(std::memory_order_relaxed);
    for (Voice &voice : m_voices) {
        if (read == written)
            break;
        if (voice.free()) {
            voice = {};
            voice.command = m_queue[read % kQueue];
            ++read;
        }
    }
    m_read.store(read, std::memory_order_release);
}

void Mixer::release(Voice &voice) noexcept
{
    voice = {};
    m_finished.fetch_add(1, std::memory_order_release);
}

void Mixer::add(Voice &voice, qint64 firstFrame, std::span<float> stereo) noexcept
{
    const bool old = voice.command.generation < m_generation.load(std::memory_order_acquire);
    const auto frames = static_cast<qint64>(stereo.size() / 2);
    qint64 offset = 0;
    if (!voice.begun) {
        if (old || firstFrame - voice.command.frame > kLatest) {
            release(voice);
            return;
        }
        if (voice.command.frame >= firstFrame + frames)
            return;
        offset = std::max(voice.command.frame - firstFrame, qint64{0});
        voice.begun = true;
    }
    if (old && voice.fadeLeft < 0)
        voice.fadeLeft = kFadeFrames;
    const Clip &clip = *voice.command.clip;
    for (; offset < frames && voice.played < clip.size() && voice.fadeLeft != 0; ++offset) {
        float sample = clip[voice.played++];
        if (voice.fadeLeft > 0)
            sample *= static_cast<float>(--voice.fadeLeft) / kFadeFrames;
        const auto left = static_cast<std::size_t>(offset) * 2;
        stereo[left] += sample;
        stereo[left + 1] += sample;
    }
    if (voice.played >= clip.size() || voice.fadeLeft == 0)
        release(voice);
}

float Mixer::targetGain() const noexcept
{
    return m_muted.load(std::memory_order_relaxed) ? 0.0F : m_volume.load(std::memory_order_relaxed);
}

} // namespace matside
