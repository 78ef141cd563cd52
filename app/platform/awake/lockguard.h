// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

#include <QObject>
#include <QTimer>

namespace matside {

/// Pauses a session 20 s after the screen was locked, unless the person chose to go on: nobody may be on the mat any more.
class LockGuard final : public QObject
{
    Q_OBJECT

public:
    static constexpr Millis kPatience{20'000}; // docs/sources.md, "Platform"

    explicit LockGuard(Millis patience = kPatience, QObject *parent = nullptr);

    void setGoesOn(bool goesOn);

public slots:
    void began();
    void ended();
    void setLocked(bool isLocked);

signals:
    void pauseWanted();

private:
    void update();

    QTimer m_patience; ///< runs while a session is led behind a locked screen, until it is to be paused
    bool m_underWay = false;
    bool m_locked = false;
    bool m_goesOn = false;
};

} // namespace matside
