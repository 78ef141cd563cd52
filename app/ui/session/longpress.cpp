// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/longpress.h"

#include <chrono>

namespace matside {

namespace {

// docs/sources.md, "Accessibility".
constexpr std::chrono::milliseconds kLong{1500};
constexpr std::chrono::milliseconds kLonger{3000};
constexpr std::chrono::milliseconds kRepeat{50}; // longer than between the release and the press of a repeat: 30 ms

} // namespace

LongPress::LongPress(QObject *parent) : QObject(parent)
{
    const auto prepare = [this](QTimer &timer, std::chrono::milliseconds length) {
        timer.setSingleShot(true);
        timer.setTimerType(Qt::PreciseTimer);
        timer.setInterval(length);
    };
    prepare(m_long, kLong);
    prepare(m_longer, kLonger);
    prepare(m_release, kRepeat);
    connect(&m_long, &QTimer::timeout, this, &LongPress::heldLong);
    connect(&m_longer, &QTimer::timeout, this, &LongPress::heldLonger);
    connect(&m_release, &QTimer::timeout, this, &LongPress::cancel);
}

void LongPress::press(int key, bool isRepeat)
{
    if (isRepeat) {
        if (key == m_key)
            m_release.stop();
        return;
    }
    m_key = key;
    m_release.stop();
    m_long.start();
    m_longer.start();
}

void LongPress::release(int key, bool isRepeat)
{
    if (key == m_key && !isRepeat)
        m_release.start();
}

void LongPress::cancel()
{
    m_key = 0;
    for (QTimer *timer : {&m_long, &m_longer, &m_release})
        timer->stop();
}

} // namespace matside
