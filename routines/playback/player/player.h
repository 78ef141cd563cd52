// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/compile/compile.h"
#include "playback/player/command.h"
#include "playback/player/cursor.h"
#include "playback/player/detourplanner.h"
#include "playback/player/summary.h"
#include "playback/program/moment.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace matside {

class InterludeBuilder;

/// A small program that is played while the main program stands still.
struct Interlude final
{
    enum class Kind {
        Detour,   ///< leads on to where the main program stands: heel home, lines, settling, recap, one slide out
        Aside,    ///< something is said in between; the leg stays as it is
        Easing,   ///< paced breaths without end after "my back complains"
        Waiting,  ///< at a held gate
        Question, ///< "shall we finish here?"
    };

    Kind kind = Kind::Detour;
    Cursor cursor;
    std::optional<Millis> settledBy; ///< position at which the settling in it is done; unset where there is none
    /// Of Detour: what it was made of. Of Easing: of the detour that goes on after it; unset where there is none.
    std::optional<DetourPlan> plan;

    /// There is nothing to count down: it goes on when the person says so, the question also by itself.
    [[nodiscard]] bool isEndless() const { return kind != Kind::Detour && kind != Kind::Aside; }
};

/// The phases of a session, and what each command does in them. A value: a copy goes its own way.
///
/// Two cursors move through programs: one through the main program, one through the interlude that holds the main one.
/// It knows no clock: advance() tells it how much time has passed. The figure's reach never jumps, whatever is pressed.
class Player final
{
public:
    /// The options must be good for the routine: reasonAgainst() is empty.
    Player(ScriptPtr script, const Options &options);

    /// Lets time pass, 0 or more; in a pause it measures the pause. Gives the cues that began meanwhile, in order, each
    /// with its distance from the beginning of this advance.
    std::vector<ScheduledCue> advance(Millis elapsed);

    void command(const Command &command);
    /// The main action was pressed before the person could see that a gap in time had paused the session: it changes
    /// nothing, but a second press soon after it says that the back complains.
    void pressedTooEarly();
    /// Other options on the way: goes on at the same Place, or at the next that exists. A side that has begun stays first.
    void setOptions(const Options &options);
    /// Another speaker's lengths, of the same routine: goes on at the same Place; a sentence that was cut is said again.
    void setScript(ScriptPtr script);

    [[nodiscard]] Phase phase() const;
    [[nodiscard]] Moment moment() const;
    [[nodiscard]] const ProgramPtr &program() const { return m_main.sharedProgram(); }
    /// What is played while the main program stands still; null while the main program is played.
    [[nodiscard]] const Interlude *interlude() const;
    [[nodiscard]] const Options &options() const { return m_options; }
    /// In the main program.
    [[nodiscard]] Millis position() const { return m_main.position(); }
    [[nodiscard]] Place place() const { return m_main.place(); }
    /// How the leg stands, and whose leg: in the interlude while one is played.
    [[nodiscard]] Body body() const;
    [[nodiscard]] std::optional<Side> bodySide() const;

    /// All cues within this horizon from now, as if nothing is pressed; none while paused.
    [[nodiscard]] std::vector<ScheduledCue> ahead(Millis horizon) const;
    /// Rises when cues that ahead() gave no longer hold or must fall silent.
    [[nodiscard]] quint64 generation() const { return m_generation; }

    /// Whole only when phase() is Done.
    [[nodiscard]] const Summary &summary() const { return m_summary; }

private:
    /// The last press of the main action: two within 1.5 s say that the back complains.
    struct MainPress final
    {
        Millis ago{0};
        bool complained = false; ///< it was the second of two
    };

    /// A switch of sides, which going back soon after it undoes.
    struct SideSwitch final
    {
        Place from;
        Place to;
        Sides sides = Sides::Both; ///< the options before it
        Side first = Side::Left;
    };

    // Time.
    Millis playMain(Millis left, Millis gone, std::vector<ScheduledCue> &heard);
    Millis playInterlude(Millis left, Millis gone, std::vector<ScheduledCue> &heard);
    void leaveSegment(const Segment &left);
    void beginMove(const Body &body);
    void endInterlude();
    void tally(const Segment &done);
    void end();
    void finish(Summary::End end);

    // Programs.
    ProgramPtr compiled(const std::optional<Place> &place = {}, const Body &body = {}) const;
    void recompile();
    void seek(const Place &place, const Body &body);
    void hold(Interlude::Kind kind, ProgramPtr program, std::optional<DetourPlan> plan = {});
    InterludeBuilder interludeHere() const;
    const Interlude *detour() const;
    const Part &part() const;

    // Commands.
    void act(const Command &command);
    void pause();
    Millis leavePause();
    void goOn();
    void resume(Millis paused);
    void holdGate(bool byHand);
    void ready();
    void ask();
    void stay();
    void endGently();
    void ease();
    void startEasing(const Body &body, std::optional<Side> side, std::optional<DetourPlan> plan);
    void shorten(Side side, double reach);
    void slideHome(bool assumedHome);
    void leaveSide();
    void next();
    void previous();
    void repeat();
    void oneMore();
    void further();
    void changePace(int direction);
    void switchSide();
    void switchBack();
    bool hasJustSwitched() const;
    void oneSide();
    void sayAgain();

    // Detours.
    DetourPlan planFromHere() const;
    void startDetour(DetourPlan plan);
    void rebuildDetour();
    void jump(const Place &place);

    // Words in between.
    void answer(const QStringList &lineIds);
    void sayUnsaid();
    void sayOnDetour();
    void keepUnfinished();
    void sayCut();
    void sayWhatChangeCut(const Cursor &before);

    ScriptPtr m_script;
    Options m_options;
    Cursor m_main;
    std::optional<Interlude> m_interlude;
    std::optional<Interlude> m_question; ///< is played over m_interlude, which goes on when the person stays
    std::optional<Millis> m_pause;       ///< how long the pause is; a question over a pause does not end it
    bool m_isDone = false;               ///< ended or left: an end of the program alone may still be on a detour
    quint64 m_generation = 1;
    Summary m_summary;

    // What was pressed and has not had its effect yet.
    QStringList m_unsaid; ///< line ids that could not be said at once: in the next detour or word in between
    std::optional<double> m_nextPace;             ///< from the next move on; m_options has the pace of the present one
    std::optional<PerSide<double>> m_nextCeiling; ///< from the next slide on; m_options has that of the present one
    std::optional<MainPress> m_mainPress;
    std::optional<SideSwitch> m_switched;

    // What only the past tells, and no program or position.
    bool m_mustSettle = false; ///< a pause was long or a jump led here: until the settling is done, no leg goes out
    bool m_onSupport = false;  ///< the support was placed once, and the closing has not taken it away
    std::optional<QString> m_chosenSupport; ///< the person's choice, where ending early set Options::support to none
};

} // namespace matside
