// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/figuretheme.h"

#include <algorithm>

namespace matside {

FigureTheme lightFigureTheme()
{
    return {
        .wall = 0xF8F0E6, .wallLow = 0xF4E8DA, .floor = 0xEBDAC6, .floorLow = 0xE4D0B9, .skirting = 0xF1E3D3,
        .arch = 0xFBE6CF, .archLow = 0xF8D9BC, .disc = 0xF5BE8E, .hillBack = 0xEBCBB0, .hillFront = 0xE0B898,
        .leafFront = 0x93A88A, .leafBack = 0xAFC0A3, .pot = 0xD6A788, .potShade = 0xC69474,
        .mat = 0xB4C4B2, .matBack = 0xC2CFBE, .matEdge = 0x8FA591, .matLine = 0xA3B6A2,
        .matShadow = 0x24382F, .floorShadow = 0x6B4A35,
        .skin = 0xD79A75, .skinShade = 0xBC7C5A, .skinLine = 0x8A5138, .skinFar = 0xCFA68B,
        .blush = 0xD2694F, .hair = 0x3A2730, .hairLight = 0x5E4049,
        .top = 0xD8694C, .topShade = 0xB94F38, .topLight = 0xE58368, .topFar = 0xC98B77,
        .leg = 0x24515C, .legShade = 0x183B46, .legLight = 0x36707A,
        .legResting = 0x7C9DA0, .legRestingShade = 0x678A8F,
        .legRestingLine = 0x5C8286, .legRestingOnLeg = 0xBFDADC, .cuffLeft = 0xF6C75B, .cuffRight = 0xB49AEC, .cuffEdge = 0x2B1D45,
        .support = 0x65709E, .supportTop = 0x96A0C6, .supportShade = 0x515B87, .supportLine = 0xB9C1DE,
        .paper = 0xF3E6CF, .paperLine = 0xB79F78,
        .accent = 0xA63A22, .muscle = 0xFFB35C, .muscleHot = 0xFF7A45, .muscleLine = 0xFFE3B8, .ghost = 0x24515C,
        .bone = 0xF3E8D0, .boneShade = 0xDCCAA4, .boneLine = 0x9C8455,
        .card = 0xFFF9F1, .cardLine = 0xE6D5C2, .ink = 0x3A2C2A, .inkSoft = 0x6E5A55, .good = 0x3E7D57, .bad = 0xB8432A,
    };
}

FigureTheme darkFigureTheme()
{
    return {
        .dark = true,
        .wall = 0x201B27, .wallLow = 0x241F2B, .floor = 0x1C1822, .floorLow = 0x17141C, .skirting = 0x302938,
        .arch = 0x2C2F4A, .archLow = 0x4A3A52, .disc = 0xE9D9BE, .hillBack = 0x3A3350, .hillFront = 0x312A42,
        .leafFront = 0x4E6656, .leafBack = 0x3F5549, .pot = 0x6E4B40, .potShade = 0x5A3C34,
        .mat = 0x1B2522, .matBack = 0x212D29, .matEdge = 0x4A5C54, .matLine = 0x3C4D46,
        .matShadow = 0x0A0F0D, .floorShadow = 0x060408,
        .skin = 0xD79C79, .skinShade = 0xAE7554, .skinLine = 0x6E3E2B, .skinFar = 0x9B7160,
        .blush = 0xC9614A, .hair = 0x6A4341, .hairLight = 0x96655D,
        .top = 0xE0785C, .topShade = 0xB7563F, .topLight = 0xEE957B, .topFar = 0x93574A,
        .leg = 0x307B87, .legShade = 0x21565F, .legLight = 0x3E8C98,
        .legResting = 0x38565C, .legRestingShade = 0x2F4A50,
        .legRestingLine = 0xC6D8DA, .legRestingOnLeg = 0xC6D8DA, .cuffLeft = 0xFFD98A, .cuffRight = 0xD8CAFF, .cuffEdge = 0x171022,
        .support = 0x7D88B8, .supportTop = 0xA4AED6, .supportShade = 0x616B99, .supportLine = 0xCCD3EE,
        .paper = 0xE9DCC4, .paperLine = 0x8E7A58,
        .accent = 0xFF9A6B, .muscle = 0xFFE0AA, .muscleHot = 0xFFC48E, .muscleLine = 0xFFF6E0, .ghost = 0xA9D6D8,
        .bone = 0xE8DCC4, .boneShade = 0xC4B494, .boneLine = 0x7A6848,
        .card = 0x2F2838, .cardLine = 0x544862, .ink = 0xF3E8DC, .inkSoft = 0xC9BBB4, .good = 0x86CFA0, .bad = 0xFF8D6B,
    };
}

FigureTheme contrastFigureTheme()
{
    FigureTheme theme = darkFigureTheme();
    theme.contrast = true;
    theme.wall = theme.wallLow = theme.floor = theme.floorLow = theme.card = QColor(Qt::black);
    theme.skirting = 0x3A3A3A;
    theme.mat = 0x141C19;
    theme.matBack = 0x19221F;
    theme.matEdge = 0x7C8C85;
    theme.matLine = 0x6E7C76;
    theme.legRestingLine = theme.legRestingOnLeg = Qt::white;
    theme.cuffLeft = 0xFFE45C;
    theme.support = 0x97A3DB;
    theme.supportTop = 0xC4CDF5;
    theme.supportShade = 0x7C88C0;
    theme.accent = 0xFFE45C;
    theme.ghost = 0xFFFFFF;
    theme.cardLine = theme.ink = theme.inkSoft = 0xFFFFFF;
    return theme;
}

QColor mixed(const QColor &a, const QColor &b, double t)
{
    const auto channel = [t](float from, float to) { return from + (to - from) * float(t); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()), channel(a.alphaF(), b.alphaF()));
}

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(float(std::clamp(alpha, 0.0, 1.0)));
    return colour;
}

} // namespace matside
