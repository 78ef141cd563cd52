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

/// Reads what is compiled in, and routines from these folders of the person's, the first that has one winning:
/// the given folder (may be empty), the data folder, <exe>/../share/matside, the source tree of the build.
[[nodiscard]] Result<Library> loadLibrary(const QString &dataFolder);

/// Where what a person chose is kept: the given folder (may be empty), or the data folder.
[[nodiscard]] QString ownFolder(const QString &given);

/// Those folders, in that order.
[[nodiscard]] QStringList dataFolders(const QString &given);

} // namespace matside
