// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/settings.h"

#include <QObject>

namespace matside {

/// Pauses a session whose voice fails, unless the person chose to go on without sound.
///
/// Once for each failure: a person who goes on in silence is not paused again.
class SoundGuard final : public QObject
{
    Q_OBJECT

public:
    explicit SoundGuard(const Settings &settings, QObject *parent = nullptr);

public slots:
    void setSettings(const matside::Settings &settings);
    void began();
    void ended();
    /// Nothing is heard any more.
    void soundLost();

signals:
    void pauseWanted();

private:
    Settings m_settings;
    bool m_underWay = false;
};

} // namespace matside
