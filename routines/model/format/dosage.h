// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "model/tomlreader.h"

#include <QString>

#include <vector>

namespace matside {

/// The largest number of repetitions of one set.
inline constexpr int kMostTimes = 30;
/// The largest number of sets of a step, and of rounds of a part.
inline constexpr int kMostSets = 10;
/// The largest number of breaths of one move.
inline constexpr int kMostBreaths = 10;

/// Reads how often and how long something is done: repetitions, sets, rounds, holds, breaths and rests.
class DosageReader final
{
public:
    /// The routine must outlive the reader; its choices and its lines off the path have been read.
    explicit DosageReader(const Routine &routine) : m_routine(routine) {}

    /// `rounds` of a part.
    void readRounds(TomlTable &table, Part &part) const;
    /// `repeat`, `repetitions`, `sets` and `optional` of a step.
    void readTimes(TomlTable &table, Step &step) const;
    /// `gate`, `seconds`, `hold` and `lead_in` of a move.
    void readLength(TomlTable &table, Move &move) const;
    /// `breaths` of a move that has been read: its halves, each a move of its own, after what it says first. Without the
    /// key the move alone.
    [[nodiscard]] std::vector<Move> breathsOf(TomlTable &table, const Move &move) const;
    /// The rest of `rest = 45`, or of `rest` with the id of a choice of seconds: it says what follows and counts in.
    /// motion: shown meanwhile.
    [[nodiscard]] Move restOf(const TomlValue &value, const QString &motion) const;

private:
    enum class Kind { Count, Seconds };

    QString choiceOf(const TomlValue &value, const QString &id, Kind kind) const;
    void readCount(const TomlValue &value, int most, int &fixed, QString &choice) const;
    std::vector<Line> copiesOf(const QString &lineId, Slot slot) const;

    const Routine &m_routine;
};

} // namespace matside
