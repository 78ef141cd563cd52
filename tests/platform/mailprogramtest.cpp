// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mailprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace matside {

namespace {

constexpr const char16_t *kLetter = u"Left & right: 5 slides.\nA pinch, 50 %.";

/// A desktop of which only these programs are there.
class MailProgramTest : public testing::Test
{
protected:
    MailProgramTest() { qputenv("PATH", QFile::encodeName(m_folder.path())); }
    ~MailProgramTest() override { qputenv("PATH", m_path); }

    void install(const char *name, const QByteArray &script) const
    {
        QFile program(m_folder.filePath(QLatin1String(name)));
        ASSERT_TRUE(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\n" + script + '\n');
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    /// What the process and its children print meanwhile.
    std::string write()
    {
        testing::internal::CaptureStderr();
        testing::internal::CaptureStdout();
        QObject context;
        bool isWithout = false;
        writeMail(&context, QStringLiteral("Matside"), QString::fromUtf16(kLetter), [&] { isWithout = true; });
        m_isOpened = QTest::qWaitFor([&] { return isWithout || QFile::exists(opened()); }) && !isWithout;
        QTest::qWait(100);
        return testing::internal::GetCapturedStderr() + testing::internal::GetCapturedStdout();
    }
    [[nodiscard]] QString opened() const { return m_folder.filePath(QStringLiteral("opened")); }

    QByteArray m_path = qgetenv("PATH");
    QTemporaryDir m_folder;
    bool m_isOpened = false;
};

} // namespace

TEST_F(MailProgramTest, NoHandleStaysOpenWithoutThePrograms)
{
    const auto handles = [] {
        return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
    };
    write();
    const auto before = handles();
    write();
    install("xdg-mime", "echo mail.desktop"); // and no xdg-open
    write();
    write();
    EXPECT_EQ(handles(), before);
}

TEST_F(MailProgramTest, OpensTheLetterAndPrintsNothing)
{
    install("xdg-mime", "echo mail.desktop");
    install("xdg-open", "echo \"$1\"; echo \"$1\" >&2; echo \"$1\" > " + QFile::encodeName(opened()));
    EXPECT_EQ(write(), "");
    ASSERT_TRUE(m_isOpened);
    QFile address(opened());
    ASSERT_TRUE(address.open(QIODevice::ReadOnly));
    EXPECT_EQ(address.readAll().trimmed(),
              "mailto:?subject=Matside&body=Left%20%26%20right%3A%205%20slides.%0AA%20pinch%2C%2050%20%25.");
}

TEST_F(MailProgramTest, WithoutAMailProgramOpensAndPrintsNothing)
{
    EXPECT_EQ(write(), "") << "no tools of a desktop";
    EXPECT_FALSE(m_isOpened);
    install("xdg-open", "touch " + QFile::encodeName(opened()));
    install("xdg-mime", "echo 'no mail program' >&2");
    EXPECT_EQ(write(), "") << "a desktop that has none";
    EXPECT_FALSE(m_isOpened);
}

} // namespace matside
