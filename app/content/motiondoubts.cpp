// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/motiondoubts.h"

#include "figures/stage/clearance.h"

#include <algorithm>
#include <limits>

namespace matside {

namespace {

constexpr int kFrames = 24;
// World units, of which 6 are a centimetre of a person of 1.7 m: flesh and mat give way, and a picture is never exact.
constexpr double kUnitsOfCentimetre = 5.7;
constexpr double kMostSunk = 12;
constexpr double kMostAbove = 18;
constexpr double kSamePose = 1;

FigureStage stageAt(const FigureMotion &motion, double share)
{
    Picture picture = pictureAt(motion, motion.still, share);
    picture.motion = motion.name;
    if (motion.drives.contains(FigureDrive::Reach))
        picture.reach = share;
    picture.side = Side::Right;
    picture.support = QStringLiteral("none");
    return solveStage(motion, picture);
}

QString centimetres(double units)
{
    return QString::number(std::max(1, static_cast<int>(units / kUnitsOfCentimetre + 0.5)));
}

QString percent(double share)
{
    return QString::number(static_cast<int>(share * 100 + 0.5));
}

/// The worst that was met on the way through a motion.
struct Worst final
{
    double units = 0;
    double share = 0;
    QString part;

    void meet(double now, double at, const char *name)
    {
        if (now <= units)
            return;
        units = now;
        share = at;
        part = QString::fromLatin1(name);
    }
};

} // namespace

QStringList doubtsOf(const FigureMotion &motion)
{
    Worst sunk;
    Worst floats;
    double moved = 0;
    const FigureStage home = stageAt(motion, 0);
    for (int i = 0; i <= kFrames; ++i) {
        const double share = static_cast<double>(i) / kFrames;
        const FigureStage stage = stageAt(motion, share);
        moved = std::max(moved, poseDistance(home, stage));
        if (!hasFloor(stage))
            continue;
        double lowest = std::numeric_limits<double>::max();
        for (const Clearance &one : clearancesOf(stage)) {
            sunk.meet(-one.above, share, one.part);
            lowest = std::min(lowest, one.above);
        }
        floats.meet(lowest, share, "body");
    }
    QStringList doubts;
    if (sunk.units > kMostSunk)
        doubts << QStringLiteral("%1: the %2 is %3 cm under the floor, at %4 % of the way.")
                      .arg(motion.name, sunk.part, centimetres(sunk.units), percent(sunk.share));
    if (floats.units > kMostAbove && !motion.chair)
        doubts << QStringLiteral("%1: nothing touches the floor at %2 % of the way; the lowest part is %3 cm above it.")
                      .arg(motion.name, percent(floats.share), centimetres(floats.units));
    if (moved < kSamePose && motion.stops.size() > 1)
        doubts
            << QStringLiteral(
                   "%1: all its stops are the same, so that nothing moves; one stop is enough for a body that rests.")
                   .arg(motion.name);
    return doubts;
}

} // namespace matside
