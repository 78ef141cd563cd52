// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/mixer/mixer.h"
#include "audio/device/sinkoutput.h"
#include "listener.h"
#include "soundprobe.h"

#include <QThread>

#include <cmath>
#include <cstdio>

namespace matside::desktop {

namespace {

constexpr int kLoud = 300; ///< of 32767
constexpr double kLimit = 0.150;

} // namespace

int probeStart(const QStringList &)
{
    Listener listener("t1.monitor");
    QThread::sleep(3);
    Clip hum(kSampleRate * 2);
    for (std::size_t frame = 0; frame < hum.size(); ++frame)
        hum[frame] = 0.25F * static_cast<float>(std::sin(static_cast<double>(frame) * 0.05));
    auto mixer = std::make_shared<Mixer>();
    SinkOutput output(mixer);
    const double asked = steadySeconds();
    output.open();
    // It is late before the device is there, and so it is heard with the first frame that runs.
    const bool taken = mixer->play(0, output.frameNow(), std::make_shared<const Clip>(std::move(hum)));
    pass(1500);
    static_cast<void>(output.close());
    const std::vector<std::int16_t> &heard = listener.finish();
    auto frame = static_cast<std::size_t>(std::max(listener.frameAt(asked), 0.0));
    const std::size_t first = frame;
    while (frame < heard.size() && std::abs(heard[frame]) <= kLoud)
        ++frame;
    const double after = static_cast<double>(frame - first) / kSampleRate;
    std::printf("%.0f ", after * 1000);
    return taken && frame < heard.size() && after <= kLimit ? 0 : 1;
}

} // namespace matside::desktop
