// SPDX-License-Identifier: GPL-3.0-or-later
#include "soundguard.h"

namespace matside {

SoundGuard::SoundGuard(const Settings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

void SoundGuard::setSettings(const Settings &settings)
{
    m_settings = settings;
}

void SoundGuard::began()
{
    m_underWay = true;
}

void SoundGuard::ended()
{
    m_underWay = false;
}

void SoundGuard::soundLost()
{
    if (m_underWay && isVoiceHeard(m_settings) && !m_settings.goOnSilent)
        emit pauseWanted();
}

} // namespace matside
