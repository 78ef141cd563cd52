// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/cardpicture.h"

#include "figures/body/bodyshape.h"
#include "figures/paint/figurepainter.h"
#include "figures/paint/person/anatomypainter.h"
#include "figures/paint/person/bodypainter.h"
#include "figures/paint/person/musclepainter.h"
#include "figures/paint/roompainter.h"
#include "figures/paint/supportpainter.h"
#include "figures/stage/figurestage.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

constexpr QRectF kStanding(-190, -330, 380, 640); // the area that each picture shows, in world units, y upwards
constexpr QRectF kLying(-575, -108, 1215, 470);
constexpr double kSupportRight = 38;    // a block on its flat side
constexpr double kSupportTooHigh = 128; // the same on edge

/// World to picture: the box as large as fits, in the middle.
QTransform fitted(const QRectF &box, const QRectF &into, bool mirrored)
{
    const double scale = std::min(into.width() / box.width(), into.height() / box.height());
    QTransform transform;
    transform.translate(into.center().x(), into.center().y());
    transform.scale(mirrored ? -scale : scale, -scale);
    transform.translate(-box.center().x(), -box.center().y());
    return transform;
}

Skeleton standing(double tilt)
{
    Pose pose;
    pose.hip = {0, 0};
    pose.pelvis = 90 - tilt;
    pose.chord = 92 - tilt * .02;
    pose.thorax = 92 + tilt * .85;
    pose.neck = 86;
    pose.head = 90;
    pose.nearLeg.hipFlex = 180 - pose.pelvis - 90 + tilt * .10;
    pose.nearLeg.kneeFlex = 4;
    pose.nearLeg.plantar = 0;
    pose.farLeg = pose.nearLeg;
    return solve(pose);
}

/// The middle of a body, which fades out above and below.
void paintFlesh(QPainter &painter, const Skeleton &s, const FigureTheme &theme)
{
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    addOriented(outline, trunkBand(s, -.02, 1.08, {0, 8}, s.spineDirection(1.1) * 24));
    addOriented(outline, thighOf(s.nearLeg).band(-.12, 1.0, 30, 31.5));
    addOriented(outline, shankOf(s.nearLeg).band(-.06, .86, 18, 0));
    const QColor flesh = mixed(theme.skin, theme.card, .50);
    QLinearGradient fading(0, kStanding.bottom(), 0, kStanding.top());
    fading.setColorAt(0, faded(flesh, 0));
    fading.setColorAt(.16, flesh);
    fading.setColorAt(.86, flesh);
    fading.setColorAt(1, faded(flesh, 0));
    fillShape(painter, outline, fading);
}

void paintTilt(QPainter &painter, const FigureTheme &theme)
{
    Points turn;
    for (int i = 0; i <= 10; ++i)
        turn.push_back(direction(between(60, 24, i / 10.0)) * 158);
    drawArrow(painter, turn, theme.bad, 7.2, 24);
    drawArrow(painter, {{90, 28}, {92, -34}}, theme.bad, 7.2, 24);
}

void paintLevelLine(QPainter &painter, const FigureTheme &theme)
{
    QPen pen(theme.good, 5, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({1.6, 2.2});
    QPainterPath line(Point(-95, 50));
    line.lineTo(105, 50);
    painter.strokePath(line, pen);
}

void paintStanding(QPainter &painter, bool isLong, const FigureTheme &theme)
{
    constexpr double kTilted = 26; // more than in life, so that it can be seen
    constexpr double kLevel = 4;
    const Skeleton s = standing(isLong ? kLevel : kTilted);
    paintFlesh(painter, s, theme);
    paintSpine(painter, s, {9, .06, isLong ? 0.0 : 1.0}, theme);
    paintPelvis(painter, s, theme);
    paintThighBone(painter, s.nearLeg, theme);
    paintMuscle(painter, s, s.nearLeg, 1, theme);
    isLong ? paintLevelLine(painter, theme) : paintTilt(painter, theme);
}

/// Clothes step back, so that the bones carry the message.
FigureTheme paled(FigureTheme theme)
{
    const QColor cloth = mixed(theme.skin, theme.card, theme.dark ? .62 : .55);
    theme.topShade = mixed(cloth, theme.skinShade, .30);
    theme.topLight = mixed(cloth, theme.card, .25);
    theme.top = cloth;
    for (QColor *colour : {&theme.leg, &theme.legShade, &theme.legLight, &theme.legResting, &theme.legRestingShade})
        *colour = mixed(*colour, theme.card, .32);
    return theme;
}

void paintOnSupport(QPainter &painter, const FigureMotion &rest, bool high, const Person &person, Side nearSide,
                    const FigureTheme &theme)
{
    const double height = high ? kSupportTooHigh : kSupportRight;
    Pose pose = rest.stops.front().pose;
    pose.hip.ry() += height;
    if (high) { // the low back takes the bend
        pose.pelvis = 158;
        pose.thorax = 203;
        pose.neck = 181;
    }
    const Skeleton s = solve(pose, person.build);
    paintMat(painter, theme);
    drawShadow(painter, theme.matShadow, {s.headCentre.x(), -4}, 85, 16, .42);
    drawShadow(painter, theme.matShadow, {s.shoulder.x() + 100, -10}, 190, 22, .42);
    drawShadow(painter, theme.matShadow, {s.nearLeg.heel.x() + 60, -10}, 110, 13, .42);
    BodyLook look;
    look.nearSide = nearSide;
    look.hair = person.hair;
    look.bare = true;
    look.behind = [&](QPainter &p) { paintSupport(p, QStringLiteral("block"), {-36, height}, theme, height); };
    paintBody(painter, s, look, paled(theme));
    paintSpine(painter, s, {7, .30, high ? 1.0 : 0.0}, theme);
    paintPelvis(painter, s, theme);
}

/// Home, half-way and long: the front of the hip from short to long.
void paintOpening(QPainter &painter, const QRectF &into, const FigurePainter &figures, const CardView &view,
                  const FigureTheme &theme)
{
    const bool across = into.width() > into.height() * 1.6;
    for (int i = 0; i < 3; ++i) {
        const QRectF part =
            across ? QRectF(into.left() + into.width() * i / 3, into.top(), into.width() / 3, into.height())
                   : QRectF(into.left(), into.top() + into.height() * i / 3, into.width(), into.height() / 3);
        Picture picture = figures.still(QStringLiteral("slide"));
        picture.reach = i / 2.0;
        picture.ghostReach.reset();
        picture.side = view.headRight ? Side::Left : Side::Right; // the near leg
        picture.headRight = view.headRight;
        picture.support = QStringLiteral("block");
        picture.person = view.person;
        Scene scene;
        scene.canvas = part;
        const double margin = part.width() * .03;
        scene.camera = fitted(kLying, part.adjusted(margin, 0, -margin, 0), view.headRight);
        painter.save();
        painter.setTransform(*scene.camera, true);
        paintMat(painter, theme);
        painter.restore();
        figures.paintFigure(painter, part, picture, theme, scene);
    }
}

} // namespace

void paintCardPicture(QPainter &painter, const QRectF &into, const FigurePainter &figures, CardPicture picture,
                      const CardView &view, const FigureTheme &theme)
{
    const FigureMotion *rest = figures.library().motion(QStringLiteral("rest"));
    const Person &person = figures.library().person(view.person);
    const FigureTheme worn = dressed(theme, person);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setClipRect(into, Qt::IntersectClip);
    if (picture == CardPicture::FrontOpens) {
        paintOpening(painter, into, figures, view, theme);
    } else if (picture == CardPicture::FrontShort || picture == CardPicture::FrontLong) {
        painter.setTransform(fitted(kStanding, into, view.headRight), true);
        paintStanding(painter, picture == CardPicture::FrontLong, worn);
    } else if (rest != nullptr) {
        painter.setTransform(fitted(kLying, into, view.headRight), true);
        paintOnSupport(painter, *rest, picture == CardPicture::SupportTooHigh, person,
                       view.headRight ? Side::Left : Side::Right, worn);
    }
    painter.restore();
}

} // namespace matside
