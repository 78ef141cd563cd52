// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/device/sinkworker.h"

#include "audio/device/mixdevice.h"
#include "audio/mixer/mixer.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QCoreApplication>
#include <QMediaDevices>
#include <QScopedValueRollback>

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

SinkWorker::SinkWorker(std::shared_ptr<Mixer> mixer, std::shared_ptr<SinkState> state)
    : m_state(state),
      m_device(new MixDevice(std::move(mixer), std::move(state), this))
{}

SinkWorker::~SinkWorker()
{
    m_reconciling = true;
    closeStream();
}

void SinkWorker::reconcile()
{
    if (m_reconciling)
        return;
    const QScopedValueRollback reconciling(m_reconciling, true);
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
/// every event of the thread while a sink is deleted: m_reconciling keeps the next reconcile() out of this one.
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
        const QScopedValueRollback reconciling(m_reconciling, true);
        closeStream();
    }
    emit failed(QCoreApplication::translate("Sound", "The sound device stopped."));
    reconcile(); // with the requests that came meanwhile
}

} // namespace matside
