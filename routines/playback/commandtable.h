// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/command.h"

namespace matside {

/// What a command does in a phase. The table of both is data; Player does what the action says.
enum class Action {
    Nothing,
    Pause,
    PauseOrHold, ///< at a gate: hold
    GoOn,
    Ready,     ///< the held gate goes on
    SlideHome, ///< out of easing
    Ask,       ///< shall we finish here?
    EndGently,
    Stay,       ///< the question is closed, and all is as it was
    StayPaused, ///< the question is closed, and the session pauses
    Leave,
    Ease,
    Next,
    LeaveSide, ///< out of easing: the next step, or, the second time, off this side
    Previous,
    Repeat,
    RepeatStep,
    OneMore,
    Further,
    SayAgain,
    Slower,
    Quicker,
    SwitchSide,
    OneSide,
    Jump,
};

/// "pause-or-hold": for tests and traces.
[[nodiscard]] QString actionName(Action action);

[[nodiscard]] Action actionFor(CommandKind command, Phase phase);

} // namespace matside
