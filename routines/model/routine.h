// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/posture.h"
#include "model/side.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace matside {

using Millis = std::chrono::milliseconds;

/// How long one number of "three, two, one" takes: the next begins after it. In a detour a longer word takes its own length.
inline constexpr Millis kNumberLength{1000};
/// How long "three, two, one" takes before a move.
inline constexpr Millis kCountLength = 3 * kNumberLength;

/// What a sound is for. The order is the order of names in cueKindName().
enum class CueKind { Instruction, Count, Encouragement, Safety, Breath, LeadIn, Chime };

/// "instruction", "count", "encouragement", "safety", "breath", "leadin", "chime".
[[nodiscard]] QString cueKindName(CueKind kind);
[[nodiscard]] std::optional<CueKind> cueKindFromName(QStringView name);

/// When two lines want the same time, the higher priority is said: safety, then action, count, encouragement.
[[nodiscard]] int priority(CueKind kind);

/// How demanding a step is done: as it is written, or in another form that its author wrote for it.
enum class Form { Easier, Standard, Harder };

/// "easier", "standard", "harder".
[[nodiscard]] QString formName(Form form);
[[nodiscard]] std::optional<Form> formFromName(QStringView name);

/// For which repetitions and choices a step, a move, a line or a chime is there. Everything unset holds always.
struct When final
{
    enum class Rep { Any, First, NotFirst, LastButOne, Last, NotLast, Listed };

    Rep rep = Rep::Any;
    std::vector<int> listed;         ///< with Rep::Listed: repetitions from 1
    std::optional<bool> support;     ///< true: only with something under the pelvis; false: only without
    std::optional<bool> bothSides;   ///< true: only when both sides are chosen
    std::optional<bool> endingEarly; ///< true: only in a routine that is being ended gently
    std::optional<bool> eased;       ///< true: only on a side, or beside sides, where the back has complained
    std::vector<Form> forms;         ///< only in these forms of the step; empty: in each

    friend bool operator==(const When &, const When &) = default;
};

/// Which repetition of how many; zeros where nothing is counted.
struct Count final
{
    int number = 0;
    int total = 0;
};

/// The facts that a When is compared with.
struct Circumstances final
{
    Count count;
    bool support = true;
    bool bothSides = true;
    bool endingEarly = false;
    bool eased = false;
    Form form = Form::Standard;

    [[nodiscard]] bool allow(const When &when) const;
    /// The same whatever the count is.
    [[nodiscard]] bool allowSomeRepetition(const When &when) const;
};

/// Where in its move a line is said.
enum class Slot {
    Say,    ///< as the move starts, which then lasts at least the line and the lead-in
    With,   ///< as the move starts, which then lasts at least the line and the heard lead-in (breaths, to the middle)
    Inside, ///< as the move starts, and only if it ends tempo.insideMargin before the move does
    End,    ///< in the last tempo.tail of the move: a count or a word for what follows, four words at most
};

/// A sentence as it is written: {side} {other} {n} {next} {total} are filled in by the phrasebook, with a
/// capital where the name has one: {Side}, {N}, {Next}.
struct Line final
{
    QString id;    ///< unique in the routine; where the file gives none: step.move.slot.number
    QString text;
    QString brief; ///< said instead where the whole does not fit; may be empty
    CueKind kind = CueKind::Instruction;
    Slot slot = Slot::Say;
    bool known = false; ///< a shorter form of what this side has heard before: only the short lead-in follows
    When when;

    friend bool operator==(const Line &, const Line &) = default;
};

/// A soft sound at the start of a move; names are those of the sounds given to the parser.
struct Chime final
{
    QString sound;
    When when;

    friend bool operator==(const Chime &, const Chime &) = default;
};

/// Where a move takes the heel, if anywhere.
enum class ReachTarget { Keep, Plan, Home };
/// Where a move takes the turn of the thigh, if anywhere.
enum class TurnTarget { Keep, In, Out, Middle };
/// Where a move takes the breath of the figure, if anywhere.
enum class BreathTarget { Keep, In, Out };

/// The smallest thing that is timed: one segment of a program each time it is played.
struct Move final
{
    QString name;            ///< an English word for what it is: slide-out, rest-long
    QString motion;          ///< what the figure does; one of the motions given to the parser
    QString title;           ///< shown while it runs, instead of the step's; empty: the step's. May use {side}
    QString idle;            ///< shown while nothing is said, instead of the step's sentence; empty: that sentence
    Millis length{0};        ///< at pace 1, without what its lines need
    bool gate = false;       ///< a change of position: goes on by itself after its length, or can be held
    bool leadIn = false;     ///< "three, two, one" at its end, kCountLength (a gate has it anyway)
    bool hold = false;       ///< its seconds are counted, and are the same at every pace
    QString lengthChoice;    ///< the id of the Choice of seconds that is its length instead; empty for none
    int breathNumber = 0;    ///< it is half of this breath of a move of several, from 1; 0 for none
    QString breathsChoice;   ///< the id of the Choice that says how many of those breaths are taken; empty: all
    ReachTarget reach = ReachTarget::Keep;
    double share = 1;        ///< of ReachTarget::Plan: it goes so far of what the step plans, over 0 to 1
    TurnTarget turn = TurnTarget::Keep;
    BreathTarget breath = BreathTarget::Keep;
    std::vector<Line> lines; ///< in file order; of each slot the first whose When holds is said
    std::vector<Chime> chimes; ///< the first whose When holds sounds
    When when;

    friend bool operator==(const Move &, const Move &) = default;
};

/// How far the heel goes: a share of the person's own easy length, evenly from the first repetition to the last.
struct ReachPlan final
{
    double first = 1.0; ///< 0 to 1
    double last = 1.0;  ///< 0 to 1

    friend bool operator==(const ReachPlan &, const ReachPlan &) = default;
};

/// Which sides of the body a part is done for.
enum class PartSides {
    None,        ///< for no side, or in steps that alternate
    Both,        ///< all of it for one side, then all of it for the other
    LeftOnly,
    RightOnly,
    WeakerTwice, ///< both, and the side that the person chose to begin with once more
};

/// How the repetitions of a step change sides.
enum class Alternation {
    None,
    OneCount,  ///< each repetition the other side; the count goes through both
    ACountASide, ///< the same; each side counts for itself, up to the number of repetitions
};

/// One card: a title, a sentence, a picture, and moves that may be repeated.
struct Step final
{
    QString id;
    QString title;    ///< at most 20 characters fit the card; may use {side}
    QString sentence; ///< shown while nothing is being said, and on the card
    QString describes;///< what the picture shows, for a screen reader
    int times = 1;           ///< repetitions of moves; counted when over 1
    QString timesChoice;     ///< the id of the Choice that says how many instead; empty for none
    bool counted = false;    ///< times or timesChoice was given: repetitions have numbers
    std::vector<int> setTimes; ///< the repetitions of each set where they differ; empty: each set is like the others
    int sets = 1;              ///< times that the repetitions are done, with a rest between
    QString setsChoice;        ///< the id of the Choice that says how many sets; empty for none
    Alternation alternation = Alternation::None;
    QString optional;        ///< the id of the Choice that leaves the step out where it is 0; empty for none
    QString called;          ///< what one repetition is called when a place is named: "slide", "bridge"; may be empty
    QString away;            ///< said when the body goes away from home off the path: "Lift your hips."; empty: a standard line
    QString home;            ///< said when it has to come home: "Lower your hips, slowly."; empty: a standard line
    bool easesAtHome = false; ///< when something hurts the body comes home first, and rests there
    QString continues;       ///< this step goes on inside the last repetition of that earlier step; empty for none
    bool between = false;    ///< only between the two sides, and belongs to neither
    bool paced = false;      ///< the pace scales its moves
    bool placesSupport = false; ///< from here on something lies under the pelvis
    ReachPlan reach;
    std::vector<Move> moves; ///< played times times
    std::vector<Move> rest;  ///< played between two sets
    std::vector<Move> after; ///< played once, after all sets
    When when;

    /// A move of it takes the body away from home.
    [[nodiscard]] bool isAway() const;
    /// Moves or lines of it are for this form; the standard one is always there.
    [[nodiscard]] bool hasForm(Form form) const;

    friend bool operator==(const Step &, const Step &) = default;
};

/// A stretch of the routine that is done once, or once a side.
struct Part final
{
    QString id;
    QString title;
    PartSides sides = PartSides::None;
    int rounds = 1;       ///< times that all of it is done
    QString roundsChoice; ///< the id of the Choice that says how often instead; empty for none
    QString easing;       ///< the motion in which the person rests at home when something hurts; empty: that of the home
    Posture posture = kStandardPosture; ///< of its home; that of the routine where the file says nothing
    bool closing = false; ///< brings the body home: what is left to do when somebody ends gently
    std::vector<Step> steps;

    /// It is done for one side at a time.
    [[nodiscard]] bool isSided() const { return sides != PartSides::None; }
    /// The body works in it: it is sided, or a step of it goes away from home.
    [[nodiscard]] bool works() const;

    friend bool operator==(const Part &, const Part &) = default;
};

/// The largest number of a choice.
inline constexpr int kMostOfChoice = 30;
/// The same of a choice of seconds.
inline constexpr int kMostSecondsOfChoice = 300;

/// A number of repetitions, sets, rounds, breaths or seconds that the person chooses.
struct Choice final
{
    QString id;
    QString title;
    bool seconds = false;    ///< it says how long something is held or rested
    std::vector<int> values; ///< ascending, 0 to kMostOfChoice, or 1 to kMostSecondsOfChoice; 0 leaves out
    int standard = 1;        ///< one of values

    friend bool operator==(const Choice &, const Choice &) = default;
};

/// Something to lie on, or nothing.
struct Support final
{
    QString id; ///< towel, block, book, roller; "none" lifts nothing
    QString title;
    bool standard = false;

    friend bool operator==(const Support &, const Support &) = default;
};

/// A thing that the person needs beside the mat.
struct Equipment final
{
    enum class Kind { Wall, Chair, Band, Ball, Block, Cushion, Weight, Other };

    Kind kind = Kind::Other;
    QString title; ///< "A steady chair beside you": what it is, and where; empty where the kind says enough

    friend bool operator==(const Equipment &, const Equipment &) = default;
};

/// "wall", "chair", "band", "ball", "block", "cushion", "weight", "other": in the order of Equipment::Kind.
[[nodiscard]] const QStringList &equipmentNames();

/// A page to read beforehand; never timed.
struct ReadingCard final
{
    QString id;
    QString title;
    QString text; ///< paragraphs, one a line

    friend bool operator==(const ReadingCard &, const ReadingCard &) = default;
};

/// The numbers of a routine that its rules use. Defaults are those of the shipped routine.
struct Tempo final
{
    Millis leadIn{1000};        ///< between a line and the move it leads into
    Millis leadInKnown{300};    ///< the same for a line this side has heard before
    Millis tail{1500};          ///< how early a count may sound before the move it counts
    Millis insideMargin{1000};  ///< an encouragement ends this long before its move does
    Millis breathIn{4000};      ///< while easing: docs/sources.md, "Tempo"
    Millis breathOut{6000};
    Millis settle{30000};       ///< settling again after a long pause or from the closing
    Millis confirm{20000};      ///< how long the question of ending stays open

    friend bool operator==(const Tempo &, const Tempo &) = default;
};

/// What "my back complains" and "a little further" do to the reach of a side.
struct ReachRules final
{
    double shorter = 0.9; ///< the new ceiling, as a share of the reach at which the back complained
    double least = 0.3;   ///< no ceiling is lower
    double further = 0.1; ///< what "a little further" gives back

    friend bool operator==(const ReachRules &, const ReachRules &) = default;
};

/// The words that the page shows during a move off the path, which no step of a routine has.
struct MoveWords final
{
    QString id; ///< of engine::words
    QString title;
    QString idle; ///< shown while nothing is said
    bool own = false; ///< the routine has words of its own

    friend bool operator==(const MoveWords &, const MoveWords &) = default;
};

/// What somebody wrote down: parts, steps and moves, in order, for one side only: the other is never written.
struct Routine final
{
    QString id;
    QString title;
    int version = 1; ///< 1 or more; its author raises it when other things are done
    QString author;  ///< who wrote it; may be empty
    QString summary;
    Posture posture = kStandardPosture; ///< of most of it: what a card of the routine names
    QString complaint = QStringLiteral("It hurts"); ///< the label of the button and the key for it
    QString asksBefore; ///< the question before it, where the person wants one; empty: that of the end
    QString asks; ///< the question after it, answered from 0 (quiet) to 10 (as strong as it can be); empty: how it feels
    Tempo tempo;
    ReachRules reachRules;
    std::vector<Choice> choices;
    std::vector<Equipment> needs;  ///< besides the support
    std::vector<Support> supports; ///< may be empty: then the routine knows no support
    std::vector<Line> offPath;     ///< what is said when somebody pauses, holds, complains, jumps or ends
    std::vector<MoveWords> offPathMoves;
    std::vector<Part> parts;
    std::vector<ReadingCard> cards;
    QStringList pictures;          ///< to look at beforehand; some of those given to the parser

    /// The line for off the path with this id, with or without support; nullptr when there is none.
    [[nodiscard]] const Line *offPathLine(QAnyStringView lineId, bool withSupport) const;
    /// The words for off the path with this id; nullptr when there are none.
    [[nodiscard]] const MoveWords *offPathMove(QAnyStringView wordsId) const;
    [[nodiscard]] const Choice *choice(QStringView choiceId) const;

    friend bool operator==(const Routine &, const Routine &) = default;
};

} // namespace matside
