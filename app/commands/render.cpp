// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/render.h"

#include "audio/clips/cliploader.h"
#include "audio/clips/soundfile.h"
#include "audio/offline.h"
#include "audio/voice/speech.h"
#include "commands/arguments.h"
#include "commands/commandline.h"
#include "content/voicefolders.h"
#include "playback/compile/compile.h"
#include "playback/compile/phrasebook.h"
#include "playback/program/timeline.h"

#include <QCoreApplication>

#include <array>
#include <csignal>

namespace matside {

namespace {

constexpr int kExitOfSignal = 128; // as shells tell it

volatile std::sig_atomic_t receivedSignal = 0; // a signal handler may write to nothing else

/// While it lives, the signals that ask the program to stop are only noted, so that no half-written file stays behind.
class StopSignals final
{
public:
    StopSignals()
    {
        for (std::size_t index = 0; index < kSignals.size(); ++index)
            m_before[index] = std::signal(kSignals[index], [](int signal) { receivedSignal = signal; });
    }
    ~StopSignals()
    {
        for (std::size_t index = 0; index < kSignals.size(); ++index)
            std::signal(kSignals[index], m_before[index]);
    }
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

    /// The number of the last signal, 0 for none.
    [[nodiscard]] static int received() { return receivedSignal; }

private:
#ifdef SIGHUP
    static constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};
#else
    static constexpr std::array kSignals{SIGTERM, SIGINT};
#endif
    std::array<void (*)(int), kSignals.size()> m_before{};
};

/// The lengths of all lines with these clips, also of short forms: compile() chooses by length. Keeps in clips those
/// that had to be loaded.
Lengths lengthsOf(const std::vector<Phrase> &phrases, ClipLoader &loader, QHash<QString, ClipPtr> &clips)
{
    Lengths lengths;
    for (const Phrase &phrase : phrases) {
        ClipPtr clip;
        lengths.set(phrase.id, loader.lengthOf(phrase, &clip));
        if (clip)
            clips.insert(phrase.id, clip);
    }
    return lengths;
}

} // namespace

int runRender(const Invocation &invocation)
{
    const Result<Library> library = readLibrary(invocation.data);
    const auto found = routineFor(library, invocation);
    if (const int *exitCode = std::get_if<int>(&found))
        return *exitCode;
    const auto &routine = std::get<Routine>(found);
    Options options = invocation.options;
    options.gates = Gates::GoOn; // a file cannot wait for the person to be ready
    const StopSignals stopSignals;
    SoundFile file(invocation.output, invocation.force ? SoundFile::Existing::Replaced : SoundFile::Existing::Refused);
    if (const std::optional<Problem> &problem = file.problem()) {
        complain(problem->toString());
        return 1;
    }
    FliteSpeech speech;
    ClipLoader loader(voiceFolders(dataFolders(invocation.data), routine.id, invocation.speaker), &speech);
    QHash<QString, ClipPtr> clips;
    const Lengths lengths = lengthsOf(spokenPhrases(routine, Phrasebook()), loader, clips);
    Program program = compile(routine, options, Phrasebook(), lengths);
    std::erase_if(program.cues, [&options](const Cue &cue) { return !sounds(cue, options.voice); });
    const auto clipOf = [&](const Phrase &phrase) {
        const ClipPtr known = clips.value(phrase.id);
        return known ? known : loader.load(phrase);
    };
    OfflineSession session(program, clipOf, invocation.background);
    session.render([&file](std::span<const float> samples) {
        file.write(samples);
        return !file.problem() && StopSignals::received() == 0;
    });
    if (const int signal = StopSignals::received())
        return kExitOfSignal + signal; // the destructor of the file removes it
    file.finish();
    complainOf(loader.takeProblems());
    if (const std::optional<Problem> &problem = file.problem()) {
        complain(problem->toString());
        return 1;
    }
    for (const Phrase &phrase : session.unsaid())
        complain(QCoreApplication::translate("CommandLine",
                                             "%1: \"%2\" has no voice: install the package libflite1, or record it.")
                     .arg(phrase.id, phrase.text));
    print(QStringLiteral("%1: %2").arg(invocation.output, clockText(program.duration())));
    return 0;
}

} // namespace matside
