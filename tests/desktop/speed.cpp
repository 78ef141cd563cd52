// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clips/cliploader.h"
#include "audio/clips/soundfile.h"
#include "audio/mixer/chimes.h"
#include "audio/offline.h"
#include "audio/voice/speech.h"
#include "content/library.h"
#include "content/voicefolders.h"
#include "playback/compile/compile.h"
#include "soundprobe.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

namespace matside::desktop {

namespace {

/// Of this thread alone: a machine that has other things to do shows nothing.
double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

} // namespace

int probeSpeed(const QStringList &)
{
    const Library library = loadLibrary({}, chimeNames()).value();
    const Routine routine = library.catalogue.find(QStringLiteral("front-of-hips")).value();
    const Program program = compile(routine, {}, Phrasebook(), Lengths());
    FliteSpeech speech;
    ClipLoader loader(voiceFolders(dataFolders({}), routine.id, QStringLiteral("af_bella")), &speech);
    QHash<QString, ClipPtr> clips;
    const double begun = processorSeconds();
    for (const Cue &cue : program.cues) {
        if (cue.spoken() && !clips.contains(cue.id))
            clips.insert(cue.id, loader.load({cue.id, cue.text}));
    }
    const double loading = processorSeconds() - begun;
    const auto length = static_cast<double>(program.duration().count()) / 1000;
    std::printf("%.0f s of session; %d clips loaded in %.2f s of processor time\n", length, static_cast<int>(clips.size()), loading);
    std::printf("| background | mixed to wav, s | times real time | the same twice |\n|---|---|---|---|\n");
    bool good = true;
    for (const Background background : {Background::None, Background::Waves, Background::Drone}) {
        const QTemporaryDir folder;
        QByteArray hashes[2];
        double seconds = 1e9;
        for (QByteArray &hash : hashes) {
            const QString path = folder.filePath(QStringLiteral("session.wav"));
            const double from = processorSeconds();
            SoundFile file(path);
            OfflineSession session(program, [&clips](const Phrase &phrase) { return clips.value(phrase.id); }, background);
            session.render([&file](std::span<const float> samples) {
                file.write(samples);
                return !file.problem();
            });
            file.finish();
            seconds = std::min(seconds, processorSeconds() - from);
            QFile whole(path);
            QCryptographicHash sum(QCryptographicHash::Sha256);
            if (whole.open(QIODevice::ReadOnly))
                sum.addData(&whole);
            hash = sum.result();
        }
        const bool same = hashes[0] == hashes[1];
        std::printf("| %s | %.3f | %.0f | %s |\n", qPrintable(backgroundName(background)), seconds, length / seconds, same ? "yes" : "NO");
        good = good && same && (background != Background::None || length / seconds >= 1000);
    }
    return good ? 0 : 1;
}

} // namespace matside::desktop
