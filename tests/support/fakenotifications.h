// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QString>

#include <vector>

namespace matside::test {

/// org.freedesktop.Notifications on a connection of its own: it keeps what it is asked to show, and answers as a person would.
class FakeNotifications final : public QDBusVirtualObject
{
public:
    explicit FakeNotifications(const QByteArray &bus);
    ~FakeNotifications() override;

    void appear();
    void vanish();

    /// A person presses an action of the newest notification, or it is closed.
    void press(const QString &action, const QString &token = {});
    void close();

    bool refuses = false;
    std::vector<QVariantList> shown; ///< the arguments of each Notify
    std::vector<uint> taken;         ///< the ids of each CloseNotification

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override;
    QString introspect(const QString &) const override { return {}; }

private:
    void tell(const QString &signal, const QVariantList &arguments) const;
    [[nodiscard]] uint newest() const { return static_cast<uint>(shown.size()); }
    [[nodiscard]] QDBusConnection connection() const { return QDBusConnection(m_connection); }

    const QString m_connection;
};

} // namespace matside::test
