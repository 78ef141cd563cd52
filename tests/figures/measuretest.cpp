// SPDX-License-Identifier: GPL-3.0-or-later
// How exactly the slide is drawn, in pixels of a window of 1280 x 800 and in degrees a second.
#include "figures/body/bodyshape.h"
#include "figures/files/figurefile.h"
#include "figures/stage/figurestage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace matside {
namespace {

constexpr QRectF kStage(0, 0, 1280, 800);
constexpr int kFrames = 600; // of a slide of 5 s: 120 a second

class FigureMeasureTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Result<FigureLibrary> loaded = loadFigureLibrary(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures"));
        ASSERT_TRUE(loaded.ok());
        m_library = loaded.take();
    }

    [[nodiscard]] FigureStage at(double reach, Side side = Side::Right,
                                 const QString &support = QStringLiteral("towel"), const Build &build = {}) const
    {
        Picture picture;
        picture.motion = QStringLiteral("slide");
        picture.side = side;
        picture.reach = reach;
        picture.support = support;
        return solveStage(*m_library.motion(picture.motion), picture, build);
    }

    FigureLibrary m_library;
};

double lowestOf(const QPainterPath &outline)
{
    double lowest = HUGE_VAL;
    for (const QPolygonF &polygon : outline.toSubpathPolygons()) {
        for (const QPointF &point : polygon)
            lowest = std::min(lowest, point.y());
    }
    return lowest;
}

TEST_F(FigureMeasureTest, HeelIsWithinHalfAPixelOfTheMat)
{
    double worst = 0;
    for (const auto *support : {u"towel", u"block", u"book", u"roller", u"none"}) {
        for (const Side side : {Side::Left, Side::Right}) {
            for (int i = 0; i <= 100; ++i) {
                const FigureStage stage = at(i / 100.0, side, QString::fromUtf16(support));
                const double scale = stageTransform(kStage, *stage.motion, false).m11();
                const double floor = stage.nearWorks ? kNearFloor : kFarFloor;
                worst = std::max(worst, std::abs(lowestOf(footOutline(stage.workingLeg())) - floor) * scale);
            }
        }
    }
    EXPECT_LE(worst, .5);
    RecordProperty("pixels", std::to_string(worst));
}

TEST_F(FigureMeasureTest, KneeSpeedIsContinuousAndRestsAtBothEnds)
{
    constexpr double kSeconds = 5;
    constexpr double kStep = kSeconds / kFrames;
    for (const Side side : {Side::Left, Side::Right}) {
        std::vector<double> speeds;
        double last = at(0, side).workingLeg().kneeFlex;
        for (int i = 1; i <= kFrames; ++i) {
            const double flex = at(smootherStep(double(i) / kFrames), side).workingLeg().kneeFlex;
            speeds.push_back((flex - last) / kStep);
            last = flex;
        }
        EXPECT_LT(std::abs(speeds.front()), .5);
        EXPECT_LT(std::abs(speeds.back()), 2);
        double jump = 0;
        double most = 0;
        for (std::size_t i = 1; i < speeds.size(); ++i) {
            jump = std::max(jump, std::abs(speeds[i] - speeds[i - 1]));
            most = std::max(most, std::abs(speeds[i]));
        }
        EXPECT_LT(jump, 1.5) << "degrees a second, from one frame to the next";
        EXPECT_LT(most, 60);
        RecordProperty(side == Side::Left ? "left_jump" : "right_jump", std::to_string(jump));
        RecordProperty(side == Side::Left ? "left_most" : "right_most", std::to_string(most));
    }
}

TEST_F(FigureMeasureTest, BuildChangesNoLengthAndNoPlace)
{
    const Skeleton drawn = at(.6).skeleton;
    for (const Person &person : m_library.persons()) {
        const Skeleton built = at(.6, Side::Right, QStringLiteral("towel"), person.build).skeleton;
        EXPECT_EQ(built.nearLeg.knee, drawn.nearLeg.knee);
        EXPECT_EQ(built.headCentre, drawn.headCentre);
        EXPECT_EQ(built.nearArm.wrist, drawn.nearArm.wrist);
    }
}

TEST_F(FigureMeasureTest, StandingBodyTouchesTheWallAndTheFloor)
{
    Picture picture;
    picture.motion = QStringLiteral("stand");
    const Skeleton s = solveStage(*m_library.motion(picture.motion), picture).skeleton;
    for (const double along : {.18, .93})
        EXPECT_NEAR(dorsal(s, along).x(), -66, 4) << "back and seat, at " << along;
    EXPECT_NEAR(lowestOf(footOutline(s.nearLeg)), kNearFloor, .5);
    EXPECT_GT(s.headCentre.y(), 900);
    EXPECT_LT(s.nearLeg.kneeFlex, 15);
    EXPECT_LT(s.farLeg.kneeFlex, 15);
}

TEST_F(FigureMeasureTest, RollingDownBringsTheHeadBelowTheHipsAndKeepsTheFeetWhereTheyAre)
{
    Picture picture;
    picture.motion = QStringLiteral("roll-down");
    const FigureMotion &motion = *m_library.motion(picture.motion);
    const Skeleton tall = solveStage(motion, picture).skeleton;
    double last = tall.headCentre.y();
    for (int i = 1; i <= 20; ++i) {
        picture.progress = i / 20.0;
        const Skeleton s = solveStage(motion, picture).skeleton;
        EXPECT_LT(s.headCentre.y(), last + .5) << "head first, and only down";
        EXPECT_NEAR(s.nearLeg.heel.x(), tall.nearLeg.heel.x(), 1e-9);
        last = s.headCentre.y();
    }
    EXPECT_LT(last, tall.hip.y());
}

} // namespace
} // namespace matside
