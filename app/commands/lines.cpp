// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/lines.h"

#include "commands/arguments.h"
#include "commands/commandline.h"
#include "playback/compile/phrasebook.h"

namespace matside {

int runLines(const Invocation &invocation)
{
    const Result<Library> library = readLibrary(invocation.data);
    const auto found = routineFor(library, invocation);
    if (const int *exitCode = std::get_if<int>(&found))
        return *exitCode;
    const auto &routine = std::get<Routine>(found);
    for (const Phrase &phrase : spokenPhrases(routine, Phrasebook()))
        print(phrase.id + QLatin1Char('\t') + phrase.text);
    return 0;
}

} // namespace matside
