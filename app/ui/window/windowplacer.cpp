// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowplacer.h"

#include "model/textfile.h"
#include "ui/window/windowplace.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <chrono>
#include <vector>

namespace matside {

namespace {

constexpr std::chrono::milliseconds kMoment{500}; // docs/sources.md, "Platform"

/// The compositor of Wayland places windows, and tells no place.
bool canPlaceWindows()
{
    return !QGuiApplication::platformName().startsWith(QLatin1String("wayland"));
}

std::vector<ScreenFacts> screensNow()
{
    std::vector<ScreenFacts> screens;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const bool primary = screen == QGuiApplication::primaryScreen();
        screens.push_back({screen->name(), screen->availableGeometry(), screen->physicalSize(), primary});
    }
    return screens;
}

} // namespace

WindowPlacer::WindowPlacer(QWidget &window) : m_window(window)
{
    for (QTimer *timer : {&m_kept, &m_desktopMoves}) {
        timer->setSingleShot(true);
        timer->setInterval(kMoment);
    }
    connect(&m_kept, &QTimer::timeout, this, &WindowPlacer::moved);
    connect(&m_desktopMoves, &QTimer::timeout, this, &WindowPlacer::bringBack);
    m_window.installEventFilter(this);
}

void WindowPlacer::open(const Settings &settings)
{
    QScreen *on = m_window.screen();
    const std::optional<std::size_t> chosen = openingScreen(settings, screensNow());
    if (chosen)
        on = QGuiApplication::screens().at(static_cast<qsizetype>(*chosen));
    const OpeningGeometry opening = openingGeometry(on->availableSize(), settings);
    m_window.resize(opening.size);
    if (chosen) {
        m_window.setScreen(on);
        QRect frame(QPoint(), opening.size);
        frame.moveCenter(on->availableGeometry().center());
        m_window.move(frame.topLeft());
    }
    m_maximised = opening.maximised;
    m_window.setWindowState(opening.fullScreen   ? Qt::WindowFullScreen
                            : opening.maximised ? Qt::WindowMaximized
                                                : Qt::WindowNoState);
    m_given = withPlace(settings);
    m_window.show();
    followScreens();
}

void WindowPlacer::toggleFullScreen()
{
    if (m_window.isFullScreen()) {
        m_window.setWindowState(m_maximised ? Qt::WindowMaximized : Qt::WindowNoState);
        return;
    }
    m_maximised = m_window.isMaximized();
    m_window.setWindowState(Qt::WindowFullScreen);
}

void WindowPlacer::followScreens()
{
    const auto changed = [this] { m_desktopMoves.start(); };
    const auto follow = [this, changed](QScreen *screen) {
        connect(screen, &QScreen::availableGeometryChanged, this, changed);
    };
    for (QScreen *screen : QGuiApplication::screens())
        follow(screen);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, follow);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, changed);
}

/// Some desktops leave a window, or a part of it, where no screen is any more. Nothing here activates it.
void WindowPlacer::bringBack()
{
    if (!canPlaceWindows() || m_window.isHidden() || m_window.isMinimized())
        return;
    const QRect frame = m_window.frameGeometry();
    const QRect whole = broughtBack(frame, screensNow());
    const bool fills = m_window.isFullScreen() || m_window.isMaximized();
    const bool fitsOne = std::ranges::any_of(QGuiApplication::screens(), [this](const QScreen *screen) {
        return screen->geometry().contains(m_window.geometry());
    });
    if (!(fills ? fitsOne : whole == frame)) {
        const Qt::WindowStates state = m_window.windowState();
        const QSize borders = fills ? QSize(0, 0) : frame.size() - m_window.size();
        m_window.setWindowState(state & ~(Qt::WindowFullScreen | Qt::WindowMaximized));
        m_window.resize(whole.size() - borders);
        m_window.move(whole.topLeft());
        m_window.setWindowState(state);
    }
    m_given = withPlace(*m_given); // also where the desktop has moved it
}

Settings WindowPlacer::withPlace(Settings settings) const
{
    settings.screen = visible(m_window.screen()->name());
    settings.fullScreen = m_window.isFullScreen();
    settings.maximised = settings.fullScreen ? m_maximised : m_window.isMaximized();
    if (!settings.maximised && !settings.fullScreen) {
        settings.windowWidth = std::clamp(m_window.width(), kLeastWindow, kMostWindow);
        settings.windowHeight = std::clamp(m_window.height(), kLeastWindow, kMostWindow);
    }
    return settings;
}

Settings WindowPlacer::noted(const Settings &settings) const
{
    if (!m_given || m_window.isHidden() || m_window.isMinimized() || withPlace(*m_given) == *m_given)
        return settings;
    return withPlace(settings);
}

bool WindowPlacer::eventFilter(QObject *, QEvent *event)
{
    const bool isMoved = event->type() == QEvent::Move || event->type() == QEvent::Resize
                         || event->type() == QEvent::WindowStateChange;
    if (isMoved && m_given)
        m_kept.start();
    return false;
}

} // namespace matside
