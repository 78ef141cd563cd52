// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "playback/program/pausereason.h"
#include "playback/program/place.h"

#include <QString>

#include <array>

namespace matside {

/// How the session stands.
enum class Phase { Running, Paused, Waiting, Easing, Confirming, Done };
inline constexpr std::array kPhases{Phase::Running, Phase::Paused,     Phase::Waiting,
                                    Phase::Easing,  Phase::Confirming, Phase::Done};

/// What a person can press: by key, button, remote or media key. actionFor() says what each does in a phase.
enum class CommandKind {
    Main,  ///< the one big action of the phase
    Pause, ///< only ever pauses
    GoOn,  ///< never pauses: where the session stands still it is the main action, but to a question it says stay
    Next,
    Previous,
    Repeat, ///< this repetition, or this nested one; this step where nothing is counted
    RepeatStep,
    OneMore,
    Complain,
    Further,
    Easier, ///< the easier form of this step, from this repetition on
    Harder, ///< the harder one
    SayAgain,
    Slower,
    Quicker,
    SwitchSide,
    OneSide, ///< only the side at hand, and again: both after all
    EndGently,
    Leave,  ///< only while confirming
    JumpTo,     ///< to Command::place
    MainHeld,   ///< the key of the main action is held: tells what holding on does
    MainHeldOn, ///< and is held on: as EndGently
};
inline constexpr std::array kCommandKinds{CommandKind::Main,       CommandKind::Pause,      CommandKind::GoOn,
                                          CommandKind::Next,       CommandKind::Previous,   CommandKind::Repeat,
                                          CommandKind::RepeatStep, CommandKind::OneMore,    CommandKind::Complain,
                                          CommandKind::Further,    CommandKind::Easier,     CommandKind::Harder,
                                          CommandKind::SayAgain,   CommandKind::Slower,
                                          CommandKind::Quicker,    CommandKind::SwitchSide, CommandKind::OneSide,
                                          CommandKind::EndGently,  CommandKind::Leave,      CommandKind::JumpTo,
                                          CommandKind::MainHeld,   CommandKind::MainHeldOn};

/// Goes to another step.
[[nodiscard]] constexpr bool changesStep(CommandKind kind)
{
    return kind == CommandKind::Next || kind == CommandKind::Previous;
}

/// A command with what it needs: only JumpTo needs a Place, and only a Pause that nobody pressed a reason.
struct Command final
{
    CommandKind kind = CommandKind::Main;
    Place place;                             ///< only of JumpTo
    PauseReason why = PauseReason::Person;   ///< only of Pause
    Millis ago{0};                           ///< only of Pause: so long ago the session stood still

    Command(CommandKind what) : kind(what) {}
    Command(PauseReason reason, Millis since = Millis{0}) : kind(CommandKind::Pause), why(reason), ago(since) {}
    Command(const Place &target) : kind(CommandKind::JumpTo), place(target) {}
};

/// "running", "paused", "waiting", "easing", "confirming", "done".
[[nodiscard]] QString phaseName(Phase phase);
/// "main", "go-on", "complain": for tests, traces and remotes.
[[nodiscard]] QString commandName(CommandKind kind);

/// What a command does in a phase. The table of both is data; Player does what the action says.
enum class Action {
    Nothing,
    Pause,
    PauseOrHold, ///< at a gate: hold
    GoOn,
    Ready,     ///< the held gate goes on
    ComeHome, ///< out of easing
    Ask,       ///< shall we finish here?
    EndGently,
    Stay,       ///< the question is closed, and all is as it was
    StayPaused, ///< the question is closed, and the session pauses
    Leave,
    Ease,
    Next,
    LeaveSide, ///< out of easing: the next step, or, the second time, off this side
    Previous,
    Repeat,
    RepeatStep,
    OneMore,
    Further,
    Easier,
    Harder,
    SayAgain,
    Slower,
    Quicker,
    SwitchSide,
    OneSide,
    Jump,
    TellHold, ///< says that holding on ends gently
    AskHeld,  ///< asks as Ask does, unless the session ends gently already
};

/// "pause-or-hold": for tests and traces.
[[nodiscard]] QString actionName(Action action);

[[nodiscard]] Action actionFor(CommandKind command, Phase phase);

} // namespace matside
