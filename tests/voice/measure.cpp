// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <QFile>

#include <ebur128.h>
#include <sndfile.h>

#include <cmath>
#include <memory>
#include <vector>

namespace matside::test {

namespace {

constexpr int kLeastSeconds = 3;

using Sound = std::unique_ptr<SNDFILE, decltype(&sf_close)>;

struct MeterDeleter final
{
    void operator()(ebur128_state *state) const { ebur128_destroy(&state); }
};
using Meter = std::unique_ptr<ebur128_state, MeterDeleter>;

} // namespace

std::optional<Measured> measured(const QString &file)
{
    SF_INFO info{};
    const Sound sound(sf_open(QFile::encodeName(file).constData(), SFM_READ, &info), &sf_close);
    if (!sound || info.frames <= 0 || info.channels != 1)
        return std::nullopt;
    std::vector<float> samples(static_cast<std::size_t>(info.frames));
    const sf_count_t read = sf_readf_float(sound.get(), samples.data(), info.frames);
    if (read <= 0)
        return std::nullopt;
    samples.resize(static_cast<std::size_t>(read));
    const Meter meter(ebur128_init(1, static_cast<unsigned long>(info.samplerate), EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK));
    for (sf_count_t fed = 0; fed < sf_count_t{kLeastSeconds} * info.samplerate; fed += read)
        ebur128_add_frames_float(meter.get(), samples.data(), samples.size());
    Measured result{info.channels, info.samplerate, 0, 0, 0};
    result.length = static_cast<int>((1000 * read + info.samplerate - 1) / info.samplerate);
    double peak = 0;
    ebur128_loudness_global(meter.get(), &result.lufs);
    ebur128_true_peak(meter.get(), 0, &peak);
    result.peak = 20.0 * std::log10(peak);
    return result;
}

} // namespace matside::test
