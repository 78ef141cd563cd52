// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/player/command.h"

#include <cstddef>

namespace matside {

namespace {

using enum Action;

using Row = std::array<Action, kPhases.size()>;

/// One row a command, in the order of kCommandKinds; one column a phase, in the order of kPhases.
constexpr std::array<Row, kCommandKinds.size()> kTable{{
    // running      paused       waiting      easing       confirming   done
    {PauseOrHold,   GoOn,        Ready,       ComeHome,   EndGently,   Nothing}, // Main
    {Pause,         Pause,       Pause,       Pause,       StayPaused,  Nothing}, // Pause
    {Nothing,       GoOn,        Ready,       ComeHome,   Stay,        Nothing}, // GoOn
    {Next,          Next,        Next,        LeaveSide,   Stay,        Nothing}, // Next
    {Previous,      Previous,    Previous,    Previous,    Stay,        Nothing}, // Previous
    {Repeat,        Repeat,      Repeat,      Repeat,      Stay,        Nothing}, // Repeat
    {RepeatStep,    RepeatStep,  RepeatStep,  RepeatStep,  Stay,        Nothing}, // RepeatStep
    {OneMore,       OneMore,     OneMore,     Nothing,     Stay,        Nothing}, // OneMore
    {Ease,          Ease,        Ease,        Ease,        Ease,        Nothing}, // Complain
    {Further,       Further,     Further,     Nothing,     Stay,        Nothing}, // Further
    {Easier,        Easier,      Easier,       Easier,      Stay,        Nothing}, // Easier
    {Harder,        Harder,      Harder,       Harder,      Stay,        Nothing}, // Harder
    {SayAgain,      SayAgain,    SayAgain,    SayAgain,    Stay,        Nothing}, // SayAgain
    {Slower,        Slower,      Slower,      Slower,      Stay,        Nothing}, // Slower
    {Quicker,       Quicker,     Quicker,     Quicker,     Stay,        Nothing}, // Quicker
    {SwitchSide,    SwitchSide,  SwitchSide,  SwitchSide,  Stay,        Nothing}, // SwitchSide
    {OneSide,       OneSide,     OneSide,     OneSide,     Stay,        Nothing}, // OneSide
    {Ask,           Ask,         Ask,         Ask,         Stay,        Nothing}, // EndGently
    {Nothing,       Nothing,     Nothing,     Nothing,     Leave,       Nothing}, // Leave
    {Jump,          Jump,        Jump,        Jump,        Stay,        Nothing}, // JumpTo
    {TellHold,      TellHold,    TellHold,    Nothing,     Nothing,      Nothing}, // MainHeld
    {AskHeld,       AskHeld,     AskHeld,     Nothing,     Nothing,      Nothing}, // MainHeldOn
}};

constexpr std::array kActionNames{
    u"nothing", u"pause",    u"pause-or-hold", u"go-on",     u"ready",   u"come-home", u"ask",
    u"end-gently", u"stay",  u"stay-paused",   u"leave",     u"ease",    u"next",       u"leave-side",
    u"previous", u"repeat",  u"repeat-step",   u"one-more",  u"further", u"easier", u"harder", u"say-again",  u"slower",
    u"quicker",  u"switch-side", u"one-side", u"jump",    u"tell-hold",   u"ask-held"};

} // namespace

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Running: return QStringLiteral("running");
    case Phase::Paused: return QStringLiteral("paused");
    case Phase::Waiting: return QStringLiteral("waiting");
    case Phase::Easing: return QStringLiteral("easing");
    case Phase::Confirming: return QStringLiteral("confirming");
    case Phase::Done: return QStringLiteral("done");
    }
    return {};
}

QString commandName(CommandKind kind)
{
    switch (kind) {
    case CommandKind::Main: return QStringLiteral("main");
    case CommandKind::Pause: return QStringLiteral("pause");
    case CommandKind::GoOn: return QStringLiteral("go-on");
    case CommandKind::Next: return QStringLiteral("next");
    case CommandKind::Previous: return QStringLiteral("previous");
    case CommandKind::Repeat: return QStringLiteral("repeat");
    case CommandKind::RepeatStep: return QStringLiteral("repeat-step");
    case CommandKind::OneMore: return QStringLiteral("one-more");
    case CommandKind::Complain: return QStringLiteral("complain");
    case CommandKind::Further: return QStringLiteral("further");
    case CommandKind::Easier: return QStringLiteral("easier");
    case CommandKind::Harder: return QStringLiteral("harder");
    case CommandKind::SayAgain: return QStringLiteral("say-again");
    case CommandKind::Slower: return QStringLiteral("slower");
    case CommandKind::Quicker: return QStringLiteral("quicker");
    case CommandKind::SwitchSide: return QStringLiteral("switch-side");
    case CommandKind::OneSide: return QStringLiteral("one-side");
    case CommandKind::EndGently: return QStringLiteral("end-gently");
    case CommandKind::Leave: return QStringLiteral("leave");
    case CommandKind::JumpTo: return QStringLiteral("jump-to");
    case CommandKind::MainHeld: return QStringLiteral("main-held");
    case CommandKind::MainHeldOn: return QStringLiteral("main-held-on");
    }
    return {};
}

QString actionName(Action action)
{
    return QString::fromUtf16(kActionNames.at(static_cast<std::size_t>(action)));
}

Action actionFor(CommandKind command, Phase phase)
{
    return kTable.at(static_cast<std::size_t>(command)).at(static_cast<std::size_t>(phase));
}

} // namespace matside
