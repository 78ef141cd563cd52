// SPDX-License-Identifier: GPL-3.0-or-later
// The drawn person through every shipped routine: from one move to the next nothing jumps, but where the view changes.
#include "figures/files/figurefile.h"
#include "figures/stage/figurestage.h"
#include "support/shipped.h"

#include <gtest/gtest.h>

namespace matside::test {
namespace {

constexpr double kUnseen = .5; // world units: less than half a pixel in a window of 1280

const FigureLibrary &figures()
{
    static const FigureLibrary library = [] {
        Result<FigureLibrary> loaded = loadFigureLibrary(sourcePath(QStringLiteral("resources/figures")));
        EXPECT_TRUE(loaded.ok());
        return loaded.ok() ? loaded.take() : FigureLibrary();
    }();
    return library;
}

FigureStage stageAt(const Segment &segment, double fraction, bool headRight)
{
    const Body body = segment.bodyAt(fraction);
    Picture picture;
    picture.motion = segment.motion;
    picture.side = segment.side;
    picture.progress = fraction;
    picture.reach = body.reach;
    picture.turn = body.turn;
    picture.breath = body.breath;
    picture.support = QStringLiteral("none");
    picture.headRight = headRight;
    return solveStage(*figures().motion(segment.motion), picture);
}

TEST(ShippedJourneyTest, NothingJumpsBetweenMovesButWhereTheViewChanges)
{
    for (const Routine &routine : shippedRoutines()) {
        for (const Side first : {Side::Left, Side::Right}) {
            Options options;
            options.first = first;
            options.support = QStringLiteral("none");
            const Program program = programOf(routine, options);
            for (std::size_t i = 1; i < program.segments.size(); ++i) {
                for (const bool headRight : {false, true}) {
                    const FigureStage from = stageAt(program.segments[i - 1], 1, headRight);
                    const FigureStage to = stageAt(program.segments[i], 0, headRight);
                    if (from.camera == to.camera && from.fromBehind == to.fromBehind)
                        EXPECT_LT(poseDistance(from, to), kUnseen)
                            << qPrintable(routine.id) << ": " << qPrintable(program.segments[i - 1].move) << " to "
                            << qPrintable(program.segments[i].move) << (headRight ? ", head right" : "");
                }
            }
        }
    }
}

} // namespace
} // namespace matside::test
