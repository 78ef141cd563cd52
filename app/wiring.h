// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player/player.h"
#include "ui/start/unrecorded.h"

#include <functional>

namespace matside {

class DesktopSettings;
class Diary;
class DiaryKeeper;
class Journal;
class JournalKeeper;
class KeepAwake;
class LetterDesk;
class LockGuard;
class MainWindow;
class Mpris;
class ReminderSchedule;
class ScreenLock;
class ScriptProvider;
class RoutineDesk;
class RoutineList;
class SecondStarts;
class Session;
class SettingsFile;
class SleepGuard;
class Sound;
class SoundCheck;
class SoundGuard;
class StartGate;
class StepPictures;
struct LineSpeaker;
struct Settings;

/// What of the laptop follows a session. Each may be null.
struct Laptop final
{
    KeepAwake *awake = nullptr; ///< null: the screen may go dark
    Mpris *mpris = nullptr;     ///< null: no headset and no phone reaches the session
    StepPictures *pictures = nullptr;
};

/// Connects session, window, laptop and sound; observers of the session in this order: screen, laptop, sound.
///
/// makePlayer makes the player of the session that a start begins. sound may be null: then the session is silent. gate: lets a session
/// begin; null: at once.
void wire(Session &session, MainWindow &window, Sound *sound, std::function<Player(const Options &)> makePlayer,
          const Laptop &laptop = {}, StartGate *gate = nullptr);

/// Who says the lines with these settings.
[[nodiscard]] LineSpeaker lineSpeakerOf(const Settings &settings);
/// Who says so many lines without a recording, with the speaker that is chosen.
[[nodiscard]] UnrecordedLines sayerOf(int unrecorded, const ScriptProvider &scripts);
/// The speaker chosen in the window speaks, and the pages show how long that takes; sound may be null.
void wireSpeaker(ScriptProvider &scripts, Session &session, MainWindow &window, Sound *sound);

/// A session that speaks is paused when its sound fails. To be called after wire(): the screen says why first.
void wireSoundGuard(SoundGuard &guard, Sound &sound, Session &session, MainWindow &window);

/// A session is paused before the machine sleeps. To be called after wire(): the pause has silenced the sound when it returns.
void wireSleepGuard(SleepGuard &guard, Session &session);

/// A session is paused while the screen is locked. lock watches the buses from the first session on.
void wireLockGuard(LockGuard &guard, ScreenLock &lock, Session &session, MainWindow &window);

/// The start page starts the sound check, with the settings of the window.
void wireSoundCheck(SoundCheck &check, Session &session, MainWindow &window);

/// Nothing is read in a session, and second starts choose and open routines. To be called after wire(): the screen shows the end of a
/// session first.
void wireRoutines(RoutineList &list, Session &session, SecondStarts &starts, RoutineDesk &desk);

/// The file saves the settings of the window, and the window tells when it cannot.
void wireSettings(MainWindow &window, SettingsFile &file);

/// The journal keeps the place of the session, and the window offers the session that was left. To be called before wire():
/// recorders come before the screen.
void wireJournal(Session &session, MainWindow &window, JournalKeeper &keeper, Journal &journal);

/// The diary keeps the sessions that the journal has no more use for, and the window tells what it cannot.
void wireDiary(JournalKeeper &keeper, MainWindow &window, DiaryKeeper &diaryKeeper, Diary &diary);

/// The desk takes the letters of the pages, and forgets the last one when all of the diary is deleted.
void wireLetters(MainWindow &window, LetterDesk &desk, Diary &diary);

/// The day on which a session is finished is kept in a file, so that no reminder comes on it.
void wireSessionDay(Session &session, const QString &file);

/// The reminder follows the settings of the window, which tells what it cannot do.
void wireReminder(ReminderSchedule &reminder, MainWindow &window);

/// The window follows the desktop's colours and movement where the person chose that.
void wireDesktop(DesktopSettings &desktop, MainWindow &window);

} // namespace matside
