// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/command.h"

namespace matside {

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
    case CommandKind::BackComplains: return QStringLiteral("back-complains");
    case CommandKind::Further: return QStringLiteral("further");
    case CommandKind::SayAgain: return QStringLiteral("say-again");
    case CommandKind::Slower: return QStringLiteral("slower");
    case CommandKind::Quicker: return QStringLiteral("quicker");
    case CommandKind::SwitchSide: return QStringLiteral("switch-side");
    case CommandKind::OneSide: return QStringLiteral("one-side");
    case CommandKind::EndGently: return QStringLiteral("end-gently");
    case CommandKind::Leave: return QStringLiteral("leave");
    case CommandKind::JumpTo: return QStringLiteral("jump-to");
    }
    return {};
}

} // namespace matside
