// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/mixer/background.h"
#include "content/voicefolders.h"
#include "playback/program/options.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace matside {

/// The shells that complete a command line.
enum class Shell { Bash, Zsh, Fish };
/// "bash", "zsh", "fish"; nothing for another name.
[[nodiscard]] std::optional<Shell> shellFromName(QStringView name);

/// The command line, read: a task, what it works on, and its options.
struct Invocation final
{
    enum class Task { Window, Check, Timeline, Lines, Figures, Render, Voice, Remind, Diary, Completions, Help, Version };

    Task task = Task::Window;
    QString routine = QStringLiteral("front-of-hips"); ///< an id, or a file
    bool namesRoutine = false;                         ///< it was given; else a window shows the one that was chosen there
    QStringList files;                                 ///< of Check; at least one. Of Diary: one
    enum class Diary { Export, Import } diary = Diary::Export;
    QString folder;                                    ///< of Figures: the pictures are written there
    Options options;
    bool start = false;                  ///< begin at once
    QString speaker = standardSpeaker(); ///< a voice
    bool mixVoices = false;              ///< of Timeline and Render: as Settings::mixVoices
    double speed = 1.0;                  ///< 1 to 60; above 1 it is mute
    double reader = 0;                   ///< of Timeline: words a minute of a screen reader; 0: a voice speaks
    QString data;                        ///< the person's own folder, before the data folder; empty for none
    Background background = Background::None;
    QString output;     ///< of Render; its name ends as a sound file's does
    bool force = false; ///< of Render, and of Diary: may replace an existing file
    bool yes = false;   ///< of an import of Diary, and of Voice: do what it says
    bool strict = false; ///< of Check: warnings are errors
    bool json = false;
    Shell shell = Shell::Bash; ///< of Completions
    bool wait = false; ///< of Remind: in the background
};

/// An invocation, or one sentence that says what is wrong and what would be right.
/// standard: the values of options that are not given.
[[nodiscard]] std::variant<Invocation, QString> parseArguments(const QStringList &arguments,
                                                               const Invocation &standard = {});

/// The text of --help.
[[nodiscard]] QString helpText();

/// "0.1.0".
[[nodiscard]] QString versionText();

} // namespace matside
