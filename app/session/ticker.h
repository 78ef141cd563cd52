// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

#include <QObject>

namespace matside {

/// The only door through which monotonic time enters: tells how much has passed since it last told.
class Ticker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    enum class Pace {
        Moving, ///< about 30 times a second: as often as a slow figure needs to look smooth
        Still,  ///< about 11 times: somebody who only breathes moves less than a pixel from one to the next
    };

    /// Begins to tick; what passed before is not counted. One that ticks already goes on at this pace, and no time is lost.
    virtual void start(Pace pace) = 0;
    /// No ticks, and no wakeups, until start(). Time goes on being counted for takeElapsed().
    virtual void stop() = 0;
    /// What has passed since the last tick, start or take; the next tick does not tell it again.
    [[nodiscard]] virtual Millis takeElapsed() = 0;

signals:
    /// Real time since the last tick, start or take; above zero. A machine that slept tells it all at once.
    void ticked(matside::Millis elapsed);
};

} // namespace matside
