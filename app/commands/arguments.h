// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandline.h"
#include "content/library.h"

#include <optional>

namespace matside {

// What all commands share: they print to the output, errors to the error output, in UTF-8 whatever the locale says.

/// What main() was given, each as fileNameOf() reads it.
[[nodiscard]] QStringList argumentsOf(int argc, char **argv);
/// Makes a pipe that is closed, and a file that may not grow, an error of writing instead of the end of the process, keeps the
/// number of a closed output from files that are opened later, and ignores relative XDG folders. To be called before anything is
/// opened.
void prepareProcess();
/// Prints a line. All functions here show characters that isHiddenCharacter() names as "\x1b": a terminal would obey those of
/// a file name or an argument. Line feeds and tabs are kept here, and shown in errors.
void print(const QString &text);
/// Prints a sentence and gives false where what print() printed could not be written: a full disk, a pipe that is closed.
[[nodiscard]] bool isPrinted();
/// Prints a line of an error.
void complain(const QString &text);
/// Prints each problem on a line. False where there are none.
bool complainOf(const Problems &problems);

/// The library with the names of this program's chimes, and what a person's own folder (may be empty) adds.
[[nodiscard]] Result<Library> readLibrary(const QString &dataFolder);
/// The routine of a command, if the library has it and if it accepts the command's options; else the exit code of the program,
/// after the error was printed: 1 where there is no such routine, 2 where it refuses an option.
[[nodiscard]] std::variant<Routine, int> routineFor(const Result<Library> &library, const Invocation &invocation);

/// Whether this routine has these options, and the data folders this speaker; false after an error was printed. The one check of
/// options for the window and all commands.
[[nodiscard]] bool acceptsOptions(const Routine &routine, const Options &options, const QString &speaker,
                                  const QStringList &dataFolders);

} // namespace matside
