// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player/command.h"

#include <QString>

#include <variant>

namespace matside {

/// Actions of the window itself, on any page.
enum class WindowAction { Quieter, Louder, Mute, Words, FullScreen, LargerText, SmallerText, OtherTheme, ShowKeys };
/// Actions of the start page.
enum class StartAction { Start, LeftFirst, RightFirst, ReadFirst, Routines, Diary };

/// An action that a key can ask for: of the session, of the window or of the start page.
using KeyAction = std::variant<CommandKind, WindowAction, StartAction>;

/// The name of an action where keys are shown and chosen, translated: "End gently".
[[nodiscard]] QString actionTitle(const KeyAction &action);

} // namespace matside
