// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/readingdistance.h"

#include <gmock/gmock.h>

namespace matside {

TEST(ReadingDistanceTest, AnglesAndPixelsAreThoseOfTheTable)
{
    // docs/sources.md, "Legibility": at 2 m and 96 dots per inch 22 minutes are type of 48, 30 minutes of 66, when a capital is 0.7 of it.
    const ReadingDistance two{2.0, 96 / 25.4};
    EXPECT_NEAR(pixelsForArc(22, two) / .7, 69, 1.5);
    EXPECT_NEAR(pixelsForArc(22, two), 48, .6);
    EXPECT_NEAR(pixelsForArc(30, two), 66, .6);
    const ReadingDistance far{2.5, 128 / 25.4};
    EXPECT_NEAR(pixelsForArc(22, far), 81, 1);
    EXPECT_NEAR(pixelsForArc(30, far), 110, 1);
    for (const double arc : {16.0, 22.0, 45.0})
        EXPECT_NEAR(arcForPixels(pixelsForArc(arc, far), far), arc, 1e-6);
}

TEST(ReadingDistanceTest, TypeForAnAngleIsSeenUnderIt)
{
    for (const double metres : {1.0, 2.0, 3.5}) {
        const ReadingDistance distance{metres, 4.4};
        for (const double arc : {22.0, 30.0, 45.0}) {
            const double type = typeForArc(arc, distance, QFont::DemiBold);
            EXPECT_GE(arcOfType(type, distance, QFont::DemiBold), arc * .99);
            EXPECT_LT(arcOfType(type - 2, distance, QFont::DemiBold), arc * 1.01);
        }
    }
}

TEST(ReadingDistanceTest, AScreenIsBelievedOnlyWhereItCanBeTrue)
{
    const auto believed = [](double wide, double high, int x, int y) {
        return plausiblePixelsPerMm(QSizeF(wide, high), QSize(x, y)).has_value();
    };
    EXPECT_TRUE(believed(286, 179, 1280, 800)); // 13.3 inches
    EXPECT_TRUE(believed(344, 194, 1920, 1080));
    EXPECT_TRUE(believed(600, 340, 3840, 2160));
    EXPECT_TRUE(believed(1210, 680, 3840, 2160)); // a television
    EXPECT_FALSE(believed(0, 0, 1920, 1080));
    EXPECT_FALSE(believed(160, 90, 1920, 1080)); // a ratio
    EXPECT_FALSE(believed(160, 100, 1280, 800));
    EXPECT_FALSE(believed(344, 194, 1080, 1920)); // turned without saying so
    EXPECT_FALSE(believed(34, 19, 1920, 1080));   // centimetres
    EXPECT_FALSE(believed(3440, 1940, 1920, 1080));
    EXPECT_FALSE(believed(286, 179, 0, 0));
    EXPECT_NEAR(*plausiblePixelsPerMm(QSizeF(286, 179), QSize(1280, 800)), 4.47, .01);
}

} // namespace matside
