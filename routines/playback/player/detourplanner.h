// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engineids.h"
#include "playback/compile/compile.h"
#include "playback/player/interludebuilder.h"
#include "playback/program/program.h"

#include <QStringList>

#include <optional>

namespace matside {

/// The plan of a detour: where it leads, how the body stands before it, and which lines it says.
struct DetourPlan final
{
    Place target;
    LeftPlace leaving;
    Body body;                                   ///< how it stands before it
    std::optional<Side> side;                    ///< whose body that is: the side that works
    QString opening;                             ///< line id, said before all else; empty for none
    QString homeLine = engine::line::kHomeFirst; ///< said when the body has to come home
    QStringList homeLines;                       ///< line ids, said when that side is at home; they are about it
    QStringList lines;                           ///< line ids, said at home
    std::optional<Side> speaksOf;                ///< the side that the lines name, where it is not the body's
    bool recap = false;                          ///< says "welcome back", names the place and counts in
    bool named = false;                          ///< names the place
    std::optional<Cue> again;                    ///< a sentence that a pause cut, in a move that goes on in the middle
    bool assumedHome = false;                    ///< the pause was so long that the body has come home by itself
    bool keepBody = false;                       ///< the move goes on from the body as it stands
    bool takeSupportAway = false;                ///< at home, the support is taken away
    bool thenHeld = false;                       ///< a gate that was held before it is held again
    bool keepIfThere = false;                    ///< a body that stands as the target needs it stays so
};

/// A planned detour: the interlude, and where the main program goes on after it.
struct Detour final
{
    DetourPlan plan;                 ///< with the target that the detour reaches
    Place place;                     ///< where the main program goes on
    Body arrives;                    ///< how the body stands then
    ProgramPtr interlude;            ///< null when nothing has to be said or done
    std::optional<Millis> settledBy; ///< position in the interlude at which settling is done; unset without any
    bool isOver =
        false; ///< the target is the end, the body is at home and nothing is to be said: the rest is not set
};

/// Plans the interludes that lead on, from a Place and from how the body stands. Pure: it changes nothing.
///
/// A body that is away comes home before the other side or another place begins, and goes away again only as far as the next
/// move needs.
class DetourPlanner final
{
public:
    /// Both must outlive the planner.
    DetourPlanner(const Script &script, const Program &main);

    /// mustSettle: the person settles before the main program goes on; onSupport: the support lies under the body now.
    [[nodiscard]] Detour plan(DetourPlan plan, bool mustSettle, bool onSupport) const;

    /// Facts that easing depends on, besides the body.
    struct Easing final
    {
        bool again = false;     ///< at least the second complaint of this side
        bool onSupport = false; ///< something lies under the body
        bool supportMoves = false; ///< the complaint met a support that is being taken away: nobody can stay as they are
        bool arrives = false;   ///< the body is nearly at home, and gets there while the first line is said
        LeftPlace place;        ///< shown at the complaint
    };
    /// Paced breaths without end after a complaint, at this segment of the main program.
    [[nodiscard]] ProgramPtr easing(int segment, const Body &body, std::optional<Side> side, const Easing &facts) const;

    /// The id of the line that names where a segment is: the last repetition is never called "five of five".
    [[nodiscard]] static QString recapLine(const Segment &segment, bool isAway);
    /// The id of the line that says which way the body goes in a segment whose own lines do not; empty for the others.
    [[nodiscard]] static QString directionLine(const Segment &segment);

private:
    /// Where a plan leads in the present program, and whether the body stays as it is.
    struct Target final
    {
        int segment = 0;
        Place place;
        bool keepsBody = false;
        bool isEnd = false;
    };

    Target targetOf(DetourPlan &plan) const;
    [[nodiscard]] std::optional<double> turnAfter(int segment) const;

    const Script &m_script;
    const Program &m_main;
};

} // namespace matside
