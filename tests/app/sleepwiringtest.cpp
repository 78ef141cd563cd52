// SPDX-License-Identifier: GPL-3.0-or-later
// A machine that is sent to sleep in a session, through the wiring of the program.
#include "audio/mixer/background.h"
#include "platform/awake/sleepguard.h"
#include "support/fakeservice.h"
#include "support/testbus.h"
#include "windowfixture.h"

#include <QTest>

#include <algorithm>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

class SleepWiringTest : public WindowFixture
{
protected:
    SleepWiringTest() : WindowFixture(choices())
    {
        m_login.appear();
        wire(m_session, m_window, &m_sound, makePlayer);
        wireSleepGuard(m_guard, m_session);
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
    SleepGuard m_guard{m_bus.address()};
};

TEST_F(SleepWiringTest, IsPausedAndSilentBeforeTheMachineSleepsAndAfterItWakes)
{
    begin();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_login.inhibitors() == 1; }));
    ASSERT_TRUE(isHeard());
    m_login.prepareForSleep(true);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_phase == Phase::Paused; }));
    EXPECT_EQ(m_pausedBy, PauseReason::Asleep);
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
