// SPDX-License-Identifier: GPL-3.0-or-later
// Small approved pictures of every motion, person, support and card. tests/approve writes them anew.
#include "figures/files/figurefile.h"
#include "figures/paint/cardpicture.h"
#include "figures/paint/figurepainter.h"
#include "support/pixels.h"

#include <QDir>
#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <functional>

namespace matside {
namespace {

constexpr QRect kSmall(0, 0, 320, 180);
constexpr int kSeen = 24;          // a channel that is off by less is not counted: other versions of Qt round otherwise
constexpr double kShareOff = .001; // of the pixels may be off: 57 of a small picture, less than a hand

double shareOff(const QImage &a, const QImage &b)
{
    return double(test::differentPixels(a, b, kSeen)) / (a.width() * a.height());
}

testing::AssertionResult isGoldenPicture(const QString &name, const QImage &image)
{
    const QDir folder(QStringLiteral(MATSIDE_SOURCE_DIR "/tests/golden/figures"));
    const QString path = folder.filePath(name + QStringLiteral(".png"));
    const QImage golden(path);
    const bool same = golden.size() == image.size() && shareOff(golden, image) <= kShareOff;
    if (same)
        return testing::AssertionSuccess();
    if (qEnvironmentVariableIsSet("MATSIDE_APPROVE")) // a picture within the tolerance stays as it is
        return folder.mkpath(QStringLiteral(".")) && image.save(path)
                   ? testing::AssertionSuccess()
                   : testing::AssertionFailure() << qPrintable(path) << " cannot be written";
    if (golden.isNull())
        return testing::AssertionFailure() << qPrintable(path) << " is not there; tests/approve writes it";
    return testing::AssertionFailure() << qPrintable(path) << ": " << shareOff(golden, image) * 100
                                       << " % of its pixels look otherwise; if that is meant, tests/approve";
}

class GoldenPictureTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Result<FigureLibrary> loaded = loadFigureLibrary(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures"));
        ASSERT_TRUE(loaded.ok());
        m_painter.emplace(loaded.take());
    }

    [[nodiscard]] static QImage image(const std::function<void(QPainter &)> &paint)
    {
        QImage image(kSmall.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint(painter);
        return image;
    }

    [[nodiscard]] QImage drawn(const Picture &picture, const FigureTheme &theme) const
    {
        return image([&](QPainter &painter) { m_painter->paint(painter, kSmall, picture, theme); });
    }

    [[nodiscard]] Picture still(const QString &motion, Side side) const
    {
        Picture picture = m_painter->still(motion);
        picture.side = side;
        picture.support = QStringLiteral("block");
        return picture;
    }

    std::optional<FigurePainter> m_painter;
};

TEST_F(GoldenPictureTest, EveryMotionByDay)
{
    for (const QString &motion : m_painter->library().figureMotions())
        EXPECT_TRUE(
            isGoldenPicture(QStringLiteral("day-") + motion, drawn(still(motion, Side::Right), lightFigureTheme())));
}

TEST_F(GoldenPictureTest, TheFarLegAtWorkByNightAndMirrored)
{
    for (const auto *motion : {u"slide", u"hold-long", u"press", u"rotate", u"breathe", u"roll", u"clamshell",
                               u"bird-dog", u"knees-to-side"}) {
        Picture picture = still(QString::fromUtf16(motion), Side::Right);
        picture.headRight = true;
        picture.support = QStringLiteral("towel");
        EXPECT_TRUE(
            isGoldenPicture(QStringLiteral("night-mirrored-") + picture.motion, drawn(picture, darkFigureTheme())));
    }
}

TEST_F(GoldenPictureTest, EveryPerson)
{
    for (const Person &person : m_painter->library().persons()) {
        Picture picture = still(QStringLiteral("seated"), Side::Right);
        picture.person = person.id;
        EXPECT_TRUE(isGoldenPicture(QStringLiteral("person-") + person.id, drawn(picture, lightFigureTheme())));
    }
}

TEST_F(GoldenPictureTest, EverySupport)
{
    for (const auto *support : {u"towel", u"block", u"book", u"roller", u"none"}) {
        Picture picture = still(QStringLiteral("hold-long"), Side::Right);
        picture.support = QString::fromUtf16(support);
        EXPECT_TRUE(isGoldenPicture(QStringLiteral("support-") + picture.support, drawn(picture, lightFigureTheme())));
    }
}

TEST_F(GoldenPictureTest, EveryCardWithoutItsWords)
{
    for (const FigureCard &card : m_painter->library().cards()) {
        const QImage picture = image([&](QPainter &painter) {
            paintCardPicture(painter, kSmall, *m_painter, card.picture, {}, lightFigureTheme());
        });
        EXPECT_TRUE(isGoldenPicture(QStringLiteral("card-") + card.id, picture));
    }
}

} // namespace
} // namespace matside
