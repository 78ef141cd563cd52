// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace matside {

/// One service of the desktop or the system that can keep the machine awake.
///
/// No function waits. InhibitorHold asks again only after an answer, or after the service vanished.
class Inhibitor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks the service: granted() or refused() follow at once, late, or never.
    virtual void ask() = 0;
    /// Gives back the grant.
    virtual void giveBack() = 0;

    /// False where a grant keeps the machine awake, and leaves the screen to itself.
    [[nodiscard]] bool keepsScreenOn() const { return m_keepsScreenOn; }
    void setKeepsScreenOn(bool keeps) { m_keepsScreenOn = keeps; }

signals:
    void granted();
    void refused();
    void appeared(); ///< the service is there, or there again
    void vanished(); ///< the service is gone, and with it the grant; the last question has no answer any more

private:
    bool m_keepsScreenOn = true;
};

} // namespace matside
