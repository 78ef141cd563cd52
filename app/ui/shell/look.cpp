// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/look.h"

namespace matside {

Theme themeFor(ThemeChoice choice, Theme system)
{
    switch (choice) {
    case ThemeChoice::FollowSystem:
        break;
    case ThemeChoice::Light:
        return Theme::Light;
    case ThemeChoice::Dark:
        return Theme::Dark;
    case ThemeChoice::Contrast:
        return Theme::Contrast;
    }
    return system;
}

Look Look::of(Theme theme)
{
    switch (theme) {
    case Theme::Dark:
        return {tokensFor(theme), darkFigureTheme()};
    case Theme::Contrast:
        return {tokensFor(theme), contrastFigureTheme()};
    case Theme::Light:
        break;
    }
    return {tokensFor(theme), lightFigureTheme()};
}

namespace {

constexpr double kLightOnTheSheet = .5; // share of the wall's tint that the sheet takes

PhaseLight tint(const Tokens &tokens, const QColor &wall, const QColor &ink)
{
    return {true, wall, ink, mixed(tokens.card, wall, kLightOnTheSheet)};
}

} // namespace

PhaseLight lightOf(const Tokens &tokens, Phase phase)
{
    switch (phase) {
    case Phase::Paused:
        return tint(tokens, tokens.paused, tokens.pausedInk);
    case Phase::Easing:
        return tint(tokens, tokens.easing, tokens.easingInk);
    case Phase::Waiting:
        return tint(tokens, tokens.waiting, tokens.waitingInk);
    case Phase::Confirming:
        return tint(tokens, tokens.pain, tokens.painInk);
    case Phase::Running:
    case Phase::Done:
        break;
    }
    return {false, tokens.page, tokens.ink, tokens.card};
}

FigureTheme litBy(const FigureTheme &theme, const PhaseLight &light)
{
    if (!light.tinted)
        return theme;
    if (theme.contrast)
        return theme; // black stays black
    FigureTheme lit = theme;
    lit.wall = light.wall;
    lit.wallLow = mixed(light.wall, theme.wallLow, .25);
    lit.floor = mixed(light.wall, theme.floor, theme.dark ? .55 : .45);
    lit.floorLow = mixed(light.wall, theme.floorLow, .55);
    lit.skirting = mixed(light.wall, Qt::white, theme.dark ? .05 : .25);
    lit.mat = mixed(theme.mat, light.ink, .08);
    lit.matBack = mixed(theme.matBack, light.ink, .06);
    return lit;
}

} // namespace matside
