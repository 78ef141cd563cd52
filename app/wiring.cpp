// SPDX-License-Identifier: GPL-3.0-or-later
#include "wiring.h"

#include "audio/sound.h"
#include "audio/soundcheck.h"
#include "commands/remind.h"
#include "content/routinelist.h"
#include "content/scriptprovider.h"
#include "diarykeeper.h"
#include "journalkeeper.h"
#include "letters/letterdesk.h"
#include "platform/awake/keepawake.h"
#include "platform/awake/lockguard.h"
#include "platform/awake/screenlock.h"
#include "platform/awake/sleepguard.h"
#include "platform/desktopsettings.h"
#include "platform/mpris/mpris.h"
#include "platform/reminder/reminderschedule.h"
#include "routines/routinedesk.h"
#include "secondstarts.h"
#include "session/session.h"
#include "soundguard.h"
#include "startgate.h"
#include "steppictures.h"
#include "storage/dayfile.h"
#include "storage/diary/diary.h"
#include "storage/journal.h"
#include "storage/settingsfile.h"
#include "ui/diary/diarypage.h"
#include "ui/shell/mainwindow.h"

#include <thread>
#include <utility>

namespace matside {

namespace {

void followWithScreen(Session &session, MainWindow &window)
{
    QObject::connect(&session, &Session::began, &window, &MainWindow::began);
    QObject::connect(&session, &Session::recompiled, &window, &MainWindow::recompiled);
    QObject::connect(&session, &Session::phaseChanged, &window, &MainWindow::phaseChanged);
    QObject::connect(&session, &Session::cue, &window, &MainWindow::cue);
    QObject::connect(&session, &Session::moved, &window, &MainWindow::moved);
    QObject::connect(&session, &Session::ended, &window, &MainWindow::ended);
}

void keepAwake(Session &session, MainWindow &window, KeepAwake &awake)
{
    QObject::connect(&session, &Session::phaseChanged, &awake, &KeepAwake::setPhase);
    QObject::connect(&awake, &KeepAwake::refused, &window, &MainWindow::tell);
}

void followWithMpris(Session &session, MainWindow &window, Mpris &mpris)
{
    QObject::connect(&session, &Session::began, &mpris, &Mpris::began);
    QObject::connect(&session, &Session::recompiled, &mpris, &Mpris::recompiled);
    QObject::connect(&session, &Session::phaseChanged, &mpris, &Mpris::phaseChanged);
    QObject::connect(&session, &Session::moved, &mpris, &Mpris::moved);
    QObject::connect(&session, &Session::ended, &mpris, &Mpris::ended);
    QObject::connect(&mpris, &Mpris::commanded, &session, &Session::command);
    QObject::connect(&mpris, &Mpris::startWanted, &window, &MainWindow::startFromAfar);
    QObject::connect(&mpris, &Mpris::volumeChosen, &window, &MainWindow::setVolume);
    QObject::connect(&mpris, &Mpris::raiseWanted, &window, [&window] { window.comeToFront({}); });
    // Later: the call is answered before the program ends.
    QObject::connect(&mpris, &Mpris::quitWanted, &window, &MainWindow::close, Qt::QueuedConnection);
    const auto tellVolume = [&window, &mpris] { mpris.setVolume(window.muted() ? 0 : window.volume()); };
    QObject::connect(&window, &MainWindow::volumeChanged, &mpris, tellVolume);
    QObject::connect(&window, &MainWindow::muteToggled, &mpris, tellVolume);
    QObject::connect(&window, &MainWindow::canStartChanged, &mpris, &Mpris::setCanStart);
    tellVolume();
    mpris.setCanStart(window.canStart());
}

/// After MPRIS: a session that begins has no picture there at first.
void followWithPictures(Session &session, MainWindow &window, StepPictures &pictures)
{
    QObject::connect(&session, &Session::began, &pictures, &StepPictures::began);
    QObject::connect(&session, &Session::recompiled, &pictures, &StepPictures::recompiled);
    QObject::connect(&session, &Session::moved, &pictures, &StepPictures::moved);
    const auto see = [&pictures](const Settings &settings) { pictures.setSeen(settings.person, settings.headRight); };
    QObject::connect(&window, &MainWindow::settingsChanged, &pictures, see);
    see(window.settings());
}

/// Sound is told of cues ahead of time, and does not follow cue().
void followWithSound(Session &session, Sound &sound)
{
    session.watchSound([&sound] { return sound.taken(); });
    QObject::connect(&session, &Session::began, &sound, &Sound::began);
    QObject::connect(&session, &Session::recompiled, &sound, &Sound::recompiled);
    QObject::connect(&session, &Session::phaseChanged, &sound, &Sound::phaseChanged);
    QObject::connect(&session, &Session::moved, &sound, &Sound::moved);
    QObject::connect(&session, &Session::ahead, &sound, &Sound::ahead);
    QObject::connect(&session, &Session::ended, &sound, &Sound::ended);
}

void mix(Sound &sound, const Settings &settings)
{
    sound.setVoiceVolume(settings.voiceVolume);
    sound.setChimeVolume(settings.chimeVolume);
    sound.setBackground(backgroundFromName(settings.background).value_or(Background::None));
}

DesktopWishes wishesOf(const DesktopAppearance &appearance)
{
    DesktopWishes wishes;
    if (appearance.moreContrast)
        wishes.theme = Theme::Contrast;
    else if (appearance.scheme == DesktopAppearance::Scheme::Dark)
        wishes.theme = Theme::Dark;
    else if (appearance.scheme == DesktopAppearance::Scheme::Light)
        wishes.theme = Theme::Light;
    wishes.reducedMotion = appearance.reducedMotion;
    return wishes;
}

} // namespace

void wire(Session &session, MainWindow &window, Sound *sound, std::function<Player(const Options &)> makePlayer,
          const Laptop &laptop, StartGate *gate)
{
    followWithScreen(session, window);
    if (laptop.awake)
        keepAwake(session, window, *laptop.awake);
    if (laptop.mpris)
        followWithMpris(session, window, *laptop.mpris);
    if (laptop.pictures)
        followWithPictures(session, window, *laptop.pictures);
    if (laptop.mpris && laptop.pictures)
        QObject::connect(laptop.pictures, &StepPictures::changed, laptop.mpris, &Mpris::setPicture);
    if (sound) {
        followWithSound(session, *sound);
        sound->setVolume(window.volume());
        sound->setMuted(window.muted());
        QObject::connect(&window, &MainWindow::volumeChanged, sound, &Sound::setVolume);
        QObject::connect(&window, &MainWindow::muteToggled, sound, &Sound::setMuted);
        mix(*sound, window.settings());
        QObject::connect(&window, &MainWindow::settingsChanged, sound,
                         [sound](const Settings &settings) { mix(*sound, settings); });
        QObject::connect(sound, &Sound::voiceless, &window, &MainWindow::tell);
        QObject::connect(sound, &Sound::silent, &window, &MainWindow::soundLost);
        QObject::connect(sound, &Sound::audible, &window, &MainWindow::soundBack);
    }
    QObject::connect(&window, &MainWindow::commanded, &session, &Session::command);
    QObject::connect(&window, &MainWindow::closed, &session, &Session::leave);
    const auto begin = [&session, sound, makePlayer = std::move(makePlayer)](const Options &options) {
        session.begin(makePlayer(options), sound ? Sound::kWaking : Millis{0});
    };
    if (gate) {
        QObject::connect(&window, &MainWindow::startWanted, gate, &StartGate::start);
        QObject::connect(gate, &StartGate::opened, &session, begin);
        QObject::connect(gate, &StartGate::told, &window, &MainWindow::tell);
    } else {
        QObject::connect(&window, &MainWindow::startWanted, &session, begin);
    }
}

LineSpeaker lineSpeakerOf(const Settings &settings)
{
    return {settings.speaker, settings.spokenBy == SpokenBy::ScreenReader ? settings.readerSpeed : 0, settings.mixVoices};
}

UnrecordedLines sayerOf(int unrecorded, const ScriptProvider &scripts)
{
    // Only where it matters: asking loads the plain voice.
    if (unrecorded == 0 || !scripts.hasPlainVoice())
        return UnrecordedLines::Captions;
    return scripts.mixes() ? UnrecordedLines::Plain : UnrecordedLines::AllPlain;
}

void wireSpeaker(ScriptProvider &scripts, Session &session, MainWindow &window, Sound *sound)
{
    QObject::connect(&session, &Session::began, &scripts, &ScriptProvider::hold);
    QObject::connect(&session, &Session::ended, &scripts, &ScriptProvider::release);
    QObject::connect(&scripts, &ScriptProvider::measured, &session, &Session::setScript);
    if (sound) {
        sound->setFolders(scripts.folders());
        QObject::connect(&scripts, &ScriptProvider::foldersChanged, sound, &Sound::setFolders);
        QObject::connect(&scripts, &ScriptProvider::lengthsWanted, sound, &Sound::measure);
        QObject::connect(sound, &Sound::measured, &scripts, &ScriptProvider::setLengths);
    }
    QObject::connect(&window, &MainWindow::settingsChanged, &scripts,
                     [&scripts](const Settings &settings) { scripts.setSpeaker(lineSpeakerOf(settings)); });
    const auto tellVoice = [&scripts, &window] {
        window.setUnrecorded(scripts.unrecorded(), sayerOf(scripts.unrecorded(), scripts));
    };
    QObject::connect(&scripts, &ScriptProvider::changed, &window, &MainWindow::lengthsChanged);
    QObject::connect(&scripts, &ScriptProvider::changed, &window, tellVoice);
    tellVoice();
}

void wireSoundGuard(SoundGuard &guard, Sound &sound, Session &session, MainWindow &window)
{
    QObject::connect(&session, &Session::began, &guard, &SoundGuard::began);
    QObject::connect(&session, &Session::ended, &guard, &SoundGuard::ended);
    QObject::connect(&window, &MainWindow::settingsChanged, &guard, &SoundGuard::setSettings);
    QObject::connect(&sound, &Sound::silent, &guard, &SoundGuard::soundLost);
    QObject::connect(&guard, &SoundGuard::pauseWanted, &session, [&session] { session.command(PauseReason::SoundLost); });
}

void wireSleepGuard(SleepGuard &guard, Session &session)
{
    QObject::connect(&session, &Session::began, &guard, &SleepGuard::began);
    QObject::connect(&session, &Session::ended, &guard, &SleepGuard::ended);
    QObject::connect(&guard, &SleepGuard::pauseWanted, &session, [&session] { session.command(PauseReason::Asleep); });
}

void wireLockGuard(LockGuard &guard, ScreenLock &lock, Session &session, MainWindow &window)
{
    guard.setGoesOn(window.settings().goOnLocked);
    QObject::connect(&window, &MainWindow::settingsChanged, &guard,
                     [&guard](const Settings &settings) { guard.setGoesOn(settings.goOnLocked); });
    QObject::connect(&session, &Session::began, &lock, [&lock] { lock.watch(QDBusConnection::sessionBus()); });
    QObject::connect(&session, &Session::began, &guard, &LockGuard::began);
    QObject::connect(&session, &Session::ended, &guard, &LockGuard::ended);
    QObject::connect(&lock, &ScreenLock::changed, &guard, &LockGuard::setLocked);
    QObject::connect(&guard, &LockGuard::pauseWanted, &session, [&session] { session.command(PauseReason::Locked); });
}

void wireSoundCheck(SoundCheck &check, Session &session, MainWindow &window)
{
    QObject::connect(&window, &MainWindow::soundCheckWanted, &check, [&check, &window] {
        const Settings &settings = window.settings();
        check.play(window.preview(), heardVerbosity(settings), settings.volume, settings.muted);
    });
    QObject::connect(&check, &SoundCheck::told, &window, &MainWindow::tell);
    QObject::connect(&session, &Session::began, &check, &SoundCheck::stop);
}

void wireRoutines(RoutineList &list, Session &session, SecondStarts &starts, RoutineDesk &desk)
{
    QObject::connect(&session, &Session::began, &list, &RoutineList::hold);
    QObject::connect(&session, &Session::ended, &list, &RoutineList::release);
    QObject::connect(&starts, &SecondStarts::routineWanted, &desk, &RoutineDesk::chooseById);
    QObject::connect(&starts, &SecondStarts::fileWanted, &desk, &RoutineDesk::open);
}

void wireSettings(MainWindow &window, SettingsFile &file)
{
    QObject::connect(&window, &MainWindow::settingsChanged, &file, &SettingsFile::keep);
    // The options of the command line are kept once a session begins with them.
    QObject::connect(&window, &MainWindow::startWanted, &file, [&window, &file] { file.keep(window.settings()); });
    QObject::connect(&file, &SettingsFile::failed, &window, &MainWindow::tell);
}

void wireJournal(Session &session, MainWindow &window, JournalKeeper &keeper, Journal &journal)
{
    QObject::connect(&session, &Session::began, &keeper, &JournalKeeper::began);
    QObject::connect(&session, &Session::recompiled, &keeper, &JournalKeeper::recompiled);
    QObject::connect(&session, &Session::moved, &keeper, &JournalKeeper::moved);
    QObject::connect(&session, &Session::ended, &keeper, &JournalKeeper::ended);
    QObject::connect(&window, &MainWindow::ratedBefore, &keeper, &JournalKeeper::setBefore);
    QObject::connect(&window, &MainWindow::unfinishedTaken, &keeper, &JournalKeeper::goOn);
    QObject::connect(&window, &MainWindow::unfinishedRefused, &keeper, &JournalKeeper::forget);
    QObject::connect(&keeper, &JournalKeeper::leftChanged, &window, &MainWindow::setLeft);
    QObject::connect(&journal, &Journal::failed, &window, &MainWindow::tell);
    window.setLeft(keeper.left());
}

void wireDiary(JournalKeeper &keeper, MainWindow &window, DiaryKeeper &diaryKeeper, Diary &diary)
{
    window.setDiary(diary.path());
    QObject::connect(&keeper, &JournalKeeper::over, &diaryKeeper, &DiaryKeeper::over);
    QObject::connect(&diary, &Diary::kept, &keeper, &JournalKeeper::taken);
    QObject::connect(&diary, &Diary::answered, &diaryKeeper, &DiaryKeeper::answered);
    QObject::connect(&window, &MainWindow::answered, &diaryKeeper, &DiaryKeeper::answer);
    QObject::connect(&window, &MainWindow::answerTakenBack, &diaryKeeper, &DiaryKeeper::takeBack);
    QObject::connect(&diaryKeeper, &DiaryKeeper::answerKept, &window, &MainWindow::tellKept);
    QObject::connect(&diary, &Diary::emptied, &diaryKeeper, &DiaryKeeper::emptied);
    QObject::connect(&diaryKeeper, &DiaryKeeper::dropped, &keeper, &JournalKeeper::taken);
    QObject::connect(&window, &MainWindow::diaryPageMade, &diary, [&diary](DiaryPage *page) {
        QObject::connect(page, &DiaryPage::wanted, &diary, &Diary::look);
        QObject::connect(&diary, &Diary::read, page, &DiaryPage::setPart);
        QObject::connect(&diary, &Diary::changed, page, &DiaryPage::readAgain);
        QObject::connect(page, &DiaryPage::answerChanged, &diary, [&diary](const QString &id, const Answer &answer) {
            diary.answer(id, answer, Saying::Instead);
        });
        QObject::connect(page, &DiaryPage::restChosen, &diary, &Diary::rest);
        QObject::connect(page, &DiaryPage::removalWanted, &diary, &Diary::remove);
        QObject::connect(page, &DiaryPage::removalOfAllWanted, &diary, &Diary::removeAll);
        QObject::connect(page, &DiaryPage::exportWanted, &diary, &Diary::exportTo);
        QObject::connect(page, &DiaryPage::comparisonWanted, &diary, &Diary::compareWith);
        QObject::connect(&diary, &Diary::compared, page, &DiaryPage::setCompared);
        QObject::connect(page, &DiaryPage::importWanted, &diary, &Diary::add);
    });
    QObject::connect(&diary, &Diary::failed, &window, &MainWindow::tell);
    QObject::connect(&diary, &Diary::news, &window, &MainWindow::tell);
}

void wireLetters(MainWindow &window, LetterDesk &desk, Diary &diary)
{
    QObject::connect(&window, &MainWindow::letterWanted, &desk, &LetterDesk::draft);
    QObject::connect(&window, &MainWindow::diaryPageMade, &desk, [&desk](DiaryPage *page) {
        QObject::connect(page, &DiaryPage::letterWanted, &desk, &LetterDesk::take);
    });
    QObject::connect(&diary, &Diary::emptied, &desk, &LetterDesk::forget);
}

/// The diary will know this, and may then take the place of the file.
void wireSessionDay(Session &session, const QString &file)
{
    QObject::connect(&session, &Session::ended, &session, [file](const Summary &summary) {
        // In a thread of its own: the folder may be of a network that does not answer.
        if (summary.end != Summary::End::Left)
            std::thread([file, today = QDate::currentDate()] { writeDay(file, today); }).detach();
    });
}

void wireReminder(ReminderSchedule &reminder, MainWindow &window)
{
    QObject::connect(&window, &MainWindow::settingsChanged, &reminder,
                     [&reminder](const Settings &settings) { reminder.setTimes(reminderTimesOf(settings)); });
    QObject::connect(&reminder, &ReminderSchedule::failed, &window, &MainWindow::tell);
}

void wireDesktop(DesktopSettings &desktop, MainWindow &window)
{
    QObject::connect(&desktop, &DesktopSettings::changed, &window,
                     [&window](const DesktopAppearance &appearance) { window.setDesktop(wishesOf(appearance)); });
}

} // namespace matside
