// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/program.h"

#include <optional>

/// Pure functions that find places and sentences in a Program or a Routine: where a repetition began, where the next
/// step begins, which sentence is being said. `segment` is an index in Program::segments; a Place that does not exist is the end of the program.
namespace matside::landmarks {

/// Where this repetition began; in the last one with those that are nested in it, where the last one began. Without a
/// count: where the body was last at home.
[[nodiscard]] Place startOfRepetition(const Program &program, int segment);
[[nodiscard]] Place startOfNested(const Program &program, int segment);
[[nodiscard]] Place startOfBreath(const Program &program, int segment);
/// The first later segment that begins at home.
[[nodiscard]] Place nextHome(const Program &program, int segment);
/// The same in a later step.
[[nodiscard]] Place nextStepHome(const Program &program, int segment);
/// The first later step that does not belong to the side of this segment.
[[nodiscard]] Place endOfSide(const Program &program, int segment);

/// Where to go on after a pause. assumedHome: the pause was so long that the body has come home by itself. asPlanned: the
/// body stands as the program plans it, and not as a detour left it.
[[nodiscard]] Place afterPause(const Program &program, Millis position, bool assumedHome, bool asPlanned);
/// Where to go on another day, at home; nothing in the first step, or where the session ends gently.
[[nodiscard]] std::optional<Place> unfinishedAt(const Program &program, Millis position);
/// Where to go on after easing that began at this segment of the main program.
[[nodiscard]] Place afterEasing(const Program &program, int segment, bool isAway);

/// Whether the person would miss this cue: a sentence that is neither an encouragement nor a number of a count-in.
[[nodiscard]] bool matters(const Cue &cue);
/// The sentence of the current move that is being said at this position.
[[nodiscard]] std::optional<Cue> sentenceAt(const Program &program, Millis position);
/// The last sentence of the current step that has begun.
[[nodiscard]] std::optional<Cue> lastSentence(const Program &program, Millis position);

/// The index of the cell of this side that lies nearest to this cell, the earlier of two; the cell itself where the program has
/// none of that side.
[[nodiscard]] int cellOfSide(const Program &program, int cell, Side side);

/// The part of an existing place.
[[nodiscard]] const Part &partAt(const Routine &routine, const Place &place);
/// The step of an existing place.
[[nodiscard]] const Step &stepAt(const Routine &routine, const Place &place);
/// Whether the place names a step of the routine.
[[nodiscard]] bool exists(const Routine &routine, const Place &place);
/// Whether the person chose how often this step is repeated, or the step that it continues.
[[nodiscard]] bool isCountChosen(const Part &part, int step);
/// Whether a part is done for each side, or a step alternates between them.
[[nodiscard]] bool hasSides(const Routine &routine);
/// Whether a side is under way or over.
[[nodiscard]] bool sidesHaveBegun(const Routine &routine, const Place &place);
/// Whether no later step places the support under the body.
[[nodiscard]] bool supportIsPlaced(const Routine &routine, const Place &place);
/// Whether the person is on the support here: among the sides, and before them once it has been placed.
[[nodiscard]] bool isOnSupport(const Routine &routine, const Place &place);
/// Whether the person settles here again after a long pause: where they are on the support, and where the body works.
[[nodiscard]] bool settlesIn(const Routine &routine, const Place &place);
/// Whether a person who is led from the start, and is to begin at another Place, has come so far that this Place may
/// follow: the way there is done, and the support placed if that Place needs it. From here on a new step would begin.
[[nodiscard]] bool isReadyFor(const Routine &routine, const Place &to, const Place &here, Side first);
/// Whether the person settles on the support first when going from one Place to another: the target is a side, and at the
/// first Place nobody is on the support.
[[nodiscard]] bool mustSettle(const Program &program, const Routine &routine, Millis from, const Place &to);

} // namespace matside::landmarks
