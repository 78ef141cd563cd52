// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/files/figurelibrary.h"
#include "model/result.h"

namespace matside {

/// Reads every .toml file of a folder, in the order of their names (docs/figure-format.md); the program's own folder is
/// ":/figures". A motion may use poses and places of any file. Returns every problem of every file.
///
/// The folder "exercises" in it is the shelf: its files are read when one of their motions is asked for. They use poses and places of the
/// folder and their own, and a motion's name is on the line after [[motion]].
///
/// Files of the person's own folders are added to these. They may use what the first folder holds, and never replace it.
/// They see the whole shelf, which is read for
/// them. An own file with a problem is refused as a whole, and so is each file that needs it; a missing own folder is empty. An own
/// path may also be one file.
[[nodiscard]] Result<FigureLibrary> loadFigureLibrary(const QString &folder, const QStringList &own = {});

/// True for a file with poses, places, motions, persons or cards, valid or not, that is no routine.
[[nodiscard]] bool holdsFigures(const QString &path);

} // namespace matside
