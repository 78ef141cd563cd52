// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/body/skeleton.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace matside {

namespace {

// A fully straight leg is a singular point of the solution: the knee would move at 125 degrees a second just before
// it. With this share the knee stops about 4 degrees short of locked, and comes to rest with the heel.
constexpr double kLongestShare = .9994;
constexpr double kHandle = 95;
constexpr double kNeck = 114;
constexpr double kShoulderHeight = 64;
constexpr double kPitchSoftness = 12;
const Point kAnkleFromHeel = body::ankleInFoot - body::heelCentre;
constexpr Point kNearHip{0, -4};
constexpr Point kFarHip{6, 14};
constexpr Point kFarShoulder{4, 14};

/// 0 below -width, x above +width, without a kink in between.
double ramp(double x, double width)
{
    if (x <= -width)
        return 0;
    if (x >= width)
        return x;
    return (x + width) * (x + width) / (4 * width);
}

struct Bend final
{
    Point joint;
    bool reached;
};

/// Where the joint between two bones lies; side +1 bends it to the left of the line from a to b.
Bend solveTwoBones(Point a, Point b, double first, double second, double side)
{
    const double wanted = length(b - a);
    const double shortest = std::abs(first - second) + 1e-3;
    const double longest = (first + second) * kLongestShare;
    const double distance = std::clamp(wanted, shortest, longest);
    const double cosine =
        std::clamp((first * first + distance * distance - second * second) / (2 * first * distance), -1.0, 1.0);
    const Point along = unit(b - a);
    const Point joint = a + (along * cosine + leftOf(along) * (side * std::sqrt(1 - cosine * cosine))) * first;
    return {joint, wanted <= longest + 1e-6 && wanted >= shortest - 1e-6};
}

/// How much of a thigh and a shank the view shows.
struct LegShares final
{
    double thigh = 1;
    double shank = 1;
};

Leg legFromAngles(Point hip, double thigh, double shank, double foot, double turn, LegShares shares = {})
{
    Leg leg;
    leg.hip = hip;
    leg.thighAngle = thigh;
    leg.shankAngle = shank;
    leg.footAngle = foot;
    leg.turn = turn;
    leg.kneeFlex = thigh - shank;
    leg.thighShare = shares.thigh;
    leg.shankShare = shares.shank;
    leg.knee = hip + direction(thigh) * (body::thigh * shares.thigh);
    leg.ankle = leg.knee + direction(shank) * (body::shank * shares.shank);
    leg.heel = leg.ankle - rotated(body::ankleInFoot - body::heelCentre, foot);
    return leg;
}

Arm armFromAngles(Point shoulder, const ArmPose &pose)
{
    Arm arm;
    arm.shoulder = shoulder;
    arm.upperAngle = pose.upper;
    arm.foreAngle = pose.fore;
    arm.handAngle = pose.hand;
    arm.curl = pose.curl;
    arm.upperShare = pose.upperShare;
    arm.foreShare = pose.foreShare;
    arm.handShare = pose.handShare;
    arm.elbow = shoulder + direction(pose.upper) * (body::upperArm * pose.upperShare);
    arm.wrist = arm.elbow + direction(pose.fore) * (body::foreArm * pose.foreShare);
    return arm;
}

Arm solveArm(Point shoulder, ArmPose pose)
{
    if (pose.wrist) {
        const Bend elbow = solveTwoBones(shoulder, *pose.wrist, body::upperArm * pose.upperShare,
                                         body::foreArm * pose.foreShare, pose.elbowSide);
        pose.upper = angleOf(elbow.joint - shoulder);
        pose.fore = angleOf(*pose.wrist - elbow.joint);
    }
    return armFromAngles(shoulder, pose);
}

/// Lays the spine along a chord; the arc of the trunk keeps its length. Answers with the length of the chord.
double placeSpine(Skeleton &s, double chordAngle)
{
    constexpr int kPieces = 16;
    double chord = body::trunkArc * .97;
    s.hipHandle = s.hip + direction(s.pelvis) * kHandle;
    for (int round = 0; round < 7; ++round) {
        s.shoulder = s.hip + direction(chordAngle) * chord;
        s.shoulderHandle = s.shoulder - direction(s.thorax) * kHandle;
        double arc = 0;
        Point last = s.spine(0);
        for (int k = 1; k <= kPieces; ++k) {
            const Point next = s.spine(double(k) / kPieces);
            arc += length(next - last);
            last = next;
        }
        if (std::abs(arc - body::trunkArc) < 1e-4)
            break;
        chord += body::trunkArc - arc;
    }
    return chord;
}

void laySpine(Skeleton &s, std::optional<double> chordAngle)
{
    if (chordAngle) {
        placeSpine(s, *chordAngle);
        return;
    }
    double chord = body::trunkArc;
    for (int round = 0; round < 8; ++round) {
        const double rise = std::clamp((s.hip.y() - kShoulderHeight) / chord, -.9, .9);
        chord = placeSpine(s, 180 + std::asin(rise) * 180 / std::numbers::pi);
    }
}

Point shoulderJoint(const Skeleton &s)
{
    return s.spine(.105) - leftOf(s.spineDirection(.105)) * 8;
}

void shortenTrunk(Skeleton &s, double share)
{
    constexpr double kLeast = .0005; // a trunk that points at the viewer keeps a direction
    s.trunkShare = std::abs(share) < kLeast ? kLeast : share;
    if (share == 1)
        return;
    for (Point *point : {&s.shoulder, &s.shoulderHandle, &s.hipHandle})
        *point = s.hip + s.shortened(*point - s.hip);
}

/// The floor under a leg.
double floorOf(const LegPose &leg, bool near, double farFloor)
{
    return (near ? kNearFloor : leg.kneel ? kFarStanding : farFloor) + leg.lift;
}

/// The place of a knee on the mat, as far from its hip on both sides.
double kneeOf(const LegPose &leg, bool near)
{
    return *leg.kneel + (near ? kNearHip.x() : kFarHip.x());
}

/// The hips, as near to their place as a thigh on a knee that rests on the mat lets them.
Point hipOverKnees(const Pose &pose)
{
    const bool near = pose.nearLeg.kneel.has_value();
    const LegPose &leg = near ? pose.nearLeg : pose.farLeg;
    if (!leg.kneel)
        return pose.hip;
    const Point joint = near ? nearHipOf(pose.hip) : farHipOf(pose.hip);
    const Point knee(kneeOf(leg, near), floorOf(leg, near, pose.farFloor) + body::kneeRadius);
    return pose.hip + knee + unit(joint - knee) * body::thigh - joint;
}

/// A leg on its knee, the shank along the mat on its front. Its hip is where hipOverKnees() has it.
Leg solveKneelingLeg(const LegPose &pose, Point hip, bool near, double floor)
{
    constexpr double kFootFlat = 206; // instep and toes touch the mat
    const double drop = hip.y() - floor - body::kneeRadius;
    const double along = std::sqrt(std::max(0.0, body::thigh * body::thigh - drop * drop));
    const double ahead = kneeOf(pose, near) < hip.x() ? -along : along;
    const double shank =
        180 + std::asin((body::kneeRadius - body::instepRadius) / body::shank) * 180 / std::numbers::pi;
    return legFromAngles(hip, angleOf({ahead, -drop}), shank - 360, kFootFlat, pose.turn);
}

Skeleton layTrunk(const Pose &pose)
{
    Skeleton s;
    s.hip = hipOverKnees(pose);
    s.pelvis = pose.pelvis;
    s.thorax = pose.thorax;
    s.head = pose.head;
    s.belly = pose.belly;
    s.chest = pose.chest;
    s.back = pose.back;
    s.breathesInBack = pose.breathesInBack;
    s.legOverTop = pose.legOverTop;
    s.farArmShown = pose.farArmShown;
    s.dropped = pose.dropped;
    laySpine(s, pose.chord);
    shortenTrunk(s, pose.trunkShare);
    s.headCentre = s.shoulder + direction(pose.neck) * (kNeck * pose.neckShare);
    return s;
}

Leg solveLeg(const LegPose &pose, Point hip, double pelvis, bool near, double farFloor)
{
    if (pose.heel)
        return solveLegOnMat(hip, *pose.heel, floorOf(pose, near, farFloor), pose.plantar, pose.turn);
    if (pose.kneel)
        return solveKneelingLeg(pose, hip, near, floorOf(pose, near, farFloor));
    const double thigh = pose.thigh.value_or(pelvis - 180 + pose.hipFlex);
    const double shank = pose.thigh ? pose.shank : thigh - pose.kneeFlex;
    return legFromAngles(hip, thigh, shank, shank + 90 - pose.plantar, pose.turn, {pose.thighShare, pose.shankShare});
}

} // namespace

Frame Leg::footFrame() const
{
    Frame frame;
    const double shortened = std::max(.30, std::cos(turn * std::numbers::pi / 180)); // a turned foot looks shorter
    frame.x = direction(footAngle) * shortened;
    frame.y = leftOf(direction(footAngle));
    frame.origin = heel - frame.x * body::heelCentre.x() - frame.y * body::heelCentre.y();
    return frame;
}

Point Skeleton::spine(double s) const
{
    if (s < 0)
        return shoulder + shortened(direction(thorax)) * (-s * body::trunkArc);
    if (s > 1)
        return hip - shortened(direction(pelvis)) * ((s - 1) * body::trunkArc);
    const double u = 1 - s;
    return shoulder * (u * u * u) + shoulderHandle * (3 * u * u * s) + hipHandle * (3 * u * s * s) + hip * (s * s * s);
}

Point Skeleton::spineDirection(double s) const
{
    if (s <= 0)
        return trunkShare < 0 ? direction(thorax) : -direction(thorax);
    if (s >= 1)
        return trunkShare < 0 ? direction(pelvis) : -direction(pelvis);
    const double u = 1 - s;
    return unit((shoulderHandle - shoulder) * (u * u) + (hipHandle - shoulderHandle) * (2 * u * s)
                + (hip - hipHandle) * (s * s));
}

Point Skeleton::across(double s) const
{
    return trunkShare < 0 ? rightOf(spineDirection(s)) : leftOf(spineDirection(s));
}

Point Skeleton::shortened(Point vector) const
{
    if (trunkShare == 1)
        return vector;
    const Point axis = direction(pelvis);
    return vector + axis * (QPointF::dotProduct(vector, axis) * (trunkShare - 1));
}

Frame Skeleton::pelvisFrame() const
{
    return {hip, direction(pelvis), rightOf(direction(pelvis))};
}

Frame Skeleton::headFrame() const
{
    return {headCentre, rightOf(direction(head)) * body::head, direction(head) * body::head};
}

Leg solveLegOnMat(Point hip, double heel, double floor, double plantar, double turn)
{
    constexpr double kExact = 1e-6; // degrees
    Leg leg;
    leg.hip = hip;
    leg.heel = {heel, floor + body::heelRadius};
    leg.turn = turn;
    // The pitch of the foot depends on the shank, and the other way round: the secant method finds where both agree.
    double pitch = 0;
    double before = 0;
    double missBefore = 0;
    for (int round = 0; round < 24; ++round) {
        leg.footAngle = pitch;
        leg.ankle = leg.heel + rotated(kAnkleFromHeel, pitch);
        const Bend knee = solveTwoBones(hip, leg.ankle, body::thigh, body::shank, +1);
        leg.knee = knee.joint;
        leg.reached = knee.reached;
        leg.shankAngle = angleOf(leg.ankle - leg.knee);
        const double miss = ramp(leg.shankAngle + 90 - plantar, kPitchSoftness) - pitch;
        if (std::abs(miss) < kExact)
            break;
        const double slope = round > 0 && pitch != before ? (miss - missBefore) / (pitch - before) : -1;
        before = pitch;
        missBefore = miss;
        pitch += std::clamp(slope < -.2 ? -miss / slope : .7 * miss, -30.0, 30.0);
    }
    leg.thighAngle = angleOf(leg.knee - hip);
    leg.kneeFlex = leg.thighAngle - leg.shankAngle;
    return leg;
}

double longestHeel(Point hip, double floor, double plantar)
{
    // At its longest the leg is a triangle with three known sides; only the pitch of the foot is unknown.
    constexpr double kWithin = 1e-4; // and a little less, so that it can be reached
    const double longest = (body::thigh + body::shank) * kLongestShare - kWithin;
    const double cosine =
        (body::shank * body::shank + longest * longest - body::thigh * body::thigh) / (2 * body::shank * longest);
    const double bend = std::acos(std::clamp(cosine, -1.0, 1.0)) * 180 / std::numbers::pi;
    double pitch = 0;
    Point ankle;
    for (int round = 0; round < 30; ++round) {
        ankle = Point(0, floor + body::heelRadius) + rotated(kAnkleFromHeel, pitch);
        const double below = ankle.y() - hip.y();
        const double ahead = std::sqrt(std::max(0.0, longest * longest - below * below));
        const double next = ramp(angleOf({ahead, below}) - bend + 90 - plantar, kPitchSoftness);
        ankle.rx() = hip.x() + ahead;
        if (std::abs(next - pitch) < 1e-7)
            break;
        pitch = between(pitch, next, .8);
    }
    return ankle.x() - rotated(kAnkleFromHeel, pitch).x();
}

Skeleton withKneesDropped(Skeleton skeleton)
{
    constexpr double kNearKnee = -26; // on the mat, nearer to the viewer than the hips
    constexpr double kFarKnee = 46;   // on the near one
    const auto drop = [&skeleton](Leg &leg, double lying) {
        leg.knee.ry() = between(leg.knee.y(), std::min(leg.knee.y(), lying), skeleton.dropped);
    };
    drop(skeleton.nearLeg, kNearKnee);
    drop(skeleton.farLeg, kFarKnee);
    return skeleton;
}

Point nearHipOf(Point hip)
{
    return hip + kNearHip;
}

Point farHipOf(Point hip)
{
    return hip + kFarHip;
}

Skeleton solve(const Pose &pose, const Build &build)
{
    Skeleton s = layTrunk(pose);
    s.build = build;
    s.nearLeg = solveLeg(pose.nearLeg, nearHipOf(s.hip), s.pelvis, true, pose.farFloor);
    s.farLeg = solveLeg(pose.farLeg, farHipOf(s.hip), s.pelvis, false, pose.farFloor);
    s.nearArm = solveArm(shoulderJoint(s), pose.nearArm);
    s.farArm = solveArm(shoulderJoint(s) + kFarShoulder, pose.farArm);
    for (Leg *leg : {&s.nearLeg, &s.farLeg}) {
        leg->thighMore = build.thigh;
        leg->calfMore = build.calf;
    }
    s.nearArm.more = s.farArm.more = build.arm;
    return s;
}

} // namespace matside
