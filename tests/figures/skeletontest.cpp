// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/files/figurefile.h"
#include "figures/stage/figurestage.h"

#include <gtest/gtest.h>

#include <cmath>

namespace matside {
namespace {

const QString kFigures = QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures");

class SkeletonTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Result<FigureLibrary> loaded = loadFigureLibrary(kFigures);
        ASSERT_TRUE(loaded.ok()) << (loaded.ok() ? "" : qPrintable(loaded.problems().front().toString()));
        m_library = loaded.take();
    }

    [[nodiscard]] FigureStage at(const QString &motion, double progress, double reach = 0, Side side = Side::Right,
                                 const QString &support = QStringLiteral("block")) const
    {
        Picture picture;
        picture.motion = motion;
        picture.side = side;
        picture.progress = progress;
        picture.reach = reach;
        picture.support = support;
        return solveStage(*m_library.motion(motion), picture);
    }

    FigureLibrary m_library;
};

const QStringList kSupports{QStringLiteral("towel"), QStringLiteral("block"), QStringLiteral("book"),
                            QStringLiteral("roller"), QStringLiteral("none")};

template <typename Check>
void forEveryMoment(const FigureLibrary &library, const Check &check)
{
    for (const QString &name : library.figureMotions()) {
        for (int i = 0; i <= 40; ++i) {
            Picture picture = library.motion(name)->still;
            picture.side = i % 2 == 0 ? Side::Left : Side::Right;
            picture.support = kSupports[i % kSupports.size()];
            picture.progress = picture.reach = i / 40.0;
            check(solveStage(*library.motion(name), picture), name.toStdString() + " at " + std::to_string(i / 40.0));
        }
    }
}

TEST_F(SkeletonTest, HeelStaysOnTheMatThroughTheSlide)
{
    for (const QString &support : kSupports) {
        for (Side side : {Side::Left, Side::Right}) {
            for (int i = 0; i <= 100; ++i) {
                const FigureStage stage = at(QStringLiteral("slide"), 0, i / 100.0, side, support);
                const double floor = stage.nearWorks ? kNearFloor : kFarFloor;
                EXPECT_NEAR(stage.workingLeg().heel.y() - body::heelRadius, floor, 1e-9);
                EXPECT_TRUE(stage.workingLeg().reached) << qPrintable(support) << " at " << i;
            }
        }
    }
}

TEST_F(SkeletonTest, SegmentsKeepTheirLength)
{
    forEveryMoment(m_library, [](const FigureStage &stage, const std::string &where) {
        for (const Leg *leg : {&stage.skeleton.nearLeg, &stage.skeleton.farLeg}) {
            EXPECT_NEAR(length(leg->knee - leg->hip), body::thigh * leg->thighShare, 1e-9) << where;
            EXPECT_NEAR(length(leg->ankle - leg->knee), body::shank * leg->shankShare, 1e-9) << where;
        }
        for (const Arm *arm : {&stage.skeleton.nearArm, &stage.skeleton.farArm}) {
            EXPECT_NEAR(length(arm->elbow - arm->shoulder), body::upperArm * arm->upperShare, 1e-9) << where;
            EXPECT_NEAR(length(arm->wrist - arm->elbow), body::foreArm * arm->foreShare, 1e-9) << where;
        }
    });
}

TEST_F(SkeletonTest, TrunkKeepsItsLength)
{
    forEveryMoment(m_library, [](const FigureStage &stage, const std::string &where) {
        if (stage.skeleton.trunkShare != 1) // it looks shorter
            return;
        double arc = 0;
        for (int k = 1; k <= 16; ++k)
            arc += length(stage.skeleton.spine(k / 16.0) - stage.skeleton.spine((k - 1) / 16.0));
        EXPECT_NEAR(arc, body::trunkArc, .5) << where;
    });
}

TEST_F(SkeletonTest, KneesBendForwardOnly)
{
    forEveryMoment(m_library, [](const FigureStage &stage, const std::string &where) {
        if (stage.camera == Camera::Front || stage.camera == Camera::Over) // there the bend of a knee is not seen
            return;
        for (const Leg *leg : {&stage.skeleton.nearLeg, &stage.skeleton.farLeg}) {
            EXPECT_GT(leg->kneeFlex, 3) << where;
            EXPECT_LT(leg->kneeFlex, 155) << where; // the heel meets the seat
        }
    });
}

TEST_F(SkeletonTest, FeetThatStandStayOnTheMatBetweenPoses)
{
    forEveryMoment(m_library, [](const FigureStage &stage, const std::string &where) {
        if (stage.camera != Camera::Side)
            return;
        if (stage.pose.nearLeg.heel) {
            EXPECT_NEAR(stage.skeleton.nearLeg.heel.y() - body::heelRadius, kNearFloor + stage.pose.nearLeg.lift, 1e-6)
                << where;
        }
        if (stage.pose.farLeg.heel) {
            EXPECT_NEAR(stage.skeleton.farLeg.heel.y() - body::heelRadius, stage.pose.farFloor + stage.pose.farLeg.lift,
                        1e-6)
                << where;
        }
    });
}

TEST_F(SkeletonTest, OnlyTheWorkingLegMoves)
{
    const FigureStage home = at(QStringLiteral("slide"), 0, 0, Side::Left);
    const FigureStage out = at(QStringLiteral("slide"), 0, 1, Side::Left);
    EXPECT_FALSE(home.nearWorks);
    EXPECT_EQ(home.skeleton.nearLeg.knee, out.skeleton.nearLeg.knee);
    EXPECT_GT(out.skeleton.farLeg.heel.x(), home.skeleton.farLeg.heel.x() + 150);
}

TEST_F(SkeletonTest, KneeComesToRestSoftAtTheEndOfTheSlide)
{
    const double last = at(QStringLiteral("slide"), 0, 1).workingLeg().kneeFlex;
    EXPECT_GT(last, 3);
    EXPECT_LT(last, 6);
}

TEST_F(SkeletonTest, HigherSupportLiftsTheHipsByItsHeight)
{
    const double none = at(QStringLiteral("rest"), 0, 0, Side::Right, QStringLiteral("none")).skeleton.hip.y();
    const double block = at(QStringLiteral("rest"), 0, 0, Side::Right, QStringLiteral("block")).skeleton.hip.y();
    EXPECT_DOUBLE_EQ(block - none, 38);
}

TEST_F(SkeletonTest, NoSupportMovesWithoutAHandThatCarriesIt)
{
    constexpr int kSteps = 200;
    for (const QString &support :
         {QStringLiteral("towel"), QStringLiteral("block"), QStringLiteral("book"), QStringLiteral("roller")}) {
        for (const QString &motion : m_library.figureMotions()) {
            int moved = 0;
            for (int i = 1; i <= kSteps; ++i) {
                const FigureStage before = at(motion, double(i - 1) / kSteps, 0, Side::Right, support);
                const FigureStage after = at(motion, double(i) / kSteps, 0, Side::Right, support);
                if (!before.support || !after.support || length(after.support->top - before.support->top) < .05)
                    continue;
                ++moved;
                const Point held = before.skeleton.nearArm.wrist - before.support->top;
                EXPECT_LT(length(after.skeleton.nearArm.wrist - after.support->top - held), .15)
                    << qPrintable(motion) << " with the " << qPrintable(support) << " at " << i;
            }
            const bool carries = motion == QStringLiteral("lift") || motion == QStringLiteral("take-away");
            EXPECT_EQ(moved > 20, carries) << qPrintable(motion);
        }
    }
}

TEST_F(SkeletonTest, TheEasingBodyIsStillAndBreathes)
{
    Picture picture = m_library.motion(QStringLiteral("slide"))->still;
    picture.side = Side::Right;
    picture.support = QStringLiteral("block");
    picture.reach = .6;
    const Skeleton empty = solveStage(*m_library.motion(picture.motion), picture).skeleton;
    picture.breath = 1;
    const Skeleton full = solveStage(*m_library.motion(picture.motion), picture).skeleton;
    EXPECT_GT(full.belly, empty.belly + 10);
    EXPECT_GT(full.chest, empty.chest + 3);
    EXPECT_EQ(full.hip, empty.hip);
    EXPECT_EQ(full.nearLeg.heel, empty.nearLeg.heel);
    EXPECT_EQ(full.nearLeg.knee, empty.nearLeg.knee);
}

TEST_F(SkeletonTest, GhostStandsWhereTheSlideGoesAndFadesOnTheWay)
{
    for (const Side side : {Side::Left, Side::Right}) {
        for (const double goal : {.7, 1.0}) {
            Picture picture;
            picture.motion = QStringLiteral("slide");
            picture.side = side;
            picture.ghostReach = goal;
            const FigureStage home = solveStage(*m_library.motion(picture.motion), picture);
            picture.reach = goal;
            const FigureStage there = solveStage(*m_library.motion(picture.motion), picture);
            ASSERT_TRUE(home.ghost.has_value());
            EXPECT_NEAR(length(home.ghost->heel - there.workingLeg().heel), 0, 1e-6);
            EXPECT_NEAR(length(home.ghost->knee - there.workingLeg().knee), 0, 1e-6);
            EXPECT_EQ(home.ghostStrength, 1);
            EXPECT_EQ(there.ghostStrength, 0);
        }
    }
}

TEST_F(SkeletonTest, OnlyTheWorkingThighTurnsAsFarAsIsAskedFor)
{
    for (const Side side : {Side::Left, Side::Right}) {
        for (const double turn : {-1.0, -.3, 0.0, 1.0, 3.0}) {
            Picture picture;
            picture.motion = QStringLiteral("rotate");
            picture.side = side;
            picture.turn = turn;
            const FigureStage stage = solveStage(*m_library.motion(picture.motion), picture);
            const Leg &resting = stage.nearWorks ? stage.skeleton.farLeg : stage.skeleton.nearLeg;
            EXPECT_NEAR(stage.workingLeg().turn, std::min(turn, 1.0) * kFullTurn, 1e-9);
            EXPECT_EQ(resting.turn, 0);
        }
    }
}

TEST_F(SkeletonTest, HeelOutOfReachIsReportedAndStaysFinite)
{
    const Leg leg = solveLegOnMat({0, 122}, 5000, 0, 12, 0);
    EXPECT_FALSE(leg.reached);
    EXPECT_TRUE(std::isfinite(leg.knee.x()) && std::isfinite(leg.knee.y()));
}

TEST_F(SkeletonTest, MotionsFollowEachOtherWithoutAJump)
{
    constexpr const char16_t *kOrder[]{u"sit",          u"lie-down",  u"bend-knees",     u"lift",      u"check-height",
                                       u"rest",         u"slide",     u"rest",           u"feet-down", u"change-sides",
                                       u"take-away",    u"hips-down", u"hands-on-belly", u"breathe",   u"roll",
                                       u"rest-on-side", u"sit-up",    u"seated"};
    for (std::size_t i = 1; i < std::size(kOrder); ++i) {
        const FigureStage before = at(QString::fromUtf16(kOrder[i - 1]), 1);
        const FigureStage after = at(QString::fromUtf16(kOrder[i]), 0);
        EXPECT_LT(poseDistance(before, after), 1) << i;
    }
}

/// The progress at which a motion shows a body that lies on its side, from first to last; empty when it never does.
std::pair<double, double> onItsSide(const FigureMotion &motion)
{
    std::pair<double, double> found{1, 0};
    for (int i = 0; i <= 100; ++i) {
        Picture picture = motion.still;
        picture.progress = i / 100.0;
        const FigureStage stage = solveStage(motion, picture);
        const bool lies = stage.camera == Camera::Above && std::abs(stage.pose.chord.value_or(180) - 180) < 12;
        if (lies)
            found = {std::min(found.first, picture.progress), picture.progress};
    }
    return found;
}

TEST_F(SkeletonTest, TheBodyLiesDownRollsAndSitsUpByWayOfItsSide)
{
    const std::pair<double, double> down = onItsSide(*m_library.motion(QStringLiteral("lie-down")));
    EXPECT_GT(down.first, .1) << "from sitting";
    EXPECT_LT(down.second, .9) << "onto the back";
    EXPECT_GT(down.second - down.first, .15);
    EXPECT_EQ(onItsSide(*m_library.motion(QStringLiteral("roll"))).second, 1);
    const std::pair<double, double> up = onItsSide(*m_library.motion(QStringLiteral("sit-up")));
    EXPECT_EQ(up.first, 0);
    EXPECT_GT(up.second - up.first, .1);
    EXPECT_LT(up.second, .5);
}

TEST_F(SkeletonTest, TheRollBeginsOnTheBackAndTheKneesDropFirst)
{
    const FigureStage begin = at(QStringLiteral("roll"), 0);
    EXPECT_EQ(begin.camera, Camera::Side);
    EXPECT_FALSE(begin.pose.chord.has_value()) << "the shoulders lie on the mat";
    EXPECT_EQ(begin.pose.dropped, 0);
    const FigureStage tipped = at(QStringLiteral("roll"), .5);
    EXPECT_EQ(tipped.camera, Camera::Side);
    EXPECT_GT(tipped.pose.dropped, .8);
    EXPECT_LT(tipped.seen.nearLeg.knee.y(), begin.seen.nearLeg.knee.y() / 3);
    EXPECT_LT(std::abs(*tipped.pose.nearLeg.heel - *tipped.pose.farLeg.heel), 20) << "the knees are together";
}

TEST_F(SkeletonTest, TheHeadComesUpLast)
{
    const Pose upright = at(QStringLiteral("sit-up"), 1).pose;
    for (double progress = .25; progress < 1; progress += .01) {
        const Pose pose = at(QStringLiteral("sit-up"), progress).pose;
        if (std::abs(*pose.chord - *upright.chord) > 14)
            continue;
        EXPECT_GT(std::abs(pose.head - upright.head), 10) << "the trunk is up at " << progress;
        return;
    }
    FAIL() << "the trunk never comes up";
}

} // namespace
} // namespace matside
