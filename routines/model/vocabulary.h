// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

namespace matside {

/// What the rest of the program offers to routines: names they may use, and lines they may leave to it.
struct Vocabulary final
{
    QStringList motions;
    QStringList sounds;
    std::vector<Line> offPath; ///< what readOffPath() gave; a routine's own lines go before these
    QStringList pictures;      ///< still pictures with words
};

} // namespace matside
