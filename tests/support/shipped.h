// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routinereader.h"
#include "playback/compile/compile.h"
#include "playback/player/player.h"
#include "support/printers.h"

namespace matside::test {

/// A folder of the source tree: "resources/routines".
[[nodiscard]] QString sourcePath(const QString &below);

/// What the program knows: the motions of resources/figures, its sounds and its lines for off the path.
[[nodiscard]] const Vocabulary &shippedVocabulary();

/// The routine that comes with the program, as it stands in the source tree; the test fails when it cannot be read.
[[nodiscard]] const Routine &frontOfHips();
[[nodiscard]] ScriptPtr frontOfHipsScript();

/// Every routine that comes with the program, by id.
[[nodiscard]] const std::vector<Routine> &shippedRoutines();
[[nodiscard]] ScriptPtr scriptOf(const Routine &routine);
[[nodiscard]] Program programOf(const Routine &routine, const Options &options);

/// Compiled with estimated lengths and the routine's own words.
[[nodiscard]] Program compiled(const Options &options = {});

/// Every option a person can change, one at a time, away from these.
[[nodiscard]] std::vector<Options> neighbours(const Options &options);

} // namespace matside::test
