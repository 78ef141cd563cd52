// SPDX-License-Identifier: GPL-3.0-or-later
// A frame repaints only the box that changed. The result equals a picture that is painted as a whole.
#include "figures/files/figurefile.h"
#include "figures/paint/figurepainter.h"
#include "figures/paint/person/partcache.h"
#include "support/pixels.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace matside {
namespace {

const QString kFigures = QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures");
constexpr QRect kStage(0, 0, 640, 360);

/// Qt cuts curves at the edge of a clip, which may round the coverage of a pixel the other way.
constexpr int kRounding = 1;
/// What is kept as an image is put together in two steps, and rounded twice.
constexpr int kRoundingOfParts = 6;

class MovingBoxTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Result<FigureLibrary> loaded = loadFigureLibrary(kFigures);
        ASSERT_TRUE(loaded.ok());
        m_painter.emplace(loaded.take());
        m_scene.inset = false;
    }

    void paintInto(QImage &image, const Picture &picture, const QRect &clip) const
    {
        QPainter painter(&image);
        painter.setClipRect(clip);
        m_painter->paint(painter, kStage, picture, lightFigureTheme(), m_scene);
    }

    [[nodiscard]] QImage whole(const Picture &picture) const
    {
        QImage image(kStage.size(), QImage::Format_RGB32);
        QPainter painter(&image);
        Scene scene = m_scene;
        scene.parts.reset(); // nothing kept: all of it is painted
        m_painter->paint(painter, kStage, picture, lightFigureTheme(), scene);
        return image;
    }

    /// The share of the stage that was painted anew on the way, all steps taken together.
    double walk(const std::vector<Picture> &pictures, int rounding = kRounding) const
    {
        QImage image = whole(pictures.front());
        double painted = 0;
        for (std::size_t i = 1; i < pictures.size(); ++i) {
            const QRectF box = m_painter->changedRect(kStage, pictures[i - 1], pictures[i], m_scene);
            paintInto(image, pictures[i], box.toAlignedRect());
            painted += box.width() * box.height() / (kStage.width() * kStage.height());
            EXPECT_EQ(test::differentPixels(image, whole(pictures[i]), rounding), 0)
                << qPrintable(pictures[i].motion) << " step " << i;
        }
        return painted / double(pictures.size() - 1);
    }

    [[nodiscard]] Picture picture(const QString &motion, Side side = Side::Right) const
    {
        Picture picture = m_painter->still(motion);
        picture.side = side;
        picture.support = QStringLiteral("towel");
        return picture;
    }

    std::optional<FigurePainter> m_painter;
    Scene m_scene;
};

TEST_F(MovingBoxTest, EveryMotionPaintedInBoxesIsTheWholePicture)
{
    for (const QString &motion : m_painter->library().figureMotions()) {
        for (const Side side : {Side::Left, Side::Right}) {
            std::vector<Picture> pictures;
            for (int i = 0; i <= 6; ++i) {
                Picture next = picture(motion, side);
                next.headRight = side == Side::Left;
                next.progress = next.reach = next.breath = i / 6.0;
                next.turn = 1 - i / 3.0;
                pictures.push_back(next);
            }
            walk(pictures);
        }
    }
}

TEST_F(MovingBoxTest, PartsThatLieStillLookTheSameAsImages)
{
    for (const auto *motion : {u"slide", u"press", u"rotate", u"breathe", u"hold-long", u"seated"}) {
        m_scene.parts = std::make_shared<PartCache>();
        for (const Side side : {Side::Left, Side::Right}) {
            std::vector<Picture> pictures;
            for (int i = 0; i <= 8; ++i) {
                Picture next = picture(QString::fromUtf16(motion), side);
                next.reach = next.breath = i / 8.0;
                pictures.push_back(next);
            }
            walk(pictures, kRoundingOfParts);
        }
    }
}

TEST_F(MovingBoxTest, GhostAndTrackOfASlideAreInTheBoxFrameByFrame)
{
    for (const auto *motion : {u"slide", u"press"}) {
        for (const Side side : {Side::Left, Side::Right}) { // the far leg, and the near one
            std::vector<Picture> pictures;
            for (int i = 0; i <= 40; ++i) {
                Picture next = picture(QString::fromUtf16(motion), side);
                next.reach = i / 40.0;
                if (next.ghostReach)
                    next.ghostReach = 1;
                pictures.push_back(next);
            }
            walk(pictures);
        }
    }
}

TEST_F(MovingBoxTest, ViewFromTheFeetLooksTheSameWhenItsStillPartIsKept)
{
    PartCache parts;
    const std::pair<Side, const char *> kOneByOne[]{
        {Side::Left, "towel"}, {Side::Right, "towel"}, {Side::Right, "none"}, {Side::Left, "none"}};
    for (const auto &[side, support] : kOneByOne) {
        for (const double turn : {-1.0, -.2, .5, 1.0}) {
            Picture next = picture(QStringLiteral("rotate"), side);
            next.turn = turn;
            next.support = QLatin1String(support);
            const auto inset = [&](PartCache *kept) {
                QImage image(200, 200, QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                m_painter->paintInset(painter, QRectF(25, 25, 150, 150), next, lightFigureTheme(), kept);
                return image;
            };
            EXPECT_EQ(test::differentPixels(inset(&parts), inset(nullptr), kRoundingOfParts), 0) << support << turn;
        }
    }
}

TEST_F(MovingBoxTest, SlideAndBreathPaintAPartOfTheStageOnly)
{
    std::vector<Picture> slide;
    std::vector<Picture> breath;
    for (int i = 0; i <= 10; ++i) {
        slide.push_back(picture(QStringLiteral("slide")));
        slide.back().reach = i / 10.0;
        breath.push_back(picture(QStringLiteral("breathe")));
        breath.back().breath = i / 10.0;
    }
    EXPECT_LT(walk(slide), .45);
    EXPECT_LT(walk(breath), .45);
}

TEST_F(MovingBoxTest, NothingMovesNothingIsPainted)
{
    const Picture rest = picture(QStringLiteral("rest"));
    EXPECT_TRUE(m_painter->changedRect(kStage, rest, rest, m_scene).isEmpty());
}

TEST_F(MovingBoxTest, AnotherMotionPaintsAll)
{
    EXPECT_EQ(m_painter->changedRect(kStage, picture(QStringLiteral("rest")), picture(QStringLiteral("sit")), m_scene),
              QRectF(kStage));
}

} // namespace
} // namespace matside
