// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clips/clipstore.h"
#include "audio/device/sinkoutput.h"
#include "audio/sound.h"
#include "audio/clips/soundfile.h"
#include "audio/voice/speech.h"
#include "listener.h"
#include "soundprobe.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace matside::desktop {

namespace {

constexpr int kLoud = 300; ///< of 32767
constexpr double kLimit = 0.060;

/// A minute of a sound that never rests: where it stops is seen to a millisecond.
Clip hum()
{
    Clip samples(50 * kSampleRate);
    for (std::size_t frame = 0; frame < samples.size(); ++frame)
        samples[frame] = 0.25F * static_cast<float>(std::sin(static_cast<double>(frame) * 0.05));
    return samples;
}

struct Event final
{
    double asked = 0;  ///< when it was pressed
    double before = 0; ///< how long it had been heard
    double next = 0;   ///< when something new is announced
};

struct Row final
{
    int wasHeard = 0;
    double worst = 0;
    double sum = 0;
    int late = 0; ///< how often it took longer than it may
    int old = 0; ///< how often something old was heard later than that
};

Row rowOf(const std::vector<Event> &events, const Listener &listener, const std::vector<std::int16_t> &heard)
{
    Row row;
    for (const Event &event : events) {
        const auto loudest = [&](double from, double to) {
            const auto first = static_cast<std::size_t>(std::max(listener.frameAt(from), 0.0));
            const auto last = std::min(static_cast<std::size_t>(std::max(listener.frameAt(to), 0.0)), heard.size());
            double end = 0;
            for (std::size_t frame = first; frame < last; ++frame)
                end = std::abs(heard[frame]) > kLoud ? static_cast<double>(frame - first + 1) / kSampleRate : end;
            return end;
        };
        row.wasHeard += loudest(event.asked - 0.2, event.asked) > 0.1 ? 1 : 0;
        const double end = loudest(event.asked, event.asked + 0.3);
        row.worst = std::max(row.worst, end);
        row.sum += end;
        row.late += end > kLimit ? 1 : 0;
        row.old += loudest(event.asked + 0.3, event.next) > 0 ? 1 : 0;
    }
    return row;
}

} // namespace

int probeSilence(const QStringList &arguments)
{
    const int times = arguments.isEmpty() ? 100 : arguments.first().toInt();
    const QTemporaryDir folder;
    SoundFile file(folder.filePath(QStringLiteral("hum.wav")));
    file.write(hum());
    file.finish();
    Listener listener("t1.monitor");
    QThread::sleep(3);
    auto mixer = std::make_shared<Mixer>();
    Sound sound(mixer, std::make_unique<SinkOutput>(mixer), std::make_unique<ClipStore>(nullptr));
    sound.setFolders({folder.path()});
    auto program = std::make_shared<Program>();
    Cue cue;
    cue.id = QStringLiteral("hum");
    cue.text = cue.id;
    cue.length = Millis{50'000};
    program->cues.push_back(cue);
    program->segments.emplace_back();
    sound.began(program);
    pass(1500);
    quint64 generation = 1;
    const double begun = steadySeconds();
    const auto clock = [begun] { return Millis{static_cast<long>((steadySeconds() - begun) * 1000)}; };
    const auto ahead = [&](std::vector<ScheduledCue> cues) { sound.ahead(++generation, cues, clock()); };
    const std::array phases{Phase::Paused, Phase::Easing};
    std::array<std::vector<Event>, 2> events;
    for (int round = 0; round < times * 2; ++round) {
        const auto which = static_cast<std::size_t>(round % 2);
        sound.phaseChanged(Phase::Running);
        ahead({{Millis{50}, cue}});
        pass(500 + std::rand() % 200);
        Event event;
        event.asked = steadySeconds();
        sound.phaseChanged(phases[which]);
        ahead({});
        pass(350);
        sound.phaseChanged(Phase::Running); // going on: what was to come is void
        ahead({});
        pass(450);
        event.next = steadySeconds();
        events[which].push_back(event);
    }
    static_cast<void>(sound.close());
    const std::vector<std::int16_t> &heard = listener.finish();
    std::printf("| | times | heard before | silent after, mean ms | at most ms | over 60 ms | old sound afterwards |\n|---|---|---|---|---|---|---|\n");
    bool good = true;
    for (std::size_t which = 0; which < events.size(); ++which) {
        const Row row = rowOf(events[which], listener, heard);
        std::printf("| %s | %zu | %d | %.1f | %.1f | %d | %d |\n", which == 0 ? "pause" : "my back complains", events[which].size(),
                    row.wasHeard, row.sum * 1000 / static_cast<double>(events[which].size()), row.worst * 1000, row.late, row.old);
        good = good && row.wasHeard == times && row.late == 0 && row.old == 0;
    }
    return good ? 0 : 1;
}

} // namespace matside::desktop
