// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/mixer/background.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace matside {

/// Frames a second, of everything that is mixed.
inline constexpr int kSampleRate = 48000;

/// One sound in one channel, at kSampleRate, -1 to 1.
using Clip = std::vector<float>;
using ClipPtr = std::shared_ptr<const Clip>;

/// A group of sounds with a volume of its own.
enum class Bus {
    Voice, ///< one sentence at a time: it fades out in 30 ms where the next begins
    Chimes,
    Background, ///< made in the mixer; 10 dB softer under the voice
};
inline constexpr std::size_t kBuses = 3;

/// Mixes sounds, each from its own frame on. Two threads use it without a lock: one schedules, one renders.
///
/// Frames are those of AudioOutput::frameNow(). Rendering allocates nothing, frees nothing and waits for nothing.
/// Voice, chime and background at their loudest stay under -1 dBTP together: from -2 dBFS on peaks are rounded.
class Mixer final
{
public:
    Mixer() = default;
    Mixer(const Mixer &) = delete;
    Mixer &operator=(const Mixer &) = delete;

    // The scheduling thread:

    /// Plays the clip from this frame on. False, and nothing is played, when too much is scheduled
    /// already, or nobody renders.
    [[nodiscard]] bool play(quint64 generation, qint64 frame, const ClipPtr &clip, Bus bus = Bus::Voice);
    /// Drops the scheduled sounds of older generations, and fades out those that play in 30 ms. The number never falls.
    void setGeneration(quint64 generation);
    /// 0 to 1, as a slider shows it, of everything; reached within 50 ms.
    void setVolume(double volume);
    /// The same of one bus.
    void setVolume(Bus bus, double volume);
    void setMuted(bool muted);
    /// Fades in and out in two seconds.
    void setBackground(Background background);

    // The rendering thread:

    /// Renders two channels, interleaved; their first frame is heard as firstFrame. A sound that comes too late by up
    /// to 400 ms is begun at once; one that comes later is dropped.
    void render(qint64 firstFrame, std::span<float> stereo) noexcept;
    /// A new stream begins: sounds that were playing are dropped, those that are still to come are kept. The background
    /// fades in again.
    void restart() noexcept;

private:
    static constexpr std::size_t kSlots = 32;
    static constexpr std::size_t kQueue = 64;  ///< a power of two: the queue is a ring
    static constexpr std::size_t kBlock = 256; ///< frames mixed at once

    using Block = std::array<float, kBlock>;

    struct Command final
    {
        quint64 generation = 0;
        qint64 frame = 0;
        const Clip *clip = nullptr;
        Bus bus = Bus::Voice;
    };

    struct Slot final
    {
        Command command;
        std::size_t played = 0; ///< frames of the clip
        int fadeLeft = -1;      ///< frames until it is silent; -1 while it does not fade
        bool begun = false;

        [[nodiscard]] bool free() const { return command.clip == nullptr; }
    };

    void releaseClips();
    void fetch() noexcept;
    void release(Slot &slot) noexcept;
    void hush(const Slot &next) noexcept;
    void add(Slot &slot, qint64 firstFrame, std::span<float> mono) noexcept;
    void addBackground(qint64 firstFrame, std::span<float> mono) noexcept;
    void scale(Bus bus, std::span<float> mono) noexcept;
    void write(std::span<float> stereo) noexcept;
    [[nodiscard]] bool speaksBefore(qint64 frame) const noexcept;

    // Shared: each place of the queue is written before m_written, and read before m_read, moves past it.
    std::array<Command, kQueue> m_queue;
    std::atomic<std::size_t> m_written{0};
    std::atomic<std::size_t> m_read{0};
    std::atomic<std::size_t> m_finished{0}; ///< sounds that the rendering thread has ended
    std::atomic<quint64> m_generation{0};
    std::atomic<float> m_volume{1.0F};
    std::array<std::atomic<float>, kBuses> m_volumes{1.0F, 1.0F, 1.0F};
    std::atomic<bool> m_muted{false};
    std::atomic<Background> m_background{Background::None};

    std::vector<ClipPtr> m_held; ///< of the scheduling thread: the clips that the rendering thread may still read

    std::array<Slot, kSlots> m_slots; ///< of the rendering thread, as is all that follows
    std::array<Block, kBuses> m_blocks;
    std::array<float, kBuses> m_gains{1.0F, 1.0F, 1.0F};
    BackgroundMaker m_maker;
    float m_presence = 0.0F; ///< of the background: 0 while there is none
    float m_duck = 1.0F;     ///< of the background: under 1 during speech
};

} // namespace matside
