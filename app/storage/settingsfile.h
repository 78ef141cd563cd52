// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/problem.h"
#include "storage/settings.h"

#include <QString>

namespace matside {

/// The database in a person's data folder: "matside.sqlite".
[[nodiscard]] QString databaseFile(const QString &folder);

/// What was found. The settings are always good to go on with.
struct SettingsRead final
{
    Settings settings;
    Problems problems; ///< each a sentence for a notice
    bool keeps = true; ///< false: what is changed now must not be written there
};

/// Reads what was kept in this folder; makes nothing where there is nothing.
///
/// A database that is damaged is moved to "matside.sqlite.broken" (or -2, -3 … after it), and begun anew. One of a newer Matside
/// stays as it is, and is not written to.
[[nodiscard]] SettingsRead readSettings(const QString &folder);

/// Keeps them, all or none: a program or a machine that dies meanwhile leaves what was there before. Makes folder and
/// database where there are none. Problems: why nothing was kept.
[[nodiscard]] Problems writeSettings(const QString &folder, const Settings &settings);

} // namespace matside
