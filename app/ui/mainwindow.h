// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/command.h"
#include "playback/moment.h"
#include "playback/program.h"
#include "playback/summary.h"
#include "ui/keymap.h"
#include "ui/startpage.h"
#include "ui/tokens.h"

#include <QStackedWidget>

#include <memory>

namespace matside {

class AfterPage;
class FigurePainter;
class Notice;
class SessionPage;

/// What stands when the program opens.
struct StartChoices final
{
    Options options;
    bool headRight = false;
    Theme theme = Theme::Light;
    double volume = 0.8; ///< 0 to 1
};

/// The window: start, session, after. It shows what it is given, and asks back with Commands.
class MainWindow final : public QStackedWidget
{
    Q_OBJECT

public:
    /// Routine and painter must outlive the window.
    MainWindow(const Routine &routine, const StartChoices &choices, const FigurePainter &painter, LengthOf lengthOf,
               QWidget *parent = nullptr);
    ~MainWindow() override;

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
    void bye();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void act(WindowAction action);
    void setVolume(double volume);
    void setTheme(Theme theme);

    Theme m_theme;
    Look m_look; ///< all parts hold a reference to it
    double m_volume;
    bool m_muted = false;
    StartPage *m_start;
    SessionPage *m_session;
    AfterPage *m_after;
    Notice *m_notice;
};

} // namespace matside
