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

/// Finds a key like a.a.a.a… with more than kMostDots dots, in one pass over the text.
///
/// The reader looks for such keys before it calls toml++. TOML_MAX_NESTED_VALUES bounds brackets (256), not dots: each
/// dot is a table in a table, which toml++ destroys by recursion, so that 100,000 dots overflow the stack. After a
/// syntax error it does so before parse() returns. Up to the first syntax error this function ends strings and comments
/// where toml++ does.
[[nodiscard]] std::optional<DeepKey> deepKey(const QByteArray &text);

} // namespace matside
