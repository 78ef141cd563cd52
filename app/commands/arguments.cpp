// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/arguments.h"

#include "audio/mixer/chimes.h"
#include "content/voicefolders.h"
#include "model/filename.h"
#include "model/textfile.h"
#include "playback/compile/compile.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <span>

namespace matside {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (const char *argument : std::span(argv, static_cast<std::size_t>(argc)))
        arguments << fileNameOf(argument);
    return arguments;
}

void prepareProcess()
{
    ignoreRelativeFolders();
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    int number = open("/dev/null", O_RDONLY);
    while (number >= 0 && number <= STDERR_FILENO)
        number = open("/dev/null", O_RDONLY);
    if (number >= 0)
        close(number);
}

void print(const QString &text)
{
    const QByteArray line = visible(text, true).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

void complain(const QString &text)
{
    const QByteArray line = visible(text).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

bool isPrinted()
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return true;
    complain(QCoreApplication::translate("CommandLine",
                                         "The output could not be written to its end; make room on the disk, or read "
                                         "it to its end."));
    return false;
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
