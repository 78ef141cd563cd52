// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mpris/assumedposition.h"

#include <chrono>
#include <cmath>

namespace matside {

void AssumedPosition::tell(Millis position, Millis now)
{
    m_position = position;
    m_since = now;
}

void AssumedPosition::setMoving(bool moves, Millis now)
{
    tell(at(now), now);
    m_moves = moves;
}

bool AssumedPosition::isOff(Millis position, Millis now) const
{
    return std::chrono::abs(position - at(now)) > kMostOff;
}

Millis AssumedPosition::at(Millis now) const
{
    if (!m_moves)
        return m_position;
    return m_position + Millis{std::llround(static_cast<double>((now - m_since).count()) * m_rate)};
}

} // namespace matside
