// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/busservice.h"

#include <QDBusPendingCallWatcher>

#include <limits>
#include <utility>

namespace matside {

namespace {

/// libdbus drops an answer that comes after its limit; then nothing could be given back.
constexpr int kNoLimit = std::numeric_limits<int>::max();

} // namespace

BusService::BusService(QDBusConnection bus, Name name, QObject *parent)
    : QObject(parent),
      m_bus(std::move(bus)),
      m_name(std::move(name)),
      m_watcher(m_name.service, m_bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &BusService::ownerChanged);
}

void BusService::call(const QString &method, const QVariantList &arguments, Answered answered)
{
    QDBusMessage question = QDBusMessage::createMethodCall(m_name.service, m_name.path, m_name.interface, method);
    question.setArguments(arguments);
    auto *const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question, kNoLimit), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, watcher, answered = std::move(answered), vanished = m_vanished] {
                watcher->deleteLater();
                answered(watcher->reply(), vanished != m_vanished);
            });
}

void BusService::send(const QDBusMessage &message) const
{
    m_bus.send(message);
}

void BusService::ownerChanged(const QString &, const QString &before, const QString &now)
{
    if (!before.isEmpty()) {
        ++m_vanished;
        emit vanished();
    }
    if (!now.isEmpty())
        emit appeared();
}

} // namespace matside
