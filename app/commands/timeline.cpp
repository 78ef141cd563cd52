// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/timeline.h"

#include "commands/arguments.h"
#include "commands/commandline.h"
#include "commands/routinevoice.h"
#include "playback/compile/compile.h"
#include "playback/compile/phrasebook.h"
#include "playback/program/timeline.h"

namespace matside {

int runTimeline(const Invocation &invocation)
{
    const Result<Library> library = readLibrary(invocation.data);
    const auto found = routineFor(library, invocation);
    if (const int *exitCode = std::get_if<int>(&found))
        return *exitCode;
    const auto &routine = std::get<Routine>(found);
    const Phrasebook phrasebook;
    Lengths lengths;
    if (invocation.reader > 0) {
        lengths = Lengths::ofReader(static_cast<int>(invocation.reader));
    } else {
        RoutineVoice voice(invocation, routine);
        lengths = voice.lengths();
        complainOf(voice.takeProblems());
    }
    const Program program = compile(routine, invocation.options, phrasebook, lengths);
    print(invocation.json ? QString::fromUtf8(timelineJson(program)).trimmed() : timelineText(program).trimmed());
    return 0;
}

} // namespace matside
