// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/sleepguard.h"

#include "platform/awake/logininhibitor.h"

#include <utility>

namespace matside {

SleepGuard::SleepGuard(QByteArray systemBus, QObject *parent) : QObject(parent), m_systemBus(std::move(systemBus))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuiet);
    connect(&m_quiet, &QTimer::timeout, this, &SleepGuard::update);
}

void SleepGuard::began()
{
    if (!m_lock)
        makeLock();
    m_underWay = true;
    update();
}

void SleepGuard::ended()
{
    m_underWay = false;
    update();
}

void SleepGuard::makeLock()
{
    auto login = std::make_unique<LoginInhibitor>(m_systemBus, LoginInhibitor::Kind::Sleep);
    connect(login.get(), &LoginInhibitor::preparesForSleep, this, &SleepGuard::prepare);
    m_lock = std::make_unique<InhibitorHold>(std::move(login));
}

void SleepGuard::prepare(bool sleeps)
{
    m_sleeps = sleeps;
    if (sleeps && m_underWay) {
        emit pauseWanted();
        m_quiet.start();
    }
    update();
}

void SleepGuard::update()
{
    m_lock->setIntended(m_quiet.isActive() || (m_underWay && !m_sleeps));
}

} // namespace matside
