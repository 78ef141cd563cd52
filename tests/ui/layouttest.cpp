// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmade.h"
#include "support/shipped.h"
#include "ui/kit/type.h"
#include "ui/session/framing.h"
#include "ui/session/sessionlayout.h"
#include "ui/session/sessiontext.h"

#include <QImage>
#include <QPainter>

#include <gmock/gmock.h>

namespace matside {

namespace {

/// How many of the sampled pixels of a box, or of the circle in it, the person covers.
int paintedWithin(const QRectF &box, const QRectF &frame, const Picture &picture, bool circle = false)
{
    QImage image(1280, 560, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    test::painter().paintFigure(painter, frame, picture, lightFigureTheme(), {false, true, false});
    painter.end();
    const QRect pixels = box.toRect();
    int covered = 0;
    for (int y = pixels.top(); y < pixels.bottom(); y += 2) {
        for (int x = pixels.left(); x < pixels.right(); x += 2) {
            const bool isInside = !circle || QLineF(box.center(), QPointF(x, y)).length() < box.width() / 2;
            covered += isInside && qAlpha(image.pixel(x, y)) > 40;
        }
    }
    return covered;
}

} // namespace

namespace {

/// Every layout there is at a size, for both sides of the head: with the picture in each text size, and with words.
std::vector<SessionLayout> layoutsAt(const QSizeF &size)
{
    std::vector<SessionLayout> all;
    for (const bool headRight : {false, true}) {
        for (const double scale : {.8, 1.0, 1.25}) {
            for (const int lines : {1, 2}) {
                for (const double metres : {.5, 2.0})
                    all.push_back(layoutFor(size, {headRight, scale, lines, {metres, 4.4}}));
            }
        }
        for (const double metres : {.7, 2.0, 3.0}) {
            for (const int lines : {1, 2, 3})
                all.push_back(wordsLayoutFor(size, {headRight, {metres, 4.4}, lines}));
        }
    }
    return all;
}

} // namespace

TEST(SessionLayoutTest, NoTwoPartsShareAPlace)
{
    for (const QSize &size : test::kAllSizes) {
        for (const SessionLayout &l : layoutsAt(QSizeF(size))) {
            std::vector<QRectF> parts{l.headline, l.title, l.dial, l.caption, l.endGently, l.more};
            parts.insert(parts.end(), l.bar.begin(), l.bar.end());
            for (const QRectF &part : {l.strip, l.then}) {
                if (part.isValid())
                    parts.push_back(part);
            }
            for (std::size_t a = 0; a < parts.size(); ++a) {
                const QRectF window = QRectF(QPointF(), QSizeF(size)).adjusted(-.5, -.5, .5, .5);
                EXPECT_TRUE(window.contains(parts[a])) << a << " at " << size.width() << 'x' << size.height();
                for (std::size_t b = a + 1; b < parts.size(); ++b)
                    EXPECT_FALSE(parts[a].intersects(parts[b]))
                        << a << ' ' << b << " at " << size.width() << 'x' << size.height();
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
    for (const QSize &size : test::kAllSizes) {
        for (const SessionLayout &l : layoutsAt(QSizeF(size))) {
            std::vector<QRectF> targets{l.endGently, l.more};
            targets.insert(targets.end(), l.bar.begin(), l.bar.end());
            for (const QRectF &target : targets)
                EXPECT_GE(std::min(target.width(), target.height()), 48) << size.width() << 'x' << size.height();
            if (l.strip.isValid()) {
                EXPECT_GE(l.strip.height(), 24);
            }
        }
    }
}

TEST(SessionLayoutTest, BesideThePictureTypeIsNeverUnderTheFloors)
{
    // docs/sources.md, "Legibility", at 1280 x 800; each is a share of the window elsewhere.
    for (const QSize &size : {QSize(1280, 800), QSize(1920, 1200), QSize(1920, 1080), QSize(800, 1280)}) {
        const SessionLayout l = layoutFor(QSizeF(size), {});
        EXPECT_GE(l.titleType.least, 80 * l.unit);
        EXPECT_GE(l.captionType.least, 50 * l.unit);
        EXPECT_GE(l.headline.height() * .745, 52 * l.unit);
        EXPECT_GE(l.dial.height() / 2 * 1.12, 136 * l.unit);
        EXPECT_GE(l.barType, 23 * l.unit);
    }
}

TEST(SessionLayoutTest, WhatCannotBeReadFromTheMatIsNotThere)
{
    const QSizeF size(1280, 800);
    const SessionLayout far = layoutFor(size, {});
    EXPECT_EQ(far.thenType, 0);
    EXPECT_FALSE(far.then.isValid());
    EXPECT_EQ(far.labelType, 0);
    const ReadingDistance near{.5, 96 / 25.4};
    const SessionLayout l = layoutFor(size, {.distance = near});
    EXPECT_TRUE(l.then.isValid());
    EXPECT_GE(arcOfType(l.thenType, near, QFont::DemiBold), 22);
    EXPECT_GE(arcOfType(l.labelType, near, QFont::Medium), 22);
}

TEST(SessionLayoutTest, LargerTextEnlargesWhatIsReadFromTheMatAndLeavesNothingOut)
{
    const ReadingDistance near{.5, 96 / 25.4};
    for (const QSize &size : test::kAllSizes) {
        const SessionLayout plain = layoutFor(QSizeF(size), {.distance = near});
        const SessionLayout large = layoutFor(QSizeF(size), {.textScale = 1.6, .distance = near});
        EXPECT_GE(large.titleType.least, 1.2 * plain.titleType.least) << size.width();
        EXPECT_GE(large.captionType.least, 1.2 * plain.captionType.least) << size.width();
        EXPECT_GE(large.headline.height(), 1.2 * plain.headline.height()) << size.width();
        EXPECT_GE(large.dial.height(), 1.2 * plain.dial.height()) << size.width();
        EXPECT_TRUE(large.strip.isValid());
        EXPECT_TRUE(large.then.isValid() || !plain.then.isValid()) << size.width();
    }
}

TEST(SessionLayoutTest, TheHeadMirrorsWordsAndDialOnly)
{
    const SessionLayout left = layoutFor({1280, 800}, {});
    const SessionLayout right = layoutFor({1280, 800}, {true});
    EXPECT_DOUBLE_EQ(left.dial.left(), 1280 - right.dial.right());
    EXPECT_DOUBLE_EQ(left.title.left(), 1280 - right.title.right());
    EXPECT_EQ(left.bar, right.bar);
    EXPECT_EQ(left.strip, right.strip);
}

TEST(FramingTest, TheDialLiesOverNoFootOfALegThatIsOut)
{
    for (const bool headRight : {false, true}) {
        const SessionLayout l = layoutFor({1280, 800}, {headRight});
        for (const char *support : {"towel", "none"}) {
            for (const Side side : {Side::Left, Side::Right}) {
                Picture picture;
                picture.motion = QStringLiteral("hold-long");
                picture.side = side;
                picture.headRight = headRight;
                picture.support = QString::fromLatin1(support);
                const QRectF frame = frameFor(test::painter(), picture, {l.stage, l.title, l.dial});
                for (picture.reach = 0; picture.reach <= 1; picture.reach += .1)
                    EXPECT_EQ(paintedWithin(l.dial, frame, picture, true), 0) << support << ' ' << picture.reach;
            }
        }
    }
}

TEST(FramingTest, NobodyStandsBehindTheTitle)
{
    const Program program = test::compiled();
    for (const bool headRight : {false, true}) {
        const SessionLayout l = layoutFor({1280, 800}, {headRight});
        QStringList seen;
        for (const Segment &segment : program.segments) {
            if (seen.contains(segment.motion + program.cells[std::size_t(segment.cell)].title))
                continue;
            seen << segment.motion + program.cells[std::size_t(segment.cell)].title;
            QString room; // a picture from another camera has another frame
            QRectF frame;
            for (const Millis at : {segment.start, segment.start + segment.length() / 2, segment.end - Millis{1}}) {
                const Moment moment = momentAt(program, at);
                const Picture picture = pictureOf(moment, headRight);
                const double width = widthOf(moment.title, typeface(l.titleType.wish, QFont::DemiBold));
                QRectF title = l.title;
                title.setHeight(l.titleType.wish * 1.1);
                headRight ? title.setLeft(title.right() - width) : title.setWidth(width);
                if (const QString key = test::painter().roomKey(picture); key != room) {
                    room = key;
                    const bool endView = test::painter().insetRect(l.stage, picture).isValid();
                    frame = frameFor(test::painter(), picture, {l.stage, title, endView ? l.endView : l.dial});
                }
                EXPECT_LT(paintedWithin(title, frame, picture), 40)
                    << moment.title.toStdString() << (headRight ? " right" : " left");
            }
        }
    }
}

} // namespace matside
