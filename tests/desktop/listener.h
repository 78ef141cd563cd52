// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace matside::desktop {

/// Hears what a null sink plays (parec, one channel at 48 kHz), and knows when it was.
class Listener final
{
public:
    explicit Listener(const std::string &source);
    ~Listener();

    /// Stops, and gives all that was heard.
    const std::vector<std::int16_t> &finish();
    /// The frame that was heard at a moment of the steady clock, in seconds: ±10 ms, the sink's own block. After finish().
    [[nodiscard]] double frameAt(double seconds) const;

private:
    /// How much had been heard when a piece came.
    struct Piece final
    {
        double seconds = 0;
        double frames = 0;
    };

    void listen();

    FILE *m_pipe = nullptr;
    std::vector<std::int16_t> m_heard;
    std::vector<Piece> m_pieces;
    std::atomic<bool> m_ending{false};
    std::thread m_thread;
};

/// The steady clock, in seconds.
[[nodiscard]] double steadySeconds();

} // namespace matside::desktop
