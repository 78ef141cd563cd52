// SPDX-License-Identifier: GPL-3.0-or-later
// Arrows point where the body goes, and a body that rests has none.
#include "figures/stage/arrows.h"

#include "figures/files/figurefile.h"

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
            picture.slides = 0;
            const FigureStage stage = stageOf(picture);
            EXPECT_TRUE(arrowsOf(stage, picture).empty()) << qPrintable(motion);
            if (const std::optional<HeelTrack> track = heelTrackOf(stage, picture)) {
                EXPECT_EQ(track->slides, 0) << qPrintable(motion);
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
            EXPECT_GT(away->slides, 0);
            EXPECT_GT(away->goal, away->heel);
            picture = still(QStringLiteral("press"), side);
            picture.reach = reach;
            const std::optional<HeelTrack> home = heelTrackOf(stageOf(picture), picture);
            ASSERT_TRUE(home.has_value());
            EXPECT_LT(home->slides, 0);
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
    Points parts{s.hip,          s.shoulder,    s.headCentre,    s.nearLeg.heel, s.farLeg.heel,
                 s.nearLeg.knee, s.farLeg.knee, s.nearArm.wrist, s.farArm.wrist};
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
                picture.progress = i / 100.0;
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

} // namespace
} // namespace matside
