// SPDX-License-Identifier: GPL-3.0-or-later
// A session that keeps the machine awake, through the wiring of the program.
#include "audio/mixer/chimes.h"
#include "content/library.h"
#include "figures/paint/figurepainter.h"
#include "platform/awake/keepawake.h"
#include "session/session.h"
#include "support/handticker.h"
#include "support/shipped.h"
#include "ui/kit/notice.h"
#include "ui/shell/mainwindow.h"
#include "wiring.h"

#include <gtest/gtest.h>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

/// A service that answers at once.
class CountingInhibitor final : public Inhibitor
{
public:
    CountingInhibitor(int &grants, bool isWilling) : m_grants(grants), m_isWilling(isWilling) {}
    void ask() override
    {
        m_grants += m_isWilling ? 1 : 0;
        m_isWilling ? emit granted() : emit refused();
    }
    void giveBack() override { --m_grants; }

private:
    int &m_grants;
    bool m_isWilling;
};

class KeepAwakeWiringTest : public testing::Test
{
protected:
    KeepAwakeWiringTest()
        : m_library(loadLibrary({}, chimeNames()).value()),
          m_routine(m_library.catalogue.find(QStringLiteral("front-of-hips")).value()),
          m_painter(m_library.figures),
          m_window(m_routine, {}, m_painter, [](const Options &) { return Millis{600'000}; }),
          m_awake([this] {
              KeepAwake::Inhibitors services;
              services.push_back(std::make_unique<CountingInhibitor>(m_grants, m_isWilling));
              return services;
          })
    {
        wire(
            m_session, m_window, nullptr, [](const Options &options) { return Player(frontOfHipsScript(), options); },
            Laptop{&m_awake});
        m_window.show();
    }
    void begin()
    {
        m_session.begin(Player(frontOfHipsScript(), {}));
        m_ticker.tick(1s);
    }

    bool m_isWilling = true;
    int m_grants = 0;
    Library m_library;
    Routine m_routine;
    FigurePainter m_painter;
    HandTicker m_ticker;
    Session m_session{m_ticker, 1.0};
    MainWindow m_window;
    KeepAwake m_awake;
};

TEST_F(KeepAwakeWiringTest, ASessionKeepsTheMachineAwakeUntilItsEnd)
{
    EXPECT_EQ(m_grants, 0);
    begin();
    EXPECT_EQ(m_grants, 1);
    m_session.command(CommandKind::Pause);
    m_session.command(CommandKind::BackComplains);
    EXPECT_EQ(m_grants, 1);
    m_session.leave();
    EXPECT_EQ(m_grants, 0);
    begin();
    EXPECT_EQ(m_grants, 1);
    m_window.close();
    EXPECT_EQ(m_grants, 0);
}

TEST_F(KeepAwakeWiringTest, ARefusalIsSaidInTheWindow)
{
    m_isWilling = false;
    begin();
    const QString said = m_window.findChild<Notice *>()->accessibleName();
    EXPECT_TRUE(said.contains(QStringLiteral("screen may go dark"))) << said.toStdString();
    EXPECT_EQ(m_grants, 0);
}

} // namespace
} // namespace matside::test
