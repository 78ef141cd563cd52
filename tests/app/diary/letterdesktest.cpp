// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a letter over the diary, and when it counts as made.
#include "letters/letterdesk.h"

#include "app/windowfixture.h"
#include "letters/lettersaver.h"
#include "storage/diary/diary.h"
#include "ui/kit/notice.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

namespace matside::test {
namespace {

class LetterDeskTest : public WindowFixture
{
protected:
    LetterDeskTest()
    {
        m_window.show();
        qputenv("PATH", QFile::encodeName(m_folder.path()));
    }
    ~LetterDeskTest() override { qputenv("PATH", m_path); }

    void installMail() const
    {
        install("xdg-mime", "echo mail.desktop");
        install("xdg-open", "echo \"$1\" > " + QFile::encodeName(opened()));
    }
    void install(const char *name, const QByteArray &script) const
    {
        QFile program(m_folder.filePath(QLatin1String(name)));
        ASSERT_TRUE(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\n" + script + '\n');
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    [[nodiscard]] QString opened() const { return m_folder.filePath(QStringLiteral("opened")); }
    [[nodiscard]] QFileDialog *dialog() const { return m_window.findChild<QFileDialog *>(); }
    [[nodiscard]] QDateTime made() const { return m_window.settings().lastLetter; }
    [[nodiscard]] QString told() const { return m_window.findChild<Notice *>()->accessibleName(); }
    /// The bytes that the dialog saves.
    [[nodiscard]] QByteArray saved(const char *name)
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        emit dialog()->fileSelected(path);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) << "the person's alone";
        return file.readAll();
    }

    QByteArray m_path = qgetenv("PATH");
    QTemporaryDir m_folder;
    LetterSaver m_saver{m_session, m_window};
    LetterDesk m_desk{m_window, m_saver};
};

TEST_F(LetterDeskTest, ADraftGoesToTheAddressOfTheSettings)
{
    installMail();
    Settings settings;
    settings.teacher = QStringLiteral("anna@example.org");
    m_window.choose(settings);
    m_desk.take(QStringLiteral("Hello"), LetterWay::Mail);
    EXPECT_FALSE(made().isValid()) << "not before there is a draft";
    ASSERT_TRUE(QTest::qWaitFor([this] { return QFile::exists(opened()) && made().isValid(); }));
    QFile address(opened());
    ASSERT_TRUE(address.open(QIODevice::ReadOnly));
    ASSERT_TRUE(QTest::qWaitFor([&] { return address.size() > 0; }));
    EXPECT_EQ(address.readAll().trimmed(), "mailto:anna@example.org?subject=Matside&body=Hello");
    EXPECT_LE(std::abs(made().secsTo(QDateTime::currentDateTimeUtc())), 60);
}

TEST_F(LetterDeskTest, WithoutAMailProgramTheLetterCanBeSavedAndOnlyThenWasMade)
{
    m_desk.take(QStringLiteral("Hello"), LetterWay::Mail);
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog() != nullptr; }));
    EXPECT_TRUE(told().contains(QLatin1String("no mail program")));
    EXPECT_FALSE(made().isValid());
    EXPECT_EQ(saved("letter.txt"), "Hello");
    EXPECT_TRUE(made().isValid());
}

TEST_F(LetterDeskTest, ALetterThatIsTooLongForADraftIsSavedInFull)
{
    installMail();
    const QString letter(200'000, u'a');
    m_desk.take(letter, LetterWay::Mail);
    ASSERT_TRUE(dialog());
    EXPECT_TRUE(told().contains(QLatin1String("too long")));
    EXPECT_EQ(saved("letter.txt"), letter.toUtf8());
}

TEST_F(LetterDeskTest, ACopyIsInTheClipboardAndSaysSo)
{
    m_desk.take(QStringLiteral("Hello"), LetterWay::Copy);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("Hello"));
    EXPECT_TRUE(told().contains(QLatin1String("copied")));
    EXPECT_TRUE(made().isValid());
}

TEST_F(LetterDeskTest, ATextIsSavedWithEveryLetterAndOneThatIsGivenUpWasNotMade)
{
    const QString letter = QStringLiteral("Zwölf \U0001F9D8\n\u05D0");
    m_desk.take(letter, LetterWay::Text);
    ASSERT_TRUE(dialog());
    dialog()->reject();
    EXPECT_FALSE(made().isValid());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_desk.take(letter, LetterWay::Text);
    EXPECT_EQ(saved("letter.txt"), letter.toUtf8());
    EXPECT_TRUE(made().isValid());
}

TEST_F(LetterDeskTest, APdfHasAsManyPagesAsTheLetterTakes)
{
    const auto pages = [](const QByteArray &pdf) { return pdf.count("/Type /Page\n"); };
    m_desk.take(QStringLiteral("Hello"), LetterWay::Pdf);
    const QByteArray one = saved("one.pdf");
    EXPECT_TRUE(one.startsWith("%PDF-"));
    EXPECT_TRUE(one.trimmed().endsWith("%%EOF"));
    EXPECT_EQ(pages(one), 1);
    EXPECT_TRUE(made().isValid());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_desk.take(QStringLiteral("A line.\n").repeated(200), LetterWay::Pdf);
    EXPECT_GE(pages(saved("more.pdf")), 3);
}

TEST_F(LetterDeskTest, ALetterOverOneSessionLeavesTheOthersToBeTold)
{
    installMail();
    m_desk.draft(QStringLiteral("Hello"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return QFile::exists(opened()); }));
    QCoreApplication::processEvents();
    EXPECT_FALSE(made().isValid());
}

TEST_F(LetterDeskTest, DeletingAllOfTheDiaryForgetsTheLastLetter)
{
    Diary diary(m_folder.filePath(QStringLiteral("own/diary.sqlite")));
    wireLetters(m_window, m_desk, diary);
    m_desk.take(QStringLiteral("Hello"), LetterWay::Copy);
    ASSERT_TRUE(made().isValid());
    emit diary.emptied();
    EXPECT_FALSE(made().isValid());
    EXPECT_EQ(m_window.settings().lastLetter, Settings().lastLetter);
}

} // namespace
} // namespace matside::test
