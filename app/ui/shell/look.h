// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/figuretheme.h"
#include "playback/player/command.h"
#include "storage/settings.h"
#include "ui/kit/tokens.h"

namespace matside {

/// The theme that is painted: the one that was chosen, or else the system's.
[[nodiscard]] Theme themeFor(ThemeChoice choice, Theme system);

/// All colours of the window, of its pages and of the figure. The window owns one; its parts hold a reference to it.
struct Look final
{
    Tokens tokens;
    FigureTheme figure;

    [[nodiscard]] static Look of(Theme theme);
};

/// The colours that a phase gives to wall, words and sheet. A tint never tells a phase alone: word and dial do, too.
struct PhaseLight final
{
    bool tinted = false;
    QColor wall;
    QColor ink;   ///< of the words on the wall
    QColor sheet; ///< of the sheet with the controls
};
[[nodiscard]] PhaseLight lightOf(const Tokens &tokens, Phase phase);
/// The figure's colours in that light.
[[nodiscard]] FigureTheme litBy(const FigureTheme &theme, const PhaseLight &light);

} // namespace matside
