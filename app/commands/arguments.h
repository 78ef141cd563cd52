// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandline.h"
#include "content/library.h"

#include <optional>

namespace matside {

// Whether what was asked for can be done: complaints go to the error output.

/// Every problem, a line each. False where there are none.
bool complainOf(const Problems &problems);

/// The routine that was asked for; nothing after a complaint.
[[nodiscard]] std::optional<Routine> askedRoutine(const Result<Library> &library, const QString &routine);

/// Whether these options, and this speaker, are for this routine; false after a complaint.
[[nodiscard]] bool acceptsOptions(const Routine &routine, const Options &options, const QString &speaker, const QStringList &dataFolders);

} // namespace matside
