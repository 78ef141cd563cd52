// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/after/donetext.h"

#include "support/printers.h"

#include <gtest/gtest.h>

namespace matside {

TEST(DoneTextTest, TellsBothSidesTogetherWhereTheyAreAlike)
{
    Summary done;
    done.repetitions = {5, 5};
    EXPECT_EQ(doneText(done), QStringLiteral("Both sides, 5 repetitions each."));
    done.turns = {5, 5};
    EXPECT_EQ(doneText(done), QStringLiteral("Both sides, 5 repetitions and 5 turns each."));
    done.turns = {5, 1};
    EXPECT_EQ(doneText(done), QStringLiteral("Left side 5 repetitions and 5 turns, right side 5 repetitions and 1 turn."));
    done.turns = {};
    done.repetitions = {0, 1};
    EXPECT_EQ(doneText(done), QStringLiteral("Right side, 1 repetition."));
    Summary without;
    without.end = Summary::End::EndedGently;
    EXPECT_EQ(doneText(without), QStringLiteral("No repetitions."));
    without.end = Summary::End::Finished;
    EXPECT_EQ(doneText(without), QString()) << "a routine that counts nothing on a side";
}

TEST(DoneTextTest, TellsWhereThePersonEasedOff)
{
    Summary done;
    done.repetitions = {5, 5};
    done.complaints = {1, 0};
    done.easings = {{.66}, {}};
    EXPECT_EQ(doneText(done), QStringLiteral("Both sides, 5 repetitions each; you eased off once on the left at two thirds."));
    EXPECT_TRUE(doneText(done, Teller::Person).endsWith(QLatin1String("each; I eased off once on the left at two thirds.")));
    done.complaints = {2, 3};
    done.easings = {{.9, .5}, {.2, .2, 0}};
    done.complaintsAtRest = 1;
    EXPECT_EQ(doneText(done),
              QStringLiteral("Both sides, 5 repetitions each; you eased off twice on the left (the last time at half), 3 times on the "
                             "right (the last time at home), once at rest."));
    done.complaints = {1, 0};
    done.complaintsAtRest = 0;
    done.easings = {}; // of a journal from before the diary
    EXPECT_EQ(doneText(done), QStringLiteral("Both sides, 5 repetitions each; you eased off once on the left."));
}

} // namespace matside
