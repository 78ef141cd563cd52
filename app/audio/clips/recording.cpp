// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clips/recording.h"

#include "audio/mixer/mixer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <samplerate.h>
#include <sndfile.h>

#include <cmath>
#include <memory>

namespace matside {

namespace {

constexpr int kMostChannels = 8;
constexpr int kMostRate = 192000;

struct Closer final
{
    void operator()(SNDFILE *file) const { sf_close(file); }
};

Problem problemWith(const QString &path, const QString &sentence)
{
    return wholeFile(Problem::Code::CannotRead, path, sentence);
}

/// A pipe or a device would keep the loader waiting for ever.
bool isPipeOrDevice(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile();
}

using SoundHandle = std::unique_ptr<SNDFILE, Closer>;

SoundHandle opened(const QString &path, SF_INFO &info)
{
    return SoundHandle(sf_open(QFile::encodeName(path).constData(), SFM_READ, &info));
}

} // namespace

std::optional<Millis> lengthInHeader(const QString &path)
{
    SF_INFO info{};
    if (isPipeOrDevice(path) || !opened(path, info) || info.samplerate <= 0 || info.frames < 0
        || info.frames / info.samplerate > kLongestClip.count())
        return std::nullopt;
    return Millis{info.frames * 1000 / info.samplerate};
}

Result<Recording> readRecording(const QString &path)
{
    if (isPipeOrDevice(path))
        return problemWith(path,
                           QCoreApplication::translate("Sound", "Is no ordinary file; put a sound file in its place."));
    SF_INFO info{};
    const SoundHandle file = opened(path, info);
    if (!file) {
        return problemWith(path,
                           QCoreApplication::translate(
                               "Sound", "Cannot be read as sound (%1); record it again as wav, flac, ogg or opus.")
                               .arg(QString::fromUtf8(sf_strerror(nullptr)).trimmed().remove(u'.')));
    }
    if (info.channels > kMostChannels || info.samplerate <= 0 || info.samplerate > kMostRate) {
        return problemWith(path, QCoreApplication::translate(
                                     "Sound", "Has %1 channels at %2 Hz; record it with one or two, at 48000 Hz.")
                                     .arg(info.channels)
                                     .arg(info.samplerate));
    }
    // The length in the header may be wrong: the frames that were read count.
    const auto channels = static_cast<std::size_t>(info.channels);
    const sf_count_t most = kLongestClip.count() * info.samplerate;
    std::vector<float> frames(4096 * channels);
    Recording recording{{}, info.samplerate};
    while (static_cast<sf_count_t>(recording.samples.size()) <= most) {
        const sf_count_t count = sf_readf_float(file.get(), frames.data(), 4096);
        if (count <= 0)
            break;
        for (std::size_t frame = 0; frame < static_cast<std::size_t>(count); ++frame) {
            float sum = 0;
            for (std::size_t channel = 0; channel < channels; ++channel)
                sum += frames[frame * channels + channel];
            recording.samples.push_back(std::isfinite(sum) ? sum / static_cast<float>(channels) : 0.0F);
        }
    }
    if (static_cast<sf_count_t>(recording.samples.size()) > most)
        return problemWith(path,
                           QCoreApplication::translate("Sound", "Is longer than a minute; a clip is one sentence."));
    if (recording.samples.empty())
        return problemWith(path, QCoreApplication::translate("Sound", "Is empty; record it again."));
    return recording;
}

std::vector<float> resampled(const Recording &recording)
{
    if (recording.rate == kSampleRate)
        return recording.samples;
    const double ratio = static_cast<double>(kSampleRate) / recording.rate;
    std::vector<float> samples(
        static_cast<std::size_t>(std::ceil(static_cast<double>(recording.samples.size()) * ratio)) + 1);
    SRC_DATA data{};
    data.data_in = recording.samples.data();
    data.input_frames = static_cast<long>(recording.samples.size());
    data.data_out = samples.data();
    data.output_frames = static_cast<long>(samples.size());
    data.src_ratio = ratio;
    // Its noise lies 97 dB under the signal, far under that of any recording; the next quality takes three times as
    // long.
    samples.resize(src_simple(&data, SRC_SINC_FASTEST, 1) == 0 ? static_cast<std::size_t>(data.output_frames_gen) : 0);
    return samples;
}

} // namespace matside
