// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

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

/// Adds up sounds that were given a frame to begin at. Two threads use it without a lock: one schedules, one renders.
///
/// Frames are those of AudioOutput::frameNow(). Rendering allocates nothing, frees nothing and waits for nothing.
class Mixer final
{
public:
    Mixer() = default;
    Mixer(const Mixer &) = delete;
    Mixer &operator=(const Mixer &) = delete;

    // The scheduling thread:

    /// Plays the clip from this frame on. False, and nothing is played, when too much is scheduled
    /// already, or nobody renders.
    [[nodiscard]] bool play(quint64 generation, qint64 frame, const ClipPtr &clip);
    /// What an older generation scheduled is dropped; what sounds of it fades out in 30 ms. Never falls.
    void setGeneration(quint64 generation);
    /// 0 to 1, as a slider shows it; reached within 50 ms.
    void setVolume(double volume);
    void setMuted(bool muted);

    // The rendering thread:

    /// Two channels, interleaved, the first frame of which is heard as this one. A sound that comes too late by up to
    /// 400 ms is begun at once; one that comes later is dropped.
    void render(qint64 firstFrame, std::span<float> stereo) noexcept;
    /// A new stream begins: what sounded when the last one ended does not go on; what is still to come does.
    void restart() noexcept;

private:
    struct Command final
    {
        quint64 generation = 0;
        qint64 frame = 0;
        const Clip *clip = nullptr;
    };

    struct Voice final
    {
        Command command;
        std::size_t played = 0; ///< frames of the clip
        int fadeLeft = -1;      ///< frames until it is silent; -1 while it does not fade
        bool begun = false;

        [[nodiscard]] bool free() const { return command.clip == nullptr; }
    };

    void letGo();
    void fetch() noexcept;
    void release(Voice &voice) noexcept;
    void add(Voice &voice, qint64 firstFrame, std::span<float> stereo) noexcept;
    [[nodiscard]] float targetGain() const noexcept;

    static constexpr std::size_t kVoices = 32;
    static constexpr std::size_t kQueue = 64; ///< a power of two: places go round

    // Shared: each place of the queue is written before m_written, and read before m_read, moves past it.
    std::array<Command, kQueue> m_queue;
    std::atomic<std::size_t> m_written{0};
    std::atomic<std::size_t> m_read{0};
    std::atomic<std::size_t> m_finished{0}; ///< sounds that nothing points at any more
    std::atomic<quint64> m_generation{0};
    std::atomic<float> m_volume{1.0F};
    std::atomic<bool> m_muted{false};

    std::vector<ClipPtr> m_held; ///< of the scheduling thread: keeps alive what the other one may still read

    std::array<Voice, kVoices> m_voices; ///< of the rendering thread, as is the gain
    float m_gain = 1.0F;
};

} // namespace matside
