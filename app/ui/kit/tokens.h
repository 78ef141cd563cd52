// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace matside {

enum class Theme { Light, Dark, Contrast };
inline constexpr std::array kThemes{Theme::Light, Theme::Dark, Theme::Contrast};

/// By the colours that the desktop gives to every window: light, dark, or high contrast where they are white on black.
[[nodiscard]] Theme themeOf(const QPalette &system);

/// Every colour of the pages. Text has a contrast of 7 : 1 on its ground, shapes have 3 : 1 (docs/sources.md, "Colours");
/// tests hold both.
struct Tokens final
{
    bool dark = false;
    bool contrast = false; ///< no shadows and no tints: lines and words say everything
    QColor page, card, raised, field, ink, soft, line, control, primary, onPrimary, accent;
    QColor left, leftEdge, onLeft, right, rightEdge, onRight;
    QColor focus, done, track, shadow, breath;
    QColor paused, pausedInk, easing, easingInk, waiting, waitingInk, pain, painInk;
};

/// The opacity of a control that cannot be pressed, and of its words.
constexpr double kDisabled = .45;

[[nodiscard]] const Tokens &tokensFor(Theme theme);

/// The palette of a window in these colours. Its children inherit it, and are painted in the same theme by that.
[[nodiscard]] QPalette paletteOf(const Tokens &tokens);
/// The tokens that a palette of paletteOf() was made of; for any other palette those of the light or the dark theme.
[[nodiscard]] const Tokens &tokensOf(const QPalette &palette);

/// From a (share 0) to b (share 1).
[[nodiscard]] QColor blended(const QColor &a, const QColor &b, double share);
/// The colour with this alpha, 0 to 1.
[[nodiscard]] QColor translucent(QColor colour, double alpha);

} // namespace matside
