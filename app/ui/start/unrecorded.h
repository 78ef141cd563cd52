// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace matside {

/// Who says the lines of a routine that have no recording: the plain voice says all of the session, or them alone; or nobody does.
enum class UnrecordedLines { AllPlain, Plain, Captions };

/// A sentence for the card of a routine; empty without such lines.
[[nodiscard]] QString unrecordedText(int lines, UnrecordedLines spokenBy);

} // namespace matside
