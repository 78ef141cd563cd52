// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QThread;

namespace matside {

class PortalReader;

/// What the desktop says that windows should look like; as good as nothing where it says nothing.
struct DesktopAppearance final
{
    enum class Scheme { NoPreference, Dark, Light };

    Scheme scheme = Scheme::NoPreference;
    bool reducedMotion = false;
    bool moreContrast = false;

    friend bool operator==(const DesktopAppearance &, const DesktopAppearance &) = default;
};

/// Asks the desktop's settings portal (org.freedesktop.portal.Settings), and hears when they change.
///
/// The bus may be away, slow, or hang: everything happens in a thread of its own, and where no answer comes nothing is told.
class DesktopSettings final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopSettings(QObject *parent = nullptr);
    ~DesktopSettings() override;

    /// Begins to ask; returns at once.
    void start();
    /// Stops, in half a second at most. False when the bus hangs: then leave by std::_Exit().
    [[nodiscard]] bool close();

signals:
    /// What it is now: once an answer has come, and whenever it changes.
    void changed(const matside::DesktopAppearance &appearance);

private:
    std::unique_ptr<QThread> m_thread;
    PortalReader *m_reader = nullptr;
    bool m_stuck = false;
};

} // namespace matside
