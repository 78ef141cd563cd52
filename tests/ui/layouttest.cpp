// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmade.h"
#include "support/shipped.h"
#include "ui/framing.h"
#include "ui/sessionlayout.h"
#include "ui/type.h"
#include "ui/words.h"

#include <QImage>
#include <QPainter>

#include <gmock/gmock.h>

namespace matside {

namespace {

/// How many of the sampled pixels of a box the person covers.
int paintedWithin(const QRectF &box, const QRectF &frame, const Picture &picture)
{
    QImage image(1280, 560, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    test::painter().paintFigure(painter, frame, picture, lightFigureTheme(), {false, true, false});
    painter.end();
    const QRect pixels = box.toRect();
    int covered = 0;
    for (int y = pixels.top(); y < pixels.bottom(); y += 2) {
        for (int x = pixels.left(); x < pixels.right(); x += 2)
            covered += qAlpha(image.pixel(x, y)) > 40;
    }
    return covered;
}

} // namespace

TEST(SessionLayoutTest, NoTwoPartsShareAPlace)
{
    for (const QSize &size : test::kSizes) {
        for (const bool headRight : {false, true}) {
            for (const bool words : {false, true}) {
                const SessionLayout l = layoutFor(QSizeF(size), {headRight, words});
                std::vector<QRectF> parts{l.headline, l.title, l.breath, l.caption, l.strip, l.endGently, l.more};
                parts.insert(parts.end(), l.bar.begin(), l.bar.end());
                if (!l.compact)
                    parts.push_back(l.then);
                for (std::size_t a = 0; a < parts.size(); ++a) {
                    EXPECT_TRUE(QRectF(QPointF(), QSizeF(size)).contains(parts[a])) << a << " at " << size.width();
                    for (std::size_t b = a + 1; b < parts.size(); ++b)
                        EXPECT_FALSE(parts[a].intersects(parts[b])) << a << ' ' << b << " at " << size.width();
                }
            }
        }
    }
}

TEST(SessionLayoutTest, TheFigureHasAboutThreeFifthsOfTheWindow)
{
    for (const QSize &size : test::kSizes) {
        const SessionLayout l = layoutFor(QSizeF(size), {});
        EXPECT_GT(l.stage.height() / size.height(), .60);
        EXPECT_LT(l.stage.height() / size.height(), .70);
    }
}

TEST(SessionLayoutTest, TargetsAreLarge)
{
    for (const QSize &size : test::kSizes) {
        const SessionLayout l = layoutFor(QSizeF(size), {});
        for (const QRectF &button : l.bar)
            EXPECT_GE(std::min(button.width(), button.height()), 48);
        EXPECT_GE(l.endGently.height(), 44);
        EXPECT_GE(l.strip.height(), 24);
    }
}

TEST(SessionLayoutTest, TheHeadMirrorsWordsAndDialOnly)
{
    const SessionLayout left = layoutFor({1280, 800}, {});
    const SessionLayout right = layoutFor({1280, 800}, {true, false});
    EXPECT_DOUBLE_EQ(left.dial.left(), 1280 - right.dial.right());
    EXPECT_DOUBLE_EQ(left.title.left(), 1280 - right.title.right());
    EXPECT_EQ(left.bar, right.bar);
    EXPECT_EQ(left.strip, right.strip);
}

TEST(FramingTest, NobodyStandsBehindTheTitle)
{
    const Program program = test::compiled();
    for (const bool headRight : {false, true}) {
        const SessionLayout l = layoutFor({1280, 800}, {headRight, false});
        for (const Segment &segment : program.segments) {
            Moment moment = momentAt(program, segment.start);
            const double width = widthOf(moment.title, typeface(l.titleType, QFont::DemiBold));
            QRectF title = l.title;
            title.setHeight(l.titleType * 1.1);
            headRight ? title.setLeft(title.right() - width) : title.setWidth(width);
            const QRectF frame = frameFor(test::painter(), pictureOf(moment, headRight), {l.stage, title, l.dial});
            moment = momentAt(program, segment.end - Millis{1});
            EXPECT_LT(paintedWithin(title, frame, pictureOf(moment, headRight)), 40)
                << moment.title.toStdString() << (headRight ? " right" : " left");
        }
    }
}

} // namespace matside
