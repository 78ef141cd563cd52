// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/roompainter.h"

#include "figures/paint/brush.h"

#include <QLinearGradient>
#include <QPainter>
#include <QRadialGradient>

#include <algorithm>

namespace matside {

namespace {

constexpr double kHorizon = 135;
constexpr double kMatHead = -560;
constexpr double kMatFeet = 625;
constexpr QRectF kArch(-360, 235, 330, 365);

QBrush downwards(double from, double to, const QColor &upper, const QColor &lower)
{
    QLinearGradient gradient(0, from, 0, to);
    gradient.setColorAt(0, upper);
    gradient.setColorAt(1, lower);
    return gradient;
}

QPainterPath archPath(const QRectF &r)
{
    const double radius = r.width() / 2;
    const double handle = .5523 * radius;
    const double shoulder = r.bottom() - radius; // y points up: bottom() is the crown
    QPainterPath arch(r.topLeft());
    arch.lineTo(r.left(), shoulder);
    arch.cubicTo(r.left(), shoulder + handle, r.center().x() - handle, r.bottom(), r.center().x(), r.bottom());
    arch.cubicTo(r.center().x() + handle, r.bottom(), r.right(), shoulder + handle, r.right(), shoulder);
    arch.lineTo(r.right(), r.top());
    arch.closeSubpath();
    return arch;
}

void paintDisc(QPainter &painter, const FigureTheme &theme)
{
    const Point centre(kArch.x() + kArch.width() * .63, kArch.y() + kArch.height() * .52);
    QRadialGradient halo(centre, 120);
    halo.setColorAt(0, faded(theme.disc, .55));
    halo.setColorAt(1, faded(theme.disc, 0));
    fillDisc(painter, centre, 120, 120, halo);
    QPainterPath orb;
    orb.addEllipse(centre, 46, 46);
    if (theme.dark) {
        QPainterPath bite;
        bite.addEllipse(centre + Point(-21, 15), 41, 41);
        orb = orb.subtracted(bite);
        for (const Point &star :
             {Point(50, 290), Point(100, 230), Point(270, 270), Point(160, 310), Point(70, 170), Point(290, 200)})
            fillDisc(painter, kArch.topLeft() + star, 2.2, 2.2, faded(theme.disc, .8));
    }
    fillShape(painter, orb, theme.disc);
}

void paintHills(QPainter &painter, const FigureTheme &theme)
{
    const auto at = [](double x, double y) { return kArch.topLeft() + Point(x, y); };
    QPainterPath back(at(-100, 110));
    back.cubicTo(at(50, 200), at(150, 120), at(240, 105));
    back.cubicTo(at(300, 95), at(330, 130), at(400, 140));
    back.lineTo(at(500, -100));
    back.lineTo(at(-100, -100));
    fillShape(painter, back, theme.hillBack);
    QPainterPath front(at(-100, 40));
    front.cubicTo(at(50, 70), at(120, 20), at(220, 60));
    front.cubicTo(at(280, 85), at(360, 70), at(450, 40));
    front.lineTo(at(500, -100));
    front.lineTo(at(-100, -100));
    fillShape(painter, front, theme.hillFront);
}

void paintWindow(QPainter &painter, const FigureTheme &theme)
{
    fillShape(painter, archPath(kArch.adjusted(-12, -12, 12, 12)), theme.skirting);
    fillShape(painter, archPath(kArch), downwards(kArch.bottom(), kArch.top(), theme.arch, theme.archLow));
    painter.save();
    painter.setClipPath(archPath(kArch), Qt::IntersectClip);
    paintDisc(painter, theme);
    paintHills(painter, theme);
    painter.restore();
    painter.fillRect(QRectF(kArch.x() - 22, kArch.y() - 22, kArch.width() + 44, 12),
                     mixed(theme.skirting, theme.floor, .5));
}

void paintLeaf(QPainter &painter, Point base, Point reach, double width, const QColor &colour, const QColor &rib)
{
    const Point tip = base + reach;
    const Point side = leftOf(unit(reach)) * width;
    QPainterPath leaf(base);
    leaf.cubicTo(base + reach * .25 + side, base + reach * .7 + side * .9, tip);
    leaf.cubicTo(base + reach * .75 - side * .6, base + reach * .3 - side * .9, base);
    fillShape(painter, leaf, colour);
    const Point half = leftOf(unit(reach)) * .8; // a shape: a line thinner than a pixel is not the same mirrored
    QPainterPath line(base - half);
    line.lineTo(base + half);
    line.lineTo(base + reach * .86);
    line.closeSubpath();
    fillShape(painter, line, rib);
}

void paintPlant(QPainter &painter, const FigureTheme &theme)
{
    drawShadow(painter, theme.floorShadow, {570, 104}, 100, 14, .30);
    const Point base(565, 200);
    const QColor frontRib = faded(theme.leafBack, .6);
    const QColor backRib = faded(theme.leafFront, .6);
    paintLeaf(painter, base, {-85, 170}, 30, theme.leafBack, backRib);
    paintLeaf(painter, base, {75, 200}, 30, theme.leafBack, backRib);
    paintLeaf(painter, base, {-20, 250}, 34, theme.leafFront, frontRib);
    paintLeaf(painter, base, {105, 105}, 24, theme.leafFront, frontRib);
    paintLeaf(painter, base, {-105, 85}, 24, theme.leafFront, frontRib);
    QPainterPath pot(Point(515, 215));
    pot.lineTo(615, 215);
    pot.lineTo(602, 115);
    pot.quadTo(600, 105, 590, 105);
    pot.lineTo(540, 105);
    pot.quadTo(530, 105, 528, 115);
    pot.closeSubpath();
    QLinearGradient clay(515, 0, 615, 0);
    clay.setColorAt(0, theme.pot);
    clay.setColorAt(1, theme.potShade);
    fillShape(painter, pot, clay);
    fillRounded(painter, QRectF(509, 205, 112, 17), 4, mixed(theme.pot, theme.potShade, .25));
}

/// The mat in perspective; lowered, it is its own edge.
QPainterPath matOutline(double lowered)
{
    constexpr double kFront = -70;
    constexpr double kBack = 50;
    constexpr double kInset = 28; // the far edge is that much shorter at each end
    constexpr double kCorner = 14;
    const double front = kFront - lowered;
    const double back = kBack - lowered;
    QPainterPath mat(Point(kMatHead + kCorner, front));
    mat.lineTo(kMatFeet - kCorner, front);
    mat.quadTo(kMatFeet + 4, front, kMatFeet - 2, front + kCorner);
    mat.lineTo(kMatFeet - kInset + 4, back - 6);
    mat.quadTo(kMatFeet - kInset, back, kMatFeet - kInset - kCorner, back);
    mat.lineTo(kMatHead + kInset + kCorner, back);
    mat.quadTo(kMatHead + kInset, back, kMatHead + kInset - 4, back - 6);
    mat.lineTo(kMatHead + 2, front + kCorner);
    mat.quadTo(kMatHead - 4, front, kMatHead + kCorner, front);
    mat.closeSubpath();
    return mat;
}

void paintBoards(QPainter &painter, const QRectF &world, const FigureTheme &theme)
{
    constexpr double kBoard = 105;
    constexpr double kLength = 620;
    constexpr double kJoint = 2.6;
    const QColor line = faded(theme.floorLow, .9);
    const auto joint = [&](double x, double y, double width, double height) {
        fillRounded(painter, {x, y, width, height}, 0, line);
    };
    for (int row = int(world.top() / kBoard) - 1; row * kBoard < world.bottom(); ++row) {
        const double y = row * kBoard - 30;
        joint(world.left(), y - kJoint / 2, world.width(), kJoint);
        const double shift = row % 2 != 0 ? 210 : -60;
        for (int k = int(world.left() / kLength) - 1; k * kLength + shift < world.right(); ++k)
            joint(k * kLength + shift - kJoint / 2, y, kJoint, kBoard);
    }
}

} // namespace

void paintMat(QPainter &painter, const FigureTheme &theme)
{
    drawShadow(painter, theme.floorShadow, {(kMatHead + kMatFeet) / 2, -80}, (kMatFeet - kMatHead) * .54, 30, .34);
    fillShape(painter, matOutline(14), theme.matEdge);
    fillShape(painter, matOutline(0), downwards(50, -70, theme.matBack, theme.mat));
    fillRounded(painter, {kMatHead + 30, -58.1, kMatFeet - kMatHead - 60, 2.2}, 1.1, theme.matLine);
}

void paintRoom(QPainter &painter, const RoomView &view, const FigureTheme &theme)
{
    const QRectF &world = view.world;
    // The floor lies under the wall too: between two antialiased edges that only touch, the old pixels would show.
    painter.fillRect(world, downwards(kHorizon, -300, theme.floor, theme.floorLow));
    painter.fillRect(QRectF(world.left(), kHorizon, world.width(), std::max(0.0, world.bottom() - kHorizon)),
                     downwards(650, kHorizon, theme.wall, theme.wallLow));
    painter.fillRect(QRectF(world.left(), kHorizon, world.width(), 13), theme.skirting);
    if (view.decoration && !theme.contrast) {
        paintWindow(painter, theme);
        paintPlant(painter, theme);
    }
    paintMat(painter, theme);
}

void paintRoomWithWall(QPainter &painter, const RoomView &view, const FigureTheme &theme)
{
    const QRectF &world = view.world;
    painter.fillRect(world, downwards(kHorizon, -300, theme.floor, theme.floorLow));
    painter.fillRect(QRectF(world.left(), kHorizon, world.width(), std::max(0.0, world.bottom() - kHorizon)),
                     downwards(1100, kHorizon, theme.wall, theme.wallLow));
    painter.fillRect(QRectF(world.left(), kHorizon, world.width(), 13), theme.skirting);
    if (view.decoration && !theme.contrast)
        paintPlant(painter, theme);
    // The wall at the back is seen from its narrow side, from the near edge of the floor up.
    constexpr double kFoot = -40;
    drawShadow(painter, theme.floorShadow, {kWallAtBack - 40, kFoot}, 150, 26, .30);
    const QRectF wall(world.left(), kFoot, kWallAtBack - world.left(), world.bottom() - kFoot);
    QLinearGradient face(kWallAtBack - 260, 0, kWallAtBack, 0);
    face.setColorAt(0, mixed(theme.wallLow, theme.skirting, .5));
    face.setColorAt(1, mixed(theme.skirting, theme.floorLow, .45));
    painter.fillRect(wall, face);
    painter.fillRect(QRectF(kWallAtBack - 5, kFoot, 5, wall.height()), theme.matEdge);
    painter.fillRect(QRectF(world.left(), kFoot, wall.width(), 34), mixed(theme.skirting, theme.floorLow, .8));
}

void paintRoomWithWallAhead(QPainter &painter, const RoomView &view, const FigureTheme &theme)
{
    constexpr double kSum = kWallAtBack + kWallAhead; // a mirror image: the two walls change places
    RoomView mirrored = view;
    mirrored.world.moveLeft(kSum - view.world.right());
    painter.save();
    painter.translate(kSum, 0);
    painter.scale(-1, 1);
    paintRoomWithWall(painter, mirrored, theme);
    painter.restore();
}

void paintRoomFromAbove(QPainter &painter, const RoomView &view, const FigureTheme &theme)
{
    painter.fillRect(view.world, theme.floor);
    paintBoards(painter, view.world, theme);
    const QRectF mat(-535, -55, 1160, 505);
    drawShadow(painter, theme.floorShadow, {45, 195}, 720, 340, .30);
    fillRounded(painter, mat.translated(4, -8), 20, theme.matEdge);
    QLinearGradient surface(-500, 400, 600, 0);
    surface.setColorAt(0, theme.matBack);
    surface.setColorAt(1, theme.mat);
    fillRounded(painter, mat, 20, surface);
    QPainterPath seam;
    seam.addRoundedRect(mat.adjusted(18.8, 18.8, -18.8, -18.8), 13, 13);
    seam.addRoundedRect(mat.adjusted(21.2, 21.2, -21.2, -21.2), 11, 11);
    fillShape(painter, seam, theme.matLine); // odd-even fill: the area between the two outlines
}

} // namespace matside
