// SPDX-License-Identifier: GPL-3.0-or-later
// With a bus of the test's own, and a portal on it that answers as it is told.
#include "platform/desktopsettings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <cstdio>
#include <memory>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

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
        m_daemon = std::make_unique<QProcess>();
        m_daemon->start(QStringLiteral("dbus-daemon"),
                        {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        ASSERT_TRUE(m_daemon->waitForStarted()) << "dbus-daemon is not there (app/packages: tests)";
        ASSERT_TRUE(m_daemon->waitForReadyRead());
        m_address = m_daemon->readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
        qDBusRegisterMetaType<Spaces>();
    }
    static void TearDownTestSuite()
    {
        m_daemon->kill();
        m_daemon->waitForFinished();
        m_daemon.reset();
    }
    void TearDown() override { QDBusConnection::disconnectFromBus(QStringLiteral("fake")); }

    /// The portal comes up, with these settings.
    void answerWith(const QVariantMap &settings)
    {
        m_portal.answer = {{kSpace, settings}};
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromUtf8(m_address), QStringLiteral("fake"));
        ASSERT_TRUE(bus.registerVirtualObject(kPath, &m_portal));
        ASSERT_TRUE(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }
    static void change(const QString &space, const QString &key, const QVariant &value)
    {
        QDBusMessage message = QDBusMessage::createSignal(
            kPath, QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("SettingChanged"));
        message << space << key << QVariant::fromValue(QDBusVariant(value));
        QDBusConnection(QStringLiteral("fake")).send(message);
    }
    /// What is told next; nothing is waited for but the message itself.
    DesktopAppearance next()
    {
        EXPECT_TRUE(!m_told.isEmpty() || m_told.wait(30'000));
        return m_told.isEmpty() ? DesktopAppearance() : m_told.takeFirst()[0].value<DesktopAppearance>();
    }

    static inline std::unique_ptr<QProcess> m_daemon;
    static inline QByteArray m_address;
    FakePortal m_portal;
    DesktopSettings m_settings;
    QSignalSpy m_told{&m_settings, &DesktopSettings::changed};
};

} // namespace

TEST_F(DesktopSettingsTest, TellsWhatThePortalSays)
{
    answerWith({{QStringLiteral("color-scheme"), 1U},
                {QStringLiteral("reduced-motion"), 1U},
                {QStringLiteral("contrast"), 1U},
                {QStringLiteral("accent-color"), QStringLiteral("red")}});
    m_settings.start();
    EXPECT_EQ(next(), (DesktopAppearance{DesktopAppearance::Scheme::Dark, true, true}));
    EXPECT_TRUE(m_settings.close());
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
    answerWith({{QStringLiteral("reduced-motion"), QStringLiteral("yes, please")},
                {QStringLiteral("color-scheme"), 77U}});
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
    EXPECT_TRUE(m_settings.close());
    QCoreApplication::processEvents();
    EXPECT_TRUE(m_told.isEmpty());
}

TEST(DesktopSettingsAloneTest, WithoutABusNobodyWaits)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    DesktopSettings settings;
    settings.start();
    EXPECT_TRUE(settings.close());
}

TEST(DesktopSettingsAloneTest, ABusThatHangsHoldsNobodyUp)
{
    testing::FLAGS_gtest_death_test_style = "threadsafe";
    EXPECT_EXIT(
        {
            const QTemporaryDir folder;
            const QByteArray path = folder.filePath(QStringLiteral("bus")).toUtf8();
            const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
            sockaddr_un address{};
            address.sun_family = AF_UNIX;
            std::snprintf(address.sun_path, sizeof address.sun_path, "%s", path.constData());
            // Somebody listens, and never says a word.
            if (::bind(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
                || ::listen(server, 8) != 0)
                std::_Exit(2);
            qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + path);
            DesktopSettings settings;
            settings.start();
            // Closing gives up by itself; had start() waited, this would never be reached.
            const bool closed = settings.close();
            std::fprintf(stderr, "%s", closed ? "let go" : "stuck");
            std::_Exit(0);
        },
        testing::ExitedWithCode(0), "let go|stuck");
}

} // namespace matside
