// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/afterpage.h"
#include "ui/notice.h"
#include "ui/sessionpage.h"

#include <QCloseEvent>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr double kVolumeStep = .1;

} // namespace

MainWindow::MainWindow(const Routine &routine, const StartChoices &choices, const FigurePainter &painter,
                       LengthOf lengthOf, QWidget *parent)
    : QStackedWidget(parent),
      m_theme(choices.theme),
      m_look(Look::of(choices.theme)),
      m_volume(choices.volume),
      m_start(new StartPage(m_look, routine, choices.options, choices.headRight, painter, std::move(lengthOf))),
      m_session(new SessionPage(m_look, painter)),
      m_after(new AfterPage(m_look, routine, painter)),
      m_notice(new Notice(m_look, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Matside"));
    setMinimumSize(800, 480);
    resize(1280, 800);
    setPalette(paletteOf(m_look.tokens));
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_session, m_after})
        addWidget(page);
    m_session->setHeadRight(choices.headRight);
    connect(m_start, &StartPage::startWanted, this, &MainWindow::startWanted);
    connect(m_start, &StartPage::headChanged, m_session, &SessionPage::setHeadRight);
    connect(m_session, &SessionPage::commanded, this, &MainWindow::commanded);
    connect(m_session, &SessionPage::windowWanted, this, &MainWindow::act);
    connect(m_after, &AfterPage::done, this, [this] { setCurrentWidget(m_start); });
}

MainWindow::~MainWindow() = default;

void MainWindow::began(const ProgramPtr &program)
{
    m_session->setProgram(program);
    m_session->setPhase(Phase::Running);
    m_session->setMoment(momentAt(*program, Millis{0}));
    setCurrentWidget(m_session);
}

void MainWindow::recompiled(const ProgramPtr &program)
{
    m_session->setProgram(program);
}

void MainWindow::phaseChanged(Phase phase)
{
    m_session->setPhase(phase);
}

void MainWindow::cue(const Cue &)
{
    // Captions come with the Moment; the screen reader will listen here.
}

void MainWindow::moved(const Moment &moment)
{
    m_session->setMoment(moment);
}

void MainWindow::ended(const Summary &summary)
{
    m_after->setSummary(summary, m_start->headRight());
    setCurrentWidget(m_after);
}

/// What no page wanted.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const std::optional<WindowAction> action = windowActionFor(event->key(), event->modifiers());
    if (!action) {
        QStackedWidget::keyPressEvent(event);
        return;
    }
    event->accept();
    const bool repeats = *action == WindowAction::Quieter || *action == WindowAction::Louder;
    if (!event->isAutoRepeat() || repeats)
        act(*action);
}

void MainWindow::act(WindowAction action)
{
    switch (action) {
    case WindowAction::Quieter:
        setVolume(m_volume - kVolumeStep);
        break;
    case WindowAction::Louder:
        setVolume(m_volume + kVolumeStep);
        break;
    case WindowAction::Mute:
        m_muted = !m_muted;
        m_notice->tell(m_muted ? tr("Sound off") : tr("Sound on"));
        emit muteToggled(m_muted);
        break;
    case WindowAction::Words:
        m_session->setWords(!m_session->words());
        break;
    case WindowAction::FullScreen:
        isFullScreen() ? showNormal() : showFullScreen();
        break;
    case WindowAction::OtherTheme:
        setTheme(m_theme == Theme::Light ? Theme::Dark : Theme::Light);
        break;
    case WindowAction::LargerText:
    case WindowAction::SmallerText:
        break; // type follows the window; sizes of one's own come with the settings
    }
}

void MainWindow::setVolume(double volume)
{
    m_volume = std::clamp(std::round(volume * 10) / 10, 0.0, 1.0);
    m_notice->tell(tr("Volume %1 %").arg(std::lround(m_volume * 100)));
    emit volumeChanged(m_volume);
}

void MainWindow::setTheme(Theme theme)
{
    m_theme = theme;
    m_look = Look::of(theme);
    setPalette(paletteOf(m_look.tokens));
    m_start->refresh();
    m_session->refresh();
    m_after->refresh();
}

/// Never asks: a window that is closed during a session leaves it.
void MainWindow::closeEvent(QCloseEvent *event)
{
    emit bye();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    m_notice->hide();
}

} // namespace matside
