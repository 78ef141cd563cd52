// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/person/bodypainter.h"

#include "figures/body/bodyshape.h"
#include "figures/paint/person/headpainter.h"
#include "figures/paint/person/legpainter.h"
#include "figures/paint/person/musclepainter.h"

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
             faded(line, .32), 2.4);
    drawLine(painter, {inHand(arm, 66, 1), inHand(arm, 84, -1.5), inHand(arm, 100, -4.5)}, faded(line, .20), 2.4);
}

void paintSkin(QPainter &painter, const QPainterPath &path, const Limb &limb, const ArmColours &colours)
{
    const Point middle = between(limb.from, limb.to, .5);
    const Point out = leftOf(limb.axis());
    fillShape(painter, path,
              acrossBrush(middle + out * 25, middle - out * 24, {colours.skin, colours.skin, colours.skinShade}));
}

void paintHem(QPainter &painter, const Limb &sleeve, double at, const ArmColours &colours)
{
    QPainterPath hem(sleeve.backAt(at));
    hem.quadTo(sleeve.at(at + .05, 0), sleeve.frontAt(at));
    drawLine(painter, hem, faded(colours.sleeveShade, .7), 2);
}

void paintArm(QPainter &painter, const Arm &arm, const ArmColours &colours, const std::function<void()> &hand)
{
    const Limb upper = upperArmOf(arm);
    const Limb fore = foreArmOf(arm);
    paintSkin(painter, fore.band(-.02, 1.05, 10, 4), fore, colours);
    paintSkin(painter, upper.band(.2, 1.0, 0, 19), upper, colours);
    hand();
    Limb sleeve = upper;
    sleeve.grow = 3.5;
    const Point middle = between(upper.from, upper.to, .2);
    const Point out = leftOf(upper.axis()) * 34;
    const QBrush cloth = acrossBrush(middle + out, middle - out, {colours.sleeve, colours.sleeve, colours.sleeveShade});
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
    if (look.outline)
        paintFootOfOutline(painter, s.nearLeg, colours, theme);
    else
        paintLeg(painter, s, s.nearLeg, colours, true, theme);
}

ArmColours armColours(bool nearArm, const BodyLook &look, const FigureTheme &theme)
{
    if (nearArm)
        return {theme.skin, theme.skinShade, mixed(theme.top, theme.topShade, .30), theme.topShade, look.longSleeves};
    return {theme.skinFar, mixed(theme.skinFar, theme.skinShade, .35), theme.topFar, theme.topFar, look.longSleeves};
}

/// Where things are, for a PartCache.
PartCache::Key keyOf(const Skeleton &s)
{
    return {s.hip.x(), s.hip.y(), s.shoulder.x(), s.shoulder.y(), s.pelvis, s.thorax, s.belly, s.chest, s.back};
}

PartCache::Key keyOf(const Arm &arm)
{
    return {arm.shoulder.x(), arm.shoulder.y(), arm.elbow.x(), arm.elbow.y(), arm.wrist.x(),
            arm.wrist.y(),    arm.handAngle,    arm.handShare, arm.curl};
}

PartCache::Key headKey(const Skeleton &s)
{
    PartCache::Key key = keyOf(s);
    key.insert(key.end(), {s.headCentre.x(), s.headCentre.y(), s.head});
    return key;
}

/// A leg looks another way when it works, and its seat hangs on the pelvis.
PartCache::Key legKey(const Leg &leg, const Skeleton &s, const BodyLook &look)
{
    PartCache::Key key = keyOf(leg);
    key.insert(key.end(), {s.pelvis, double(look.farWorks), double(look.nearSide == Side::Left)});
    return key;
}

/// Paints the visible parts of one body, each with its opacity.
class Parts final
{
public:
    Parts(QPainter &painter, PartCache *cache) : m_painter(painter), m_cache(cache) {}

    void paint(PartCache::Part part, const PartCache::Key &key, const QRectF &box, double share,
               const PartCache::Paint &paint)
    {
        if (share <= 0 || !inSight(m_painter, box))
            return;
        const double before = m_painter.opacity();
        m_painter.setOpacity(before * std::min(1.0, share));
        if (m_cache != nullptr && share >= 1)
            m_cache->paint(m_painter, part, key, box, paint);
        else
            paint(m_painter);
        m_painter.setOpacity(before);
    }

private:
    QPainter &m_painter;
    PartCache *m_cache;
};

} // namespace

void paintArm(QPainter &painter, const Arm &arm, bool longSleeves, const std::function<void()> &hand,
              const FigureTheme &theme)
{
    BodyLook look;
    look.longSleeves = longSleeves;
    paintArm(painter, arm, armColours(true, look, theme), hand);
}

void paintBody(QPainter &painter, const Skeleton &s, const BodyLook &look, const FigureTheme &theme)
{
    Parts parts(painter, look.parts);
    const QRectF trunk = trunkBox(s);
    const auto paintArmAt = [&](QPainter &p, const Arm &arm, bool near) {
        const ArmColours colours = armColours(near, look, theme);
        paintArm(p, arm, colours, [&] { paintHand(p, arm, colours, theme.skinLine); });
    };
    const auto nearLeg = [&](double share) {
        if (look.outline && share >= 1 && inSight(painter, boxOf(s.nearLeg)))
            paintOutlineOnLeg(painter, s.nearLeg, s.farLeg, theme);
        const QRectF box = look.outline ? footBox(s.nearLeg) : boxOf(s.nearLeg);
        parts.paint(PartCache::NearLeg, legKey(s.nearLeg, s, look), box, share,
                    [&](QPainter &p) { paintNearLeg(p, s, look, theme); });
        const Leg &working = look.farWorks ? s.farLeg : s.nearLeg;
        if (look.muscle > 0 && share > 0 && inSight(painter, boxOf(working)))
            paintMuscle(painter, s, working, look.muscle * std::min(1.0, share), theme);
    };
    parts.paint(PartCache::FarArm, keyOf(s.farArm), boxOf(s.farArm), s.farArmShown,
                [&](QPainter &p) { paintArmAt(p, s.farArm, false); });
    parts.paint(PartCache::NearOutline, keyOf(s.nearLeg), boxOf(s.nearLeg), look.outline ? 1 : 0,
                [&](QPainter &p) { paintOutlineOfLeg(p, s.nearLeg, theme); });
    parts.paint(PartCache::FarLeg, legKey(s.farLeg, s, look), boxOf(s.farLeg), 1,
                [&](QPainter &p) { paintLeg(p, s, s.farLeg, coloursOf(look, false, theme), false, theme); });
    if (look.behind)
        look.behind(painter);
    parts.paint(PartCache::Head, headKey(s), headBox(s), 1, [&](QPainter &p) { paintHead(p, s, look.hair, theme); });
    parts.paint(PartCache::Waist, keyOf(s), trunk, 1, [&](QPainter &p) { paintWaist(p, s, theme); });
    nearLeg(s.legOverTop < 1 ? 1 : 0);
    parts.paint(PartCache::Shirt, keyOf(s), trunk, 1, // its hem falls over the hips
                [&](QPainter &p) { paintShirt(p, s, theme); });
    nearLeg(s.legOverTop);
    parts.paint(PartCache::NearArm, keyOf(s.nearArm), boxOf(s.nearArm), look.bare ? 0 : 1,
                [&](QPainter &p) { paintArmAt(p, s.nearArm, true); });
}

} // namespace matside
