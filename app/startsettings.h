// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandline.h"
#include "model/routine.h"
#include "storage/settings.h"
#include "ui/settings/settingssections.h"

#include <vector>

namespace matside {

/// The voices of these data folders; the first one is the standard.
[[nodiscard]] std::vector<Offered> offeredSpeakers(const QStringList &dataFolders);
/// The soft sounds under the voice; the first one is silence.
[[nodiscard]] std::vector<Offered> offeredBackgrounds();

/// The options that apply where the command line sets none: the kept settings, as far as this routine and these data
/// folders have the chosen values.
[[nodiscard]] Invocation defaultsFrom(const Routine &routine, const Settings &settings, const QStringList &dataFolders);
/// The kept settings with the options of the command line in place of theirs.
[[nodiscard]] Settings withCommandLine(Settings settings, const Invocation &asked, const QStringList &dataFolders);

} // namespace matside
