// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/reminder/remindernotification.h"

#include "support/fakenotifications.h"
#include "support/testbus.h"

#include <QDBusArgument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

using Choice = ReminderNotification::Choice;

class ReminderNotificationTest : public testing::Test
{
protected:
    ~ReminderNotificationTest() override { QDBusConnection::disconnectFromBus(QStringLiteral("reminder")); }
    void SetUp() override
    {
        ASSERT_FALSE(m_bus.address().isEmpty()) << "dbus-daemon is not there (app/packages: tests)";
        m_desktop.appear();
    }
    void show(std::chrono::milliseconds stands = ReminderNotification::kStands)
    {
        m_notification = std::make_unique<ReminderNotification>(
            QDBusConnection::connectToBus(QString::fromUtf8(m_bus.address()), QStringLiteral("reminder")), stands);
        QObject::connect(m_notification.get(), &ReminderNotification::closed, [this](Choice choice, const QString &token) {
            m_choices.push_back(choice);
            m_token = token;
        });
        m_shown = std::make_unique<QSignalSpy>(m_notification.get(), &ReminderNotification::shown);
        m_failed = std::make_unique<QSignalSpy>(m_notification.get(), &ReminderNotification::failed);
        m_notification->show();
        ASSERT_TRUE(QTest::qWaitFor([this] { return !m_shown->isEmpty() || !m_failed->isEmpty(); }));
    }
    [[nodiscard]] bool isClosed()
    {
        return QTest::qWaitFor([this] { return !m_choices.empty(); });
    }

    TestBus m_bus;
    FakeNotifications m_desktop{m_bus.address()};
    std::unique_ptr<ReminderNotification> m_notification;
    std::unique_ptr<QSignalSpy> m_shown;
    std::unique_ptr<QSignalSpy> m_failed;
    std::vector<Choice> m_choices;
    QString m_token;
};

} // namespace

TEST_F(ReminderNotificationTest, OffersStartAndNotTodayWithoutACount)
{
    show();
    ASSERT_EQ(m_desktop.shown.size(), 1U);
    const QVariantList sent = m_desktop.shown[0];
    EXPECT_EQ(qdbus_cast<QStringList>(sent.value(5)),
              QStringList({QStringLiteral("default"), QStringLiteral("Open Matside"), QStringLiteral("start"), QStringLiteral("Start"),
                           QStringLiteral("not-today"), QStringLiteral("Not today")}));
    for (const int text : {3, 4}) {
        EXPECT_FALSE(sent.value(text).toString().isEmpty());
        EXPECT_FALSE(sent.value(text).toString().contains(QRegularExpression(QStringLiteral("[0-9]|streak|miss"))));
    }
    EXPECT_EQ(sent.value(2).toString(), QStringLiteral("org.matside.Matside")) << "the icon";
    EXPECT_EQ(qdbus_cast<QVariantMap>(sent.value(6))[QStringLiteral("desktop-entry")], QVariant(QStringLiteral("org.matside.Matside")));
    EXPECT_EQ(sent.value(7).toInt(), 30 * 60 * 1000) << "ms: it goes away by itself";
}

TEST_F(ReminderNotificationTest, StartComesWithTheActivationToken)
{
    show();
    m_desktop.press(QStringLiteral("start"), QStringLiteral("token-7"));
    ASSERT_TRUE(isClosed());
    QTest::qWait(50);
    EXPECT_EQ(m_choices, std::vector{Choice::Start});
    EXPECT_EQ(m_token, QStringLiteral("token-7"));
}

TEST_F(ReminderNotificationTest, EverythingElseStartsNothing)
{
    for (const auto *action : {"not-today", "default", ""}) {
        m_choices.clear();
        show();
        if (*action == '\0')
            m_desktop.close();
        else
            m_desktop.press(QString::fromLatin1(action));
        ASSERT_TRUE(isClosed());
        EXPECT_EQ(m_choices.front(), QLatin1String(action) == QLatin1String("default") ? Choice::Open : Choice::None);
        m_notification.reset();
    }
}

TEST_F(ReminderNotificationTest, IsTakenBackWhereItStandsTooLong)
{
    show(std::chrono::milliseconds{20});
    ASSERT_TRUE(isClosed());
    EXPECT_EQ(m_choices.front(), Choice::None);
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_desktop.taken == std::vector<uint>{1}; }));
}

TEST_F(ReminderNotificationTest, EndsWithTheDesktop)
{
    show();
    m_desktop.vanish();
    ASSERT_TRUE(isClosed());
    EXPECT_EQ(m_choices.front(), Choice::None);
}

TEST_F(ReminderNotificationTest, ADesktopWithoutNotificationsIsTold)
{
    m_desktop.refuses = true;
    show();
    EXPECT_EQ(m_failed->size(), 1);
    m_desktop.refuses = false;
    m_desktop.vanish();
    show();
    EXPECT_EQ(m_failed->size(), 1);
    EXPECT_TRUE(m_choices.empty());
}

} // namespace matside::test
