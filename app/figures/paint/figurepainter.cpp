// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/figurepainter.h"

#include "figures/body/bodyshape.h"
#include "figures/paint/chairpainter.h"
#include "figures/paint/cuepainter.h"
#include "figures/paint/insetpainter.h"
#include "figures/paint/person/bodypainter.h"
#include "figures/paint/person/frontpainter.h"
#include "figures/paint/person/legpainter.h"
#include "figures/paint/roompainter.h"
#include "figures/paint/supportpainter.h"
#include "figures/stage/arrows.h"
#include "figures/stage/changedbox.h"
#include "figures/stage/figurestage.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace matside {

namespace {

constexpr double kBodyAbove = 300; // seen from above, the long axis of a body on its side lies here on the mat
constexpr double kBodyOver = 215;  // and that of a body on its back, whose knees may go to both sides, in the middle

bool has(const FigureStage &stage, FigureCue cue)
{
    return stage.motion->cues.contains(cue);
}

/// The closer a part is to the mat, the denser its shadow.
void paintContact(QPainter &painter, Point part, double rx, double ry, double lying, const FigureTheme &theme)
{
    constexpr double kGone = 260;
    const double strength = .48 * clamped(1 - (part.y() - lying) / kGone);
    if (strength > 0)
        drawShadow(painter, theme.matShadow, {part.x(), -10}, rx, ry, strength);
}

void paintFootShadow(QPainter &painter, const Leg &leg, double floor, double strength, const FigureTheme &theme)
{
    constexpr double kGone = 170; // a foot that is lifted leaves the mat
    strength *= clamped(1 - (leg.heel.y() - body::heelRadius - floor) / kGone);
    if (strength <= 0)
        return;
    const double flat = std::max(.22, std::cos(leg.footAngle * std::numbers::pi / 180));
    drawShadow(painter, theme.matShadow, {leg.heel.x() + 58 * flat, floor - 1}, 30 + 80 * flat, 13, strength);
}

void paintShadows(QPainter &painter, const FigureStage &stage, const FigureTheme &theme)
{
    const Skeleton &s = stage.seen;
    paintContact(painter, s.headCentre + Point(5, 0), 85, 16, 64, theme);
    paintContact(painter, s.spine(.4), 210, 24, 64, theme);
    paintContact(painter, s.hip - Point(15, 0), 135, 19, 62, theme);
    for (const Leg *leg : {&s.nearLeg, &s.farLeg}) {
        const double low = clamped((150 - leg->knee.y()) / 100); // a leg that lies low darkens the mat all along
        const Point middle = between(leg->hip, leg->heel, .55);
        if (low > 0)
            drawShadow(painter, theme.matShadow, {middle.x(), leg == &s.nearLeg ? -11.0 : 19.0},
                       length(leg->heel - leg->hip) * .52, 16, .30 * low);
    }
    paintFootShadow(painter, s.farLeg, kFarFloor, .36, theme);
    paintFootShadow(painter, s.nearLeg, kNearFloor, .46, theme);
}

void paintSupportOf(QPainter &painter, const FigureStage &stage, const Picture &picture, PartCache *parts,
                    const FigureTheme &theme)
{
    const Point foot = stage.support->top;
    if (foot.y() < 0) // it stands on the mat, not under the pelvis
        drawShadow(painter, theme.matShadow, foot - Point(0, 14), 100, 14, .42);
    const auto paint = [&](QPainter &p) {
        paintSupport(p, picture.support, foot + Point(0, supportHeight(picture.support)), theme);
    };
    if (parts == nullptr) {
        paint(painter);
        return;
    }
    PartCache::Key key{foot.x(), foot.y()};
    for (const QChar letter : picture.support)
        key.push_back(letter.unicode());
    parts->paint(painter, PartCache::Support, key, supportBoxAt(foot), paint);
}

void paintCuesBehind(QPainter &painter, const FigureStage &stage, const Picture &picture, const FigureTheme &theme)
{
    const Leg &leg = stage.workingLeg();
    if (const std::optional<HeelTrack> track = heelTrackOf(stage, picture))
        paintTrack(painter, *track, theme);
    if (has(stage, FigureCue::Ripples))
        paintRipples(painter, leg.heel - Point(0, body::heelRadius), theme);
    if (has(stage, FigureCue::Breath))
        paintBreath(painter, stage.skeleton, clamped(picture.breath), theme);
}

void paintArrows(QPainter &painter, const FigureStage &stage, const Picture &picture, const FigureTheme &theme)
{
    const double before = painter.opacity();
    for (const Arrow &arrow : arrowsOf(stage, picture)) {
        painter.setOpacity(before * arrow.strength);
        drawArrow(painter, arrow.line, theme.accent, 9, 32);
    }
    painter.setOpacity(before);
}

void paintCuesInFront(QPainter &painter, const FigureStage &stage, const Picture &picture, const FigureTheme &theme)
{
    if (has(stage, FigureCue::Level))
        paintLevel(painter, stage.skeleton, theme);
    if (const std::optional<Ring> ring = supportRingOf(stage, picture))
        paintRing(painter, *ring, theme);
    paintArrows(painter, stage, picture, theme);
}

double muscleOf(const FigureStage &stage, const Picture &picture)
{
    if (!has(stage, FigureCue::Muscle) || !stage.sideWorks)
        return 0;
    return .45 + .55 * clamped(picture.reach);
}

/// It stands still while the heel slides, and fades: as an image it costs next to nothing.
void paintGhost(QPainter &painter, const FigureStage &stage, PartCache *parts, const FigureTheme &theme)
{
    if (!inSight(painter, boxOf(*stage.ghost)))
        return;
    const auto paint = [&](QPainter &p) { paintGhostLeg(p, *stage.ghost, theme); };
    const double before = painter.opacity();
    painter.setOpacity(before * stage.ghostStrength * (stage.nearWorks ? 1 : .8));
    if (parts != nullptr)
        parts->paint(painter, PartCache::Ghost, keyOf(*stage.ghost), boxOf(*stage.ghost), paint);
    else
        paint(painter);
    painter.setOpacity(before);
}

BodyLook lookOf(const FigureStage &stage, const Person &person)
{
    BodyLook look;
    look.nearSide = stage.nearSide;
    look.sideWorks = stage.sideWorks;
    look.farWorks = stage.sideWorks && !stage.nearWorks;
    look.outline = look.farWorks && !stage.motion->paleNearLeg;
    look.facing = stage.facing;
    look.fromBehind = stage.fromBehind;
    look.hair = person.hair;
    look.longSleeves = person.longSleeves;
    return look;
}

void paintFromTheSide(QPainter &painter, const FigureStage &stage, const Picture &picture, const Person &person,
                      const FigureTheme &theme, const Scene &scene)
{
    paintShadows(painter, stage, theme);
    if (scene.cues)
        paintCuesBehind(painter, stage, picture, theme);
    const bool behind = stage.support && !stage.support->inFront;
    if (scene.parts)
        scene.parts->begin(painter, theme);
    BodyLook look = lookOf(stage, person);
    look.parts = scene.parts.get();
    look.muscle = muscleOf(stage, picture);
    look.behind = [&](QPainter &p) {
        if (behind)
            paintSupportOf(p, stage, picture, scene.parts.get(), theme);
        if (scene.cues && has(stage, FigureCue::Ghost) && stage.ghost && stage.ghostStrength > 0)
            paintGhost(p, stage, scene.parts.get(), theme);
    };
    paintBody(painter, stage.seen, look, theme);
    if (stage.support && !behind)
        paintSupportOf(painter, stage, picture, scene.parts.get(), theme);
    if (scene.cues)
        paintCuesInFront(painter, stage, picture, theme);
}

void paintFromAbove(QPainter &painter, const FigureStage &stage, const Picture &picture, const Person &person,
                    const FigureTheme &theme, const Scene &scene)
{
    painter.translate(0, kBodyAbove);
    painter.save();
    painter.scale(1, -1); // the front of the body is turned to the viewer
    const QPainterPath outline = bodyOutline(stage.skeleton);
    for (int i = 3; i >= 1; --i)
        fillShape(painter, outline.translated(3.4 * i, 5.6 * i), faded(theme.matShadow, .11));
    paintBody(painter, stage.skeleton, lookOf(stage, person), theme);
    painter.restore();
    if (scene.cues)
        paintArrows(painter, stage, picture, theme);
}

void paintFromTheFront(QPainter &painter, const FigureStage &stage, const Picture &picture, const Person &person,
                       const FigureTheme &theme, const Scene &scene)
{
    const Skeleton &s = stage.skeleton;
    if (stage.facing == Facing::OnBack) {
        painter.translate(0, kBodyOver);
        const QPainterPath outline = bodyOutline(s);
        for (int i = 3; i >= 1; --i)
            fillShape(painter, outline.translated(3.4 * i, -5.6 * i), faded(theme.matShadow, .11));
    } else if (stage.facing == Facing::OnSide) {
        paintContact(painter, s.hip, 210, 24, 94, theme);
        paintContact(painter, s.shoulder, 150, 20, 94, theme);
        paintContact(painter, s.farLeg.knee, 170, 18, 40, theme);
    } else {
        for (const Leg *leg : {&s.nearLeg, &s.farLeg})
            drawShadow(painter, theme.matShadow, {leg->ankle.x(), -4}, 62, 13, .46);
    }
    paintBodyFromTheFront(painter, s, lookOf(stage, person), theme);
    if (scene.cues)
        paintArrows(painter, stage, picture, theme);
}

/// Upside up again: y grows upwards in the inset, and it is never mirrored.
void paintInsetInto(QPainter &painter, const QRectF &circle, const Picture &picture, bool cues,
                    const FigureTheme &theme, PartCache *parts = nullptr)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.translate(circle.center());
    const double scale = circle.width() / kBodyHeight;
    painter.scale(scale, -scale);
    const InsetView view{*picture.side, std::clamp(picture.turn, -1.0, 1.0) * kFullTurn,
                         supportHeight(picture.support) > 0, cues ? picture.turns : 0};
    matside::paintInset(painter, {0, 0}, kBodyHeight / 2, view, theme, parts);
    painter.restore();
}

} // namespace

FigurePainter::FigurePainter(FigureLibrary library) : m_library(std::move(library)) {}

void FigurePainter::paint(QPainter &painter, const QRectF &stage, const Picture &picture, const FigureTheme &theme,
                          Scene scene) const
{
    paintRoom(painter, stage, picture, theme, scene);
    paintFigure(painter, stage, picture, theme, scene);
}

void FigurePainter::paintRoom(QPainter &painter, const QRectF &stage, const Picture &picture, const FigureTheme &theme,
                              Scene scene) const
{
    const FigureMotion *motion = m_library.motion(picture.motion);
    const FigureMotion unknown;
    const FigureMotion &known = motion != nullptr ? *motion : unknown;
    const QRectF canvas = scene.canvas.isEmpty() ? stage : scene.canvas;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setClipRect(canvas, Qt::IntersectClip);
    const QTransform transform =
        scene.camera.value_or(stageTransform(stage, known, picture.headRight, picture.progress));
    constexpr double kBleed = 4; // past the edges, where antialiasing would blend with the old pixels
    const QRectF world = transform.inverted().mapRect(canvas).adjusted(-kBleed, -kBleed, kBleed, kBleed);
    const RoomView view{world, scene.decoration};
    painter.setTransform(transform, true);
    if (isFromAbove(cameraAt(known, picture.progress)))
        paintRoomFromAbove(painter, view, theme);
    else if (known.ground == Ground::Wall)
        paintRoomWithWall(painter, view, theme);
    else if (known.ground == Ground::WallAhead)
        paintRoomWithWallAhead(painter, view, theme);
    else
        matside::paintRoom(painter, view, theme);
    if (known.chair)
        paintChair(painter, known.chair->x, known.chair->turned, theme);
    painter.restore();
}

FigureStage FigurePainter::stageOf(const Picture &picture, const Scene &scene) const
{
    const Build &build = m_library.person(picture.person).build;
    FigureStage stage = solveStage(*m_library.motion(picture.motion), picture, build);
    const FigureMotion *before = scene.from ? m_library.motion(scene.from->motion) : nullptr;
    if (before == nullptr || cameraAt(*before, scene.from->progress) != stage.camera)
        return stage;
    return blendStages(solveStage(*before, *scene.from, build), std::move(stage), scene.arrived);
}

void FigurePainter::paintFigure(QPainter &painter, const QRectF &stage, const Picture &picture,
                                const FigureTheme &theme, Scene scene) const
{
    const FigureMotion *motion = m_library.motion(picture.motion);
    if (motion == nullptr)
        return;
    const Person &person = m_library.person(picture.person);
    const FigureTheme worn = dressed(theme, person);
    const FigureStage worked = stageOf(picture, scene);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setClipRect(scene.canvas.isEmpty() ? stage : scene.canvas, Qt::IntersectClip);
    painter.setTransform(scene.camera.value_or(stageTransform(stage, *motion, picture.headRight, picture.progress)),
                         true);
    if (worked.camera == Camera::Above)
        paintFromAbove(painter, worked, picture, person, worn, scene);
    else if (worked.camera != Camera::Side)
        paintFromTheFront(painter, worked, picture, person, worn, scene);
    else
        paintFromTheSide(painter, worked, picture, person, worn, scene);
    painter.restore();
    const QRectF inset = insetRect(stage, picture);
    if (scene.inset && !inset.isEmpty())
        paintInsetInto(painter, inset, picture, scene.cues, worn);
}

void FigurePainter::paintInset(QPainter &painter, const QRectF &circle, const Picture &picture,
                               const FigureTheme &theme, PartCache *parts) const
{
    if (picture.side)
        paintInsetInto(painter, circle, picture, true, dressed(theme, m_library.person(picture.person)), parts);
}

QTransform FigurePainter::camera(const QRectF &stage, const Picture &picture) const
{
    const FigureMotion *motion = m_library.motion(picture.motion);
    return stageTransform(stage, motion != nullptr ? *motion : FigureMotion(), picture.headRight, picture.progress);
}

QString FigurePainter::roomKey(const Picture &picture) const
{
    const FigureMotion *motion = m_library.motion(picture.motion);
    const FigureMotion unknown;
    const FigureMotion &known = motion != nullptr ? *motion : unknown;
    const bool above = isFromAbove(cameraAt(known, picture.progress));
    const QString chair =
        known.chair ? QStringLiteral(" %1 %2").arg(known.chair->x).arg(int(known.chair->turned)) : QString();
    return QStringLiteral("%1 %2 %3 %4")
               .arg(int(above))
               .arg(int(known.ground))
               .arg(motion != nullptr ? known.headroom : 0)
               .arg(int(isMirrored(known, picture.headRight)))
           + chair;
}

QRectF FigurePainter::bounds(const QRectF &stage, const Picture &picture) const
{
    const FigureMotion *motion = m_library.motion(picture.motion);
    if (motion == nullptr)
        return {};
    const FigureStage worked = stageOf(picture, {});
    const QRectF body = bodyOutline(worked.seen).controlPointRect();
    const QTransform transform = stageTransform(stage, *motion, picture.headRight, picture.progress);
    if (worked.camera == Camera::Above)
        return transform.mapRect(QRectF(body.x(), kBodyAbove - body.bottom(), body.width(), body.height()));
    if (worked.camera == Camera::Over)
        return transform.mapRect(body.translated(0, kBodyOver));
    return transform.mapRect(body);
}

QRectF FigurePainter::changedRect(const QRectF &stage, const Picture &before, const Picture &after,
                                  const Scene &scene) const
{
    const QRectF canvas = scene.canvas.isEmpty() ? stage : scene.canvas;
    const FigureMotion *motion = m_library.motion(after.motion);
    if (motion == nullptr || m_library.motion(before.motion) == nullptr || before.person != after.person
        || before.headRight != after.headRight || scene.from)
        return canvas;
    const std::optional<QRectF> box = changedBox(stageOf(before, scene), before, stageOf(after, scene), after);
    if (!box)
        return canvas;
    constexpr double kSoftEdge = 2; // pixels
    const QTransform transform = scene.camera.value_or(stageTransform(stage, *motion, after.headRight, after.progress));
    if (box->isEmpty())
        return {};
    return transform.mapRect(*box).adjusted(-kSoftEdge, -kSoftEdge, kSoftEdge, kSoftEdge).intersected(canvas);
}

QRectF FigurePainter::insetRect(const QRectF &stage, const Picture &picture) const
{
    const FigureMotion *motion = m_library.motion(picture.motion);
    if (motion == nullptr || !motion->cues.contains(FigureCue::Inset) || !picture.side)
        return {};
    return insetCircle(stage, *motion, picture.headRight);
}

Picture FigurePainter::still(const QString &motion) const
{
    const FigureMotion *known = m_library.motion(motion);
    if (known != nullptr)
        return known->still;
    Picture picture;
    picture.motion = motion;
    return picture;
}

} // namespace matside
