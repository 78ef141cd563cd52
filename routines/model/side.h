// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace matside {

/// A side of the person's body, never of the screen.
enum class Side { Left, Right };

[[nodiscard]] constexpr Side otherSide(Side side)
{
    return side == Side::Left ? Side::Right : Side::Left;
}

/// "left" or "right": the name in files, on the command line and in ids.
[[nodiscard]] inline QString sideName(Side side)
{
    return side == Side::Left ? QStringLiteral("left") : QStringLiteral("right");
}

[[nodiscard]] inline std::optional<Side> sideFromName(QStringView name)
{
    if (name == u"left")
        return Side::Left;
    if (name == u"right")
        return Side::Right;
    return std::nullopt;
}

} // namespace matside
