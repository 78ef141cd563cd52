// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/figurelibrary.h"
#include "model/catalogue.h"

namespace matside {

/// Everything that the program reads before it does anything: figures, words off the path, routines.
struct Library final
{
    FigureLibrary figures;
    Vocabulary vocabulary;
    Catalogue catalogue;
};

/// Reads what is compiled in, and the person's own routines: those of the given folder (may be empty), and of the data folder.
[[nodiscard]] Result<Library> loadLibrary(const QString &dataFolder);

/// Where what a person chose is kept: the given folder (may be empty), or the data folder.
[[nodiscard]] QString ownFolder(const QString &given);

/// Where files lie, the first that has one winning: the given folder (may be empty), the data folder, <exe>/../share/matside,
/// the source tree of the build. Asks for an application.
[[nodiscard]] QStringList dataFolders(const QString &given);

} // namespace matside
