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

/// A small program that is played while the main program waits.
struct Interlude final
{
    enum class Kind {
        Detour,   ///< leads on to where the main program stands: home, lines, settling, recap, once away
        Aside,    ///< something is said in between; the body stays as it is
        Easing,   ///< paced breaths without end after a complaint
        Waiting,  ///< at a held gate
        Question, ///< "shall we finish here?"
    };

    Kind kind = Kind::Detour;
    Cursor cursor;
    std::optional<Millis> settledBy = {}; ///< position at which the settling in it is done; unset without settling
    /// Of Detour: its plan. Of Easing: the plan of the detour that goes on after easing; unset without one.
    std::optional<DetourPlan> plan = {};
    bool thenHeld = false; ///< of Easing: the gate that was held before it is held again afterwards
    bool wasGoneBackTo = false; ///< of Easing and Waiting: going on after a pause has led back to it

    /// There is nothing to count down: it ends when the person presses; the question ends by itself, too.
    [[nodiscard]] bool isEndless() const { return kind != Kind::Detour && kind != Kind::Aside; }
};

/// Plays a session: holds its phase, and does what each command says. A value: a copy leaves the original as it is.
///
/// One cursor moves through the main program, another through the interlude that is played while the main program waits.
/// The player has no clock: advance() says how much time has passed. The reach of the figure never jumps.
class Player final
{
public:
    /// The options must be good for the routine: reasonAgainst() is empty.
    /// before: what was done of this session before it was interrupted; it is counted on from there.
    Player(ScriptPtr script, const Options &options, const Summary &before = {});

    /// Plays this much time, 0 or more; in a pause, adds it to the length of the pause, and plays an answer. Gives the cues
    /// that began in this time, in order, each with its distance from the start of this time.
    std::vector<ScheduledCue> advance(Millis elapsed);

    void command(const Command &command);
    /// Notes that the person pressed the main action before the page could show that a gap in time had paused the session.
    /// The press changes nothing, but a second press soon after it is a complaint.
    void pressedTooEarly();
    /// Takes other options and goes on at the same Place, or at the next that exists. A side that has begun stays first.
    void setOptions(const Options &options);
    /// Takes other lengths of the same routine and goes on at the same Place. Says a sentence again that this cut; nothing is cut where
    /// only lines off the path take another time.
    void setScript(ScriptPtr script);

    [[nodiscard]] Phase phase() const;
    [[nodiscard]] Moment moment() const;
    [[nodiscard]] const ProgramPtr &program() const { return m_main.sharedProgram(); }
    /// The interlude that is played while the main program waits; null while the main program is played.
    [[nodiscard]] const Interlude *interlude() const;
    [[nodiscard]] const Options &options() const { return m_options; }
    /// Position in the main program.
    [[nodiscard]] Millis position() const { return m_main.position(); }
    [[nodiscard]] Place place() const { return m_main.place(); }
    /// How the body stands, and on which side; of the interlude while one is played.
    [[nodiscard]] Body body() const;
    [[nodiscard]] std::optional<Side> bodySide() const;

    /// Within a pause: what the person pressed is being answered.
    [[nodiscard]] bool isAnswering() const { return m_answer.has_value(); }
    /// All cues within this time from now, if the person presses nothing; in a pause those of an answer.
    [[nodiscard]] std::vector<ScheduledCue> ahead(Millis horizon) const;
    /// Rises when cues that ahead() gave must not sound any more.
    [[nodiscard]] quint64 generation() const { return m_generation; }

    /// Complete when phase() is Done.
    [[nodiscard]] const Summary &summary() const { return m_summary; }
    /// What summary() would be if the person left the session now: with the place and the options to go on with.
    [[nodiscard]] Summary progress() const;

private:
    /// The last press of the main action: two presses within 1.5 s are a complaint.
    struct MainPress final
    {
        Millis ago{0};
        bool complained = false;  ///< it was the second of two
        bool whileEasing = false; ///< a complaint came before it
    };

    /// The last switch of sides, which "previous" undoes soon after it.
    struct SideSwitch final
    {
        Place from;
        Place to;
        Sides sides = Sides::Both; ///< the options before it
        Side first = Side::Left;
    };

    // Time.
    Millis playMain(Millis left, Millis gone, std::vector<ScheduledCue> &heard);
    Millis playInterlude(Interlude &held, Millis left, Millis gone, std::vector<ScheduledCue> &heard);
    void leaveSegment(const Segment &left);
    void beginMove(const Body &body);
    void endInterlude();
    void end();
    void finish(Summary::End end);

    // Programs.
    ProgramPtr compiled(const std::optional<Place> &place = {}, const Body &body = {}) const;
    void recompile();
    void seek(const Place &place, const Body &body);
    void hold(Interlude interlude);
    LeftPlace placeShown() const;
    InterludeBuilder interludeHere() const;
    const Cursor &played() const;
    const Interlude *detour() const;
    [[nodiscard]] bool isOnTheWay() const;
    void showInterlude(Moment &moment, const Interlude &held) const;
    /// The plan of the present detour, or of the detour that goes on after the present easing.
    std::optional<DetourPlan> heldPlan() const;
    /// The plan of the present detour alone.
    std::optional<DetourPlan> runningPlan() const;

    // Commands.
    void act(const Command &command);
    void pause(PauseReason why, Millis ago);
    Millis leavePause();
    void goOn();
    void goBack();
    void holdGate(bool byHand);
    void ready();
    void ask();
    void forgetThePress();
    void tellHold();
    void stay(bool byHand);
    void stayPaused(PauseReason why, Millis ago);
    void endGently();
    void ease();
    void noteSupportGoing();
    void startEasing(const Body &body, std::optional<Side> side, std::optional<DetourPlan> plan, bool thenHeld);
    [[nodiscard]] bool isHeldGate() const;
    [[nodiscard]] bool isArriving(const Body &now) const;
    [[nodiscard]] bool isOnSupport() const;
    [[nodiscard]] bool isSupportGoing() const;
    void noteSupport();
    void loseSupport();
    void comeHome(bool assumedHome);
    void leaveSide();
    void next();
    void previous();
    void repeat();
    void repeatStep();
    void oneMore();
    void further();
    void change(CommandKind kind);
    void changePace(int direction);
    [[nodiscard]] std::optional<Form> formTowards(int direction) const;
    void changeForm(int direction);
    void takeForm(Form form, DetourPlan plan);
    void switchSide();
    void switchBack(const SideSwitch &latest);
    std::optional<SideSwitch> justSwitched() const;
    void oneSide();
    void sayAgain();

    // Detours.
    DetourPlan planFromHere() const;
    void startDetour(DetourPlan plan);
    void rebuildDetour(DetourPlan plan);
    void jump(const Place &place);
    void beginAt(const Place &place);
    [[nodiscard]] bool isDown(const Segment &next) const;

    // Answers.
    void answer(const QStringList &lineIds);
    void changesNothing();
    void answerThePress(const QString &lineId);
    void answerInPause(const QStringList &lineIds, std::optional<Side> speaksOf = {});
    void answerWhere(const Segment &before);
    void endAnswer();
    void sayUnsaid();
    void sayWhatChangeCut(const Cursor &before);

    ScriptPtr m_script;
    Options m_options;
    Cursor m_main;
    std::optional<Interlude> m_interlude;
    std::optional<Interlude> m_question; ///< is played over m_interlude, which goes on when the person stays
    std::optional<Millis> m_pause;       ///< length of the pause so far; the question does not end a pause
    PauseReason m_pausedBy = PauseReason::Person;
    std::optional<Cursor> m_answer;      ///< what is said within a pause; nothing moves meanwhile
    bool m_isDone = false;               ///< not derived: at the end of the main program a detour may still be played
    quint64 m_generation = 1;
    Summary m_summary;

    // Commands whose effect comes later.
    QStringList m_unsaid;                         ///< ids of lines that wait: the next detour or aside says them
    std::optional<double> m_nextPace;             ///< from the next move on; m_options has the pace of the present one
    std::optional<PerSide<double>> m_nextCeiling; ///< from the next repetition on; m_options has that of the present one
    std::optional<MainPress> m_mainPress;
    std::optional<SideSwitch> m_switched;
    std::optional<Place>
        m_beginAt; ///< the person chose it before they were led so far: it follows when they are

    // Facts about the past, which cannot be derived from the program and the position.
    bool m_mustSettle = false; ///< after a long pause or a jump the person settles before the body goes away
    bool m_onSupport = false;  ///< the person has placed the support, and the closing has not taken it away
    std::optional<QString> m_chosenSupport; ///< the person's choice, after ending early set Options::support to "none"
};

} // namespace matside
