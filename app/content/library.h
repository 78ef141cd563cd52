// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/files/figurelibrary.h"
#include "model/catalogue.h"

namespace matside {

/// Everything that the program reads before it does anything: figures, words off the path, routines.
struct Library final
{
    FigureLibrary figures;
    Vocabulary vocabulary;
    Catalogue catalogue;
};

/// Reads what is compiled in, and the person's own routines and figures: those of the given folder (may be empty), and of
/// the data folder.
[[nodiscard]] Result<Library> loadLibrary(const QString &dataFolder);

/// The folder of a person's own files: the given folder (may be empty), or the data folder.
[[nodiscard]] QString ownFolder(const QString &given);
/// Where settings are kept: "matside.conf" in the given folder, or, where that is empty, in "matside" of XDG_CONFIG_HOME.
[[nodiscard]] QString settingsFile(const QString &given);
/// Where Matside 0.1 kept them: "matside.sqlite" in ownFolder().
[[nodiscard]] QString oldSettingsDatabase(const QString &given);

/// The routine with this id, or of this file; else what is wrong with it, and with figures of one's own that it may need.
[[nodiscard]] Result<Routine> findRoutine(const Result<Library> &library, const QString &idOrPath);

/// What is wrong with figures of the person's own, file by file.
[[nodiscard]] Problems problemsOfFigures(const FigureLibrary &figures);

/// What is wrong with one file of figures, which stands beside the others of its folder.
[[nodiscard]] Problems problemsOfFigureFile(const QString &path);

/// Where files lie, the first that has one winning: the given folder (may be empty), the data folder, <exe>/../share/matside,
/// the source tree of the build. Asks for an application.
[[nodiscard]] QStringList dataFolders(const QString &given);

} // namespace matside
