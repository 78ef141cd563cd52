// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/figurepainter.h"

#include "figures/body/bodyshape.h"
#include "figures/files/figurefile.h"
#include "figures/stage/figurestage.h"
#include "support/pixels.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace matside {
namespace {

const QString kFigures = QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures");

class FigurePainterTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Result<FigureLibrary> loaded = loadFigureLibrary(kFigures);
        ASSERT_TRUE(loaded.ok());
        m_painter.emplace(loaded.take());
    }

    [[nodiscard]] Picture still(const QString &motion, Side side = Side::Right) const
    {
        Picture picture = m_painter->still(motion);
        picture.side = side;
        picture.support = QStringLiteral("block");
        return picture;
    }

    [[nodiscard]] QImage drawn(const Picture &picture, const FigureTheme &theme = lightFigureTheme(),
                               QSize size = {640, 360}, Scene scene = {}) const
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        m_painter->paint(painter, image.rect(), picture, theme, scene);
        return image;
    }

    std::optional<FigurePainter> m_painter;
};

TEST_F(FigurePainterTest, EveryMotionDrawsADifferentPicture)
{
    const QStringList motions = m_painter->library().figureMotions();
    std::vector<QImage> images;
    for (const QString &motion : motions)
        images.push_back(drawn(still(motion)));
    for (std::size_t i = 0; i < images.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k)
            EXPECT_GT(test::differentPixels(images[i], images[k], 24), 200)
                << qPrintable(motions[qsizetype(i)]) << " looks like " << qPrintable(motions[qsizetype(k)]);
    }
}

/// Mirroring a picture swaps the marks of the sides, and nothing else.
FigureTheme unmarked()
{
    FigureTheme theme = lightFigureTheme();
    theme.cuffRight = theme.cuffLeft;
    theme.sideStripe = false;
    return theme;
}

constexpr int kSeen = 8;       // a channel that is off by less looks the same
constexpr int kFewPixels = 20; // where the edge of a curve rounds the other way

TEST_F(FigurePainterTest, MirroredPictureIsTheFlippedOneInEveryMotion)
{
    for (const QString &motion : m_painter->library().figureMotions()) {
        if (m_painter->library().motion(motion)->nearIsRight)
            continue; // right is right, wherever the head is
        Scene scene;
        scene.inset = false; // the view from the feet end has a place and an order of its own
        Picture mirrored = still(motion, Side::Left);
        mirrored.headRight = true;
        const QImage left = drawn(still(motion, Side::Right), unmarked(), {640, 360}, scene);
        const QImage right = drawn(mirrored, unmarked(), {640, 360}, scene).mirrored(true, false);
        EXPECT_LE(test::differentPixels(left, right, kSeen), kFewPixels) << qPrintable(motion);
    }
}

TEST_F(FigurePainterTest, MirroredPictureIsTheFlippedOneForEverySupportSideAndReach)
{
    for (const auto *support : {u"towel", u"block", u"book", u"roller", u"none"}) {
        for (const Side side : {Side::Left, Side::Right}) {
            for (const double reach : {0.0, .35, .7, 1.0}) {
                Picture picture = still(QStringLiteral("slide"), side);
                picture.support = QString::fromUtf16(support);
                picture.reach = reach;
                Picture mirrored = picture;
                mirrored.side = otherSide(side);
                mirrored.headRight = true;
                const QImage flipped = drawn(mirrored, unmarked()).mirrored(true, false);
                EXPECT_LE(test::differentPixels(drawn(picture, unmarked()), flipped, kSeen), kFewPixels)
                    << qPrintable(picture.support) << ' ' << qPrintable(sideName(side)) << ' ' << reach;
            }
        }
    }
}

TEST_F(FigurePainterTest, ViewFromTheFeetStandsBesideTheFeetInEitherPicture)
{
    for (const QRectF &stage : {QRectF(0, 0, 400, 225), QRectF(10, 20, 900, 300)}) {
        Picture picture = still(QStringLiteral("rotate"), Side::Left);
        const QRectF right = m_painter->insetRect(stage, picture);
        picture.headRight = true;
        const QRectF left = m_painter->insetRect(stage, picture);
        EXPECT_GT(right.center().x(), stage.center().x());
        EXPECT_NEAR(left.center().x() + right.center().x(), 2 * stage.center().x(), 1e-6);
        EXPECT_EQ(left.size(), right.size());
        EXPECT_EQ(left.top(), right.top());
        EXPECT_TRUE(stage.contains(left) && stage.contains(right));
    }
}

TEST_F(FigurePainterTest, ANearLegThatRestsIsAnOutlineAndHidesNothing)
{
    Picture picture = still(QStringLiteral("hold-long"), Side::Left); // the far leg works, and lies low
    const QImage image = drawn(picture, lightFigureTheme(), {1280, 720});
    QImage room(image.size(), QImage::Format_RGB32);
    QPainter painter(&room);
    m_painter->paintRoom(painter, room.rect(), picture, lightFigureTheme());
    painter.end();
    const FigureStage stage = solveStage(*m_painter->library().motion(picture.motion), picture);
    const QTransform camera = m_painter->camera(room.rect(), picture);
    const Limb thigh = thighOf(stage.skeleton.nearLeg);
    const Limb shank = shankOf(stage.skeleton.nearLeg);
    for (const Point &inside : {thigh.at(.75, 0), thigh.at(.9, 0), shank.at(.1, 0), shank.at(.3, 0)}) {
        const QPoint pixel = camera.map(inside).toPoint();
        EXPECT_EQ(image.pixelColor(pixel), room.pixelColor(pixel)) << inside.x() << ' ' << inside.y();
    }
    const FigureTheme worn = dressed(lightFigureTheme(), m_painter->library().persons().front());
    const Limb working = thighOf(stage.skeleton.farLeg);
    for (const double along : {.55, .65, .75}) { // behind the near thigh, below the front of the hip
        const QPoint pixel = camera.map(working.at(along, -.4 * working.backWidth(along))).toPoint();
        EXPECT_LE(image.pixelColor(pixel).lightness(), worn.legLight.lightness()) << along;
    }
}

TEST_F(FigurePainterTest, SidesDifferByColourAndByShape)
{
    const Picture left = still(QStringLiteral("slide"), Side::Left);
    const Picture right = still(QStringLiteral("slide"), Side::Right);
    EXPECT_GT(test::differentPixels(drawn(left), drawn(right), 24), 500);
    FigureTheme grey = lightFigureTheme();
    grey.cuffRight = grey.cuffLeft;
    FigureTheme plain = grey;
    plain.sideStripe = false;
    EXPECT_GT(test::differentPixels(drawn(right, grey), drawn(right, plain), 24), 5);
}

TEST_F(FigurePainterTest, RightCuffHasItsStripeInTheViewFromTheFeetToo)
{
    FigureTheme striped = lightFigureTheme();
    FigureTheme plain = striped;
    plain.sideStripe = false;
    const auto inset = [this](Side working, const FigureTheme &theme) {
        QImage image(300, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        m_painter->paintInset(painter, image.rect(), still(QStringLiteral("rotate"), working), theme);
        return image;
    };
    for (const Side working : {Side::Left, Side::Right}) // the right leg is in it in either case
        EXPECT_GT(test::differentPixels(inset(working, striped), inset(working, plain), 24), 20);
}

TEST_F(FigurePainterTest, EveryPersonIsSomebodyElse)
{
    Picture picture = still(QStringLiteral("slide"));
    std::vector<QImage> images;
    for (const Person &person : m_painter->library().persons()) {
        picture.person = person.id;
        images.push_back(drawn(picture));
        for (std::size_t i = 0; i + 1 < images.size(); ++i)
            EXPECT_GT(test::differentPixels(images[i], images.back(), 24), 2000) << qPrintable(person.id);
    }
}

TEST_F(FigurePainterTest, SkinHairClothesAndBuildOfAPersonAreSeenOneByOne)
{
    using Change = void (*)(Person &);
    constexpr Change kChanges[]{
        [](Person &) {},
        [](Person &p) { p.light.skin = p.dark.skin = QColor(0x8A5636u); },
        [](Person &p) { p.hair = Hair::Curls; },
        [](Person &p) { p.light.hair = p.dark.hair = QColor(0xB0A8A0u); },
        [](Person &p) { p.longSleeves = true; },
        [](Person &p) { p.light.top = p.dark.top = QColor(0x4F8A62u); },
        [](Person &p) { p.light.leg = p.dark.leg = QColor(0x8A4070u); },
        [](Person &p) { p.light.legResting = p.dark.legResting = QColor(0xB07890u); },
        [](Person &p) { p.build.belly = 40; },
        [](Person &p) { p.build.thigh = .25; },
    };
    const FigureMotion seated = *m_painter->library().motion(QStringLiteral("seated"));
    const Person somebody = m_painter->library().persons().front();
    for (const FigureTheme &theme : {lightFigureTheme(), darkFigureTheme()}) {
        std::vector<QImage> images;
        for (const Change &change : kChanges) {
            Person person = somebody;
            change(person);
            m_painter.emplace(FigureLibrary({seated}, {person}, {}));
            images.push_back(drawn(still(QStringLiteral("seated")), theme));
        }
        for (std::size_t i = 1; i < images.size(); ++i)
            EXPECT_GT(test::differentPixels(images.front(), images[i], 16), 50) << "change " << i;
    }
}

TEST_F(FigurePainterTest, SameMomentPaintsTheSameTwice)
{
    const Picture picture = still(QStringLiteral("press"));
    EXPECT_EQ(drawn(picture), drawn(picture));
}

TEST_F(FigurePainterTest, FillsTheStageAtEverySize)
{
    for (QSize size : {QSize(320, 200), QSize(640, 530), QSize(1280, 524), QSize(1920, 400)}) {
        for (const QString &motion : m_painter->library().figureMotions()) {
            const QImage image = drawn(still(motion), darkFigureTheme(), size);
            for (QPoint corner : {QPoint(0, 0), QPoint(size.width() - 1, 0), QPoint(0, size.height() - 1),
                                  QPoint(size.width() - 1, size.height() - 1)})
                EXPECT_NE(image.pixelColor(corner), QColor(Qt::magenta)) << qPrintable(motion);
        }
    }
}

TEST_F(FigurePainterTest, PersonStaysInsideTheStage)
{
    for (QSize size : {QSize(320, 200), QSize(272, 128), QSize(1280, 524), QSize(1024, 400), QSize(600, 500)}) {
        const QRectF stage(QPointF(), size);
        for (const QString &motion : m_painter->library().figureMotions()) {
            for (bool headRight : {false, true}) {
                Picture picture = still(motion);
                picture.headRight = headRight;
                EXPECT_TRUE(stage.contains(m_painter->bounds(stage, picture)))
                    << qPrintable(motion) << " at " << size.width() << " x " << size.height();
            }
        }
    }
}

TEST_F(FigurePainterTest, RoomAndFigurePaintedSeparatelyMakeTheSamePicture)
{
    const Picture picture = still(QStringLiteral("slide"));
    QImage separate(640, 360, QImage::Format_RGB32);
    separate.fill(Qt::black);
    QPainter painter(&separate);
    m_painter->paintRoom(painter, separate.rect(), picture, lightFigureTheme());
    m_painter->paintFigure(painter, separate.rect(), picture, lightFigureTheme());
    painter.end();
    EXPECT_EQ(separate, drawn(picture));
}

TEST_F(FigurePainterTest, RoomStandsStillWhileItsKeyStaysTheSame)
{
    Picture picture = still(QStringLiteral("slide"));
    const QString key = m_painter->roomKey(picture);
    picture.reach = 1;
    picture.motion = QStringLiteral("rotate");
    EXPECT_EQ(m_painter->roomKey(picture), key);
    picture.headRight = true;
    EXPECT_NE(m_painter->roomKey(picture), key);
}

TEST_F(FigurePainterTest, UnknownMotionLeavesTheRoomEmpty)
{
    Picture picture = still(QStringLiteral("slide"));
    picture.motion = QStringLiteral("cartwheel");
    const QImage image = drawn(picture);
    EXPECT_NE(image.pixelColor(10, 10), QColor(Qt::magenta));
    EXPECT_TRUE(m_painter->bounds(image.rect(), picture).isEmpty());
}

TEST_F(FigurePainterTest, GhostAndTrackGoWithoutAGoal)
{
    Picture picture = still(QStringLiteral("slide"));
    const QImage with = drawn(picture);
    picture.ghostReach.reset();
    EXPECT_GT(test::differentPixels(with, drawn(picture), 24), 100);
}

TEST_F(FigurePainterTest, SupportNoneDrawsNoSupport)
{
    Picture picture = still(QStringLiteral("breathe"));
    const QImage with = drawn(picture);
    picture.support = QStringLiteral("none");
    EXPECT_GT(test::differentPixels(with, drawn(picture), 24), 100);
}

} // namespace
} // namespace matside
