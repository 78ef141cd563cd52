// SPDX-License-Identifier: GPL-3.0-or-later
// A person who faces the viewer: the same poses, seen from the front.
#include "figures/files/figurefile.h"
#include "figures/paint/figurepainter.h"
#include "figures/stage/figurestage.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace matside {
namespace {

class FrontTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Result<FigureLibrary> loaded = loadFigureLibrary(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures"));
        ASSERT_TRUE(loaded.ok()) << (loaded.ok() ? "" : qPrintable(loaded.problems().front().toString()));
        m_library = loaded.take();
    }

    [[nodiscard]] FigureStage at(const QString &motion, double progress, bool headRight = false) const
    {
        Picture picture;
        picture.motion = motion;
        picture.progress = picture.reach = progress;
        picture.headRight = headRight;
        return solveStage(*m_library.motion(motion), picture);
    }
    template <typename Check>
    void forEveryMoment(const Check &check) const
    {
        int motions = 0;
        for (const QString &name : m_library.figureMotions()) {
            const FigureMotion &motion = *m_library.motion(name);
            if (cameraAt(motion, 0) != Camera::Front || motion.liesOnSide)
                continue;
            ++motions;
            for (int i = 0; i <= 40; ++i)
                check(at(name, i / 40.0));
        }
        EXPECT_GE(motions, 4);
    }

    FigureLibrary m_library;
};

TEST_F(FrontTest, BothFeetStandOnTheFloor)
{
    forEveryMoment([](const FigureStage &stage) {
        for (const Leg *leg : {&stage.skeleton.nearLeg, &stage.skeleton.farLeg})
            EXPECT_NEAR(leg->ankle.y() - body::ankleInFoot.y(), 0, .5);
    });
}

TEST_F(FrontTest, LimbsAreSeparateAndKeepTheirLength)
{
    forEveryMoment([](const FigureStage &stage) {
        const Skeleton &s = stage.skeleton;
        EXPECT_LT(s.nearLeg.hip.x(), s.hip.x());
        EXPECT_GT(s.farLeg.hip.x(), s.hip.x());
        EXPECT_NEAR(length(s.nearLeg.hip - s.farLeg.hip), 88, 1e-9);
        EXPECT_NEAR(length(s.nearArm.shoulder - s.farArm.shoulder), 156, 1e-9)
            << "the biacromial breadth never changes";
        for (const Leg *leg : {&s.nearLeg, &s.farLeg}) {
            EXPECT_NEAR(length(leg->knee - leg->hip), body::thigh * leg->thighShare, 1e-9);
            EXPECT_NEAR(length(leg->ankle - leg->knee), body::shank * leg->shankShare, 1e-9);
        }
        for (const Arm *arm : {&s.nearArm, &s.farArm}) {
            EXPECT_NEAR(length(arm->elbow - arm->shoulder), body::upperArm * arm->upperShare, 1e-9);
            EXPECT_NEAR(length(arm->wrist - arm->elbow), body::foreArm * arm->foreShare, 1e-9);
        }
    });
}

TEST_F(FrontTest, ReachingMovesTrunkAndArmAndNotTheLegs)
{
    const Skeleton before = at(QStringLiteral("side-reach"), 0).skeleton;
    const Skeleton after = at(QStringLiteral("side-reach"), 1).skeleton;
    EXPECT_EQ(after.hip, before.hip);
    EXPECT_EQ(after.nearLeg.ankle, before.nearLeg.ankle);
    EXPECT_EQ(after.farLeg.ankle, before.farLeg.ankle);
    EXPECT_GT(after.shoulder.x(), before.shoulder.x() + 50);
    EXPECT_GT(after.nearArm.wrist.y(), after.headCentre.y() + 65) << "over the head";
    const Skeleton home = at(QStringLiteral("side-reach-back"), 1).skeleton;
    EXPECT_NEAR(length(home.nearArm.wrist - before.nearArm.wrist), 0, 1e-6);
}

TEST_F(FrontTest, APersonWhoFacesTheViewerHasTheRightLegAtTheLeft)
{
    EXPECT_EQ(at(QStringLiteral("face"), 0).nearSide, Side::Right);
    EXPECT_EQ(at(QStringLiteral("face"), 0, true).nearSide, Side::Left) << "the mirror image";
}

TEST_F(FrontTest, EveryMovingPartIsPaintedAgain)
{
    const FigurePainter painter(m_library);
    Picture before = painter.still(QStringLiteral("side-reach"));
    before.progress = .5;
    Picture after = before;
    after.progress = .52;
    const QRectF stage(0, 0, 400, 225);
    EXPECT_EQ(painter.changedRect(stage, before, after), stage);
}

} // namespace
} // namespace matside
