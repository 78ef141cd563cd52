// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace matside {

/// All colours of the pictures. Names ending in Low are nearer to the floor, in Shade away from the light.
struct FigureTheme final
{
    bool dark = false;      ///< night: the sun in the window is a moon
    bool contrast = false;  ///< bright outlines, no gradients that carry a meaning
    bool sideStripe = true; ///< the right cuff has a stripe: a side never differs by colour alone
    QColor wall, wallLow, floor, floorLow, skirting;
    QColor arch, archLow, disc, hillBack, hillFront;
    QColor leafFront, leafBack, pot, potShade;
    QColor mat, matBack, matEdge, matLine, matShadow, floorShadow;
    QColor skin, skinShade, skinLine, skinFar, blush, hair, hairLight;
    QColor top, topShade, topLight, topFar;
    QColor leg, legShade, legLight, legResting, legRestingShade;
    QColor legRestingLine;  ///< the outline of the resting leg
    QColor legRestingOnLeg; ///< the same where it crosses the working leg
    QColor cuffLeft, cuffRight;
    QColor cuffEdge; ///< the edges of a cuff, and the stripe of the right one
    QColor support, supportTop, supportShade, supportLine, paper, paperLine;
    QColor accent, muscle, muscleHot, muscleLine, ghost;
    QColor bone, boneShade, boneLine;
    QColor card, cardLine, ink, inkSoft, good, bad;

    friend bool operator==(const FigureTheme &, const FigureTheme &) = default;
};

[[nodiscard]] FigureTheme lightFigureTheme();
[[nodiscard]] FigureTheme darkFigureTheme();
[[nodiscard]] FigureTheme contrastFigureTheme();

[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double t);
[[nodiscard]] QColor faded(QColor colour, double alpha);

} // namespace matside
