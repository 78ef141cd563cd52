// SPDX-License-Identifier: GPL-3.0-or-later
// The person who is drawn through a whole routine, whatever somebody chose: never a jump, but where the camera changes.
#include "figures/files/figurefile.h"
#include "figures/stage/arrows.h"
#include "support/shipped.h"
#include "ui/session/sessiontext.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace matside::test {
namespace {

constexpr double kUnseen = .5; // world units: less than half a pixel in a window of 1280

const FigureLibrary &figures()
{
    static const FigureLibrary library = [] {
        Result<FigureLibrary> loaded = loadFigureLibrary(sourcePath(QStringLiteral("resources/figures")));
        for (const Problem &problem : loaded.problems())
            ADD_FAILURE() << problem.toString().toStdString();
        return loaded.ok() ? loaded.take() : FigureLibrary();
    }();
    return library;
}

FigureStage stageAt(const Program &program, const Segment &segment, double fraction, bool headRight)
{
    Moment moment;
    moment.motion = segment.motion;
    moment.side = segment.side;
    moment.fraction = fraction;
    moment.body = segment.bodyAt(fraction);
    moment.support = program.support;
    return solveStage(*figures().motion(segment.motion), pictureOf(moment, headRight));
}

std::vector<Options> everyChoice()
{
    std::vector<Options> all{Options()};
    for (const Options &options : neighbours(Options()))
        all.push_back(options);
    Options bare = Options();
    bare.support = QStringLiteral("none");
    for (const Options &options : neighbours(bare))
        all.push_back(options);
    return all;
}

TEST(FigureJourneyTest, NothingJumpsBetweenStepsButTheAnnouncedCameraChanges)
{
    for (const Options &options : everyChoice()) {
        const Program program = compiled(options);
        QStringList cuts;
        for (std::size_t i = 1; i < program.segments.size(); ++i) {
            const Segment &before = program.segments[i - 1];
            const Segment &after = program.segments[i];
            const FigureStage from = stageAt(program, before, 1, false);
            const FigureStage to = stageAt(program, after, 0, false);
            if (from.camera != to.camera)
                cuts << after.move;
            else
                EXPECT_LT(poseDistance(from, to), kUnseen)
                    << qPrintable(before.move) << " to " << qPrintable(after.move) << " with "
                    << qPrintable(program.support);
        }
        EXPECT_EQ(cuts, QStringList()) << "cameras change inside of moves only";
    }
}

int signOf(double difference)
{
    return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

TEST(FigureJourneyTest, ArrowsPointTheWayOfTheMoveAndNoneIsShownAtARest)
{
    for (const Options &options : everyChoice()) {
        const Program program = compiled(options);
        for (const Segment &segment : program.segments) {
            const Picture picture = pictureOf(momentAt(program, segment.start + segment.length() / 2), false);
            const FigureMotion &motion = *figures().motion(picture.motion);
            const FigureStage stage = solveStage(motion, picture);
            const int slides = signOf(segment.to.reach - segment.from.reach);
            const std::optional<HeelTrack> track = heelTrackOf(stage, picture);
            EXPECT_EQ(track ? signOf(track->goal - track->heel) : 0, slides) << qPrintable(segment.move);
            EXPECT_EQ(picture.turns, signOf(segment.to.turn - segment.from.turn)) << qPrintable(segment.move);
            if (motion.stops.size() == 1) {
                EXPECT_TRUE(arrowsOf(stage, picture).empty()) << qPrintable(segment.move);
            }
        }
    }
}

TEST(FigureJourneyTest, ABodyThatWaitsHasNoArrow)
{
    Player player(frontOfHipsScript(), {});
    while (player.moment().motion != QStringLiteral("lift") || player.moment().fraction < .1)
        player.advance(std::chrono::milliseconds{100});
    const auto arrows = [&player] {
        const Picture picture = pictureOf(player.moment(), false);
        return arrowsOf(solveStage(*figures().motion(picture.motion), picture), picture).size();
    };
    EXPECT_EQ(arrows(), 1U);
    player.command(CommandKind::Main);
    ASSERT_EQ(player.phase(), Phase::Waiting);
    EXPECT_EQ(arrows(), 0U);
}

TEST(FigureJourneyTest, NothingJumpsInsideAMove)
{
    constexpr int kFrames = 240; // of the shortest move, 2 s: 120 a second
    const Program program = compiled(Options());
    QStringList seen;
    QStringList cuts;
    for (const Segment &segment : program.segments) {
        if (seen.contains(segment.motion))
            continue;
        seen << segment.motion;
        FigureStage last = stageAt(program, segment, 0, false);
        for (int i = 1; i <= kFrames; ++i) {
            FigureStage next = stageAt(program, segment, double(i) / kFrames, false);
            if (last.camera != next.camera)
                cuts << segment.move;
            else
                EXPECT_LT(poseDistance(last, next), 16) << qPrintable(segment.move) << " at " << i;
            last = std::move(next);
        }
    }
    EXPECT_EQ(cuts, QStringList({QStringLiteral("lie-down"), QStringLiteral("lie-down"), QStringLiteral("roll"),
                                 QStringLiteral("sit-up")}));
}

TEST(FigureJourneyTest, EveryBoneKeepsItsLengthThroughTheWholeRoutine)
{
    for (const auto *support : {u"towel", u"block", u"book", u"roller", u"none"}) {
        Options options;
        options.support = QString::fromUtf16(support);
        const Program program = compiled(options);
        for (const Segment &segment : program.segments) {
            for (const double fraction : {0.0, .13, .5, .77, 1.0}) {
                const Skeleton s = stageAt(program, segment, fraction, segment.rep % 2 == 0).skeleton;
                for (const Leg *leg : {&s.nearLeg, &s.farLeg}) {
                    EXPECT_NEAR(length(leg->knee - leg->hip), body::thigh, 1e-9) << qPrintable(segment.move);
                    EXPECT_NEAR(length(leg->ankle - leg->knee), body::shank, 1e-9) << qPrintable(segment.move);
                }
            }
        }
    }
}

TEST(FigureJourneyTest, TheReachOfTheFigureIsThatOfTheSegment)
{
    const Program program = compiled(Options());
    double last = 0;
    for (const Segment &segment : program.segments) {
        if (segment.motion != QStringLiteral("slide") || segment.side != Side::Left)
            continue;
        const FigureStage home = stageAt(program, segment, 0, false);
        const FigureStage out = stageAt(program, segment, 1, false);
        const double way = out.workingLeg().heel.x() - home.workingLeg().heel.x();
        const double longest = longestHeel(farHipOf(out.skeleton.hip), kFarFloor, 12) - home.workingLeg().heel.x();
        EXPECT_NEAR(way / longest, segment.to.reach, 1e-3);
        EXPECT_GT(way, last);
        last = way;
    }
}

TEST(FigureJourneyTest, EasingStandsStillAndBreathes)
{
    const Program program = compiled(Options());
    const auto slide = std::find_if(program.segments.begin(), program.segments.end(),
                                    [](const Segment &segment) { return segment.motion == QStringLiteral("slide"); });
    Moment moment;
    moment.motion = slide->motion;
    moment.side = slide->side;
    moment.body.reach = .5;
    moment.support = program.support;
    const auto at = [&moment](double breath) {
        moment.body.breath = breath;
        return solveStage(*figures().motion(moment.motion), pictureOf(moment, false));
    };
    const FigureStage empty = at(0);
    const FigureStage full = at(1);
    EXPECT_GT(full.skeleton.belly, empty.skeleton.belly + 10);
    EXPECT_LT(poseDistance(empty, full), kUnseen) << "only belly and chest move";
}

} // namespace
} // namespace matside::test
