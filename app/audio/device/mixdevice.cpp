// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/device/mixdevice.h"

#include "audio/mixer/mixer.h"

#include <QAudioSink>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

namespace matside {

qint64 realFrame()
{
    static const auto epoch = std::chrono::steady_clock::now() - std::chrono::seconds{1};
    const std::chrono::nanoseconds passed = std::chrono::steady_clock::now() - epoch;
    return passed.count() * (kSampleRate / 1000) / 1'000'000;
}

MixDevice::MixDevice(std::shared_ptr<Mixer> mixer, std::shared_ptr<SinkState> state, QObject *parent)
    : QIODevice(parent),
      m_mixer(std::move(mixer)),
      m_state(std::move(state))
{}

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
    // This thread was given up, and its call came back after all: another thread renders now.
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
    m_state->taken.fetch_add(frames, std::memory_order_relaxed);
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

/// The frames that are written and not yet heard, as far as Qt knows.
qint64 MixDevice::queuedFrames() const
{
    const auto bytes = static_cast<qint64>(m_sink->bufferSize()) - static_cast<qint64>(m_sink->bytesFree());
    return std::max(bytes, qint64{0}) / m_format.bytesPerFrame();
}

} // namespace matside
