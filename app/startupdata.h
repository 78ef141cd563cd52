// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/library.h"
#include "playback/phrasebook.h"

#include <future>
#include <vector>

namespace matside {

/// What the window needs to be made, read while Qt finds its screen: neither needs the other.
struct StartupData final
{
    Result<Library> library;
    Result<Routine> routine;     ///< the one that was asked for, or why there is none
    std::vector<Phrase> phrases; ///< all that it can say; none without it
};

/// Begins to read, in a thread of its own: dataFolder as loadLibrary() has it, routine an id or a file.
[[nodiscard]] std::future<StartupData> prepare(const QString &dataFolder, const QString &routine);

/// Has the system's list of fonts read in another thread, before Qt asks for it; does nothing where Qt asks in another way.
/// Whoever holds what this gives waits for it where it goes.
[[nodiscard]] std::future<void> warmFontCache();

} // namespace matside
