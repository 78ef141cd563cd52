// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/files/figurelibrary.h"
#include "model/result.h"

namespace matside {

/// Reads every .toml file of a folder, in the order of their names (docs/figure-format.md); the program's own folder is
/// ":/figures". A motion may use poses and places of any file. Returns every problem of every file.
///
/// Files of the person's own folders are added to these. They may use what the first folder holds, and never replace it.
/// An own file with a problem is refused as a whole, and so is each file that needs it; a missing own folder is empty. An own
/// path may also be one file.
[[nodiscard]] Result<FigureLibrary> loadFigureLibrary(const QString &folder, const QStringList &own = {});

/// True for a file with poses, places, motions, persons or cards, valid or not, that is no routine.
[[nodiscard]] bool holdsFigures(const QString &path);

} // namespace matside
