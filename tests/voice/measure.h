// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace matside::test {

/// A clip as it comes out of its file.
struct Measured final
{
    int channels = 0;
    int rate = 0;       ///< Hz
    int length = 0;     ///< ms, begun ones
    double lufs = 0;    ///< integrated, BS.1770; what is shorter than 3 s is repeated until it is
    double peak = 0;    ///< true peak, dBTP
};

/// Nothing when it cannot be decoded.
[[nodiscard]] std::optional<Measured> measured(const QString &file);

} // namespace matside::test
