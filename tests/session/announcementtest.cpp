// SPDX-License-Identifier: GPL-3.0-or-later
// What a whole session tells sound ahead of time, and what it tells everybody when it ends.
#include "session/session.h"
#include "support/handticker.h"
#include "support/shipped.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

/// All announcements and all that was heard, each by its time in the program.
class AnnouncementTest : public ::testing::TestWithParam<double>
{
protected:
    AnnouncementTest()
    {
        QObject::connect(&session, &Session::cue, &session, [this](const Cue &cue) {
            const auto isIt = [&cue](const ScheduledCue &scheduled) { return scheduled.cue == cue; };
            if (std::none_of(coming.begin(), coming.end(), isIt))
                unannounced << cue.id;
            ++heard;
        });
        QObject::connect(&session, &Session::ahead, &session, [this](quint64 now, const std::vector<ScheduledCue> &cues) {
            EXPECT_GE(now, generation);
            generation = now;
            coming = cues;
            for (const ScheduledCue &scheduled : cues)
                furthest = std::max(furthest, scheduled.in);
        });
        QObject::connect(&session, &Session::ended, &session, [this] { ++ended; });
    }

    HandTicker ticker;
    Session session{ticker, GetParam()};
    std::vector<ScheduledCue> coming;
    QStringList unannounced;
    quint64 generation = 0;
    Millis furthest{0};
    int heard = 0;
    int ended = 0;
};

TEST_P(AnnouncementTest, NothingIsHeardThatSoundWasNotToldOneGapBefore)
{
    const Player player(frontOfHipsScript(), {});
    const auto cues = static_cast<int>(player.program()->cues.size());
    session.begin(player);
    while (ended == 0)
        ticker.tick(1400ms);
    EXPECT_THAT(unannounced, ::testing::IsEmpty());
    EXPECT_EQ(heard, cues);
    EXPECT_LE(furthest, 1500ms);
    EXPECT_GT(furthest, 1000ms);
    EXPECT_TRUE(coming.empty());
}

TEST_P(AnnouncementTest, ARoutineThatIsOverEndsOnceAndStopsTheTicker)
{
    session.begin(Player(frontOfHipsScript(), {}));
    while (ticker.running())
        ticker.tick(1000ms);
    ticker.tick(1000ms);
    session.leave();
    EXPECT_EQ(ended, 1);
    EXPECT_FALSE(session.underWay());
}

TEST_P(AnnouncementTest, GoingOnAfterAPauseAnnouncesTheCuesAgain)
{
    session.begin(Player(frontOfHipsScript(), {}));
    ticker.tick(1000ms);
    const quint64 running = generation;
    session.command(CommandKind::Pause);
    const quint64 paused = generation;
    EXPECT_GT(paused, running);
    ticker.pass(5000ms);
    session.command(CommandKind::GoOn);
    EXPECT_GE(generation, paused);
    EXPECT_TRUE(ticker.running());
    EXPECT_FALSE(coming.empty());
}

INSTANTIATE_TEST_SUITE_P(Speeds, AnnouncementTest, ::testing::Values(1.0, 8.0, 60.0));

} // namespace
} // namespace matside::test
