// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/files/posefile.h"

#include "figures/body/skeleton.h"

namespace matside {

namespace {

constexpr double kFurthest = 1500; // world units: beyond raised hands and the arrows that point at them
constexpr double kMostDegrees = 360;

void readNumber(TomlTable &table, const char16_t *name, double least, double most, double &into)
{
    if (const auto number = table.value(QString::fromUtf16(name)).number(least, most))
        into = *number;
}

void readDegrees(TomlTable &table, const char16_t *name, double &into)
{
    readNumber(table, name, -kMostDegrees, kMostDegrees, into);
}

void readFlag(TomlTable &table, const char16_t *name, bool &into)
{
    if (const auto flag = table.value(QString::fromUtf16(name)).boolean())
        into = *flag;
}

/// In a file something is shown or not; in between two poses it fades.
void readShown(TomlTable &table, const char16_t *name, double &into)
{
    if (const auto flag = table.value(QString::fromUtf16(name)).boolean())
        into = *flag ? 1 : 0;
}

void readLeg(TomlTable &pose, const QString &name, LegPose &leg)
{
    auto table = pose.value(name).table();
    if (!table)
        return;
    if (const auto heel = table->value(QStringLiteral("heel")).number(-kFurthest, kFurthest))
        leg.heel = *heel;
    if (const auto knee = table->value(QStringLiteral("kneel")).number(-kFurthest, kFurthest))
        leg.kneel = *knee;
    readNumber(*table, u"lift", -60, kFurthest, leg.lift);
    readDegrees(*table, u"plantar", leg.plantar);
    readNumber(*table, u"hip", -40, 140, leg.hipFlex); // the range of a hip and of a knee
    readNumber(*table, u"knee", 0, 155, leg.kneeFlex);
    if (const auto thigh = table->value(QStringLiteral("thigh")).number(-kMostDegrees, kMostDegrees))
        leg.thigh = *thigh;
    readDegrees(*table, u"shank", leg.shank);
    readNumber(*table, u"thigh-share", .1, 1, leg.thighShare);
    readNumber(*table, u"shank-share", .1, 1, leg.shankShare);
    const auto has = [&table](const char16_t *key) { return table->has(QString::fromUtf16(key)); };
    const bool angles = has(u"hip") || has(u"knee");
    const bool directions = has(u"thigh") || has(u"shank");
    if (int(has(u"heel")) + int(has(u"kneel")) + int(angles) + int(directions) > 1)
        table->report(
            Problem::Code::OutOfRange,
            QStringLiteral(
                "A leg has a heel or a knee on the mat, or hip and knee, or thigh and shank; take the others away."));
    if (!has(u"heel") && (has(u"kneel") || angles || directions))
        leg.heel.reset();
    if (!has(u"kneel") && (has(u"heel") || angles || directions))
        leg.kneel.reset();
    if (!directions && (has(u"heel") || has(u"kneel") || angles))
        leg.thigh.reset();
    if (directions && !leg.thigh)
        table->report(Problem::Code::MissingKey, QStringLiteral("A shank needs a thigh beside it."));
    table->finish();
}

void readArm(TomlTable &pose, const QString &name, ArmPose &arm)
{
    auto table = pose.value(name).table();
    if (!table)
        return;
    const TomlValue wrist = table->value(QStringLiteral("wrist"));
    if (wrist.present())
        arm.wrist = readPoint(wrist);
    if (const auto elbow =
            table->value(QStringLiteral("elbow")).nameOf({QStringLiteral("back"), QStringLiteral("front")}))
        arm.elbowSide = *elbow == 0 ? -1 : 1;
    readFlag(*table, u"on-support", arm.onSupport);
    if (table->has(QStringLiteral("upper")) || table->has(QStringLiteral("fore")))
        arm.wrist.reset();
    readDegrees(*table, u"upper", arm.upper);
    readDegrees(*table, u"fore", arm.fore);
    readDegrees(*table, u"hand", arm.hand);
    readNumber(*table, u"curl", -1, 1, arm.curl);
    readNumber(*table, u"upper-share", .3, 1, arm.upperShare);
    readNumber(*table, u"fore-share", .3, 1, arm.foreShare);
    readNumber(*table, u"hand-share", .3, 1, arm.handShare);
    readNumber(*table, u"breath-rise", 0, 15, arm.breathRise);
    table->finish();
}

/// A limb of the working or the other side, which starts from the one of the picture's side that it most often is.
template <typename Limb>
void readLimb(TomlTable &pose, const QString &name, const Limb &start, std::optional<Limb> &into,
              void (*read)(TomlTable &, const QString &, Limb &))
{
    if (!pose.has(name))
        return;
    if (!into)
        into = start;
    read(pose, name, *into);
}

/// An angle, or "floor" for the shoulders on the mat.
void readChord(TomlTable &table, Pose &pose)
{
    const TomlValue chord = table.value(QStringLiteral("chord"));
    const auto content = chord.textOrNumber(-90, 270, QStringLiteral("a number from -90 to 270, or \"floor\""));
    if (const QString *const name = std::get_if<QString>(&content)) {
        if (chord.nameOf(*name, {QStringLiteral("floor")}))
            pose.chord.reset();
    } else if (const double *const degrees = std::get_if<double>(&content)) {
        pose.chord = *degrees;
    }
}

void readPose(TomlTable &table, Pose &pose)
{
    const TomlValue hip = table.value(QStringLiteral("hip"));
    if (const auto point = hip.present() ? readPoint(hip) : std::nullopt)
        pose.hip = *point;
    readDegrees(table, u"pelvis", pose.pelvis);
    readDegrees(table, u"thorax", pose.thorax);
    readNumber(table, u"trunk-share", -1, 1, pose.trunkShare);
    readDegrees(table, u"neck", pose.neck);
    readNumber(table, u"neck-share", -1, 1, pose.neckShare);
    readDegrees(table, u"head", pose.head);
    readChord(table, pose);
    readFlag(table, u"on-support", pose.onSupport);
    if (const auto upright = table.value(QStringLiteral("upright")).boolean())
        pose.farFloor = *upright ? kFarStanding : kFarFloor;
    readFlag(table, u"breath-in-back", pose.breathesInBack);
    readShown(table, u"leg-over-top", pose.legOverTop);
    readShown(table, u"far-arm-shown", pose.farArmShown);
    readNumber(table, u"dropped", 0, 1, pose.dropped);
    const auto has = [&table](const char16_t *name) { return table.has(QString::fromUtf16(name)); };
    if (has(u"near-leg") || has(u"far-leg")) { // these replace what the earlier pose says of the working side
        pose.workingLeg.reset();
        pose.otherLeg.reset();
    }
    if (has(u"near-arm") || has(u"far-arm")) {
        pose.workingArm.reset();
        pose.otherArm.reset();
    }
    readLeg(table, QStringLiteral("near-leg"), pose.nearLeg);
    readLeg(table, QStringLiteral("far-leg"), pose.farLeg);
    readArm(table, QStringLiteral("near-arm"), pose.nearArm);
    readArm(table, QStringLiteral("far-arm"), pose.farArm);
    readLimb(table, QStringLiteral("working-leg"), pose.nearLeg, pose.workingLeg, readLeg);
    readLimb(table, QStringLiteral("other-leg"), pose.farLeg, pose.otherLeg, readLeg);
    readLimb(table, QStringLiteral("working-arm"), pose.nearArm, pose.workingArm, readArm);
    readLimb(table, QStringLiteral("other-arm"), pose.farArm, pose.otherArm, readArm);
    if (pose.workingArm || pose.otherArm) // either may be the far one
        pose.farArmShown = 1;
}

} // namespace

std::optional<Point> readPoint(const TomlValue &value)
{
    const std::vector<TomlValue> items = value.items();
    if (value.isEmptyList() || (!items.empty() && items.size() != 2)) {
        value.report(Problem::Code::WrongType, QStringLiteral("A point is two numbers, [along the mat, above it]."));
        return std::nullopt;
    }
    if (items.size() != 2)
        return std::nullopt;
    const auto x = items[0].number(-kFurthest, kFurthest);
    const auto y = items[1].number(-kFurthest, kFurthest);
    if (!x || !y)
        return std::nullopt;
    return Point(*x, *y);
}

void readPoses(TomlTable &root, Poses &poses)
{
    for (TomlTable &table : root.tables(QStringLiteral("pose"))) {
        const TomlValue nameValue = table.need(QStringLiteral("name"));
        const QString name = nameValue.string().value_or(QString());
        Pose pose = readReference(table.value(QStringLiteral("like")), poses).value_or(Pose());
        readPose(table, pose);
        table.finish();
        if (poses.contains(name))
            nameValue.report(
                Problem::Code::DuplicateId,
                QStringLiteral("There is a pose %1 already; give this one another name.").arg(quoted(name)));
        else if (!name.isEmpty())
            poses.emplace(name, pose);
    }
}

} // namespace matside
