// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/device/writehead.h"

#include <QAudioFormat>
#include <QIODevice>

#include <array>
#include <atomic>
#include <chrono>
#include <memory>

class QAudioSink;

namespace matside {

class Mixer;

/// What the two threads of a SinkOutput tell each other.
struct SinkState final
{
    std::atomic<quint64> wanted{0}; ///< the number of the stream that should play; 0: none. Each has its own
    std::atomic<quint64> reads{0};  ///< how often a device asked for sound
    std::atomic<qint64> busySince{0}; ///< the frame at which a call of the device began; 0: none is under way
};

/// Real time in frames, from a second before the first call in this process. The device's clock is only ever compared to
/// it; no time of the session comes from here.
[[nodiscard]] qint64 realFrame();

/// What a QAudioSink reads from: the mixer, in the format that the device takes.
class MixDevice final : public QIODevice
{
    Q_OBJECT

public:
    MixDevice(std::shared_ptr<Mixer> mixer, std::shared_ptr<SinkState> state, QObject *parent);

    /// Before the sink is started.
    void attach(const QAudioSink *sink, const QAudioFormat &format);

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Qt asks whether there is anything at all before it reads.
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

/// Lives in the audio thread, and is the only one that calls the device: any call may hang for as long as it likes.
class SinkWorker final : public QObject
{
    Q_OBJECT

public:
    SinkWorker(std::shared_ptr<Mixer> mixer, std::shared_ptr<SinkState> state);
    ~SinkWorker() override;

public slots:
    /// Makes the device do what SinkState::wanted says now: calls that queued up behind a stuck one cost nothing.
    void settle();

signals:
    void failed(const QString &why);

private:
    void openStream();
    void closeStream();
    void look();

    std::shared_ptr<SinkState> m_state;
    MixDevice *m_device; ///< a child: pull mode reads in the thread of both
    std::unique_ptr<QAudioSink> m_sink;
    quint64 m_stream = 0;
    bool m_settling = false; ///< a stream is being opened or closed
};

} // namespace matside
