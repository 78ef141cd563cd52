// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/afterpage.h"
#include "ui/navbar.h"
#include "ui/notice.h"
#include "ui/sessionpage.h"
#include "ui/stepspage.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>

#include <algorithm>
#include <cmath>
#include <utility>

namespace matside {

namespace {

constexpr double kVolumeStep = .1;
constexpr double kTextStep = .1;
constexpr double kLeastText = .8;
constexpr double kMostText = 1.6;
constexpr double kNearest = .3; // metres
constexpr double kFarthest = 5;

} // namespace

MainWindow::MainWindow(const Routine &routine, const StartChoices &choices, const FigurePainter &painter,
                       LengthOf lengthOf, QWidget *parent)
    : QStackedWidget(parent),
      m_choice(choices.theme),
      m_system(themeOf(QGuiApplication::palette())),
      m_viewing(choices.viewing),
      m_look(Look::of(themeFor(m_choice, m_system))),
      m_volume(choices.volume),
      m_start(new StartPage(m_look, routine, choices.options, choices.headRight, painter, std::move(lengthOf))),
      m_session(new SessionPage(m_look, painter)),
      m_after(new AfterPage(m_look, routine, painter)),
      m_routine(routine),
      m_painter(painter),
      m_notice(new Notice(m_look, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Matside"));
    setMinimumSize(480, 480);
    resize(1280, 800);
    setPalette(paletteOf(m_look.tokens));
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_session, m_after})
        addWidget(page);
    m_session->setHeadRight(choices.headRight);
    m_session->setViewing(m_viewing);
    m_session->setVolume(m_volume, m_muted);
    m_start->nav().setThere(NavPlace::Steps, false);
    connectPages();
}

void MainWindow::connectPages()
{
    connect(m_start, &StartPage::startWanted, this, &MainWindow::startWanted);
    connect(m_start, &StartPage::headChanged, m_session, &SessionPage::setHeadRight);
    connect(m_start, &StartPage::placeWanted, this, &MainWindow::go);
    connect(m_session, &SessionPage::commanded, this, &MainWindow::commanded);
    connect(m_session, &SessionPage::windowWanted, this, &MainWindow::act);
    connect(m_session, &SessionPage::volumeChosen, this, &MainWindow::setVolume);
    connect(m_after, &AfterPage::done, this, [this] { setCurrentWidget(m_start); });
    connect(m_after, &AfterPage::letterWanted, this, &MainWindow::letterWanted);
}

MainWindow::~MainWindow() = default;

void MainWindow::setPreview(ProgramOf programOf)
{
    m_programOf = std::move(programOf);
    m_start->nav().setThere(NavPlace::Steps, static_cast<bool>(m_programOf));
}

void MainWindow::go(NavPlace place)
{
    if (place == NavPlace::Routine) {
        setCurrentWidget(m_start);
        return;
    }
    if (m_steps == nullptr) {
        m_steps = new StepsPage(m_look, m_routine, m_painter);
        addWidget(m_steps);
        connect(m_steps, &StepsPage::placeWanted, this, &MainWindow::go);
        connect(m_steps, &StepsPage::beginWanted, this, &MainWindow::beginAt);
    }
    m_steps->setProgram(m_programOf(m_start->options()), m_start->headRight());
    setCurrentWidget(m_steps);
}

/// The routine begins, and is asked at once to be there: what has to come before it, it does by itself.
void MainWindow::beginAt(const Place &place)
{
    emit startWanted(m_start->options());
    emit commanded(place);
}

void MainWindow::began(const ProgramPtr &program)
{
    m_session->setProgram(program);
    m_session->setPhase(Phase::Running);
    m_session->setMoment(momentAt(*program, Millis{0}));
    setCurrentWidget(m_session);
    offerWords();
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
        m_session->setVolume(m_volume, m_muted);
        emit muteToggled(m_muted);
        break;
    case WindowAction::Words:
        m_session->setWords(!m_session->words());
        break;
    case WindowAction::FullScreen:
        isFullScreen() ? showNormal() : showFullScreen();
        break;
    case WindowAction::OtherTheme:
        setThemeChoice(themeFor(m_choice, m_system) == Theme::Light ? ThemeChoice::Dark : ThemeChoice::Light);
        emit themeChosen(m_choice);
        break;
    case WindowAction::LargerText:
        changeTextScale(kTextStep);
        break;
    case WindowAction::SmallerText:
        changeTextScale(-kTextStep);
        break;
    }
}

void MainWindow::setVolume(double volume)
{
    m_volume = std::clamp(std::round(volume * 10) / 10, 0.0, 1.0);
    m_notice->tell(tr("Volume %1 %").arg(std::lround(m_volume * 100)));
    m_session->setVolume(m_volume, m_muted);
    emit volumeChanged(m_volume);
}

void MainWindow::changeTextScale(double by)
{
    setTextScale(m_textScale + by);
    m_notice->tell(tr("Text %1 %").arg(std::lround(m_textScale * 100)));
    emit textScaleChanged(m_textScale);
}

void MainWindow::setTextScale(double scale)
{
    m_textScale = std::clamp(std::round(scale * 10) / 10, kLeastText, kMostText);
    m_session->setTextScale(m_textScale);
}

void MainWindow::setDistance(double metres)
{
    m_viewing.metres = std::clamp(metres, kNearest, kFarthest);
    m_session->setViewing(m_viewing);
}

void MainWindow::setPixelsPerMm(std::optional<double> measured)
{
    m_measured = measured;
    measureScreen();
}

/// What somebody measured, else what the screen says and can be true, else what stood before.
void MainWindow::measureScreen()
{
    const std::optional<double> said = pixelsPerMmOf(*screen());
    m_viewing.pixelsPerMm = m_measured.value_or(said.value_or(m_viewing.pixelsPerMm));
    m_session->setViewing(m_viewing);
}

void MainWindow::setReducedMotion(bool reduced)
{
    m_session->setReducedMotion(reduced);
}

/// Once, and only where the title beside the picture is too small for the distance (evidence.md 4).
void MainWindow::offerWords()
{
    const double type = m_session->sessionLayout().titleType.least;
    if (m_offered || m_session->words() || arcOfType(type, m_viewing, QFont::DemiBold) >= kRestArc)
        return;
    m_offered = true;
    m_notice->tell(tr("Hard to read from the mat? W: words only. F11: full screen."));
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_choice = choice;
    paintAnew();
}

void MainWindow::setSystemTheme(Theme theme)
{
    m_system = theme;
    if (m_choice == ThemeChoice::FollowSystem)
        paintAnew();
}

void MainWindow::paintAnew()
{
    m_look = Look::of(themeFor(m_choice, m_system));
    setPalette(paletteOf(m_look.tokens));
    m_start->refresh();
    m_session->refresh();
    m_after->refresh();
    if (m_steps != nullptr)
        m_steps->refresh();
}

/// The desktop went from light to dark, or back.
void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        setSystemTheme(themeOf(QGuiApplication::palette()));
    QStackedWidget::changeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    measureScreen();
    QStackedWidget::showEvent(event);
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
