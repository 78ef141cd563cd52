// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tokens.h"

#include <algorithm>

namespace matside {

namespace {

Tokens darkTokens()
{
    return {
        .dark = true,
        .page = 0x241F2B,
        .card = 0x2F2838,
        .raised = 0x3A3245,
        .field = 0x241F2B,
        .ink = 0xF6ECE1,
        .soft = 0xD2C4BA,
        .line = 0x443A51,
        .control = 0x9A8AA6,
        .primary = 0x8FD0D3,
        .onPrimary = 0x12272B,
        .accent = 0xFF9A6B,
        .left = 0xFFD98A,
        .leftEdge = 0xFFD98A,
        .onLeft = 0x2A2017,
        .right = 0xB8A0FF,
        .rightEdge = 0xB8A0FF,
        .onRight = 0x1B1036,
        .focus = 0xFFD98A,
        .done = 0x8FD0D3,
        .track = 0x443A51,
        .shadow = 0x08050C,
        .breath = 0xFFB98A,
        .paused = 0x2B3152,
        .pausedInk = 0xC9D1F5,
        .easing = 0x1F3A33,
        .easingInk = 0xBFE8CF,
        .waiting = 0x4A3123,
        .waitingInk = 0xFFD2A6,
        .pain = 0x4C2E2A,
        .painInk = 0xFFC4A8,
    };
}

Tokens contrastTokens()
{
    Tokens tokens = darkTokens();
    tokens.contrast = true;
    for (QColor *ground : {&tokens.page, &tokens.card, &tokens.raised, &tokens.field, &tokens.paused, &tokens.easing,
                           &tokens.waiting, &tokens.pain, &tokens.onPrimary, &tokens.onLeft, &tokens.onRight})
        *ground = Qt::black;
    for (QColor *line : {&tokens.ink, &tokens.soft, &tokens.line, &tokens.control})
        *line = Qt::white;
    for (QColor *strong : {&tokens.primary, &tokens.accent, &tokens.left, &tokens.leftEdge, &tokens.done})
        *strong = 0xFFE45C;
    tokens.right = tokens.rightEdge = 0xC9B4FF;
    tokens.focus = 0x4DE1FF;
    tokens.track = 0x5A5A5A;
    tokens.shadow = Qt::transparent;
    tokens.pausedInk = 0xBFD0FF;
    tokens.easingInk = 0x8CF2B4;
    tokens.waitingInk = 0xFFC078;
    tokens.painInk = 0xFFB39A;
    return tokens;
}

Tokens lightTokens()
{
    return {
        .dark = false,
        .page = 0xF8F0E6,
        .card = 0xFFFAF3,
        .raised = 0xFFFFFF,
        .field = 0xF1E5D6,
        .ink = 0x35272A,
        .soft = 0x5C4A42,
        .line = 0xE6D5C2,
        .control = 0x8C7565,
        .primary = 0x1F4A55,
        .onPrimary = 0xFFFAF3,
        .accent = 0xA63A22,
        .left = 0xF6C75B,
        .leftEdge = 0x94753F,
        .onLeft = 0x35272A,
        .right = 0x5E3AB5,
        .rightEdge = 0x5E3AB5,
        .onRight = 0xFFFFFF,
        .focus = 0x1F4A55,
        .done = 0x1F4A55,
        .track = 0xEADCCB,
        .shadow = 0x6B4A35,
        .breath = 0xD8794C,
        .paused = 0xDADDEB,
        .pausedInk = 0x343C66,
        .easing = 0xD3E4D4,
        .easingInk = 0x1E4A38,
        .waiting = 0xFCDFBE,
        .waitingInk = 0x7A3414,
        .pain = 0xFCE3D6,
        .painInk = 0x7E2815,
    };
}

} // namespace

Theme themeOf(const QPalette &system)
{
    // Black and white alone: a desktop that was set to high contrast. Dark themes that look like others have greys.
    if (system.color(QPalette::Window).rgb() == QColor(Qt::black).rgb()
        && system.color(QPalette::WindowText).rgb() == QColor(Qt::white).rgb())
        return Theme::Contrast;
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness() ? Theme::Dark
                                                                                                       : Theme::Light;
}

const Tokens &tokensFor(Theme theme)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    static const Tokens contrast = contrastTokens();
    switch (theme) {
    case Theme::Dark:
        return dark;
    case Theme::Contrast:
        return contrast;
    case Theme::Light:
        break;
    }
    return light;
}

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette(tokens.card, tokens.page);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, tokens.ink);
    palette.setColor(QPalette::Base, tokens.card);
    palette.setColor(QPalette::PlaceholderText, tokens.soft);
    palette.setColor(QPalette::Highlight, tokens.primary);
    palette.setColor(QPalette::HighlightedText, tokens.onPrimary);
    palette.setColor(QPalette::ToolTipBase, tokens.card);
    palette.setColor(QPalette::ToolTipText, tokens.ink);
    return palette;
}

const Tokens &tokensOf(const QPalette &palette)
{
    const QColor page = palette.color(QPalette::Active, QPalette::Window);
    const auto theme = std::find_if(kThemes.begin(), kThemes.end(),
                                    [&page](Theme each) { return tokensFor(each).page.rgb() == page.rgb(); });
    return tokensFor(theme == kThemes.end() ? themeOf(palette) : *theme);
}

QColor blended(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](float from, float to) { return from + (to - from) * static_cast<float>(share); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()), channel(a.blueF(), b.blueF()),
                            channel(a.alphaF(), b.alphaF()));
}

QColor translucent(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(std::clamp(alpha, 0.0, 1.0)));
    return colour;
}

} // namespace matside
