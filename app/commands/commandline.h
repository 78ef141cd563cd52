// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/mixer/background.h"
#include "playback/options.h"
#include "content/voicefolders.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace matside {

/// What somebody asked for on the command line.
struct Invocation final
{
    enum class Task { Window, Check, Timeline, Lines, Figures, Screens, Render, Help, Version };

    Task task = Task::Window;
    QString routine = QStringLiteral("front-of-hips"); ///< an id, or a file
    QStringList files;        ///< of Check; at least one
    QString folder;           ///< of Figures and Screens: where the pictures go
    QString only;             ///< of Screens: a part of the names that are wanted; empty for all
    Options options;
    bool start = false;       ///< begin at once
    QString speaker = standardSpeaker(); ///< a voice
    double speed = 1.0;       ///< 1 to 60; above 1 it is mute
    QString data;             ///< a folder of one's own, before the data folder; empty for none
    Background background = Background::None;
    QString output;           ///< of Render; its name ends as a sound file's does
    bool json = false;
};

/// An invocation, or one sentence that says what is wrong and what would be right.
/// standard: what counts where nothing is asked for, chosen earlier perhaps.
[[nodiscard]] std::variant<Invocation, QString> parseArguments(const QStringList &arguments,
                                                               const Invocation &standard = {});

/// What --help prints.
[[nodiscard]] QString helpText();

/// "0.1.0".
[[nodiscard]] QString versionText();

/// Lists the problems of every file on the error output; "fine" for the others on the output. 0, or 1 with problems.
[[nodiscard]] int runCheck(const Invocation &invocation);
/// Prints the compiled routine. 0; 1 with problems in the routine, 2 when the options are not for it.
[[nodiscard]] int runTimeline(const Invocation &invocation);

/// Lines to the output and the error output, in UTF-8 whatever the terminal says.
void print(const QString &text);
void complain(const QString &text);

} // namespace matside
