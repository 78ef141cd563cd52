// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/check.h"

#include "commands/arguments.h"
#include "commands/commandline.h"
#include "figures/files/figurefile.h"
#include "model/routinereader.h"

#include <QCoreApplication>

namespace matside {

int runCheck(const Invocation &invocation)
{
    const Result<Library> library = readLibrary(invocation.data);
    if (complainOf(library.problems()))
        return 1;
    int outcome = 0;
    for (const QString &file : invocation.files) {
        const Problems problems =
            holdsFigures(file) ? problemsOfFigureFile(file) : readRoutine(file, library->vocabulary).problems();
        if (!complainOf(problems))
            print(QCoreApplication::translate("CommandLine", "%1: fine").arg(file));
        else
            outcome = 1;
    }
    if (outcome != 0)
        complainOf(problemsOfFigures(library->figures)); // a routine may need figures that are left out
    return outcome;
}

} // namespace matside
