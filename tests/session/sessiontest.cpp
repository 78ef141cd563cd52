// SPDX-License-Identifier: GPL-3.0-or-later
// Where time and commands meet the player.
#include "session/session.h"
#include "support/handticker.h"
#include "support/shipped.h"

#include <gmock/gmock.h>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

/// A session, everything it says, and a clock to turn.
class SessionTest : public ::testing::Test
{
protected:
    void listenTo(Session &session)
    {
        QObject::connect(&session, &Session::began, &session, [this] { said << QStringLiteral("began"); });
        QObject::connect(&session, &Session::ended, &session, [this](const Summary &summary) {
            said << QStringLiteral("ended");
            ending = summary.end;
        });
        QObject::connect(&session, &Session::phaseChanged, &session, [this](Phase now) { phase = now; });
        QObject::connect(&session, &Session::cue, &session, [this](const Cue &cue) { heard << cue.text; });
        QObject::connect(&session, &Session::moved, &session, [this](const Moment &now) { moment = now; });
        QObject::connect(&session, &Session::ahead, &session, [this](quint64 now, const std::vector<ScheduledCue> &cues) {
            generation = now;
            coming = cues;
        });
    }

    HandTicker ticker;
    Session session{ticker, 1.0};
    QStringList said;
    QStringList heard;
    Phase phase = Phase::Done;
    Moment moment;
    quint64 generation = 0;
    std::vector<ScheduledCue> coming;
    Summary::End ending = Summary::End::Finished;

    void SetUp() override
    {
        listenTo(session);
        session.begin(Player(frontOfHipsScript(), {}));
    }

    void tickFor(Millis length)
    {
        for (Millis gone{0}; gone < length; gone += 100ms)
            ticker.tick(100ms);
    }
};

TEST_F(SessionTest, BeganAndEndedArePaired)
{
    session.begin(Player(frontOfHipsScript(), {}));
    session.leave();
    session.leave();
    EXPECT_THAT(said, ::testing::ElementsAre(QStringLiteral("began"), QStringLiteral("ended"), QStringLiteral("began"),
                                             QStringLiteral("ended")));
    EXPECT_EQ(ending, Summary::End::Left);
    EXPECT_FALSE(session.underWay());
}

/// Captions are made of cue(): they tell every line, however little is said.
TEST_F(SessionTest, WithoutAVoiceSoundIsToldOfChimesAndAllOthersOfEveryLine)
{
    Options options;
    options.voice = Verbosity::Off;
    session.begin(Player(frontOfHipsScript(), options));
    heard.clear();
    std::size_t chimes = 0;
    for (Millis gone{0}; gone < 3min; gone += 100ms) {
        ticker.tick(100ms);
        for (const ScheduledCue &next : coming) {
            EXPECT_FALSE(next.cue.spoken()) << next.cue.text.toStdString();
            ++chimes;
        }
    }
    EXPECT_GT(chimes, 0U);
    EXPECT_TRUE(heard.contains(QStringLiteral("Two of five. Slide out.")));
}

TEST_F(SessionTest, GoesOnOverASmallGap)
{
    ticker.tick(1500ms);
    EXPECT_EQ(phase, Phase::Running);
    EXPECT_EQ(moment.position, 1500ms);
}

TEST_F(SessionTest, ABusyMachineIsNobodysAbsence)
{
    tickFor(5s);
    ticker.tick(4s);
    EXPECT_EQ(phase, Phase::Running);
    EXPECT_EQ(moment.position, 6500ms) << "what sound was told, and no more";
    ticker.tick(100ms);
    EXPECT_EQ(moment.position, 6600ms);
}

/// Going on paints a page and opens a device: the first tick after it may come late.
TEST_F(SessionTest, GoingOnGoesOnWhereTheFirstTickComesLate)
{
    tickFor(139s);
    session.command(CommandKind::Pause);
    ticker.pass(5s);
    session.command(CommandKind::GoOn);
    ticker.tick(6s);
    EXPECT_EQ(phase, Phase::Running);
    EXPECT_TRUE(heard.contains(QStringLiteral("Welcome back.")));
}

TEST_F(SessionTest, NothingIsLeftOutOverAGap)
{
    tickFor(6s);
    ASSERT_EQ(coming.size(), 1U);
    const Cue next = coming.front().cue;
    heard.clear();
    ticker.tick(10s);
    EXPECT_THAT(heard, ::testing::ElementsAre(next.text)) << "the sound played it, and nothing else";
    ASSERT_FALSE(coming.empty());
    EXPECT_EQ(coming.front().cue.text, QStringLiteral("Two."));
}

TEST_F(SessionTest, PausesAfterASleepAndDoesNotFastForward)
{
    tickFor(5s);
    ticker.sleep(10min);
    ticker.tick(100ms);
    EXPECT_EQ(phase, Phase::Paused);
    EXPECT_EQ(moment.position, 5s);
    EXPECT_EQ(moment.pausedBy, PauseReason::Asleep);
    EXPECT_FALSE(ticker.running()) << "nobody may be there to hear why";
}

TEST_F(SessionTest, AShortSleepIsNoGap)
{
    ticker.sleep(1s);
    ticker.tick(100ms);
    EXPECT_EQ(phase, Phase::Running);
    EXPECT_EQ(moment.position, 1100ms);
}

TEST_F(SessionTest, AMachineThatIsBusyForLongPauses)
{
    tickFor(5s);
    ticker.tick(15s);
    EXPECT_EQ(phase, Phase::Running);
    const Millis before = moment.position;
    ticker.tick(15'001ms);
    EXPECT_EQ(phase, Phase::Paused);
    EXPECT_EQ(moment.pausedBy, PauseReason::StoodStill);
    EXPECT_EQ(moment.position, before);
}

TEST_F(SessionTest, AProgramWhoseSoundStoodStillTooWasStopped)
{
    Millis taken{0};
    session.watchSound([&taken] { return std::optional(taken); });
    const auto play = [&](Millis length, Millis sound) {
        taken += sound;
        ticker.tick(length);
    };
    play(1s, 1s);
    play(4s, 3s); // it has dropped out, and gone on
    EXPECT_EQ(phase, Phase::Running);
    play(1s, 0ms); // no gap
    EXPECT_EQ(phase, Phase::Running);
    play(4s, 250ms);
    EXPECT_EQ(phase, Phase::Paused);
    EXPECT_EQ(moment.pausedBy, PauseReason::StoodStill);
}

TEST_F(SessionTest, SoundThatHasNotBegunTellsOfNoGap)
{
    std::optional<Millis> taken;
    session.watchSound([&taken] { return taken; });
    ticker.tick(4s);
    EXPECT_EQ(phase, Phase::Running);
    taken = 0ms;
    ticker.tick(4s);
    EXPECT_EQ(phase, Phase::Running) << "a device has just been opened";
}

TEST_F(SessionTest, SaysWhyItHasPausedByItself)
{
    tickFor(139s);
    heard.clear();
    ticker.tick(20s);
    ASSERT_EQ(phase, Phase::Paused);
    while (ticker.running())
        ticker.tick(100ms);
    EXPECT_THAT(heard, ::testing::ElementsAre(QStringLiteral("The computer stood still for a while, so we pause here."),
                                              QStringLiteral("Take your time. Press the button again when you're ready.")));
    EXPECT_EQ(moment.pausedBy, PauseReason::StoodStill) << "and shows it as long as it lasts";
    session.command(CommandKind::GoOn);
    session.command(CommandKind::Pause);
    EXPECT_EQ(moment.pausedBy, PauseReason::Person);
}

TEST_F(SessionTest, SaysNothingToAPersonWhoHasLongGone)
{
    tickFor(5s);
    ticker.tick(121s);
    EXPECT_EQ(phase, Phase::Paused);
    EXPECT_FALSE(ticker.running());
}

TEST_F(SessionTest, TheGapIsPartOfThePause)
{
    tickFor(139s);
    ASSERT_EQ(moment.move, QStringLiteral("slide-out"));
    ticker.tick(20s);
    session.command(CommandKind::GoOn);
    tickFor(20s);
    EXPECT_TRUE(heard.contains(QStringLiteral("Left leg. Slide number two, heel at home."))) << "it lasted 20 s";
}

TEST_F(SessionTest, ALockedScreenSaysThatItPauses)
{
    tickFor(139s);
    heard.clear();
    session.command(PauseReason::Locked);
    EXPECT_EQ(moment.pausedBy, PauseReason::Locked);
    while (ticker.running())
        ticker.tick(100ms);
    EXPECT_EQ(heard.value(0), QStringLiteral("The screen is locked, so we pause here."));
}

TEST_F(SessionTest, TheGapIsRealTimeBeforeSpeed)
{
    Session quick(ticker, 60.0);
    session.leave();
    listenTo(quick);
    quick.begin(Player(frontOfHipsScript(), {}));
    ticker.tick(1400ms);
    EXPECT_EQ(phase, Phase::Running);
    EXPECT_EQ(moment.position, 84s);
    ticker.tick(1600ms);
    EXPECT_EQ(moment.position, 84s + 90s) << "1.5 s of it are played";
    ticker.sleep(1s);
    ticker.tick(1ms);
    EXPECT_EQ(phase, Phase::Running);
    ticker.sleep(1600ms);
    ticker.tick(1ms);
    EXPECT_EQ(phase, Phase::Paused);
    EXPECT_EQ(moment.position, 84s + 90s + 60 * 1001ms);
}

TEST_F(SessionTest, TicksSeldomWhereNothingMovesButABreath)
{
    tickFor(25s);
    EXPECT_EQ(ticker.pace(), Ticker::Pace::Moving);
    session.command(CommandKind::Main);
    ASSERT_EQ(phase, Phase::Waiting);
    EXPECT_EQ(ticker.pace(), Ticker::Pace::Still);
    session.command(CommandKind::Main);
    EXPECT_EQ(ticker.pace(), Ticker::Pace::Moving) << "the count, and the move behind it";
    session.command(CommandKind::EndGently);
    EXPECT_EQ(ticker.pace(), Ticker::Pace::Still);
    session.command(CommandKind::Complain);
    EXPECT_EQ(ticker.pace(), Ticker::Pace::Moving) << "the pacer is breathed with";
}

TEST_F(SessionTest, KnowsHowLongAPauseWasWithoutTicking)
{
    tickFor(139s); // in the second slide of the left leg
    ASSERT_EQ(moment.move, QStringLiteral("slide-out"));
    session.command(CommandKind::Pause);
    ASSERT_FALSE(ticker.running());
    ticker.pass(20s);
    session.command(CommandKind::GoOn);
    EXPECT_TRUE(ticker.running());
    tickFor(20s);
    EXPECT_TRUE(heard.contains(QStringLiteral("Left leg. Slide number two, heel at home.")));
}

TEST_F(SessionTest, AMainPressThatFindsAGapOnlyPauses)
{
    tickFor(139s);
    ticker.sleep(3s); // somebody presses to pause
    session.command(CommandKind::Main);
    EXPECT_EQ(phase, Phase::Paused);
    ticker.pass(3s);
    session.command(CommandKind::Main);
    EXPECT_EQ(phase, Phase::Running);
}

TEST_F(SessionTest, ACommandThatFindsATimeGapOnlyPauses)
{
    for (const CommandKind kind : {CommandKind::GoOn, CommandKind::SayAgain, CommandKind::Repeat}) {
        SCOPED_TRACE(commandName(kind).toStdString());
        session.begin(Player(frontOfHipsScript(), {}));
        tickFor(139s);
        const Millis before = moment.position;
        ticker.sleep(3s);
        session.command(kind);
        EXPECT_EQ(phase, Phase::Paused);
        EXPECT_EQ(moment.position, before);
    }
}

TEST_F(SessionTest, TheAnswerToAQuestionThatTimeHasAnsweredDoesNothing)
{
    tickFor(25s);
    session.command(CommandKind::Main);
    ASSERT_EQ(phase, Phase::Waiting);
    session.command(CommandKind::EndGently);
    int ticks = 0;
    for (; phase == Phase::Confirming; ++ticks)
        ticker.tick(100ms);
    ASSERT_EQ(phase, Phase::Waiting);
    session.command(CommandKind::EndGently);
    tickFor(100ms * (ticks - 1));
    ASSERT_EQ(phase, Phase::Confirming);
    ticker.pass(100ms);
    session.command(CommandKind::GoOn);
    EXPECT_EQ(phase, Phase::Waiting) << "the answer was to stay, not that the person is ready";
}

TEST_F(SessionTest, ACommandOverABusyTimeDoesWhatItSays)
{
    tickFor(139s);
    ticker.pass(3s);
    session.command(CommandKind::Main);
    EXPECT_EQ(phase, Phase::Paused);
    EXPECT_EQ(moment.pausedBy, PauseReason::Person);
    ticker.pass(3s);
    session.command(CommandKind::Main);
    ticker.pass(3s);
    session.command(CommandKind::SayAgain);
    EXPECT_EQ(phase, Phase::Running);
}

TEST_F(SessionTest, MainTwiceOverAGapStillSaysThatTheBackComplains)
{
    tickFor(139s);
    ticker.sleep(3s);
    session.command(CommandKind::Main);
    ticker.pass(700ms);
    session.command(CommandKind::Main);
    EXPECT_EQ(phase, Phase::Easing);
}

TEST_F(SessionTest, AnAnswerInAPauseTicksUntilItIsSaid)
{
    tickFor(139s);
    session.command(CommandKind::Pause);
    ticker.pass(5s);
    heard.clear();
    session.command(CommandKind::Slower);
    EXPECT_TRUE(ticker.running());
    EXPECT_EQ(ticker.pace(), Ticker::Pace::Still);
    EXPECT_FALSE(coming.empty());
    const Millis before = moment.position;
    for (int step = 0; step < 300 && ticker.running(); ++step)
        ticker.tick(100ms);
    EXPECT_FALSE(ticker.running());
    EXPECT_EQ(phase, Phase::Paused);
    EXPECT_EQ(moment.position, before);
    EXPECT_THAT(heard, ::testing::ElementsAre(QStringLiteral("A little slower from here."),
                                              QStringLiteral("Take your time. Press the button again when you're ready.")));
}

TEST_F(SessionTest, AGapInAnAnswerEndsIt)
{
    tickFor(139s);
    session.command(CommandKind::Pause);
    session.command(CommandKind::Slower);
    ticker.tick(100ms);
    heard.clear();
    ticker.tick(10s);
    EXPECT_FALSE(ticker.running());
    EXPECT_TRUE(coming.empty());
    EXPECT_TRUE(heard.isEmpty());
    EXPECT_EQ(phase, Phase::Paused);
}

TEST_F(SessionTest, AnAnswerInAPauseTakesRealTimeAtEverySpeed)
{
    Session quick(ticker, 20.0);
    session.leave();
    listenTo(quick);
    quick.begin(Player(frontOfHipsScript(), {}));
    ticker.tick(1000ms);
    quick.command(CommandKind::Pause);
    quick.command(CommandKind::Slower);
    Millis gone{0};
    Millis announced{0};
    for (; ticker.running() && gone < 30s; gone += 100ms) {
        if (coming.size() == 1 && coming.front().in > 100ms) {
            if (announced > 0ms) {
                EXPECT_EQ(coming.front().in, announced - 100ms);
            }
            announced = coming.front().in;
        }
        ticker.tick(100ms);
    }
    EXPECT_GT(gone, 3s);
    EXPECT_GT(announced, 0ms);
}

TEST_F(SessionTest, OtherCommandsAreDoneAfterAGap)
{
    tickFor(139s);
    ticker.sleep(3s);
    session.command(CommandKind::Complain);
    EXPECT_EQ(phase, Phase::Easing);
}

TEST_F(SessionTest, CanBeDestroyedFromAnyOfItsSignals)
{
    const auto leaveOn = [this](auto signal) {
        session.leave();
        session.begin(Player(frontOfHipsScript(), {}));
        tickFor(139s);
        said.clear();
        const auto connection = QObject::connect(&session, signal, &session, [this] { session.leave(); });
        session.command(CommandKind::OneMore); // recompiles, says something, raises the generation
        session.command(CommandKind::Pause);
        QObject::disconnect(connection);
        EXPECT_EQ(said.count(QStringLiteral("ended")), 1);
        EXPECT_FALSE(session.underWay());
    };
    leaveOn(&Session::recompiled);
    leaveOn(&Session::phaseChanged);
    leaveOn(&Session::moved);
    leaveOn(&Session::ahead);
}

TEST_F(SessionTest, CanBeDestroyedAsItBegins)
{
    session.leave();
    QObject::connect(&session, &Session::began, &session, [this] { session.leave(); });
    QObject::connect(&session, &Session::phaseChanged, &session, [this] { said << QStringLiteral("phase"); });
    session.begin(Player(frontOfHipsScript(), {}));
    EXPECT_FALSE(ticker.running());
    EXPECT_EQ(said.last(), QStringLiteral("ended"));
}

TEST_F(SessionTest, LeaveThatFindsAGapLeaves)
{
    tickFor(139s);
    session.command(CommandKind::EndGently);
    tickFor(1s);
    ticker.sleep(3s);
    session.command(CommandKind::Leave);
    EXPECT_EQ(said.last(), QStringLiteral("ended"));
}

TEST_F(SessionTest, GivesNoMoreCuesAfterAnObserverPausedAtACue)
{
    tickFor(8600ms);
    int cues = 0;
    QObject::connect(&session, &Session::cue, &session, [&] {
        ++cues;
        session.command(CommandKind::Pause);
    });
    ticker.tick(1450ms);
    EXPECT_EQ(cues, 1);
}

TEST_F(SessionTest, ACommandForAnEndedSessionDoesNotReachTheNext)
{
    tickFor(6500ms);
    bool once = true;
    QObject::connect(&session, &Session::cue, &session, [&] {
        if (std::exchange(once, false))
            session.begin(Player(frontOfHipsScript(), {}));
    });
    ticker.pass(1s);
    session.command(CommandKind::Next);
    EXPECT_EQ(moment.step, QStringLiteral("sit"));
}

TEST_F(SessionTest, LengthsThatComeLaterRecompile)
{
    tickFor(30s);
    auto script = std::make_shared<Script>(*frontOfHipsScript());
    for (const Cue &cue : compiled().cues)
        script->lengths.set(cue.id, cue.length * 3 / 2);
    const Millis before = moment.duration;
    const quint64 old = generation;
    session.setScript(script);
    EXPECT_GT(moment.duration, before);
    EXPECT_GT(generation, old);
    EXPECT_EQ(moment.step, QStringLiteral("knees"));
}

TEST_F(SessionTest, GivesNoMoreCuesAfterAnObserverLeftAtACue)
{
    int cues = 0;
    QObject::connect(&session, &Session::cue, &session, [&] {
        ++cues;
        session.leave();
    });
    tickFor(9s);
    ticker.tick(1400ms); // several cues at once
    EXPECT_EQ(cues, 1);
    EXPECT_EQ(said.count(QStringLiteral("ended")), 1);
}

TEST_F(SessionTest, AnnouncesComingCuesAndNoneInAPause)
{
    ASSERT_FALSE(coming.empty());
    tickFor(6s);
    ASSERT_EQ(coming.size(), 1U);
    EXPECT_EQ(coming.front().cue.text, QStringLiteral("Three."));
    EXPECT_EQ(coming.front().in, 1000ms);
    const quint64 before = generation;
    session.command(CommandKind::Pause);
    EXPECT_TRUE(coming.empty());
    EXPECT_GT(generation, before);
}

TEST_F(SessionTest, TimeBeforeACommandCountsBeforeIt)
{
    ticker.pass(1s);
    session.command(CommandKind::Pause);
    EXPECT_EQ(moment.position, 1s);
}

TEST_F(SessionTest, HearsEachCueOnceAndInOrder)
{
    tickFor(95s);
    EXPECT_EQ(heard.count(QStringLiteral("Bend both knees, and set your feet flat, as wide as your hips.")), 1);
    EXPECT_LT(heard.indexOf(QStringLiteral("Bend both knees, and set your feet flat, as wide as your hips.")),
              heard.indexOf(QStringLiteral("If your back feels squeezed, choose something flatter, or nothing at all.")));
}

TEST_F(SessionTest, IgnoresCommandsAfterTheEnd)
{
    session.leave();
    said.clear();
    session.command(CommandKind::Main);
    ticker.tick(1s);
    EXPECT_TRUE(said.isEmpty());
}

} // namespace
} // namespace matside::test
