// SPDX-License-Identifier: GPL-3.0-or-later
#include "startupdata.h"

#include "playback/phrases.h"

#include <QLibrary>

namespace matside {

namespace {

StartupData read(const QString &dataFolder, const QString &asked)
{
    Result<Library> library = loadLibrary(dataFolder);
    Result<Routine> routine = findRoutine(library, asked);
    std::vector<Phrase> phrases;
    if (routine)
        phrases = spokenPhrases(*routine, Phrasebook());
    return {std::move(library), std::move(routine), std::move(phrases)};
}

/// Qt calls the same later, and finds it done: fontconfig keeps what it has read, and asks for no thread of its own.
void readFontConfiguration()
{
    QLibrary fontconfig(QStringLiteral("fontconfig"), 1);
    if (const auto begin = reinterpret_cast<int (*)()>(fontconfig.resolve("FcInit")))
        begin();
}

} // namespace

std::future<StartupData> prepare(const QString &dataFolder, const QString &routine)
{
    return std::async(std::launch::async, read, dataFolder, routine);
}

std::future<void> warmFontCache()
{
    return std::async(std::launch::async, readFontConfiguration);
}

} // namespace matside
