// SPDX-License-Identifier: GPL-3.0-or-later
// How somebody comes from page to page; mainwindow.cpp has what counts on all of them.
#include "ui/after/afterpage.h"
#include "ui/kit/crossfade.h"
#include "ui/shell/keyssheet.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navbar.h"
#include "ui/kit/notice.h"
#include "ui/session/sessionpage.h"
#include "ui/settings/settingspage.h"
#include "ui/steps/stepspage.h"
#include "ui/session/sessiontext.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <utility>

namespace matside {

namespace {

constexpr std::chrono::milliseconds kPageChange{240};
constexpr std::chrono::milliseconds kLightChange{400};

} // namespace

void MainWindow::connectPages()
{
    connect(m_start, &StartPage::startWanted, this, &MainWindow::start);
    connect(m_start, &StartPage::headChanged, m_session, &SessionPage::setHeadRight);
    connect(m_start, &StartPage::placeWanted, this, &MainWindow::go);
    connect(m_start, &StartPage::voiceChosen, this, [this](Verbosity voice) {
        Settings settings = m_settings;
        settings.options.voice = voice;
        choose(settings);
    });
    connect(m_start, &StartPage::soundCheckWanted, this, &MainWindow::soundCheckWanted);
    connect(m_start, &StartPage::unfinishedTaken, this, &MainWindow::goOnThere);
    connect(m_start, &StartPage::unfinishedRefused, this, &MainWindow::forgetUnfinished);
    connect(m_session, &SessionPage::commanded, this, &MainWindow::commanded);
    connect(m_session, &SessionPage::windowWanted, this, &MainWindow::act);
    connect(m_session, &SessionPage::volumeChosen, this, &MainWindow::setVolume);
    connect(m_session, &SessionPage::sheetMoved, this, &MainWindow::placeNotice);
    connect(m_after, &AfterPage::done, this, [this] { showPage(m_start); });
    connect(m_after, &AfterPage::letterWanted, this, &MainWindow::letterWanted);
}

void MainWindow::setPreview(ProgramOf programOf)
{
    m_programOf = std::move(programOf);
    m_start->nav().setThere(NavPlace::Steps, static_cast<bool>(m_programOf));
    showUnfinished();
}

/// The last page goes away in 240 ms (ui.md, "Motion"); keys and clicks mean the new one at once.
void MainWindow::showPage(QWidget *page)
{
    QWidget *before = currentWidget();
    if (page == before)
        return;
    m_fade->begin([before] { return before->grab(); }, rect(), kPageChange);
    setCurrentWidget(page);
    placeNotice();
    m_fade->raise();
}

/// Over the picture of a page, where no words are; a page without one has its upper edge between the names.
QRect MainWindow::roomForNotice() const
{
    if (currentWidget() == m_start)
        return m_start->roomForNotice();
    if (currentWidget() == m_session)
        return m_session->roomForNotice();
    if (currentWidget() == m_after)
        return m_after->roomForNotice();
    const auto *nav = currentWidget()->findChild<NavBar *>();
    const QRect free = nav->between().translated(nav->x(), 0);
    return {free.left(), 0, free.width(), nav->y() + free.height()};
}

void MainWindow::placeNotice()
{
    m_notice->setRoom(roomForNotice());
}

ProgramPtr MainWindow::preview() const
{
    return m_programOf ? m_programOf(m_start->options()) : nullptr;
}

void MainWindow::go(NavPlace place)
{
    switch (place) {
    case NavPlace::Routine:
        showPage(m_start);
        break;
    case NavPlace::Steps:
        goToSteps();
        break;
    case NavPlace::Settings:
        goToSettings();
        break;
    }
}

void MainWindow::goToSteps()
{
    if (m_steps == nullptr) {
        m_steps = new StepsPage(m_look, m_routine, m_painter);
        addWidget(m_steps);
        connect(m_steps, &StepsPage::placeWanted, this, &MainWindow::go);
        connect(m_steps, &StepsPage::beginWanted, this, &MainWindow::beginAt);
    }
    m_steps->setProgram(preview(), m_start->headRight(), m_settings.person);
    showPage(m_steps);
}

void MainWindow::goToSettings()
{
    if (m_settingsPage == nullptr) {
        m_settingsPage = new SettingsPage(m_look, m_offer, m_painter);
        m_settingsPage->nav().setThere(NavPlace::Steps, static_cast<bool>(m_programOf));
        addWidget(m_settingsPage);
        connect(m_settingsPage, &SettingsPage::changed, this, &MainWindow::choose);
        connect(m_settingsPage, &SettingsPage::placeWanted, this, &MainWindow::go);
        connect(m_settingsPage, &SettingsPage::keysWanted, this, &MainWindow::showKeys);
        connect(m_settingsPage, &SettingsPage::folderWanted, this, [this] { emit folderWanted(m_offer.dataFolder); });
    }
    Settings settings = m_settings;
    settings.options = m_start->options(); // the pace stands there as well
    m_settingsPage->setSettings(settings);
    showPage(m_settingsPage);
}

/// What was begun with is what the next start offers.
void MainWindow::start(const Options &options)
{
    Settings settings = m_settings;
    settings.options = options;
    settings.options.ceiling = {1.0, 1.0}; // of this session alone
    settings.headRight = m_start->headRight();
    choose(settings);
    Options led = options;
    led.voice = heardVerbosity(settings);
    emit startWanted(led);
}

/// What is chosen on the start page, and what the body had come to when it was left.
Options MainWindow::optionsThere(const Unfinished &unfinished) const
{
    Options options = m_start->options();
    options.first = unfinished.first;
    options.sides = unfinished.sides;
    options.ceiling = unfinished.ceiling;
    return options;
}

/// Nothing is offered where the routine is another one, or has nothing any more behind that place.
void MainWindow::showUnfinished()
{
    const std::optional<Unfinished> &left = m_settings.unfinished;
    QString where;
    if (left && left->routine == m_routine.id && m_programOf) {
        const ProgramPtr program = m_programOf(optionsThere(*left));
        if (const std::optional<Millis> position = program->positionOf(left->place))
            where = placeText(momentAt(*program, *position));
    }
    m_start->setUnfinished(where);
}

/// At that place, or at the next that is left of it: the settling and whatever comes before it, the routine does by itself.
void MainWindow::goOnThere()
{
    const Unfinished left = m_settings.unfinished.value();
    const Options options = optionsThere(left);
    const ProgramPtr program = m_programOf(options);
    Place place = program->placeAt(program->positionOf(left.place).value_or(Millis{0}));
    place.fraction = 0;
    forgetUnfinished();
    start(options);
    emit commanded(place);
}

void MainWindow::forgetUnfinished()
{
    Settings settings = m_settings;
    settings.unfinished.reset();
    choose(settings);
}

/// Whoever left before anything was done has left nothing new behind.
void MainWindow::keepUnfinished(const Summary &summary)
{
    if (summary.end != Summary::End::Left)
        return forgetUnfinished();
    if (!summary.unfinished)
        return;
    Settings settings = m_settings;
    settings.unfinished = Unfinished{m_routine.id, *summary.unfinished, summary.options.first, summary.options.sides,
                                     summary.options.ceiling};
    choose(settings);
}

/// The routine begins, and is asked at once to be there: what has to come before it, it does by itself.
void MainWindow::beginAt(const Place &place)
{
    start(m_start->options());
    emit commanded(place);
}

void MainWindow::showKeys()
{
    if (m_keysSheet == nullptr) {
        m_keysSheet = new KeysSheet(m_look, this);
        m_keysSheet->setKeys(m_keys);
        connect(m_keysSheet, &KeysSheet::keyForwarded, this, [this](int key, Qt::KeyboardModifiers modifiers) {
            QKeyEvent event(QEvent::KeyPress, key, modifiers);
            QCoreApplication::sendEvent(currentWidget(), &event);
        });
    }
    m_keysSheet->open(currentWidget() == m_session);
}

/// All of the window fades into its other colours, as light changes in a room.
void MainWindow::paintAnew(Theme theme)
{
    m_fade->begin([this] { return grab(); }, rect(), kLightChange);
    m_theme = theme;
    m_look = Look::of(theme);
    setPalette(paletteOf(m_look.tokens));
    m_start->refresh();
    m_session->refresh();
    m_after->refresh();
    if (m_steps)
        m_steps->refresh();
    if (m_settingsPage)
        m_settingsPage->refresh();
    if (m_keysSheet)
        m_keysSheet->refresh();
    m_fade->raise();
}

} // namespace matside
