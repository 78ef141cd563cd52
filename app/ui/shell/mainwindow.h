// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/command.h"
#include "playback/moment.h"
#include "playback/program.h"
#include "playback/summary.h"
#include "storage/settings.h"
#include "ui/shell/keymap.h"
#include "ui/settings/settingssections.h"
#include "ui/start/startpage.h"
#include "ui/kit/tokens.h"
#include "ui/session/readingdistance.h"

#include <QStackedWidget>

#include <functional>
#include <memory>
#include <optional>

namespace matside {

class AfterPage;
class Crossfade;
class FigurePainter;
class KeysSheet;
class Notice;
class SessionPage;
class SettingsPage;
class StepsPage;
enum class NavPlace;

/// What stands when the program opens.
struct StartChoices final
{
    Settings settings;
    SettingsOffer offer;
};

/// What the desktop wishes of every window: what counts where somebody chose to follow it.
struct DesktopWishes final
{
    std::optional<Theme> theme; ///< nothing: by the colours that it gives to windows
    bool reducedMotion = false;

    friend bool operator==(const DesktopWishes &, const DesktopWishes &) = default;
};

/// What a routine comes to with these options.
using ProgramOf = std::function<ProgramPtr(const Options &)>;

/// The window: start, session, after, steps, settings. It shows what it is given, and asks back with Commands.
class MainWindow final : public QStackedWidget
{
    Q_OBJECT

public:
    /// Routine and painter must outlive the window.
    MainWindow(const Routine &routine, const StartChoices &choices, const FigurePainter &painter, LengthOf lengthOf,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Everything that is chosen, as it stands now.
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// Somebody chose something: it counts at once, and is told.
    void choose(const Settings &settings);
    /// From how far away the screen is read, and how fine it is: measured, or as it says where that can be true.
    [[nodiscard]] const ReadingDistance &viewing() const { return m_readingDistance; }
    /// How fine the screen is, whatever is said and chosen: for pictures of screens that are not there.
    void setPixelsPerMm(double pixelsPerMm);

    /// What a choice of options comes to, to be read beforehand: with it the steps have a page.
    void setPreview(ProgramOf programOf);
    /// What the start page would begin with now; null without setPreview().
    [[nodiscard]] ProgramPtr preview() const;

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
    /// Nothing is heard, and why: a sentence. In a session the captions go on, also for those who had switched them off.
    void soundLost(const QString &why);
    void soundBack();
    /// Whoever speaks takes longer or shorter for it than before.
    void lengthsChanged();
    /// A sentence that goes by itself: nothing has to be pressed.
    void tell(const QString &sentence);

signals:
    void commanded(const matside::Command &command);
    /// Can it be heard from the mat?
    void soundCheckWanted();
    void startWanted(const matside::Options &options);
    /// Anything was chosen anew; it counts already.
    void settingsChanged(const matside::Settings &settings);
    void volumeChanged(double volume); ///< 0 to 1
    void muteToggled(bool muted);
    /// A letter to whoever gave the routine: nothing sends it but the person.
    void letterWanted(const QString &letter);
    void folderWanted(const QString &folder); ///< to be opened
    void bye();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectPages();
    void act(WindowAction action);
    void showKeys();
    void apply();
    void applyKeys();
    void setVolume(double volume);
    void paintAnew(Theme theme);
    void go(NavPlace place);
    void showPage(QWidget *page);
    void placeNotice();
    [[nodiscard]] QRect roomForNotice() const;
    void goToSteps();
    void goToSettings();
    void start(const Options &options);
    void beginAt(const Place &place);
    void showUnfinished();
    void goOnThere();
    void forgetUnfinished();
    void keepUnfinished(const Summary &summary);
    [[nodiscard]] Options optionsThere(const Unfinished &unfinished) const;
    void measureScreen();
    void offerWords();
    [[nodiscard]] Theme wantedTheme() const;

    Settings m_settings;
    DesktopWishes m_desktop;
    KeyMap m_keys;
    SettingsOffer m_offer;
    ReadingDistance m_readingDistance;
    std::optional<double> m_pixelsPerMm;
    bool m_silent = false;  ///< the sound is lost
    bool m_offered = false; ///< words instead of the picture: once
    Theme m_theme;
    Look m_look; ///< all parts hold a reference to it
    StartPage *m_start;
    SessionPage *m_session;
    AfterPage *m_after;
    StepsPage *m_steps = nullptr;           ///< made when it is first wanted
    SettingsPage *m_settingsPage = nullptr; ///< made when it is first wanted
    KeysSheet *m_keysSheet = nullptr;       ///< made when it is first wanted
    const Routine &m_routine;
    const FigurePainter &m_painter;
    ProgramOf m_programOf;
    Crossfade *m_fade; ///< from page to page
    Notice *m_notice;
};

} // namespace matside
