// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/instance/startrequest.h"

#include <chrono>

namespace matside {

/// What became of a request to the first start.
struct StartAnswer final
{
    enum class State {
        Answered,
        Nobody, ///< no program has the socket, or it ended before it answered
        Silent, ///< a program has the socket, and does not answer
    };

    State state = State::Nobody;
    QString sentence; ///< of the first start

    friend bool operator==(const StartAnswer &, const StartAnswer &) = default;
};

/// Sends a request to the StartListener of this path. Waits at most patience for a program that does not take it, and as long again
/// for its answer.
[[nodiscard]] StartAnswer callFirstStart(const QString &path, const StartRequest &request,
                                         std::chrono::milliseconds patience);

} // namespace matside
