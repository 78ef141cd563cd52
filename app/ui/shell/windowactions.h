// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/settings.h"
#include "ui/kit/tokens.h"
#include "ui/shell/keymap.h"

#include <optional>

namespace matside {

/// Settings after a key or a button of the window, and the notice that says so; no notice where the change is seen.
struct SettingsChange final
{
    Settings settings;
    QString notice;
};

/// What an action of the window does to the settings; nothing for actions that change none: words, full screen, keys.
/// The theme is the one that is shown now.
[[nodiscard]] std::optional<SettingsChange> changeFor(WindowAction action, const Settings &settings, Theme theme);

/// The same with another volume, kept within 0 to 1 and rounded to tenths, or to as many parts as are asked for.
[[nodiscard]] SettingsChange withVolume(const Settings &settings, double volume, int parts = 10);

} // namespace matside
