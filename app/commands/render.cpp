// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/render.h"

#include "audio/clips/soundfile.h"
#include "audio/offline.h"
#include "commands/arguments.h"
#include "commands/commandline.h"
#include "commands/routinevoice.h"
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
    RoutineVoice voice(invocation, routine);
    Program program = compile(routine, options, Phrasebook(), voice.lengths());
    std::erase_if(program.cues, [&options](const Cue &cue) { return !sounds(cue, options.voice); });
    OfflineSession session(program, [&voice](const Phrase &phrase) { return voice.clipOf(phrase); }, invocation.background);
    session.render([&file](std::span<const float> samples) {
        file.write(samples);
        return !file.problem() && StopSignals::received() == 0;
    });
    if (const int signal = StopSignals::received())
        return kExitOfSignal + signal; // the destructor of the file removes it
    file.finish();
    complainOf(voice.takeProblems());
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
