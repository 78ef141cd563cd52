// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instance/startsonbus.h"

#include "support/testbus.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QTest>

#include <gtest/gtest.h>

#include <vector>

namespace matside::test {
namespace {

const QString kName = QStringLiteral("org.matside.Matside");

class StartsOnBusTest : public testing::Test
{
protected:
    StartsOnBusTest()
        : m_program(QDBusConnection::connectToBus(QString::fromUtf8(m_bus.address()), QStringLiteral("program"))),
          m_desktop(QDBusConnection::connectToBus(QString::fromUtf8(m_bus.address()), QStringLiteral("desktop")))
    {}
    ~StartsOnBusTest() override
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("program"));
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    }
    void SetUp() override
    {
        ASSERT_TRUE(m_desktop.isConnected()) << "dbus-daemon is not there (app/packages: tests)";
        m_starts.appear(m_program);
    }
    [[nodiscard]] bool hasName()
    {
        return QTest::qWaitFor([this] { return m_desktop.interface()->isServiceRegistered(kName).value(); });
    }
    /// Calls a method of org.freedesktop.Application; true where it is answered without an error.
    bool call(const QString &method, const QVariantList &arguments)
    {
        QDBusMessage question =
            QDBusMessage::createMethodCall(kName, QStringLiteral("/org/matside/Matside"),
                                           QStringLiteral("org.freedesktop.Application"), method);
        question.setArguments(arguments);
        QDBusPendingCall answer = m_desktop.asyncCall(question);
        return QTest::qWaitFor([&answer] { return answer.isFinished(); }) && !answer.isError();
    }

    TestBus m_bus;
    QDBusConnection m_program;
    QDBusConnection m_desktop;
    std::vector<StartRequest> m_got;
    StartsOnBus m_starts{[this](const StartRequest &request) { m_got.push_back(request); }};
};

} // namespace

TEST_F(StartsOnBusTest, ADesktopRaisesOpensAndStarts)
{
    ASSERT_TRUE(hasName());
    const QVariantMap platform{{QStringLiteral("activation-token"), QStringLiteral("token-7")}};
    EXPECT_TRUE(call(QStringLiteral("Activate"), {platform}));
    EXPECT_TRUE(call(QStringLiteral("Open"), {QStringList(QStringLiteral("file:///home/anna/my%20own.toml")), platform}));
    EXPECT_TRUE(call(QStringLiteral("ActivateAction"), {QStringLiteral("start"), QVariantList(), platform}));
    EXPECT_TRUE(call(QStringLiteral("ActivateAction"), {QStringLiteral("explode"), QVariantList(), platform}));
    ASSERT_EQ(m_got.size(), 3U);
    const QString program = QStringLiteral("matside");
    EXPECT_EQ(m_got[0].arguments, QStringList(program));
    EXPECT_EQ(m_got[1].arguments, QStringList({program, QStringLiteral("/home/anna/my own.toml")}));
    EXPECT_EQ(m_got[2].arguments, QStringList({program, QStringLiteral("--start")}));
    for (const StartRequest &request : m_got)
        EXPECT_EQ(request.token, QStringLiteral("token-7"));
}

TEST_F(StartsOnBusTest, ANameThatAnotherProgramHasIsLeftToIt)
{
    ASSERT_TRUE(hasName());
    const QString owner = m_desktop.interface()->serviceOwner(kName);
    StartsOnBus second([](const StartRequest &) {});
    second.appear(m_desktop);
    EXPECT_EQ(m_desktop.interface()->serviceOwner(kName).value(), owner);
}

TEST(StartsOnNoBusTest, WithoutABusNothingHappens)
{
    StartsOnBus starts([](const StartRequest &) {});
    starts.appear(QDBusConnection(QStringLiteral("no such connection")));
}

} // namespace matside::test
