// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/program.h"

#include <optional>

/// Pure questions about a Program or a Routine: where something began, where the next of its kind begins, what is being
/// said. `segment` is an index in Program::segments; a Place that does not exist is the end of the program.
namespace matside::landmarks {

/// Where this slide began: during the last one, the last one itself; without a count, where its heel was last at home.
[[nodiscard]] Place startOfSlide(const Program &program, int segment);
[[nodiscard]] Place startOfTurn(const Program &program, int segment);
[[nodiscard]] Place startOfBreath(const Program &program, int segment);
/// The first later segment that begins with both heels at home.
[[nodiscard]] Place nextHome(const Program &program, int segment);
/// The same in a later step.
[[nodiscard]] Place nextStepHome(const Program &program, int segment);
/// The first later step that does not belong to the side of this segment.
[[nodiscard]] Place endOfSide(const Program &program, int segment);

/// Where to go on after a pause. assumedHome: it was so long that the heel has come home by itself. asPlanned: the body
/// stands where the program has it, and not where a detour left it.
[[nodiscard]] Place afterPause(const Program &program, Millis position, bool assumedHome, bool asPlanned);
/// Where to go on after easing that began at this segment, and not on a detour.
[[nodiscard]] Place afterEasing(const Program &program, int segment, bool legIsOut);

/// Whether losing this cue would lose something: a sentence that is neither an encouragement nor a number of a count-in.
[[nodiscard]] bool matters(const Cue &cue);
/// The sentence of the current move that is being said at this position.
[[nodiscard]] std::optional<Cue> sentenceAt(const Program &program, Millis position);
/// The last sentence of the current step that has begun.
[[nodiscard]] std::optional<Cue> lastSentence(const Program &program, Millis position);

/// The part of an existing place.
[[nodiscard]] const Part &partAt(const Routine &routine, const Place &place);
/// Whether the place names a step of the routine.
[[nodiscard]] bool exists(const Routine &routine, const Place &place);
/// Whether the person chose how often this step is repeated, or the step that it continues.
[[nodiscard]] bool isCountChosen(const Part &part, int step);
/// Whether a side is under way or over.
[[nodiscard]] bool sidesHaveBegun(const Routine &routine, const Place &place);
/// Whether no later step slips anything under the pelvis.
[[nodiscard]] bool supportIsPlaced(const Routine &routine, const Place &place);
/// Whether the person lies on the support here: among the sides, and before them once it has been placed.
[[nodiscard]] bool liesOnSupport(const Routine &routine, const Place &place);
/// Whether going from one Place to another leads to a side from where the support is not, or from before it was there:
/// that begins with settling on it.
[[nodiscard]] bool mustSettle(const Program &program, const Routine &routine, Millis from, const Place &to);

} // namespace matside::landmarks
