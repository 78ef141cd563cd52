// SPDX-License-Identifier: GPL-3.0-or-later
// Arrows point where the body goes, and a body that rests has none.
#include "figures/stage/arrows.h"

#include "figures/body/bodyshape.h"
#include "figures/files/figurefile.h"

#include <QPainterPathStroker>
#include <QTransform>

#include <gtest/gtest.h>

#include <algorithm>

namespace matside {
namespace {

class ArrowsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Result<FigureLibrary> loaded = loadFigureLibrary(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures"));
        ASSERT_TRUE(loaded.ok());
        m_library = loaded.take();
    }

    [[nodiscard]] Picture still(const QString &motion, Side side = Side::Right) const
    {
        Picture picture = m_library.motion(motion)->still;
        picture.side = side;
        picture.support = QStringLiteral("towel");
        return picture;
    }

    [[nodiscard]] FigureStage stageOf(const Picture &picture) const
    {
        return solveStage(*m_library.motion(picture.motion), picture);
    }

    FigureLibrary m_library;
};

TEST_F(ArrowsTest, ABodyThatRestsHasNone)
{
    for (const QString &motion : m_library.figureMotions()) {
        for (const double progress : {0.0, .1, .5, .9, 1.0}) {
            Picture picture = still(motion);
            picture.progress = picture.reach = progress;
            picture.moves = false;
            picture.goes = 0;
            const FigureStage stage = stageOf(picture);
            EXPECT_TRUE(arrowsOf(stage, picture).empty()) << qPrintable(motion);
            if (const std::optional<HeelTrack> track = heelTrackOf(stage, picture)) {
                EXPECT_EQ(track->goes, 0) << qPrintable(motion);
                EXPECT_EQ(track->goal, track->heel) << qPrintable(motion);
            }
        }
    }
}

TEST_F(ArrowsTest, TheTrackPointsAwayWhileTheHeelGoesAndHomeWhileItComesHome)
{
    for (const Side side : {Side::Left, Side::Right}) {
        for (const double reach : {.2, .5, .9}) {
            Picture picture = still(QStringLiteral("slide"), side);
            picture.reach = reach;
            const std::optional<HeelTrack> away = heelTrackOf(stageOf(picture), picture);
            ASSERT_TRUE(away.has_value());
            EXPECT_GT(away->goes, 0);
            EXPECT_GT(away->goal, away->heel);
            picture = still(QStringLiteral("press"), side);
            picture.reach = reach;
            const std::optional<HeelTrack> home = heelTrackOf(stageOf(picture), picture);
            ASSERT_TRUE(home.has_value());
            EXPECT_LT(home->goes, 0);
            EXPECT_LT(home->goal, home->heel);
            EXPECT_EQ(home->goal, home->home);
        }
    }
}

TEST_F(ArrowsTest, AHeelAtHomeHasNoTrackHome)
{
    Picture picture = still(QStringLiteral("press"));
    picture.reach = 0;
    EXPECT_FALSE(heelTrackOf(stageOf(picture), picture).has_value());
}

/// The joints that an arrow may speak of, and the support.
Points partsOf(const FigureStage &stage)
{
    const Skeleton &s = stage.seen;
    const double up = stage.camera == Camera::Above ? -1 : 1; // there the front of the body is turned down
    Points parts{s.hip,
                 s.shoulder,
                 s.headCentre,
                 s.nearLeg.heel,
                 s.farLeg.heel,
                 s.nearLeg.knee,
                 s.farLeg.knee,
                 s.nearArm.wrist,
                 s.farArm.wrist,
                 s.spine(.5),
                 s.pelvisFrame().at(60, 60)};
    if (stage.support)
        parts.push_back(stage.support->top);
    for (Point &part : parts)
        part.ry() *= up;
    return parts;
}

/// How far the parts go the way of the arrow, at most and in units of their own way.
double agreement(const FigureStage &from, const FigureStage &to, const Points &arrow)
{
    constexpr double kFar = 20; // world units: what moves less is not what the arrow is about
    const Points before = partsOf(from);
    const Points after = partsOf(to);
    double most = -1;
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
        const Point way = after[i] - before[i];
        if (length(way) > kFar)
            most = std::max(most, QPointF::dotProduct(unit(way), unit(arrow.back() - arrow.front())));
    }
    return most;
}

TEST_F(ArrowsTest, EveryArrowOfAMotionPointsWhereAPartOfTheBodyGoes)
{
    for (const QString &motion : m_library.figureMotions()) {
        for (const Points &line : everyArrowOf(*m_library.motion(motion))) {
            std::optional<FigureStage> from;
            std::optional<FigureStage> to;
            for (int i = 0; i <= 100; ++i) {
                Picture picture = still(motion);
                picture.progress = picture.reach = i / 100.0;
                const FigureStage stage = stageOf(picture);
                const std::vector<Arrow> shown = arrowsOf(stage, picture);
                if (std::none_of(shown.begin(), shown.end(), [&line](const Arrow &one) { return one.line == line; }))
                    continue;
                from = from ? from : stage;
                to = stage;
            }
            ASSERT_TRUE(from && to) << qPrintable(motion);
            EXPECT_GT(agreement(*from, *to, line), .6) << qPrintable(motion);
        }
    }
}

/// Hands and feet as they are painted.
QPainterPath handsAndFeetOf(const FigureStage &stage)
{
    const Skeleton &s = stage.seen;
    QPainterPath all = footOutline(s.nearLeg);
    all.addPath(footOutline(s.farLeg));
    all.addPath(handOutline(s.nearArm));
    if (s.farArmShown > .5)
        all.addPath(handOutline(s.farArm));
    all.setFillRule(Qt::WindingFill);
    return stage.camera == Camera::Above ? QTransform::fromScale(1, -1).map(all) : all;
}

QPainterPath shapeOf(const Points &arrow)
{
    constexpr double kWidth = 9;
    constexpr double kHead = 20; // half as wide, with its line
    QPainterPathStroker stroker;
    stroker.setWidth(kWidth);
    QPainterPath shape = stroker.createStroke(smoothOpen(arrow));
    const Point back = unit(arrow[arrow.size() - 2] - arrow.back()) * kHead;
    shape.addEllipse(arrow.back() + back, kHead, kHead);
    shape.setFillRule(Qt::WindingFill);
    return shape;
}

QPainterPath shapeOf(const Ring &ring)
{
    constexpr double kWidth = 16; // with its glow
    QPainterPath line;
    line.addEllipse(ring.centre, ring.rx, ring.ry);
    QPainterPathStroker stroker;
    stroker.setWidth(kWidth);
    return stroker.createStroke(line);
}

QPainterPath shapeOf(const HeelTrack &track)
{
    constexpr double kHalf = 17;
    constexpr double kTip = 28;
    const double from = std::min({track.home, track.goal, track.heel});
    const double to = std::max(track.heel, track.goal + (track.goes > 0 ? kTip : 0));
    QPainterPath shape;
    shape.addRect(from, track.y - kHalf, to - from, 2 * kHalf);
    return shape;
}

TEST_F(ArrowsTest, NoMarkCoversAHandOrAFoot)
{
    for (const QString &motion : m_library.figureMotions()) {
        for (const auto *support : {u"towel", u"block", u"none"}) {
            for (int i = 0; i <= 50; ++i) {
                Picture picture = still(motion, i % 2 == 0 ? Side::Left : Side::Right);
                picture.support = QString::fromUtf16(support);
                picture.progress = picture.reach = i / 50.0;
                if (picture.ghostReach && picture.goes > 0)
                    picture.ghostReach = 1;
                const FigureStage stage = stageOf(picture);
                const QPainterPath body = handsAndFeetOf(stage);
                for (const Arrow &arrow : arrowsOf(stage, picture))
                    EXPECT_FALSE(body.intersects(shapeOf(arrow.line))) << qPrintable(motion) << " at " << i / 50.0;
                if (const std::optional<Ring> ring = supportRingOf(stage, picture)) {
                    EXPECT_FALSE(body.intersects(shapeOf(*ring))) << qPrintable(motion);
                }
                if (const std::optional<HeelTrack> track = heelTrackOf(stage, picture)) {
                    EXPECT_FALSE(body.intersects(shapeOf(*track))) << qPrintable(motion) << " at " << i / 50.0;
                }
            }
        }
    }
}

} // namespace
} // namespace matside
