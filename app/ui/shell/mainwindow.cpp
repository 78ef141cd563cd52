// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/after/afterpage.h"
#include "ui/diary/diarypage.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/sheets/sheet.h"
#include "ui/kit/textscale.h"
#include "ui/routines/routinespage.h"
#include "ui/session/sessionlayout.h"
#include "ui/session/sessionpage.h"
#include "ui/session/sessiontext.h"
#include "ui/session/stageview.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/keyssheet.h"
#include "ui/start/beforesheet.h"
#include "ui/steps/stepspage.h"
#include "ui/window/closesheet.h"
#include "ui/window/windowplace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QScreen>
#include <QUrl>

#include <initializer_list>
#include <utility>

namespace matside {

namespace {

constexpr QLatin1String kRoutine("routine");
constexpr QLatin1String kSteps("steps");
constexpr QLatin1String kRoutines("routines");
constexpr QLatin1String kDiary("diary");
constexpr QLatin1String kSettings("settings");
constexpr QLatin1String kSession("session");
constexpr QLatin1String kAfter("after");

/// The file of a drag that may be a routine; empty where there is none.
QString fileOf(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const bool isOne = urls.size() == 1 && urls.front().isLocalFile();
    const QString path = isOne ? urls.front().toLocalFile() : QString();
    return path.endsWith(QLatin1String(".toml"), Qt::CaseInsensitive) ? path : QString();
}

} // namespace

MainWindow::MainWindow(const Routine &routine, const StartChoices &choices, const FigurePainter &painter,
                       LengthOf lengthOf, QWidget *parent)
    : PageStack(themeFor(choices.settings.theme, themeOf(QGuiApplication::palette())), parent),
      m_routine(&routine),
      m_painter(painter),
      m_lengthOf(std::move(lengthOf)),
      m_settings(choices.settings),
      m_offer(choices.offer)
{
    MatStyle::install();
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Matside"));
    setMinimumSize(kLeastWindow, kLeastWindow);
    resize(openingGeometry({kMostWindow, kMostWindow}, {}).size);
    addPages();
    m_session->setHeadRight(m_settings.headRight);
    applyKeys();
    applySettings();
    connectPages();
}

MainWindow::~MainWindow()
{
    // Pages, and an open sheet with its page, go after the window's own members are gone.
    m_session->disconnect(this);
    disconnect(this, &MainWindow::currentChanged, this, nullptr);
    qApp->disconnect(this);
}

/// The list of pages: the id, the name in the navigation bars if it has one, and the page. The first page is shown first.
void MainWindow::addPages()
{
    addPage(kRoutine, tr("Home"), [this] { return m_start; });
    addPage(kSteps, tr("Steps"), [this] { return stepsPage(); });
    addPage(kRoutines, tr("Routines"), [this] { return routinesPage(); });
    addPage(kDiary, tr("Diary"), [this] { return diaryPage(); });
    addPage(kSettings, tr("Settings"), [this] { return settingsPage(); });
    addPage(kSession, {}, [this] { return m_session; });
    addPage(kAfter, {}, [this] { return m_after; });
    navigation().setAvailable(kSteps, false);
    navigation().setAvailable(kRoutines, false);
    navigation().setAvailable(kDiary, false);
    m_session = new SessionPage(look(), m_painter);
    addRoutinePages();
    for (const QLatin1String id : {kRoutine, kSession, kAfter})
        makePage(id);
}

/// Of the pages that are made for a routine those that are always there.
void MainWindow::addRoutinePages()
{
    m_start = new StartPage(look(), navigation(), *m_routine, m_settings, m_painter, m_lengthOf);
    m_after = new AfterPage(look(), *m_routine, m_painter);
    m_after->setKeeps(!m_diary.isEmpty());
    connectRoutinePages();
}

bool MainWindow::mayChangeRoutine() const
{
    return currentWidget() != m_session && currentWidget() != m_after;
}

void MainWindow::setRoutine(const Routine &routine)
{
    std::vector<Page *> before{m_start, m_after};
    if (m_steps)
        before.push_back(std::exchange(m_steps, nullptr));
    if (m_beforeSheet)
        std::exchange(m_beforeSheet, nullptr)->deleteLater();
    if (offersUndo())
        hideNotice(); // it leads to the page of before
    m_routine = &routine;
    const Settings settings = std::exchange(m_settings, withRoutine(m_settings, routine));
    const QString shown = currentId();
    addRoutinePages();
    for (const QLatin1String id : {kRoutine, kAfter})
        makePage(id);
    showPage(shown);
    for (Page *page : before)
        dropPage(page);
    applySettings();
    showUnfinished();
    if (m_settings != settings)
        emit settingsChanged(m_settings);
}

void MainWindow::connectRoutinePages()
{
    connect(m_start, &StartPage::startWanted, this, &MainWindow::askAndStart);
    connect(m_start, &StartPage::choicesChanged, this, &MainWindow::keepChoices);
    connect(m_start, &StartPage::routinesWanted, this, [this] { navigation().go(kRoutines); });
    connect(m_start, &StartPage::diaryWanted, this, [this] { navigation().go(kDiary); });
    connect(m_start, &StartPage::soundCheckWanted, this, &MainWindow::soundCheckWanted);
    connect(m_start, &StartPage::unfinishedTaken, this, &MainWindow::resumeUnfinished);
    connect(m_start, &StartPage::unfinishedEnded, this, &MainWindow::endUnfinished);
    connect(m_start, &StartPage::unfinishedRefused, this, &MainWindow::unfinishedRefused);
    connect(m_after, &AfterPage::done, this, [this] {
        const Answer said = m_after->answer();
        showPage(kRoutine);
        emit answered(said);
    });
    connect(m_after, &AfterPage::letterWanted, this, &MainWindow::letterWanted);
}

void MainWindow::connectPages()
{
    connect(&m_placer, &WindowPlacer::moved, this, &MainWindow::keepPlace);
    connect(m_session, &SessionPage::commanded, this, &MainWindow::commanded);
    connect(m_session, &SessionPage::windowWanted, this, &MainWindow::act);
    connect(m_session, &SessionPage::volumeChosen, this,
            [this](double volume) { apply(withVolume(m_settings, volume)); });
    connect(m_session, &SessionPage::said, this, &MainWindow::announce);
    // The voice says it, or the screen reader in its place.
    connect(m_session, &SessionPage::holdTold, this, [this] { showNotice(tr("Keep holding to finish.")); });
    connect(m_session, &SessionPage::sheetMoved, this, &MainWindow::placeNotice);
    connect(this, &MainWindow::undoWanted, this, [this] {
        emit answerTakenBack();
        showPage(kAfter);
    });
    connect(this, &MainWindow::currentChanged, this, &MainWindow::tellCanStart);
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::tellCanStart); // a sheet or a dialog takes the focus
}

Page *MainWindow::stepsPage()
{
    if (m_steps == nullptr) {
        m_steps = new StepsPage(look(), navigation(), *m_routine, m_painter);
        connect(m_steps, &StepsPage::beginWanted, this,
                [this](const Place &place) { startAt(m_start->options(), place); });
    }
    for (StageView *stage : m_steps->findChildren<StageView *>())
        stage->setReducedMotion(m_reducedMotion);
    m_steps->setProgram(preview(), m_start->headRight(), m_settings.person);
    return m_steps;
}

Page *MainWindow::routinesPage()
{
    if (m_routinesPage == nullptr) {
        m_routinesPage = new RoutinesPage(look(), navigation(), m_painter, m_previewOf);
        emit routinesPageMade(m_routinesPage);
    }
    m_routinesPage->setSeen(m_settings.person, m_settings.headRight);
    return m_routinesPage;
}

Page *MainWindow::diaryPage()
{
    if (m_diaryPage == nullptr) {
        m_diaryPage = new DiaryPage(look(), navigation());
        emit diaryPageMade(m_diaryPage);
    }
    m_diaryPage->setSettings(m_settings);
    return m_diaryPage;
}

Page *MainWindow::settingsPage()
{
    if (m_settingsPage == nullptr) {
        m_settingsPage = new SettingsPage(look(), navigation(), m_offer, m_painter);
        connect(m_settingsPage, &SettingsPage::changed, this, &MainWindow::choose);
        connect(m_settingsPage, &SettingsPage::keysWanted, this, &MainWindow::showKeys);
        connect(m_settingsPage, &SettingsPage::folderWanted, this, [this] { emit folderWanted(m_offer.dataFolder); });
    }
    askKeyboard();
    m_settingsPage->setSettings(m_settings);
    return m_settingsPage;
}

void MainWindow::open()
{
    m_placer.open(m_settings);
}

void MainWindow::keepPlace()
{
    choose(m_placer.noted(m_settings));
}

void MainWindow::comeToFront(const QString &token)
{
    constexpr auto kToken = "XDG_ACTIVATION_TOKEN"; // Qt takes it from here
    if (!token.isEmpty())
        qputenv(kToken, token.toUtf8());
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    qunsetenv(kToken); // it holds once, and other programs that are started from here must not have it
}

void MainWindow::began(const ProgramPtr &program)
{
    if (offersUndo())
        hideNotice(); // it belongs to the session before
    m_silent = false; // each session tells again that it has no sound
    m_session->setSoundLost({});
    applySettings();
    m_session->setComplaint(m_routine->complaint);
    m_session->begin(program);
    showPage(kSession);
    offerWords();
}

void MainWindow::recompiled(const ProgramPtr &program)
{
    m_session->setProgram(program);
}

void MainWindow::phaseChanged(Phase phase)
{
    m_session->setPhase(phase);
    placeNotice();
}

/// For a screen reader: captions come with the Moment.
void MainWindow::cue(const Cue &cue)
{
    m_session->cue(cue);
}

void MainWindow::moved(const Moment &moment)
{
    m_session->setMoment(moment);
}

void MainWindow::ended(const Summary &summary)
{
    if (m_closeSheet)
        m_closeSheet->close(); // there is no session any more to be asked about
    m_after->setSummary(summary, m_start->headRight());
    showPage(kAfter);
}

void MainWindow::setDesktop(const DesktopWishes &wishes)
{
    m_desktop = wishes;
    applySettings();
}

void MainWindow::soundLost(const QString &why)
{
    m_silent = true;
    m_session->setSoundLost(why);
    applySettings();
    tell(tr("There is no sound. %1").arg(why));
}

void MainWindow::soundBack()
{
    m_silent = false;
    m_session->setSoundLost({});
    applySettings();
    tell(tr("Sound is back"));
}

void MainWindow::lengthsChanged()
{
    m_start->showLength();
}

void MainWindow::setUnrecorded(int lines, UnrecordedLines spokenBy)
{
    m_voiceNote = unrecordedText(lines, spokenBy);
    showVoiceNote();
}

/// Nothing where no voice is heard.
void MainWindow::showVoiceNote()
{
    m_start->setVoiceNote(isVoiceHeard(m_settings) ? m_voiceNote : QString());
}

void MainWindow::choose(const Settings &settings)
{
    const Settings before = std::exchange(m_settings, settings);
    if (before == settings)
        return;
    if (before.keys != settings.keys)
        applyKeys();
    applySettings();
    if (m_settingsPage)
        m_settingsPage->setSettings(m_settings);
    if (m_diaryPage)
        m_diaryPage->setSettings(m_settings);
    const QSignalBlocker quiet(m_start); // its choices are already in the settings
    m_start->setPace(m_settings.options.pace);
    m_start->setVoice(m_settings.options.voice);
    m_start->setToTheMat(m_settings.toTheMat);
    m_session->setHeadRight(m_settings.headRight);
    if (before.volume != settings.volume)
        emit volumeChanged(settings.volume);
    if (before.muted != settings.muted)
        emit muteToggled(settings.muted);
    emit settingsChanged(m_settings);
}

/// Shows every page as the settings, the desktop and the sound now want it.
void MainWindow::applySettings()
{
    if (const Theme wanted = wantedTheme(); wanted != theme())
        setTheme(wanted);
    const bool follows = m_settings.motion == MotionChoice::System;
    m_reducedMotion = follows ? m_desktop.reducedMotion : m_settings.motion == MotionChoice::Reduced;
    m_session->setReducedMotion(m_reducedMotion);
    setReducedMotion(m_reducedMotion);
    setTextScale(*this, m_settings.textSize);
    m_session->setCaptions(needsCaptions(m_settings) || m_silent);
    m_session->setVolume(m_settings.volume, m_settings.muted);
    for (StageView *stage : findChildren<StageView *>()) {
        stage->setPerson(m_settings.person); // the same person on every page
        stage->setReducedMotion(m_reducedMotion);
    }
    showVoiceNote();
    m_session->setReader(m_silent || !isVoiceHeard(m_settings), m_settings.readerSpeed);
    measureScreen();
}

void MainWindow::applyKeys()
{
    QStringList complaints;
    const std::optional<QString> keyboard = m_keys.keyboard();
    m_keys = KeyMap::with(m_settings.keys, complaints);
    showKeyboard(keyboard);
    if (!complaints.isEmpty())
        tell(complaints.first());
}

void MainWindow::showKeyboard(const std::optional<QString> &signs)
{
    m_keys.setKeyboard(signs);
    setPageKeys(m_keys);
    if (m_keysSheet)
        m_keysSheet->setKeys(m_keys);
}

void MainWindow::setKeyboardOf(std::function<std::optional<QString>()> signs)
{
    m_keyboardOf = std::move(signs);
    askKeyboard();
}

void MainWindow::askKeyboard()
{
    if (!m_keyboardOf)
        return;
    if (const std::optional<QString> signs = m_keyboardOf(); signs != m_keys.keyboard())
        showKeyboard(signs);
}

/// Gets the keys that no page took. A held key counts once.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) && offersUndo()) {
        hideNotice();
        emit undoWanted();
        return;
    }
    const std::optional<WindowAction> action = m_keys.windowActionFor(event->key(), event->modifiers());
    if (!action) {
        PageStack::keyPressEvent(event);
        return;
    }
    event->accept();
    if (!event->isAutoRepeat())
        act(*action);
}

void MainWindow::act(WindowAction action)
{
    if (const std::optional<SettingsChange> change = changeFor(action, m_settings, theme())) {
        apply(*change);
        if (action == WindowAction::OtherTheme)
            tellReader(theme() == Theme::Light ? tr("Light") : tr("Dark"));
    } else if (action == WindowAction::Words) {
        m_session->setTextOnly(!m_session->words());
        hideNotice(); // it offered this, and would cover the words
        tellReader(m_session->words() ? tr("Words, no picture") : tr("Picture again"));
    } else if (action == WindowAction::FullScreen) {
        m_placer.toggleFullScreen();
        tellReader(isFullScreen() ? tr("Full screen") : tr("A window again"));
    } else if (action == WindowAction::ShowKeys) {
        showKeys();
    }
}

void MainWindow::apply(const SettingsChange &change)
{
    choose(change.settings);
    if (!change.notice.isEmpty())
        tell(change.notice);
}

void MainWindow::showKeys()
{
    askKeyboard();
    if (m_keysSheet == nullptr) {
        m_keysSheet = new KeysSheet(this);
        m_keysSheet->setKeys(m_keys);
        watchSheet(*m_keysSheet);
        connect(m_keysSheet, &KeysSheet::keyForwarded, this, &MainWindow::forward);
    }
    m_keysSheet->setComplaint(m_routine->complaint);
    m_keysSheet->open(currentWidget() == m_session);
}

void MainWindow::forward(int key, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent event(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(currentWidget(), &event);
}

/// The session goes on behind the question. The window takes the focus from no other; the desktop marks it, where it can.
void MainWindow::askToClose()
{
    if (m_closeSheet == nullptr) {
        m_closeSheet = new CloseSheet(this);
        watchSheet(*m_closeSheet);
        connect(m_closeSheet, &CloseSheet::closeWanted, this, &MainWindow::closeAtOnce);
        connect(m_closeSheet, &CloseSheet::keyForwarded, this, &MainWindow::forward);
    }
    if (m_keysSheet)
        m_keysSheet->close();
    m_closeSheet->setKeys(m_keys);
    m_closeSheet->ask();
    QApplication::alert(this);
}

void MainWindow::closeAtOnce()
{
    m_mayClose = true;
    close();
}

void MainWindow::setPreview(ProgramOf programOf)
{
    m_programOf = std::move(programOf);
    navigation().setAvailable(kSteps, static_cast<bool>(m_programOf));
    showUnfinished();
}

void MainWindow::setRoutines(PreviewOf previewOf)
{
    m_previewOf = std::move(previewOf);
    navigation().setAvailable(kRoutines, static_cast<bool>(m_previewOf));
    setAcceptDrops(static_cast<bool>(m_previewOf));
}

RoutinesPage *MainWindow::showRoutines()
{
    navigation().go(kRoutines);
    return m_routinesPage;
}

void MainWindow::setDiary(const QString &path)
{
    m_diary = QDir::toNativeSeparators(path);
    if (const QString home = QDir::homePath() + u'/'; path.startsWith(home))
        m_diary = QDir::toNativeSeparators(QStringLiteral("~/") + path.mid(home.size()));
    m_after->setKeeps(true);
    navigation().setAvailable(kDiary, true);
}

void MainWindow::tellKept()
{
    if (currentWidget() == m_session)
        return;
    constexpr int kWide = 560; // pixels, for both
    const bool isWide = currentPage()->roomForNotice().width() >= kWide;
    tellWithUndo(isWide ? tr("Kept in your diary: %1").arg(m_diary) : tr("Kept in your diary."));
}

ProgramPtr MainWindow::preview() const
{
    return m_programOf ? m_programOf(m_start->options()) : nullptr;
}

/// The start page offers its choices again next time, also where nothing was started with them.
void MainWindow::keepChoices()
{
    Settings settings = m_settings;
    settings.options = m_start->options();
    settings.headRight = m_start->headRight();
    settings.toTheMat = m_start->toTheMat();
    choose(settings);
}

/// From the start page alone: who starts from afar, or goes on, may lie on the mat already.
void MainWindow::askAndStart(const Options &options)
{
    if (!m_settings.askBefore || m_diary.isEmpty())
        return start(options);
    if (m_beforeSheet == nullptr) {
        m_beforeSheet = new BeforeSheet(look(), questionBefore(*m_routine), questionOf(*m_routine), this);
        watchSheet(*m_beforeSheet);
    }
    m_beforeSheet->setKeys(m_keys);
    m_beforeSheet->ask([this, options](const Answer &answer) {
        emit ratedBefore(answer);
        start(options);
    });
}

void MainWindow::start(const Options &options)
{
    Options led = options;
    led.voice = heardVerbosity(m_settings);
    led.toTheMat = std::chrono::seconds{m_settings.toTheMat};
    led.pulse = m_settings.pulse;
    emit startWanted(led);
}

bool MainWindow::canStart() const
{
    return currentWidget() == m_start && isVisible() && !isMinimized() && !isCovered()
           && QApplication::activeModalWidget() == nullptr;
}

void MainWindow::tellCanStart()
{
    if (std::exchange(m_couldStart, canStart()) != m_couldStart)
        emit canStartChanged(m_couldStart);
}

void MainWindow::startFromAfar()
{
    if (canStart())
        start(m_start->options());
}

void MainWindow::setVolume(double volume)
{
    SettingsChange change = withVolume(m_settings, volume, 100);
    change.settings.muted = change.settings.muted && volume <= 0;
    apply(change);
}

/// Begins the session and sends it to this place at once; the session itself leads there (support, first breaths).
void MainWindow::startAt(const Options &options, const Place &place)
{
    start(options);
    emit commanded(place);
}

void MainWindow::setLeft(const std::optional<JournalEntry> &left)
{
    m_left = left;
    showUnfinished();
}

std::optional<ResumePoint> MainWindow::resume() const
{
    return resumePoint(m_left, *m_routine, m_programOf, QDateTime::currentDateTime());
}

void MainWindow::showUnfinished()
{
    if (const std::optional<ResumePoint> point = resume())
        m_start->setUnfinished(
            ResumeOffer{point->text, whenText(m_left->at, QDateTime::currentDateTime()), point->ending.has_value()});
    else
        m_start->setUnfinished(std::nullopt);
}

void MainWindow::resumeUnfinished()
{
    const std::optional<ResumePoint> point = resume();
    if (!point)
        return showUnfinished(); // it has become too old
    emit unfinishedTaken();
    startAt(point->options, point->place);
}

/// The body is led home, as from a person who still lies there.
void MainWindow::endUnfinished()
{
    const std::optional<ResumePoint> point = resume();
    if (!point || !point->ending)
        return showUnfinished();
    emit unfinishedTaken();
    start(*point->ending);
}

void MainWindow::setPixelsPerMm(double pixelsPerMm)
{
    m_pixelsPerMm = pixelsPerMm;
    measureScreen();
}

void MainWindow::measureScreen()
{
    m_readingDistance.metres = m_settings.distance / 1000.0;
    if (m_pixelsPerMm)
        m_readingDistance.pixelsPerMm = *m_pixelsPerMm;
    else if (m_settings.screenWidth > 0)
        m_readingDistance.pixelsPerMm = static_cast<double>(screen()->size().width()) / m_settings.screenWidth;
    else
        m_readingDistance.pixelsPerMm = pixelsPerMmOf(*screen()).value_or(m_readingDistance.pixelsPerMm);
    m_session->setReadingDistance(m_readingDistance);
}

/// Once, and only where the title beside the picture is too small for the distance: docs/sources.md, "Legibility".
void MainWindow::offerWords()
{
    const double type = layoutFor(QSizeF(size()), {m_start->headRight(), m_settings.textSize, 1}).titleType.least;
    if (m_offered || m_session->words() || arcOfType(type, m_readingDistance, QFont::DemiBold) >= kRestArc)
        return;
    m_offered = true;
    tell(tr("Hard to read from the mat? %1: words only. %2: full screen.")
             .arg(m_keys.capOf(WindowAction::Words), m_keys.capOf(WindowAction::FullScreen)));
}

Theme MainWindow::wantedTheme() const
{
    return themeFor(m_settings.theme, m_desktop.theme.value_or(themeOf(QGuiApplication::palette())));
}

/// The desktop has other colours than before. Qt 6.4 passes that event to no changeEvent().
bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        applySettings();
    return PageStack::event(event);
}

/// The person comes from another window, maybe with another keyboard layout.
void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        askKeyboard();
    PageStack::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        tellCanStart();
}

void MainWindow::showEvent(QShowEvent *event)
{
    measureScreen();
    PageStack::showEvent(event);
    tellCanStart();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    PageStack::hideEvent(event);
    tellCanStart();
}

/// A window that is closed during a session leaves the session, and asks before that.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (currentWidget() == m_session && !m_mayClose) {
        event->ignore();
        askToClose();
        return;
    }
    keepPlace();
    emit closed();
    event->accept();
}

/// One file that may be a routine; during a session it is refused with a sentence, and not by the pointer alone.
void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = fileOf(*event->mimeData());
    event->setDropAction(Qt::CopyAction); // the file stays where it is
    event->accept();
    if (!path.isEmpty())
        emit routineDropped(path);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    PageStack::resizeEvent(event);
    for (Sheet *sheet : std::initializer_list<Sheet *>{m_keysSheet, m_beforeSheet, m_closeSheet}) {
        if (sheet && sheet->isVisible())
            sheet->setGeometry(rect());
    }
}

} // namespace matside
