// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/check.h"

#include "commands/arguments.h"
#include "commands/commandline.h"
#include "content/routinedoubts.h"
#include "figures/files/figurefile.h"
#include "model/routinereader.h"

#include <QCoreApplication>

namespace matside {

int runCheck(const Invocation &invocation)
{
    const Result<Library> library = readLibrary(invocation.data);
    if (complainOf(library.problems()))
        return 1;
    const auto tr = [](const char *text) { return QCoreApplication::translate("CommandLine", text); };
    int outcome = 0;
    bool isFigureMissing = false;
    for (const QString &file : invocation.files) {
        const Problems problems =
            holdsFigures(file) ? problemsOfFigureFile(file) : readRoutine(file, library->vocabulary).problems();
        if (complainOf(problems)) {
            outcome = 1;
            isFigureMissing = true;
            continue;
        }
        Problems doubts = doubtsOfFile(file, *library);
        for (Problem &doubt : doubts)
            doubt.sentence = (invocation.strict ? QString() : tr("Warning: ")) + doubt.sentence;
        if (!complainOf(doubts))
            print(tr("%1: fine").arg(file));
        else if (invocation.strict)
            outcome = 1;
        else
            print(tr("%1: can be used, and has warnings").arg(file));
    }
    if (isFigureMissing)
        complainOf(problemsOfFigures(library->figures)); // a routine may need figures that are left out
    return outcome;
}

} // namespace matside
