// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "model/texts.h"

#include <QMultiHash>

namespace matside {

/// Which conditions mean something where a `when` stands.
struct WhenRules final
{
    bool repetitions = false; ///< something is counted
    bool onlySupport = false; ///< off the path only the support is known
    bool ofMove = false;      ///< it is about a line or a move: they may be for a side that has complained, or for some forms
};

/// Reads the key "when" of a table; what is missing holds always.
[[nodiscard]] When readWhen(TomlTable &owner, const WhenRules &rules);

/// What the lines of one slot of a move need to know.
struct LinesPlace final
{
    Slot slot = Slot::Say;
    QString stem; ///< of the ids of lines that have none: step.move.slot
    TextRules texts;
    /// Ids and texts of the lines off the path: a line of the same id says the same.
    const QMultiHash<QString, QString> *offPath = nullptr;
};

/// Reads one string, one table or an array of both.
[[nodiscard]] std::vector<Line> readLines(const TomlValue &value, const LinesPlace &place, UniqueIds &ids);

/// Reads one name, one table or an array of both.
[[nodiscard]] std::vector<Chime> readChimes(const TomlValue &value, const WhenRules &rules, const QStringList &sounds);

/// Reads the tables [[off_path]]; with `known` an id has to be among them.
[[nodiscard]] std::vector<Line> readOffPathLines(TomlTable &root, const QStringList &known);

/// Reads the tables [[off_path_move]]; each id has to be among `known`.
[[nodiscard]] std::vector<MoveWords> readOffPathMoves(TomlTable &root, const QStringList &known);

/// "say", "with", "inside", "end".
[[nodiscard]] QString slotName(Slot slot);

} // namespace matside
