// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

namespace matside {

/// Which repetition of how many; zeros where nothing is counted.
struct Count final
{
    int number = 0;
    int total = 0;
};

/// The facts that a When is compared with.
struct Circumstances final
{
    Count count;
    bool support = true;
    bool bothSides = true;
    bool endingEarly = false;

    [[nodiscard]] bool allow(const When &when) const;
};

} // namespace matside
