// SPDX-License-Identifier: GPL-3.0-or-later
#include "wiring.h"

#include "audio/sound.h"
#include "platform/desktopsettings.h"
#include "content/scriptprovider.h"
#include "session/session.h"
#include "soundcheck.h"
#include "storage/settingsfile.h"
#include "ui/shell/mainwindow.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

#include <utility>

namespace matside {

namespace {

/// Everything that follows a session has these slots; sound does not hear cues: it looks ahead.
void followWithScreen(Session &session, MainWindow &window)
{
    QObject::connect(&session, &Session::began, &window, &MainWindow::began);
    QObject::connect(&session, &Session::recompiled, &window, &MainWindow::recompiled);
    QObject::connect(&session, &Session::phaseChanged, &window, &MainWindow::phaseChanged);
    QObject::connect(&session, &Session::cue, &window, &MainWindow::cue);
    QObject::connect(&session, &Session::moved, &window, &MainWindow::moved);
    QObject::connect(&session, &Session::ended, &window, &MainWindow::ended);
}

void followWithSound(Session &session, Sound &sound)
{
    QObject::connect(&session, &Session::began, &sound, &Sound::began);
    QObject::connect(&session, &Session::recompiled, &sound, &Sound::recompiled);
    QObject::connect(&session, &Session::phaseChanged, &sound, &Sound::phaseChanged);
    QObject::connect(&session, &Session::moved, &sound, &Sound::moved);
    QObject::connect(&session, &Session::ahead, &sound, &Sound::ahead);
    QObject::connect(&session, &Session::ended, &sound, &Sound::ended);
}

} // namespace

void wire(Session &session, MainWindow &window, Sound *sound, std::function<Player(const Options &)> makePlayer)
{
    followWithScreen(session, window);
    if (sound) {
        followWithSound(session, *sound);
        sound->setVolume(window.volume());
        sound->setMuted(window.muted());
        QObject::connect(&window, &MainWindow::volumeChanged, sound, &Sound::setVolume);
        QObject::connect(&window, &MainWindow::muteToggled, sound, &Sound::setMuted);
        const auto mix = [sound](const Settings &settings) {
            sound->setVoiceVolume(settings.voiceVolume);
            sound->setChimeVolume(settings.chimeVolume);
            sound->setBackground(backgroundFromName(settings.background).value_or(Background::None));
        };
        mix(window.settings());
        QObject::connect(&window, &MainWindow::settingsChanged, sound, mix);
        QObject::connect(sound, &Sound::voiceless, &window, &MainWindow::tell);
        QObject::connect(sound, &Sound::silent, &window, &MainWindow::soundLost);
        QObject::connect(sound, &Sound::audible, &window, &MainWindow::soundBack);
    }
    QObject::connect(&window, &MainWindow::commanded, &session, &Session::command);
    QObject::connect(&window, &MainWindow::closed, &session, &Session::leave);
    QObject::connect(&window, &MainWindow::startWanted, &session,
                     [&session, sound, makePlayer = std::move(makePlayer)](const Options &options) {
                         session.begin(makePlayer(options), sound ? Sound::kWaking : Millis{0});
                     });
}

void wireSpeaker(ScriptProvider &scripts, Session &session, MainWindow &window, Sound *sound)
{
    scripts.follow(session, sound);
    QObject::connect(&window, &MainWindow::settingsChanged, &scripts,
                     [&scripts](const Settings &settings) { scripts.setSpeaker(settings.speaker); });
    QObject::connect(&scripts, &ScriptProvider::changed, &window, &MainWindow::lengthsChanged);
}

void wireSoundCheck(SoundCheck &check, Session &session, MainWindow &window)
{
    QObject::connect(&window, &MainWindow::soundCheckWanted, &check, [&check, &window] {
        if (const ProgramPtr program = window.preview())
            check.play(*program, window.settings());
    });
    QObject::connect(&check, &SoundCheck::told, &window, &MainWindow::tell);
    QObject::connect(&session, &Session::began, &check, &SoundCheck::stop);
}

void wireSettings(MainWindow &window, SettingsFile &file)
{
    QObject::connect(&window, &MainWindow::settingsChanged, &file, &SettingsFile::keep);
    QObject::connect(&file, &SettingsFile::failed, &window, &MainWindow::tell);
    QObject::connect(&window, &MainWindow::folderWanted, &window, [](const QString &folder) {
        QDir().mkpath(folder);
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    });
}

void wireDesktop(DesktopSettings &desktop, MainWindow &window)
{
    QObject::connect(&desktop, &DesktopSettings::changed, &window, [&window](const DesktopAppearance &appearance) {
        DesktopWishes wishes;
        if (appearance.moreContrast)
            wishes.theme = Theme::Contrast;
        else if (appearance.scheme == DesktopAppearance::Scheme::Dark)
            wishes.theme = Theme::Dark;
        else if (appearance.scheme == DesktopAppearance::Scheme::Light)
            wishes.theme = Theme::Light;
        wishes.reducedMotion = appearance.reducedMotion;
        window.setDesktop(wishes);
    });
}

} // namespace matside
