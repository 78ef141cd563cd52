// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowplacer.h"

#include "support/printers.h"

#include <QApplication>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace matside {

namespace {

/// A window on the screen of the tests, 800 x 800 pixels.
class WindowPlacerTest : public testing::Test
{
protected:
    WindowPlacerTest() { m_window.setMinimumSize(kLeastWindow, kLeastWindow); }

    QWidget m_window;
    WindowPlacer m_placer{m_window};
    QSignalSpy m_moved{&m_placer, &WindowPlacer::moved};
};

/// Small enough not to be maximised there.
[[nodiscard]] Settings small()
{
    Settings settings;
    settings.windowWidth = 600;
    settings.windowHeight = 500;
    return settings;
}

} // namespace

TEST_F(WindowPlacerTest, OpensAsTheSettingsSay)
{
    m_placer.open(small());
    EXPECT_EQ(m_window.size(), QSize(600, 500));
    EXPECT_FALSE(m_window.isMaximized() || m_window.isFullScreen());
    Settings full = small();
    full.fullScreen = true;
    full.maximised = true;
    m_placer.open(full);
    EXPECT_TRUE(m_window.isFullScreen());
    m_placer.toggleFullScreen();
    EXPECT_TRUE(m_window.isMaximized()) << "as it was before it filled the screen";
    EXPECT_TRUE(m_placer.noted(full).maximised);
    EXPECT_FALSE(m_placer.noted(full).fullScreen);
    m_placer.toggleFullScreen();
    EXPECT_TRUE(m_window.isFullScreen());
}

TEST_F(WindowPlacerTest, NotesNothingThatNobodyChose)
{
    const Settings first;
    m_placer.open(first);
    EXPECT_TRUE(m_window.isMaximized()) << "the screen of the tests is small";
    EXPECT_EQ(m_placer.noted(first), first);
}

TEST_F(WindowPlacerTest, NotesSizeFullScreenAndScreenThatThePersonChanged)
{
    m_placer.open(small());
    m_window.resize(640, 560);
    Settings noted = m_placer.noted(small());
    EXPECT_EQ(QSize(noted.windowWidth, noted.windowHeight), QSize(640, 560));
    EXPECT_EQ(noted.screen, m_window.screen()->name());
    m_window.setWindowState(Qt::WindowFullScreen);
    noted = m_placer.noted(noted);
    EXPECT_TRUE(noted.fullScreen);
    EXPECT_FALSE(noted.maximised);
    EXPECT_EQ(QSize(noted.windowWidth, noted.windowHeight), QSize(640, 560)) << "the size of a window that is smaller";
    m_window.setWindowState(Qt::WindowNoState);
    EXPECT_FALSE(m_placer.noted(noted).fullScreen);
    m_window.setWindowState(Qt::WindowMinimized);
    EXPECT_TRUE(m_placer.noted(noted).fullScreen) << "a minimised window has no place";
}

TEST_F(WindowPlacerTest, TellsOnceWhenTheWindowHasKeptItsPlace)
{
    m_placer.open(small());
    for (int width = 601; width < 620; ++width)
        m_window.resize(width, 500);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_moved.isEmpty(); }));
    EXPECT_EQ(m_moved.size(), 1);
}

TEST_F(WindowPlacerTest, AScreenThatIsUnpluggedBringsTheWindowBackWholeAndIsNobodysChoice)
{
    QScreen *screen = QGuiApplication::primaryScreen();
    const auto isWhole = [this, screen] { return screen->availableGeometry().contains(m_window.frameGeometry()); };
    m_placer.open(small());
    QWidget other;
    other.show();
    other.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&other));
    m_window.move(screen->geometry().right() - 100, 40);
    ASSERT_FALSE(isWhole());
    emit qGuiApp->screenRemoved(screen); // as when another one has gone: the window is where no screen is
    EXPECT_TRUE(QTest::qWaitFor(isWhole));
    EXPECT_EQ(m_window.size(), QSize(600, 500));
    EXPECT_EQ(m_placer.noted(small()), small());
    EXPECT_EQ(QApplication::activeWindow(), &other) << "it takes the focus from nobody";
}

TEST_F(WindowPlacerTest, TheSizeOfAWindowThatCameBackIsNotKept)
{
    QScreen *screen = QGuiApplication::primaryScreen();
    m_placer.open(small());
    m_window.resize(screen->size().width() + 100, 500); // as on a larger screen
    const Settings chosen = m_placer.noted(small());
    ASSERT_GT(chosen.windowWidth, screen->size().width());
    emit qGuiApp->screenRemoved(screen);
    ASSERT_TRUE(QTest::qWaitFor([this, screen] { return m_window.width() <= screen->size().width(); }));
    EXPECT_EQ(m_placer.noted(chosen), chosen);
}

TEST_F(WindowPlacerTest, AWindowInFullScreenFillsAScreenThatIsThere)
{
    QScreen *screen = QGuiApplication::primaryScreen();
    Settings full = small();
    full.fullScreen = true;
    m_placer.open(full);
    m_window.setGeometry(screen->geometry().translated(5000, 0));
    emit qGuiApp->screenRemoved(screen);
    EXPECT_TRUE(QTest::qWaitFor([this, screen] { return screen->geometry().contains(m_window.geometry()); }));
    EXPECT_TRUE(m_window.isFullScreen());
}

} // namespace matside
