// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/insetpainter.h"

#include "figures/paint/brush.h"
#include "figures/paint/person/legpainter.h"
#include "figures/paint/person/partcache.h"

#include <QLinearGradient>
#include <QPainter>

#include <array>
#include <cmath>
#include <numbers>

namespace matside {

namespace {

constexpr double kRadius = 262; // the drawing is made for a circle of this size, 200 above the mat between the feet
constexpr double kShadow = kRadius * 1.16;
constexpr double kWorkingX = -72; // the working leg lies at the viewer's left in the drawing; mirrored for the other
constexpr double kRestingX = 72;

struct Blob final
{
    double x, y;
};

template <std::size_t N>
QPainterPath blob(const std::array<Blob, N> &points, double x)
{
    Points placed;
    for (const Blob &p : points)
        placed.emplace_back(x + p.x, p.y);
    return smoothClosed(placed);
}

constexpr std::array<Blob, 8> kShirt{
    {{-112, 400}, {-104, 520}, {-125, 640}, {125, 640}, {104, 520}, {112, 400}, {60, 375}, {-60, 375}}};
constexpr std::array<Blob, 9> kPelvis{
    {{-112, 360}, {-100, 420}, {-50, 438}, {50, 438}, {100, 420}, {112, 360}, {80, 305}, {0, 318}, {-80, 305}}};
constexpr std::array<Blob, 7> kRestingFoot{
    {{-24, 170}, {-29, 135}, {-24, 112}, {0, 106}, {24, 112}, {28, 135}, {22, 170}}};
constexpr std::array<Blob, 13> kRestingShank{{{-30, 440},
                                              {-36, 410},
                                              {-36, 340},
                                              {-33, 270},
                                              {-21, 190},
                                              {-19.5, 172},
                                              {19.5, 172},
                                              {21, 190},
                                              {34, 270},
                                              {37, 340},
                                              {37, 410},
                                              {30, 440},
                                              {0, 452}}};
constexpr std::array<Blob, 18> kLongLeg{{{-44, 400},
                                         {-50, 340},
                                         {-43, 270},
                                         {-35, 225},
                                         {-34.5, 195},
                                         {-36, 160},
                                         {-29, 100},
                                         {-21, 55},
                                         {-12, 40},
                                         {12, 40},
                                         {21, 55},
                                         {29, 100},
                                         {36, 160},
                                         {34.5, 195},
                                         {35, 225},
                                         {45, 270},
                                         {52, 340},
                                         {44, 400}}};
constexpr std::array<Blob, 14> kSole{{{-18, 10},
                                      {-23, 30},
                                      {-23, 55},
                                      {-27, 82},
                                      {-29.5, 103},
                                      {-18, 118},
                                      {6, 122},
                                      {28.5, 118},
                                      {31, 100},
                                      {25, 78},
                                      {17.5, 55},
                                      {18.5, 30},
                                      {16, 10},
                                      {0, 0}}};

struct Toe final
{
    Blob at;
    double radius;
};
constexpr std::array<Toe, 5> kToes{
    {{{19.5, 129}, 10.8}, {{3.5, 131.5}, 7.3}, {{-8.5, 127.5}, 6.6}, {{-18.5, 121.5}, 6}, {{-27, 113.5}, 5.4}}};

void paintCuff(QPainter &painter, Side side, const QRectF &at, const FigureTheme &theme)
{
    fillRounded(painter, at.adjusted(0, -3, 0, 3), 3, theme.cuffEdge);
    fillRounded(painter, at, 3, cuffColour(side, theme));
    if (theme.sideStripe && side == Side::Right) {
        const double height = at.height() * .26;
        painter.fillRect(QRectF(at.x(), at.center().y() - height / 2, at.width(), height), theme.cuffEdge);
    }
}

void paintGround(QPainter &painter, const FigureTheme &theme)
{
    QPainterPath mat(Point(-245, -75));
    mat.lineTo(245, -75);
    mat.lineTo(185, 600);
    mat.lineTo(-185, 600);
    mat.closeSubpath();
    QLinearGradient surface(0, 500, 0, -100);
    surface.setColorAt(0, theme.matBack);
    surface.setColorAt(1, theme.mat);
    fillShape(painter, mat, surface);
    painter.fillRect(QRectF(-245, -88, 490, 14), theme.matEdge);
}

void paintBodyBehind(QPainter &painter, const InsetView &view, const FigureTheme &theme)
{
    drawShadow(painter, theme.matShadow, {0, 285}, 150, 45, .45);
    if (view.supported)
        fillRounded(painter, {-84, 270, 168, 46}, 12, mixed(theme.supportTop, Qt::white, .2));
    fillShape(painter, blob(kShirt, 0), theme.top);
    fillShape(painter, blob(kPelvis, 0), mixed(theme.leg, theme.legShade, .35));
}

/// The resting leg: its foot is flat, the shank rises towards the viewer up to the knee.
void paintRestingLeg(QPainter &painter, const InsetView &view, const FigureTheme &theme)
{
    drawShadow(painter, theme.matShadow, {kRestingX + 4, 130}, 60, 22, .50);
    fillShape(painter, blob(kRestingFoot, kRestingX), theme.skinFar);
    QLinearGradient cloth(kRestingX - 40, 0, kRestingX + 40, 0);
    cloth.setColorAt(0, theme.legResting);
    cloth.setColorAt(1, theme.legRestingShade);
    fillShape(painter, blob(kRestingShank, kRestingX), cloth);
    paintCuff(painter, otherSide(view.working), {kRestingX - 21, 172, 42, 18}, theme);
}

void paintLongLeg(QPainter &painter, const InsetView &view, const FigureTheme &theme)
{
    const double sine = std::sin(view.turn * std::numbers::pi / 180);
    drawShadow(painter, theme.matShadow, {kWorkingX, 15}, 75, 28, .50);
    const Tones tones{theme.legLight, theme.leg, theme.legShade};
    fillShape(painter, blob(kLongLeg, kWorkingX), acrossBrush({kWorkingX - 50, 0}, {kWorkingX + 50, 0}, tones));
    paintCuff(painter, view.working, {kWorkingX - 29, 86, 58, 20}, theme);
    // The line along the front of the thigh and the kneecap shift sideways with the turn.
    const Points front{{kWorkingX - 34 * sine + 6, 385}, {kWorkingX - 36 * sine, 315}, {kWorkingX - 30 * sine, 252}};
    for (int i = 0; i < 5; ++i)
        drawLine(painter, front, faded(theme.muscle, .10), 36 - 5 * i);
    drawLine(painter, front, theme.muscle, 11);
    const Point kneecap(kWorkingX - 29 * sine, 216);
    const double narrowed = 1 - .25 * std::abs(sine);
    fillDisc(painter, kneecap, 16.5 * narrowed, 15, theme.muscleLine);
    fillDisc(painter, kneecap, 8.5 * narrowed, 7.8, faded(theme.muscle, .55));
}

void paintSole(QPainter &painter, double turn, const FigureTheme &theme)
{
    painter.save();
    painter.translate(kWorkingX, 34);
    painter.rotate(turn); // it pivots at the ankle
    painter.translate(0, -30);
    painter.scale(1.10, 1.10);
    QLinearGradient skin(0, 130, 0, 0);
    skin.setColorAt(0, theme.skin);
    skin.setColorAt(1, theme.skinShade);
    fillShape(painter, blob(kSole, 0), skin);
    for (const Toe &toe : kToes)
        fillDisc(painter, {toe.at.x, toe.at.y}, toe.radius, toe.radius * 1.12, mixed(theme.skin, theme.skinShade, .10));
    fillDisc(painter, {-1, 100}, 23, 13.5, faded(theme.skinShade, .30));
    fillDisc(painter, {0, 20}, 13.5, 12.5, faded(theme.skinShade, .30));
    painter.restore();
}

Points arcAboutHeel(double from, double to)
{
    constexpr double kArcRadius = 163;
    Points arc;
    for (int i = 0; i <= 10; ++i)
        arc.push_back(Point(kWorkingX, 30) + direction(between(from, to, i / 10.0)) * kArcRadius);
    return arc;
}

void paintTurnArrow(QPainter &painter, int turns, const FigureTheme &theme)
{
    if (turns != 0)
        drawArrow(painter, turns > 0 ? arcAboutHeel(101, 140) : arcAboutHeel(79, 40), theme.accent, 9, 30);
}

/// From the feet end the left leg is at the viewer's right.
void place(QPainter &painter, const InsetView &view)
{
    if (view.working == Side::Left)
        painter.scale(-1, 1);
    painter.translate(0, -200);
}

void paintStill(QPainter &painter, const InsetView &view, const FigureTheme &theme)
{
    painter.save();
    drawShadow(painter, theme.floorShadow, {0, -16}, kShadow, kShadow, .28);
    fillDisc(painter, {0, 0}, kRadius * 1.04, kRadius * 1.04, theme.dark ? theme.cardLine : theme.card);
    QPainterPath circle;
    circle.addEllipse(QPointF(0, 0), kRadius, kRadius);
    painter.setClipPath(circle, Qt::IntersectClip);
    QLinearGradient behind(0, kRadius, 0, -kRadius);
    behind.setColorAt(0, theme.wallLow);
    behind.setColorAt(1, theme.floor);
    fillDisc(painter, {0, 0}, kRadius, kRadius, behind);
    place(painter, view);
    paintGround(painter, theme);
    paintBodyBehind(painter, view, theme);
    paintRestingLeg(painter, view, theme);
    painter.restore();
}

} // namespace

void paintInset(QPainter &painter, const QPointF &centre, double radius, const InsetView &view,
                const FigureTheme &theme, PartCache *parts)
{
    painter.save();
    painter.translate(centre);
    painter.scale(radius / kRadius, radius / kRadius);
    const auto still = [&](QPainter &p) { paintStill(p, view, theme); };
    if (parts != nullptr) {
        const QRectF box(-kShadow, -16 - kShadow, 2 * kShadow, 2 * kShadow);
        parts->begin(painter, theme);
        parts->paint(painter, PartCache::Inset, {double(view.working == Side::Left), double(view.supported)}, box,
                     still);
    } else {
        still(painter);
    }
    place(painter, view);
    paintLongLeg(painter, view, theme); // inside the circle, however it turns
    paintSole(painter, view.turn, theme);
    paintTurnArrow(painter, view.turns, theme);
    painter.restore();
}

} // namespace matside
