// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/bodypainter.h"

#include "figures/bodyshape.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

struct ArmColours final
{
    QColor skin, skinShade, sleeve, sleeveShade;
    bool longSleeves = false;
};

void paintHand(QPainter &painter, const Arm &arm, const ArmColours &colours, const QColor &line)
{
    fillShape(painter, handOutline(arm), colours.skin);
    drawLine(painter, {inHand(arm, 12, -1), inHand(arm, 30, -5.5), inHand(arm, 50, -7.5), inHand(arm, 61, -12)},
             faded(line, .38), 1.8);
    drawLine(painter, {inHand(arm, 66, 1), inHand(arm, 84, -1.5), inHand(arm, 100, -4.5)}, faded(line, .28), 1.4);
}

void paintSkin(QPainter &painter, const QPainterPath &path, const Limb &limb, const ArmColours &colours)
{
    const Point middle = between(limb.from, limb.to, .5);
    const Point out = leftOf(limb.axis());
    fillShape(painter, path, acrossBrush(middle + out * 25, middle - out * 24,
                                         {colours.skin, colours.skin, colours.skinShade}));
}

void paintHem(QPainter &painter, const Limb &sleeve, double at, const ArmColours &colours)
{
    QPainterPath hem(sleeve.backAt(at));
    hem.quadTo(sleeve.at(at + .05, 0), sleeve.frontAt(at));
    drawLine(painter, hem, faded(colours.sleeveShade, .7), 2);
}

void paintArm(QPainter &painter, const Arm &arm, const ArmColours &colours, const FigureTheme &theme)
{
    const Limb upper = upperArmOf(arm);
    const Limb fore = foreArmOf(arm);
    paintSkin(painter, fore.band(-.02, 1.05, 10, 4), fore, colours);
    paintSkin(painter, upper.band(.2, 1.0, 0, 19), upper, colours);
    paintHand(painter, arm, colours, theme.skinLine);
    Limb sleeve = upper;
    sleeve.grow = 3.5;
    const Point middle = between(upper.from, upper.to, .2);
    const Point out = leftOf(upper.axis()) * 34;
    const QBrush cloth =
        acrossBrush(middle + out, middle - out, {colours.sleeve, colours.sleeve, colours.sleeveShade});
    if (!colours.longSleeves) {
        fillShape(painter, sleeve.band(-.09, .46, 14, 4), cloth);
        paintHem(painter, sleeve, .42, colours);
        return;
    }
    Limb lower = fore;
    lower.grow = 3;
    const Point inside = between(fore.from, fore.to, .4);
    const Point across = leftOf(fore.axis()) * 24;
    fillShape(painter, lower.band(-.05, .86, 14, 3),
              acrossBrush(inside + across, inside - across, {colours.sleeve, colours.sleeve, colours.sleeveShade}));
    fillShape(painter, sleeve.band(-.09, 1.0, 14, 21), cloth);
    paintHem(painter, lower, .81, colours);
}

void paintWaist(QPainter &painter, const Skeleton &s, const FigureTheme &theme)
{
    const Point middle = s.spine(.8);
    const Point out = leftOf(s.spineDirection(.8));
    fillShape(painter, trunkBand(s, .66, 1.08, s.spineDirection(.66) * -10, s.spineDirection(1.1) * 24),
              acrossBrush(middle + out * 55, middle - out * 66, {theme.legLight, theme.leg, theme.legShade}));
}

/// A place on the shirt: along the spine, and from the back (-1) to the front (+1).
Point onShirt(const Skeleton &s, double along, double across)
{
    return between(dorsal(s, along), ventral(s, along), (across + 1) / 2);
}

struct Fold final
{
    Point from, by, to; ///< x along the spine, y across
    double strength;
};

void paintFolds(QPainter &painter, const Skeleton &s, const FigureTheme &theme)
{
    constexpr Fold kFolds[] = {
        {{.745, .34}, {.66, .10}, {.55, .02}, .50},
        {{.75, -.30}, {.68, -.42}, {.58, -.36}, .50},
        {{.62, .62}, {.56, .44}, {.47, .38}, .32},
    };
    for (const Fold &fold : kFolds) {
        const Point a = onShirt(s, fold.from.x(), fold.from.y());
        const Point c = onShirt(s, fold.to.x(), fold.to.y());
        const Point control = 2 * onShirt(s, fold.by.x(), fold.by.y()) - (a + c) / 2;
        const Point half = leftOf(unit(c - a)) * 3;
        QPainterPath path(a);
        path.quadTo(control + half, c);
        path.quadTo(control - half, a);
        fillShape(painter, path, faded(theme.topShade, fold.strength));
    }
}

void paintShirt(QPainter &painter, const Skeleton &s, const FigureTheme &theme)
{
    const Point middle = s.spine(.35);
    const Point out = leftOf(s.spineDirection(.35));
    fillShape(painter, shirtOutline(s),
              acrossBrush(middle + out * 72, middle - out * 66, {theme.topLight, theme.top, theme.topShade}));
    QPainterPath hem(ventral(s, .775, 1));
    hem.quadTo(s.spine(.775) + s.spineDirection(.775) * 11, dorsal(s, .775, 1));
    drawLine(painter, hem, faded(theme.topShade, .75), 2);
    paintFolds(painter, s, theme);
}

LegColours coloursOf(const BodyLook &look, bool nearLeg, const FigureTheme &theme)
{
    const bool strong = nearLeg != look.farWorks;
    const Side side = nearLeg ? look.nearSide : otherSide(look.nearSide);
    LegColours colours;
    colours.cloth = strong ? Tones{theme.legLight, theme.leg, theme.legShade}
                           : Tones{theme.legResting, theme.legResting, theme.legRestingShade};
    colours.skin = nearLeg ? theme.skin : strong ? mixed(theme.skin, theme.skinFar, .4) : theme.skinFar;
    colours.skinShade = nearLeg ? theme.skinShade : mixed(theme.skinFar, theme.skinShade, .35);
    colours.cuff = cuffColour(side, theme);
    colours.cuffEdge = theme.cuffEdge;
    colours.stripe = theme.sideStripe && side == Side::Right;
    if (!strong)
        colours.contour = theme.legRestingLine;
    return colours;
}

void paintNearLeg(QPainter &painter, const Skeleton &s, const BodyLook &look, const FigureTheme &theme)
{
    const LegColours colours = coloursOf(look, true, theme);
    if (look.farWorks)
        paintGlassLeg(painter, s.nearLeg, colours, theme);
    else
        paintLeg(painter, s, s.nearLeg, colours, true, theme);
    if (look.muscle > 0)
        paintMuscle(painter, s, look.farWorks ? s.farLeg : s.nearLeg, look.muscle, theme);
}

ArmColours armColours(bool nearArm, const BodyLook &look, const FigureTheme &theme)
{
    if (nearArm)
        return {theme.skin, theme.skinShade, mixed(theme.top, theme.topShade, .30), theme.topShade, look.longSleeves};
    return {theme.skinFar, mixed(theme.skinFar, theme.skinShade, .35), theme.topFar, theme.topFar, look.longSleeves};
}

/// Paints something as strongly as it is shown.
template <typename Paint>
void shown(QPainter &painter, double share, const Paint &paint)
{
    if (share <= 0)
        return;
    const double before = painter.opacity();
    painter.setOpacity(before * std::min(1.0, share));
    paint();
    painter.setOpacity(before);
}

} // namespace

void paintBody(QPainter &painter, const Skeleton &skeleton, const BodyLook &look, const FigureTheme &theme)
{
    shown(painter, skeleton.farArmShown,
          [&] { paintArm(painter, skeleton.farArm, armColours(false, look, theme), theme); });
    paintLeg(painter, skeleton, skeleton.farLeg, coloursOf(look, false, theme), false, theme);
    if (look.behind)
        look.behind(painter);
    paintHead(painter, skeleton, look.hair, theme);
    paintWaist(painter, skeleton, theme);
    if (skeleton.legOverTop < 1)
        paintNearLeg(painter, skeleton, look, theme);
    paintShirt(painter, skeleton, theme); // its hem falls over the hips
    shown(painter, skeleton.legOverTop, [&] { paintNearLeg(painter, skeleton, look, theme); });
    if (!look.bare)
        paintArm(painter, skeleton.nearArm, armColours(true, look, theme), theme);
}

} // namespace matside
