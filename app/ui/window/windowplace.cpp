// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowplace.h"

#include <QRegion>

#include <algorithm>
#include <array>

namespace matside {

namespace {

constexpr QSize kSize{1280, 800};     // pixels; docs/sources.md, "Layout"
constexpr QSize kWindowFrame{16, 48}; // pixels that the title bar and the borders of a desktop take, at most

/// The kernel names the sockets of a screen inside a machine so.
bool isBuiltIn(const ScreenFacts &screen)
{
    constexpr std::array kSockets{QLatin1String("eDP"), QLatin1String("LVDS"), QLatin1String("DSI")};
    return std::ranges::any_of(
        kSockets, [&](QLatin1String socket) { return screen.name.startsWith(socket, Qt::CaseInsensitive); });
}

std::size_t laptopOf(const std::vector<ScreenFacts> &screens)
{
    const auto builtIn = std::ranges::find_if(screens, isBuiltIn);
    const auto found = builtIn == screens.end() ? std::ranges::find_if(screens, &ScreenFacts::primary) : builtIn;
    return found == screens.end() ? 0 : static_cast<std::size_t>(found - screens.begin());
}

double areaOf(const QSizeF &size)
{
    return size.isValid() ? size.width() * size.height() : 0;
}

bool isLarger(const ScreenFacts &a, const ScreenFacts &b)
{
    const double mm = areaOf(a.size) - areaOf(b.size);
    return mm != 0 ? mm > 0 : areaOf(a.available.size()) > areaOf(b.available.size());
}

std::size_t televisionOf(const std::vector<ScreenFacts> &screens)
{
    const std::size_t laptop = laptopOf(screens);
    std::size_t found = laptop;
    for (std::size_t index = 0; index < screens.size(); ++index) {
        if (index != laptop && (found == laptop || isLarger(screens[index], screens[found])))
            found = index;
    }
    return found;
}

} // namespace

std::optional<std::size_t> openingScreen(const Settings &settings, const std::vector<ScreenFacts> &screens)
{
    if (screens.size() < 2)
        return std::nullopt;
    if (settings.showOn == ShowOn::Laptop)
        return laptopOf(screens);
    if (settings.showOn == ShowOn::Television)
        return televisionOf(screens);
    const auto last = std::ranges::find(screens, settings.screen, &ScreenFacts::name);
    if (settings.screen.isEmpty() || last == screens.end())
        return std::nullopt;
    return static_cast<std::size_t>(last - screens.begin());
}

OpeningGeometry openingGeometry(const QSize &available, const Settings &settings)
{
    const QSize room = available - kWindowFrame;
    const bool isChosen = settings.windowWidth > 0 && settings.windowHeight > 0;
    const QSize wanted = isChosen ? QSize(settings.windowWidth, settings.windowHeight) : kSize;
    const bool fits = room.width() >= wanted.width() && room.height() >= wanted.height();
    return {wanted.boundedTo(room).expandedTo(QSize(kLeastWindow, kLeastWindow)), settings.maximised || !fits,
            settings.fullScreen};
}

QRect broughtBack(const QRect &frame, const std::vector<ScreenFacts> &screens)
{
    QRegion hidden(frame);
    for (const ScreenFacts &screen : screens)
        hidden -= screen.available;
    if (hidden.isEmpty() || screens.empty())
        return frame;
    const auto shown = [&frame](const ScreenFacts &screen) { return areaOf((screen.available & frame).size()); };
    const QRect room = std::ranges::max(screens, {}, shown).available;
    QRect back(frame.topLeft(), frame.size().boundedTo(room.size()));
    back.moveRight(std::min(back.right(), room.right()));
    back.moveBottom(std::min(back.bottom(), room.bottom()));
    back.moveLeft(std::max(back.left(), room.left()));
    back.moveTop(std::max(back.top(), room.top()));
    return back;
}

} // namespace matside
