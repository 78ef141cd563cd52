// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/compile/lengths.h"
#include "playback/compile/phrasebook.h"
#include "playback/program/program.h"

#include <memory>
#include <optional>

namespace matside {

/// The input of compile() besides the options: read once, and shared by all objects that compile again.
struct Script final
{
    Routine routine;
    Phrasebook phrasebook;
    Lengths lengths;
};
using ScriptPtr = std::shared_ptr<const Script>;

/// How the body stands at a Place when a program is compiled during a session. The move of that Place starts there from
/// this body instead of the planned one, so that the figure does not jump.
struct Standing final
{
    Place place;
    Body body;
};

/// All rules of a routine: sides, repetitions, how far each repetition goes, how long a sentence takes, lead-ins, gates.
///
/// Pure. Segments are contiguous from 0; cues are sorted; spoken ones never overlap. Both sides take the same time to the
/// millisecond: a line takes as long as the longer of its left and its right form.
/// The options must be good for the routine (reasonAgainst() is empty). Without segments only where ending gently leaves
/// nothing of a routine that marks no closing.
[[nodiscard]] Program compile(const Routine &routine, const Options &options, const Phrasebook &phrasebook,
                              const Lengths &lengths, const std::optional<Standing> &standing = std::nullopt);

/// Why this routine cannot be compiled with these options, in a sentence for the person; empty when it can.
[[nodiscard]] QString reasonAgainst(const Routine &routine, const Options &options);
/// The options without choices and support where the routine cannot be compiled with them: a file may have changed.
[[nodiscard]] Options possible(const Routine &routine, Options options);

/// How long this line takes: the longer of its left and its right form.
[[nodiscard]] Millis longestOf(const Line &line, const PhraseArguments &arguments, const Phrasebook &phrasebook,
                               const Lengths &lengths);

} // namespace matside
