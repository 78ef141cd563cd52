// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engineids.h"
#include "playback/compile/compile.h"
#include "playback/program/program.h"

#include <QLatin1StringView>
#include <QStringList>

#include <optional>

namespace matside {

/// The place that the person leaves: it counts and is described while the body still comes home from it.
struct LeftPlace final
{
    QString describes;
    int rep = 0;
    int reps = 0;
    int set = 0;
    int sets = 0;
    StepIndex away; ///< the step whose away the body is in
};

/// Builds the small Program of one interlude from the routine's lines off the path.
///
/// Every interlude starts from the body as it stands, so that the figure never jumps into one. Lengths are milliseconds
/// and do not follow the pace: off the path nothing is ever quicker.
class InterludeBuilder final
{
public:
    /// at: the segment of main to which it leads, or at which it is held. side: the one that the body works on.
    InterludeBuilder(const Script &script, const Program &main, int at, const Body &body, std::optional<Side> side);

    /// Until the body is at home, or the work goes on with another side, the interlude counts and shows this place.
    InterludeBuilder &leave(const LeftPlace &place);
    /// Something hurts: while nothing moves, the words say to stay and rest.
    InterludeBuilder &ease();
    /// Says a line off the path, then waits for `after`; does nothing when the routine has no such line.
    /// speaksOf: the side that the line names, where it is not the body's. Where no side works it is the first side.
    InterludeBuilder &say(const QString &lineId, Millis after, std::optional<Side> speaksOf = std::nullopt);
    /// Says a sentence of another program again, then waits for `after`.
    InterludeBuilder &sayAgain(const Cue &cue, Millis after);
    /// It turns to the middle if it is turned, and stays away.
    InterludeBuilder &turnToMiddle();
    /// The body turns to the middle if it is turned; then the line is said, and it comes home.
    InterludeBuilder &bringHome(const QString &lineId);
    /// A breath that is held goes out during the next move.
    InterludeBuilder &breatheOut();
    /// From now on the person is taken to be at home: the figure comes home during the next move.
    InterludeBuilder &assumeHome();
    /// Adds a move in which the figure comes home, where assumeHome() found none so far.
    InterludeBuilder &finishComingHome();
    /// From now on it is about this side, or none; the body must be at home.
    InterludeBuilder &workOn(std::optional<Side> side);
    /// The line of settling again, then silence: Tempo::settle together.
    /// onSupport: the support lies under the body already.
    InterludeBuilder &settleAgain(bool onSupport);
    /// The person lifts, takes the support away and lowers, while one line says so. Does nothing when the
    /// routine has no such line.
    InterludeBuilder &takeSupportAway();
    /// "Three, two, one": each number takes kNumberLength, or as long as its word.
    InterludeBuilder &countIn();
    /// Its line, then once away to this reach, 0 to 1.
    InterludeBuilder &goAway(double reach);
    /// Paced breaths; aloud: with "breathe in" and "breathe out", for eyes that are shut. A breath takes at least as long as its words.
    InterludeBuilder &breathe(int breaths, bool aloud = false);
    /// Adds the rest of an interlude from this position on: it goes on as it was, from how the body stands there, but
    /// without saying these lines.
    InterludeBuilder &appendRest(const Program &interlude, Millis position, const QStringList &withoutLines);
    /// Silence, in which nothing moves.
    InterludeBuilder &rest(Millis length);
    /// What follows is repeated without end.
    InterludeBuilder &loopFromHere();

    [[nodiscard]] bool empty() const { return m_program.segments.empty(); }
    [[nodiscard]] Millis duration() const { return m_program.duration(); }
    /// How the body stands at the end of what was added so far.
    [[nodiscard]] const Body &body() const { return m_body; }
    /// The position at which settling is done; unset without settleAgain().
    [[nodiscard]] const std::optional<Millis> &settledBy() const { return m_settledBy; }
    /// The finished program; the builder is used up.
    [[nodiscard]] ProgramPtr take();

private:
    Segment &add(QLatin1StringView move, const QString &motion, Millis length);
    /// Gives a segment the words of this id.
    void word(Segment &segment, engine::Id id) const;
    void wordAway(Segment &segment, engine::Id id, const Move *move) const;
    void wordStill(Segment &segment) const;
    Millis cue(const Phrase &phrase, const QString &lineId, CueKind kind);
    PhraseArguments arguments(std::optional<Side> speaksOf) const;
    const Line *line(const QString &id) const;
    QString stillMotion() const;
    QString settlingMotion() const;
    std::optional<Side> sideHere() const;
    StepIndex awayHere() const;
    const Routine &routine() const { return m_script.routine; }

    const Script &m_script;
    const Program &m_main;
    const Segment &m_at;
    Program m_program;
    Body m_body;
    std::optional<Side> m_side;
    bool m_eases = false;
    bool m_comesHome = false;   ///< assumeHome() waits for the move in which the figure comes home
    bool m_breathesOut = false; ///< breatheOut() waits for the move that lets the breath out
    std::optional<Millis> m_settledBy;
    std::optional<LeftPlace> m_leaving; ///< what leave() gave, until the body is at home
};

} // namespace matside
