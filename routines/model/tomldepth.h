// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace matside {

/// Where a key of a TOML text has too many dots.
struct DeepKey final
{
    int line = 0;
    int column = 0;
};

/// A key may have this many dots; nobody needs more than two or three.
inline constexpr int kMostDots = 16;

/// Finds a key like a.a.a.a… with more than kMostDots dots.
///
/// toml++ counts brackets (256 at most), not dots: each is a table in a table, and half a million of them overflow the
/// stack as the document is thrown away. Up to the first syntax error this sees strings and comments as toml++ does.
[[nodiscard]] std::optional<DeepKey> deepKey(const QByteArray &text);

} // namespace matside
