// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/files/figurelibrary.h"
#include "model/catalogue.h"

namespace matside {

/// The figures, the lines of interludes and the routines, read before anything else.
struct Library final
{
    FigureLibrary figures;
    Vocabulary vocabulary;
    Catalogue catalogue;
};

/// Reads the compiled-in files, and the person's own routines and figures: those of the given folder (may be empty) and
/// of the data folder. chimes: the names of chimes that a routine may ring.
[[nodiscard]] Result<Library> loadLibrary(const QString &dataFolder, const QStringList &chimes);

/// Removes XDG_CONFIG_HOME and its like from the environment where they are relative: the XDG Base Directory Specification wants
/// these ignored, and Qt 6.4 takes them from the working folder. To be called before any other function here.
void ignoreRelativeFolders();

/// The folder of a person's own files: the given folder (may be empty), or the data folder.
[[nodiscard]] QString ownFolder(const QString &given);
/// Where settings are kept: "matside.conf" in the given folder, or, where that is empty, in "matside" of
/// XDG_CONFIG_HOME.
[[nodiscard]] QString settingsFile(const QString &given);
/// Where Matside 0.1 kept them: "matside.sqlite" in ownFolder().
[[nodiscard]] QString oldSettingsDatabase(const QString &given);
/// Where the place of a session is kept: "journal.toml" in ownFolder().
[[nodiscard]] QString journalFile(const QString &given);
/// Where the diary is kept: "diary.sqlite" in ownFolder().
[[nodiscard]] QString diaryFile(const QString &given);

/// Where the day of the last session that was finished is kept, and of the last reminder: "last-session" and "last-reminder" in
/// ownFolder().
[[nodiscard]] QString sessionDayFile(const QString &given);
[[nodiscard]] QString reminderDayFile(const QString &given);

/// The routine with this id or of this file; else its problems, and those of the person's own figures, which it may
/// use.
[[nodiscard]] Result<Routine> findRoutine(const Result<Library> &library, const QString &idOrPath);

/// The problems of the person's own figures, file by file.
[[nodiscard]] Problems problemsOfFigures(const FigureLibrary &figures);

/// The problems of one file of figures by itself; where it has some, those that are left with the other files of its folder, whose
/// poses and places it may use. These are given two seconds.
[[nodiscard]] Problems problemsOfFigureFile(const QString &path);

/// Where the person's own routines lie: "routines" in the given folder (may be empty), and in the data folder.
[[nodiscard]] QStringList routineFolders(const QString &given);
/// Where the shipped ones lie: a folder of resources.
[[nodiscard]] QString shippedRoutines();

/// The folders of data files; the first that has a file wins: the given folder (may be empty), the data folder, and
/// ../share/matside beside the program's folder, which a build links to its source tree. Needs a QCoreApplication.
[[nodiscard]] QStringList dataFolders(const QString &given);

} // namespace matside
