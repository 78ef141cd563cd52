// SPDX-License-Identifier: GPL-3.0-or-later
#include "runwindow.h"

#include "application.h"
#include "commands/arguments.h"
#include "oneinstance.h"
#include "platform/identity.h"
#include "platform/instance/becomestart.h"
#include "startsettings.h"
#include "ui/kit/matstyle.h"
#include "ui/shell/accessibles.h"

#include <QApplication>
#include <QDir>
#include <QTimer>

#include <chrono>
#include <cstdlib>
#include <future>
#include <variant>

namespace matside {

namespace {

/// A window that is just opened, or about to close, has answered by then.
constexpr std::chrono::seconds kPatience{5};

/// The command line with the kept settings where it sets nothing; or the exit code, after the error was printed.
std::variant<Invocation, int> merged(const Invocation &invocation, const QStringList &arguments, const StartupData &data,
                                     const Settings &settings)
{
    complainOf(data.routine.problems());
    if (!data.routine)
        return EXIT_FAILURE;
    const QStringList folders = dataFolders(invocation.data);
    const auto whole =
        std::get<Invocation>(parseArguments(arguments, defaultsFrom(*data.routine, settings, folders)));
    if (!acceptsOptions(*data.routine, whole.options, whole.speaker, folders))
        return 2;
    return whole;
}

} // namespace

std::optional<int> passOn(OneInstance &instance, const Invocation &invocation, const QStringList &arguments, int &argc,
                          char **argv)
{
    if (instance.isFirst())
        return std::nullopt;
    const QCoreApplication application(argc, argv);
    const SettingsFile file(settingsFile(invocation.data), oldSettingsDatabase(invocation.data));
    const StartupData data = readStartupData(invocation.data, wishOf(invocation, file.settings()));
    const auto whole = merged(invocation, arguments, data, file.settings());
    if (const int *outcome = std::get_if<int>(&whole))
        return *outcome;
    const StartRequest request{QDir::currentPath(), qEnvironmentVariable("XDG_ACTIVATION_TOKEN"), arguments};
    const StartAnswer answer = instance.passOn(request, kPatience);
    if (instance.isFirst())
        return std::nullopt;
    if (answer.state == StartAnswer::State::Answered) {
        print(answer.sentence);
        return isPrinted() ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    complain(QCoreApplication::translate("Application", "Matside is open already, and does not answer: close its window, "
                                                        "or end it, and start again."));
    return EXIT_FAILURE;
}

int runWindow(const Invocation &invocation, const QStringList &arguments, OneInstance &instance)
{
    SettingsFile file(settingsFile(invocation.data), oldSettingsDatabase(invocation.data));
    const RoutineWish wish = wishOf(invocation, file.settings());
    // Files are read while the style loads its first face. Measured: without this thread a start takes 5 % longer.
    std::future<StartupData> reading = std::async(std::launch::async, readStartupData, invocation.data, wish);
    QGuiApplication::setDesktopFileName(programId());
    MatStyle::install();
    installAccessibles();
    StartupData data = reading.get();
    const auto whole = merged(invocation, arguments, data, file.settings());
    if (const int *outcome = std::get_if<int>(&whole))
        return *outcome;
    auto shown = std::get<Invocation>(whole);
    shown.namesRoutine = wish.isNamed;
    Application application(shown, std::move(data), file);
    application.show();
    if (!wish.file.isEmpty())
        QTimer::singleShot(0, &application, [&application, &wish] { application.openRoutine(wish.file); });
    if (instance.listener())
        application.answerStarts(*instance.listener());
    const int outcome = QApplication::exec();
    instance.stopListening();
    const bool isClosed = application.close();
    // The window is made for one routine. A new program takes the new one as every start does, also where the sound device hangs and
    // nothing of this program can be destroyed any more.
    if (application.renewal())
        becomeStart(*application.renewal());
    if (!isClosed)
        std::_Exit(outcome); // the sound server or a network folder hangs, and the destructors would wait for it
    return outcome;
}

} // namespace matside
