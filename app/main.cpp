// SPDX-License-Identifier: GPL-3.0-or-later
// The program: reads what was asked for, and hands it to the window or to the terminal.
#include "audio/clips/clipstore.h"
#include "audio/device/sinkoutput.h"
#include "audio/mixer/mixer.h"
#include "audio/sound.h"
#include "audio/voice/speech.h"
#include "commands/arguments.h"
#include "commands/figuresheet.h"
#include "commands/lines.h"
#include "commands/render.h"
#include "content/scriptprovider.h"
#include "content/voicefolders.h"
#include "figures/paint/figurepainter.h"
#include "figures/paint/onethread.h"
#include "firstpaint.h"
#include "platform/desktopsettings.h"
#include "platform/sessionbus.h"
#include "playback/compile.h"
#include "playback/phrases.h"
#include "screens.h"
#include "session/session.h"
#include "session/steadyticker.h"
#include "soundcheck.h"
#include "startsettings.h"
#include "storage/settingsfile.h"
#include "ui/kit/type.h"
#include "ui/shell/accessibles.h"
#include "ui/shell/mainwindow.h"
#include "wiring.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <cstdlib>
#ifdef __GLIBC__
#    include <malloc.h>
#endif
#include <memory>
#include <utility>

namespace matside {
namespace {

/// Prints what Qt says while it looks for a screen. Qt aborts the process where there is none: a sentence of ours comes first, and
/// an ordinary end.
void printMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    complain(qFormatLogMessage(type, context, text));
    if (type != QtFatalMsg)
        return;
    complain(QCoreApplication::translate("Application",
                                         "There is no screen to open a window on; start Matside from a desktop. "
                                         "matside timeline and matside check need none."));
    std::_Exit(EXIT_FAILURE); // within the constructor of QApplication: nothing can be cleaned up
}

/// To the mail program, with nobody's address; where there is none, to a file.
void handOverLetter(const QString &letter)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("subject"), QStringLiteral("Matside"));
    query.addQueryItem(QStringLiteral("body"), QString::fromLatin1(QUrl::toPercentEncoding(letter)));
    QUrl mail(QStringLiteral("mailto:"));
    mail.setQuery(query);
    if (!QDesktopServices::openUrl(mail))
        QFileDialog::saveFileContent(letter.toUtf8(), QStringLiteral("matside.txt"));
}

/// Once the window stands, so that nothing blocks: what was wrong with the settings, or else with figures of one's own.
void tellLater(MainWindow &window, const Problems &ofSettings, const FigureLibrary &figures)
{
    QString sentence;
    if (!ofSettings.empty())
        sentence = ofSettings.front().sentence;
    else if (!figures.refused().empty())
        sentence = QStringLiteral("Figures of your own are left out; “matside check %1” says why.")
                       .arg(figures.refused().front().path);
    else
        return;
    QTimer::singleShot(0, &window, [&window, sentence] { window.tell(sentence); });
}

/// Nothing where the routine is only looked through.
std::unique_ptr<Sound> makeSound(const Invocation &invocation)
{
    if (invocation.speed > 1.0)
        return nullptr;
    auto mixer = std::make_shared<Mixer>();
    auto store = std::make_unique<ClipStore>(std::make_unique<FliteSpeech>());
    return std::make_unique<Sound>(mixer, std::make_unique<SinkOutput>(mixer), std::move(store));
}

/// Pictures go back to the system as soon as nobody looks at them: the allocator would begin to keep them after the first.
void keepPicturesApart()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 512 * 1024);
#endif
}

/// Reading files and laying out a page takes four megabytes that nobody needs any more, and that the allocator keeps.
void giveBackMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

/// The window, from its first picture to its last.
int leadWindow(const Invocation &invocation, const Library &library, ScriptProvider &scripts, const StartChoices &choices,
               SettingsFile &file)
{
    const FigurePainter painter(library.figures);
    SteadyTicker ticker;
    Session session(ticker, invocation.speed);
    installAccessibles();
    QApplication::setFont(typeface(16)); // what Qt lays out by itself loads no face of its own
    DesktopSettings desktop;
    const auto programOf = [&scripts](const Options &options) {
        const Script &script = *scripts.script();
        return std::make_shared<const Program>(compile(script.routine, options, script.phrasebook, script.lengths));
    };
    MainWindow window(scripts.routine(), choices, painter,
                      [&programOf](const Options &options) { return programOf(options)->duration(); });
    window.setPreview(programOf);
    const std::unique_ptr<Sound> sound = makeSound(invocation);
    wire(session, window, sound.get(),
         [&scripts](const Options &options) { return Player(scripts.script(), options); });
    wireSpeaker(scripts, session, window, sound.get());
    SoundCheck check(sound.get());
    wireSoundCheck(check, session, window);
    wireSettings(window, file);
    wireDesktop(desktop, window);
    QObject::connect(&window, &MainWindow::closed, qApp, &QApplication::quit);
    QObject::connect(&window, &MainWindow::letterWanted, &window, handOverLetter);
    window.open();
    tellLater(window, file.problems(), library.figures);
    afterFirstPaint(window, [&] {
        desktop.start();
        if (sound)
            QObject::connect(sound.get(), &Sound::measured, &window, giveBackMemory);
        scripts.measure();
        giveBackMemory();
    });
    if (invocation.start)
        QTimer::singleShot(0, &window, [&] { emit window.startWanted(choices.settings.options); });
    const int outcome = QApplication::exec();
    file.flush();
    // A sound server that hangs would hold up the end of the program.
    if (sound && !sound->close())
        std::_Exit(outcome);
    return outcome;
}

int runWindow(const Invocation &invocation, const QStringList &arguments)
{
    const Result<Library> library = loadLibrary(invocation.data);
    Result<Routine> routine = findRoutine(library, invocation.routine);
    if (!routine) {
        complainOf(routine.problems());
        return EXIT_FAILURE;
    }
    StartChoices choices;
    choices.offer.dataFolder = ownFolder(invocation.data);
    choices.offer.settingsFile = settingsFile(invocation.data);
    SettingsFile file(choices.offer.settingsFile, oldSettingsDatabase(invocation.data));
    const QStringList folders = dataFolders(invocation.data);
    choices.offer.speakers = offeredSpeakers(folders);
    choices.offer.backgrounds = offeredBackgrounds();
    const Invocation asked = std::get<Invocation>(parseArguments(arguments, defaultsFrom(*routine, file.settings(), folders)));
    choices.settings = withCommandLine(file.settings(), asked, folders);
    if (!acceptsOptions(*routine, asked.options, asked.speaker, folders))
        return 2;
    std::vector<Phrase> phrases = spokenPhrases(*routine, Phrasebook());
    ScriptProvider scripts(routine.take(), std::move(phrases), folders, choices.settings.speaker);
    return leadWindow(asked, *library, scripts, choices, file);
}

/// Where the person's own files lie depends on this name.
void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("matside"));
    QCoreApplication::setApplicationVersion(versionText());
}

// Before the application exists the arguments are read and nothing else of Qt runs: Qt 6.4 takes the first thread that uses it
// for the main thread, and a window whose main thread is another one never paints.
int run(int argc, char **argv)
{
    QStringList arguments;
    for (int index = 0; index < argc; ++index)
        arguments << QString::fromLocal8Bit(argv[index]);
    const auto parsed = parseArguments(arguments);
    if (const QString *sentence = std::get_if<QString>(&parsed)) {
        complain(*sentence);
        return 2;
    }
    const Invocation &invocation = std::get<Invocation>(parsed);
    keepPaintingTogether();
    if (invocation.task == Invocation::Task::Window) {
        keepPicturesApart();
        static_cast<void>(giveUpSilentBus());
        qInstallMessageHandler(printMessage);
        const QApplication application(argc, argv);
        nameApplication();
        qInstallMessageHandler(nullptr);
        return runWindow(invocation, arguments);
    }
    if (invocation.task == Invocation::Task::Figures) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // words need fonts, and no screen
        const QGuiApplication application(argc, argv);
        nameApplication();
        return runFigures(invocation);
    }
    if (invocation.task == Invocation::Task::Screens) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // no window is to be seen, and none is needed
        const QApplication application(argc, argv);
        nameApplication();
        return runScreens(invocation.folder, invocation.only);
    }
    const QCoreApplication application(argc, argv);
    nameApplication();
    switch (invocation.task) {
    case Invocation::Task::Help:
        print(helpText());
        return EXIT_SUCCESS;
    case Invocation::Task::Version:
        print(QStringLiteral("Matside ") + versionText());
        return EXIT_SUCCESS;
    case Invocation::Task::Check:
        return runCheck(invocation);
    case Invocation::Task::Timeline:
        return runTimeline(invocation);
    case Invocation::Task::Lines:
        return runLines(invocation);
    case Invocation::Task::Render:
        return runRender(invocation);
    case Invocation::Task::Figures:
    case Invocation::Task::Screens:
    case Invocation::Task::Window:
        break;
    }
    return EXIT_FAILURE;
}

} // namespace
} // namespace matside

int main(int argc, char **argv)
{
    return matside::run(argc, argv);
}
