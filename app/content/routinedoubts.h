// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/library.h"
#include "model/routine.h"

#include <QByteArray>

namespace matside {

/// What is legal in a file of routines or figures and probably not meant, each with its line: a part of the body under the floor, a jump from
/// one move to the next, a line or a choice without effect, another posture without a gate, a name that the list of routines does not take.
///
/// Empty for a file with problems: mend those first.
[[nodiscard]] Problems doubtsOfFile(const QString &path, const Library &library);

/// The same for a routine at hand; `text` is its file, for the lines.
[[nodiscard]] Problems doubtsOf(const Routine &routine, const QByteArray &text, const QString &file,
                                const FigureLibrary &figures);

} // namespace matside
