// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mailprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <optional>

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
    std::string write(const Mail &mail = {{}, QStringLiteral("Matside"), QString::fromUtf16(kLetter)})
    {
        testing::internal::CaptureStderr();
        testing::internal::CaptureStdout();
        QObject context;
        m_draft.reset();
        writeMail(&context, mail, [this](MailDraft draft) { m_draft = draft; });
        EXPECT_TRUE(QTest::qWaitFor([&] { return m_draft && (m_draft != MailDraft::Opened || QFile::exists(opened())); }));
        QTest::qWait(100);
        return testing::internal::GetCapturedStderr() + testing::internal::GetCapturedStdout();
    }
    [[nodiscard]] QString opened() const { return m_folder.filePath(QStringLiteral("opened")); }

    QByteArray m_path = qgetenv("PATH");
    QTemporaryDir m_folder;
    std::optional<MailDraft> m_draft;
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
    ASSERT_EQ(m_draft, MailDraft::Opened);
    QFile address(opened());
    ASSERT_TRUE(address.open(QIODevice::ReadOnly));
    EXPECT_EQ(address.readAll().trimmed(),
              "mailto:?subject=Matside&body=Left%20%26%20right%3A%205%20slides.%0AA%20pinch%2C%2050%20%25.");
}

TEST_F(MailProgramTest, TheAddressOfTheSettingsStandsInTheDraftAndAddsNoOther)
{
    install("xdg-mime", "echo mail.desktop");
    install("xdg-open", "echo \"$1\" > " + QFile::encodeName(opened()));
    write({QStringLiteral("anna+hips@example.org?bcc=all@example.org"), QStringLiteral("Matside"), QStringLiteral("Hello")});
    QFile address(opened());
    ASSERT_TRUE(address.open(QIODevice::ReadOnly));
    EXPECT_EQ(address.readAll().trimmed(),
              "mailto:anna%2Bhips@example.org%3Fbcc%3Dall@example.org?subject=Matside&body=Hello");
}

TEST_F(MailProgramTest, ALetterThatNoProgramCanBeGivenIsToldAndNotCut)
{
    install("xdg-mime", "echo mail.desktop");
    install("xdg-open", ": > " + QFile::encodeName(opened()));
    write({{}, QStringLiteral("Matside"), QString(100'000, u'a')});
    EXPECT_EQ(m_draft, MailDraft::TooLong);
    EXPECT_FALSE(QFile::exists(opened()));
    write({{}, QStringLiteral("Matside"), QString(90'000, u'a')});
    EXPECT_EQ(m_draft, MailDraft::Opened) << "the system takes this much";
}

TEST_F(MailProgramTest, WithoutAMailProgramOpensAndPrintsNothing)
{
    EXPECT_EQ(write(), "") << "no tools of a desktop";
    EXPECT_EQ(m_draft, MailDraft::NoProgram);
    EXPECT_FALSE(QFile::exists(opened()));
    install("xdg-open", "touch " + QFile::encodeName(opened()));
    install("xdg-mime", "echo 'no mail program' >&2");
    EXPECT_EQ(write(), "") << "a desktop that has none";
    EXPECT_EQ(m_draft, MailDraft::NoProgram);
    EXPECT_FALSE(QFile::exists(opened()));
}

} // namespace matside
