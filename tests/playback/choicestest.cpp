// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody chooses on the way: one slide more, the other side, one side only.
#include "playing.h"

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class ChoicesTest : public Playing
{
};

TEST_F(ChoicesTest, OneMoreComesBeforeTheLongOneOnBothSides)
{
    goTo("slide-out", Side::Left, 2);
    const Millis before = player.program()->duration();
    player.command(CommandKind::OneMore);
    advance(4s);
    EXPECT_EQ(times("One more, and then the long one."), 1);
    EXPECT_GT(player.program()->duration(), before + 29s);
    EXPECT_EQ(player.moment().reps, 6);
    EXPECT_EQ(times("The other side gets one more, too."), 1);
}

TEST_F(ChoicesTest, OneMoreOnTheLastSideSpeaksOfNoOther)
{
    goTo("slide-out", Side::Right, 2);
    player.command(CommandKind::OneMore);
    arrive();
    EXPECT_EQ(times("One more, and then the long one."), 1);
    EXPECT_EQ(times("The other side gets one more, too."), 0);
}

TEST_F(ChoicesTest, OneMoreOutOfTheLongOneComesHomeFirst)
{
    goTo("turn-in", Side::Left, 2);
    player.command(CommandKind::OneMore);
    arrive();
    EXPECT_EQ(player.moment().move, QStringLiteral("rest-home"));
    EXPECT_EQ(player.moment().rep, 5);
    EXPECT_EQ(player.moment().reps, 6);
}

TEST_F(ChoicesTest, SwitchSideGoesToTheOtherLeg)
{
    goTo("slide-out", Side::Left, 2);
    player.command(CommandKind::SwitchSide);
    arrive();
    EXPECT_EQ(times("First bring your left heel home."), 1);
    EXPECT_EQ(times("Now the right leg. Keep both knees bent, and level your hips."), 1);
    EXPECT_EQ(player.moment().side, Side::Right);
    EXPECT_EQ(player.moment().step, QStringLiteral("ready"));
}

TEST_F(ChoicesTest, OneSideLeavesTheOtherOutAndTakesItInAgain)
{
    goTo("slide-out", Side::Left, 2);
    const Place place = player.place();
    const Millis whole = player.program()->duration();
    player.command(CommandKind::OneSide);
    arrive();
    EXPECT_EQ(times("Only this side today, then we come home."), 1);
    EXPECT_TRUE(player.place().sameMove(place));
    EXPECT_LT(player.program()->duration(), whole - 2min);
    player.command(CommandKind::OneSide);
    arrive();
    EXPECT_EQ(times("Then we do the other side, too."), 1);
    EXPECT_EQ(player.program()->duration(), whole);
}

TEST_F(ChoicesTest, PreviousAfterASwitchNamesTheLegBeforeItSettles)
{
    goTo("slide-out", Side::Left, 3);
    player.command(CommandKind::SwitchSide);
    advance(13s);
    ASSERT_EQ(player.bodySide(), Side::Right);
    heard.clear();
    player.command(CommandKind::Previous);
    advance(1s);
    EXPECT_EQ(heard.value(0), QStringLiteral("The left leg, then."));
}

TEST_F(ChoicesTest, OneSideChangesNothingOnTheSecondAndTellsIt)
{
    goTo("slide-out", Side::Right, 2);
    heard.clear();
    player.command(CommandKind::OneSide);
    EXPECT_EQ(player.options().sides, Sides::Both);
    arrive();
    EXPECT_EQ(heard.value(0), QStringLiteral("That changes nothing here."));
}

TEST_F(ChoicesTest, OneSideBetweenThemGoesOnToTheClosing)
{
    goTo("slide-out", Side::Left, 2);
    while (player.moment().step != QStringLiteral("change"))
        advance(1s);
    player.command(CommandKind::OneSide);
    EXPECT_EQ(player.moment().step, QStringLiteral("take-away"));
}

} // namespace
} // namespace matside::test
