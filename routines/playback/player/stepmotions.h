// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/program.h"

/// What the figure shows off the path, found in the moves of a step: the engine knows no exercise.
namespace matside::stepmotions {

/// In which the body goes away from home in this step, or in the step that it continues; empty where it never does.
[[nodiscard]] QString away(const Routine &routine, StepIndex at);
/// In which it comes home.
[[nodiscard]] QString home(const Routine &routine, StepIndex at);
/// In which it stays away.
[[nodiscard]] QString hold(const Routine &routine, StepIndex at);
/// In which it is turned.
[[nodiscard]] QString turn(const Routine &routine, StepIndex at);
/// In which it rests at home in the part of this step; empty where no step of the part goes away.
[[nodiscard]] QString rest(const Routine &routine, StepIndex at);

/// The words of the first move that takes the body away, that keeps it there, or that brings it home; null without one.
[[nodiscard]] const Move *moveAway(const Routine &routine, StepIndex at);
[[nodiscard]] const Move *moveHold(const Routine &routine, StepIndex at);
[[nodiscard]] const Move *moveHome(const Routine &routine, StepIndex at);

} // namespace matside::stepmotions
