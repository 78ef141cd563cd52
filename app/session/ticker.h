// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

#include <QObject>

namespace matside {

/// The only source of monotonic time: tells how much time has passed since it last did.
class Ticker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    enum class Pace {
        Moving, ///< about 30 ticks a second: a slow figure looks smooth
        Still,  ///< about 11 ticks a second: a figure that only breathes moves less than a pixel between two
    };

    /// Begins to tick; time before it is not counted. While it ticks already, only the pace changes, and no time is lost.
    virtual void start(Pace pace) = 0;
    /// No ticks, and no wakeups, until start(). Time goes on being counted for takeElapsed().
    virtual void stop() = 0;
    /// The time since the last tick, start or take; the next tick does not tell it again.
    [[nodiscard]] virtual Millis takeElapsed() = 0;
    /// How much of the time told by ticks and takes since the last call the machine slept: 0 where it was busy or stopped.
    [[nodiscard]] virtual Millis takeAsleep() = 0;

signals:
    /// Real time since the last tick, start or take; above zero. After a suspend one tick tells all of it.
    void ticked(matside::Millis elapsed);
};

} // namespace matside
