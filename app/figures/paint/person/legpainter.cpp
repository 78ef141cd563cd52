// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/person/legpainter.h"

#include "figures/body/bodyshape.h"

#include <QLinearGradient>
#include <QPainter>
#include <QRadialGradient>

namespace matside {

namespace {

constexpr double kFullBend = 90; // knees bent further than this look the same at the crease

double bendOf(const Leg &leg)
{
    return clamped(leg.kneeFlex / kFullBend);
}

void fillLimb(QPainter &painter, const QPainterPath &path, const Limb &limb, const Tones &tones)
{
    const Point middle = between(limb.from, limb.to, .5);
    const Point out = leftOf(limb.axis());
    fillShape(painter, path,
              acrossBrush(middle + out * (limb.frontWidth(.35) + 2), middle - out * (limb.backWidth(.30) + 1), tones));
}

/// Its dark edges set it off from pale cloth and from skin; the stripe is as dark, so that it tells without colour.
void paintCuff(QPainter &painter, Limb shank, const LegColours &colours)
{
    shank.grow = 1;
    fillShape(painter, shank.band(.785, .887, 0, -3), colours.cuffEdge);
    fillShape(painter, shank.band(.797, .875, 0, -3), colours.cuff);
    if (colours.stripe)
        fillShape(painter, shank.band(.827, .846, -1.5, -1.5), colours.cuffEdge);
}

/// A line about the cloth of a resting leg, painted below it: half of its width shows.
void paintContour(QPainter &painter, const Limb &thigh, const Limb &shank, const QColor &colour)
{
    constexpr double kShown = 3.4;
    for (const QPainterPath &part : {thigh.band(-.05, 1.0, 20, 31.5), shank.band(-.06, .86, 18, -3)})
        drawLine(painter, part, colour, 2 * kShown);
}

/// Draws a line around the parts of a foot that differ little from the mat.
void paintFootContour(QPainter &painter, const Leg &leg, const QColor &line)
{
    constexpr double kShown = 2.2;
    drawLine(painter, footOutline(leg), line, 2 * kShown);
}

void paintFoot(QPainter &painter, const Leg &leg, const LegColours &colours, bool detailed, const QColor &line)
{
    const Frame foot = leg.footFrame();
    QLinearGradient skin(foot.at(90, 50), foot.at(80, -2));
    skin.setColorAt(0, colours.skin);
    skin.setColorAt(.55, colours.skin);
    skin.setColorAt(1, colours.skinShade);
    fillShape(painter, footOutline(leg), skin);
    if (!detailed)
        return;
    drawLine(painter, foot.map({{150.5, 6.5}, {142, 8.5}, {134, 8}}), faded(line, .55), 1.6);
    QRadialGradient bone(foot.at(43, 42), 11); // the ankle bone
    bone.setColorAt(0, faded(colours.skinShade, 0));
    bone.setColorAt(.55, faded(colours.skinShade, .45));
    bone.setColorAt(1, faded(colours.skinShade, 0));
    fillDisc(painter, foot.at(43, 42), 11, 11, bone);
}

/// Thigh and shank are shaded each by itself: this hides the seam over the kneecap.
void softenKnee(QPainter &painter, const Leg &leg, const QColor &colour)
{
    constexpr double kRadius = 32.5;
    const double bend = bendOf(leg);
    const Point centre = leg.knee + leftOf(thighOf(leg).axis()) * 2;
    QRadialGradient gradient(centre, kRadius);
    gradient.setColorAt(0, faded(colour, .95 * bend));
    gradient.setColorAt(.6, faded(colour, .8 * bend));
    gradient.setColorAt(1, faded(colour, 0));
    fillDisc(painter, centre, kRadius, kRadius, gradient);
}

/// The front of a leg from the groin to the cuff.
QPainterPath frontLine(const Limb &thigh, const Limb &shank)
{
    Points front;
    for (double t : {.12, .3, .5, .7, .88, .97})
        front.push_back(thigh.frontAt(t));
    front.push_back(thigh.to + unit(thigh.axis() - shank.axis()) * 34.5);
    for (double t : {.06, .2, .4, .6, .785})
        front.push_back(shank.frontAt(t));
    return smoothOpen(front);
}

/// The same hollow, further up where the backs of a bent leg cross before it.
KneeHollow whereBacksMeet(const Limb &thigh, const Limb &shank, KneeHollow hollow)
{
    constexpr double kStep = .01;
    constexpr double kRounded = .09; // on either side of the place where they cross
    for (double t = .4; t < hollow.above; t += kStep) {
        const Point back = thigh.backAt(t);
        const double along = QPointF::dotProduct(back - shank.from, shank.axis()) / length(shank.to - shank.from);
        if (QPointF::dotProduct(back - shank.from, leftOf(shank.axis())) > -shank.backWidth(along))
            return {t - kRounded, along + kRounded, back};
    }
    return hollow;
}

/// Its back from the seat to the cuff: two curves that meet in the hollow of the knee.
QPainterPath backLine(const Limb &thigh, const Limb &shank, double bend)
{
    const KneeHollow hollow = whereBacksMeet(thigh, shank, kneeHollow(thigh, shank, bend));
    Points above;
    Points below;
    for (double share : {0.0, .2, .4, .6, .8, 1.0}) {
        above.push_back(thigh.backAt(between(.22, hollow.above, share)));
        below.push_back(shank.backAt(between(hollow.below, .785, share)));
    }
    QPainterPath line = smoothOpen(above);
    line.quadTo(hollow.crease, below.front());
    smoothTo(line, below);
    return line;
}

double outlineWidth(const FigureTheme &theme)
{
    return theme.contrast ? 5 : 3.6;
}

bool isInside(const Limb &limb, Point point)
{
    const Point axis = limb.axis();
    const double along = QPointF::dotProduct(point - limb.from, axis) / length(limb.to - limb.from);
    const double aside = QPointF::dotProduct(point - limb.from, leftOf(axis));
    return along > 0 && along < 1 && aside < limb.frontWidth(along) && aside > -limb.backWidth(along);
}

/// The pieces of a line that lie on a leg. To clip the painter to the outline of the leg takes longer than to find them.
QPainterPath piecesOn(const Leg &leg, const QPainterPath &line)
{
    constexpr double kStep = 5; // world units
    constexpr double kKnee = 33;
    const Limb thigh = thighOf(leg);
    const Limb shank = shankOf(leg);
    QPainterPath pieces;
    bool lies = false;
    const QPolygonF flat = line.toSubpathPolygons().value(0);
    for (qsizetype i = 1; i < flat.size(); ++i) {
        const int steps = 1 + int(length(flat[i] - flat[i - 1]) / kStep);
        for (int step = 0; step < steps; ++step) {
            const Point point = between(flat[i - 1], flat[i], double(step) / steps);
            const bool on = isInside(thigh, point) || isInside(shank, point) || length(point - leg.knee) < kKnee;
            if (on)
                lies ? pieces.lineTo(point) : pieces.moveTo(point);
            lies = on;
        }
    }
    return pieces;
}

} // namespace

QColor cuffColour(Side side, const FigureTheme &theme)
{
    return side == Side::Left ? theme.cuffLeft : theme.cuffRight;
}

void paintLeg(QPainter &painter, const Skeleton &skeleton, const Leg &leg, const LegColours &colours, bool detailed,
              const FigureTheme &theme)
{
    constexpr double kDeepHip = 50; // degrees from which the seat shows as a round of its own
    const Limb thigh = thighOf(leg);
    const Limb shank = shankOf(leg);
    const double bend = bendOf(leg);
    if (colours.contour.isValid())
        paintContour(painter, thigh, shank, colours.contour);
    paintFootContour(painter, leg, theme.skinLine);
    fillLimb(painter, shank.band(.80, 1.06, 0, 10), shank, {colours.skin, colours.skin, colours.skinShade});
    paintFoot(painter, leg, colours, detailed, theme.skinLine);
    if (bend > .05)
        fillShape(painter, kneeFillet(thigh, shank, bend), colours.cloth.shade);
    fillLimb(painter, shank.band(-.06, .86, 18, -3), shank, colours.cloth);
    paintCuff(painter, shank, colours);
    if (detailed && leg.thighAngle - (skeleton.pelvis - 180) > kDeepHip) {
        QPainterPath seat;
        seat.addEllipse(skeleton.pelvisFrame().at(6, -8), 62, 62);
        fillLimb(painter, seat, thigh, colours.cloth);
    }
    fillLimb(painter, thigh.band(-.12, 1.0, 30, 31.5), thigh, colours.cloth);
    if (bend > .1)
        softenKnee(painter, leg, colours.cloth.base);
}

void paintOutlineOfLeg(QPainter &painter, const Leg &leg, const FigureTheme &theme)
{
    const Limb thigh = thighOf(leg);
    const Limb shank = shankOf(leg);
    for (const QPainterPath &line : {frontLine(thigh, shank), backLine(thigh, shank, bendOf(leg))})
        drawLine(painter, line, theme.legRestingLine, outlineWidth(theme));
}

void paintOutlineOnLeg(QPainter &painter, const Leg &leg, const Leg &working, const FigureTheme &theme)
{
    const Limb thigh = thighOf(leg);
    const Limb shank = shankOf(leg);
    QPainterPath pieces = piecesOn(working, frontLine(thigh, shank));
    pieces.addPath(piecesOn(working, backLine(thigh, shank, bendOf(leg))));
    painter.strokePath(pieces,
                       QPen(theme.legRestingOnLeg, outlineWidth(theme), Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
}

void paintFootOfOutline(QPainter &painter, const Leg &leg, const LegColours &colours, const FigureTheme &theme)
{
    const Limb shank = shankOf(leg);
    paintFootContour(painter, leg, theme.skinLine);
    fillLimb(painter, shank.band(.80, 1.06, 0, 10), shank, {colours.skin, colours.skin, colours.skinShade});
    paintFoot(painter, leg, colours, true, theme.skinLine);
    paintCuff(painter, shank, colours);
}

void paintGhostLeg(QPainter &painter, const Leg &leg, const FigureTheme &theme)
{
    const QPainterPath outline = legOutline(leg).simplified();
    fillShape(painter, outline, faded(theme.ghost, .10));
    QPen pen(faded(theme.ghost, .80), 3.2, Qt::CustomDashLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setDashPattern({2.2, 2.6});
    painter.strokePath(outline, pen);
}

PartCache::Key keyOf(const Leg &leg)
{
    return {leg.hip.x(),   leg.hip.y(),   leg.knee.x(), leg.knee.y(),  leg.ankle.x(),
            leg.ankle.y(), leg.footAngle, leg.turn,     leg.thighMore, leg.calfMore};
}

} // namespace matside
