// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/mixer/mixer.h"

#include <algorithm>

namespace matside {

namespace {

/// Short enough to seem immediate, long enough not to click.
constexpr int kFadeFrames = kSampleRate * 30 / 1000;
/// The most that a gain changes in one frame: from 0 to 1 in 50 ms.
constexpr float kGainStep = 1.0F / (kSampleRate * 50 / 1000);
/// A sound that comes later than this is dropped: it would mark the wrong moment.
constexpr qint64 kLatest = kSampleRate * 400 / 1000;

/// Under speech the background is 10 dB softer, from the first word on.
constexpr float kDucked = 0.316F;
constexpr qint64 kDuckLead = kSampleRate * 250 / 1000;
constexpr float kDuckStep = (1.0F - kDucked) / static_cast<float>(kDuckLead);
constexpr float kDuckBackStep = (1.0F - kDucked) / (kSampleRate * 0.9F);
constexpr float kPresenceStep = 1.0F / (kSampleRate * 2.0F);

/// Peaks over kKnee are rounded: they approach kCeiling and never reach it. The signal between samples is
/// higher by up to 0.4 dB, and still under -1 dBFS.
constexpr float kKnee = 0.794F;    // -2 dBFS
constexpr float kCeiling = 0.851F; // -1.4 dBFS

float rounded(float sample)
{
    const float size = sample < 0 ? -sample : sample;
    if (size <= kKnee)
        return sample;
    constexpr float room = kCeiling - kKnee;
    const float over = (size - kKnee) / room;
    const float level = kKnee + room * over / (1.0F + over);
    return sample < 0 ? -level : level;
}

float towards(float now, float target, float step)
{
    return now + std::clamp(target - now, -step, step);
}

std::size_t indexOf(Bus bus)
{
    return static_cast<std::size_t>(bus);
}

/// With a cube, equal steps of the slider sound equally large, as those of the desktop's volume do.
float gainOf(double volume)
{
    const double share = std::clamp(volume, 0.0, 1.0);
    return static_cast<float>(share * share * share);
}

} // namespace

bool Mixer::play(quint64 generation, qint64 frame, const ClipPtr &clip, Bus bus)
{
    releaseClips();
    const std::size_t written = m_written.load(std::memory_order_relaxed);
    if (!clip || clip->empty() || written - m_read.load(std::memory_order_acquire) >= kQueue)
        return false;
    if (std::find(m_held.begin(), m_held.end(), clip) == m_held.end())
        m_held.push_back(clip);
    m_queue[written % kQueue] = {generation, frame, clip.get(), bus};
    m_written.store(written + 1, std::memory_order_release);
    return true;
}

void Mixer::setGeneration(quint64 generation)
{
    m_generation.store(generation, std::memory_order_release);
}

void Mixer::setVolume(double volume)
{
    m_volume.store(gainOf(volume), std::memory_order_relaxed);
}

void Mixer::setVolume(Bus bus, double volume)
{
    m_volumes[indexOf(bus)].store(gainOf(volume), std::memory_order_relaxed);
}

void Mixer::setMuted(bool muted)
{
    m_muted.store(muted, std::memory_order_relaxed);
}

void Mixer::setBackground(Background background)
{
    m_background.store(background, std::memory_order_relaxed);
}

void Mixer::render(qint64 firstFrame, std::span<float> stereo) noexcept
{
    fetch();
    const std::size_t frames = stereo.size() / 2;
    for (std::size_t done = 0; done < frames; done += kBlock) {
        const std::size_t count = std::min(kBlock, frames - done);
        const qint64 first = firstFrame + static_cast<qint64>(done);
        for (Block &block : m_blocks)
            std::fill_n(block.begin(), count, 0.0F);
        addBackground(first, std::span(m_blocks[indexOf(Bus::Background)]).first(count));
        for (Slot &slot : m_slots) {
            if (!slot.free())
                add(slot, first, std::span(m_blocks[indexOf(slot.command.bus)]).first(count));
        }
        for (const Bus bus : {Bus::Voice, Bus::Chimes, Bus::Background})
            scale(bus, std::span(m_blocks[indexOf(bus)]).first(count));
        write(stereo.subspan(done * 2, count * 2));
    }
}

/// All buses together, to both channels.
void Mixer::write(std::span<float> stereo) noexcept
{
    const std::size_t count = stereo.size() / 2;
    Block &sum = m_blocks[0];
    float loudest = 0;
    for (std::size_t frame = 0; frame < count; ++frame) {
        sum[frame] += m_blocks[1][frame] + m_blocks[2][frame];
        loudest = std::max(loudest, sum[frame] < 0 ? -sum[frame] : sum[frame]);
    }
    if (loudest > kKnee)
        std::transform(sum.begin(), sum.begin() + count, sum.begin(), rounded);
    for (std::size_t frame = 0; frame < count; ++frame) {
        stereo[frame * 2] = sum[frame];
        stereo[frame * 2 + 1] = sum[frame];
    }
}

void Mixer::restart() noexcept
{
    for (Slot &slot : m_slots) {
        if (!slot.free() && slot.begun)
            release(slot);
    }
    // Clips keep their own onset: only the background fades in.
    const float all = m_muted.load(std::memory_order_relaxed) ? 0.0F : m_volume.load(std::memory_order_relaxed);
    for (std::size_t bus = 0; bus < kBuses; ++bus)
        m_gains[bus] = all * m_volumes[bus].load(std::memory_order_relaxed);
    m_presence = 0.0F;
}

/// Once the rendering thread has finished every sound, none of their clips is needed any more.
void Mixer::releaseClips()
{
    if (m_finished.load(std::memory_order_acquire) == m_written.load(std::memory_order_relaxed))
        m_held.clear();
}

void Mixer::fetch() noexcept
{
    const std::size_t written = m_written.load(std::memory_order_acquire);
    std::size_t read = m_read.load(std::memory_order_relaxed);
    for (Slot &slot : m_slots) {
        if (read == written)
            break;
        if (slot.free()) {
            slot = {};
            slot.command = m_queue[read % kQueue];
            ++read;
        }
    }
    m_read.store(read, std::memory_order_release);
}

void Mixer::release(Slot &slot) noexcept
{
    slot = {};
    m_finished.fetch_add(1, std::memory_order_release);
}

/// Fades out the sentence that plays: two at once cannot be understood, and a clip may be longer than estimated.
void Mixer::hush(const Slot &next) noexcept
{
    for (Slot &other : m_slots) {
        if (&other != &next && other.begun && other.command.bus == Bus::Voice && other.fadeLeft < 0)
            other.fadeLeft = kFadeFrames;
    }
}

void Mixer::add(Slot &slot, qint64 firstFrame, std::span<float> mono) noexcept
{
    const bool old = slot.command.generation < m_generation.load(std::memory_order_acquire);
    const auto frames = static_cast<qint64>(mono.size());
    qint64 offset = 0;
    if (!slot.begun) {
        if (old || firstFrame - slot.command.frame > kLatest) {
            release(slot);
            return;
        }
        if (slot.command.frame >= firstFrame + frames)
            return;
        offset = std::max(slot.command.frame - firstFrame, qint64{0});
        slot.begun = true;
        if (slot.command.bus == Bus::Voice)
            hush(slot);
    }
    if (old && slot.fadeLeft < 0)
        slot.fadeLeft = kFadeFrames;
    const Clip &clip = *slot.command.clip;
    std::size_t count = std::min(static_cast<std::size_t>(frames - offset), clip.size() - slot.played);
    const float *from = clip.data() + slot.played;
    float *to = mono.data() + offset;
    if (slot.fadeLeft < 0) {
        for (std::size_t frame = 0; frame < count; ++frame)
            to[frame] += from[frame];
    } else {
        count = std::min(count, static_cast<std::size_t>(slot.fadeLeft));
        for (std::size_t frame = 0; frame < count; ++frame)
            to[frame] += from[frame] * static_cast<float>(--slot.fadeLeft) / kFadeFrames;
    }
    slot.played += count;
    if (slot.played >= clip.size() || slot.fadeLeft == 0)
        release(slot);
}

/// Does nothing while there is no background.
void Mixer::addBackground(qint64 firstFrame, std::span<float> mono) noexcept
{
    const Background wanted = m_background.load(std::memory_order_relaxed);
    if (m_presence <= 0.0F)
        m_maker.begin(wanted);
    if (m_maker.kind() == Background::None)
        return;
    // Another kind begins when this one has faded out.
    const float presence = wanted == m_maker.kind() ? 1.0F : 0.0F;
    const auto end = firstFrame + static_cast<qint64>(mono.size());
    const float duck = speaksBefore(end + kDuckLead) ? kDucked : 1.0F;
    m_maker.make(mono);
    if (m_presence == presence && m_duck == duck) {
        const float both = presence * duck;
        for (float &sample : mono)
            sample *= both;
        return;
    }
    const float duckStep = duck < m_duck ? kDuckStep : kDuckBackStep;
    for (float &sample : mono) {
        m_presence = towards(m_presence, presence, kPresenceStep);
        m_duck = towards(m_duck, duck, duckStep);
        sample *= m_presence * m_duck;
    }
}

/// Brings a bus to the gain that it should have, without a step.
void Mixer::scale(Bus bus, std::span<float> mono) noexcept
{
    float &gain = m_gains[indexOf(bus)];
    const float all = m_muted.load(std::memory_order_relaxed) ? 0.0F : m_volume.load(std::memory_order_relaxed);
    const float target = all * m_volumes[indexOf(bus)].load(std::memory_order_relaxed);
    if (gain == target) {
        for (float &sample : mono)
            sample *= target;
        return;
    }
    for (float &sample : mono) {
        gain = towards(gain, target, kGainStep);
        sample *= gain;
    }
}

bool Mixer::speaksBefore(qint64 frame) const noexcept
{
    return std::any_of(m_slots.begin(), m_slots.end(), [this, frame](const Slot &slot) {
        return !slot.free() && slot.command.bus == Bus::Voice && (slot.begun || slot.command.frame < frame)
               && slot.command.generation >= m_generation.load(std::memory_order_relaxed);
    });
}

} // namespace matside
