// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

#include <QString>

#include <optional>
#include <vector>

namespace matside {

/// What the placeholders of a line stand for.
struct PhraseArguments final
{
    std::optional<Side> side;
    int number = 0; ///< from 1; 0 for none
    int total = 0;  ///< from 1; 0 for none
    std::optional<Side> placeSide = {}; ///< of the place that {where} names; none where the body works as a whole
    Count set = {};
    Count round = {};
    QString called = {}; ///< Step::called
    QString away = {};   ///< Step::away, or the standard line
    QString home = {};   ///< Step::home, or the standard line
    QString step = {}; ///< the id of the step: a line that takes words from it is a recording of its own
    QString awayOf = {}; ///< the id of the step whose own words `away` is; empty for the standard line
    QString homeOf = {}; ///< the same of `home`
};

/// What lines can say of a step, besides its counts: without words of the step the routine's standard lines.
[[nodiscard]] PhraseArguments argumentsFor(const Routine &routine, const Step &step, std::optional<Side> side);

/// A sentence with everything filled in, and the id under which a clip of it is kept.
struct Phrase final
{
    QString id; ///< the line's id and what was filled in: go.next-2-of-5, settle-again.no-support
    QString text;

    friend bool operator==(const Phrase &, const Phrase &) = default;
};

/// Turns lines into English sentences: every spoken and shown sentence of a routine passes through here.
class Phrasebook final
{
public:
    [[nodiscard]] Phrase phrase(const Line &line, const PhraseArguments &arguments) const;
    /// The same for the line's short form; nothing when it has none.
    [[nodiscard]] std::optional<Phrase> brief(const Line &line, const PhraseArguments &arguments) const;
    /// Fills in a title or a sentence that is shown and never said.
    [[nodiscard]] QString fill(QString text, const PhraseArguments &arguments) const;

    /// "two"; digits above thirty.
    [[nodiscard]] QString number(int number) const;
};

/// Every sentence that this routine can say, with any options and after any command: on its path and off it, both sides,
/// every choice and the repetitions that "one more" adds, long and short forms. Each id once, in the order of the file. A voice
/// needs a clip of each.
[[nodiscard]] std::vector<Phrase> spokenPhrases(const Routine &routine, const Phrasebook &phrasebook);

/// The ids of the lines of moves that are said with some options, at some place.
[[nodiscard]] QStringList saidLines(const Routine &routine);

} // namespace matside
