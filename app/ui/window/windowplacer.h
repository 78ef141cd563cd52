// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/settings.h"

#include <QObject>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace matside {

/// Opens a window where and as it was the last time, or on the screen that was chosen, and tells when the person puts it elsewhere.
///
/// When its screen is unplugged it comes back whole, half a second later: the desktop may do that itself. On Wayland the
/// compositor places windows and brings them back; there a window in full screen can choose its screen, and no other can.
class WindowPlacer final : public QObject
{
    Q_OBJECT

public:
    /// window must outlive this.
    explicit WindowPlacer(QWidget &window);

    /// Shows the window.
    void open(const Settings &settings);
    /// Fills the screen, or goes back to the state before.
    void toggleFullScreen();
    /// The same settings with the place that the window now has; unchanged where only open() or a lost screen put it there.
    [[nodiscard]] Settings noted(const Settings &settings) const;

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The window has had another size, state or position for half a second.
    void moved();

private:
    void followScreens();
    void bringBack();
    [[nodiscard]] Settings withPlace(Settings settings) const;

    QWidget &m_window;
    std::optional<Settings> m_given; ///< the place that nobody chose: as open() or a lost screen gave it
    bool m_maximised = false;        ///< before it filled the screen: X11 keeps one of the two states
    QTimer m_kept;                   ///< ends when the window has kept its place for a moment
    QTimer m_desktopMoves;           ///< ends when the desktop has had its time to move windows
};

} // namespace matside
