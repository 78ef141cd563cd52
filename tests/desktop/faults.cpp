// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clips/clipstore.h"
#include "audio/device/sinkoutput.h"
#include "audio/sound.h"
#include "audio/voice/speech.h"
#include "listener.h"
#include "soundprobe.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace matside::desktop {

/// A chime every half second; what is told of the sound; and how long the thread of the window was ever held up.
int probeFaults(const QStringList &arguments)
{
    const double length = arguments.value(0).toDouble();
    auto mixer = std::make_shared<Mixer>();
    Sound sound(mixer, std::make_unique<SinkOutput>(mixer), std::make_unique<ClipStore>(nullptr));
    const double begun = steadySeconds();
    const auto now = [begun] { return steadySeconds() - begun; };
    bool silent = false;
    QObject::connect(&sound, &Sound::silent, [&](const QString &why) {
        silent = true;
        std::printf("%.1f s: %s ", now(), qPrintable(why));
    });
    QObject::connect(&sound, &Sound::audible, [&] {
        silent = false;
        std::printf("%.1f s: back. ", now());
    });
    sound.began({});
    double last = now();
    double longest = 0;
    quint64 chimes = 0;
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&tick, &QTimer::timeout, [&] {
        longest = std::max(longest, now() - last);
        last = now();
        std::vector<ScheduledCue> cues;
        for (quint64 next = chimes; static_cast<double>(next) * 0.5 < now() + 1.5; ++next) {
            Cue cue;
            cue.kind = CueKind::Chime;
            cue.id = QStringLiteral("chime-turn");
            cue.at = Millis{static_cast<long>(next) * 500};
            const Millis in = cue.at - Millis{static_cast<long>(now() * 1000)};
            if (in >= Millis{0})
                cues.push_back({in, cue});
            else
                chimes = next + 1;
        }
        sound.ahead(1, cues, Millis{static_cast<long>(now() * 1000)});
    });
    tick.start(33);
    QTimer::singleShot(std::chrono::milliseconds{static_cast<long>(length * 1000)}, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    const double closing = steadySeconds();
    const bool letGo = sound.close();
    std::printf("| %s at the end | %.0f ms | %s in %.0f ms |\n", silent ? "silent" : "heard", longest * 1000,
                letGo ? "let go" : "left behind", (steadySeconds() - closing) * 1000);
    return longest < 0.5 ? 0 : 1;
}

} // namespace matside::desktop
