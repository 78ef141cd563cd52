// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/stage/transition.h"

#include "figures/files/figurefile.h"
#include "figures/stage/figurestage.h"

#include <gtest/gtest.h>

namespace matside {
namespace {

class TransitionTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Result<FigureLibrary> loaded = loadFigureLibrary(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures"));
        ASSERT_TRUE(loaded.ok());
        m_library = loaded.take();
    }

    [[nodiscard]] static Picture picture(const QString &motion, double progress = 0)
    {
        Picture picture;
        picture.motion = motion;
        picture.progress = progress;
        picture.support = QStringLiteral("towel");
        return picture;
    }

    [[nodiscard]] Transition between(const Picture &from, const Picture &to) const
    {
        return transitionBetween(m_library, from, to);
    }

    FigureLibrary m_library;
};

TEST_F(TransitionTest, AMoveGoesOnFromWhereItIs)
{
    EXPECT_EQ(between(picture(QStringLiteral("lift"), .2), picture(QStringLiteral("lift"), .23)), Transition::None);
}

TEST_F(TransitionTest, TheSamePoseFadesOnlyItsCues)
{
    EXPECT_EQ(between(picture(QStringLiteral("rest")), picture(QStringLiteral("slide"))), Transition::FadeCues);
}

TEST_F(TransitionTest, AnotherPoseMovesTheBody)
{
    EXPECT_EQ(between(picture(QStringLiteral("sit")), picture(QStringLiteral("rest"))), Transition::MovePose);
    EXPECT_EQ(between(picture(QStringLiteral("lift"), .5), picture(QStringLiteral("lift"), 0)), Transition::MovePose)
        << "a step that is repeated";
}

TEST_F(TransitionTest, AnotherCameraOrPersonFades)
{
    EXPECT_EQ(between(picture(QStringLiteral("breathe")), picture(QStringLiteral("rest-on-side"))),
              Transition::FadePicture);
    EXPECT_EQ(between(picture(QStringLiteral("roll"), .5), picture(QStringLiteral("roll"), .6)),
              Transition::FadePicture);
    EXPECT_EQ(between(picture(QStringLiteral("rest")), picture(QStringLiteral("stand"))), Transition::FadePicture);
    Picture other = picture(QStringLiteral("rest"));
    other.person = QStringLiteral("jonas");
    EXPECT_EQ(between(picture(QStringLiteral("rest")), other), Transition::FadePicture);
    Picture mirrored = picture(QStringLiteral("rest"));
    mirrored.headRight = true;
    EXPECT_EQ(between(picture(QStringLiteral("rest")), mirrored), Transition::FadePicture);
    EXPECT_EQ(between(picture(QStringLiteral("cartwheel")), picture(QStringLiteral("rest"))), Transition::FadePicture);
}

TEST_F(TransitionTest, AMoveGoesFromTheOldStageToTheNewOne)
{
    const FigureStage from = solveStage(*m_library.motion(QStringLiteral("sit")), picture(QStringLiteral("sit")));
    const FigureStage to = solveStage(*m_library.motion(QStringLiteral("rest")), picture(QStringLiteral("rest")));
    EXPECT_LT(poseDistance(from, blendStages(from, to, 0)), .01);
    EXPECT_EQ(poseDistance(to, blendStages(from, to, 1)), 0);
    FigureStage last = blendStages(from, to, 0);
    for (int i = 1; i <= 100; ++i) {
        FigureStage next = blendStages(from, to, i / 100.0);
        EXPECT_LT(poseDistance(last, next), 15) << i;
        EXPECT_NEAR(length(next.skeleton.nearLeg.knee - next.skeleton.nearLeg.hip), body::thigh, 1e-9);
        last = std::move(next);
    }
}

TEST_F(TransitionTest, ReducedMotionHasThreeStillsAMove)
{
    Picture shown = picture(QStringLiteral("lift"), 0);
    QList<double> stills;
    for (int i = 0; i <= 100; ++i) {
        const Picture next = picture(QStringLiteral("lift"), i / 100.0);
        if (isNextStill(shown, next)) {
            shown = next;
            stills << next.progress;
        }
    }
    EXPECT_EQ(stills, QList<double>({.5, 1.0})) << "after the first one";
    EXPECT_TRUE(isNextStill(shown, picture(QStringLiteral("rest"))));
}

} // namespace
} // namespace matside
