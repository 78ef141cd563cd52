// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/person/frontpainter.h"

#include "figures/body/bodyshape.h"
#include "figures/paint/person/legpainter.h"

#include <QLinearGradient>
#include <QPainter>
#include <QRadialGradient>

#include <array>
#include <cmath>

namespace matside {

namespace {

using Key = Profile::Key;

// Distance of the outline from the bone. Inner sides mirror the outer ones, but for the calf.
constexpr std::array kThighHalf{Key{-.20, 52}, Key{0, 54},   Key{.15, 54}, Key{.4, 48},
                                Key{.7, 40},   Key{.92, 34}, Key{1, 33},   Key{1.08, 29}};
constexpr std::array kShankHalf{Key{-.10, 30}, Key{0, 33},   Key{.12, 34}, Key{.28, 37},
                                Key{.5, 31},   Key{.75, 22}, Key{.92, 19}, Key{1.1, 19}};
constexpr std::array kThighSwell{Key{-.1, .7}, Key{.1, 1}, Key{.45, 1}, Key{.85, .1}, Key{1, 0}};
constexpr std::array kShankSwell{Key{0, 0}, Key{.12, .3}, Key{.3, 1}, Key{.6, .5}, Key{.85, 0}};
constexpr std::array kTrunkHalf{Key{-.10, 36}, Key{-.03, 54}, Key{.01, 82}, Key{.05, 99}, Key{.10, 101},
                                Key{.16, 92},  Key{.24, 84},  Key{.45, 75}, Key{.64, 70}, Key{.78, 77},
                                Key{.92, 90},  Key{1.04, 96}, Key{1.2, 92}};
constexpr std::array kBellySwell{Key{.3, 0}, Key{.5, .5}, Key{.66, 1}, Key{.82, .8}, Key{1, 0}};

Point spineSide(const Skeleton &s, double at, double side, double grow = 0)
{
    const double more = .5 * (s.belly + s.build.belly) * Profile{kBellySwell}.at(at);
    return s.spine(at) + s.across(at) * (side * (Profile{kTrunkHalf}.at(at) + more + grow));
}

Limb thighFrom(const Leg &leg)
{
    return {leg.hip, leg.knee, {kThighHalf}, {kThighHalf}, {kThighSwell}, leg.thighMore};
}

Limb shankFrom(const Leg &leg)
{
    return {leg.knee, leg.ankle, {kShankHalf}, {kShankHalf}, {kShankSwell}, leg.calfMore};
}

/// Between two places along the spine.
QPainterPath bandOf(const Skeleton &s, double from, double to, double grow, Point cap)
{
    constexpr int kPieces = 10;
    Points right;
    Points left;
    for (int i = 0; i <= kPieces; ++i) {
        right.push_back(spineSide(s, between(from, to, double(i) / kPieces), 1, grow));
        left.push_back(spineSide(s, between(to, from, double(i) / kPieces), -1, grow));
    }
    QPainterPath path(right.front());
    smoothTo(path, right);
    capTo(path, left.front(), cap);
    smoothTo(path, left);
    path.closeSubpath();
    return path;
}

/// A foot whose toes point at the viewer; outwards is the side of its little toe, as seen along the shank.
void paintFoot(QPainter &painter, const Leg &leg, double outwards, bool fromBehind, const FigureTheme &theme)
{
    const Point down = direction(leg.footAngle);
    constexpr double kBehindKnee = .5; // a shank that points away shows a foot that is further off
    const double size = leg.shankShare < kBehindKnee ? .74 : 1;
    const Frame foot{leg.ankle + down * (body::ankleInFoot.y() * size), leftOf(down) * (outwards * size), -down * size};
    const QPainterPath outline = smoothClosed(foot.map({{-17, 52},
                                                        {-19, 34},
                                                        {-23, 14},
                                                        {-20, 1},
                                                        {-4, -3},
                                                        {16, -2},
                                                        {32, 1},
                                                        {36, 10},
                                                        {27, 24},
                                                        {19, 38},
                                                        {17, 52}}));
    QLinearGradient skin(foot.at(0, 50), foot.at(4, -2));
    skin.setColorAt(0, theme.skin);
    skin.setColorAt(.6, theme.skin);
    skin.setColorAt(1, theme.skinShade);
    drawLine(painter, outline, theme.skinLine, 3.6);
    fillShape(painter, outline, skin);
    if (fromBehind || size < 1)
        return;
    for (const double toe : {-8.0, 3.0, 13.0, 22.0})
        drawLine(painter, foot.map({{toe, 0}, {toe + 1, 7}}), faded(theme.skinLine, .4), 1.8);
}

/// A foot that stands on the mat, seen from above: it points away from the shank.
void paintFootFromAbove(QPainter &painter, const Leg &leg, double outwards, const FigureTheme &theme)
{
    const Point ahead = direction(leg.footAngle);
    const Frame foot{leg.ankle, ahead, leftOf(ahead) * outwards};
    const QPainterPath outline = smoothClosed(foot.map({{-38, 0},
                                                        {-32, 17},
                                                        {-6, 20},
                                                        {30, 23},
                                                        {66, 30},
                                                        {88, 26},
                                                        {102, 10},
                                                        {112, -8},
                                                        {106, -24},
                                                        {70, -26},
                                                        {28, -19},
                                                        {-6, -19},
                                                        {-32, -17}}));
    drawLine(painter, outline, theme.skinLine, 3.6);
    fillShape(painter, outline, theme.skin);
    for (const double toe : {-13.0, -2.0, 8.0, 18.0})
        drawLine(painter, foot.map({{88, toe}, {100 - std::abs(toe + 8) * .3, toe}}), faded(theme.skinLine, .4), 2.6);
}

/// The cuff is as high on a shank that looks shorter: it tells the side.
void paintCuffOf(QPainter &painter, Limb shank, double share, Side side, const FigureTheme &theme)
{
    constexpr double kMiddle = .836;
    constexpr double kMostHigher = 2;
    const double higher = std::min(kMostHigher, 1 / share);
    const auto band = [&](double from, double to, double cap0, double cap1) {
        return shank.band(kMiddle + (from - kMiddle) * higher, kMiddle + (to - kMiddle) * higher, cap0, cap1);
    };
    shank.grow = 1;
    fillShape(painter, band(.785, .887, 0, 4), theme.cuffEdge);
    fillShape(painter, band(.797, .875, 0, 4), cuffColour(side, theme));
    if (theme.sideStripe && side == Side::Right)
        fillShape(painter, band(.827, .846, 2, 2), theme.cuffEdge);
}

void paintLegFromTheFront(QPainter &painter, const Leg &leg, bool near, const BodyLook &look, const FigureTheme &theme)
{
    const Limb thigh = thighFrom(leg);
    const Limb shank = shankFrom(leg);
    const Side side = near ? look.nearSide : otherSide(look.nearSide);
    const bool strong = !look.sideWorks || near != look.farWorks;
    if (look.facing == Facing::OnBack)
        paintFootFromAbove(painter, leg, near ? -1 : 1, theme);
    else
        paintFoot(painter, leg, near ? -1 : 1, look.fromBehind, theme);
    fillShape(painter, shank.band(.80, 1.02, 0, 6),
              acrossBrush(shank.frontAt(.9), shank.backAt(.9), {theme.skin, theme.skin, theme.skinShade}));
    const Tones cloth = strong ? Tones{theme.legLight, theme.leg, theme.legShade}
                               : Tones{theme.legResting, theme.legResting, theme.legRestingShade};
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    addOriented(outline, thigh.band(-.10, 1.0, 26, 30));
    addOriented(outline, shank.band(-.06, .87, 16, 4));
    if (!strong || look.facing != Facing::Standing) // it lies on the other one
        drawLine(painter, outline, strong ? theme.legShade : theme.legRestingLine, 6.8);
    fillShape(painter, outline, acrossBrush(thigh.frontAt(.4), thigh.backAt(.4), cloth));
    const auto onKnee = [&](double aside, double up) {
        return leg.knee + leftOf(thigh.axis()) * aside - thigh.axis() * up;
    };
    if (!look.fromBehind) { // two soft lines: the kneecap
        QPainterPath knee(onKnee(-15, 12));
        knee.quadTo(onKnee(0, 20), onKnee(15, 12));
        drawLine(painter, knee, faded(strong ? theme.legLight : theme.legRestingLine, .8), 2.4);
    }
    paintCuffOf(painter, shank, leg.shankShare, side, theme);
}

/// A hand as it hangs: its back, the thumb to one side (+1: left of the arm's direction).
void paintBackOfHand(QPainter &painter, const Arm &arm, double thumb, const FigureTheme &theme)
{
    const auto at = [&](Point p) { return inHand(arm, p.x(), p.y() * thumb); };
    const auto line = [&](std::initializer_list<Point> points) {
        Points placed;
        for (const Point &p : points)
            placed.push_back(at(p));
        return placed;
    };
    const Points thumbs = line({{2, 9}, {16, 18}, {31, 28}, {47, 32}, {58, 31}, {59, 26}, {48, 22}, {38, 14}, {30, 4}});
    fillShape(painter, smoothClosed(thumbs), mixed(theme.skin, theme.skinShade, .35));
    const Points back = line({{-12, 11.8},
                              {8, 13},
                              {30, 17},
                              {48, 18.5},
                              {70, 17},
                              {90, 13.5},
                              {99, 8},
                              {103, 0},
                              {100, -8},
                              {89, -14},
                              {70, -18},
                              {50, -19},
                              {30, -17},
                              {8, -13},
                              {-12, -11.5}});
    fillShape(painter, smoothClosed(back), theme.skin);
    for (const Points &gap : {line({{60, 9}, {78, 8}, {95, 6}}), line({{59, -.5}, {79, -1}, {99, -1.5}}),
                              line({{57, -10}, {75, -10}, {92, -9}})})
        drawLine(painter, gap, faded(theme.skinLine, .32), 2);
}

void paintTrunk(QPainter &painter, const Skeleton &s, const FigureTheme &theme)
{
    constexpr int kSteps = 6; // down to where the hips become the thighs, each a little further: no seam
    for (int i = 0; i < kSteps; ++i) {
        const double strength = i == 0 ? 1 : .34;
        fillShape(painter, bandOf(s, .62, .93 + .034 * i, 0, s.spineDirection(1) * 26),
                  acrossBrush(
                      spineSide(s, .95, 1), spineSide(s, .95, -1),
                      {faded(theme.legLight, strength), faded(theme.leg, strength), faded(theme.legShade, strength)}));
    }
    constexpr double kHem = .86;
    QPainterPath shirt = bandOf(s, -.055, kHem, 1.5, s.spineDirection(kHem) * 9);
    fillShape(painter, shirt,
              acrossBrush(spineSide(s, .3, 1), spineSide(s, .3, -1), {theme.topLight, theme.top, theme.topShade}));
    QPainterPath hem(spineSide(s, kHem - .025, 1, 1));
    hem.quadTo(s.spine(kHem - .025) + s.spineDirection(kHem) * 10, spineSide(s, kHem - .025, -1, 1));
    drawLine(painter, hem, faded(theme.topShade, .75), 2);
    for (const double side : {-1.0, 1.0}) {
        QPainterPath fold(spineSide(s, .60, side * .92));
        fold.quadTo(spineSide(s, .66, side * .62), spineSide(s, .68, side * .34));
        drawLine(painter, fold, faded(theme.topShade, .5), 3);
    }
}

void paintNeck(QPainter &painter, const Skeleton &s, const Frame &head, const FigureTheme &theme)
{
    QPainterPath neck(head.at(-.20, -.25));
    neck.cubicTo(head.at(-.19, -.62), spineSide(s, -.06, -.8), spineSide(s, -.045, -1.02));
    neck.quadTo(s.spine(.13), spineSide(s, -.045, 1.02)); // the collar is scooped
    neck.cubicTo(spineSide(s, -.06, .8), head.at(.19, -.62), head.at(.20, -.25));
    neck.closeSubpath();
    QLinearGradient skin(head.at(0, -.40), head.at(0, -.75));
    skin.setColorAt(0, mixed(theme.skin, theme.skinShade, .9));
    skin.setColorAt(1, theme.skin);
    fillShape(painter, neck, skin);
}

void paintEars(QPainter &painter, const Frame &head, const FigureTheme &theme)
{
    for (const double side : {-1.0, 1.0}) {
        const Points ear = head.map(
            {{side * .31, .05}, {side * .37, .04}, {side * .385, -.03}, {side * .355, -.11}, {side * .31, -.10}});
        fillShape(painter, smoothClosed(ear), mixed(theme.skin, theme.skinShade, .3));
    }
}

/// A line that swells in its middle, bowed up or down. (Qt rounds lines that are thinner than a pixel, to one side.)
QPainterPath sliver(const Frame &head, Point from, Point to, double bow, double thick)
{
    const Point middle = between(from, to, .5);
    QPainterPath path(head.at(from));
    path.quadTo(head.at(middle + Point(0, bow + thick)), head.at(to));
    path.quadTo(head.at(middle + Point(0, bow - thick)), head.at(from));
    return path;
}

void paintFace(QPainter &painter, const Frame &head, Hair hair, const FigureTheme &theme)
{
    Points outline;
    for (const Point &p : {Point(0, -.475), Point(.13, -.445), Point(.245, -.33), Point(.315, -.13), Point(.335, .09),
                           Point(.29, .32), Point(.16, .46), Point(0, .49)})
        outline.push_back(p);
    for (std::size_t i = outline.size() - 2; i > 0; --i)
        outline.emplace_back(-outline[i].x(), outline[i].y());
    QLinearGradient skin(head.at(.30, .2), head.at(-.34, -.3));
    skin.setColorAt(0, mixed(theme.skin, QColor(0xFFF2E0u), .10));
    skin.setColorAt(.5, theme.skin);
    skin.setColorAt(1, mixed(theme.skin, theme.skinShade, .55));
    fillShape(painter, smoothClosed(head.map(outline)), skin);
    const QColor brow = hair == Hair::Scarf ? mixed(theme.skinLine, Qt::black, .45) : theme.hair;
    const QColor lash = mixed(theme.skinLine, brow, .55);
    for (const double side : {-1.0, 1.0}) {
        QRadialGradient cheek(head.at(side * .20, -.16), 17);
        cheek.setColorAt(0, faded(theme.blush, .38));
        cheek.setColorAt(1, faded(theme.blush, 0));
        fillDisc(painter, head.at(side * .20, -.16), 17, 17, cheek);
        fillShape(painter, sliver(head, {side * .08, .008}, {side * .215, .012}, -.066, .030), lash);
        fillShape(painter, sliver(head, {side * .07, .090}, {side * .23, .082}, .070, .034), brow);
    }
    drawLine(painter, smoothOpen(head.map({{-.035, -.150}, {0, -.165}, {.035, -.150}})), faded(theme.skinLine, .7),
             2.4);
    fillShape(painter, sliver(head, {-.09, -.262}, {.09, -.262}, -.050, .030), mixed(theme.skinLine, theme.blush, .3));
}

/// From ear to ear over the crown, with a parting to one side.
QPainterPath hairCap(const Frame &head)
{
    return smoothClosed(head.map({{-.345, -.02},
                                  {-.385, .12},
                                  {-.36, .31},
                                  {-.25, .47},
                                  {-.10, .545},
                                  {.06, .550},
                                  {.22, .495},
                                  {.345, .34},
                                  {.385, .12},
                                  {.345, -.02},
                                  {.315, .14},
                                  {.245, .27},
                                  {.10, .345},
                                  {-.03, .36},
                                  {-.15, .30},
                                  {-.27, .19},
                                  {-.32, .10}}));
}

void paintHairBehind(QPainter &painter, const Skeleton &s, const Frame &head, Hair hair, const FigureTheme &theme)
{
    constexpr double kUnit = body::head;
    if (hair == Hair::Bun) {
        fillDisc(painter, head.at(0, .62), .17 * kUnit, .155 * kUnit, mixed(theme.hair, theme.hairLight, .22));
    } else if (hair == Hair::Curls) {
        constexpr int kRounds = 11;
        for (int i = 0; i < kRounds; ++i) {
            const double radius = (i % 2 == 0 ? .135 : .118) * kUnit;
            fillDisc(painter, head.at(Point(0, .13) + direction(between(-8, 188, i / (kRounds - 1.0))) * .40), radius,
                     radius, theme.hair);
        }
    } else if (hair == Hair::Scarf) {
        Points cloth = head.map({{0, .585}, {.24, .51}, {.39, .30}, {.43, .02}, {.40, -.26}, {.37, -.50}});
        cloth.push_back(spineSide(s, -.045, .9, 6));
        cloth.push_back(s.spine(.09));
        cloth.push_back(spineSide(s, -.045, -.9, 6));
        for (const Point &p : head.map({{-.37, -.50}, {-.40, -.26}, {-.43, .02}, {-.39, .30}, {-.24, .51}}))
            cloth.push_back(p);
        QLinearGradient shine(head.at(.4, .4), head.at(-.4, -.3));
        shine.setColorAt(0, theme.hairLight);
        shine.setColorAt(.5, theme.hair);
        shine.setColorAt(1, mixed(theme.hair, Qt::black, .15));
        fillShape(painter, smoothClosed(cloth), shine);
        const QColor fold = faded(mixed(theme.hair, Qt::black, .30), .7);
        drawLine(painter, smoothOpen(head.map({{-.33, -.42}, {-.10, -.60}, {.16, -.66}})), fold, 2);
        drawLine(painter, smoothOpen(head.map({{.34, -.40}, {.20, -.58}, {.02, -.72}})), fold, 2);
    }
}

void paintHairInFront(QPainter &painter, const Frame &head, Hair hair, const FigureTheme &theme)
{
    if (hair == Hair::Scarf) {
        QPainterPath brim =
            smoothOpen(head.map({{-.335, .10}, {-.25, .30}, {-.10, .40}, {.10, .40}, {.25, .30}, {.335, .10}}));
        drawLine(painter, brim, theme.hair, 22);
        return;
    }
    QLinearGradient shine(head.at(.2, .5), head.at(-.3, .1));
    shine.setColorAt(0, mixed(theme.hair, theme.hairLight, .35));
    shine.setColorAt(.6, theme.hair);
    shine.setColorAt(1, theme.hair);
    fillShape(painter, hairCap(head), shine);
    if (hair == Hair::Short)
        return;
    const QColor strand = faded(theme.hairLight, .6);
    drawLine(painter, smoothOpen(head.map({{-.02, .40}, {-.16, .37}, {-.30, .24}})), strand, 2);
    drawLine(painter, smoothOpen(head.map({{.02, .42}, {.16, .40}, {.31, .26}})), strand, 2);
}

/// The head from behind.
QPainterPath hairFromBehind(const Frame &head, Hair hair)
{
    const bool isShort = hair == Hair::Short;
    return smoothClosed(head.map({{-.345, -.02},
                                  {-.385, .12},
                                  {-.36, .31},
                                  {-.25, .47},
                                  {0, .552},
                                  {.25, .47},
                                  {.36, .31},
                                  {.385, .12},
                                  {.345, -.02},
                                  {.30, isShort ? -.20 : -.33},
                                  {0, isShort ? -.30 : -.46},
                                  {-.30, isShort ? -.20 : -.33}}));
}

/// All hair: the head from behind, or its crown as the body folds forward.
void paintBackOfHead(QPainter &painter, const Frame &head, Hair hair, const FigureTheme &theme)
{
    QLinearGradient shine(head.at(.2, .5), head.at(-.3, -.4));
    shine.setColorAt(0, mixed(theme.hair, theme.hairLight, .35));
    shine.setColorAt(.6, theme.hair);
    shine.setColorAt(1, theme.hair);
    fillShape(painter, hairFromBehind(head, hair), shine);
    if (hair == Hair::Short || hair == Hair::Scarf)
        return;
    const QColor strand = faded(theme.hairLight, .6);
    drawLine(painter, smoothOpen(head.map({{-.26, -.18}, {-.20, .12}, {-.04, .40}})), strand, 2);
    drawLine(painter, smoothOpen(head.map({{.26, -.18}, {.20, .12}, {.04, .40}})), strand, 2);
}

void paintHeadFromTheFront(QPainter &painter, const Skeleton &s, const BodyLook &look, const FigureTheme &theme)
{
    const Frame head = s.headFrame();
    // As the body folds forward the crown comes to the front, and the face goes.
    const double crown = look.fromBehind ? 1 : clamped((.45 - s.trunkShare) / .3);
    if (crown < 1)
        paintHairBehind(painter, s, head, look.hair, theme);
    if (look.hair != Hair::Scarf || look.fromBehind) {
        const double before = painter.opacity();
        painter.setOpacity(before * (look.fromBehind ? 1 : 1 - crown));
        paintNeck(painter, s, head, theme);
        paintEars(painter, head, theme);
        painter.setOpacity(before);
    }
    if (crown < 1) {
        paintFace(painter, head, look.hair, theme);
        paintHairInFront(painter, head, look.hair, theme);
    }
    if (crown <= 0)
        return;
    constexpr double kHigh = .95; // of the head, by which the hair comes down over the face
    painter.save();
    if (crown < 1)
        painter.setClipPath(hairFromBehind(head, look.hair), Qt::IntersectClip);
    paintBackOfHead(painter, {head.origin + head.y * (kHigh * (1 - crown)), head.x, head.y}, look.hair, theme);
    painter.restore();
    const double before = painter.opacity();
    painter.setOpacity(before * crown);
    if (look.hair == Hair::Bun) {
        const Point bun = head.at(0, look.fromBehind ? .30 : .12);
        fillDisc(painter, bun, .17 * body::head, .155 * body::head, mixed(theme.hair, theme.hairLight, .30));
    } else if (look.hair == Hair::Curls) {
        paintHairBehind(painter, s, head, look.hair, theme);
    }
    painter.setOpacity(before);
}

/// The seat of a body that folds forward: round, where the legs of one that stands meet.
void paintSeat(QPainter &painter, const Skeleton &s, const FigureTheme &theme)
{
    constexpr double kDepth = 66;
    const double share = std::abs(s.trunkShare);
    if (share >= 1)
        return;
    const double high = kDepth * std::sqrt(1 - share * share);
    fillDisc(painter, s.hip + Point(0, .3 * high), 95, high,
             acrossBrush(s.hip + Point(-95, 0), s.hip + Point(95, 0), {theme.legLight, theme.leg, theme.legShade}));
}

/// The shoulders of a trunk that leans to the viewer: what the outline of its back loses in height.
void paintShoulders(QPainter &painter, const Skeleton &s, const FigureTheme &theme)
{
    constexpr double kDepth = 62;
    const double share = std::abs(s.trunkShare);
    if (share >= 1)
        return;
    const Point middle = s.spine(.10);
    const double high = kDepth * std::sqrt(1 - share * share);
    QRadialGradient cloth(middle + Point(0, high * .4), 110);
    cloth.setColorAt(0, theme.topLight);
    cloth.setColorAt(.7, theme.top);
    cloth.setColorAt(1, theme.topShade);
    fillDisc(painter, middle, 101, high, cloth);
}

} // namespace

void paintBodyFromTheFront(QPainter &painter, const Skeleton &s, const BodyLook &look, const FigureTheme &theme)
{
    const bool nearOnTop = look.facing == Facing::OnSide;
    const auto paintArmOf = [&](bool near) {
        const Arm &arm = near ? s.nearArm : s.farArm;
        const double thumb = near ? 1 : -1; // towards the body, while the arm hangs
        paintArm(
            painter, arm, look.longSleeves, [&] { paintBackOfHand(painter, arm, thumb, theme); }, theme);
    };
    const auto paintArms = [&] {
        paintArmOf(!nearOnTop);
        paintArmOf(nearOnTop);
    };
    if (look.fromBehind)
        paintArms();
    paintLegFromTheFront(painter, nearOnTop ? s.farLeg : s.nearLeg, !nearOnTop, look, theme);
    paintLegFromTheFront(painter, nearOnTop ? s.nearLeg : s.farLeg, nearOnTop, look, theme);
    paintSeat(painter, s, theme);
    paintTrunk(painter, s, theme);
    paintShoulders(painter, s, theme);
    if (!look.fromBehind)
        paintArms();
    paintHeadFromTheFront(painter, s, look, theme);
}

} // namespace matside
