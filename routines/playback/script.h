// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/lengths.h"
#include "playback/phrasebook.h"

#include <memory>

namespace matside {

/// What compile() needs besides the options: read once, and shared by everything that compiles again.
struct Script final
{
    Routine routine;
    Phrasebook phrasebook;
    Lengths lengths;
};
using ScriptPtr = std::shared_ptr<const Script>;

} // namespace matside
