// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractAdaptor>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QString>
#include <QVariantMap>

namespace matside {

class Mpris;

/// The interface org.mpris.MediaPlayer2.Player on the bus: the session. Slots and properties have the names of MPRIS 2.2.
///
/// Nobody can seek: a body that was not led has not moved. Seek, SetPosition and OpenUri are answered with an error.
class MprisPlayer final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.Player")
    Q_PROPERTY(QString PlaybackStatus READ playbackStatus)
    Q_PROPERTY(double Rate READ rate WRITE setRate)
    Q_PROPERTY(QVariantMap Metadata READ metadata)
    Q_PROPERTY(double Volume READ volume WRITE setVolume)
    Q_PROPERTY(qlonglong Position READ position)
    Q_PROPERTY(double MinimumRate READ minimumRate CONSTANT)
    Q_PROPERTY(double MaximumRate READ rate CONSTANT)
    Q_PROPERTY(bool CanGoNext READ canGoNext)
    Q_PROPERTY(bool CanGoPrevious READ canGoPrevious)
    Q_PROPERTY(bool CanPlay READ canPlay)
    Q_PROPERTY(bool CanPause READ canPause)
    Q_PROPERTY(bool CanSeek READ canSeek CONSTANT)
    Q_PROPERTY(bool CanControl READ canControl CONSTANT)

public:
    /// Belongs to mpris.
    explicit MprisPlayer(Mpris &mpris);

    [[nodiscard]] static QString interfaceName() { return QStringLiteral("org.mpris.MediaPlayer2.Player"); }

    [[nodiscard]] QString playbackStatus() const;
    [[nodiscard]] double rate() const;
    /// 0 pauses, as MPRIS has it; another rate changes nothing.
    void setRate(double rate);
    [[nodiscard]] QVariantMap metadata() const;
    [[nodiscard]] double volume() const;
    void setVolume(double volume);
    [[nodiscard]] qlonglong position() const; ///< microseconds
    [[nodiscard]] double minimumRate() const { return 1; }
    [[nodiscard]] bool canGoNext() const;
    [[nodiscard]] bool canGoPrevious() const;
    [[nodiscard]] bool canPlay() const;
    [[nodiscard]] bool canPause() const;
    [[nodiscard]] bool canSeek() const { return false; }
    [[nodiscard]] bool canControl() const { return true; }

public slots:
    void Next();
    void Previous();
    void Pause();
    void PlayPause();
    void Stop();
    void Play();
    void Seek(qlonglong offset, const QDBusMessage &call);
    void SetPosition(const QDBusObjectPath &track, qlonglong position, const QDBusMessage &call);
    void OpenUri(const QString &uri, const QDBusMessage &call);

signals:
    void Seeked(qlonglong position); ///< microseconds

private:
    Mpris &m_mpris;
};

} // namespace matside
