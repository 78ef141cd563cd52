// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/device/writehead.h"

#include "audio/mixer/mixer.h"

#include <cmath>

namespace matside {

namespace {

/// Devices report their queue in steps of about 20 ms: an average error of twice that is a real one.
constexpr double kTolerance = kSampleRate * 0.040;
/// An error that is not averaged: the process or the server stood still.
constexpr double kLost = kSampleRate * 0.150;
/// The weight of one reading: with 50 readings a second, half a second counts.
constexpr double kWeight = 1.0 / 24;

} // namespace

qint64 WriteHead::next(qint64 due, qint64 frames)
{
    const auto late = static_cast<double>(due - m_frame);
    m_late += (late - m_late) * kWeight;
    const bool lost = std::abs(late) > kLost || std::abs(m_late) > kTolerance;
    if (!m_running || lost) {
        m_jumps += m_running ? 1 : 0;
        m_running = true;
        m_frame = due;
        m_late = 0;
    }
    const qint64 first = m_frame;
    m_frame += frames;
    return first;
}

} // namespace matside
