// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop and the settings say about colours and movement holds on every page and sheet, also where it changes while the
// program runs.
#include "ui/kit/crossfade.h"
#include "ui/kit/tokens.h"
#include "ui/session/stageview.h"
#include "views.h"

#include <QApplication>
#include <QPalette>
#include <QTest>

namespace matside {

namespace {

class LiveViewsTest : public test::Views
{
protected:
    ~LiveViewsTest() override { QApplication::setPalette(m_usual); }

    [[nodiscard]] static Settings themed(ThemeChoice theme)
    {
        Settings settings;
        settings.theme = theme;
        return settings;
    }

    /// With the ring of the focus, which only the active window shows.
    [[nodiscard]] static QImage picture(MainWindow &window)
    {
        activate(window);
        for (QWidget *part : window.findChildren<QWidget *>()) // the pointer is where another test has left it
            part->setAttribute(Qt::WA_UnderMouse, false);
        return test::settled(window);
    }

    static void activate(MainWindow &window)
    {
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }

    /// As a desktop for eyes that see little gives it to every program: a palette for all, and one for each kind of control.
    void force(const QColor &ground, const QColor &ink)
    {
        QPalette palette(ground, ground);
        for (int role = 0; role < QPalette::NColorRoles; ++role)
            palette.setColor(static_cast<QPalette::ColorRole>(role), role % 2 ? ground : Qt::magenta);
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(role, ink);
        palette.setColor(QPalette::Window, ground);
        QApplication::setPalette(palette);
        for (const char *kind : {"QAbstractButton", "QLabel", "QPlainTextEdit", "QAbstractItemView", "QScrollBar", "QSlider"})
            QApplication::setPalette(palette, kind);
        tell();
    }

    /// As Qt does where the desktop has other colours than before.
    static void tell()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            QEvent event(QEvent::ApplicationPaletteChange);
            QCoreApplication::sendEvent(window, &event);
        }
        QCoreApplication::processEvents();
    }

    const QPalette m_usual = QApplication::palette();
};

} // namespace

TEST_F(LiveViewsTest, ContrastThatIsSwitchedOnAndOffLeavesNothingOfTheOtherTheme)
{
    const auto changed = windowWith(themed(ThemeChoice::Light));
    const auto light = windowWith(themed(ThemeChoice::Light));
    const auto contrast = windowWith(themed(ThemeChoice::Contrast));
    for (const View &view : views()) {
        for (MainWindow *window : {light.get(), contrast.get(), changed.get()}) {
            activate(*window);
            shown(*window, view);
        }
        Settings settings = changed->settings();
        settings.theme = ThemeChoice::Contrast;
        changed->choose(settings);
        EXPECT_TRUE(test::alike(picture(*changed), picture(*contrast))) << view.name;
        settings.theme = ThemeChoice::Light;
        changed->choose(settings);
        EXPECT_TRUE(test::alike(picture(*changed), picture(*light))) << view.name;
    }
}

TEST_F(LiveViewsTest, TheDesktopSwitchesContrastOnAndOffToo)
{
    Settings settings = themed(ThemeChoice::FollowSystem);
    const auto changed = windowWith(settings);
    for (const View &view : views()) {
        const QWidget &there = shown(*changed, view);
        for (const auto &[wanted, theme] : {std::pair{std::optional(Theme::Contrast), Theme::Contrast}, {std::optional<Theme>(), Theme::Light}}) {
            changed->setDesktop({wanted, false});
            EXPECT_EQ(tokensOf(there.palette()).page.rgb(), tokensFor(theme).page.rgb()) << view.name;
        }
    }
}

TEST_F(LiveViewsTest, ReducedMotionHoldsOnEveryPageAndSheetAndEndsAgain)
{
    const auto window = windowWith();
    for (const View &view : views()) {
        shown(*window, view);
        for (const bool reduced : {true, false}) {
            window->setDesktop({std::nullopt, reduced});
            for (const StageView *stage : window->findChildren<StageView *>())
                EXPECT_EQ(stage->hasReducedMotion(), reduced) << view.name;
        }
    }
    window->setDesktop({std::nullopt, true});
    for (const View &view : views()) {
        shown(*window, view);
        for (const Crossfade *fade : window->findChildren<Crossfade *>())
            EXPECT_FALSE(fade->isVisible()) << view.name;
    }
}

TEST_F(LiveViewsTest, APageThatIsMadeLaterHasReducedMotionFromItsStart)
{
    const auto window = windowWith();
    window->setDesktop({std::nullopt, true});
    for (const View &view : views()) {
        for (const StageView *stage : shown(*window, view).findChildren<StageView *>())
            EXPECT_TRUE(stage->hasReducedMotion()) << view.name;
    }
}

TEST_F(LiveViewsTest, ColoursThatADesktopForcesOnEveryProgramDoNotMixWithThoseOfThePages)
{
    const auto window = windowWith(themed(ThemeChoice::Light));
    for (const View &view : views()) {
        QApplication::setPalette(m_usual);
        shown(*window, view);
        const QImage before = test::settled(*window);
        force(Qt::black, Qt::yellow);
        EXPECT_TRUE(test::alike(test::settled(*window), before)) << view.name;
    }
}

TEST_F(LiveViewsTest, WhiteOnBlackOfTheDesktopIsHighContrast)
{
    const auto window = windowWith(themed(ThemeChoice::FollowSystem));
    const auto page = [&] { return window->palette().color(QPalette::Window).rgb(); };
    force(Qt::black, Qt::white);
    EXPECT_EQ(page(), tokensFor(Theme::Contrast).page.rgb());
    force(Qt::black, Qt::yellow);
    EXPECT_EQ(page(), tokensFor(Theme::Dark).page.rgb());
    QApplication::setPalette(m_usual);
    tell();
    EXPECT_EQ(page(), tokensFor(Theme::Light).page.rgb());
}

} // namespace matside
