// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyaction.h"

#include <QCoreApplication>

namespace matside {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Keys", text);
}

QString titleOf(CommandKind command)
{
    switch (command) {
    case CommandKind::Main:
        return tr("Pause, and go on");
    case CommandKind::Pause:
        return tr("Pause");
    case CommandKind::GoOn:
        return tr("Go on");
    case CommandKind::Next:
        return tr("Step on");
    case CommandKind::Previous:
        return tr("Step back");
    case CommandKind::Repeat:
        return tr("This one once more");
    case CommandKind::RepeatStep:
        return tr("This step once more");
    case CommandKind::OneMore:
        return tr("One more");
    case CommandKind::Complain:
        return tr("It hurts");
    case CommandKind::Further:
        return tr("A little further again");
    case CommandKind::Easier:
        return tr("Easier form");
    case CommandKind::Harder:
        return tr("Harder form");
    case CommandKind::SayAgain:
        return tr("Say it again");
    case CommandKind::Slower:
        return tr("Slower");
    case CommandKind::Quicker:
        return tr("Quicker");
    case CommandKind::SwitchSide:
        return tr("Switch side");
    case CommandKind::OneSide:
        return tr("One side only");
    case CommandKind::EndGently:
        return tr("End gently");
    case CommandKind::Leave:
        return tr("Leave now");
    case CommandKind::JumpTo:
    case CommandKind::MainHeld:
    case CommandKind::MainHeldOn:
        return tr("Go to a step");
    }
    return {};
}

QString titleOf(WindowAction action)
{
    switch (action) {
    case WindowAction::Quieter:
        return tr("Quieter");
    case WindowAction::Louder:
        return tr("Louder");
    case WindowAction::Mute:
        return tr("Sound off, sound on");
    case WindowAction::Words:
        return tr("Words, no picture");
    case WindowAction::FullScreen:
        return tr("Full screen");
    case WindowAction::LargerText:
        return tr("Larger text");
    case WindowAction::SmallerText:
        return tr("Smaller text");
    case WindowAction::OtherTheme:
        return tr("Light, dark");
    case WindowAction::ShowKeys:
        return tr("These keys");
    }
    return {};
}

QString titleOf(StartAction action)
{
    switch (action) {
    case StartAction::Start:
        return tr("Start");
    case StartAction::LeftFirst:
        return tr("Left first");
    case StartAction::RightFirst:
        return tr("Right first");
    case StartAction::ReadFirst:
        return tr("Read first");
    case StartAction::Routines:
        return tr("Routines");
    case StartAction::Diary:
        return tr("Diary");
    }
    return {};
}

} // namespace

QString actionTitle(const KeyAction &action)
{
    return std::visit([](auto kind) { return titleOf(kind); }, action);
}

} // namespace matside
