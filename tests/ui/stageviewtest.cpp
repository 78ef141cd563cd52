// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/stageview.h"

#include "figures/paint/figurepainter.h"
#include "handmade.h"
#include "support/pixels.h"

#include <QImage>
#include <QTest>

#include <gmock/gmock.h>

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

TEST_F(StageViewTest, FramesAddUpToTheWholePicture)
{
    QImage last;
    for (int i = 0; i <= 12; ++i)
        last = seen(picture(QStringLiteral("slide"), i / 12.0));
    m_view.refresh();
    EXPECT_EQ(differentPixels(last, m_view.grab().toImage(), 6), 0);
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
    EXPECT_LT(differentPixels(first, before, 60), first.width() * first.height() / 20)
        << "a frame of the glide may be under way: next to nothing of it has moved";
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
    EXPECT_EQ(differentPixels(m_view.grab().toImage(), before, 6), 0);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_view.keepsPicture(); }, 20'000));
    EXPECT_EQ(differentPixels(m_view.shown(), before, 6), 0);
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
    EXPECT_GT(differentPixels(first, m_view.grab().toImage(), 60), 0);
    (void)seen(picture(QStringLiteral("slide")));
    EXPECT_EQ(m_view.picture().person, QStringLiteral("adia")) << "in every picture that names nobody";
}

} // namespace
} // namespace matside::test
