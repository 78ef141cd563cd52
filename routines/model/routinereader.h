// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/offpath.h"
#include "model/result.h"
#include "model/routine.h"

#include <QByteArray>

namespace matside {

/// The format that docs/routine-format.md describes.
inline constexpr int kRoutineFormat = 1;
/// A routine may last this long at most, by a rough upper bound.
inline constexpr std::chrono::hours kLongestRoutine{3};
/// A routine may play this many moves at most, repetitions and both sides counted, so that compiling stays quick.
inline constexpr int kMostMoves = 1000;

/// What the rest of the program offers to routines: names they may use, and lines they may leave to it.
struct Vocabulary final
{
    QStringList motions;
    QStringList sounds;
    OffPath offPath;           ///< what readOffPath() gave; a routine's own lines and words go before these
    QStringList pictures;      ///< still pictures with words
};

/// Reads a routine: the whole of it, or every problem it has, sorted by place.
///
/// A file that cannot be read, is no TOML or is of another format gives that problem alone. Paths may be resources.
[[nodiscard]] Result<Routine> readRoutine(const QString &path, const Vocabulary &vocabulary);

/// The same for text at hand; `file` is the name that problems give.
[[nodiscard]] Result<Routine> parseRoutine(const QByteArray &text, const QString &file, const Vocabulary &vocabulary);

} // namespace matside
