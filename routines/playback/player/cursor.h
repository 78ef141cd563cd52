// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/program.h"

#include <vector>

namespace matside {

/// A cue and its distance from now.
struct ScheduledCue final
{
    Millis in{0};
    Cue cue;
};

/// A position in one Program that moves forward and hears each cue once. A value: a copy moves on its own.
///
/// Positions are milliseconds from the start of the program, 0 to its duration.
class Cursor final
{
public:
    explicit Cursor(ProgramPtr program);

    [[nodiscard]] const Program &program() const { return *m_program; }
    [[nodiscard]] const ProgramPtr &sharedProgram() const { return m_program; }
    [[nodiscard]] Millis position() const { return m_position; }
    [[nodiscard]] bool isAtEnd() const { return m_position >= m_program->duration(); }
    /// Index in Program::segments; the last one at the end.
    [[nodiscard]] int segmentIndex() const { return m_program->segmentAt(m_position); }
    [[nodiscard]] const Segment &segment() const;
    [[nodiscard]] const Cell &cell() const;
    [[nodiscard]] Place place() const { return m_program->placeAt(m_position); }
    [[nodiscard]] Body body() const;
    /// Index in Program::cues of the first cue that has not been heard.
    [[nodiscard]] std::size_t nextCue() const { return m_nextCue; }

    /// Moves forward by `step`, which must not lead beyond the end, and appends the cues that begin in [position,
    /// position + step). `gone` is added to their distances.
    void advance(Millis step, Millis gone, std::vector<ScheduledCue> &heard);
    /// Goes to a position; a cue that begins exactly there has not been heard.
    void seek(Millis position);
    /// The next cue counts as heard: the same sentence was heard in an earlier program.
    void skipCue() { ++m_nextCue; }
    /// Goes to the same Place in another program, or to the next that exists there; to the end where none follows.
    void replaceProgram(ProgramPtr program);

private:
    ProgramPtr m_program; ///< never null
    Millis m_position{0};
    std::size_t m_nextCue = 0; ///< not derived from the position: skipCue() moves it alone
};

} // namespace matside
