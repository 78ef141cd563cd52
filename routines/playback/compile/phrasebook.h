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
};

/// A sentence with everything filled in, and the id under which a clip of it is kept.
struct Phrase final
{
    QString id; ///< the line's id and what was filled in: slide.next-2-of-5, settle-again.no-support
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

    /// "two"; digits above twelve.
    [[nodiscard]] QString number(int number) const;
};

/// Every sentence that this routine can say, with any options and after any command: on its path and off it, both sides,
/// every choice and the slides that "one more" adds, long and short forms. Each id once, in the order of the file. A voice
/// needs a clip of each.
[[nodiscard]] std::vector<Phrase> spokenPhrases(const Routine &routine, const Phrasebook &phrasebook);

/// The ids of the lines of moves that are said with some options, at some place.
[[nodiscard]] QStringList saidLines(const Routine &routine);

} // namespace matside
