// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QVariant>

#include <optional>

class QDBusPendingCallWatcher;

namespace matside {

/// How the desktop wants windows to look. A desktop that says nothing has no preference.
struct DesktopAppearance final
{
    enum class Scheme { NoPreference, Dark, Light };

    Scheme scheme = Scheme::NoPreference;
    bool reducedMotion = false;
    bool moreContrast = false;

    friend bool operator==(const DesktopAppearance &, const DesktopAppearance &) = default;
};

/// Asks the desktop's settings portal (org.freedesktop.portal.Settings) for the appearance, and follows its changes.
///
/// Calls are asynchronous: a bus or a portal that does not answer is never waited for. Only connecting to the bus waits, as
/// Qt does it: giveUpSilentBus() has looked before.
class DesktopSettings final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Connects to the session bus, and asks. Does nothing without a bus.
    void start();

signals:
    /// The appearance now: once the portal has answered, and whenever it changes.
    void changed(const matside::DesktopAppearance &appearance);

private slots:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void answered(QDBusPendingCallWatcher *watcher);
    void read(const QString &key, const QVariant &value);
    void tell();

    DesktopAppearance m_appearance;
    std::optional<DesktopAppearance> m_told;
};

} // namespace matside
