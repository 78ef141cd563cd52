// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace matside {

struct Invocation;

/// Has the renderer of voices make a clip of each line of a routine that this speaker has none of, in the person's data folder.
///
/// Says first what it needs and how long it takes. Each clip is kept as it is made: what was broken off goes on where it was. Gives
/// the exit code: 0 when each line has a clip.
[[nodiscard]] int runVoice(const Invocation &invocation);

} // namespace matside
