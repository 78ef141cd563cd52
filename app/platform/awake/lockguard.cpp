// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/lockguard.h"

namespace matside {

LockGuard::LockGuard(Millis patience, QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &LockGuard::pauseWanted);
}

void LockGuard::setGoesOn(bool goesOn)
{
    if (goesOn == m_goesOn)
        return;
    m_goesOn = goesOn;
    update();
}

void LockGuard::began()
{
    m_underWay = true;
    update();
}

void LockGuard::ended()
{
    m_underWay = false;
    update();
}

void LockGuard::setLocked(bool isLocked)
{
    if (isLocked == m_locked)
        return;
    m_locked = isLocked;
    update();
}

void LockGuard::update()
{
    if (m_underWay && m_locked && !m_goesOn)
        m_patience.start();
    else
        m_patience.stop();
}

} // namespace matside
