// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandline.h"

#include <QString>

#include <array>

namespace matside {

// The one table of commands and options: reading the command line, --help and the completions of shells follow it.

/// A command: its name, the words that follow it, what it does, and what to say where the words are missing.
struct CommandRow final
{
    Invocation::Task task;
    const char *name;
    const char *words;
    const char *meaning;
    const char *missing;
};

inline constexpr std::array kCommands{
    CommandRow{Invocation::Task::Window, "", "[ROUTINE]", "open the window; ROUTINE is an id or a file", ""},
    CommandRow{Invocation::Task::Check, "check", "FILE…", "list every problem of files of routines or figures",
               "Say which file to check"},
    CommandRow{Invocation::Task::Timeline, "timeline", "ROUTINE", "print a routine second by second", "Say which routine"},
    CommandRow{Invocation::Task::Lines, "lines", "ROUTINE", "print each line it can say, with its id", "Say which routine"},
    CommandRow{Invocation::Task::Figures, "figures", "OUT_DIR", "draw every move of the routine into pictures",
               "Say where the pictures go"},
    CommandRow{Invocation::Task::Render, "render", "ROUTINE -o FILE", "write the whole session as a sound file",
               "Say which routine"},
    CommandRow{Invocation::Task::Voice, "voice", "ROUTINE", "make a clip of each line that a speaker has none of",
               "Say which routine"},
    CommandRow{Invocation::Task::Diary, "diary", "export|import FILE", "write the diary as .csv or .json, or take it from .json",
               "Say what to do, and with which file"},
    CommandRow{Invocation::Task::Remind, "remind", "", "send the reminder of today, if one is set and due", ""},
    CommandRow{Invocation::Task::Completions, "completions", "bash|zsh|fish", "print the completions for this shell",
               "Say for which shell"},
};

constexpr unsigned of(Invocation::Task task)
{
    return 1U << static_cast<unsigned>(task);
}

inline constexpr unsigned kAny =
    of(Invocation::Task::Window) | of(Invocation::Task::Check) | of(Invocation::Task::Timeline) | of(Invocation::Task::Lines) | of(Invocation::Task::Figures) | of(Invocation::Task::Render)
    | of(Invocation::Task::Voice) | of(Invocation::Task::Remind) | of(Invocation::Task::Diary);
inline constexpr unsigned kPrograms = of(Invocation::Task::Window) | of(Invocation::Task::Timeline) | of(Invocation::Task::Figures) | of(Invocation::Task::Render);
inline constexpr unsigned kTimes = of(Invocation::Task::Window) | of(Invocation::Task::Timeline) | of(Invocation::Task::Render);
inline constexpr unsigned kSounds = of(Invocation::Task::Window) | of(Invocation::Task::Render);

/// An option: its names (o|output: -o and --output), its value (empty: a flag), what it means, and the tasks that use it.
struct OptionRow final
{
    const char *name;
    const char *value;
    const char *meaning;
    unsigned tasks;

    [[nodiscard]] QString key() const { return QString::fromLatin1(name).section(u'|', -1); }
};

inline constexpr std::array kOptions{
    OptionRow{"first", "left|right", "the side that goes first (left)", kPrograms},
    OptionRow{"sides", "both|left|right|weaker-twice", "the sides that are done; the weaker one is the first (both)", kPrograms},
    OptionRow{"choose", "ID=VALUE", "a choice of the routine; can be given again for another one", kPrograms},
    OptionRow{"slides", "N", "the same as --choose slides=N (5)", kPrograms},
    OptionRow{"pace", "X", "0.5 to 1.5: the tempo of moves, not of breaths (1)", kTimes},
    OptionRow{"gates", "go|wait", "changes of position go on by themselves, or wait (go)",
              of(Invocation::Task::Window) | of(Invocation::Task::Timeline)},
    OptionRow{"form", "easier|standard|harder", "the form of steps that have it (standard)", kPrograms},
    OptionRow{"hold-count", "none|halfway|last-three|every-second", "which seconds of a hold are said (last-three)", kPrograms},
    OptionRow{"support", "NAME", "towel, block, book, roller or none (towel)", kPrograms},
    OptionRow{"voice", "full|brief|count|off", "how much is said (full); captions show every line", kTimes},
    OptionRow{"speaker", "NAME", "af_bella, am_michael or one of your own (af_bella)", kTimes | of(Invocation::Task::Voice)},
    OptionRow{"mix", "", "a plain voice says lines without a recording alone, not everything",
              of(Invocation::Task::Timeline) | of(Invocation::Task::Render)},
    OptionRow{"background", "none|waves|drone", "what is heard softly all the time (none)", kSounds},
    OptionRow{"o|output", "FILE", "of render: FILE ends in .wav, .flac, .ogg or .opus", of(Invocation::Task::Render)},
    OptionRow{"force", "", "of render and diary export: replace the file if it is there", of(Invocation::Task::Render) | of(Invocation::Task::Diary)},
    OptionRow{"strict", "", "of check: warnings are errors", of(Invocation::Task::Check)},
    OptionRow{"yes", "", "of diary import and voice: do what it says", of(Invocation::Task::Diary) | of(Invocation::Task::Voice)},
    OptionRow{"start", "", "begin at once", of(Invocation::Task::Window)},
    OptionRow{"speed", "X", "1 to 60: look a routine through, without sound (1)", of(Invocation::Task::Window)},
    OptionRow{"data", "FOLDER", "a folder of your own; routines lie in FOLDER/routines", kAny},
    OptionRow{"wait", "", "of remind: stay, and send each at its time", of(Invocation::Task::Remind)},
    OptionRow{"reader", "N", "the timeline where a screen reader speaks N words a minute, 60 to 500", of(Invocation::Task::Timeline)},
    OptionRow{"json", "", "the timeline as JSON", of(Invocation::Task::Timeline)},
    OptionRow{"help", "", "say all this", of(Invocation::Task::Help)},
    OptionRow{"version", "", "say which Matside this is", of(Invocation::Task::Version)},
};

} // namespace matside
