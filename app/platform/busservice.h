// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QVariant>

#include <functional>

namespace matside {

/// One object of a service on a bus. Its answers are never waited for, and its coming and going is told.
class BusService final : public QObject
{
    Q_OBJECT

public:
    struct Name final
    {
        QString service;
        QString path;
        QString interface;
    };
    /// reply: an answer or an error. isLate: the service left the bus after it was asked, and another may have its name now.
    using Answered = std::function<void(const QDBusMessage &reply, bool isLate)>;

    BusService(QDBusConnection bus, Name name, QObject *parent = nullptr);

    /// answered is called once there is an answer, however late: in the event loop, and never after this object is gone.
    void call(const QString &method, const QVariantList &arguments, Answered answered);
    /// Sends a message that needs no answer.
    void send(const QDBusMessage &message) const;

    [[nodiscard]] const QDBusConnection &bus() const { return m_bus; }
    [[nodiscard]] const Name &name() const { return m_name; }

signals:
    void appeared();
    void vanished(); ///< a service that is replaced has vanished, then appeared

private:
    void ownerChanged(const QString &name, const QString &before, const QString &now);

    QDBusConnection m_bus;
    const Name m_name;
    QDBusServiceWatcher m_watcher;
    int m_vanished = 0; ///< how often
};

} // namespace matside
