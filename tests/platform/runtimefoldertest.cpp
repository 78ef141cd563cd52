// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instance/runtimefolder.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

class RuntimeFolderTest : public testing::Test
{
protected:
    RuntimeFolderTest()
    {
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_given.path()));
        qputenv("TMPDIR", QFile::encodeName(m_temporary.path()));
    }
    ~RuntimeFolderTest() override
    {
        qputenv("XDG_RUNTIME_DIR", m_before);
        m_temporaryBefore.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", m_temporaryBefore);
    }

    const QByteArray m_before = qgetenv("XDG_RUNTIME_DIR");
    const QByteArray m_temporaryBefore = qgetenv("TMPDIR");
    QTemporaryDir m_given;
    QTemporaryDir m_temporary;
};

} // namespace

TEST_F(RuntimeFolderTest, IsTheOneOfTheEnvironment)
{
    EXPECT_EQ(runtimeFolder(), m_given.path());
}

TEST_F(RuntimeFolderTest, IsAFolderOfTheirOwnWhereNoneIsGivenOrOthersCanReadIt)
{
    qunsetenv("XDG_RUNTIME_DIR");
    const QString own = runtimeFolder();
    EXPECT_TRUE(own.startsWith(m_temporary.path() + QStringLiteral("/matside-"))) << own.toStdString();
    EXPECT_EQ(QFileInfo(own).permissions() & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser),
              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    EXPECT_EQ(runtimeFolder(), own) << "also where it is there already";
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_given.path()));
    ASSERT_TRUE(QFile::setPermissions(m_given.path(), QFileInfo(m_given.path()).permissions() | QFile::ReadOther));
    EXPECT_EQ(runtimeFolder(), own);
}

TEST_F(RuntimeFolderTest, IsNoneWhereAnotherHasItsName)
{
    qunsetenv("XDG_RUNTIME_DIR");
    const QString own = runtimeFolder();
    ASSERT_TRUE(QFile::setPermissions(own, QFileInfo(own).permissions() | QFile::WriteOther));
    EXPECT_EQ(runtimeFolder(), QString());
}

} // namespace matside::test
