// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/mixer/mixer.h"
#include "audio/device/sinkoutput.h"
#include "soundprobe.h"

#include <QThread>

#include <cstdio>
#include <random>

namespace matside::desktop {

int probeHurry(const QStringList &arguments)
{
    const int times = arguments.isEmpty() ? 300 : arguments.first().toInt();
    auto mixer = std::make_shared<Mixer>();
    SinkOutput output(mixer);
    std::mt19937 random(20); // NOLINT(cert-msc51-cpp): the same each time
    for (int round = 0; round < times; ++round) {
        // While the thread closes one stream, others are asked for: Qt 6.4 lets in what has been asked meanwhile.
        for (int press = 0; press < 8; ++press) {
            output.open();
            QThread::usleep(random() % 1500);
            output.silence();
            QThread::usleep(random() % 1500);
        }
        output.open();
        pass(static_cast<int>(random() % 30));
        output.silence();
    }
    output.silence();
    pass(1000);
    std::printf("| %d |", times);
    std::fflush(stdout);
    pass(3000); // in which nothing may play: the server is asked
    return output.close() ? 0 : 1;
}

} // namespace matside::desktop
