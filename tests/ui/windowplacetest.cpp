// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowplace.h"

#include <gtest/gtest.h>

namespace matside {

namespace {

const ScreenFacts kLaptop{QStringLiteral("eDP-1"), {0, 0, 1366, 728}, {294, 165}, false};
const ScreenFacts kTelevision{QStringLiteral("HDMI-1"), {1366, 0, 1920, 1080}, {930, 523}, true};
const ScreenFacts kMonitor{QStringLiteral("DP-2"), {3286, 0, 2560, 1440}, {597, 336}, false};

[[nodiscard]] Settings shownOn(ShowOn where, const QString &last = {})
{
    Settings settings;
    settings.showOn = where;
    settings.screen = last;
    return settings;
}

} // namespace

TEST(OpeningScreenTest, OneScreenIsNoChoice)
{
    for (const ShowOn where : {ShowOn::Last, ShowOn::Laptop, ShowOn::Television})
        EXPECT_EQ(openingScreen(shownOn(where, kLaptop.name), {kLaptop}), std::nullopt);
}

TEST(OpeningScreenTest, TheLaptopAndTheTelevisionAreFoundByTheirSockets)
{
    const std::vector<ScreenFacts> screens{kTelevision, kMonitor, kLaptop};
    EXPECT_EQ(openingScreen(shownOn(ShowOn::Laptop), screens), 2U);
    EXPECT_EQ(openingScreen(shownOn(ShowOn::Television), screens), 0U) << "the largest, whichever is the primary one";
    EXPECT_EQ(openingScreen(shownOn(ShowOn::Television), {kMonitor, kTelevision, kLaptop}), 1U);
    EXPECT_EQ(openingScreen(shownOn(ShowOn::Television), {kLaptop, kMonitor}), 1U);
}

TEST(OpeningScreenTest, WithoutAScreenInsideTheMachineTheLaptopIsThePrimaryOne)
{
    std::vector<ScreenFacts> screens{kMonitor, kTelevision};
    EXPECT_EQ(openingScreen(shownOn(ShowOn::Laptop), screens), 1U);
    EXPECT_EQ(openingScreen(shownOn(ShowOn::Television), screens), 0U);
    for (ScreenFacts &screen : screens)
        screen.size = {}; // a projector tells no size
    EXPECT_EQ(openingScreen(shownOn(ShowOn::Television), screens), 0U);
}

TEST(OpeningScreenTest, TheLastScreenIsTheOneOfThatNameOrElseTheDesktopDecides)
{
    const std::vector<ScreenFacts> screens{kLaptop, kTelevision};
    EXPECT_EQ(openingScreen(shownOn(ShowOn::Last, kTelevision.name), screens), 1U);
    EXPECT_EQ(openingScreen(shownOn(ShowOn::Last, QStringLiteral("DP-9")), screens), std::nullopt);
    EXPECT_EQ(openingScreen(shownOn(ShowOn::Last), screens), std::nullopt);
}

TEST(OpeningGeometryTest, OpensAsLargeAsThePagesWantWhereTheScreenHasRoom)
{
    EXPECT_EQ(openingGeometry({1920, 1080}, {}), (OpeningGeometry{{1280, 800}, false}));
    EXPECT_EQ(openingGeometry({1296, 848}, {}), (OpeningGeometry{{1280, 800}, false}));
}

TEST(OpeningGeometryTest, IsMaximisedWhereTheScreenHasLessRoomAndFitsWhenRestored)
{
    EXPECT_EQ(openingGeometry({1366, 768}, {}), (OpeningGeometry{{1280, 720}, true}));
    EXPECT_EQ(openingGeometry({1280, 800}, {}), (OpeningGeometry{{1264, 752}, true}));
    EXPECT_EQ(openingGeometry({800, 1280}, {}), (OpeningGeometry{{784, 800}, true}));
    EXPECT_EQ(openingGeometry({400, 300}, {}), (OpeningGeometry{{480, 480}, true})) << "the smallest window";
}

TEST(OpeningGeometryTest, OpensAsItWasTheLastTime)
{
    Settings last;
    last.windowWidth = 1000;
    last.windowHeight = 700;
    EXPECT_EQ(openingGeometry({1920, 1080}, last), (OpeningGeometry{{1000, 700}, false}));
    last.maximised = true;
    EXPECT_EQ(openingGeometry({1920, 1080}, last), (OpeningGeometry{{1000, 700}, true}));
    last.fullScreen = true;
    EXPECT_EQ(openingGeometry({1920, 1080}, last), (OpeningGeometry{{1000, 700}, true, true}));
    EXPECT_EQ(openingGeometry({1024, 600}, last), (OpeningGeometry{{1000, 552}, true, true})) << "a smaller screen";
}

TEST(BroughtBackTest, AWindowThatIsSeenWholeStaysWhereItIs)
{
    const std::vector<ScreenFacts> screens{kLaptop, kTelevision};
    for (const QRect &frame : {QRect(10, 10, 1000, 700), QRect(1400, 100, 1280, 800), QRect(1000, 0, 800, 700)})
        EXPECT_EQ(broughtBack(frame, screens), frame) << "on two screens, too";
    EXPECT_EQ(broughtBack({0, 0, 1000, 700}, {}), QRect(0, 0, 1000, 700)) << "there is nowhere to go";
}

TEST(BroughtBackTest, AWindowOfAScreenThatIsGoneComesBackWhole)
{
    EXPECT_EQ(broughtBack({1400, 100, 1280, 700}, {kLaptop}), QRect(86, 28, 1280, 700));
    EXPECT_EQ(broughtBack({1366, 0, 1920, 1080}, {kLaptop}), kLaptop.available) << "no larger than the screen";
    EXPECT_EQ(broughtBack({-500, -300, 1000, 600}, {kLaptop}), QRect(0, 0, 1000, 600));
    EXPECT_EQ(broughtBack({1000, 200, 800, 600}, {kLaptop}), QRect(566, 128, 800, 600)) << "a part was on it";
    EXPECT_EQ(broughtBack({5900, 0, 800, 600}, {kMonitor, kLaptop}), QRect(5046, 0, 800, 600)) << "the first one";
}

} // namespace matside
