// SPDX-License-Identifier: GPL-3.0-or-later
// A machine that is sent to sleep in a session, through the wiring of the program.
#include "audio/clips/clipstore.h"
#include "audio/mixer/background.h"
#include "audio/mixer/chimes.h"
#include "audio/sound.h"
#include "content/library.h"
#include "figures/paint/figurepainter.h"
#include "platform/awake/sleepguard.h"
#include "session/session.h"
#include "support/fakeservice.h"
#include "support/handticker.h"
#include "support/nulloutput.h"
#include "support/shipped.h"
#include "support/testbus.h"
#include "ui/shell/mainwindow.h"
#include "wiring.h"

#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class SleepWiringTest : public testing::Test
{
protected:
    SleepWiringTest()
        : m_library(loadLibrary({}, chimeNames()).value()),
          m_routine(m_library.catalogue.find(QStringLiteral("front-of-hips")).value()),
          m_painter(m_library.figures),
          m_window(m_routine, choices(), m_painter, [](const Options &) { return Millis{600'000}; }),
          m_mixer(std::make_shared<Mixer>()),
          m_output(new NullOutput(m_mixer)),
          m_sound(m_mixer, std::unique_ptr<AudioOutput>(m_output), nullptr)
    {
        m_login.appear();
        wire(m_session, m_window, &m_sound,
             [](const Options &options) { return Player(frontOfHipsScript(), options); });
        wireSleepGuard(m_guard, m_session);
        QObject::connect(&m_session, &Session::phaseChanged, [this](Phase phase) { m_phase = phase; });
    }
    /// A sound that never stops while the session runs.
    [[nodiscard]] static StartChoices choices()
    {
        StartChoices choices;
        choices.settings.background = backgroundName(Background::Waves);
        return choices;
    }
    [[nodiscard]] bool isHeard() const
    {
        return std::ranges::any_of(m_output->advance(48'000), [](float sample) { return sample != 0; });
    }

    TestBus m_bus;
    FakeLogin m_login{m_bus.address()};
    Library m_library;
    Routine m_routine;
    FigurePainter m_painter;
    HandTicker m_ticker;
    Session m_session{m_ticker, 1.0};
    MainWindow m_window;
    std::shared_ptr<Mixer> m_mixer;
    NullOutput *m_output;
    Sound m_sound;
    SleepGuard m_guard{m_bus.address()};
    Phase m_phase = Phase::Done;
};

TEST_F(SleepWiringTest, IsPausedAndSilentBeforeTheMachineSleepsAndAfterItWakes)
{
    m_session.begin(Player(frontOfHipsScript(), {}));
    m_ticker.tick(1s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_login.inhibitors() == 1; }));
    ASSERT_TRUE(isHeard());
    m_login.prepareForSleep(true);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_phase == Phase::Paused; }));
    EXPECT_FALSE(isHeard());
    EXPECT_EQ(m_login.inhibitors(), 1) << "the machine still waits";
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_login.inhibitors() == 0; }));
    m_login.prepareForSleep(false);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_login.inhibitors() == 1; }));
    m_ticker.tick(1h);
    EXPECT_EQ(m_phase, Phase::Paused);
    EXPECT_FALSE(isHeard());
}

} // namespace
} // namespace matside::test
