// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/person/anatomypainter.h"

#include "figures/body/bodyshape.h"
#include "figures/paint/brush.h"

#include <QLinearGradient>
#include <QPainter>
#include <QRadialGradient>

#include <cmath>

namespace matside {

namespace {

constexpr double kOutline = 2.2;

struct Bones final
{
    QColor bone, shade, line;
};

Bones bonesOf(const FigureTheme &theme, double heat = 0)
{
    return {mixed(theme.bone, theme.bad, .50 * heat), mixed(theme.boneShade, theme.bad, .60 * heat),
            mixed(theme.boneLine, theme.bad, .70 * heat)};
}

void paintBone(QPainter &painter, const QPainterPath &path, Point light, Point dark, const Bones &bones)
{
    QLinearGradient gradient(light, dark);
    gradient.setColorAt(0, bones.bone);
    gradient.setColorAt(1, bones.shade);
    fillShape(painter, path, gradient);
    drawLine(painter, path, bones.line, kOutline);
}

/// From the end plate of the sacrum to the back of the rib cage.
Curve column(const Skeleton &s, double top)
{
    const Frame pelvis = s.pelvisFrame();
    const Point from = pelvis.at(64, -33);
    const Point leaves = unit(pelvis.x * .90 + pelvis.y * .42);
    const Point to = between(dorsal(s, top), s.spine(top), .62);
    const Point arrives = s.spineDirection(top) * -1;
    const double handle = length(to - from) * .42;
    Points through;
    for (int i = 0; i <= 10; ++i) {
        const double u = i / 10.0;
        const double v = 1 - u;
        through.push_back(from * (v * v * v) + (from + leaves * handle) * (3 * v * v * u)
                          + (to - arrives * handle) * (3 * v * u * u) + to * (u * u * u));
    }
    return Curve(through);
}

/// x along the column, y to the front; h is half of its height, w half of its depth.
void paintVertebra(QPainter &painter, const Frame &f, double h, double w, const Bones &bones)
{
    QPainterPath spine(f.at(h * .3, -w * .7));
    spine.quadTo(f.at(h * .2, -w * 1.7), f.at(-h * .9, -w * 2.15));
    spine.quadTo(f.at(-h * 1.5, -w * 1.9), f.at(-h * .6, -w * .7));
    spine.closeSubpath();
    paintBone(painter, spine, f.at(h, 0), f.at(-h, -w * 2), bones);
    const Points body = f.map({{h, -w * .62},
                               {h * .94, 0},
                               {h, w * .62},
                               {h * .75, w * .80},
                               {0, w * .68},
                               {-h * .75, w * .80},
                               {-h, w * .62},
                               {-h * .94, 0},
                               {-h, -w * .62},
                               {-h * .75, -w * .78},
                               {0, -w * .66},
                               {h * .75, -w * .78}});
    paintBone(painter, smoothClosed(body), f.at(0, w), f.at(0, -w), bones);
}

void paintHollow(QPainter &painter, const Curve &curve, double squeezed, const FigureTheme &theme)
{
    constexpr double kRadius = 62;
    const Point centre = curve.at(.30) - rightOf(curve.directionAt(.30)) * 20;
    QRadialGradient glow(centre, kRadius);
    glow.setColorAt(0, faded(theme.bad, .55 * squeezed));
    glow.setColorAt(.5, faded(theme.bad, .22 * squeezed));
    glow.setColorAt(1, faded(theme.bad, 0));
    fillDisc(painter, centre, kRadius, kRadius, glow);
}

} // namespace

void paintSpine(QPainter &painter, const Skeleton &skeleton, const SpineView &view, const FigureTheme &theme)
{
    const Curve curve = column(skeleton, view.top);
    if (view.squeezed > 0)
        paintHollow(painter, curve, view.squeezed, theme);
    const double half = curve.length() / view.count * .40;
    for (int i = 0; i < view.count; ++i) {
        const double share = (i + .5) / view.count;
        const double depth = between(20.5, 15.5, share);
        const double heat = view.squeezed * std::exp(-std::pow((share - .26) / .20, 2));
        const Frame frame{curve.at(share), curve.directionAt(share), rightOf(curve.directionAt(share))};
        paintVertebra(painter, frame, half, depth, bonesOf(theme, heat));
        if (i == 0)
            continue;
        const double between = double(i) / view.count;
        const Point across = rightOf(curve.directionAt(between)) * (depth * .5);
        QPainterPath disc(curve.at(between) - across);
        disc.lineTo(curve.at(between) + across);
        drawLine(painter, disc, faded(view.squeezed > 0 ? theme.bad : theme.good, .75), 3.4);
    }
}

void paintPelvis(QPainter &painter, const Skeleton &skeleton, const FigureTheme &theme)
{
    Frame f = skeleton.pelvisFrame();
    f.x *= .94;
    f.y *= .94;
    const Bones bones = bonesOf(theme);
    const Points sacrum =
        f.map({{67, -24}, {50, -34}, {26, -47}, {4, -52}, {-14, -50}, {-12, -58}, {10, -66}, {36, -69}, {60, -60}});
    paintBone(painter, smoothClosed(sacrum), f.at(0, -30), f.at(0, -70), bones);
    const Points rim =
        f.map({{45, 31},  {62, 27},  {78, 10},  {86, -14},  {80, -38},  {60, -58},  {46, -62},  {36, -56},
               {22, -40}, {6, -36},  {-8, -44}, {-20, -36}, {-40, -37}, {-56, -27}, {-56, -12}, {-47, 6},
               {-34, 28}, {-18, 44}, {-2, 43},  {6, 30},    {14, 22},   {23, 27},   {30, 23},   {37, 24}});
    const Points window = f.map({{-12, 14}, {-18, 26}, {-30, 18}, {-40, 0}, {-36, -12}, {-22, -6}});
    QPainterPath hip = smoothClosed(rim);
    hip.addPath(smoothClosed(window));
    hip.setFillRule(Qt::OddEvenFill);
    paintBone(painter, hip, f.at(30, 30), f.at(0, -60), bones);
    drawLine(painter, f.map({{74, 4}, {72, -18}, {60, -38}}), faded(theme.boneLine, .5), 1.8);
}

void paintThighBone(QPainter &painter, const Leg &leg, const FigureTheme &theme)
{
    constexpr double kKnee = body::thigh;
    const Bones bones = bonesOf(theme);
    const Point down = unit(leg.knee - leg.hip);
    const Point further = unit(leg.ankle - leg.knee);
    const Frame thigh{leg.hip, down, leftOf(down)};
    const Frame shin{leg.knee, further, leftOf(further)};
    const Points shinBone = shin.map(
        {{12, 18}, {30, 19}, {50, 12}, {110, 9}, {150, 8}, {150, -7}, {110, -7}, {50, -10}, {28, -17}, {12, -18}});
    paintBone(painter, smoothClosed(shinBone), shin.at(50, 15), shin.at(50, -15), bones);
    const Points femur = thigh.map({{-4, -24},
                                    {10, -26},
                                    {28, -16},
                                    {70, -6},
                                    {130, 0},
                                    {190, -4},
                                    {222, -14},
                                    {kKnee + 1, -19},
                                    {kKnee + 10, -12},
                                    {kKnee + 12, 4},
                                    {kKnee + 4, 17},
                                    {226, 18},
                                    {205, 11},
                                    {160, 15},
                                    {110, 15},
                                    {60, 9},
                                    {28, 6},
                                    {10, 4}});
    paintBone(painter, smoothClosed(femur), thigh.at(100, 15), thigh.at(100, -12), bones);
    QPainterPath ball;
    ball.addEllipse(leg.hip, 15, 15);
    paintBone(painter, ball, thigh.at(0, 15), thigh.at(0, -15), bones);
    const Points kneecap = thigh.map({{222, 26}, {234, 35}, {250, 34}, {254, 27}, {242, 21}, {228, 21}});
    paintBone(painter, smoothClosed(kneecap), thigh.at(240, 36), thigh.at(240, 20), bones);
    drawLine(painter, {thigh.at(252, 31), shin.at(20, 24), shin.at(34, 19)}, theme.boneShade, 5);
}

} // namespace matside
