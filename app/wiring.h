// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player.h"

#include <functional>

namespace matside {

class DesktopSettings;
class MainWindow;
class ScriptProvider;
class Session;
class SettingsFile;
class Sound;
class SoundCheck;

/// Connects the rooms, in the one order that holds everywhere: recorders, screen, sound. Commands come back to the session.
///
/// makePlayer builds what Start begins; sound may be null: then it is a session without any.
void wire(Session &session, MainWindow &window, Sound *sound, std::function<Player(const Options &)> makePlayer);

/// Whoever was chosen in the window speaks, and the pages tell how long that takes; sound may be null.
void wireSpeaker(ScriptProvider &scripts, Session &session, MainWindow &window, Sound *sound);

/// The start page hears whether it can be heard, with what it has chosen.
void wireSoundCheck(SoundCheck &check, Session &session, MainWindow &window);

/// The file keeps what is chosen in the window, and the window tells when it cannot.
void wireSettings(MainWindow &window, SettingsFile &file);

/// What the desktop wishes counts where somebody follows it.
void wireDesktop(DesktopSettings &desktop, MainWindow &window);

} // namespace matside
