// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/sound.h"
#include "audio/soundcheck.h"
#include "commands/commandline.h"
#include "content/library.h"
#include "content/routinelist.h"
#include "content/scriptprovider.h"
#include "diarykeeper.h"
#include "figures/paint/figurepainter.h"
#include "journalkeeper.h"
#include "letters/letterdesk.h"
#include "letters/lettersaver.h"
#include "platform/awake/keepawake.h"
#include "platform/awake/lockguard.h"
#include "platform/awake/screenlock.h"
#include "platform/awake/sleepguard.h"
#include "platform/desktopsettings.h"
#include "platform/instance/startlistener.h"
#include "platform/instance/startsonbus.h"
#include "platform/mpris/mpris.h"
#include "platform/quitsignals.h"
#include "platform/reminder/reminderschedule.h"
#include "routines/routinedesk.h"
#include "secondstarts.h"
#include "session/session.h"
#include "session/steadyticker.h"
#include "soundguard.h"
#include "startgate.h"
#include "steppictures.h"
#include "storage/diary/diary.h"
#include "storage/journal.h"
#include "storage/settingsfile.h"
#include "ui/shell/mainwindow.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace matside {

/// The routine that a start of the program asks for.
struct RoutineWish final
{
    QString routine;      ///< an id, or a file that is to be led at once
    bool isNamed = false; ///< on the command line: another one does not do instead
    QString file;         ///< to be shown before it is kept; empty for none
};

/// What this start wants: the routine of its command line, else the one that was chosen before.
[[nodiscard]] RoutineWish wishOf(const Invocation &invocation, const Settings &settings);

/// The files that the window needs, read before it is made.
struct StartupData final
{
    Result<Library> library;
    Result<Routine> routine;     ///< the one that is wished for, or its problems
    QString missing;             ///< the id of the routine that was chosen before, and that is not there any more; else empty
    std::vector<Phrase> phrases; ///< all that the routine can say; empty without it
    Result<JournalEntries> journal;
};

/// dataFolder as for readLibrary(). May run in another thread than the application's.
[[nodiscard]] StartupData readStartupData(const QString &dataFolder, const RoutineWish &wish);

/// Owns the window and all objects that it works with. Needs a QApplication.
class Application final : public QObject
{
    Q_OBJECT

public:
    /// invocation: options that the routine has. data: with library and routine. file must outlive this.
    Application(const Invocation &invocation, StartupData data, SettingsFile &file);
    ~Application() override;

    /// Shows the window; with --start a session begins.
    void show();
    /// Shows what this file is, before it is kept.
    void openRoutine(const QString &path);
    /// Saves what is not saved yet and closes the sound device. False where the device or a clip does not answer: then only
    /// std::_Exit() ends the process, since the destructors would wait for it.
    [[nodiscard]] bool close();

    /// Answers second starts of the program from now on; listener must outlive this.
    void answerStarts(StartListener &listener);
    /// The second start that this program is to become, once it is closed; nothing where it just ends.
    [[nodiscard]] const std::optional<StartRequest> &renewal() const { return m_renewal; }

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] const Session &session() const { return m_session; }

    /// Waits until the window has painted for the first time, which nothing may delay.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void afterFirstPaint();
    void connectWindow();
    void serveRoutines();
    void changeRoutine();
    void flush();
    void tellProblems(const Problems &ofJournal, const QString &ofVoices);
    [[nodiscard]] ProgramPtr programOf(const Options &options) const;
    [[nodiscard]] RoutinePreview previewOf(const Routine &routine) const;

    const bool m_startAtOnce;
    const bool m_hasStandardData; ///< no --data: this window is the one that a desktop means by the name of the program
    const StartChoices m_choices;
    const QString m_missing; ///< the id of a routine that was chosen before
    const QStringList m_dataFolders;
    RoutineList m_list;
    FigurePainter m_painter;
    SteadyTicker m_ticker;
    Session m_session;
    SettingsFile &m_file;
    Journal m_journal;
    JournalKeeper m_keeper;
    DesktopSettings m_desktop;
    ScriptProvider m_scripts;
    StartGate m_gate{m_scripts};
    Diary m_diary;
    DiaryKeeper m_diaryKeeper;
    MainWindow m_window;
    std::unique_ptr<Sound> m_sound; ///< null at a speed over 1
    LetterSaver m_letters;
    LetterDesk m_desk;
    SoundCheck m_check;
    SoundGuard m_guard;
    KeepAwake m_awake;
    SleepGuard m_sleep;
    Mpris m_mpris;
    StepPictures m_pictures;
    ScreenLock m_lock;
    LockGuard m_lockGuard;
    QuitSignals m_quit;
    ReminderSchedule m_reminder;
    SecondStarts m_starts;
    RoutineDesk m_routines;
    StartsOnBus m_startsOnBus;
    std::optional<StartRequest> m_renewal;
};

} // namespace matside
