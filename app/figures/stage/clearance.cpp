// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/stage/clearance.h"

#include "figures/body/bodyshape.h"

namespace matside {

namespace {

constexpr double kMatNear = -70; ///< the near edge of the mat, on which a hand may lie

double lowestOf(const QPainterPath &path)
{
    return path.boundingRect().top(); // y points up
}

} // namespace

std::vector<Clearance> clearancesOf(const FigureStage &stage)
{
    const Skeleton &s = stage.skeleton;
    const bool farArm = s.farArmShown > .5;
    std::vector<Clearance> all;
    if (stage.camera == Camera::Side) {
        constexpr double kTrunkFloor = -4; // between the near and the far leg
        const LegPose &far = stage.pose.farLeg;
        const double farFloor = far.heel ? stage.pose.farFloor + far.lift : kFarStanding;
        all = {{"near leg", lowestOf(legOutline(s.nearLeg)) - kNearFloor},
               {"far leg", lowestOf(legOutline(s.farLeg)) - farFloor},
               {"trunk", lowestOf(trunkBand(s, -.05, 1.08, {}, {})) - kTrunkFloor},
               {"head", s.headCentre.y() - .5 * body::head - kTrunkFloor}};
        all.push_back({"near hand", lowestOf(handOutline(s.nearArm)) - kMatNear});
        if (farArm)
            all.push_back({"far hand", lowestOf(handOutline(s.farArm)) - kMatNear});
        return all;
    }
    // From the front the floor is at 0. Half the thickness of a knee, a hip, a shoulder with its arm.
    constexpr double kKnee = 33;
    constexpr double kHip = 50;
    constexpr double kShoulder = 26;
    for (const Leg *leg : {&s.nearLeg, &s.farLeg}) {
        const double foot = stage.facing == Facing::Standing ? body::ankleInFoot.y() : 20;
        all.push_back({"foot", leg->ankle.y() - foot});
        all.push_back({"knee", leg->knee.y() - kKnee});
        all.push_back({"hip", leg->hip.y() - kHip});
    }
    for (const Arm *arm : {&s.nearArm, &s.farArm}) {
        all.push_back({"shoulder", arm->shoulder.y() - kShoulder});
        all.push_back({"hand", lowestOf(handOutline(*arm)) - kMatNear});
    }
    return all;
}

bool hasFloor(const FigureStage &stage)
{
    return !isFromAbove(stage.camera); // from above all of the mat is floor
}

} // namespace matside
