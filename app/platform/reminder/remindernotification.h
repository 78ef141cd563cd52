// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/busservice.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace matside {

/// One notification of the desktop, with the actions Start and Not today: as long as it stands.
///
/// specifications.freedesktop.org/notification-spec. A desktop that keeps it for hours has it taken back after half an hour, so that
/// nothing runs on for it.
class ReminderNotification final : public QObject
{
    Q_OBJECT

public:
    enum class Choice {
        Start, ///< a session
        Open,  ///< the window: the notification itself was pressed
        None,  ///< not today, closed, or not looked at
    };

    static constexpr std::chrono::minutes kStands{30};

    /// On the session bus, which must not hang: giveUpSilentBus().
    explicit ReminderNotification(QObject *parent = nullptr);
    explicit ReminderNotification(const QDBusConnection &bus, std::chrono::milliseconds stands = kStands,
                                  QObject *parent = nullptr);

    /// Asks the desktop to show it: shown() or failed().
    void show();

signals:
    void shown();
    /// No desktop shows notifications here.
    void failed();
    /// It stands no more. token: XDG_ACTIVATION_TOKEN for the window; may be empty. Once, after shown().
    void closed(matside::ReminderNotification::Choice choice, const QString &token);

private slots:
    void actionInvoked(uint id, const QString &action);
    void activationToken(uint id, const QString &token);
    void notificationClosed(uint id, uint reason);

private:
    void listen(const char *signal, const char *slot);
    void close(Choice choice);

    BusService m_desktop;
    QTimer m_end;
    uint m_id = 0; ///< 0: none is shown
    QString m_token;
};

} // namespace matside
