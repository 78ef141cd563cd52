// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player.h"

#include <QSet>

namespace matside {

/// Builds the small Programs in which the main Place stands still, out of the routine's lines for off the path.
///
/// Every interlude starts from the body as it stands, so that the figure never jumps into one.
class InterludeBuilder final
{
public:
    /// at: the segment of main on which it will end, or where it is held. side: whose leg the body is.
    InterludeBuilder(const Script &script, const Program &main, int at, const Body &body, std::optional<Side> side);

    /// Says a line for off the path, then waits; nothing when the routine has no such line.
    /// speaksOf: the side that the line names, where it is not the body's.
    InterludeBuilder &say(const QString &lineId, Millis after, std::optional<Side> speaksOf = std::nullopt);
    /// Says a sentence of the main program again.
    InterludeBuilder &sayAgain(const Cue &cue, Millis after);
    /// Thigh to the middle if it is turned, the line, then the heel home.
    InterludeBuilder &bringHome(const QString &lineId);
    /// Whatever breath is held goes out with the first thing that happens.
    InterludeBuilder &breatheOut();
    /// From now on the heel is taken to be at home: the figure draws it home while the next thing is said.
    InterludeBuilder &takeAsHome();
    /// Sees to it that the heel is home by now, even if nothing was said.
    InterludeBuilder &drawHome();
    /// Both heels are at home: from now on it is about this side, or none.
    InterludeBuilder &workOn(std::optional<Side> side);
    /// Settling again, as long as the routine gives it; the line is said first.
    InterludeBuilder &settle();
    /// "Three, two, one."
    InterludeBuilder &countIn();
    /// One slide out to this reach, with its line.
    InterludeBuilder &slideOut(double reach);
    /// Paced breaths; aloud: "breathe in", "breathe out", for eyes that are shut.
    InterludeBuilder &breathe(int breaths, bool aloud = false);
    /// Nothing happens for so long.
    InterludeBuilder &rest(Millis length);
    /// What follows goes round for ever.
    InterludeBuilder &loopFromHere();

    [[nodiscard]] bool empty() const { return m_program.segments.empty(); }
    [[nodiscard]] const Body &body() const { return m_body; }
    /// When the settling in it is done; unset without any.
    [[nodiscard]] const std::optional<Millis> &settledBy() const { return m_settledBy; }
    [[nodiscard]] ProgramPtr take();

private:
    Segment &add(const QString &move, const QString &motion, Millis length);
    Millis cue(const Phrase &phrase, CueKind kind);
    PhraseArguments arguments(std::optional<Side> speaksOf) const;
    const Line *line(const QString &id) const;
    QString standingMotion() const;

    const Script &m_script;
    const Program &m_main;
    const Segment &m_at;
    Program m_program;
    Body m_body;
    std::optional<Side> m_side;
    bool m_drawnHome = false;
    bool m_breathesOut = false;
    std::optional<Millis> m_settledBy;
};

} // namespace matside
