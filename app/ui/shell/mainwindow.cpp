// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/after/afterpage.h"
#include "ui/kit/crossfade.h"
#include "ui/shell/keyssheet.h"
#include "ui/shell/navbar.h"
#include "ui/kit/notice.h"
#include "ui/session/sessionlayout.h"
#include "ui/session/sessionpage.h"
#include "ui/settings/settingspage.h"
#include "ui/session/stageview.h"
#include "ui/steps/stepspage.h"

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

} // namespace

MainWindow::MainWindow(const Routine &routine, const StartChoices &choices, const FigurePainter &painter,
                       LengthOf lengthOf, QWidget *parent)
    : QStackedWidget(parent),
      m_settings(choices.settings),
      m_offer(choices.offer),
      m_theme(wantedTheme()),
      m_look(Look::of(m_theme)),
      m_start(new StartPage(m_look, routine, m_settings.options, m_settings.headRight, painter, std::move(lengthOf))),
      m_session(new SessionPage(m_look, painter)),
      m_after(new AfterPage(m_look, routine, painter)),
      m_routine(routine),
      m_painter(painter),
      m_fade(new Crossfade(this)),
      m_notice(new Notice(m_look, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Matside"));
    setMinimumSize(480, 480);
    resize(1280, 800);
    setPalette(paletteOf(m_look.tokens));
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_session, m_after})
        addWidget(page);
    m_session->setHeadRight(m_settings.headRight);
    m_start->nav().setThere(NavPlace::Steps, false);
    applyKeys();
    apply();
    connectPages();
}

MainWindow::~MainWindow()
{
    m_session->disconnect(this); // a sheet that is open closes with its page, when nothing of the window is left
}

void MainWindow::began(const ProgramPtr &program)
{
    m_silent = false; // whether this one is heard is told anew
    apply();
    m_session->setProgram(program);
    m_session->setPhase(Phase::Running);
    m_session->setMoment(momentAt(*program, Millis{0}));
    showPage(m_session);
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

/// Captions come with the Moment. A screen reader that speaks instead of our voice is given what that would say, but
/// for counts and breaths: two voices and a clock are too much (evidence.md 7).
void MainWindow::cue(const Cue &cue)
{
    const bool told = cue.kind == CueKind::Instruction || cue.kind == CueKind::Safety;
    if (told && m_settings.spokenBy == SpokenBy::ScreenReader)
        m_session->setSaid(cue.text);
}

void MainWindow::moved(const Moment &moment)
{
    m_session->setMoment(moment);
}

void MainWindow::ended(const Summary &summary)
{
    keepUnfinished(summary);
    m_after->setSummary(summary, m_start->headRight());
    showPage(m_after);
}

void MainWindow::setDesktop(const DesktopWishes &wishes)
{
    m_desktop = wishes;
    apply();
}

void MainWindow::soundLost(const QString &why)
{
    m_silent = true;
    apply();
    tell(currentWidget() == m_session ? tr("%1 The captions go on.").arg(why) : tr("There is no sound. %1").arg(why));
}

void MainWindow::soundBack()
{
    m_silent = false;
    apply();
    tell(tr("Sound is back"));
}

void MainWindow::lengthsChanged()
{
    m_start->showLength();
}

void MainWindow::tell(const QString &sentence)
{
    placeNotice();
    m_notice->tell(sentence);
}

void MainWindow::choose(const Settings &settings)
{
    const Settings before = std::exchange(m_settings, settings);
    if (before == settings)
        return;
    if (before.keys != settings.keys)
        applyKeys();
    apply();
    if (m_settingsPage)
        m_settingsPage->setSettings(m_settings);
    m_start->setPace(m_settings.options.pace);
    m_start->setVoice(m_settings.options.voice);
    if (before.unfinished != settings.unfinished)
        showUnfinished();
    if (before.volume != settings.volume)
        emit volumeChanged(settings.volume);
    if (before.muted != settings.muted)
        emit muteToggled(settings.muted);
    emit settingsChanged(m_settings);
}

/// What the pages show in another way.
void MainWindow::apply()
{
    if (const Theme theme = wantedTheme(); theme != m_theme)
        paintAnew(theme);
    const bool follows = m_settings.motion == MotionChoice::System;
    const bool reduced = follows ? m_desktop.reducedMotion : m_settings.motion == MotionChoice::Reduced;
    m_session->setReducedMotion(reduced);
    m_fade->setReducedMotion(reduced);
    m_session->setTextScale(m_settings.textSize);
    m_session->setCaptions(needsCaptions(m_settings) || m_silent);
    m_session->setVolume(m_settings.volume, m_settings.muted);
    for (StageView *stage : findChildren<StageView *>())
        stage->setPerson(m_settings.person); // on every page the same
    if (m_settings.spokenBy == SpokenBy::Matside)
        m_session->setSaid({});
    measureScreen();
}

void MainWindow::applyKeys()
{
    QStringList complaints;
    m_keys = KeyMap::with(m_settings.keys, complaints);
    m_start->setKeys(m_keys);
    m_session->setKeys(m_keys);
    if (m_keysSheet)
        m_keysSheet->setKeys(m_keys);
    if (!complaints.isEmpty())
        tell(complaints.first());
}

/// What no page wanted. A held key counts once.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const std::optional<WindowAction> action = m_keys.windowActionFor(event->key(), event->modifiers());
    if (!action) {
        QStackedWidget::keyPressEvent(event);
        return;
    }
    event->accept();
    if (!event->isAutoRepeat())
        act(*action);
}

void MainWindow::act(WindowAction action)
{
    Settings settings = m_settings;
    switch (action) {
    case WindowAction::Quieter:
        setVolume(m_settings.volume - kVolumeStep);
        break;
    case WindowAction::Louder:
        setVolume(m_settings.volume + kVolumeStep);
        break;
    case WindowAction::Mute:
        settings.muted = !settings.muted;
        choose(settings);
        tell(settings.muted ? tr("Sound off") : tr("Sound on"));
        break;
    case WindowAction::Words:
        m_session->setTextOnly(!m_session->words());
        m_notice->hide(); // it offered just this, and would lie over the words
        break;
    case WindowAction::FullScreen:
        isFullScreen() ? showNormal() : showFullScreen();
        break;
    case WindowAction::OtherTheme:
        settings.theme = m_theme == Theme::Light ? ThemeChoice::Dark : ThemeChoice::Light;
        choose(settings);
        break;
    case WindowAction::LargerText:
    case WindowAction::SmallerText:
        settings.textSize = nextTextSize(settings.textSize, action == WindowAction::LargerText ? 1 : -1);
        choose(settings);
        tell(tr("Text %1 %").arg(std::lround(settings.textSize * 100)));
        break;
    case WindowAction::ShowKeys:
        showKeys();
        break;
    }
}

void MainWindow::setVolume(double volume)
{
    Settings settings = m_settings;
    settings.volume = std::clamp(std::round(volume * 10) / 10, 0.0, 1.0);
    choose(settings);
    tell(tr("Volume %1 %").arg(std::lround(settings.volume * 100)));
}

void MainWindow::setPixelsPerMm(double pixelsPerMm)
{
    m_pixelsPerMm = pixelsPerMm;
    measureScreen();
}

/// What somebody measured, else what the screen says and can be true, else what stood before.
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

/// Once, and only where the title beside the picture is too small for the distance (evidence.md 4).
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

/// The desktop went from light to dark, or back.
void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        apply();
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
    m_fade->finish();
    placeNotice();
    if (m_keysSheet && m_keysSheet->isVisible())
        m_keysSheet->setGeometry(rect());
}

} // namespace matside
