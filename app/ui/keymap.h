// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/command.h"

#include <Qt>

#include <optional>
#include <span>

namespace matside {

/// What keys ask of the window itself, on any page.
enum class WindowAction { Quieter, Louder, Mute, Words, FullScreen, LargerText, SmallerText, OtherTheme };

/// A key of the session page. The whole table is data, so that pages and tests read the same.
struct SessionKey final
{
    int key = 0; ///< Qt::Key
    bool shift = false;
    CommandKind command = CommandKind::Main;
};
[[nodiscard]] std::span<const SessionKey> sessionKeys();

/// A key of the window.
struct WindowKey final
{
    int key = 0; ///< Qt::Key
    bool control = false;
    WindowAction action = WindowAction::Mute;
};
[[nodiscard]] std::span<const WindowKey> windowKeys();

/// What a key means on the session page; nothing with Ctrl, Alt or Meta. Shift counts only where the table knows it.
[[nodiscard]] std::optional<CommandKind> commandFor(int key, Qt::KeyboardModifiers modifiers);
[[nodiscard]] std::optional<WindowAction> windowActionFor(int key, Qt::KeyboardModifiers modifiers);

} // namespace matside
