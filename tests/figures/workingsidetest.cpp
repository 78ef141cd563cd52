// SPDX-License-Identifier: GPL-3.0-or-later
// Which side works: poses that name the working and the other limb, from every camera, with the head left and right.
#include "figures/body/bodyshape.h"
#include "figures/files/figurefile.h"
#include "figures/paint/figurepainter.h"
#include "figures/stage/arrows.h"
#include "figures/stage/figurestage.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cmath>

namespace matside {
namespace {

constexpr QRect kStage(0, 0, 1280, 720);

const QByteArray kOwn = R"(
[[pose]]
name = "one-leg-up"
like = "on-mat"
working-leg = { hip = 80, knee = 20 }
[[motion]]
name = "leg-raise"
stop = [{ pose = "on-mat" }, { at = 1, pose = "one-leg-up" }]

[[pose]]
name = "facing-one-leg-out"
like = "facing"
working-leg = { hip = -30, knee = 0 }
working-arm = { upper = 170, fore = 160 }
[[motion]]
name = "leg-out"
camera = "front"
headroom = 1300
arrows = [[[-100, 300], [-250, 330]]]
stop = [{ pose = "facing" }, { at = 1, pose = "facing-one-leg-out" }]

[[pose]]
name = "on-side-one-leg-up"
like = "on-side"
other-leg = { hip = 10, knee = 8 }
working-leg = { hip = 90, knee = 50 }
[[motion]]
name = "leg-from-above"
camera = "above"
stop = [{ pose = "on-side-one-leg-up" }]

[[pose]]
name = "hand-up"
like = "on-mat"
working-arm = { upper = 90, fore = 90, hand = 90 }
other-arm = { upper = -23, fore = -8, hand = -4 }
[[motion]]
name = "arm-raise"
stop = [{ pose = "on-mat" }, { at = 1, pose = "hand-up" }]
)";

class WorkingSideTest : public testing::Test
{
protected:
    void SetUp() override
    {
        write(kOwn);
        m_painter.emplace(read());
        ASSERT_TRUE(m_painter->library().refused().empty())
            << qPrintable(m_painter->library().refused().front().problems.front().toString());
    }

    void write(const QByteArray &text)
    {
        QFile file(m_folder.filePath(QStringLiteral("own.toml")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    [[nodiscard]] FigureLibrary read() const
    {
        Result<FigureLibrary> loaded =
            loadFigureLibrary(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures"), {m_folder.path()});
        EXPECT_TRUE(loaded.ok());
        return loaded.ok() ? loaded.take() : FigureLibrary();
    }

    [[nodiscard]] static Picture picture(const QString &motion, Side side, bool headRight)
    {
        Picture picture;
        picture.motion = motion;
        picture.side = side;
        picture.headRight = headRight;
        picture.progress = 1;
        picture.moves = true;
        return picture;
    }

    [[nodiscard]] FigureStage stageOf(const Picture &picture) const
    {
        return solveStage(*m_painter->library().motion(picture.motion), picture);
    }

    template <typename Check>
    static void forEachWay(const Check &check)
    {
        for (const Side side : {Side::Left, Side::Right}) {
            for (const bool headRight : {false, true})
                check(side, headRight);
        }
    }

    QTemporaryDir m_folder;
    std::optional<FigurePainter> m_painter;
};

/// The side of the body to which a leg of the picture belongs.
Side sideOf(const FigureStage &stage, const Leg &leg)
{
    return &leg == &stage.skeleton.nearLeg ? stage.nearSide : otherSide(stage.nearSide);
}

const Leg &higherLeg(const FigureStage &stage)
{
    const Skeleton &s = stage.skeleton;
    return s.nearLeg.heel.y() > s.farLeg.heel.y() ? s.nearLeg : s.farLeg;
}

TEST_F(WorkingSideTest, APoseOfOnesOwnLiftsTheLegOfTheSideThatWorks)
{
    for (const auto *motion : {u"leg-raise", u"leg-out"}) {
        forEachWay([&](Side side, bool headRight) {
            const FigureStage stage = stageOf(picture(QString::fromUtf16(motion), side, headRight));
            EXPECT_EQ(sideOf(stage, higherLeg(stage)), side);
            EXPECT_EQ(&higherLeg(stage), &stage.workingLeg());
            EXPECT_GT(std::abs(stage.skeleton.nearLeg.heel.y() - stage.skeleton.farLeg.heel.y()), 30);
        });
    }
}

TEST_F(WorkingSideTest, OnASideTheLegThatWorksIsTheOneOfThatSide)
{
    forEachWay([&](Side side, bool headRight) {
        const FigureStage stage = stageOf(picture(QStringLiteral("leg-from-above"), side, headRight));
        const Leg &bent = stage.skeleton.nearLeg.kneeFlex > 30 ? stage.skeleton.nearLeg : stage.skeleton.farLeg;
        EXPECT_EQ(sideOf(stage, bent), side);
        EXPECT_EQ(stage.nearSide, headRight ? Side::Right : Side::Left) << "the uppermost side";
    });
}

TEST_F(WorkingSideTest, TheCuffOfALiftedLegHasTheColourOfItsSide)
{
    const FigureTheme theme = lightFigureTheme();
    for (const auto *motion : {u"leg-raise", u"leg-out"}) {
        forEachWay([&](Side side, bool headRight) {
            const Picture shown = picture(QString::fromUtf16(motion), side, headRight);
            QImage image(kStage.size(), QImage::Format_RGB32);
            QPainter painter(&image);
            m_painter->paint(painter, kStage, shown, theme);
            painter.end();
            const FigureStage stage = stageOf(shown);
            const Leg &leg = higherLeg(stage);
            const Point below =
                between(leg.knee, leg.ankle, .812); // of the middle of the cuff, where a right one has its stripe
            const QColor seen = image.pixelColor(m_painter->camera(kStage, shown).map(below).toPoint());
            const QColor cuff = side == Side::Left ? theme.cuffLeft : theme.cuffRight;
            EXPECT_LT(std::abs(seen.red() - cuff.red()) + std::abs(seen.blue() - cuff.blue()), 20)
                << qPrintable(shown.motion) << (side == Side::Left ? " left" : " right") << " head right " << headRight;
        });
    }
}

TEST_F(WorkingSideTest, TheOtherLegLiesAsInThePoseItComesFrom)
{
    forEachWay([&](Side side, bool headRight) {
        const FigureStage before = stageOf([&] {
            Picture start = picture(QStringLiteral("leg-raise"), side, headRight);
            start.progress = 0;
            return start;
        }());
        const FigureStage after = stageOf(picture(QStringLiteral("leg-raise"), side, headRight));
        const auto other = after.nearWorks ? &Skeleton::farLeg : &Skeleton::nearLeg;
        EXPECT_EQ((before.skeleton.*other).heel, (after.skeleton.*other).heel);
    });
}

TEST_F(WorkingSideTest, FromTheFrontTheArrowsGoToTheSideThatWorks)
{
    forEachWay([&](Side side, bool headRight) {
        Picture shown = picture(QStringLiteral("leg-out"), side, headRight);
        shown.progress = .5;
        const FigureStage stage = stageOf(shown);
        const std::vector<Arrow> arrows = arrowsOf(stage, shown);
        ASSERT_EQ(arrows.size(), 1U);
        EXPECT_GT(arrows[0].line.back().x() * stage.workingLeg().knee.x(), 0);
        // Who faces the viewer has the right side at the left of the picture.
        const double onScreen = m_painter->camera(kStage, shown).map(arrows[0].line.back()).x() - kStage.center().x();
        EXPECT_EQ(onScreen < 0, side == Side::Right);
    });
}

TEST_F(WorkingSideTest, AnArmThatWorksIsOfThatSideAndBothAreShown)
{
    forEachWay([&](Side side, bool headRight) {
        const FigureStage stage = stageOf(picture(QStringLiteral("arm-raise"), side, headRight));
        const bool near = stage.skeleton.nearArm.upperAngle > 45;
        EXPECT_EQ(near ? stage.nearSide : otherSide(stage.nearSide), side);
        EXPECT_EQ(stage.skeleton.farArmShown, 1);
    });
}

TEST_F(WorkingSideTest, WithoutASideTheNearOneWorks)
{
    Picture shown = picture(QStringLiteral("leg-raise"), Side::Right, true);
    shown.side.reset();
    const FigureStage stage = stageOf(shown);
    EXPECT_EQ(&higherLeg(stage), &stage.skeleton.nearLeg);
}

TEST_F(WorkingSideTest, NearAndFarReplaceTheWorkingSideOfAnEarlierPose)
{
    write("[[pose]]\nname = \"a\"\nworking-leg = { hip = 90, knee = 9 }\nworking-arm = { upper = 90 }\n"
          "[[pose]]\nname = \"b\"\nlike = \"a\"\nnear-leg = { hip = 20, knee = 9 }\nfar-arm = { upper = 3 }\n"
          "[[motion]]\nname = \"m\"\nstop = [{ pose = \"b\" }]\n");
    const FigureLibrary library = read();
    ASSERT_NE(library.motion(QStringLiteral("m")), nullptr);
    EXPECT_FALSE(library.motion(QStringLiteral("m"))->hasSides);
    EXPECT_EQ(library.motion(QStringLiteral("m"))->stops.front().pose.nearLeg.hipFlex, 20);
}

} // namespace
} // namespace matside
