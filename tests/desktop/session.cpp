// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clips/cliploader.h"
#include "audio/clips/clipstore.h"
#include "audio/device/sinkoutput.h"
#include "audio/mixer/chimes.h"
#include "audio/offline.h"
#include "audio/sound.h"
#include "audio/voice/speech.h"
#include "content/library.h"
#include "content/voicefolders.h"
#include "listener.h"
#include "matching.h"
#include "playback/compile/compile.h"
#include "session/session.h"
#include "session/steadyticker.h"
#include "soundprobe.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace matside::desktop {

namespace {

constexpr std::size_t kMost = kSampleRate / 5; ///< of a cue, to be recognised
constexpr double kLike = 0.9;
constexpr std::ptrdiff_t kFirstSearch = 4 * std::ptrdiff_t{kSampleRate};
constexpr std::ptrdiff_t kSearch = kSampleRate / 20;

Program firstSeconds(Program program, Millis length)
{
    std::erase_if(program.cues, [length](const Cue &cue) { return cue.end() > length; });
    return program;
}

Clip mixOf(const Program &program, ClipLoader &loader)
{
    Clip mix;
    OfflineSession offline(program, [&loader](const Phrase &phrase) { return loader.load(phrase); }, Background::None);
    offline.render([&mix](std::span<const float> samples) {
        mix.insert(mix.end(), samples.begin(), samples.end());
        return true;
    });
    return mix;
}

int report(const Program &program, const Clip &mix, const std::vector<std::int16_t> &heard)
{
    std::optional<std::ptrdiff_t> zero; // where frame 0 of the mix was heard
    int found = 0;
    double worst = 0;
    for (const Cue &cue : program.cues) {
        const auto frame = static_cast<std::ptrdiff_t>((Sound::kWaking + cue.at).count() * (kSampleRate / 1000));
        const auto size = std::min({kMost, static_cast<std::size_t>(cue.length.count()) * (kSampleRate / 1000), mix.size() - static_cast<std::size_t>(frame)});
        const auto pattern = std::span(mix).subspan(static_cast<std::size_t>(frame), size);
        const std::ptrdiff_t about = zero.value_or(kFirstSearch / 2) + frame;
        const std::ptrdiff_t range = zero ? kSearch : kFirstSearch;
        const Match match = find(pattern, heard, about - range, about + range);
        if (match.likeness < kLike) {
            std::printf("lost: %s at %.3f s (likeness %.2f)\n", qPrintable(cue.id), static_cast<double>(cue.at.count()) / 1000, match.likeness);
            continue;
        }
        zero = zero.value_or(match.at - frame);
        const double error = static_cast<double>(match.at - frame - *zero) * 1000 / kSampleRate;
        worst = std::max(worst, std::abs(error));
        ++found;
    }
    std::printf("cues %zu, found %d, lost %zu, largest error of an interval %.3f ms\n", program.cues.size(), found,
                program.cues.size() - static_cast<std::size_t>(found), worst);
    return found == static_cast<int>(program.cues.size()) && worst <= 1.0 ? 0 : 1;
}

} // namespace

int probeSession(const QStringList &arguments)
{
    const Library library = loadLibrary({}, chimeNames()).value();
    const Routine routine = library.catalogue.find(QStringLiteral("front-of-hips")).value();
    const QStringList folders = voiceFolders(dataFolders({}), routine.id, QStringLiteral("af_bella"));
    FliteSpeech speech;
    ClipLoader loader(folders, &speech);
    Lengths lengths;
    for (const Cue &cue : compile(routine, {}, Phrasebook(), lengths).cues) {
        if (cue.spoken())
            lengths.set(cue.id, loader.lengthOf({cue.id, cue.text}));
    }
    const auto script = std::make_shared<const Script>(Script{routine, Phrasebook(), lengths});
    const Player player(script, {});
    const Millis length = arguments.isEmpty() ? player.program()->duration() : Millis{arguments.first().toInt() * 1000};
    const Program program = firstSeconds(*player.program(), length);
    const Clip mix = mixOf(program, loader);

    Listener listener("t1.monitor");
    QThread::sleep(3); // an idle null sink has a block of 2 s
    SteadyTicker ticker;
    Session session(ticker, 1.0);
    auto mixer = std::make_shared<Mixer>();
    Sound sound(mixer, std::make_unique<SinkOutput>(mixer), std::make_unique<ClipStore>(std::make_unique<FliteSpeech>()));
    sound.setFolders(folders);
    QObject::connect(&session, &Session::began, &sound, &Sound::began);
    QObject::connect(&session, &Session::moved, &sound, &Sound::moved);
    QObject::connect(&session, &Session::phaseChanged, &sound, &Sound::phaseChanged);
    QObject::connect(&session, &Session::ahead, &sound, &Sound::ahead);
    QObject::connect(&sound, &Sound::silent, [](const QString &why) { std::printf("silent: %s\n", qPrintable(why)); });
    QTimer blocker;
    int blocked = 0;
    QObject::connect(&blocker, &QTimer::timeout, [&blocked] {
        QThread::sleep(1);
        ++blocked;
    });
    session.begin(player, Sound::kWaking);
    blocker.start(1300);
    QTimer::singleShot(Sound::kWaking + length + std::chrono::seconds{2}, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    std::printf("%.0f s, the window blocked for 1 s %d times\n", static_cast<double>(length.count()) / 1000, blocked);
    return report(program, mix, listener.finish());
}

} // namespace matside::desktop
