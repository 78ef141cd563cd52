// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace matside {

/// Why a session is paused.
enum class PauseReason {
    Person,     ///< somebody pressed, or a headset was taken off
    StoodStill, ///< the program was stopped, or the machine was busy for long
    Asleep,     ///< the machine sleeps, or slept
    Locked,     ///< the screen is locked
    SoundLost,  ///< the voice is not heard any more
};

} // namespace matside
