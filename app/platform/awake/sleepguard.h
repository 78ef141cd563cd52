// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "platform/awake/inhibitorhold.h"

#include <QByteArray>
#include <QTimer>

namespace matside {

/// Pauses a session before the machine sleeps (the lid, the menu, an empty battery), and lets it sleep once nothing is heard.
///
/// In a session login1 waits for this program before it sleeps, five seconds at most as systemd comes.
class SleepGuard final : public QObject
{
    Q_OBJECT

public:
    static constexpr Millis kQuiet{500}; // docs/sources.md, "Platform"

    /// systemBus: its address; the bus is not asked for before the first session begins.
    explicit SleepGuard(QByteArray systemBus, QObject *parent = nullptr);

public slots:
    void began();
    void ended();

signals:
    void pauseWanted();

private:
    void makeLock();
    void prepare(bool sleeps);
    void update();

    const QByteArray m_systemBus;
    std::unique_ptr<InhibitorHold> m_lock; ///< from the first session on
    QTimer m_quiet;                        ///< runs from the pause until nothing is heard
    bool m_underWay = false;
    bool m_sleeps = false;
};

} // namespace matside
