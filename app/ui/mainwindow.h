// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/command.h"
#include "playback/moment.h"
#include "playback/program.h"
#include "playback/summary.h"
#include "ui/keymap.h"
#include "ui/startpage.h"
#include "ui/tokens.h"
#include "ui/viewing.h"

#include <QStackedWidget>

#include <functional>
#include <memory>
#include <optional>

namespace matside {

class AfterPage;
class FigurePainter;
class Notice;
class SessionPage;
class StepsPage;
enum class NavPlace;

/// What stands when the program opens.
struct StartChoices final
{
    Options options;
    bool headRight = false;
    ThemeChoice theme = ThemeChoice::FollowSystem;
    Viewing viewing;      ///< the screen's own fineness, where it is plausible, comes with the window
    double volume = 0.8; ///< 0 to 1
};

/// What a routine comes to with these options.
using ProgramOf = std::function<ProgramPtr(const Options &)>;

/// The window: start, session, after. It shows what it is given, and asks back with Commands.
class MainWindow final : public QStackedWidget
{
    Q_OBJECT

public:
    /// Routine and painter must outlive the window.
    MainWindow(const Routine &routine, const StartChoices &choices, const FigurePainter &painter, LengthOf lengthOf,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ThemeChoice themeChoice() const { return m_choice; }
    void setThemeChoice(ThemeChoice choice);
    /// What the desktop asks for, where more is known than the colours it gives to windows: followed until it changes.
    void setSystemTheme(Theme theme);
    /// 0.8 to 1.6: larger type on the session page.
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    /// From how far away the screen is read, in metres.
    void setDistance(double metres);
    [[nodiscard]] const Viewing &viewing() const { return m_viewing; }
    /// How fine the screen is, as somebody measured it; nothing: as the screen says, where that can be true.
    void setPixelsPerMm(std::optional<double> measured);
    /// Nothing glides or fades.
    void setReducedMotion(bool reduced);

    /// What a choice of options comes to, to be read beforehand: with it the steps have a page.
    void setPreview(ProgramOf programOf);

    [[nodiscard]] double volume() const { return m_volume; }
    [[nodiscard]] bool muted() const { return m_muted; }

public slots:
    void began(const matside::ProgramPtr &program);
    void recompiled(const matside::ProgramPtr &program);
    void phaseChanged(matside::Phase phase);
    void cue(const matside::Cue &cue);
    void moved(const matside::Moment &moment);
    void ended(const matside::Summary &summary);

signals:
    void commanded(const matside::Command &command);
    void startWanted(const matside::Options &options);
    void volumeChanged(double volume); ///< 0 to 1
    void muteToggled(bool muted);
    void textScaleChanged(double scale);
    void themeChosen(matside::ThemeChoice choice);
    /// A letter to whoever gave the routine: nothing sends it but the person.
    void letterWanted(const QString &letter);
    void bye();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void act(WindowAction action);
    void setVolume(double volume);
    void changeTextScale(double by);
    void paintAnew();
    void connectPages();
    void go(NavPlace place);
    void beginAt(const Place &place);
    void measureScreen();
    void offerWords();

    ThemeChoice m_choice;
    Theme m_system;
    double m_textScale = 1;
    Viewing m_viewing;
    std::optional<double> m_measured; ///< pixels per millimetre
    bool m_offered = false;           ///< words instead of the picture: once
    Look m_look; ///< all parts hold a reference to it
    double m_volume;
    bool m_muted = false;
    StartPage *m_start;
    SessionPage *m_session;
    AfterPage *m_after;
    StepsPage *m_steps = nullptr; ///< made when it is first wanted
    const Routine &m_routine;
    const FigurePainter &m_painter;
    ProgramOf m_programOf;
    Notice *m_notice;
};

} // namespace matside
