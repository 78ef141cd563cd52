// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routinereader.h"

#include <QByteArray>

#include <iosfwd>

namespace matside {

/// What the shipped routine may use, with the lines off the path of the shipped file.
[[nodiscard]] Vocabulary shippedVocabulary();

/// The file below MATSIDE_SOURCE_DIR.
[[nodiscard]] QString sourcePath(const char *relative);
[[nodiscard]] QByteArray sourceText(const char *relative);

/// A short routine with something of everything.
[[nodiscard]] QByteArray smallRoutine();

/// Changes the one place where `from` stands; changes nothing when that is empty.
struct Edit final
{
    const char *from;
    const char *to;
};
/// The small routine, changed.
[[nodiscard]] QByteArray edited(std::initializer_list<Edit> edits);

/// All problems, one a line, to be shown when an expectation fails.
[[nodiscard]] std::string shown(const Problems &problems);

} // namespace matside
