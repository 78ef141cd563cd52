// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keymap.h"

#include <array>

namespace matside {

namespace {

constexpr std::array kSessionKeys{
    SessionKey{Qt::Key_Space, false, CommandKind::Main},
    SessionKey{Qt::Key_Period, false, CommandKind::Main},
    SessionKey{Qt::Key_F5, false, CommandKind::Main},
    SessionKey{Qt::Key_Escape, false, CommandKind::Main}, // remotes send Esc and F5 from one button: it never quits
    SessionKey{Qt::Key_MediaTogglePlayPause, false, CommandKind::Main},
    SessionKey{Qt::Key_MediaPlay, false, CommandKind::GoOn},
    SessionKey{Qt::Key_MediaPause, false, CommandKind::Pause},
    SessionKey{Qt::Key_MediaStop, false, CommandKind::Pause},
    SessionKey{Qt::Key_PageDown, false, CommandKind::Next},
    SessionKey{Qt::Key_Right, false, CommandKind::Next},
    SessionKey{Qt::Key_MediaNext, false, CommandKind::Next},
    SessionKey{Qt::Key_PageUp, false, CommandKind::Previous},
    SessionKey{Qt::Key_Left, false, CommandKind::Previous},
    SessionKey{Qt::Key_MediaPrevious, false, CommandKind::Previous},
    SessionKey{Qt::Key_R, true, CommandKind::RepeatStep},
    SessionKey{Qt::Key_R, false, CommandKind::Repeat},
    SessionKey{Qt::Key_O, false, CommandKind::OneMore},
    SessionKey{Qt::Key_H, false, CommandKind::BackComplains},
    SessionKey{Qt::Key_A, false, CommandKind::Further},
    SessionKey{Qt::Key_S, false, CommandKind::SayAgain},
    SessionKey{Qt::Key_BracketLeft, false, CommandKind::Slower},
    SessionKey{Qt::Key_BracketRight, false, CommandKind::Quicker},
    SessionKey{Qt::Key_X, false, CommandKind::SwitchSide},
    SessionKey{Qt::Key_E, false, CommandKind::EndGently},
};

constexpr std::array kWindowKeys{
    WindowKey{Qt::Key_Minus, false, WindowAction::Quieter},    WindowKey{Qt::Key_Plus, false, WindowAction::Louder},
    WindowKey{Qt::Key_Equal, false, WindowAction::Louder}, // where + needs Shift
    WindowKey{Qt::Key_M, false, WindowAction::Mute},           WindowKey{Qt::Key_W, false, WindowAction::Words},
    WindowKey{Qt::Key_F11, false, WindowAction::FullScreen},   WindowKey{Qt::Key_T, false, WindowAction::OtherTheme},
    WindowKey{Qt::Key_Plus, true, WindowAction::LargerText},   WindowKey{Qt::Key_Equal, true, WindowAction::LargerText},
    WindowKey{Qt::Key_Minus, true, WindowAction::SmallerText},
};

} // namespace

std::span<const SessionKey> sessionKeys()
{
    return kSessionKeys;
}

std::span<const WindowKey> windowKeys()
{
    return kWindowKeys;
}

std::optional<CommandKind> commandFor(int key, Qt::KeyboardModifiers modifiers)
{
    // Brackets need AltGr on many keyboards, which some systems report as Ctrl+Alt.
    const bool bracket = key == Qt::Key_BracketLeft || key == Qt::Key_BracketRight;
    if (!bracket && (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return std::nullopt;
    const bool shift = modifiers & Qt::ShiftModifier;
    for (const SessionKey &entry : kSessionKeys) {
        if (entry.key == key && (!entry.shift || shift))
            return entry.command;
    }
    return std::nullopt;
}

std::optional<WindowAction> windowActionFor(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::AltModifier | Qt::MetaModifier))
        return std::nullopt;
    const bool control = modifiers & Qt::ControlModifier;
    for (const WindowKey &entry : kWindowKeys) {
        if (entry.key == key && entry.control == control)
            return entry.action;
    }
    return std::nullopt;
}

} // namespace matside
