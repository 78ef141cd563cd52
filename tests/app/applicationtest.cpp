// SPDX-License-Identifier: GPL-3.0-or-later
// The window as the program makes it: what --start begins, and what is told at the start.
#include "application.h"

#include "commands/arguments.h"
#include "support/ownroutine.h"
#include "support/printers.h"
#include "support/pseudotranslator.h"
#include "ui/kit/notice.h"
#include "ui/routines/routinecard.h"
#include "ui/routines/routinespage.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSessionManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <array>
#include <cstddef>

namespace matside::test {
namespace {

class ApplicationTest : public testing::Test
{
protected:
    ApplicationTest()
    {
        m_invocation.data = m_folder.path();
        m_invocation.speed = 2; // no sound
        m_file.emplace(m_folder.filePath(QStringLiteral("matside.conf")));
    }

    [[nodiscard]] std::unique_ptr<Application> made()
    {
        return std::make_unique<Application>(m_invocation, readStartupData(m_invocation.data, wishOf(m_invocation, m_file->settings())),
                                             *m_file);
    }

    QTemporaryDir m_folder;
    Invocation m_invocation;
    std::optional<SettingsFile> m_file;
};

TEST_F(ApplicationTest, StartingAtOnceIsSilentWhereAScreenReaderSpeaks)
{
    m_invocation.start = true;
    Settings settings;
    settings.spokenBy = SpokenBy::ScreenReader;
    m_file->keep(settings);
    m_file->flush();
    m_file.emplace(m_folder.filePath(QStringLiteral("matside.conf")));
    const auto application = made();
    QSignalSpy started(&application->window(), &MainWindow::startWanted);
    application->show();
    ASSERT_TRUE(QTest::qWaitFor([&started] { return !started.isEmpty(); }));
    EXPECT_EQ(started[0][0].value<Options>().voice, Verbosity::Off);
    EXPECT_TRUE(application->close());
}

TEST_F(ApplicationTest, NothingBeginsByItselfWithoutStart)
{
    const auto application = made();
    QSignalSpy started(&application->window(), &MainWindow::startWanted);
    application->show();
    QTest::qWait(50);
    EXPECT_TRUE(started.isEmpty());
    EXPECT_TRUE(application->close());
}

TEST_F(ApplicationTest, TheWindowOpensAsItWasClosed)
{
    {
        const auto application = made();
        application->show();
        application->window().setWindowState(Qt::WindowFullScreen);
        application->window().close();
        EXPECT_TRUE(application->close());
    }
    m_file.emplace(m_folder.filePath(QStringLiteral("matside.conf")));
    EXPECT_TRUE(m_file->settings().fullScreen);
    const auto application = made();
    application->show();
    EXPECT_TRUE(application->window().isFullScreen());
    EXPECT_TRUE(application->close());
}

TEST_F(ApplicationTest, TheEndOfTheDesktopsSessionClosesASessionWithoutAQuestion)
{
    const auto application = made();
    application->show();
    application->window().start({});
    ASSERT_TRUE(application->session().underWay());
    QSignalSpy closed(&application->window(), &MainWindow::closed);
    EXPECT_FALSE(application->window().close()) << "a person is asked";
    alignas(QSessionManager) std::array<std::byte, sizeof(QSessionManager)> nobody{}; // nothing looks at the manager
    emit qApp->commitDataRequest(reinterpret_cast<QSessionManager &>(nobody));
    EXPECT_EQ(closed.size(), 1);
    EXPECT_FALSE(application->session().underWay());
    EXPECT_TRUE(application->close());
}

TEST_F(ApplicationTest, TheCardOfARoutineSaysHowManyLinesHaveNoRecording)
{
    QDir(m_folder.path()).mkpath(QStringLiteral("routines"));
    write(m_folder.filePath(QStringLiteral("routines/evening.matside.toml")), ownRoutine());
    const auto application = made();
    application->show();
    const RoutinesPage *page = application->window().showRoutines();
    ASSERT_NE(page, nullptr);
    const auto linesOf = [page](const QString &id) {
        const auto *card = page->findChild<RoutineCard *>(QStringLiteral("routine-") + id);
        return card ? card->routineFace().lines.join(u'|') : QString();
    };
    EXPECT_TRUE(linesOf(QStringLiteral("evening")).contains(QStringLiteral("lines have no recording: a plain voice says everything.")))
        << linesOf(QStringLiteral("evening")).toStdString();
    EXPECT_FALSE(linesOf(QStringLiteral("front-of-hips")).contains(QStringLiteral("recording")))
        << linesOf(QStringLiteral("front-of-hips")).toStdString();
    EXPECT_TRUE(application->close());
}

TEST_F(ApplicationTest, RefusedFiguresAreToldInTheLanguageOfTheProgram)
{
    QDir(m_folder.path()).mkpath(QStringLiteral("figures"));
    QFile file(m_folder.filePath(QStringLiteral("figures/wave.toml")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[[motion]]\nname = \"wave\"\nstop = [{ pose = \"on-matt\" }]\n");
    file.close();
    PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    const auto application = made();
    application->show();
    QTest::qWait(50);
    QCoreApplication::removeTranslator(&translator);
    const QString told = application->window().findChild<Notice *>()->accessibleName();
    EXPECT_TRUE(told.contains(QStringLiteral("wave.toml"))) << told.toStdString();
    EXPECT_FALSE(told.contains(QStringLiteral("left out"))) << told.toStdString();
    EXPECT_TRUE(application->close());
}

} // namespace
} // namespace matside::test
