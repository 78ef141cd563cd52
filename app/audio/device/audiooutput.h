// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace matside {

/// Plays mixed sound. Every call returns at once, also while the device hangs.
class AudioOutput : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Begins to play; does nothing while it plays already.
    virtual void open() = 0;
    /// Falls silent within 60 ms: drops what is still queued, and closes the stream.
    virtual void silence() = 0;
    /// The frame that is heard now: sounds are scheduled by it. It also counts while nothing is open, and without a device.
    [[nodiscard]] virtual qint64 frameNow() const = 0;
    /// How many frames devices have taken so far. Nothing while none is open, and until an open one has begun to take some.
    [[nodiscard]] virtual std::optional<qint64> framesTaken() const = 0;
    /// Closes the device for good, in half a second at most. False when it is stuck in a sound server that does not answer:
    /// then end the program by std::_Exit(), since Qt's own clean-up at exit would wait for that server too.
    [[nodiscard]] virtual bool close() = 0;

signals:
    /// Nothing is heard, and why: a sentence. Playing may come back by itself: then recovered() is emitted. Emitted again only
    /// after that.
    void failed(const QString &why);
    void recovered();
};

} // namespace matside
