// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lines.h"
#include "model/routinereader.h"

#include <QSet>

namespace matside {

/// Reads the parts of a routine with their steps and moves, and keeps what has to be unique in all of it.
class PartsReader final
{
public:
    /// Both must outlive the reader; of the routine the choices and the lines off the path have been read.
    PartsReader(const Vocabulary &vocabulary, const Routine &routine);

    [[nodiscard]] std::vector<Part> read(TomlTable &root);

private:
    [[nodiscard]] Part readPart(TomlTable &table);
    [[nodiscard]] Step readStep(TomlTable &table, const Part &part);
    void readRepeat(const TomlValue &value, Step &step) const;
    void readMoves(TomlTable &table, Step &step, const TextRules &texts);
    [[nodiscard]] Move readMove(TomlTable &table, const QString &stepId, const TextRules &texts,
                                QHash<QString, int> &names);

    const Vocabulary &m_vocabulary;
    const Routine &m_routine;
    QSet<QString> m_choices;                ///< ids
    QMultiHash<QString, QString> m_offPath; ///< ids and texts
    QSet<QString> m_countedSteps;           ///< ids of those of this part that were read so far
    UniqueIds m_partIds;
    UniqueIds m_stepIds;
    UniqueIds m_lineIds;
};

} // namespace matside
