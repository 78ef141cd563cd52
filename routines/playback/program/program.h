// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/options.h"
#include "playback/program/place.h"

#include <memory>
#include <vector>

namespace matside {

/// How far the body is away from home, and the breath: all of the figure that playback decides.
struct Body final
{
    double reach = 0;  ///< 0 at home, 1 as far as is easy
    double turn = 0;   ///< -1 turned in, 0 middle, 1 turned out
    double breath = 0; ///< 0 empty, 1 full

    /// It is away from home: out, or turned.
    [[nodiscard]] bool isOut() const { return reach > 0 || turn != 0; }
    /// It is at home, or so near that the note of its arrival sounds: a person says that it is at home.
    [[nodiscard]] bool isNearlyHome() const { return reach < 0.03 && turn == 0; }

    friend bool operator==(const Body &, const Body &) = default;
};

/// A step of a routine, in the form in which it is done.
struct StepIndex final
{
    int part = 0; ///< index in Routine::parts
    int step = 0; ///< index in Part::steps
    Form form = Form::Standard;

    friend bool operator==(const StepIndex &, const StepIndex &) = default;
};

/// A stretch of time in which one move is done.
struct Segment final
{
    Millis start{0};
    Millis end{0};
    Place place;  ///< with fraction 0
    int cell = 0; ///< index in Program::cells
    QString part; ///< ids
    QString step;
    QString move;
    QString motion;
    std::optional<Side> side; ///< the side that works; unset while none does, and where the body works as a whole
    bool works = false;       ///< a side works, or the body as a whole goes away from home in this step
    StepIndex away;           ///< whose away the body is in: of an interlude perhaps the step that is left
    int rep = 0;              ///< the innermost count, from 1; 0 for none
    int reps = 0;
    int set = 0;   ///< from 1; 0 for none. While resting: the one that follows
    int sets = 0;
    int round = 0; ///< from 1; 0 for none
    int rounds = 0;
    QString title;            ///< shown while it runs
    QString idle;             ///< shown while nothing is said
    Body from;        ///< how the body stands up to the hinge
    Body to;          ///< how it stands at the end
    double hinge = 0; ///< the fraction of the move at which the body starts to move; over 0 only with a Standing
    bool gate = false;
    std::optional<Millis> holdAt; ///< gates that wait: the position at which they do
    Millis sayEnd{0};             ///< when its instruction has been said; start when it has none
    bool bringsHome = false;      ///< the body comes home in it
    bool turnsOut = false;        ///< it turns out in it

    [[nodiscard]] Millis length() const { return end - start; }
    [[nodiscard]] double fractionAt(Millis position) const;
    [[nodiscard]] Body bodyAt(double fraction) const;
    /// Inside the last repetition of an earlier step: a turn, or what follows the turns.
    [[nodiscard]] bool isInTheLongOne() const { return place.nested > 0 || (place.after && rep > 0); }
    /// The body stays where it is.
    [[nodiscard]] bool isStill() const { return from.reach == to.reach && from.turn == to.turn; }
};

/// One sound with its place in time.
struct Cue final
{
    Millis at{0};
    Millis length{0};
    QString id;   ///< of the phrase (go.next-2-of-5), or chime-start; clips and lengths are kept under it
    QString line; ///< id of the line in the routine (go.next): empty for a chime
    CueKind kind = CueKind::Instruction;
    QString text; ///< empty for a chime
    std::optional<Side> side;
    int segment = 0;     ///< index in Program::segments
    bool onPath = false; ///< a line of a move; false for chimes, for "three, two, one" and in an interlude

    [[nodiscard]] bool spoken() const { return kind != CueKind::Chime; }
    [[nodiscard]] Millis end() const { return at + length; }

    friend bool operator==(const Cue &, const Cue &) = default;
};

/// A cue without words. sound: the name of the chime; segment: index in Program::segments.
[[nodiscard]] Cue chimeCue(const QString &sound, Millis at, Millis length, std::optional<Side> side, int segment);

/// Whether this cue sounds at this verbosity: a chime always does. A cue that does not sound is still shown.
[[nodiscard]] bool sounds(const Cue &cue, Verbosity voice);

/// One step as the progress strip and the overview show it: once for each side.
struct Cell final
{
    Place place;  ///< of its first move
    QString part; ///< ids
    QString step;
    QString partTitle;
    QString title;
    QString sentence;
    QString describes;
    QString motion; ///< of its most telling move: the one in which the body goes furthest
    std::optional<Side> side;
    Millis start{0};
    Millis end{0};
};

/// A compiled routine: segments from 0 without a gap, cues sorted by time. Never changes.
struct Program final
{
    QString routine; ///< id
    QString title;
    int version = 1; ///< of the routine
    Options options;
    QString support;               ///< id of the support under the body; "none"
    std::vector<Segment> segments; ///< at least one
    std::vector<Cue> cues;
    std::vector<Cell> cells;
    std::optional<Millis> loopFrom; ///< an interlude without end: goes on here when its end is reached
    std::optional<Millis> unsupportedFrom; ///< an interlude that takes the support away: from here on nothing is under the body
    bool isHinged = false;          ///< compiled with a Standing: at one Place the body does not start as planned

    [[nodiscard]] Millis duration() const;
    /// The segment at a position; the last one at and beyond the end.
    [[nodiscard]] int segmentAt(Millis position) const;
    [[nodiscard]] Place placeAt(Millis position) const;
    /// Where this Place lies, or the next that exists; nothing when nothing comes after it.
    [[nodiscard]] std::optional<Millis> positionOf(const Place &place) const;
    /// The first cue at or after a position: an index, cues.size() for none.
    [[nodiscard]] std::size_t cueAt(Millis position) const;
    /// Where to go on after an interruption at this position: at the start of the move where a sentence of a still body was
    /// cut, else at the position itself.
    [[nodiscard]] Millis resumePosition(Millis position) const;
};

using ProgramPtr = std::shared_ptr<const Program>;

} // namespace matside
