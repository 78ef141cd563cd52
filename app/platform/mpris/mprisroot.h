// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/identity.h"

#include <QDBusAbstractAdaptor>
#include <QString>
#include <QStringList>

namespace matside {

class Mpris;

/// The interface org.mpris.MediaPlayer2 on the bus: the program as such. Slots and properties have the names of MPRIS 2.2.
class MprisRoot final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2")
    Q_PROPERTY(bool CanQuit READ yes CONSTANT)
    Q_PROPERTY(bool CanRaise READ yes CONSTANT)
    Q_PROPERTY(bool HasTrackList READ no CONSTANT)
    Q_PROPERTY(QString Identity READ identity CONSTANT)
    Q_PROPERTY(QString DesktopEntry READ desktopEntry CONSTANT)
    Q_PROPERTY(QStringList SupportedUriSchemes READ none CONSTANT)
    Q_PROPERTY(QStringList SupportedMimeTypes READ none CONSTANT)

public:
    /// Belongs to mpris.
    explicit MprisRoot(Mpris &mpris);

    [[nodiscard]] bool yes() const { return true; }
    [[nodiscard]] bool no() const { return false; }
    [[nodiscard]] QString identity() const { return QStringLiteral("Matside"); }
    /// The name of the installed desktop file, without its ending.
    [[nodiscard]] QString desktopEntry() const { return programId(); }
    [[nodiscard]] QStringList none() const { return {}; }

public slots:
    void Raise();
    void Quit();

private:
    Mpris &m_mpris;
};

} // namespace matside
