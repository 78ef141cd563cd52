// SPDX-License-Identifier: GPL-3.0-or-later
// A session whose sound fails, through the wiring of the program.
#include "soundguard.h"

#include "windowfixture.h"

namespace matside::test {
namespace {

class SoundGuardTest : public WindowFixture
{
protected:
    SoundGuardTest()
    {
        wire(m_session, m_window, &m_sound, makePlayer);
        wireSoundGuard(m_guard, m_sound, m_session, m_window);
    }

    void fail() { emit m_output->failed(QStringLiteral("The sound server does not answer.")); }

    void choose(void (*change)(Settings &))
    {
        Settings settings = m_window.settings();
        change(settings);
        m_window.choose(settings);
    }

    SoundGuard m_guard{m_window.settings()};
};

TEST_F(SoundGuardTest, ASessionThatSpeaksIsPausedWhenItsSoundFails)
{
    begin();
    ASSERT_EQ(m_phase, Phase::Running);
    fail();
    EXPECT_EQ(m_phase, Phase::Paused);
    EXPECT_EQ(m_pausedBy, PauseReason::SoundLost);
}

TEST_F(SoundGuardTest, ALongGapInWhichTheSoundWentOnPausesNothing)
{
    begin();
    m_ticker.tick(Millis{100});
    m_output->advance(4 * kSampleRate);
    m_ticker.tick(Millis{4000});
    EXPECT_EQ(m_phase, Phase::Running);
    m_ticker.tick(Millis{4000});
    EXPECT_EQ(m_phase, Phase::Paused) << "the device took nothing";
    EXPECT_EQ(m_pausedBy, PauseReason::StoodStill);
}

TEST_F(SoundGuardTest, APersonWhoGoesOnInSilenceIsNotPausedAgain)
{
    begin();
    fail();
    m_session.command(CommandKind::GoOn);
    fail();
    EXPECT_EQ(m_phase, Phase::Running);
    emit m_output->recovered();
    fail();
    EXPECT_EQ(m_phase, Phase::Paused) << "the sound was back, and fails anew";
}

TEST_F(SoundGuardTest, ASessionGoesOnSilentlyWhereThatWasChosen)
{
    choose([](Settings &settings) { settings.goOnSilent = true; });
    begin();
    fail();
    EXPECT_EQ(m_phase, Phase::Running);
}

TEST_F(SoundGuardTest, ASessionThatDoesNotSpeakLosesNothing)
{
    choose([](Settings &settings) { settings.muted = true; });
    begin();
    fail();
    EXPECT_EQ(m_phase, Phase::Running);
}

TEST_F(SoundGuardTest, EverySessionIsGuarded)
{
    begin();
    fail();
    m_session.leave();
    begin();
    ASSERT_EQ(m_phase, Phase::Running);
    fail();
    EXPECT_EQ(m_phase, Phase::Paused);
}

TEST_F(SoundGuardTest, WithoutASessionNothingIsPaused)
{
    int pauses = 0;
    QObject::connect(&m_guard, &SoundGuard::pauseWanted, [&pauses] { ++pauses; });
    fail();
    begin();
    m_session.leave();
    emit m_output->recovered();
    fail();
    EXPECT_EQ(pauses, 0);
}

} // namespace
} // namespace matside::test
