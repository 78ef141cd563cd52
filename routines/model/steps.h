// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/format/dosage.h"
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
    [[nodiscard]] static PartSides readSides(const TomlValue &value, const QStringList &names);
    [[nodiscard]] std::vector<Part> readPart(TomlTable &table);
    [[nodiscard]] std::vector<Part> readSteps(TomlTable &table, const Part &part);
    [[nodiscard]] Step readStep(TomlTable &table, Part &part);
    static void readStepSides(TomlTable &table, Part &part, Step &step);
    void readContinues(TomlTable &table, const Part &part, Step &step, bool hasSets);
    void readMoves(TomlTable &table, Step &step, const TextRules &texts);
    void readRest(TomlTable &table, Step &step, const TextRules &texts, bool hasSets);
    [[nodiscard]] std::vector<Move> readMove(TomlTable &table, const QString &stepId, const TextRules &texts,
                                             QHash<QString, int> &names);
    [[nodiscard]] QString readMotion(const TomlValue &value) const;

    const Vocabulary &m_vocabulary;
    const Routine &m_routine;
    DosageReader m_dosage;
    QMultiHash<QString, QString> m_offPath; ///< ids and texts
    QSet<QString> m_countedSteps;           ///< ids of those of this part that were read so far
    UniqueIds m_partIds;
    UniqueIds m_stepIds;
    UniqueIds m_lineIds;
};

} // namespace matside
