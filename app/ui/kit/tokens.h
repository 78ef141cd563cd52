// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/figuretheme.h"
#include "playback/command.h"
#include "storage/settings.h"

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>
#include <optional>

namespace matside {

enum class Theme { Light, Dark, Contrast };
inline constexpr std::array kThemes{Theme::Light, Theme::Dark, Theme::Contrast};

/// What is painted: the choice, or else what the system has.
[[nodiscard]] Theme themeFor(ThemeChoice choice, Theme system);
/// Light or dark, from the colours that the desktop gives to every window.
[[nodiscard]] Theme themeOf(const QPalette &system);

/// Every colour of the pages, as data (research: text 7 : 1, shapes 3 : 1; tests hold both).
struct Tokens final
{
    bool dark = false;
    bool contrast = false; ///< no shadows, no tints: lines and words tell everything
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
    QColor sheet; ///< what lies in front of the wall is in the same light
};
[[nodiscard]] PhaseLight lightOf(const Tokens &tokens, Phase phase);
/// The picture's colours in that light.
[[nodiscard]] FigureTheme litBy(const FigureTheme &theme, const PhaseLight &light);

[[nodiscard]] QPalette paletteOf(const Tokens &tokens);

} // namespace matside
