// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/problem.h"
#include "storage/settings.h"

#include <QMap>
#include <QString>

namespace matside {

/// Settings as the table keeps them: a name and a text. Only what differs from the standard has a row, so that a better
/// standard reaches everybody who never chose.
using SettingsRows = QMap<QString, QString>;

[[nodiscard]] SettingsRows rowsOf(const Settings &settings);
/// What the rows say. A row that makes no sense leaves its setting as it is, and is told of; an unknown one is of a newer
/// Matside, and is none of ours.
[[nodiscard]] Settings settingsOf(const SettingsRows &rows, Problems &problems);
/// The row is one that rowsOf() may write: without it there, it is taken away.
[[nodiscard]] bool isOurRow(const QString &name);

} // namespace matside
