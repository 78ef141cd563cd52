// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/person/headpainter.h"

#include "figures/body/bodyshape.h"
#include "figures/paint/brush.h"

#include <QLinearGradient>
#include <QPainter>
#include <QRadialGradient>

namespace matside {

namespace {

// Points are in the frame of the head: x to the face, y to the crown, the unit is the height of the head.

void paintNeck(QPainter &painter, const Skeleton &s, const Frame &head, const FigureTheme &theme)
{
    QPainterPath neck(head.at(-.15, 0));
    neck.lineTo(head.at(.05, -.15));
    neck.lineTo(head.at(.15, -.42));
    neck.cubicTo(head.at(.06, -.50), ventral(s, -.12, 2), ventral(s, -.045));
    smoothTo(neck, {ventral(s, -.045), ventral(s, -.01), ventral(s, .03), ventral(s, .06, -1)});
    neck.lineTo(dorsal(s, -.02, -1));
    neck.cubicTo(dorsal(s, -.13, 3), head.at(-.27, -.50), head.at(-.31, -.20));
    neck.closeSubpath();
    QLinearGradient skin(head.at(.15, -.5), head.at(-.30, -.5));
    skin.setColorAt(0, mixed(theme.skin, theme.skinShade, .55));
    skin.setColorAt(.5, theme.skin);
    skin.setColorAt(1, theme.skinShade);
    fillShape(painter, neck, skin);
}

void paintBun(QPainter &painter, const Frame &head, const FigureTheme &theme)
{
    const Points bun = head.map(
        {{-.30, .55}, {-.20, .47}, {-.05, .52}, {.02, .63}, {-.02, .75}, {-.13, .80}, {-.25, .76}, {-.32, .66}});
    fillShape(painter, smoothClosed(bun), mixed(theme.hair, theme.hairLight, .22));
    drawLine(painter, head.map({{-.24, .58}, {-.16, .68}, {-.05, .69}}), faded(theme.hairLight, .8), 1.8);
}

QPainterPath faceOutline(const Frame &head)
{
    QPainterPath face(head.at(-.05, .44));
    smoothTo(face, head.map({{-.05, .46}, {.16, .44}, {.29, .36}, {.362, .24}, {.378, .14}, {.360, .066}}));
    smoothTo(face, head.map({{.360, .066}, {.388, .006}, {.438, -.058}, {.468, -.098}, {.452, -.126}, {.404, -.136}}));
    smoothTo(face, head.map({{.404, -.136}, {.400, -.160}, {.418, -.186}, {.412, -.208}, {.384, -.220}}));
    smoothTo(face, head.map({{.384, -.220}, {.406, -.238}, {.402, -.266}, {.366, -.296}}));
    smoothTo(face, head.map({{.366, -.296},
                             {.372, -.340},
                             {.366, -.395},
                             {.330, -.440},
                             {.265, -.458},
                             {.170, -.425},
                             {.04, -.350},
                             {-.045, -.265},
                             {-.075, -.15},
                             {-.12, .05}}));
    face.closeSubpath();
    face.setFillRule(Qt::WindingFill);
    return face;
}

/// A sliver between two curves that share their ends: points 0 to 3 are one edge, 3 to 5 and back to 0 the other.
QPainterPath sliver(const Points &p)
{
    QPainterPath path(p[0]);
    smoothTo(path, {p[0], p[1], p[2], p[3]});
    smoothTo(path, {p[3], p[4], p[5], p[0]});
    return path;
}

void paintFeatures(QPainter &painter, const Frame &head, Hair hair, const FigureTheme &theme)
{
    QRadialGradient cheek(head.at(.255, -.135), 21);
    cheek.setColorAt(0, faded(theme.blush, .38));
    cheek.setColorAt(1, faded(theme.blush, 0));
    fillDisc(painter, head.at(.255, -.135), 21, 21, cheek);
    const QColor brow = hair == Hair::Scarf ? mixed(theme.skinLine, Qt::black, .45) : theme.hair;
    const QColor lash = mixed(theme.skinLine, brow, .55);
    fillShape(
        painter,
        sliver(head.map({{.336, .010}, {.316, -.020}, {.282, -.030}, {.236, -.012}, {.282, -.016}, {.314, -.006}})),
        lash);
    drawLine(painter, head.map({{.236, -.012}, {.226, -.020}}), lash, 1.4);
    fillShape(painter,
              sliver(head.map({{.362, .098}, {.335, .116}, {.295, .118}, {.245, .094}, {.292, .103}, {.332, .098}})),
              brow);
    drawLine(painter, head.map({{.392, -.100}, {.400, -.117}, {.418, -.120}}), faded(theme.skinLine, .55), 1.8);
    fillShape(painter,
              smoothClosed(head.map({{.404, -.170},
                                     {.418, -.190},
                                     {.412, -.208},
                                     {.386, -.220},
                                     {.404, -.242},
                                     {.396, -.262},
                                     {.372, -.250},
                                     {.350, -.224},
                                     {.374, -.196}})),
              mixed(theme.skin, theme.blush, .50));
    drawLine(painter, head.map({{.386, -.2205}, {.362, -.224}, {.338, -.214}}), mixed(theme.skinLine, theme.blush, .30),
             2);
}

QPainterPath hairOutline(const Frame &head)
{
    QPainterPath hair(head.at(.330, .315));
    smoothTo(hair, head.map({{.330, .315}, {.265, .262}, {.185, .205}, {.120, .125}, {.075, .030}, {.045, -.070}}));
    smoothTo(hair, head.map({{.045, -.070},
                             {.012, -.02},
                             {-.03, 0},
                             {-.075, -.04},
                             {-.085, -.12},
                             {-.125, -.19},
                             {-.20, -.245},
                             {-.285, -.275}}));
    smoothTo(hair, head.map({{-.285, -.275},
                             {-.380, -.225},
                             {-.460, -.09},
                             {-.490, .08},
                             {-.462, .26},
                             {-.36, .42},
                             {-.20, .515},
                             {-.02, .545},
                             {.16, .510},
                             {.275, .425},
                             {.330, .315}}));
    hair.closeSubpath();
    hair.setFillRule(Qt::WindingFill);
    return hair;
}

void paintEar(QPainter &painter, const Frame &head, const FigureTheme &theme)
{
    const Points ear = head.map({{.020, .022},
                                 {-.008, .052},
                                 {-.055, .040},
                                 {-.080, -.010},
                                 {-.066, -.085},
                                 {-.036, -.142},
                                 {-.004, -.135},
                                 {.012, -.060}});
    fillShape(painter, smoothClosed(ear), mixed(theme.skin, theme.skinShade, .15));
    drawLine(painter, head.map({{-.004, .012}, {-.038, .012}, {-.052, -.03}, {-.034, -.078}}),
             faded(theme.skinLine, .5), 1.8);
}

void paintHair(QPainter &painter, const Frame &head, const FigureTheme &theme)
{
    QLinearGradient shine(head.at(.2, .45), head.at(-.4, -.1));
    shine.setColorAt(0, mixed(theme.hair, theme.hairLight, .35));
    shine.setColorAt(.6, theme.hair);
    shine.setColorAt(1, theme.hair);
    fillShape(painter, hairOutline(head), shine);
    paintEar(painter, head, theme);
    const QColor strand = faded(theme.hairLight, .60);
    drawLine(painter, head.map({{.235, .330}, {.10, .300}, {-.05, .335}, {-.19, .455}}), strand, 2);
    drawLine(painter, head.map({{.14, .185}, {0, .165}, {-.16, .24}, {-.29, .39}}), strand, 2);
    drawLine(painter, head.map({{-.13, -.10}, {-.25, -.02}, {-.34, .12}, {-.35, .28}}), strand, 2);
}

/// Close curls: the outline of the hair, in rounds.
void paintCurls(QPainter &painter, const Frame &head, const FigureTheme &theme)
{
    constexpr int kRounds = 11;
    constexpr double kUnit = body::head;
    for (int i = 0; i < kRounds; ++i) {
        const Point at = Point(-.07, .10) + direction(between(38, 222, i / (kRounds - 1.0))) * .44;
        const double radius = (i % 2 == 0 ? .135 : .118) * kUnit;
        fillDisc(painter, head.at(at), radius, radius, theme.hair);
    }
    fillShape(painter, hairOutline(head), theme.hair);
    paintEar(painter, head, theme);
    const QColor curl = faded(theme.hairLight, .70);
    for (const Point &at : {Point(.12, .42), Point(-.10, .44), Point(-.30, .34), Point(-.40, .12), Point(-.20, .20),
                            Point(.02, .26), Point(-.33, -.08), Point(-.17, -.02)})
        drawLine(painter, head.map({at + Point(-.05, 0), at + Point(-.02, .05), at + Point(.04, .03)}), curl, 2.2);
}

/// A cloth about head and neck.
void paintScarf(QPainter &painter, const Skeleton &s, const Frame &head, const FigureTheme &theme)
{
    QPainterPath scarf(head.at(.350, .300));
    smoothTo(
        scarf,
        head.map({{.350, .300}, {.255, .235}, {.185, .100}, {.150, -.06}, {.150, -.24}, {.200, -.385}, {.285, -.452}}));
    const Point front = ventral(s, .035, 5);
    scarf.cubicTo(head.at(.24, -.58), ventral(s, -.10, 10), front);
    scarf.cubicTo(s.spine(.05), s.spine(.01), dorsal(s, -.03, 4));
    scarf.cubicTo(dorsal(s, -.13, 12), head.at(-.40, -.58), head.at(-.44, -.20));
    smoothTo(scarf, head.map({{-.44, -.20},
                              {-.515, .06},
                              {-.485, .29},
                              {-.37, .46},
                              {-.20, .555},
                              {-.02, .585},
                              {.17, .545},
                              {.295, .450},
                              {.350, .300}}));
    scarf.closeSubpath();
    QLinearGradient cloth(head.at(.2, .5), head.at(-.4, -.3));
    cloth.setColorAt(0, theme.hairLight);
    cloth.setColorAt(.5, theme.hair);
    cloth.setColorAt(1, mixed(theme.hair, Qt::black, .15));
    fillShape(painter, scarf, cloth);
    const QColor fold = faded(mixed(theme.hair, Qt::black, .30), .7);
    drawLine(painter, head.map({{.20, -.36}, {.02, -.34}, {-.18, -.26}, {-.36, -.10}}), fold, 2);
    drawLine(painter, head.map({{.18, -.42}, {.02, -.48}, {-.16, -.46}}), fold, 2);
    drawLine(painter, head.map({{.21, .16}, {.05, .30}, {-.14, .38}}), fold, 1.8);
}

} // namespace

void paintHead(QPainter &painter, const Skeleton &skeleton, Hair hair, const FigureTheme &theme)
{
    const Frame head = skeleton.headFrame();
    paintNeck(painter, skeleton, head, theme);
    if (hair == Hair::Bun)
        paintBun(painter, head, theme);
    QLinearGradient skin(head.at(.40, 0), head.at(-.10, -.25));
    skin.setColorAt(0, mixed(theme.skin, QColor(0xFFF2E0u), .10));
    skin.setColorAt(.55, theme.skin);
    skin.setColorAt(1, mixed(theme.skin, theme.skinShade, .55));
    fillShape(painter, faceOutline(head), skin);
    paintFeatures(painter, head, hair, theme);
    switch (hair) {
    case Hair::Bun:
    case Hair::Short:
        return paintHair(painter, head, theme);
    case Hair::Curls:
        return paintCurls(painter, head, theme);
    case Hair::Scarf:
        return paintScarf(painter, skeleton, head, theme);
    }
}

} // namespace matside
