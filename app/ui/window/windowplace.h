// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/settings.h"

#include <QRect>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace matside {

/// What is known of a screen.
struct ScreenFacts final
{
    QString name;    ///< of its socket: "eDP-1", "HDMI-1"
    QRect available; ///< without panels, in pixels of the desktop
    QSizeF size;     ///< in mm; may be empty, or wrong
    bool primary = false;
};

/// How a window opens on a screen.
struct OpeningGeometry final
{
    QSize size; ///< when it neither is maximised nor fills the screen, in pixels
    bool maximised = false;
    bool fullScreen = false;

    friend bool operator==(const OpeningGeometry &, const OpeningGeometry &) = default;
};

/// The index of the screen that the window opens on; nothing where the desktop decides. There is at least one screen.
///
/// The laptop's screen is the one of a socket inside a machine, or else the primary one; the television is the largest of the others.
[[nodiscard]] std::optional<std::size_t> openingScreen(const Settings &settings, const std::vector<ScreenFacts> &screens);

/// As the window was the last time, and no larger than the screen; the first time 1280 x 800 where the screen has room for that
/// and for a window frame, else maximised. available: the size of the screen without panels.
[[nodiscard]] OpeningGeometry openingGeometry(const QSize &available, const Settings &settings);

/// The same frame where the screens show all of it; else a frame on the screen that shows the most of it, no larger than that.
[[nodiscard]] QRect broughtBack(const QRect &frame, const std::vector<ScreenFacts> &screens);

} // namespace matside
