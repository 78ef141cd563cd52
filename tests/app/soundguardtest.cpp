// SPDX-License-Identifier: GPL-3.0-or-later
// A session whose sound fails, through the wiring of the program.
#include "soundguard.h"

#include "audio/clips/clipstore.h"
#include "audio/sound.h"
#include "content/library.h"
#include "figures/paint/figurepainter.h"
#include "session/session.h"
#include "support/handticker.h"
#include "support/nulloutput.h"
#include "support/shipped.h"
#include "ui/shell/mainwindow.h"
#include "wiring.h"

#include <gtest/gtest.h>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class SoundGuardTest : public testing::Test
{
protected:
    SoundGuardTest()
        : m_library(loadLibrary({}, chimeNames()).value()),
          m_routine(m_library.catalogue.find(QStringLiteral("front-of-hips")).value()),
          m_painter(m_library.figures),
          m_window(m_routine, {}, m_painter, [](const Options &) { return Millis{600'000}; }),
          m_mixer(std::make_shared<Mixer>()),
          m_output(new NullOutput(m_mixer)),
          m_sound(m_mixer, std::unique_ptr<AudioOutput>(m_output), nullptr),
          m_guard(m_window.settings())
    {
        wire(m_session, m_window, &m_sound,
             [](const Options &options) { return Player(frontOfHipsScript(), options); });
        wireSoundGuard(m_guard, m_sound, m_session, m_window);
        QObject::connect(&m_session, &Session::phaseChanged, [this](Phase phase) { m_phase = phase; });
    }

    void begin()
    {
        m_session.begin(Player(frontOfHipsScript(), {}));
        m_ticker.tick(1s);
    }
    void fail() { emit m_output->failed(QStringLiteral("The sound server does not answer.")); }

    void choose(void (*change)(Settings &))
    {
        Settings settings = m_window.settings();
        change(settings);
        m_window.choose(settings);
    }

    Library m_library;
    Routine m_routine;
    FigurePainter m_painter;
    HandTicker m_ticker;
    Session m_session{m_ticker, 1.0};
    MainWindow m_window;
    std::shared_ptr<Mixer> m_mixer;
    NullOutput *m_output;
    Sound m_sound;
    SoundGuard m_guard;
    Phase m_phase = Phase::Done;
};

TEST_F(SoundGuardTest, ASessionThatSpeaksIsPausedWhenItsSoundFails)
{
    begin();
    ASSERT_EQ(m_phase, Phase::Running);
    fail();
    EXPECT_EQ(m_phase, Phase::Paused);
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
