// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/chairpainter.h"

#include "figures/paint/brush.h"

#include <QPainter>

namespace matside {

namespace {

constexpr double kHalf = 104; // of the seat, from its front to its back
constexpr double kThick = 17;
constexpr double kBack = 238; // of its back, above the seat
constexpr double kLean = 26;
constexpr double kNearFoot = -22; // where the legs stand in the picture
constexpr double kFarFoot = 20;

void paintPost(QPainter &painter, Point top, Point foot, double width, const QColor &colour)
{
    const Point half(width / 2, 0);
    QPainterPath post(top - half);
    post.lineTo(top + half);
    post.lineTo(foot + half * .8);
    post.lineTo(foot - half * .8);
    post.closeSubpath();
    fillShape(painter, post, colour);
}

} // namespace

void paintChair(QPainter &painter, double x, bool turned, const FigureTheme &theme)
{
    painter.save();
    painter.translate(x, 0);
    painter.scale(turned ? -1 : 1, 1);
    const QColor wood = theme.support;
    const QColor dark = theme.supportShade;
    const QColor behind = mixed(theme.supportShade, theme.floorLow, .35);
    const double low = kSeatHeight - kThick;
    drawShadow(painter, theme.floorShadow, {0, -4}, 165, 26, .34);
    for (const double end : {-1.0, 1.0})
        paintPost(painter, {end * (kHalf - 24) + 10, low}, {end * (kHalf - 10) + 12, kFarFoot}, 15, behind);
    paintPost(painter, {-kHalf - kLean + 22, kSeatHeight + kBack - 6}, {-kHalf + 30, low}, 15, behind);
    for (const double up : {.46, .70, .94}) { // the back, between its two posts
        const Point middle(-kHalf + 18 - kLean * up, kSeatHeight + kBack * up);
        fillRounded(painter, {middle.x() - 12, middle.y() - 15, 26, 30}, 6, mixed(wood, dark, .3));
    }
    QPainterPath seat(Point(-kHalf + 12, kSeatHeight + 10));
    seat.lineTo(kHalf + 8, kSeatHeight + 10);
    seat.lineTo(kHalf, kSeatHeight - 4);
    seat.lineTo(-kHalf, kSeatHeight - 4);
    seat.closeSubpath();
    fillShape(painter, seat, theme.supportTop);
    fillRounded(painter, {-kHalf, low - 4, 2 * kHalf, kThick}, 6, wood);
    for (const double end : {-1.0, 1.0})
        paintPost(painter, {end * (kHalf - 14), low}, {end * (kHalf - 4), kNearFoot}, 18, dark);
    paintPost(painter, {-kHalf - kLean + 8, kSeatHeight + kBack}, {-kHalf + 8, low}, 18, dark);
    painter.restore();
}

} // namespace matside
