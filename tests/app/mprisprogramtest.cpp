// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself on a bus of its own: when its player is there, and how it ends.
#include "support/mprisclient.h"
#include "support/testbus.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

class MprisProgramTest : public testing::Test
{
protected:
    ~MprisProgramTest() override
    {
        m_program.kill();
        m_program.waitForFinished();
    }
    void start(const QByteArray &bus)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromUtf8(bus));
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), m_folder.filePath(QStringLiteral("cache")));
        m_program.setProcessEnvironment(environment);
        m_program.setProcessChannelMode(QProcess::MergedChannels);
        m_program.start(QStringLiteral(MATSIDE_PROGRAM), {QStringLiteral("--speed"), QStringLiteral("20"), QStringLiteral("--data"), m_folder.path()});
        ASSERT_TRUE(m_program.waitForStarted());
    }

    QTemporaryDir m_folder;
    const TestBus m_bus;
    QProcess m_program;
};

TEST_F(MprisProgramTest, PlayStartsASessionAndItsStepHasAPicture)
{
    start(m_bus.address());
    const MprisClient client(m_bus.address());
    ASSERT_TRUE(client.finds()) << m_program.readAll().constData();
    EXPECT_TRUE(QTest::qWaitFor([&] { return client.get(QStringLiteral("CanPlay")).toBool(); }));
    client.call(QStringLiteral("Play"));
    EXPECT_EQ(client.get(QStringLiteral("PlaybackStatus")), QVariant(QStringLiteral("Playing")));
    EXPECT_TRUE(QTest::qWaitFor([&] { return client.metadata().contains(QStringLiteral("mpris:artUrl")); }));
    const QString art = QUrl(client.metadata()[QStringLiteral("mpris:artUrl")].toString()).toLocalFile();
    EXPECT_TRUE(art.startsWith(m_folder.filePath(QStringLiteral("cache/matside/steps/")))) << art.toStdString();
}

TEST_F(MprisProgramTest, QuitIsAnsweredAndEndsTheProgram)
{
    start(m_bus.address());
    const MprisClient client(m_bus.address());
    ASSERT_TRUE(client.finds()) << m_program.readAll().constData();
    EXPECT_EQ(client.call(QStringLiteral("Quit")).type(), QDBusMessage::ReplyMessage);
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_program.state() == QProcess::NotRunning; }, 10'000));
    EXPECT_EQ(m_program.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(m_program.exitCode(), 0);
}

TEST_F(MprisProgramTest, WithoutABusTheProgramIsAsAlways)
{
    start("unix:path=/nonexistent");
    EXPECT_FALSE(m_program.waitForFinished(1000)) << m_program.readAll().constData();
    m_program.terminate();
    EXPECT_TRUE(m_program.waitForFinished(10'000));
    EXPECT_EQ(m_program.exitCode(), 0);
}

} // namespace
} // namespace matside::test
