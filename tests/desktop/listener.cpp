// SPDX-License-Identifier: GPL-3.0-or-later
#include "listener.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace matside::desktop {

namespace {

constexpr double kRate = 48000;
constexpr double kNear = 1.0;

} // namespace

double steadySeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Listener::Listener(const std::string &source)
{
    const std::string command = "exec parec --latency-msec=10 --format=s16le --rate=48000 --channels=1 -d " + source;
    m_pipe = popen(command.c_str(), "r");
    m_thread = std::thread([this] { listen(); });
}

Listener::~Listener()
{
    finish();
}

const std::vector<std::int16_t> &Listener::finish()
{
    m_ending = true;
    if (m_thread.joinable())
        m_thread.join();
    if (m_pipe)
        pclose(m_pipe);
    m_pipe = nullptr;
    return m_heard;
}

double Listener::frameAt(double seconds) const
{
    // Pieces come late, never early; and a recording may have lost some, so that only what came near that moment counts.
    double zero = 1e18;
    for (const Piece &piece : m_pieces) {
        if (std::abs(piece.seconds - seconds) < kNear)
            zero = std::min(zero, piece.seconds - piece.frames / kRate);
    }
    return (seconds - zero) * kRate;
}

void Listener::listen()
{
    std::array<std::int16_t, 480> piece{};
    while (!m_ending && m_pipe) {
        const std::size_t count = fread(piece.data(), sizeof piece[0], piece.size(), m_pipe);
        if (count == 0)
            return;
        m_heard.insert(m_heard.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(count));
        m_pieces.push_back({steadySeconds(), static_cast<double>(m_heard.size())});
    }
}

} // namespace matside::desktop
