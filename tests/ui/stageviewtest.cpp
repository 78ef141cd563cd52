// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/stageview.h"

#include "figures/paint/figurepainter.h"
#include "handmade.h"

#include <QImage>
#include <QTest>

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>

namespace matside::test {
namespace {

class StageViewTest : public testing::Test
{
protected:
    StageViewTest()
    {
        m_view.resize(640, 360);
        m_view.show();
    }

    [[nodiscard]] static Picture picture(const QString &motion, double reach = 0)
    {
        Picture picture = painter().still(motion);
        picture.side = Side::Left;
        picture.reach = reach;
        picture.support = QStringLiteral("towel");
        return picture;
    }

    [[nodiscard]] QImage seen(const Picture &picture)
    {
        m_view.setPicture(picture);
        return m_view.grab().toImage();
    }

    StageView m_view{lightLook(), painter(), nullptr};
};

int worstDifference(const QImage &a, const QImage &b)
{
    int worst = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            worst = std::max(
                {worst, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
        }
    }
    return worst;
}

TEST_F(StageViewTest, FramesAddUpToTheWholePicture)
{
    QImage last;
    for (int i = 0; i <= 12; ++i)
        last = seen(picture(QStringLiteral("slide"), i / 12.0));
    m_view.refresh();
    EXPECT_LE(worstDifference(last, m_view.grab().toImage()), 6);
    EXPECT_EQ(m_view.transition(), Transition::None);
}

TEST_F(StageViewTest, FirstPictureIsThereAtOnce)
{
    EXPECT_FALSE(seen(picture(QStringLiteral("sit"))).isNull());
    EXPECT_EQ(m_view.transition(), Transition::None);
}

TEST_F(StageViewTest, GlidesFromPoseToPoseAndFadesFromCameraToCamera)
{
    (void)seen(picture(QStringLiteral("rest")));
    (void)seen(picture(QStringLiteral("slide")));
    EXPECT_EQ(m_view.transition(), Transition::FadeCues);
    m_view.refresh();
    (void)seen(picture(QStringLiteral("rest")));
    const QImage before = m_view.grab().toImage();
    const QImage first = seen(picture(QStringLiteral("sit")));
    EXPECT_EQ(m_view.transition(), Transition::MovePose);
    int off = 0; // a frame of the glide may be under way: next to nothing of it has moved
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x)
            off += std::abs(qRed(first.pixel(x, y)) - qRed(before.pixel(x, y))) > 60 ? 1 : 0;
    }
    EXPECT_LT(off, first.width() * first.height() / 20);
    m_view.refresh();
    (void)seen(picture(QStringLiteral("breathe")));
    (void)seen(picture(QStringLiteral("rest-on-side")));
    EXPECT_EQ(m_view.transition(), Transition::FadePicture);
}

TEST_F(StageViewTest, AStillPictureIsDroppedAndPaintedAgainWhenShown)
{
    const QImage before = seen(picture(QStringLiteral("rest")));
    ASSERT_TRUE(m_view.keepsPicture());
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_view.keepsPicture(); }, 20'000));
    EXPECT_LE(worstDifference(m_view.grab().toImage(), before), 6);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_view.keepsPicture(); }, 20'000));
    EXPECT_LE(worstDifference(m_view.shown(), before), 6);
}

TEST_F(StageViewTest, AStillFigureMovesToTheNextPoseWithoutAJump)
{
    (void)seen(picture(QStringLiteral("rest")));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_view.keepsPicture(); }, 20'000));
    (void)seen(picture(QStringLiteral("sit")));
    EXPECT_EQ(m_view.transition(), Transition::MovePose);
}

TEST_F(StageViewTest, AnotherFrameIsAGlideOfTheCamera)
{
    m_view.setFrame({0, 0, 640, 360});
    (void)seen(picture(QStringLiteral("rest")));
    m_view.setFrame({60, 0, 640, 360});
    (void)m_view.grab();
    EXPECT_EQ(m_view.transition(), Transition::MovePose);
}

TEST_F(StageViewTest, AnotherFrameMovesTheCameraSmoothlyAlsoForAStillFigure)
{
    m_view.setFrame({0, 0, 640, 360});
    (void)seen(picture(QStringLiteral("rest")));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_view.keepsPicture(); }, 20'000));
    m_view.setFrame({60, 0, 640, 360});
    (void)m_view.grab();
    EXPECT_EQ(m_view.transition(), Transition::MovePose);
}

TEST_F(StageViewTest, ReducedMotionShowsThreeStillsAMoveAndNoTransition)
{
    m_view.setReducedMotion(true);
    Picture next = picture(QStringLiteral("slide"));
    QList<double> shown;
    for (int i = 0; i <= 100; ++i) {
        next.progress = next.reach = i / 100.0;
        (void)seen(next);
        if (shown.isEmpty() || shown.back() != m_view.picture().reach)
            shown << m_view.picture().reach;
    }
    EXPECT_EQ(shown, QList<double>({0, .5, 1}));
    (void)seen(picture(QStringLiteral("sit")));
    EXPECT_EQ(m_view.transition(), Transition::None);
}

TEST_F(StageViewTest, TheChosenPersonIsDrawn)
{
    const QImage first = seen(picture(QStringLiteral("rest")));
    m_view.setPerson(QStringLiteral("adia"));
    EXPECT_EQ(m_view.picture().person, QStringLiteral("adia"));
    m_view.refresh();
    EXPECT_GT(worstDifference(first, m_view.grab().toImage()), 60);
    (void)seen(picture(QStringLiteral("slide")));
    EXPECT_EQ(m_view.picture().person, QStringLiteral("adia")) << "in every picture that names nobody";
}

} // namespace
} // namespace matside::test
