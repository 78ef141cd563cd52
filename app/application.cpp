// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "audio/clips/clipshelf.h"
#include "audio/clips/clipstore.h"
#include "audio/device/sinkoutput.h"
#include "audio/mixer/mixer.h"
#include "audio/sound.h"
#include "audio/voice/speech.h"
#include "commands/arguments.h"
#include "commands/remind.h"
#include "keyboardsigns.h"
#include "model/filename.h"
#include "platform/awake/desktopinhibitors.h"
#include "platform/filemanager.h"
#include "platform/identity.h"
#include "platform/systembus.h"
#include "playback/compile/compile.h"
#include "playback/compile/phrasebook.h"
#include "startsettings.h"
#include "storage/journalfile.h"
#include "storage/ownfolder.h"
#include "wiring.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QIcon>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>
#include <QWindow>

#include <utility>
#ifdef __GLIBC__
#    include <malloc.h>
#endif

namespace matside {

namespace {

void openFolder(const QString &folder)
{
    static_cast<void>(makeOwnFolder(folder));
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

/// The folder for pictures that other programs read while a session is led; it can be removed at any time.
QString cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/matside/steps");
}

/// Qt closes each window at the end of the desktop's session, and one that asked would hold up that end.
void closeWhenToldFromOutside(MainWindow &window, QuitSignals &quit)
{
    QObject::connect(&quit, &QuitSignals::received, &window, &MainWindow::closeAtOnce);
    QObject::connect(qApp, &QGuiApplication::commitDataRequest, &window, &MainWindow::closeAtOnce,
                     Qt::DirectConnection);
}

RoutineDesk::Ways routineWays(MainWindow &window)
{
    const auto reveal = [&window](const QString &path) {
        showInFileManager(&window, QDBusConnection::sessionBus(), path, openFolder);
    };
    return {[](const QString &path) { return QFile::moveToTrash(path); }, reveal};
}

StartChoices choicesOf(const Invocation &invocation, const Settings &settings)
{
    const QStringList folders = dataFolders(invocation.data);
    StartChoices choices;
    choices.offer.dataFolder = ownFolder(invocation.data);
    choices.offer.settingsFile = settingsFile(invocation.data);
    choices.offer.speakers = offeredSpeakers(folders);
    choices.offer.backgrounds = offeredBackgrounds();
    choices.settings = withCommandLine(settings, invocation, folders);
    return choices;
}

std::unique_ptr<Sound> soundFor(const Invocation &invocation)
{
    if (invocation.speed > 1.0)
        return nullptr;
    auto mixer = std::make_shared<Mixer>();
    auto store = std::make_unique<ClipStore>(std::make_unique<FliteSpeech>());
    return std::make_unique<Sound>(mixer, std::make_unique<SinkOutput>(mixer), std::move(store));
}

void wireReminderOf(const QString &data, ReminderSchedule &reminder, MainWindow &window)
{
    wireReminder(reminder, window);
    QObject::connect(&reminder, &ReminderSchedule::backgroundWanted, &window,
                     [&window, data] { startReminder(data, reminderTimesOf(window.settings())); });
}

/// X11 has no way to look the icon up by programId(), and panels there show what a window brings.
QIcon windowIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128})
        icon.addFile(QStringLiteral(":/icons/%1-%2.png").arg(programId()).arg(size), QSize(size, size));
    return icon;
}

/// Has the C library map each picture by itself and return it as soon as it is freed; else it keeps the memory after the first.
/// Measured with glibc 2.36 in a window of 1280 x 800: 4 of 56 MB less in a paused session, and no difference on the start page.
void keepPicturesApart()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 512 * 1024);
#endif
}

} // namespace

RoutineWish wishOf(const Invocation &invocation, const Settings &settings)
{
    if (!invocation.namesRoutine)
        return {routineOf(settings), false, {}};
    if (isRoutineFile(invocation.routine) && !invocation.start)
        return {routineOf(settings), false, QFileInfo(openableFileName(invocation.routine)).absoluteFilePath()};
    return {invocation.routine, true, {}};
}

StartupData readStartupData(const QString &dataFolder, const RoutineWish &wish)
{
    Result<Library> library = readLibrary(dataFolder);
    Result<Routine> found = findRoutine(library, wish.routine);
    QString missing;
    if (!found && !wish.isNamed && wish.routine != kStandardRoutine) {
        missing = wish.routine;
        found = findRoutine(library, kStandardRoutine);
    }
    std::vector<Phrase> phrases;
    if (found)
        phrases = spokenPhrases(*found, Phrasebook());
    return {std::move(library), std::move(found), missing, std::move(phrases), readJournal(journalFile(dataFolder))};
}

Application::Application(const Invocation &invocation, StartupData data, SettingsFile &file)
    : m_startAtOnce(invocation.start),
      m_hasStandardData(invocation.data.isEmpty()),
      m_choices(choicesOf(invocation, withRoutine(file.settings(), *data.routine))),
      m_missing(data.missing),
      m_dataFolders(dataFolders(invocation.data)),
      m_list(shippedRoutines(), routineFolders(invocation.data), data.library->vocabulary),
      m_painter(data.library.take().figures),
      m_session(m_ticker, invocation.speed),
      m_file(file),
      m_journal(journalFile(invocation.data)),
      m_keeper(m_session, m_journal, data.journal ? offeredOf(*data.journal) : std::nullopt),
      m_scripts(data.routine.take(), std::move(data.phrases), dataFolders(invocation.data), lineSpeakerOf(m_choices.settings),
                lengthsIn),
      m_diary(diaryFile(invocation.data)),
      m_diaryKeeper(m_diary, m_scripts.routine(), data.journal ? *data.journal : JournalEntries{}),
      m_window(m_scripts.routine(), m_choices, m_painter,
               [this](const Options &options) { return programOf(options)->duration(); }),
      m_sound(soundFor(invocation)),
      m_letters(m_session, m_window),
      m_desk(m_window, m_letters),
      m_check(m_sound.get()),
      m_guard(m_window.settings()),
      m_awake([] { return desktopInhibitors(QGuiApplication::platformName()); }),
      m_sleep(SystemBus::standardAddress()),
      m_mpris(invocation.speed),
      m_pictures(m_painter, cacheFolder()),
      m_lock(SystemBus::standardAddress()),
      m_quit([this] { flush(); }),
      m_reminder(QDBusConnection::sessionBus, reminderFilesFor(invocation.data)),
      m_starts(m_session, m_window, m_scripts.routine(), invocation),
      m_routines(m_list, m_scripts, m_window, routineWays(m_window)),
      m_startsOnBus([this](const StartRequest &request) { static_cast<void>(m_starts.answer(request)); })
{
    keepPicturesApart();
    serveRoutines();
    wireSettings(m_window, m_file);
    wireJournal(m_session, m_window, m_keeper, m_journal);
    wireDiary(m_keeper, m_window, m_diaryKeeper, m_diary);
    wireLetters(m_window, m_desk, m_diary);
    wire(
        m_session, m_window, m_sound.get(),
        [this](const Options &options) { return Player(m_scripts.script(), options, m_keeper.before()); },
        {&m_awake, &m_mpris, &m_pictures}, m_sound ? &m_gate : nullptr);
    m_scripts.setPlainVoice({withoutClip, [] { return FliteSpeech().isThere(); }});
    wireRoutines(m_list, m_session, m_starts, m_routines);
    wireSpeaker(m_scripts, m_session, m_window, m_sound.get());
    if (m_sound)
        wireSoundGuard(m_guard, *m_sound, m_session, m_window);
    wireSleepGuard(m_sleep, m_session);
    wireLockGuard(m_lockGuard, m_lock, m_session, m_window);
    wireSoundCheck(m_check, m_session, m_window);
    wireDesktop(m_desktop, m_window);
    wireSessionDay(m_session, sessionDayFile(invocation.data));
    wireReminderOf(invocation.data, m_reminder, m_window);
    closeWhenToldFromOutside(m_window, m_quit);
    connectWindow();
    const bool hasVoices = !m_choices.offer.speakers.empty();
    tellProblems(data.journal.problems(), hasVoices ? QString() : reasonWithoutVoices(dataFolders(invocation.data)));
}

Application::~Application() = default;

void Application::connectWindow()
{
    connect(&m_window, &MainWindow::closed, qApp, &QApplication::quit);
    connect(&m_starts, &SecondStarts::renewalWanted, this, [this](const StartRequest &request) {
        m_renewal = request;
        m_window.close();
    });
    connect(&m_window, &MainWindow::folderWanted, &m_window, openFolder);
}

void Application::serveRoutines()
{
    m_window.setPreview([this](const Options &options) { return programOf(options); });
    m_window.setRoutines([this](const Routine &routine) { return previewOf(routine); });
    connect(&m_scripts, &ScriptProvider::routineChanged, this, &Application::changeRoutine);
}

void Application::show()
{
    m_window.open();
    m_window.windowHandle()->installEventFilter(this);
    if (m_startAtOnce)
        QTimer::singleShot(0, &m_window, [this] { m_window.start(m_choices.settings.options); });
}

void Application::openRoutine(const QString &path)
{
    m_routines.open(path);
}

/// The window comes last: the person can use its new pages at once.
void Application::changeRoutine()
{
    m_diaryKeeper.setRoutine(m_scripts.routine());
    m_starts.setRoutine(m_scripts.routine());
    m_window.setRoutine(m_scripts.routine());
}

void Application::answerStarts(StartListener &listener)
{
    listener.listen([this](const StartRequest &request) { return m_starts.answer(request); });
}

void Application::flush()
{
    m_file.flush();
    m_journal.flush();
    m_diary.flush();
}

bool Application::close()
{
    m_file.flush();
    m_reminder.flush();
    const bool isInJournal = m_journal.close();
    const bool isInDiary = m_diary.close();
    const bool isPainted = m_pictures.close();
    return (!m_sound || m_sound->close()) && isInJournal && isInDiary && isPainted;
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    // The window paints while it handles this event: the timer ends after that.
    if (event->type() == QEvent::Expose && m_window.windowHandle()->isExposed()) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, &Application::afterFirstPaint);
    }
    return false;
}

void Application::afterFirstPaint()
{
    m_desktop.start();
    QGuiApplication::setWindowIcon(windowIcon());
    const QDBusConnection bus = QDBusConnection::sessionBus();
    m_reminder.setTimes(reminderTimesOf(m_window.settings())); // the program may lie elsewhere than when it was set
    if (m_hasStandardData)
        m_startsOnBus.appear(bus);
    m_mpris.start(bus);
    if (bus.isConnected())
        m_pictures.want();
    m_window.setKeyboardOf(keyboardSigns);
    m_scripts.measure();
    m_list.watch();
}

/// In the window, once it is shown: problems of the settings, or else of the journal, the voices, or the person's own figures.
void Application::tellProblems(const Problems &ofJournal, const QString &ofVoices)
{
    const Problems ofSettings = m_file.problems();
    const FigureLibrary &figures = m_painter.library();
    QString sentence;
    if (!ofSettings.empty())
        sentence = ofSettings.front().sentence;
    else if (!ofJournal.empty())
        sentence = tr("Where you stopped the last time cannot be read. Begin at any step: choose it under Steps.");
    else if (!m_missing.isEmpty())
        sentence = tr("The routine “%1” cannot be led any more: it is gone, or has mistakes. Choose one under Routines.")
                       .arg(m_missing);
    else if (!ofVoices.isEmpty())
        sentence = ofVoices;
    else if (!figures.refused().empty())
        sentence =
            tr("Figures of your own are left out; “matside check %1” says why.").arg(figures.refused().front().path);
    else
        return;
    QTimer::singleShot(0, &m_window, [this, sentence] { m_window.tell(sentence); });
}

ProgramPtr Application::programOf(const Options &options) const
{
    const Script &script = *m_scripts.script();
    return std::make_shared<const Program>(compile(script.routine, options, script.phrasebook, script.lengths));
}

/// Of the routine that is shown as the next session will be; of any other with the lengths that its clips tell, or with estimates
/// where the plain voice says it: measuring that takes seconds.
RoutinePreview Application::previewOf(const Routine &routine) const
{
    const Settings settings = withRoutine(m_window.settings(), routine);
    const int unrecorded = m_scripts.unrecordedOf(routine);
    const UnrecordedLines sayer = sayerOf(unrecorded, m_scripts);
    const QString voice = isVoiceHeard(settings) ? unrecordedText(unrecorded, sayer) : QString();
    if (routine == m_scripts.routine())
        return {programOf(possible(routine, m_window.settings().options)), voice};
    const LineSpeaker speaker = lineSpeakerOf(settings);
    QStringList folders;
    if (unrecorded == 0 || sayer != UnrecordedLines::AllPlain)
        folders = voiceFolders(m_dataFolders, routine.id, speakerFor(m_dataFolders, speaker.speaker));
    const Lengths lengths = speaker.reader > 0 ? Lengths::ofReader(speaker.reader)
                                               : lengthsIn(folders, spokenPhrases(routine, Phrasebook()));
    return {std::make_shared<const Program>(compile(routine, settings.options, Phrasebook(), lengths)), voice};
}

} // namespace matside
