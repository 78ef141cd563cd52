// SPDX-License-Identifier: GPL-3.0-or-later
// A session that keeps the machine awake, through the wiring of the program.
#include "platform/awake/keepawake.h"
#include "ui/kit/notice.h"
#include "windowfixture.h"

namespace matside::test {
namespace {

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

class KeepAwakeWiringTest : public WindowFixture
{
protected:
    KeepAwakeWiringTest()
    {
        wire(m_session, m_window, nullptr, makePlayer, Laptop{&m_awake});
        m_window.show();
    }

    bool m_isWilling = true;
    int m_grants = 0;
    KeepAwake m_awake{[this] {
        KeepAwake::Inhibitors services;
        services.push_back(std::make_unique<CountingInhibitor>(m_grants, m_isWilling));
        return services;
    }};
};

TEST_F(KeepAwakeWiringTest, ASessionKeepsTheMachineAwakeUntilItsEnd)
{
    EXPECT_EQ(m_grants, 0);
    begin();
    EXPECT_EQ(m_grants, 1);
    m_session.command(CommandKind::Pause);
    m_session.command(CommandKind::Complain);
    EXPECT_EQ(m_grants, 1);
    m_session.leave();
    EXPECT_EQ(m_grants, 0);
    begin();
    EXPECT_EQ(m_grants, 1);
    m_window.closeAtOnce();
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
