// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/timeline.h"

#include "audio/clips/cliploader.h"
#include "commands/arguments.h"
#include "commands/commandline.h"
#include "content/voicefolders.h"
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
    ClipLoader loader(voiceFolders(dataFolders(invocation.data), routine.id, invocation.speaker), nullptr);
    Lengths lengths; // a manifest may tell another length than its clip has
    for (const Phrase &phrase : spokenPhrases(routine, phrasebook))
        lengths.set(phrase.id, loader.lengthOf(phrase));
    complainOf(loader.takeProblems());
    if (invocation.reader > 0)
        lengths = Lengths::ofReader(static_cast<int>(invocation.reader));
    const Program program = compile(routine, invocation.options, phrasebook, lengths);
    print(invocation.json ? QString::fromUtf8(timelineJson(program)).trimmed() : timelineText(program).trimmed());
    return 0;
}

} // namespace matside
