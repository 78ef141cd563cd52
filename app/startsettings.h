// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandline.h"
#include "model/routine.h"
#include "storage/settings.h"
#include "ui/settings/settingssections.h"

#include <vector>

namespace matside {

/// The voices of these data folders, the one first that speaks where nobody chose.
[[nodiscard]] std::vector<Offered> offeredSpeakers(const QStringList &dataFolders);
/// What can be heard softly all the time, nothing first.
[[nodiscard]] std::vector<Offered> offeredBackgrounds();

/// What counts where the command line asks for nothing: what was chosen earlier, as far as it is for this routine and as
/// far as it is still there.
[[nodiscard]] Invocation defaultsFrom(const Routine &routine, const Settings &settings, const QStringList &dataFolders);
/// The settings, with the choices of the command line in place of theirs.
[[nodiscard]] Settings withCommandLine(Settings settings, const Invocation &asked, const QStringList &dataFolders);

} // namespace matside
