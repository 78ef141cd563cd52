// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/command.h"
#include "playback/lengths.h"
#include "playback/moment.h"
#include "playback/phrasebook.h"
#include "playback/summary.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace matside {

/// A cue and how far from now it sounds.
struct ScheduledCue final
{
    Millis in{0};
    Cue cue;
};

/// What compile() needs besides options: given once, shared by everything that recompiles.
struct Script final
{
    Routine routine;
    Phrasebook phrasebook;
    Lengths lengths;
};
using ScriptPtr = std::shared_ptr<const Script>;

/// What somebody is held by while the main Place stands still.
struct Interlude final
{
    enum class Kind {
        Approach, ///< ends on the main Place: heel home, a word, settling, recap, one slide out: whatever is needed
        Aside,    ///< something is said in between; the leg stays as it is
        Easing,   ///< endless paced breaths after "my back complains"
        Waiting,  ///< at a held gate
        Confirm,  ///< "shall we finish here?"
    };

    Kind kind = Kind::Approach;
    ProgramPtr program;
    Millis position{0};
    std::optional<Millis> settledBy; ///< when the settling in it is done; unset where there is none

    /// It goes on when somebody says so; the question, when nobody does.
    [[nodiscard]] bool isEndless() const { return kind != Kind::Approach && kind != Kind::Aside; }
};

/// A cursor over a Program, and the rules of what somebody may do to it. A value: a copy goes its own way.
///
/// It knows no clock: advance() tells it what has passed. The figure's reach never jumps, whatever is asked of it.
class Player final
{
public:
    /// The options must be good for the routine: reasonAgainst() is empty.
    Player(ScriptPtr script, const Options &options);

    /// Lets time pass; in a pause it counts how long the pause is. Gives what was heard meanwhile, in order, each with
    /// its distance from the beginning of this advance.
    std::vector<ScheduledCue> advance(Millis elapsed);

    void command(const Command &command);
    /// The main action was asked for when a gap had just paused, which nobody could see yet: it changes nothing, but
    /// asked for again soon it says that the back complains.
    void pressedTooEarly();
    /// Other options on the way: the same Place, or the next that exists. What lies behind stays: a side that has begun
    /// stays first.
    void setOptions(const Options &options);
    /// Another speaker's lengths came in, of the same routine: the same Place; a sentence that was cut is said anew.
    void setScript(ScriptPtr script);

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] Moment moment() const;
    [[nodiscard]] const ProgramPtr &program() const { return m_program; }
    [[nodiscard]] const std::optional<Interlude> &interlude() const { return m_interlude; }
    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] Millis position() const { return m_position; }
    [[nodiscard]] Place place() const { return m_program->placeAt(m_position); }
    /// How the leg stands, and whose: the interlude's while one runs.
    [[nodiscard]] Body body() const;
    [[nodiscard]] std::optional<Side> bodySide() const;

    /// All cues within this horizon from now, as if nothing is pressed; none while paused.
    [[nodiscard]] std::vector<ScheduledCue> ahead(Millis horizon) const;
    /// Rises whenever something that was announced ahead no longer holds, or must fall silent.
    [[nodiscard]] quint64 generation() const { return m_generation; }

    /// Whole only when phase() is Done.
    [[nodiscard]] const Summary &summary() const { return m_summary; }

private:
    /// What a card shows of the place that is being left, while its leg still comes home.
    struct Shown final
    {
        QString title;
        QString sentence;
        QString describes;
        int rep = 0;
        int reps = 0;
    };

    /// How the way to a Place is made: what is said and done before the main program goes on there.
    struct DetourPlan final
    {
        Place target;
        Shown leaving;
        Body body;                     ///< how the leg stands before it
        std::optional<Side> side;      ///< whose leg that is
        QString homeLine = QStringLiteral("home-first"); ///< said when a leg has to come home
        QStringList lines;             ///< said when both heels are at home
        std::optional<Side> speaksOf;  ///< the side that the lines name
        bool recap = false;            ///< welcomes back, names the place and counts in
        bool named = false;            ///< names the place
        std::optional<Cue> again;      ///< a sentence that was cut in a move that goes on from where it is
        bool takenAsHome = false;      ///< the pause was long: the heel has come home by itself
        bool keepLeg = false;          ///< the move begins again from wherever the leg is
        bool sameLeg = false;          ///< a leg that stands where the target has it stays there
    };

    static constexpr Millis kStepBegan{3000}; ///< product.md: Previous within this goes to the step before

    // player.cpp
    Millis playMain(Millis left, Millis gone, std::vector<ScheduledCue> &heard);
    Millis playInterlude(Millis left, Millis gone, std::vector<ScheduledCue> &heard);
    void leaveSegment(const Segment &segment);
    void tally(const Segment &segment);
    void endInterlude();
    void finish(Summary::End end);
    const Segment &segment() const;
    const Cell &cell() const;
    const Part &part() const;
    ProgramPtr compiled(const Options &options, const std::optional<Place> &place = {}, const Body &body = {}) const;
    void recompile();
    void seek(const Place &place, const Body &body);
    void hold(Interlude::Kind kind, ProgramPtr program);
    void end();
    bool isOnTheWay() const;

    // playercommands.cpp
    void act(const Command &command);
    void holdGate(bool byHand);
    void ready();
    void ask();
    void endGently();
    void oneMore();
    void further();
    void changePace(int direction);
    void switchSide();
    bool hasJustSwitched() const;
    void switchBack();
    void oneSide();

    // playerwords.cpp
    void note(const QStringList &lineIds);
    void sayUnsaid();
    void sayAgain();
    void sayCut();
    void sayWhatChangeCut(const Program &before, Millis position, std::size_t next);
    std::optional<Cue> cutCue() const;
    std::optional<Cue> lastInstruction() const;
    void keepUnfinished();
    QString recapLine(const Segment &segment, bool heelIsOut) const;

    // playerpauses.cpp
    void pause();
    void goOn();
    void restore();
    void resume(Millis paused);
    Place afterPause(bool takenAsHome, bool planned) const;
    Millis leavePause();
    static bool isTakenAsHome(Millis paused);
    bool liesOnSupport() const;

    // playereasing.cpp
    void ease();
    void easeAnew();
    void shorten(Side side, double reach);
    ProgramPtr easing(const Body &now, std::optional<Side> side) const;
    void slideHome(bool takenAsHome);
    void leaveEasing(DetourPlan &arrival) const;
    Place afterEasing(bool legIsOut) const;
    void leaveSide();
    bool comesHomeOnTheWay() const;

    // playerways.cpp
    void approach(DetourPlan arrival);
    void rebuildDetour();
    void layWay(const DetourPlan &arrival, int segment, bool keeps, bool isEnd, const Place &place);
    void jump(const Place &place);
    void next();
    void previous();
    void repeat();
    DetourPlan fromHere() const;
    bool exists(const Place &place) const;
    Place startOfSlide(int segment) const;
    Place startOfTurn(int segment) const;
    Place startOfBreath(int segment) const;
    Place nextWithHeelsHome(int segment) const;
    Place nextStepWithHeelsHome(int segment) const;
    bool mustSettleFor(const Place &target) const;
    bool legHasBegun() const;
    bool supportIsPlaced() const;

    /// A question stands over what was before it.
    struct Below final
    {
        Phase phase = Phase::Running;
        std::optional<Interlude> interlude;
    };

    /// Switching sides by mistake is one step that going back undoes.
    struct Switched final
    {
        Place from;
        Place to;
        Options options;
    };

    ScriptPtr m_script;
    Options m_options;
    ProgramPtr m_program;
    Millis m_position{0};
    std::size_t m_cue = 0;          ///< the next cue of the main program
    std::optional<Interlude> m_interlude;
    std::size_t m_interludeCue = 0;
    std::optional<DetourPlan> m_way;   ///< what the approach that is under way was made of
    QStringList m_unsaid;           ///< lines that could not be said at once: in the next way or word in between
    std::optional<Switched> m_switched;
    std::optional<QString> m_chosenSupport; ///< before ending early took it that nothing lies there
    Phase m_phase = Phase::Running;
    Phase m_pausedIn = Phase::Running;
    Millis m_pausedFor{0};
    Below m_beforeQuestion;
    std::optional<Millis> m_sinceMain; ///< since the main action was last asked for; pressed twice it means "my back complains"
    std::optional<double> m_nextPace;  ///< from the next move on
    std::optional<PerSide<double>> m_nextCeiling; ///< from the next slide on
    bool m_easedByMain = false;     ///< the main action, pressed twice, said that the back complains
    bool m_hinged = false;          ///< the program was compiled for a body that stood elsewhere than planned
    bool m_mustSettle = false;      ///< until the settling has been done, nobody is led to a slide
    bool m_easedOnTheWay = false;   ///< the back complained while an approach was under way
    bool m_easedAgain = false;      ///< it is at least the second complaint here
    bool m_onSupport = false;       ///< nothing more is to be slipped under the pelvis, and it has not been taken away
    bool m_shortened = false;       ///< the complaint that is being eased lowered a ceiling
    quint64 m_generation = 1;
    Summary m_summary;
};

} // namespace matside
