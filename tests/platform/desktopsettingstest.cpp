// SPDX-License-Identifier: GPL-3.0-or-later
// A bus of the test's own, with a portal that gives the answers of the test.
#include "platform/desktopsettings.h"

#include "platform/sessionbus.h"
#include "silentbus.h"
#include "support/testbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QSignalSpy>

#include <gmock/gmock.h>

#include <cstdio>
#include <memory>

namespace matside {

namespace {

using Spaces = QMap<QString, QVariantMap>;

const auto kSpace = QStringLiteral("org.freedesktop.appearance");
const auto kPath = QStringLiteral("/org/freedesktop/portal/desktop");

class FakePortal final : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (message.member() != QLatin1String("ReadAll"))
            return false;
        ++asked;
        bus.send(message.createReply(QVariant::fromValue(answer)));
        return true;
    }

    Spaces answer;
    int asked = 0;
};

class DesktopSettingsTest : public testing::Test
{
protected:
    /// One bus for all tests: libdbus reads the address once in a process.
    static void SetUpTestSuite()
    {
        m_bus = std::make_unique<test::TestBus>();
        ASSERT_FALSE(m_bus->address().isEmpty()) << "dbus-daemon is not there (app/packages: tests)";
        m_address = m_bus->address();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
        qDBusRegisterMetaType<Spaces>();
    }
    static void TearDownTestSuite() { m_bus.reset(); }
    void TearDown() override { QDBusConnection::disconnectFromBus(QStringLiteral("fake")); }

    /// Starts the portal, with these settings.
    void answerWith(const QVariantMap &settings)
    {
        m_portal.answer = {{kSpace, settings}};
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromUtf8(m_address), QStringLiteral("fake"));
        ASSERT_TRUE(bus.registerVirtualObject(kPath, &m_portal));
        ASSERT_TRUE(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }
    static void change(const QString &space, const QString &key, const QVariant &value)
    {
        QDBusMessage message = QDBusMessage::createSignal(kPath, QStringLiteral("org.freedesktop.portal.Settings"),
                                                          QStringLiteral("SettingChanged"));
        message << space << key << QVariant::fromValue(QDBusVariant(value));
        QDBusConnection(QStringLiteral("fake")).send(message);
    }
    /// The next appearance that is told.
    DesktopAppearance next()
    {
        EXPECT_TRUE(!m_told.isEmpty() || m_told.wait(30'000));
        return m_told.isEmpty() ? DesktopAppearance() : m_told.takeFirst()[0].value<DesktopAppearance>();
    }

    static inline std::unique_ptr<test::TestBus> m_bus;
    static inline QByteArray m_address;
    FakePortal m_portal;
    DesktopSettings m_settings;
    QSignalSpy m_told{&m_settings, &DesktopSettings::changed};
};

} // namespace

TEST_F(DesktopSettingsTest, TellsThePortalsAnswer)
{
    answerWith({{QStringLiteral("color-scheme"), 1U},
                {QStringLiteral("reduced-motion"), 1U},
                {QStringLiteral("contrast"), 1U},
                {QStringLiteral("accent-color"), QStringLiteral("red")}});
    m_settings.start();
    EXPECT_EQ(next(), (DesktopAppearance{DesktopAppearance::Scheme::Dark, true, true}));
}

TEST_F(DesktopSettingsTest, HearsChangesOfItsOwnSettingsOnly)
{
    answerWith({});
    m_settings.start();
    EXPECT_EQ(next(), DesktopAppearance());
    change(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("reduced-motion"), 1U);
    change(kSpace, QStringLiteral("accent-color"), 1U);
    change(kSpace, QStringLiteral("reduced-motion"), 1U);
    change(kSpace, QStringLiteral("reduced-motion"), 1U);
    change(kSpace, QStringLiteral("color-scheme"), 2U);
    EXPECT_EQ(next(), (DesktopAppearance{DesktopAppearance::Scheme::NoPreference, true, false}));
    EXPECT_EQ(next(), (DesktopAppearance{DesktopAppearance::Scheme::Light, true, false})) << "the same is told once";
}

TEST_F(DesktopSettingsTest, NonsenseIsNoWish)
{
    answerWith(
        {{QStringLiteral("reduced-motion"), QStringLiteral("yes, please")}, {QStringLiteral("color-scheme"), 77U}});
    m_settings.start();
    EXPECT_EQ(next(), DesktopAppearance());
}

TEST_F(DesktopSettingsTest, WithoutAPortalNothingIsWished)
{
    m_settings.start();
    // The bus answers that there is none; to have waited for that, ask it the same.
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromUtf8(m_address), QStringLiteral("fake"));
    static_cast<void>(bus.call(QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.portal.Desktop"), kPath,
                                                              QStringLiteral("org.freedesktop.portal.Settings"),
                                                              QStringLiteral("ReadAll"))));
    QCoreApplication::processEvents();
    EXPECT_TRUE(m_told.isEmpty());
}

namespace {

/// Starts the settings in a process of its own, since Qt connects once in each; exits with 0 when that took under a second.
void startAndExit()
{
    QElapsedTimer time;
    time.start();
    DesktopSettings settings;
    settings.start();
    QCoreApplication::processEvents();
    std::fprintf(stderr, "started");
    std::_Exit(time.elapsed() < 1000 ? 0 : 1);
}

class SessionBusTest : public testing::Test
{
protected:
    void SetUp() override { testing::FLAGS_gtest_death_test_style = "threadsafe"; }
};

} // namespace

TEST_F(SessionBusTest, ABusThatNeverAnswersIsGivenUp)
{
    EXPECT_EXIT(
        {
            const test::SilentBus bus;
            qputenv("DBUS_SESSION_BUS_ADDRESS", bus.address());
            if (!giveUpSilentBus())
                std::_Exit(3);
            startAndExit();
        },
        testing::ExitedWithCode(0), "started");
}

TEST_F(SessionBusTest, WithoutABusNothingIsWaitedFor)
{
    EXPECT_EXIT(
        {
            qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
            if (giveUpSilentBus())
                std::_Exit(3);
            startAndExit();
        },
        testing::ExitedWithCode(0), "started");
}

TEST_F(DesktopSettingsTest, ABusThatAnswersIsKept)
{
    EXPECT_FALSE(giveUpSilentBus());
    EXPECT_EQ(qgetenv("DBUS_SESSION_BUS_ADDRESS"), m_address);
}

TEST_F(SessionBusTest, AddressesOfOtherKindsAreLeftToQt)
{
    for (const char *address :
         {"autolaunch:", "tcp:host=localhost,port=1", "unix:path=", "unix:abstract=%zz", "nonsense"}) {
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        EXPECT_FALSE(giveUpSilentBus()) << address;
        EXPECT_EQ(qgetenv("DBUS_SESSION_BUS_ADDRESS"), QByteArray(address));
    }
}

} // namespace matside
