// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/cuepainter.h"

#include "figures/body/bodyshape.h"
#include "figures/paint/brush.h"

#include <QLinearGradient>
#include <QPainter>
#include <QRadialGradient>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr double kTrack = 9.5;
constexpr double kTip = 28; // the length of an arrow's head

void paintBar(QPainter &painter, double a, double b, double y, const QColor &colour)
{
    fillRounded(painter, {std::min(a, b) - kTrack / 2, y - kTrack / 2, std::abs(b - a) + kTrack, kTrack}, kTrack / 2,
                colour);
}

/// An arrow's head from x on; a short one is slimmer.
void paintTip(QPainter &painter, double x, double y, double towards, double length, const QColor &colour)
{
    const double half = 17 * length / kTip;
    const double point = x + towards * length;
    const double waist = x + towards * length * .4;
    QPainterPath tip(Point(point, y));
    tip.quadTo(waist, y + half * .53, x - towards * 3, y + half);
    tip.quadTo(x + towards * 3, y, x - towards * 3, y - half);
    tip.quadTo(waist, y - half * .53, point, y);
    tip.closeSubpath();
    fillShape(painter, tip, colour);
}

} // namespace

void paintTrack(QPainter &painter, const HeelTrack &track, const FigureTheme &theme)
{
    constexpr double kArrived = 6;
    double disc = 1;
    if (track.goes < 0) { // the arrow ends at home, before the hand that lies there, and is gone with the way
        const double tip = std::min(kTip, track.heel - track.goal);
        paintBar(painter, track.goal + tip, track.heel, track.y, mixed(theme.mat, theme.accent, .45));
        paintTip(painter, track.goal + tip, track.y, -1, tip, theme.accent);
        disc = tip / kTip; // a dot at home would tell nothing
    } else {
        const QColor way = mixed(theme.mat, theme.accent, .30);
        paintBar(painter, track.home, std::max(track.goal, track.heel), track.y, way);
        paintBar(painter, track.home, track.heel, track.y, theme.accent);
        const bool arrives = track.heel > track.goal - kArrived;
        if (track.goes > 0)
            paintTip(painter, track.goal, track.y, 1, kTip,
                     arrives ? theme.accent : mixed(theme.mat, theme.accent, .45));
    }
    fillDisc(painter, {track.heel, track.y}, 13 * disc, 10.5 * disc, theme.accent);
}

void paintRipples(QPainter &painter, Point contact, const FigureTheme &theme)
{
    for (int i = 0; i < 3; ++i) {
        QPainterPath ring;
        ring.addEllipse(contact, 30 + 19 * i, 8.5 + 5.5 * i);
        drawLine(painter, ring, faded(theme.accent, .75 - .22 * i), 4.2 - .6 * i);
    }
}

void paintBreath(QPainter &painter, const Skeleton &skeleton, double breath, const FigureTheme &theme)
{
    const Point belly = whereItBreathes(skeleton);
    const Point centre = skeleton.spine(.55);
    const double radius = 115 + 60 * breath;
    const QColor glow = theme.dark ? theme.muscleHot : theme.disc;
    const double strength = (theme.dark ? .30 : .75) * (.45 + .55 * breath);
    QRadialGradient gradient(belly, radius);
    gradient.setColorAt(0, faded(glow, strength));
    gradient.setColorAt(.45, faded(glow, strength * .75));
    gradient.setColorAt(.75, faded(glow, strength * .25));
    gradient.setColorAt(1, faded(glow, 0));
    fillDisc(painter, belly, radius, radius, gradient);
    const double middle = angleOf(leftOf(skeleton.spineDirection(.55))) + (skeleton.breathesInBack ? 180 : 0);
    for (int i = 0; i < 3; ++i) {
        const double r = 92 + 26 * i + (10 + 10 * i) * breath;
        const double half = 34 - 2 * i;
        Points arc;
        for (int k = 0; k <= 10; ++k)
            arc.push_back(centre + direction(middle - half + 2 * half * k / 10.0) * r);
        QLinearGradient ink(arc.front(), arc.back());
        const QColor dense = faded(theme.accent, (.80 - .22 * i) * (.22 + .78 * breath));
        ink.setColorAt(0, faded(theme.accent, 0));
        ink.setColorAt(.28, dense);
        ink.setColorAt(.72, dense);
        ink.setColorAt(1, faded(theme.accent, 0));
        drawLine(painter, smoothOpen(arc), QBrush(ink), 5.6 - .8 * i);
    }
}

void paintLevel(QPainter &painter, const Skeleton &skeleton, const FigureTheme &theme)
{
    constexpr double kHalf = 120;
    constexpr double kAbove = 92;
    const Point middle = skeleton.hip + Point(-20, kAbove);
    QPen pen(theme.accent, 6, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({2, 2.2});
    QPainterPath line(middle - Point(kHalf, 0));
    line.lineTo(middle + Point(kHalf, 0));
    painter.strokePath(line, pen);
    fillDisc(painter, middle - Point(kHalf + 18, 0), 11, 11, theme.accent);
    fillDisc(painter, middle + Point(kHalf + 18, 0), 11, 11, theme.accent);
}

void paintRing(QPainter &painter, const Ring &ring, const FigureTheme &theme)
{
    QPainterPath line;
    line.addEllipse(ring.centre, ring.rx, ring.ry);
    drawLine(painter, line, faded(theme.accent, .28), 16);
    drawLine(painter, line, theme.accent, 6.5);
}

} // namespace matside
