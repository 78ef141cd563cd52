// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace matside {

/// Where mixed sound goes. Everything here returns at once, whatever the device does.
class AudioOutput : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~AudioOutput() override;

    /// Begins to play; does nothing while it plays already.
    virtual void open() = 0;
    /// Falls silent within 60 ms: what is still queued is thrown away, and no stream stays open.
    virtual void silence() = 0;
    /// The frame that is heard now. Goes on while nothing is open, and without a device: sounds are scheduled
    /// by it.
    [[nodiscard]] virtual qint64 frameNow() const = 0;
    /// Lets go of the device for good, in half a second at most. False when it is stuck in a sound server that does not
    /// answer: then leave by std::_Exit(), for Qt's own clean-up at exit would wait for that server too.
    [[nodiscard]] virtual bool close() = 0;

signals:
    /// Nothing is heard, and why: a sentence. Playing may still come back by itself: recovered() tells, and only after that
    /// this again.
    void failed(const QString &why);
    void recovered();
};

} // namespace matside
