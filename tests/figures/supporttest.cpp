// SPDX-License-Identifier: GPL-3.0-or-later
// The support is as high as the routine says, and lies where nobody rolls on it.
#include "figures/files/figurefile.h"
#include "figures/paint/roompainter.h"
#include "figures/paint/supportpainter.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace matside {
namespace {

constexpr double kCentimetres = 170 / kBodyHeight; // of a person of 1.7 m, a world unit
constexpr double kLeast = 5;                       // 5 to 8 cm: resources/routines/front-of-hips.toml
constexpr double kMost = 8;

const QStringList kSupports{QStringLiteral("towel"), QStringLiteral("block"), QStringLiteral("book"),
                            QStringLiteral("roller")};

TEST(SupportTest, IsFiveToEightCentimetresHigh)
{
    for (const QString &support : kSupports) {
        EXPECT_GE(supportHeight(support) * kCentimetres, kLeast) << qPrintable(support);
        EXPECT_LE((supportHeight(support) + kSupportFront) * kCentimetres, kMost) << qPrintable(support);
    }
    EXPECT_EQ(supportHeight(QStringLiteral("none")), 0);
}

/// The rows of an image that are not white, from the first to the last.
std::pair<int, int> paintedRows(const QImage &image)
{
    std::pair<int, int> rows{image.height(), -1};
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != QColor(Qt::white).rgb())
                rows = {std::min(rows.first, y), y};
        }
    }
    return rows;
}

TEST(SupportTest, IsPaintedAsHighAsItIs)
{
    constexpr double kScale = 2;
    constexpr double kUpperSide = 16; // which is seen a little from above
    for (const QString &support : kSupports) {
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.translate(300, 200);
        painter.scale(kScale, -kScale);
        paintSupport(painter, support, {0, 0}, lightFigureTheme());
        painter.end();
        const auto [first, last] = paintedRows(image);
        EXPECT_NEAR((last - 200) / kScale, supportHeight(support) + kSupportFront, 2) << qPrintable(support);
        EXPECT_LE((200 - first) / kScale, kUpperSide) << qPrintable(support);
    }
}

TEST(SupportTest, LiesUnderThePelvisOrOffTheMat)
{
    constexpr double kDeep = 28; // from its near edge to its far one, in the picture
    Result<FigureLibrary> loaded = loadFigureLibrary(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures"));
    ASSERT_TRUE(loaded.ok());
    const FigureLibrary library = loaded.take();
    for (const QString &motion : library.figureMotions()) {
        for (const FigureStop &stop : library.motion(motion)->stops) {
            if (!stop.support || std::abs(stop.support->top.x() - stop.pose.hip.x()) < 60)
                continue;
            EXPECT_LE(stop.support->top.y() - kSupportFront + kDeep, kMatFrontEdge) << qPrintable(motion);
        }
    }
}

} // namespace
} // namespace matside
