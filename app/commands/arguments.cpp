// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/arguments.h"

#include "audio/mixer/chimes.h"
#include "content/voicefolders.h"
#include "model/textfile.h"
#include "playback/compile/compile.h"

#include <cstdio>

namespace matside {

namespace {

/// Also shows line feeds and tabs, unless the text may have them.
QString withoutHiddenCharacters(const QString &text, bool hasLines)
{
    QString shown;
    for (const QChar character : text) {
        const bool layout = character == u'\n' || character == u'\t';
        if (layout ? !hasLines : isHiddenCharacter(character.unicode()))
            shown += QStringLiteral("\\x%1").arg(static_cast<int>(character.unicode()), 2, 16, QLatin1Char('0'));
        else
            shown += character;
    }
    return shown;
}

} // namespace

void print(const QString &text)
{
    const QByteArray line = withoutHiddenCharacters(text, true).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

void complain(const QString &text)
{
    const QByteArray line = withoutHiddenCharacters(text, false).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

bool complainOf(const Problems &problems)
{
    for (const Problem &problem : problems)
        complain(problem.toString());
    return !problems.empty();
}

Result<Library> readLibrary(const QString &dataFolder)
{
    return loadLibrary(dataFolder, chimeNames());
}

std::variant<Routine, int> routineFor(const Result<Library> &library, const Invocation &invocation)
{
    Result<Routine> found = findRoutine(library, invocation.routine);
    complainOf(found.problems());
    if (!found)
        return 1;
    if (!acceptsOptions(*found, invocation.options, invocation.speaker, dataFolders(invocation.data)))
        return 2;
    return found.take();
}

bool acceptsOptions(const Routine &routine, const Options &options, const QString &speaker,
                    const QStringList &dataFolders)
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
