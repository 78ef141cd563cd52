// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace matside {

/// The one name that a desktop knows the program by: of its windows, desktop file, icon, metainfo and notifications, and on a bus.
/// specifications.freedesktop.org/desktop-entry-spec, "File naming": a reverse domain name, which D-Bus takes, too.
[[nodiscard]] inline QString programId()
{
    return QStringLiteral("org.matside.Matside");
}

} // namespace matside
