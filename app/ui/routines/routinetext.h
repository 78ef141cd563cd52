// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"

#include <QString>

namespace matside {

// What pages tell about a routine before it is begun, in words.

/// "A wall": its title, or what its kind is called.
[[nodiscard]] QString equipmentText(const Equipment &thing);
/// "You need: A chair, A wall"; empty where it needs nothing.
[[nodiscard]] QString needsText(const Routine &routine);
/// "Written by Anna Berg"; empty where nobody is named.
[[nodiscard]] QString authorText(const Routine &routine);
/// Where a problem stands, for people: "Line 12", or "The whole file".
[[nodiscard]] QString placeOf(const Problem &problem);
/// "2 mistakes, the first in line 12": of a file that cannot be done.
[[nodiscard]] QString problemsText(const Problems &problems);
/// The name of its file; a resource has none.
[[nodiscard]] QString fileNameOf(const RoutineEntry &entry);

} // namespace matside
