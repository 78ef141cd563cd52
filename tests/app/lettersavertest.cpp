// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/lettersaver.h"

#include "support/handticker.h"
#include "support/shipped.h"
#include "figures/paint/figurepainter.h"
#include "session/session.h"
#include "ui/kit/notice.h"
#include "ui/shell/mainwindow.h"

#include <QFile>
#include <QFileDialog>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>

namespace matside::test {
namespace {

class LetterSaverTest : public testing::Test
{
protected:
    LetterSaverTest() { m_window.show(); }

    [[nodiscard]] QList<QFileDialog *> dialogs() const { return m_window.findChildren<QFileDialog *>(); }

    void save(const char *letter)
    {
        m_saver.save(QLatin1String(letter), LetterSaver::Form::Text, QStringLiteral("There is no mail program here."),
                     [this] { ++m_saved; });
    }

    int m_saved = 0;
    FigurePainter m_painter{FigureLibrary()};
    Routine m_routine = frontOfHips();
    HandTicker m_ticker;
    Session m_session{m_ticker, 1.0};
    MainWindow m_window{m_routine, {}, m_painter, [](const Options &) { return Millis{600000}; }};
    LetterSaver m_saver{m_session, m_window};
};

TEST_F(LetterSaverTest, OneDialogExplainsItselfAndSavesTheLastLetter)
{
    save("one");
    save("two");
    ASSERT_EQ(dialogs().size(), 1);
    EXPECT_TRUE(dialogs()[0]->windowTitle().contains(QStringLiteral("no mail program")));
    EXPECT_TRUE(m_window.findChild<Notice *>()->accessibleName().contains(QStringLiteral("no mail program")));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter.txt"));
    emit dialogs()[0]->fileSelected(path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("two"));
}

TEST_F(LetterSaverTest, ALetterThatCannotBeWrittenIsToldWithWhatToDo)
{
    save("one");
    emit dialogs()[0]->fileSelected(QStringLiteral("/there/is/no/such/folder/letter.txt"));
    EXPECT_TRUE(m_window.findChild<Notice *>()->accessibleName().contains(QStringLiteral("Choose another folder")));
}

TEST_F(LetterSaverTest, AFullDiskIsToldAndLeavesTheOldLetter)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter.txt"));
    save("one");
    emit dialogs()[0]->fileSelected(path);
    save("two");
    rlimit limit{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit full{0, limit.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &full), 0);
    emit dialogs()[0]->fileSelected(path);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, handler);
    EXPECT_TRUE(m_window.findChild<Notice *>()->accessibleName().contains(QStringLiteral("make room")))
        << m_window.findChild<Notice *>()->accessibleName().toStdString();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("one"));
}

TEST_F(LetterSaverTest, ADialogNeverLiesOverASession)
{
    save("one");
    m_session.begin(Player(frontOfHipsScript(), {}));
    EXPECT_TRUE(dialogs().isEmpty());
    save("two");
    EXPECT_TRUE(dialogs().isEmpty()) << "the answer came late";
    m_session.leave();
    save("three");
    EXPECT_EQ(dialogs().size(), 1);
}

} // namespace
} // namespace matside::test
