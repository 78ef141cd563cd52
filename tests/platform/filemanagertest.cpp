// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/filemanager.h"

#include "support/testbus.h"

#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QTest>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

const QString kService = QStringLiteral("org.freedesktop.FileManager1");

/// A file manager on a connection of its own.
class FakeFileManager final : public QDBusVirtualObject
{
public:
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (message.member() != QLatin1String("ShowItems"))
            return false;
        shown << message.arguments().value(0).toStringList();
        return bus.send(refuses ? message.createErrorReply(QDBusError::Failed, QStringLiteral("No")) : message.createReply());
    }
    QString introspect(const QString &) const override { return {}; }

    QStringList shown;
    bool refuses = false;
};

class FileManagerTest : public testing::Test
{
protected:
    FileManagerTest()
    {
        if (m_bus.address().isEmpty())
            return;
        const QString address = QString::fromUtf8(m_bus.address());
        m_client = QDBusConnection::connectToBus(address, QStringLiteral("file-manager-client"));
        m_desktop = QDBusConnection::connectToBus(address, QStringLiteral("file-manager-desktop"));
    }
    ~FileManagerTest() override
    {
        for (const char *name : {"file-manager-client", "file-manager-desktop"})
            QDBusConnection::disconnectFromBus(QString::fromLatin1(name));
    }
    void SetUp() override
    {
        if (m_bus.address().isEmpty())
            GTEST_SKIP() << "there is no dbus-daemon";
    }
    void appear()
    {
        ASSERT_TRUE(m_desktop.registerVirtualObject(QStringLiteral("/org/freedesktop/FileManager1"), &m_manager));
        ASSERT_TRUE(m_desktop.registerService(kService));
    }
    void show(const QString &path)
    {
        showInFileManager(&m_context, m_client, path, [this](const QString &folder) { m_folders << folder; });
    }

    TestBus m_bus;
    QDBusConnection m_client{QString()};
    QDBusConnection m_desktop{QString()};
    FakeFileManager m_manager;
    QObject m_context;
    QStringList m_folders;
};

TEST_F(FileManagerTest, MarksTheFileAmongTheOthers)
{
    appear();
    show(QStringLiteral("/home/some body/routines/evening.toml"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_manager.shown.isEmpty(); }));
    EXPECT_EQ(m_manager.shown, QStringList(QStringLiteral("file:///home/some%20body/routines/evening.toml")));
    QCoreApplication::processEvents();
    EXPECT_TRUE(m_folders.isEmpty());
}

TEST_F(FileManagerTest, TheFolderIsOpenedWhereNoneCanDoThat)
{
    show(QStringLiteral("/routines/evening.toml"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_folders.isEmpty(); }));
    EXPECT_EQ(m_folders, QStringList(QStringLiteral("/routines")));
    appear();
    m_manager.refuses = true;
    show(QStringLiteral("/others/evening.toml"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_folders.size() == 2; }));
    EXPECT_EQ(m_folders.back(), QStringLiteral("/others"));
}

TEST_F(FileManagerTest, WithoutABusTheFolderIsOpenedAtOnce)
{
    showInFileManager(&m_context, QDBusConnection(QStringLiteral("none")), QStringLiteral("/routines/evening.toml"),
                      [this](const QString &folder) { m_folders << folder; });
    EXPECT_EQ(m_folders, QStringList(QStringLiteral("/routines")));
}

} // namespace
} // namespace matside::test
