// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/figuretheme.h"
#include "playback/command.h"

#include <QColor>
#include <QPalette>

namespace matside {

enum class Theme { Light, Dark };

/// Every colour of the pages, as data.
struct Tokens final
{
    bool dark = false;
    QColor page, card, raised, field, ink, soft, line, control, primary, onPrimary, accent;
    QColor left, leftEdge, onLeft, right, rightEdge, onRight;
    QColor focus, done, track, shadow, breath;
    QColor paused, pausedInk, easing, easingInk, waiting, waitingInk, pain, painInk;
};

[[nodiscard]] Tokens tokensFor(Theme theme);

/// All colours of the window: whoever paints holds a reference to the one that the window owns.
struct Look final
{
    Tokens tokens;
    FigureTheme figure;

    [[nodiscard]] static Look of(Theme theme);
};

/// The light that a phase puts into the room. Tint never tells a phase alone: word and dial do, too.
struct PhaseLight final
{
    bool tinted = false;
    QColor wall;
    QColor ink;
};
[[nodiscard]] PhaseLight lightOf(const Tokens &tokens, Phase phase);
/// The picture's colours in that light.
[[nodiscard]] FigureTheme litBy(const FigureTheme &theme, const PhaseLight &light);

[[nodiscard]] QPalette paletteOf(const Tokens &tokens);

} // namespace matside
