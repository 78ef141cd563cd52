// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/reminder/remindernotification.h"

#include "platform/identity.h"

#include <QVariantMap>

namespace matside {

namespace {

const auto kService = QStringLiteral("org.freedesktop.Notifications");
const auto kPath = QStringLiteral("/org/freedesktop/Notifications");
const auto kStart = QStringLiteral("start");
const auto kOpen = QStringLiteral("default"); // the notification itself, by the specification

} // namespace

ReminderNotification::ReminderNotification(QObject *parent)
    : ReminderNotification(QDBusConnection::sessionBus(), kStands, parent)
{}

ReminderNotification::ReminderNotification(const QDBusConnection &bus, std::chrono::milliseconds stands,
                                           QObject *parent)
    : QObject(parent),
      m_desktop(bus, {kService, kPath, kService})
{
    m_end.setSingleShot(true);
    m_end.setInterval(stands);
    connect(&m_end, &QTimer::timeout, this, [this] {
        QDBusMessage end =
            QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("CloseNotification"));
        end << m_id;
        m_desktop.send(end);
        close(Choice::None);
    });
    connect(&m_desktop, &BusService::vanished, this, [this] { close(Choice::None); });
    listen("ActionInvoked", SLOT(actionInvoked(uint, QString)));
    listen("ActivationToken", SLOT(activationToken(uint, QString)));
    listen("NotificationClosed", SLOT(notificationClosed(uint, uint)));
}

/// No service is named: for one, Qt would ask the bus who owns it, and wait.
void ReminderNotification::listen(const char *signal, const char *slot)
{
    QDBusConnection bus = m_desktop.bus();
    bus.connect(QString(), kPath, kService, QString::fromLatin1(signal), this, slot);
}

void ReminderNotification::show()
{
    const QStringList actions{kOpen,  tr("Open Matside"), kStart, tr("Start"), QStringLiteral("not-today"),
                              tr("Not today")};
    const QVariantMap hints{{QStringLiteral("category"), QStringLiteral("x-matside.reminder")},
                            {QStringLiteral("desktop-entry"), programId()},
                            {QStringLiteral("urgency"), QVariant::fromValue<uchar>(1)}};
    const auto stands = static_cast<int>(m_end.interval());
    m_desktop.call(QStringLiteral("Notify"),
                   {QStringLiteral("Matside"), 0U, programId(), tr("Time on the mat?"),
                    tr("Only if it suits you now."), actions, hints, stands},
                   [this](const QDBusMessage &reply, bool isLate) {
                       m_id = reply.arguments().value(0).toUInt();
                       if (reply.type() != QDBusMessage::ReplyMessage || m_id == 0) {
                           m_id = 0;
                           emit failed();
                           return;
                       }
                       emit shown();
                       if (isLate)
                           close(Choice::None);
                       else
                           m_end.start();
                   });
}

void ReminderNotification::activationToken(uint id, const QString &token)
{
    if (id == m_id)
        m_token = token;
}

void ReminderNotification::actionInvoked(uint id, const QString &action)
{
    if (id == m_id)
        close(action == kStart ? Choice::Start : action == kOpen ? Choice::Open : Choice::None);
}

void ReminderNotification::notificationClosed(uint id, uint)
{
    if (id == m_id)
        close(Choice::None);
}

void ReminderNotification::close(Choice choice)
{
    if (m_id == 0)
        return;
    m_id = 0;
    m_end.stop();
    emit closed(choice, m_token);
}

} // namespace matside
