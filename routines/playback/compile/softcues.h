// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/program.h"

namespace matside {

// The soft sounds that no routine asks for: they tell closed eyes that the body is home, and that the session goes on.

/// The sound of a body that arrives at home, just before the end of this segment. index: of the segment in its program.
[[nodiscard]] Cue homeCue(const Segment &segment, int index);

/// Adds a very soft pulse to every silence of more than six seconds, where Options::pulse asks for it and a voice is heard.
/// What is repeated without end (Program::loopFrom) gets none: there the session waits for the person.
/// The cues have to be sorted, and are sorted again afterwards.
void addPulses(Program &program);

} // namespace matside
