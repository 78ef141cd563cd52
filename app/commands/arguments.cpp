// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/arguments.h"

namespace matside {

bool complainOf(const Problems &problems)
{
    for (const Problem &problem : problems)
        complain(problem.toString());
    return !problems.empty();
}

std::optional<Routine> askedRoutine(const Result<Library> &library, const QString &routine)
{
    Result<Routine> found = findRoutine(library, routine);
    complainOf(found.problems());
    if (!found)
        return std::nullopt;
    return found.take();
}

bool acceptsOptions(const Routine &routine, const Options &options, const QString &speaker, const QStringList &dataFolders)
{
    for (const QString &reason : {reasonAgainst(routine, options), reasonAgainstSpeaker(dataFolders, speaker)}) {
        if (reason.isEmpty())
            continue;
        complain(reason);
        return false;
    }
    return true;
}

} // namespace matside
