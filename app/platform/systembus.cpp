// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/systembus.h"

#include "platform/busgreeting.h"

#include <QSocketNotifier>
#include <QUuid>

#include <utility>

namespace matside {

SystemBus::SystemBus(QByteArray address, QObject *parent)
    : QObject(parent),
      m_address(std::move(address)),
      m_name(QUuid::createUuid().toString()),
      m_bus(m_name)
{}

SystemBus::~SystemBus()
{
    QDBusConnection::disconnectFromBus(m_name);
}

QByteArray SystemBus::standardAddress()
{
    const QByteArray address = qgetenv("DBUS_SYSTEM_BUS_ADDRESS");
    return address.isEmpty() ? QByteArrayLiteral("unix:path=/var/run/dbus/system_bus_socket") : address;
}

void SystemBus::reach()
{
    m_answer.reset();
    m_greeting = std::make_unique<BusGreeting>(m_address);
    if (m_greeting->state() != BusGreeting::State::Asked) {
        emit failed();
        return;
    }
    m_answer = std::make_unique<QSocketNotifier>(m_greeting->socket(), QSocketNotifier::Read);
    connect(m_answer.get(), &QSocketNotifier::activated, this, &SystemBus::connectToBus);
}

void SystemBus::connectToBus()
{
    m_answer->setEnabled(false);
    m_answer.release()->deleteLater(); // it calls this function
    m_greeting.reset();
    QDBusConnection::disconnectFromBus(m_name); // a connection that broke
    m_bus = QDBusConnection::connectToBus(QString::fromUtf8(m_address), m_name);
    if (m_bus.isConnected())
        emit reached();
    else
        emit failed();
}

} // namespace matside
