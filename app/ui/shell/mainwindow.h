// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player/command.h"
#include "playback/player/summary.h"
#include "playback/program/moment.h"
#include "playback/program/program.h"
#include "storage/diary/diaryentry.h"
#include "storage/settings.h"
#include "ui/routines/routinesheet.h"
#include "ui/session/readingdistance.h"
#include "ui/settings/settingssections.h"
#include "ui/window/heldkeys.h"
#include "ui/shell/keymap.h"
#include "ui/shell/look.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/resumepoint.h"
#include "ui/shell/windowactions.h"
#include "ui/start/startpage.h"
#include "ui/start/unrecorded.h"
#include "ui/window/windowplacer.h"

#include <functional>
#include <optional>

namespace matside {

class AfterPage;
class BeforeSheet;
class CloseSheet;
class DiaryPage;
class FigurePainter;
class KeysSheet;
class RoutinesPage;
class SessionPage;
class SettingsPage;
class StepsPage;

/// The settings that the window opens with, and what the settings page offers.
struct StartChoices final
{
    Settings settings;
    SettingsOffer offer;
};

/// The desktop's preferences for all windows. They apply where the settings follow the desktop.
struct DesktopWishes final
{
    std::optional<Theme> theme; ///< nothing: light or dark by the desktop's palette
    bool reducedMotion = false;

    friend bool operator==(const DesktopWishes &, const DesktopWishes &) = default;
};

/// The window of the program. It owns and connects the pages, and emits their requests as Commands and settings.
class MainWindow final : public PageStack
{
    Q_OBJECT

public:
    /// The painter must outlive the window, and the routine until there is another.
    MainWindow(const Routine &routine, const StartChoices &choices, const FigurePainter &painter, LengthOf lengthOf,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the window as WindowPlacer says.
    void open();
    /// Closes without a question, for signals and the end of the desktop's session. close() asks while a session is under way.
    void closeAtOnce();
    /// Shows the window over all others, also where it was minimised, and gives it the keys. token: XDG_ACTIVATION_TOKEN, which a
    /// Wayland desktop wants to see first; may be empty. Only for what the person asked for: a window never takes the focus by itself.
    void comeToFront(const QString &token);

    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// Applies new settings at once, and tells of them if they differ.
    void choose(const Settings &settings);
    /// Sets the pixels a millimetre in place of those of the settings and the screen: for pictures of other screens.
    void setPixelsPerMm(double pixelsPerMm);

    /// Shows another routine on its pages, with the options that the person chose for it. Not while a session or the page after it is
    /// shown: mayChangeRoutine().
    void setRoutine(const Routine &routine);
    [[nodiscard]] bool mayChangeRoutine() const;
    /// Gives the window a way to know the letters and signs that the keyboard in use types with at most Shift. It asks whenever
    /// it is activated and whenever keys are shown.
    void setKeyboardOf(std::function<std::optional<QString>()> signs);
    /// Gives the window a way to compile its routine; with it the steps have a page.
    void setPreview(ProgramOf programOf);
    /// Gives the window a way to tell what a routine of the list is; with it the routines have a page, and a file that is dropped on
    /// the window is told by routineDropped().
    void setRoutines(PreviewOf previewOf);
    /// The page of the routines, which is shown now; null without setRoutines().
    RoutinesPage *showRoutines();
    /// The file of the diary: with it the diary has a page, the after page says that Done keeps the answer, and tellKept() where.
    void setDiary(const QString &path);
    /// The program that Start would begin now; null without setPreview().
    [[nodiscard]] ProgramPtr preview() const;

    /// The start page shows, and nothing lies over it.
    [[nodiscard]] bool canStart() const;

    [[nodiscard]] double volume() const { return m_settings.volume; }
    [[nodiscard]] bool muted() const { return m_settings.muted; }

public slots:
    void began(const matside::ProgramPtr &program);
    void recompiled(const matside::ProgramPtr &program);
    void phaseChanged(matside::Phase phase);
    void cue(const matside::Cue &cue);
    void moved(const matside::Moment &moment);
    void ended(const matside::Summary &summary);
    void setDesktop(const matside::DesktopWishes &wishes);
    /// Shows the sentence that says why there is no sound. In a session the captions appear, also where they are switched off.
    void soundLost(const QString &why);
    void soundBack();
    /// The spoken lines are longer or shorter than before: the start page shows another length.
    void lengthsChanged();
    /// So many lines have no recording, and who says them.
    void setUnrecorded(int lines, matside::UnrecordedLines spokenBy);
    /// What the person said about the session is in the diary; it can be taken back for ten seconds.
    void tellKept();
    /// The session that was left unfinished, which the start page offers where it still can be gone on with.
    void setLeft(const std::optional<matside::JournalEntry> &left);
    /// Begins a session with these options, as the start page does: the voice is off where a screen reader speaks.
    void start(const matside::Options &options);
    /// The same with the choices of the start page, from a headset or a phone. Does nothing where canStart() is false.
    void startFromAfar();
    /// Sets the volume from a desktop or a phone, 0 to 1, to a hundredth. Over 0 the sound is on.
    void setVolume(double volume);

signals:
    void commanded(const matside::Command &command);
    /// The person wants to know whether the sound is heard from the mat.
    void soundCheckWanted();
    void startWanted(const matside::Options &options);
    /// What the person said about the session that starts next; empty where they said nothing.
    void ratedBefore(const matside::Answer &answer);
    void canStartChanged(bool can);
    /// The session that starts next is the one that was left unfinished.
    void unfinishedTaken();
    /// The session that was left unfinished is to be forgotten.
    void unfinishedRefused();
    /// Settings have changed and are applied.
    void settingsChanged(const matside::Settings &settings);
    void volumeChanged(double volume); ///< 0 to 1
    void muteToggled(bool muted);
    /// The person is done with the after page, and said this there.
    void answered(const matside::Answer &answer);
    /// The person takes that back, and is asked again.
    void answerTakenBack();
    /// A letter to the teacher, for the person to send.
    void letterWanted(const QString &letter);
    /// The diary has a page now, which asks to read it.
    void diaryPageMade(matside::DiaryPage *page);
    /// The routines have a page now, which asks for them.
    void routinesPageMade(matside::RoutinesPage *page);
    /// A file that may be a routine was dropped on the window.
    void routineDropped(const QString &path);
    void folderWanted(const QString &folder); ///< to be opened
    void closed();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addPages();
    void addRoutinePages();
    void connectPages();
    void connectRoutinePages();
    Page *stepsPage();
    Page *routinesPage();
    Page *diaryPage();
    Page *settingsPage();
    void act(WindowAction action);
    void apply(const SettingsChange &change);
    void showVoiceNote();
    void applySettings();
    void applyKeys();
    void askKeyboard();
    void keepPlace();
    void askToClose();
    void forward(int key, Qt::KeyboardModifiers modifiers);
    void showKeyboard(const std::optional<QString> &signs);
    void showKeys();
    void keepChoices();
    void askAndStart(const Options &options);
    void startAt(const Options &options, const Place &place);
    [[nodiscard]] std::optional<ResumePoint> resume() const;
    void showUnfinished();
    void resumeUnfinished();
    void endUnfinished();
    void measureScreen();
    void offerWords();
    void tellCanStart();
    [[nodiscard]] Theme wantedTheme() const;

    const Routine *m_routine; ///< never null
    const FigurePainter &m_painter;
    LengthOf m_lengthOf;
    Settings m_settings;
    DesktopWishes m_desktop;
    KeyMap m_keys;
    SettingsOffer m_offer;
    ReadingDistance m_readingDistance;
    WindowPlacer m_placer{*this};
    HeldKeys m_heldKeys;
    std::optional<double> m_pixelsPerMm; ///< as given by setPixelsPerMm()
    bool m_reducedMotion = false;
    QString m_voiceNote; ///< a sentence over lines without a recording
    bool m_silent = false;               ///< the sound is lost
    bool m_couldStart = false;           ///< as told last
    bool m_offered = false;              ///< words instead of the picture were offered, once
    ProgramOf m_programOf;
    PreviewOf m_previewOf;
    std::function<std::optional<QString>()> m_keyboardOf;
    QString m_diary; ///< the file, as the person reads it
    std::optional<JournalEntry> m_left; ///< the session that was left unfinished
    StartPage *m_start;
    SessionPage *m_session;
    AfterPage *m_after;
    StepsPage *m_steps = nullptr;           ///< made when it is first wanted
    RoutinesPage *m_routinesPage = nullptr; ///< made when it is first wanted
    DiaryPage *m_diaryPage = nullptr;       ///< made when it is first wanted
    SettingsPage *m_settingsPage = nullptr; ///< made when it is first wanted
    KeysSheet *m_keysSheet = nullptr;       ///< made when it is first wanted
    BeforeSheet *m_beforeSheet = nullptr;   ///< made when it is first wanted
    CloseSheet *m_closeSheet = nullptr;     ///< made when it is first wanted
    bool m_mayClose = false;                ///< without a question
};

} // namespace matside
