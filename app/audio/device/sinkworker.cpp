// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/device/sinkworker.h"

#include "audio/mixer/mixer.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QCoreApplication>
#include <QMediaDevices>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>

namespace matside {

namespace {

/// Plays through a second in which the window hangs; at 100 ms and less there were underruns (docs/sources.md, "Sound").
constexpr qint64 kBufferUSecs = 250'000;

/// Two channels at kSampleRate, in floats where the device takes them.
std::optional<QAudioFormat> formatFor(const QAudioDevice &device)
{
    QAudioFormat format;
    format.setSampleRate(kSampleRate);
    format.setChannelCount(2);
    for (const auto sample : {QAudioFormat::Float, QAudioFormat::Int16}) {
        format.setSampleFormat(sample);
        if (device.isFormatSupported(format))
            return format;
    }
    return std::nullopt;
}

} // namespace

qint64 realFrame()
{
    static const auto epoch = std::chrono::steady_clock::now() - std::chrono::seconds{1};
    const std::chrono::nanoseconds passed = std::chrono::steady_clock::now() - epoch;
    return passed.count() * (kSampleRate / 1000) / 1'000'000;
}

MixDevice::MixDevice(std::shared_ptr<Mixer> mixer, std::shared_ptr<SinkState> state, QObject *parent)
    : QIODevice(parent), m_mixer(std::move(mixer)), m_state(std::move(state))
{
}

void MixDevice::attach(const QAudioSink *sink, const QAudioFormat &format)
{
    m_sink = sink;
    m_format = format;
    m_head.restart();
    m_mixer->restart();
    // Without Unbuffered, QIODevice reads 16 KiB at once into a buffer of its own: 40 ms that no clock knows of.
    if (!isOpen())
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 MixDevice::bytesAvailable() const
{
    return std::numeric_limits<int>::max();
}

qint64 MixDevice::readData(char *data, qint64 maxSize)
{
    const qint64 bytes = m_format.bytesPerFrame();
    const qint64 frames = bytes > 0 ? maxSize / bytes : 0;
    // Whose thread was given up, and comes back from its call after all, has nothing more to say: another one renders.
    if (m_state->wanted.load() == 0) {
        std::memset(data, 0, static_cast<std::size_t>(maxSize));
        return maxSize;
    }
    qint64 frame = m_head.next(realFrame() + queuedFrames(), frames);
    for (qint64 done = 0; done < frames;) {
        const qint64 count = std::min(kBlock, frames - done);
        const auto samples = static_cast<std::size_t>(count) * 2;
        m_mixer->render(frame, std::span(m_block).first(samples));
        convert(data + done * bytes, samples);
        done += count;
        frame += count;
    }
    m_state->reads.fetch_add(1, std::memory_order_relaxed);
    return frames * bytes;
}

qint64 MixDevice::writeData(const char *, qint64)
{
    return -1;
}

void MixDevice::convert(char *data, std::size_t samples) const
{
    if (m_format.sampleFormat() == QAudioFormat::Float) {
        std::memcpy(data, m_block.data(), samples * sizeof(float));
        return;
    }
    for (std::size_t sample = 0; sample < samples; ++sample) {
        const auto value = static_cast<qint16>(std::lround(m_block[sample] * 32767.0F));
        std::memcpy(data + sample * sizeof value, &value, sizeof value);
    }
}

/// What is written and not yet heard, as far as Qt knows.
qint64 MixDevice::queuedFrames() const
{
    const auto bytes = static_cast<qint64>(m_sink->bufferSize()) - static_cast<qint64>(m_sink->bytesFree());
    return std::max(bytes, qint64{0}) / m_format.bytesPerFrame();
}

SinkWorker::SinkWorker(std::shared_ptr<Mixer> mixer, std::shared_ptr<SinkState> state)
    : m_state(state), m_device(new MixDevice(std::move(mixer), std::move(state), this))
{
}

SinkWorker::~SinkWorker()
{
    m_settling = true;
    closeStream();
}

void SinkWorker::settle()
{
    if (m_settling)
        return;
    const QScopedValueRollback settling(m_settling, true);
    for (quint64 wanted = m_state->wanted.load(); wanted != m_stream; wanted = m_state->wanted.load()) {
        m_state->busySince.store(realFrame());
        closeStream();
        m_stream = wanted;
        if (wanted != 0)
            openStream();
        m_state->busySince.store(0);
    }
}

void SinkWorker::openStream()
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull()) {
        emit failed(QCoreApplication::translate("Sound", "There is no sound device."));
        return;
    }
    const std::optional<QAudioFormat> format = formatFor(device);
    if (!format) {
        emit failed(QCoreApplication::translate("Sound", "The sound device does not take stereo at 48 kHz."));
        return;
    }
    m_sink = std::make_unique<QAudioSink>(device, *format);
    m_device->attach(m_sink.get(), *format);
    // Before every start: Qt 6.4 otherwise asks for what it was granted last, which shrinks until nothing is heard.
    m_sink->setBufferSize(format->bytesForDuration(kBufferUSecs));
    // Queued: a sink must not be deleted from inside its own signal.
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &SinkWorker::look, Qt::QueuedConnection);
    m_sink->start(m_device);
    look();
}

/// stop() throws away what is queued (measured: quiet at once), and a sink that failed is of no use again. Qt 6.4 lets in
/// every event of the thread while a sink is deleted: m_settling keeps the next settle() out of this one.
void SinkWorker::closeStream()
{
    if (!m_sink)
        return;
    m_sink->disconnect(this);
    m_sink->stop();
    m_sink.reset();
}

void SinkWorker::look()
{
    if (!m_sink || m_sink->state() != QAudio::StoppedState || m_sink->error() == QAudio::NoError)
        return;
    {
        const QScopedValueRollback settling(m_settling, true);
        closeStream();
    }
    emit failed(QCoreApplication::translate("Sound", "The sound device stopped."));
    settle(); // the requests that came meanwhile
}

} // namespace matside
