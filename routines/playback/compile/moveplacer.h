// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "playback/compile/compile.h"

#include <QSet>

namespace matside {

/// Appends moves to a program: how long each takes with the lines that are said in it, and where the body goes.
class MovePlacer final
{
public:
    MovePlacer(const Routine &routine, const Options &options, const Phrasebook &phrasebook, const Lengths &lengths,
               const std::optional<Standing> &standing);

    /// A side begins, or a part without sides: no line of it has been heard yet, and the body is at home.
    void beginPass(std::optional<Side> side, Count round);
    /// Which set of how many follows; zeros where there is one.
    void beginSet(Count set);
    /// In a step that alternates: a repetition for this side follows; none after the last. The body is at home.
    void workOn(std::optional<Side> side) { m_side = side; }
    /// It has hurt where this step works.
    [[nodiscard]] bool isEased(const Step &step) const;
    void beginStep(const Part &part, const Step &step, const Place &place);
    void appendMove(const Step &step, const Move &move, const Place &place, Count shown, const Circumstances &now);
    void endStep();

    [[nodiscard]] Program take();

private:
    /// A line that is said in the present move.
    struct Spoken final
    {
        const Line *line = nullptr;
        Phrase phrase;
        Millis length{0};  ///< of this side's form
        Millis longest{0}; ///< of either side's
        explicit operator bool() const { return line != nullptr; }
    };

    Segment segmentOf(const Step &step, const Move &move, const Place &place, Count shown) const;
    Spoken pick(const Move &move, Slot slot, const Circumstances &now) const;
    Spoken asChosen(const Spoken &spoken) const;
    Spoken shortened(const Spoken &spoken) const;
    Millis lengthOf(const Step &step, const Move &move, const Spoken &opening, Spoken &inside, Spoken &ending) const;
    Millis stretched(Millis length, Millis before, bool counts, const Spoken &inside, const Spoken &ending) const;
    bool fits(Millis length, Millis before, bool counts, const Spoken &inside, const Spoken &ending) const;
    Millis insideMargin(const Spoken &ending, bool counts) const;
    Millis earliness(const Spoken &ending, bool counts) const;
    Millis leadAfter(const Spoken &opening) const;
    void say(const Spoken &spoken, Millis at);
    void countIn(Millis end);
    void countHold();
    void sayInHold(const Line *line, int number, Millis at);
    void chime(const Move &move, Millis at, const Circumstances &now);
    void moveBody(Segment &segment, const Step &step, const Move &move, Count shown);
    double plannedReach(const Step &step, Count count) const;
    void tellCell(const Segment &segment, const Move &move);

    const Routine &m_routine;
    const Options &m_options;
    const Phrasebook &m_phrasebook;
    const Lengths &m_lengths;
    const std::optional<Standing> &m_standing;
    Program m_program;
    Millis m_now{0};
    Body m_body;
    std::optional<Side> m_side;
    Count m_round;
    Count m_set;
    PhraseArguments m_arguments;
    QSet<QString> m_heard; ///< ids of lines that this side has heard
    QString m_part;
    bool m_cellIsTold = false;
};

} // namespace matside
