// SPDX-License-Identifier: GPL-3.0-or-later
// What a headset, a desktop or a phone does with the window.
#include "ui/shell/mainwindow.h"

#include "handmade.h"
#include "support/shipped.h"
#include "support/typing.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

class FromAfarTest : public testing::Test
{
protected:
    FromAfarTest() : m_window(frontOfHips(), {}, painter(), [](const Options &) { return Millis{600'000}; })
    {
        m_window.show();
        m_window.activateWindow();
    }
    [[nodiscard]] bool starts()
    {
        m_started.clear();
        m_window.startFromAfar();
        return !m_started.isEmpty();
    }

    MainWindow m_window;
    QSignalSpy m_started{&m_window, &MainWindow::startWanted};
    QSignalSpy m_told{&m_window, &MainWindow::canStartChanged};
};

TEST_F(FromAfarTest, StartsFromTheStartPageWithItsChoices)
{
    QTest::keyClick(m_window.findChild<QWidget *>(QStringLiteral("start")), Qt::Key_R);
    EXPECT_TRUE(m_window.canStart());
    ASSERT_TRUE(starts());
    EXPECT_EQ(m_started[0][0].value<Options>().first, Side::Right);
}

TEST_F(FromAfarTest, StartsFromNoOtherPage)
{
    for (const char *page : {"settings", "session", "after"}) {
        m_told.clear();
        m_window.showPage(QLatin1String(page));
        EXPECT_FALSE(m_window.canStart()) << page;
        EXPECT_FALSE(starts()) << page;
        m_window.showPage(QStringLiteral("routine"));
        EXPECT_TRUE(starts());
        ASSERT_EQ(m_told.size(), 2) << page;
        EXPECT_EQ(m_told[0][0], QVariant(false));
        EXPECT_EQ(m_told[1][0], QVariant(true));
    }
}

TEST_F(FromAfarTest, StartsNotFromUnderASheet)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    m_told.clear();
    for (const Qt::Key sheet : {Qt::Key_F1, Qt::Key_I}) {
        test::type(*m_window.windowHandle(), sheet);
        EXPECT_FALSE(starts());
        test::type(*m_window.windowHandle(), Qt::Key_Escape);
        EXPECT_TRUE(starts());
    }
    EXPECT_EQ(m_told.size(), 4);
}

TEST_F(FromAfarTest, StartsNotWhereNothingIsSeen)
{
    m_window.hide();
    EXPECT_FALSE(starts());
    m_window.showMinimized();
    EXPECT_FALSE(starts());
    m_window.comeToFront({});
    EXPECT_FALSE(m_window.isMinimized());
    EXPECT_TRUE(m_window.isVisible());
    EXPECT_TRUE(starts());
}

TEST_F(FromAfarTest, TheVolumeIsSetToAHundredthAndTheSoundComesBack)
{
    QSignalSpy volume(&m_window, &MainWindow::volumeChanged);
    m_window.setVolume(.374);
    EXPECT_EQ(m_window.volume(), .37);
    EXPECT_EQ(volume.size(), 1);
    test::type(*m_window.windowHandle(), Qt::Key_M);
    ASSERT_TRUE(m_window.muted());
    m_window.setVolume(0);
    EXPECT_TRUE(m_window.muted());
    m_window.setVolume(.5);
    EXPECT_FALSE(m_window.muted());
    EXPECT_EQ(m_window.volume(), .5);
}

} // namespace
} // namespace matside::test
