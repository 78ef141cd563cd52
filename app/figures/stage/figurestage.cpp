// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/stage/figurestage.h"

#include "figures/body/poseblend.h"
#include "figures/paint/roompainter.h"
#include "figures/paint/supportpainter.h"

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr double kLongPlantar = 12; // at the end of a slide the toes point up
constexpr double kBellyRise = 15;
constexpr double kChestRise = 6;
constexpr double kBackRise = 12;

/// The pose for the side that works. From the front both sides look alike, so the picture is turned round: near works.
Pose posed(const Pose &pose, const FigureStage &stage)
{
    return stage.flipped ? mirrorImage(poseFor(pose, true), stage.facing == Facing::OnBack)
                         : poseFor(pose, stage.nearWorks);
}

Pose liftedBySupport(Pose pose, double supportHeight)
{
    if (pose.onSupport)
        pose.hip.ry() += supportHeight;
    for (ArmPose *arm : {&pose.nearArm, &pose.farArm}) {
        if (arm->onSupport && arm->wrist)
            arm->wrist->ry() += supportHeight;
    }
    return pose;
}

/// The heel at a share of the easy length, between where the pose has it and the longest place.
LegPose legAtReach(LegPose leg, Point hip, double floor, double reach)
{
    if (!leg.heel)
        return leg;
    leg.heel = between(*leg.heel, longestHeel(hip, floor, kLongPlantar), clamped(reach));
    leg.plantar = between(leg.plantar, kLongPlantar, clamped(reach));
    return leg;
}

void addBreath(Pose &pose, double breath)
{
    if (pose.breathesInBack) {
        pose.back += kBackRise * clamped(breath);
    } else {
        pose.belly += kBellyRise * clamped(breath);
        pose.chest += kChestRise * clamped(breath);
    }
    for (ArmPose *arm : {&pose.nearArm, &pose.farArm})
        arm->fore += arm->breathRise * clamped(breath);
}

std::optional<SupportPlace> placeBetween(const std::optional<SupportPlace> &from, const std::optional<SupportPlace> &to,
                                         double t)
{
    if (!from || !to)
        return t < .5 ? from : to;
    SupportPlace place = t < .5 ? *from : *to;
    place.top = between(from->top, to->top, t);
    return place;
}

Leg legAt(const Pose &pose, bool near, double reach)
{
    const Point hip = near ? nearHipOf(pose.hip) : farHipOf(pose.hip);
    const double floor = near ? kNearFloor : kFarFloor;
    const LegPose leg = legAtReach(near ? pose.nearLeg : pose.farLeg, hip, floor, reach);
    return solveLegOnMat(hip, leg.heel.value_or(0), floor, leg.plantar, leg.turn);
}

void addGhost(FigureStage &stage, const Pose &home, const Picture &picture)
{
    stage.homeHeel = legAt(home, stage.nearWorks, 0).heel.x();
    stage.goalHeel = stage.homeHeel;
    std::optional<double> goal = picture.ghostReach;
    if (!goal && stage.motion->cues.contains(FigureCue::TrackHome))
        goal = 0;
    if (!goal)
        return;
    stage.ghost = legAt(home, stage.nearWorks, *goal);
    stage.goalHeel = stage.ghost->heel.x();
    stage.ghostStrength = clamped((std::abs(*goal - picture.reach) - .10) / .22);
}

void applyDrives(Pose &pose, const FigureStage &stage, const Picture &picture)
{
    const std::set<FigureDrive> &drives = stage.motion->drives;
    LegPose &leg = stage.nearWorks ? pose.nearLeg : pose.farLeg;
    const Point hip = stage.nearWorks ? nearHipOf(pose.hip) : farHipOf(pose.hip);
    if (drives.contains(FigureDrive::Reach))
        leg = legAtReach(leg, hip, stage.nearWorks ? kNearFloor : kFarFloor, picture.reach);
    if (drives.contains(FigureDrive::Turn))
        leg.turn = std::clamp(picture.turn, -1.0, 1.0) * kFullTurn;
    addBreath(pose, picture.breath);
}

bool showsFront(Camera camera)
{
    return camera == Camera::Front || camera == Camera::Over;
}

/// Which side is near, which one works, and from where the body is seen.
void findSides(FigureStage &stage, const Picture &picture)
{
    const FigureMotion &motion = *stage.motion;
    stage.nearSide = isMirrored(motion, picture.headRight) ? Side::Left : Side::Right;
    if (stage.camera == Camera::Above) // the side that lies uppermost is the other one
        stage.nearSide = otherSide(stage.nearSide);
    stage.sideWorks = motion.showsSide && picture.side.has_value();
    stage.nearWorks = !motion.hasSides || !picture.side || *picture.side == stage.nearSide;
    if (!showsFront(stage.camera))
        return;
    stage.facing = stage.camera == Camera::Over ? Facing::OnBack
                   : motion.liesOnSide          ? Facing::OnSide
                                                : Facing::Standing;
    if (stage.facing == Facing::OnSide) { // a person who lies on the other side looks the other way
        stage.fromBehind = !stage.nearWorks;
        stage.nearSide = stage.fromBehind ? otherSide(stage.nearSide) : stage.nearSide;
        stage.nearWorks = true;
    }
    stage.flipped = motion.nearIsRight ? stage.nearSide == Side::Left : !stage.nearWorks;
}

/// The pose of a stop as the picture moves it.
Pose poseOfStop(const FigureStop &stop, const FigureStage &stage, const Picture &picture)
{
    Pose pose = liftedBySupport(posed(stop.pose, stage), supportHeight(picture.support));
    applyDrives(pose, stage, picture);
    return pose;
}

/// The body goes by the stops between the first and the last in a curve: at a corner it would change its speed at once.
void roundCorner(FigureStage &stage, const Picture &picture)
{
    constexpr double kMost = .14; // of the way, on either side of a stop
    const std::vector<FigureStop> &stops = stage.motion->stops;
    const double share = shareOfStops(*stage.motion, picture);
    for (std::size_t i = 1; i + 1 < stops.size(); ++i) {
        const double before = stops[i].at - stops[i - 1].at;
        const double after = stops[i + 1].at - stops[i].at;
        const double near = std::min({kMost, before / 2, after / 2});
        if (std::abs(share - stops[i].at) >= near)
            continue;
        const Pose corner = poseOfStop(stops[i], stage, picture);
        const Pose from = blendPoses(corner, poseOfStop(stops[i - 1], stage, picture), near / before);
        const Pose to = blendPoses(corner, poseOfStop(stops[i + 1], stage, picture), near / after);
        const double t = (share - stops[i].at + near) / (2 * near);
        stage.pose = blendPoses(blendPoses(from, corner, t), blendPoses(corner, to, t), t);
        return;
    }
}

/// Solves the pose of a stage.
void solveBody(FigureStage &stage, const Build &build)
{
    const Skeleton body = solve(stage.pose, build);
    stage.skeleton = showsFront(stage.camera) ? seenFromFront(stage.pose, body, stage.facing) : body;
    stage.seen = withKneesDropped(stage.skeleton);
}

void addArm(Points &joints, const Arm &arm)
{
    constexpr double kFingers = 100;
    joints.insert(joints.end(), {arm.elbow, arm.wrist, arm.wrist + direction(arm.handAngle) * kFingers});
}

Points jointsOf(const Skeleton &s, bool farArm)
{
    Points joints{s.hip, s.shoulder, s.headCentre, s.headFrame().at(0, .5), s.spine(.5)};
    for (const Leg *leg : {&s.nearLeg, &s.farLeg})
        joints.insert(joints.end(), {leg->knee, leg->ankle, leg->heel, leg->footFrame().at(150, 0)});
    addArm(joints, s.nearArm);
    if (farArm)
        addArm(joints, s.farArm);
    return joints;
}

double scaleFor(const QRectF &stage, double headroom)
{
    // The mat with its margins fits the width, a title of 92 px at a window of 1280 fits above the person, and the person
    // fits a low stage: docs/sources.md, "Layout". A seated person needs more height.
    const double title = 92 * std::min(1.0, stage.width() / 1280);
    const double byWidth = stage.width() / 1.42;
    const double byTitle = (stage.height() - title) / .47;
    const double byRoom = stage.height() / std::max(.62, (headroom + 144) / kBodyHeight);
    return std::min({byWidth, byTitle, byRoom});
}

} // namespace

FigureStage solveStage(const FigureMotion &motion, const Picture &picture, const Build &build)
{
    FigureStage stage;
    stage.motion = &motion;
    stage.camera = cameraAt(motion, clamped(picture.progress));
    findSides(stage, picture);
    const StopPair stops = stopsAt(motion, shareOfStops(motion, picture));
    const double t = motion.linear ? stops.share : smootherStep(stops.share);
    const double height = supportHeight(picture.support);
    Pose from = liftedBySupport(posed(stops.from->pose, stage), height);
    Pose to = liftedBySupport(posed(stops.to->pose, stage), height);
    if (motion.drives.contains(FigureDrive::Reach))
        addGhost(stage, from, picture);
    if (t < 1)
        applyDrives(from, stage, picture);
    if (t > 0)
        applyDrives(to, stage, picture);
    stage.pose = t <= 0 ? from : t >= 1 ? to : blendPoses(from, to, t);
    if (motion.drives.contains(FigureDrive::Stops))
        roundCorner(stage, picture);
    solveBody(stage, build);
    if (height > 0)
        stage.support = placeBetween(stops.from->support, stops.to->support, t);
    return stage;
}

FigureStage blendStages(const FigureStage &from, FigureStage to, double arrived)
{
    if (arrived >= 1)
        return to;
    to.pose = blendPoses(from.pose, to.pose, arrived);
    solveBody(to, to.skeleton.build);
    to.support = placeBetween(from.support, to.support, arrived);
    return to;
}

double poseDistance(const FigureStage &from, const FigureStage &to)
{
    if (from.support.has_value() != to.support.has_value())
        return HUGE_VAL;
    const bool farArm = from.skeleton.farArmShown > 0 && to.skeleton.farArmShown > 0;
    const Points a = jointsOf(from.seen, farArm);
    const Points b = jointsOf(to.seen, farArm);
    double most = from.support ? length(from.support->top - to.support->top) : 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        most = std::max(most, length(a[i] - b[i]));
    return most;
}

QTransform stageTransform(const QRectF &stage, const FigureMotion &motion, bool headRight, double progress)
{
    const bool mirrored = isMirrored(motion, headRight);
    constexpr double kBelowMat = 44; // floor before the mat, where a support lies
    constexpr double kMiddle = 32;   // of the mat, in world units: the hips are at 0
    constexpr double kLowRoom = 470; // of a body that lies: none is higher from above
    const bool above = isFromAbove(cameraAt(motion, clamped(progress)));
    const double scale = scaleFor(stage, above ? kLowRoom : motion.headroom) / kBodyHeight;
    QTransform transform;
    const double lowest = above ? -55 - kBelowMat : kMatFrontEdge - kBelowMat;
    transform.translate(stage.center().x(), stage.bottom() + lowest * scale);
    transform.scale(mirrored ? -scale : scale, -scale);
    transform.translate(-kMiddle, 0);
    return transform;
}

QRectF insetCircle(const QRectF &stage, const FigureMotion &motion, bool headRight)
{
    const double scale = scaleFor(stage, motion.headroom);
    const double radius = std::min(.205 * scale, stage.height() * .27);
    const double margin = radius * .16;
    const double x = headRight ? stage.left() + margin + radius : stage.right() - margin - radius;
    const double fromMat =
        stage.width() / 2 - .43 * scale; // beside the foot where the stage is wide, not at the far edge
    const double inward = std::max(0.0, fromMat - margin - radius);
    return {x + (headRight ? inward : -inward) - radius, stage.top() + margin, 2 * radius, 2 * radius};
}

} // namespace matside
