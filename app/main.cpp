// SPDX-License-Identifier: GPL-3.0-or-later
// The program: reads the command line, and runs the window or a command of the terminal.
#include "commands/arguments.h"
#include "commands/check.h"
#include "commands/completions.h"
#include "commands/diary.h"
#include "commands/figures.h"
#include "commands/lines.h"
#include "commands/remind.h"
#include "commands/render.h"
#include "commands/timeline.h"
#include "commands/voice.h"
#include "figures/paint/onethread.h"
#include "oneinstance.h"
#include "platform/sessionbus.h"
#include "runwindow.h"

#include <QApplication>

#include <cstdlib>
#include <memory>
#include <optional>

namespace matside {
namespace {

/// Qt's messages while it looks for a screen; a message handler is a plain function, and can hold nothing itself.
QStringList heldMessages;

/// Holds the messages of Qt until there is a screen; where there is none, says that alone, before Qt aborts the process.
void holdMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    heldMessages << qFormatLogMessage(type, context, text);
    if (type != QtFatalMsg)
        return;
    complain(QCoreApplication::translate("Application", "There is no screen to open a window on; start Matside from a "
                                                        "desktop. matside timeline and matside check need none."));
    std::_Exit(EXIT_FAILURE); // within the constructor of QApplication: nothing can be cleaned up
}

std::unique_ptr<QCoreApplication> applicationFor(Invocation::Task task, int &argc, char **argv)
{
    if (task == Invocation::Task::Window || task == Invocation::Task::Remind)
        static_cast<void>(giveUpSilentBus());
    if (task == Invocation::Task::Window) {
        qInstallMessageHandler(holdMessage);
        auto application = std::make_unique<QApplication>(argc, argv);
        qInstallMessageHandler(nullptr);
        for (const QString &message : std::as_const(heldMessages))
            complain(message);
        return application;
    }
    if (task == Invocation::Task::Figures) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // text needs fonts, and no screen
        return std::make_unique<QGuiApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

int runCommand(const Invocation &invocation)
{
    switch (invocation.task) {
    case Invocation::Task::Help: print(helpText()); return EXIT_SUCCESS;
    case Invocation::Task::Version: print(QStringLiteral("Matside ") + versionText()); return EXIT_SUCCESS;
    case Invocation::Task::Check: return runCheck(invocation);
    case Invocation::Task::Timeline: return runTimeline(invocation);
    case Invocation::Task::Lines: return runLines(invocation);
    case Invocation::Task::Render: return runRender(invocation);
    case Invocation::Task::Voice: return runVoice(invocation);
    case Invocation::Task::Figures: return runFigures(invocation);
    case Invocation::Task::Remind: return runRemind(invocation);
    case Invocation::Task::Diary: return runDiary(invocation);
    case Invocation::Task::Completions: print(completionsFor(invocation.shell)); return EXIT_SUCCESS;
    default: return EXIT_FAILURE;
    }
}

// Only arguments are read before the application exists: Qt 6.4 takes the first thread that uses it for the main thread.
int run(int argc, char **argv)
{
    const QStringList arguments = argumentsOf(argc, argv);
    const auto parsed = parseArguments(arguments);
    if (const QString *sentence = std::get_if<QString>(&parsed)) {
        complain(*sentence);
        return 2;
    }
    const auto &invocation = std::get<Invocation>(parsed);
    prepareProcess();
    keepPaintingTogether();
    QCoreApplication::setApplicationName(QStringLiteral("matside")); // names the folder of the person's own files
    QCoreApplication::setApplicationVersion(versionText());
    std::optional<OneInstance> instance; // of a window alone: commands run beside one another
    if (invocation.task == Invocation::Task::Window) {
        instance.emplace(ownFolder(invocation.data));
        if (const std::optional<int> outcome = passOn(*instance, invocation, arguments, argc, argv))
            return *outcome;
    }
    const auto application = applicationFor(invocation.task, argc, argv);
    const int outcome = instance ? runWindow(invocation, arguments, *instance) : runCommand(invocation);
    return isPrinted() ? outcome : EXIT_FAILURE;
}

} // namespace
} // namespace matside

int main(int argc, char **argv)
{
    return matside::run(argc, argv);
}
