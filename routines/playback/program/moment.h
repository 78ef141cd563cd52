// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/pausereason.h"
#include "playback/program/program.h"

namespace matside {

/// The state that pages, figure and remotes show at one time. The same Moment always gives the same picture.
struct Moment final
{
    Millis position{0}; ///< in the program as a whole; stands still during an interlude
    Millis duration{0}; ///< of the program as a whole
    int cell = 0;       ///< index in Program::cells
    QString step;       ///< ids
    QString move;
    QString motion;
    QString title;          ///< of the move, or of its step
    QString stepTitle;      ///< of its step: names the place
    QString sentence;       ///< shown while nothing is said: about the move, or about its step
    QString describes;      ///< the picture in words
    QString caption;        ///< what is being said now; empty in silence
    double captionSaid = 0; ///< how much of it has been, 0 to 1: a long line is shown in pieces
    Millis quiet{0};        ///< until the next line may begin; 0 while one is being said, kLongQuiet in a pause
    std::optional<Side> side;
    bool works = false; ///< the body goes away from home in this step, on a side or as a whole
    int rep = 0; ///< the innermost count, from 1; 0 for none
    int reps = 0;
    int set = 0; ///< from 1; 0 for none. While resting: the one that follows
    int sets = 0;
    int round = 0; ///< from 1; 0 for none
    int rounds = 0;
    Millis moveLeft{0}; ///< of the move (of the interlude's move during one)
    Millis moveLength{0};
    int countIn = 0;      ///< the number of "three, two, one" that is being said; 0 for none
    bool endless = false; ///< there is nothing to count down: it goes on when the person presses
    double fraction = 0;  ///< of the move
    Body body;
    bool moves = false; ///< the body goes through the motion of the move: in an interlude only as the support is taken away
    int goes = 0;       ///< +1 the body goes away from home, -1 it comes home, 0 it rests
    int turns = 0;      ///< +1 it turns out, -1 it turns in, 0 it rests
    std::optional<double> ghostReach; ///< where this repetition goes, while it is going away
    QString support;
    bool gate = false;
    QString nextTitle;            ///< of the next move that has another title; empty in the last
    PauseReason pausedBy = PauseReason::Person; ///< of a pause
    bool staysPaused = false;     ///< of a question: it was asked in a pause, which goes on without an answer
    bool heldShort = false;       ///< repetitions of this side stop short of their plan: "a little further" is offered
    bool canBeEasier = false;     ///< the step has an easier form than the one that is done
    bool canBeHarder = false;     ///< and a harder one
    bool complainedTwice = false; ///< on this side: leaving it, or ending, is offered

    friend bool operator==(const Moment &, const Moment &) = default;
};

/// In a pause nothing is said, however long it lasts.
inline constexpr Millis kLongQuiet = std::chrono::hours{24};

/// The moment of a program at a position in milliseconds: pure. Positions beyond the end give the end.
[[nodiscard]] Moment momentAt(const Program &program, Millis position);

} // namespace matside
