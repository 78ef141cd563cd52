// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mpris/mprisplayer.h"

#include "platform/mpris/mpris.h"

#include <QDBusError>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

void refuse(const Mpris &mpris, const QDBusMessage &call, const QString &why)
{
    call.setDelayedReply(true); // the error is the answer
    mpris.answer(call.createErrorReply(QDBusError::NotSupported, why));
}

} // namespace

MprisPlayer::MprisPlayer(Mpris &mpris) : QDBusAbstractAdaptor(&mpris), m_mpris(mpris) {}

QString MprisPlayer::playbackStatus() const
{
    return mprisName(m_mpris.state().status);
}

double MprisPlayer::rate() const
{
    return m_mpris.speed();
}

void MprisPlayer::setRate(double rate)
{
    if (rate == 0)
        m_mpris.pause();
}

QVariantMap MprisPlayer::metadata() const
{
    return mprisMetadata(m_mpris.state());
}

double MprisPlayer::volume() const
{
    return m_mpris.state().volume;
}

void MprisPlayer::setVolume(double volume)
{
    if (std::isfinite(volume))
        emit m_mpris.volumeChosen(std::clamp(volume, 0.0, 1.0));
}

qlonglong MprisPlayer::position() const
{
    return mprisTime(m_mpris.position());
}

bool MprisPlayer::canGoNext() const
{
    return m_mpris.state().canGoNext;
}

bool MprisPlayer::canGoPrevious() const
{
    return m_mpris.state().canGoPrevious;
}

bool MprisPlayer::canPlay() const
{
    return m_mpris.state().canPlay;
}

bool MprisPlayer::canPause() const
{
    return m_mpris.state().canPause;
}

void MprisPlayer::Next()
{
    m_mpris.next();
}

void MprisPlayer::Previous()
{
    m_mpris.previous();
}

void MprisPlayer::Pause()
{
    m_mpris.pause();
}

void MprisPlayer::PlayPause()
{
    m_mpris.playPause();
}

/// Nothing that is pressed on a phone ends a session: Stop pauses.
void MprisPlayer::Stop()
{
    m_mpris.pause();
}

void MprisPlayer::Play()
{
    m_mpris.play();
}

void MprisPlayer::Seek(qlonglong, const QDBusMessage &call)
{
    refuse(m_mpris, call, tr("A session is led from move to move: use Next and Previous."));
}

void MprisPlayer::SetPosition(const QDBusObjectPath &, qlonglong position, const QDBusMessage &call)
{
    Seek(position, call);
}

void MprisPlayer::OpenUri(const QString &, const QDBusMessage &call)
{
    refuse(m_mpris, call, tr("Matside opens no addresses: start it with the file of a routine."));
}

} // namespace matside
