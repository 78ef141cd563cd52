// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/device/writehead.h"

#include <QAudioFormat>
#include <QIODevice>

#include <array>
#include <atomic>
#include <memory>

class QAudioSink;

namespace matside {

class Mixer;

/// What the window's thread and the thread of the device tell each other.
struct SinkState final
{
    std::atomic<quint64> wanted{0};   ///< the number of the stream that should play; 0: none. Each has its own
    std::atomic<quint64> reads{0};    ///< how often a device asked for sound
    std::atomic<qint64> taken{0};     ///< frames that devices took
    std::atomic<qint64> busySince{0}; ///< the frame at which a call of the device began; 0: none is under way
};

/// Real time in frames, from a second before the first call in this process. It is compared to the device's clock; no
/// time of the session comes from it.
[[nodiscard]] qint64 realFrame();

/// The QIODevice that a QAudioSink reads from: renders the mixer in the format of the device.
class MixDevice final : public QIODevice
{
    Q_OBJECT

public:
    MixDevice(std::shared_ptr<Mixer> mixer, std::shared_ptr<SinkState> state, QObject *parent);

    /// Call it before the sink is started.
    void attach(const QAudioSink *sink, const QAudioFormat &format);

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Endless: Qt reads only where this is above zero.
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    void convert(char *data, std::size_t samples) const;
    [[nodiscard]] qint64 queuedFrames() const;

    static constexpr qint64 kBlock = 1024; ///< frames rendered at once

    std::shared_ptr<Mixer> m_mixer;
    std::shared_ptr<SinkState> m_state;
    const QAudioSink *m_sink = nullptr;
    QAudioFormat m_format;
    WriteHead m_head;
    std::array<float, kBlock * 2> m_block{};
};

} // namespace matside
